import Relations
import Testing

@Test func aDayIsReadAndWrittenAsISO8601() {
  #expect(Day(text: "2024-02-29")?.description == "2024-02-29")
  #expect(Day(text: "2023-02-29") == nil)
  #expect(Day(text: "2024-13-01") == nil)
  #expect(Day(text: "24-01-01") == nil)
  #expect(Day(text: "2024-1-1") == nil)
}

@Test func daysCountAcrossLeapYears() {
  #expect(Day(text: "2024-03-01")! - Day(text: "2024-02-28")! == 2)
  #expect(Day(text: "1970-01-01")!.number == 0)
  #expect(Day(text: "1900-03-01")! - Day(text: "1900-02-28")! == 1)
}

@Test func everyDayOfFourHundredYearsSurvivesItsComponents() {
  for number in stride(from: Int32(-200_000), through: 200_000, by: 37) {
    let (year, month, day) = Day(number: number).components
    #expect(Day(year: year, month: month, day: day)?.number == number)
  }
}

@Test func weekdaysFollowISO8601() {
  #expect(Day(text: "2024-02-20")!.weekday == 2)
  #expect(Day(text: "1969-12-28")!.weekday == 7)
  #expect(Day(text: "1969-12-29")!.weekday == 1)
}

@Test func addingMonthsStopsAtTheEndOfTheMonth() {
  #expect(Day(text: "2024-01-31")!.adding(months: 1) == "2024-02-29")
  #expect(Day(text: "2024-01-31")!.adding(months: -2) == "2023-11-30")
}

@Test func periodsAreReadAsExactlyAsWritten() {
  #expect(Period(text: "2024-02")?.end == "2024-03-01")
  #expect(Period(text: "2014")?.startText == "2014")
  #expect(Period(text: "2023-10/..")?.end == nil)
  #expect(Period(text: "2023-10/..")?.start == "2023-10-01")
  #expect(Period(text: "2023-1") == nil)
  #expect(Period(text: "last week") == nil)
}

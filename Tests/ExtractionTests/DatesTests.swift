import Foundation
import Relations
import Testing

@testable import Extraction

@Suite struct DatesTests {
  private func read(_ text: String, _ date: Day? = "2024-02-20") -> [Event] {
    Extractor().read(Document(id: "d", date: date, text: text)).events
  }

  /// `2024-02-20`, `2024`, `2023-10-01/..` or `2024-02-03..2024-02-08`, where the end is not in it.
  private static func text(_ period: Period) -> String {
    switch (period.precision, period.end) {
    case (_, nil): "\(period.startText)/.."
    case (.interval, let end?): "\(period.startText)..\(end)"
    default: period.startText
    }
  }

  @Test func everySentenceOfTheCorpusHasItsDate() throws {
    for row in try corpusRows("dates.tsv") {
      let events = read(row[1], Day(text: row[0])).filter { $0.evidence?.trigger.text.contains(row[2]) == true }
      let periods = Set(
        events.map {
          "\($0.period.map(Self.text) ?? "-") \($0.dateSource?.rawValue ?? "-")"
        })
      #expect(periods == ["\(row[3]) \(row[4])"], "\(row[1])")
    }
  }

  @Test func sentencesWithoutADateGoOnWithTheLast() {
    let events = read(
      "زار وزير الخارجية الفرنسي طهران أمس. والتقى الوزير الرئيس الإيراني.\nقصفت إسرائيل دمشق عام 2019. وأدانت سوريا إسرائيل."
    )
    #expect(events.map { $0.dateSource } == [.text, .context, .text, .document])
    #expect(events.map { $0.period?.startText } == ["2024-02-19", "2024-02-19", "2019", "2024-02-20"])
  }

  @Test func aHeadlineIsEvidenceOfTheEventItNames() {
    let events = read("إسرائيل تقصف سوريا\n\nقصفت إسرائيل سوريا أمس.")
    #expect(events.count == 1)
    #expect(events.first?.furtherEvidence.count == 1)
    #expect(events.first?.period == .day("2024-02-19"))
  }

  @Test func aHeadlineWithNewsOfItsOwnHasTheDayOfTheLead() {
    let events = read("إسرائيل تقصف سوريا\n\nأدانت مصر إسرائيل أمس.")
    #expect(events.first?.kind.name == "attacks")
    #expect(events.first?.period == .day("2024-02-19"))
    #expect(events.first?.dateSource == .context)
  }

  @Test func aDayStatedLaterMakesADateMoreExact() {
    let events = read("يزور وزير الخارجية الفرنسي طهران الأسبوع المقبل. والزيارة مقررة في 29 شباط/فبراير.")
    #expect(events.map { $0.period } == [.day("2024-02-29")])
  }

  @Test func aTextThatCameOutLaterCountsFromTheDayItNames() {
    let events = read("زار وزير الخارجية الفرنسي طهران اليوم الاثنين. وقصفت إسرائيل دمشق أمس.", "2024-02-21")
    #expect(events.map { $0.period } == [.day("2024-02-19"), .day("2024-02-18")])
  }

  @Test func aTextDatedFurtherWestCountsFromTheDayItNames() {
    let events = read("زار وزير الخارجية الفرنسي طهران اليوم الثلاثاء. وقصفت إسرائيل دمشق أمس.", "2024-02-19")
    #expect(events.map { $0.period } == [.day("2024-02-20"), .day("2024-02-19")])
  }

  @Test func metresAreNoYear() {
    #expect(
      read("قصفت إسرائيل دمشق من ارتفاع 500 م.").map { $0.period } == read("قصفت إسرائيل دمشق.").map { $0.period })
  }

  @Test func theHijriTableIsTheCalendarOfUmmAlQura() throws {
    var calendar = Calendar(identifier: .islamicUmmAlQura)
    calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
    for number in stride(from: Int32(-25_000), to: 38_000, by: 13) {
      let day = Day(number: number)
      let parts = calendar.dateComponents(
        [.year, .month, .day], from: Date(timeIntervalSince1970: Double(number) * 86_400))
      let (year, month) = try #require(Lexicon.builtIn.hijri.month(of: day))
      #expect(year == parts.year && month == parts.month)
      #expect(Lexicon.builtIn.hijri.day(parts.day ?? 0, of: month, year) == day)
    }
  }
}

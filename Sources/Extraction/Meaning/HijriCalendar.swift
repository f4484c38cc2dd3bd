import Relations

/// The calendar of Umm al-Qura, as the table `hijri_years.tsv` has it.
struct HijriCalendar: Sendable {
  private var firstYear = 0
  /// The first day of every month in order, and of the month after the last.
  private var starts: [Day] = []

  mutating func read(_ table: WordTable) throws(LexiconError) {
    for row in table.rows {
      guard let year = row.numbers(0)?.first, let first = try row.day(1) else {
        throw row.error("'\(row[0])' and '\(row[1])' are no year and its first day; write 1445 and 2023-07-19")
      }
      guard let lengths = row.numbers(2), lengths.count == 12, lengths.allSatisfy({ $0 == 29 || $0 == 30 }) else {
        throw row.error("'\(row[2])' is not the length of twelve months, each 29 or 30")
      }
      if starts.isEmpty {
        firstYear = year
        starts = [first]
      }
      guard year == firstYear + starts.count / 12, starts.last == first else {
        throw row.error("\(year) does not begin where the year before ends")
      }
      for length in lengths { starts.append(starts[starts.count - 1].advanced(by: length)) }
    }
  }

  /// The number of a month in the table, `nil` outside of it.
  private func index(_ year: Int, _ month: Int) -> Int? {
    let index = (year - firstYear) * 12 + month - 1
    return starts.indices.dropLast().contains(index) ? index : nil
  }

  func day(_ day: Int, of month: Int, _ year: Int) -> Day? {
    guard let index = index(year, month), (1...starts[index + 1] - starts[index]).contains(day) else { return nil }
    return starts[index].advanced(by: day - 1)
  }

  /// A month as days of the common calendar, whose months it does not keep.
  func month(_ month: Int, of year: Int) -> Period? {
    guard let index = index(year, month) else { return nil }
    return Period(start: starts[index], end: starts[index + 1], precision: .interval)
  }

  func year(_ year: Int) -> Period? {
    guard let index = index(year, 1) else { return nil }
    return Period(start: starts[index], end: starts[index + 12], precision: .interval)
  }

  /// The year and month that a day lies in.
  func month(of day: Day) -> (year: Int, month: Int)? {
    guard let first = starts.first, let last = starts.last, first <= day, day < last else { return nil }
    var (low, high) = (0, starts.count - 1)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= day { low = middle } else { high = middle }
    }
    return (firstYear + low / 12, low % 12 + 1)
  }
}

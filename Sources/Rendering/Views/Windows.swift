import Relations

extension Stride {
  /// The calendar unit that cuts a stretch of time into about *count* windows, not many more.
  static func cutting(_ span: Range<Day>, into count: Int) -> Stride {
    let days = span.upperBound - span.lowerBound
    let units: [(Stride, Double)] = [
      (.days(1), 1), (.weeks(1), 7), (.weeks(2), 14), (.months(1), 30.4), (.months(2), 61), (.months(3), 91.3),
      (.months(6), 182.6), (.years(1), 365.3), (.years(2), 731), (.years(5), 1826), (.years(10), 3653),
    ]
    return units.first { Double(days) / $0.1 <= Double(count) }?.0 ?? .years(max(10, days / (365 * count) + 1))
  }
}

extension Range<Day> {
  /// Written as the calendar unit it is: `2024`, `2024-02`, `2024-02-20`, else first and last day.
  var label: String {
    let (first, last) = (lowerBound, upperBound.advanced(by: -1))
    let (a, b) = (first.components, upperBound.components)
    if a.day == 1, a.month == 1, upperBound == first.adding(months: 12) { return String("\(first)".prefix(4)) }
    if a.day == 1, b.day == 1, upperBound == first.adding(months: 1) { return String("\(first)".prefix(7)) }
    if a.day == 1, b.day == 1 { return "\("\(first)".prefix(7)) – \("\(last)".prefix(7))" }
    return first == last ? "\(first)" : "\(first) – \(last)"
  }
}

/// A graph without a dated event, where a view needs dates.
func undatedError() -> RenderError {
  RenderError("nothing to draw: no event has a date", hint: "draw the network or the matrix, which need none")
}

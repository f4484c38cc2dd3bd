/// A stretch of days as a text states it: a day, a month, a year, or an open stretch.
///
/// The end is not in it. `Period(text: "2024-02")` runs from 2024-02-01 up to, without, 2024-03-01.
public struct Period: Hashable, Sendable {
  /// How exactly the text says when.
  public enum Precision: String, Hashable, Sendable, CaseIterable {
    case day, week, month, year
    /// From a day on, with no end stated: «منذ أكتوبر».
    case open
    /// Two stated ends.
    case interval
  }

  /// The first day.
  public var start: Day
  /// The day after the last; `nil` when the text states no end.
  public var end: Day?
  public var precision: Precision

  public init(start: Day, end: Day?, precision: Precision) {
    self.start = start
    self.end = end
    self.precision = precision
  }

  public static func day(_ day: Day) -> Period { Period(start: day, end: day.advanced(by: 1), precision: .day) }

  /// The seven days that begin on that day.
  public static func week(from day: Day) -> Period { Period(start: day, end: day.advanced(by: 7), precision: .week) }

  /// `nil` when there is no such month.
  public static func month(_ month: Int, of year: Int) -> Period? {
    guard let start = Day(year: year, month: month, day: 1) else { return nil }
    return Period(start: start, end: start.adding(months: 1), precision: .month)
  }

  /// `nil` outside the years 1 to 9998.
  public static func year(_ year: Int) -> Period? {
    guard let start = Day(year: year, month: 1, day: 1), let end = Day(year: year + 1, month: 1, day: 1) else {
      return nil
    }
    return Period(start: start, end: end, precision: .year)
  }

  /// From that day on.
  public static func since(_ day: Day) -> Period { Period(start: day, end: nil, precision: .open) }

  /// Reads `2024`, `2024-02`, `2024-02-20`, and with `/..` behind it an open stretch; anything else is `nil`.
  public init?(text: some StringProtocol) {
    if text.hasSuffix("/..") {
      guard let period = Period(text: text.dropLast(3)), period.end != nil else { return nil }
      self = .since(period.start)
      return
    }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.first?.utf8.count == 4, parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }) else {
      return nil
    }
    let period: Period? =
      switch parts.count {
      case 1: Int(parts[0]).flatMap { .year($0) }
      case 2 where parts[1].utf8.count == 2: Int(parts[1]).flatMap { m in Int(parts[0]).flatMap { .month(m, of: $0) } }
      case 3: Day(text: text).map { .day($0) }
      default: nil
      }
    guard let period else { return nil }
    self = period
  }

  /// The start as exactly as the period is: `2024`, `2024-02` or `2024-02-20`.
  public var startText: String {
    let text = start.description
    return switch precision {
    case .year: String(text.prefix(4))
    case .month: String(text.prefix(7))
    case .day, .week, .open, .interval: text
    }
  }
}

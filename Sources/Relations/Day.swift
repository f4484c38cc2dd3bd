/// A day of the proleptic Gregorian calendar, without a time or a time zone.
///
/// Written as an ISO 8601 date: `"2024-02-20"`. Days are ordered and can be counted:
/// `("2024-03-01" as Day) - "2024-02-28" == 2`.
public struct Day: Hashable, Comparable, Sendable, Strideable {
  /// Days since 1970-01-01; negative before it.
  public var number: Int32

  public init(number: Int32) { self.number = number }

  /// The day of that year, month (1–12) and day of the month, or `nil` when the calendar has no such day.
  ///
  /// Years run from 1 to 9999.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), (1...Day.count(ofMonth: month, year: year)).contains(day)
    else { return nil }
    // Days from civil, Howard Hinnant: years start in March, so that the leap day is the last.
    let y = month <= 2 ? year - 1 : year
    let era = y / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = Int32(era * 146_097 + dayOfEra - 719_468)
  }

  /// Reads `YYYY-MM-DD`; anything else, also a day the calendar does not have, is `nil`.
  public init?(text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].utf8.count == 4, parts[1].utf8.count == 2, parts[2].utf8.count == 2,
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Year, month (1–12) and day of the month.
  public var components: (year: Int, month: Int, day: Int) {
    let z = Int(number) + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let m = (5 * dayOfYear + 2) / 153
    let month = m < 10 ? m + 3 : m - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * m + 2) / 5 + 1)
  }

  public var year: Int { components.year }
  /// 1 is January.
  public var month: Int { components.month }
  /// 1 is Monday and 7 is Sunday, as in ISO 8601.
  public var weekday: Int { ((Int(number) + 3) % 7 + 7) % 7 + 1 }

  /// The same day of the month *n* months later, or the month's last day where it is shorter.
  ///
  /// `("2024-01-31" as Day).adding(months: 1)` is 2024-02-29.
  public func adding(months n: Int) -> Day {
    let (year, month, day) = components
    let total = year * 12 + month - 1 + n
    let (y, m) = (total / 12, total % 12 + 1)
    return Day(year: y, month: m, day: min(day, Day.count(ofMonth: m, year: y))) ?? self
  }

  /// How many days a month has.
  static func count(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  public static func < (a: Day, b: Day) -> Bool { a.number < b.number }
  public func distance(to other: Day) -> Int { Int(other.number) - Int(number) }
  public func advanced(by n: Int) -> Day { Day(number: number + Int32(n)) }
  public static func - (a: Day, b: Day) -> Int { b.distance(to: a) }
}

extension Day: ExpressibleByStringLiteral {
  /// Traps on a literal that is no day: a literal is the programmer's, not the world's.
  public init(stringLiteral text: String) {
    guard let day = Day(text: text) else { preconditionFailure("'\(text)' is no day; write it as 2024-02-20") }
    self = day
  }
}

extension Day: CustomStringConvertible {
  /// `YYYY-MM-DD`.
  public var description: String {
    func padded(_ n: Int, _ width: Int) -> String {
      let digits = String(n)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    let (year, month, day) = components
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}

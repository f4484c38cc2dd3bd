/// A length of time in calendar units.
public enum Stride: Hashable, Sendable {
  case days(Int), weeks(Int), months(Int), years(Int)

  /// Reads `30d`, `2w`, `1m`, `1y`; anything else, also a count below 1, is `nil`.
  public init?(_ text: some StringProtocol) {
    guard let unit = text.last, let n = Int(text.dropLast()), (1...100_000).contains(n) else { return nil }
    switch unit {
    case "d": self = .days(n)
    case "w": self = .weeks(n)
    case "m": self = .months(n)
    case "y": self = .years(n)
    default: return nil
    }
  }

  /// The day *times* strides after another.
  public func advance(_ day: Day, times: Int = 1) -> Day {
    switch self {
    case .days(let n): day.advanced(by: n * times)
    case .weeks(let n): day.advanced(by: 7 * n * times)
    case .months(let n): day.adding(months: n * times)
    case .years(let n): day.adding(months: 12 * n * times)
    }
  }

  /// The start of the unit that a day lies in: the day itself, the Monday, the first of the month or of the year.
  func floor(_ day: Day) -> Day {
    let (year, month, _) = day.components
    return switch self {
    case .days: day
    case .weeks: day.advanced(by: 1 - day.weekday)
    case .months: Day(year: year, month: month, day: 1) ?? day
    case .years: Day(year: year, month: 1, day: 1) ?? day
    }
  }
}

extension EventGraph {
  /// A stretch of time and what happened in it.
  public typealias Window = (period: Range<Day>, graph: EventGraph)

  /// The graph cut into windows, in order of time, from the first dated event to the last.
  ///
  /// Windows start on whole units: weeks on Monday, months on the first. With a *step* shorter than the length they
  /// overlap (rolling); without one they follow each other. Windows without events are there too.
  ///
  /// ```swift
  /// graph.windows(of: .months(1))                      // January, February, …
  /// graph.windows(of: .days(30), step: .days(1))       // rolling
  /// ```
  public func windows(of length: Stride, step: Stride? = nil) -> [Window] {
    periods(of: length, step: step).map { ($0, self[$0]) }
  }

  /// Windows that all begin with the first dated event and end one stride later each time.
  public func windows(expandingBy step: Stride) -> [Window] { periods(expandingBy: step).map { ($0, self[$0]) } }

  /// When the windows are.
  package func periods(of length: Stride, step: Stride?) -> [Range<Day>] {
    starts(every: step ?? length).map { $0..<length.advance($0) }
  }

  /// When the expanding windows are.
  package func periods(expandingBy step: Stride) -> [Range<Day>] {
    let starts = starts(every: step)
    return starts.map { starts[0]..<step.advance($0) }
  }

  private func starts(every step: Stride) -> [Day] {
    guard let span else { return [] }
    let first = step.floor(span.lowerBound)
    // Counting from the first start keeps 31 January + n months from drifting.
    return (0...).lazy.map { step.advance(first, times: $0) }.prefix { $0 < span.upperBound }.map { $0 }
  }
}

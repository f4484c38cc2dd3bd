import Relations

/// How long something lasts, told from cases of which some had not ended when last seen.
///
/// ```swift
/// let waiting = graph.dyads()[0].waiting(until: "2025-01-01")
/// waiting.median          // in half of the cases the next event came within so many days
/// waiting[30]             // the share of cases in which it had not come after 30 days
/// ```
public struct Survival: Sendable {
  /// By length, ascending; one for each length at which a case ended.
  public let steps: [Step]

  public struct Step: Sendable {
    /// The length, in days.
    public let days: Int
    /// How many cases lasted at least as long as far as is known.
    public let atRisk: Int
    /// How many of them ended then.
    public let ended: Int
    /// The share of cases that last longer (Kaplan and Meier).
    public let surviving: Double
    /// The standard error of that share (Greenwood).
    public let error: Double
    /// The sum, up to here, of the share of cases at risk that ended (Nelson and Aalen).
    public let hazard: Double
  }

  /// - Parameters:
  ///   - durations: the lengths of cases that ended, in days, none below 0.
  ///   - open: how long others have lasted so far. One that was last seen on the day another ended counts as at risk.
  /// - Complexity: O(*k* log *k*) for *k* cases; O(*k*) memory.
  /// - Note: Kaplan and Meier 1958; Nelson 1972 and Aalen 1978; Greenwood 1926.
  public init(durations: [Int], open: [Int] = []) {
    let (durations, open) = (durations.sorted(), open.sorted())
    precondition(durations.first ?? 0 >= 0 && open.first ?? 0 >= 0, "a length is at least 0 days")
    var steps: [Step] = []
    var (surviving, variance, hazard) = (1.0, 0.0, 0.0)
    var (i, seen) = (0, 0)
    while i < durations.count {
      let days = durations[i]
      let ended = durations[i...].prefix { $0 == days }.count
      seen += open[seen...].prefix { $0 < days }.count
      let atRisk = durations.count - i + open.count - seen
      let share = Double(ended) / Double(atRisk)
      surviving *= 1 - share
      variance += ended == atRisk ? 0 : share / Double(atRisk - ended)
      hazard += share
      steps.append(
        Step(
          days: days, atRisk: atRisk, ended: ended, surviving: surviving, error: surviving * variance.squareRoot(),
          hazard: hazard))
      i += ended
    }
    self.steps = steps
  }

  /// The share of cases that last longer than some days; 1 before the first end.
  public subscript(days: Int) -> Double { steps.last { $0.days <= days }?.surviving ?? 1 }

  /// The least length that at most half of the cases outlast, `nil` when more than half outlast all that is known.
  public var median: Int? { steps.first { $0.surviving <= 0.5 }?.days }
}

extension Dyad {
  /// How long it takes until the next event: the intervals between events that follow each other, and the time without
  /// one since the last, which has not ended.
  ///
  /// The hazard says how often to expect an event: after 30 days without one, a steep rise between 30 and 40 means that
  /// one is due. Events on the same day are 0 days apart.
  ///
  /// - Parameter end: the day after the last of which events are known. Later events are left out.
  /// - Complexity: O(*e* log *e*) for *e* events of the dyad; O(*e*) memory.
  public func waiting(until end: Day) -> Survival {
    let days = events.events.compactMap(\.day).filter { $0 < end }
    return Survival(
      durations: zip(days, days.dropFirst()).map { $1 - $0 }, open: days.last.map { [end - $0 - 1] } ?? [])
  }
}

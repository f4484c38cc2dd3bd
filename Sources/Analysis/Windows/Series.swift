import Relations

/// A measure of every actor in one window after the other.
///
/// ```swift
/// let series = graph.series(of: Measure(named: "pagerank")!, windows: .months(1))
/// series["usa"]      // one number a month, nil where the actor has no arc
/// ```
public struct Series: Sendable {
  /// Half open: the end is not in it.
  public let periods: [Range<Day>]
  /// One for each period.
  public let scores: [Scores]

  public init(periods: [Range<Day>], scores: [Scores]) {
    precondition(periods.count == scores.count, "each period needs its scores")
    self.periods = periods
    self.scores = scores
  }

  /// The scores of an actor, `nil` in windows where it is not in the network.
  public subscript(actor: Actor.ID) -> [Double?] { scores.map { $0[actor] } }

  /// The actors of any window, sorted by id.
  public var actors: [Actor] {
    var all: [Actor.ID: Actor] = [:]
    for actor in scores.lazy.flatMap(\.actors) { all[actor.id] = actor }
    return all.values.sorted { $0.id < $1.id }
  }

  /// The actors with the highest mean score, windows without them counting 0; equal ones by id.
  public func top(_ n: Int) -> [Actor] {
    var totals: [Actor.ID: Double] = [:]
    for (actor, score) in scores.lazy.flatMap({ $0 }) { totals[actor.id, default: 0] += score }
    return Array(
      actors.sorted { a, b in
        let (x, y) = (totals[a.id]!, totals[b.id]!)
        return x != y ? x > y : a.id < b.id
      }.prefix(n))
  }
}

extension EventGraph {
  /// A measure over windows of the graph; see `windows(of:step:)` for where they begin, and `network` for weights and
  /// modes.
  ///
  /// Windows without events have scores of no actor. What goes on from window to window are counts of events, of arcs and
  /// of actors, so that every window has the scores, to the bit, of a network made of its events alone, whatever windows
  /// come before. PageRank goes on, too: it is sought from where it was in the window before, and found close to
  /// what it is in the window alone (measured: within 1.1e-10, the sum of all being 1).
  ///
  /// The windows are cut into at most 16 runs, by their number and not by that of the cores. A run is made of the events
  /// of its windows, and its first window begins anew.
  ///
  /// Degrees, strengths, reciprocity and PageRank are read off what goes on, and so are the numbers of actors, arcs and
  /// components, weight, density and reciprocity. For others a network is made of each window.
  ///
  /// - Complexity: for each run O(*n* + its events), and for each of its windows O(events that come in or go out + arcs of
  ///   the window + actors of the run + arcs of the run/64), and the measure; cores share the runs. Memory is 12 bytes for
  ///   each actor of each window, and for each core 24 bytes an event and 20 an arc of the run it works on, 32 and 28 when
  ///   events weigh more or less than 1.
  public func series(
    of measure: Measure, windows length: Stride, step: Stride? = nil, weight: ArcWeight = .eventCount,
    directed: Bool = true, modes: Set<Event.Mode> = .asserted
  ) -> Series {
    series(of: [measure], windows: length, step: step, weight: weight, directed: directed, modes: modes)[0]
  }

  /// A measure over windows that all begin with the first event and end one stride later each time.
  public func series(
    of measure: Measure, expandingBy step: Stride, weight: ArcWeight = .eventCount, directed: Bool = true,
    modes: Set<Event.Mode> = .asserted
  ) -> Series {
    series(of: [measure], expandingBy: step, weight: weight, directed: directed, modes: modes)[0]
  }

  /// Several measures in one go, a series for each.
  public func series(
    of measures: [Measure], windows length: Stride, step: Stride? = nil, weight: ArcWeight = .eventCount,
    directed: Bool = true, modes: Set<Event.Mode> = .asserted
  ) -> [Series] {
    series(of: measures, over: periods(of: length, step: step), weight, directed, modes)
  }

  /// Several measures over expanding windows, a series for each.
  public func series(
    of measures: [Measure], expandingBy step: Stride, weight: ArcWeight = .eventCount, directed: Bool = true,
    modes: Set<Event.Mode> = .asserted
  ) -> [Series] {
    series(of: measures, over: periods(expandingBy: step), weight, directed, modes)
  }

  /// Numbers about the network of each window, a list for each statistic in the order of windows.
  public func series(
    of statistics: [Statistic], windows length: Stride, step: Stride? = nil, weight: ArcWeight = .eventCount,
    directed: Bool = true, modes: Set<Event.Mode> = .asserted
  ) -> (periods: [Range<Day>], values: [[Double]]) {
    let periods = periods(of: length, step: step)
    let windows = sweep(periods, weight, directed, modes) { statistics.map { $0.inWindows() } }
    return (periods, statistics.indices.map { i in windows.map { $0[i] } })
  }

  private func series(
    of measures: [Measure], over periods: [Range<Day>], _ weight: ArcWeight, _ directed: Bool, _ modes: Set<Event.Mode>
  ) -> [Series] {
    let windows = sweep(periods, weight, directed, modes) { measures.map { $0.inWindows() } }
    return measures.indices.map { i in Series(periods: periods, scores: windows.map { $0[i] }) }
  }

  /// What each reader finds in the window of each period.
  ///
  /// - Parameter readers: makes those of one piece of the periods.
  private func sweep<Found: Sendable>(
    _ periods: [Range<Day>], _ weight: ArcWeight, _ directed: Bool, _ modes: Set<Event.Mode>,
    _ readers: @Sendable () -> [(inout WindowSweep) -> Found]
  ) -> [[Found]] {
    // The first window of a piece begins anew, so that pieces are few, but enough for the cores of a laptop.
    let pieces = min(16, max(1, periods.count / 8))
    return inPieces(pieces) { piece, effort -> [[Found]] in
      let periods = periods[periods.count * piece / pieces..<periods.count * (piece + 1) / pieces]
      guard let first = periods.first, let last = periods.last else { return [] }
      // Nobody wants what is read once it is cancelled, so that it is read of nobody.
      func wanted(_ span: Range<Day>) -> Range<Day> { effort.isCancelled ? span.upperBound..<span.upperBound : span }
      let events = self[wanted(first.lowerBound..<last.upperBound)]
      var sweep = WindowSweep(WindowArcs(events, weight: weight, directed: directed, modes: modes))
      let readers = readers()
      return periods.map { period in
        sweep.move(to: wanted(period))
        return readers.map { $0(&sweep) }
      }
    }.flatMap { $0 }
  }
}

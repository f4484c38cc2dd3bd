import Relations

/// All arcs of some windows, sorted by target and source, and the events on them in order of time.
struct WindowArcs: Sendable {
  /// Those with an arc.
  let actors: ActorList
  let isDirected: Bool
  /// By place among the actors.
  private(set) var sources: ContiguousArray<Int32> = []
  private(set) var targets: ContiguousArray<Int32> = []
  /// Where the arcs that arrive at each actor begin, and the end.
  private(set) var rows: ContiguousArray<Int32>
  /// The arc that each line is on.
  private(set) var arcOfLine: ContiguousArray<Int32>
  /// Empty when every line weighs 1.
  let weightOfLine: ContiguousArray<Double>
  private let days: ContiguousArray<Int32>
  /// Whether arcs differ in weight at all.
  let isWeighted: Bool
  var countsEvents: Bool { weightOfLine.isEmpty }

  /// - Parameter graph: the events of the windows, all of them dated.
  init(_ graph: EventGraph, weight: ArcWeight, directed: Bool, modes: Set<Event.Mode>) {
    var lines = graph.lines(weight: weight, directed: directed, modes: modes, dated: true)
    actors = lines.numberActors(of: graph.table.actors)
    isDirected = directed
    isWeighted = weight != .one
    days = lines.days
    weightOfLine = lines.weights
    arcOfLine = ContiguousArray(repeating: 0, count: days.count)
    rows = ContiguousArray(repeating: 0, count: actors.count + 1)
    let bySource = countingOrder(of: lines.sources, count: actors.count)
    for i in countingOrder(of: lines.targets, count: actors.count, after: bySource) {
      let (s, t) = (lines.sources[Int(i)], lines.targets[Int(i)])
      if sources.last != s || targets.last != t {
        sources.append(s)
        targets.append(t)
        rows[Int(t) + 1] &+= 1
      }
      arcOfLine[Int(i)] = Int32(sources.count - 1)
    }
    for v in actors.indices { rows[v + 1] &+= rows[v] }
  }

  /// The first line on that day or later, looked for from one before it.
  func line(on day: Day, after line: Int) -> Int {
    // Mostly a few lines on.
    var (low, step) = (line, 1)
    while low + step < days.count, days[low + step] < day.number {
      low += step
      step *= 2
    }
    var high = min(low + step, days.count)
    while low < high {
      let middle = (low + high) / 2
      if days[middle] < day.number { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

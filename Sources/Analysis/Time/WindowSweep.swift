import Relations

/// The networks of windows in order of time, each from the one before: events come in and go out, and nothing is sorted
/// or hashed again.
struct WindowSweep {
  private let arcs: WindowArcs
  /// How many events each arc has in the window.
  private var counts: ContiguousArray<Int32>
  /// A bit for each arc that has any.
  private var active: ContiguousArray<UInt64>
  /// The sums of weights, where they are not counts.
  private var weights: ContiguousArray<Double>
  private var lines = 0..<0
  /// The number of each actor of the table in the network made last.
  private var number: ContiguousArray<Int32>
  private var present: ContiguousArray<UInt64>
  /// The arcs of that network.
  private var found: ContiguousArray<Int32> = []

  init(_ arcs: WindowArcs) {
    self.arcs = arcs
    counts = ContiguousArray(repeating: 0, count: arcs.targets.count)
    active = ContiguousArray(repeating: 0, count: (arcs.targets.count + 63) / 64)
    weights = ContiguousArray(repeating: 0, count: arcs.countsEvents ? 0 : arcs.targets.count)
    number = ContiguousArray(repeating: 0, count: arcs.actors.count)
    present = ContiguousArray(repeating: 0, count: (arcs.actors.count + 63) / 64)
  }

  /// Moves to a window that begins and ends no earlier than the one before.
  mutating func move(to period: Range<Day>) {
    let (first, end) = (arcs.line(on: period.lowerBound), arcs.line(on: period.upperBound))
    // Those between the windows would come in only to go out again.
    for i in max(lines.upperBound, first)..<max(end, first, lines.upperBound) { add(i) }
    for i in lines.lowerBound..<min(first, lines.upperBound) { remove(i) }
    lines = first..<max(end, first)
  }

  private mutating func add(_ i: Int) {
    let arc = Int(arcs.arcOfLine[i])
    if counts[arc] == 0 { active[arc >> 6] |= 1 << UInt64(arc & 63) }
    counts[arc] &+= 1
  }

  private mutating func remove(_ i: Int) {
    let arc = Int(arcs.arcOfLine[i])
    counts[arc] &-= 1
    if counts[arc] == 0 { active[arc >> 6] &= ~(1 << UInt64(arc & 63)) }
  }

  /// The network of the window; the same, to the bit, as made of its events alone.
  mutating func network() -> Network {
    findActiveArcs()
    sumWeights()
    let members = numberActors()
    let (n, m) = (members.count, found.count)
    var out = Network.Adjacency(
      starts: ContiguousArray(repeating: 0, count: n + 1), neighbors: ContiguousArray(repeating: 0, count: m),
      weights: ContiguousArray(repeating: 1, count: m))
    fill(&out)
    return Network(actors: ActorList(members, of: arcs.actors), out: out, isDirected: arcs.isDirected)
  }

  /// Lists the arcs in the window, ascending.
  private mutating func findActiveArcs() {
    found.removeAll(keepingCapacity: true)
    for k in active.indices {
      var word = active[k]
      while word != 0 {
        found.append(Int32(truncatingIfNeeded: k &* 64 &+ word.trailingZeroBitCount))
        word &= word &- 1
      }
    }
  }

  /// Adds weights up anew: what is added and taken away again would leave a trace in the last bits.
  private mutating func sumWeights() {
    if arcs.countsEvents { return }
    for arc in found { weights[Int(arc)] = 0 }
    for i in lines { weights[Int(arcs.arcOfLine[i])] += arcs.weightOfLine[i] }
  }

  /// Numbers the actors with an arc.
  private mutating func numberActors() -> ContiguousArray<Int32> {
    let (sources, targets) = (arcs.sources, arcs.targets)
    for k in present.indices { present[k] = 0 }
    for arc in found {
      let (s, t) = (Int(sources[Int(arc)]), Int(targets[Int(arc)]))
      present[s >> 6] |= 1 << UInt64(s & 63)
      present[t >> 6] |= 1 << UInt64(t & 63)
    }
    var members: ContiguousArray<Int32> = []
    members.reserveCapacity(present.reduce(0) { $0 &+ $1.nonzeroBitCount })
    for k in present.indices {
      var word = present[k]
      while word != 0 {
        let v = k &* 64 &+ word.trailingZeroBitCount
        number[v] = Int32(truncatingIfNeeded: members.count)
        members.append(Int32(truncatingIfNeeded: v))
        word &= word &- 1
      }
    }
    return members
  }

  private func fill(_ out: inout Network.Adjacency) {
    let (sources, targets, number, counts) = (arcs.sources.span, arcs.targets.span, number.span, counts.span)
    for (j, arc) in found.enumerated() {
      let arc = Int(arc)
      out.starts[Int(number[Int(sources[arc])]) &+ 1] &+= 1
      out.neighbors[j] = number[Int(targets[arc])]
      if arcs.countsEvents, arcs.isWeighted { out.weights[j] = Double(counts[arc]) }
      if !arcs.countsEvents { out.weights[j] = weights[arc] }
    }
    for v in 1..<max(out.starts.count, 1) { out.starts[v] &+= out.starts[v &- 1] }
  }
}

/// All arcs of a graph, sorted by source and target, and the events on them in order of time.
struct WindowArcs: Sendable {
  let actors: [Actor]
  let isDirected: Bool
  /// By number of an actor.
  private(set) var sources: ContiguousArray<Int32> = []
  private(set) var targets: ContiguousArray<Int32> = []
  /// The arc that each line is on.
  private(set) var arcOfLine: ContiguousArray<Int32>
  /// Empty when every line weighs 1.
  let weightOfLine: ContiguousArray<Double>
  private let days: ContiguousArray<Int32>
  /// Whether arcs differ in weight at all.
  let isWeighted: Bool
  var countsEvents: Bool { weightOfLine.isEmpty }

  init(_ graph: EventGraph, weight: ArcWeight, directed: Bool, modes: Set<Event.Mode>) {
    let (lines, days) = graph.lines(weight: weight, directed: directed, modes: modes)
    actors = graph.table.actors
    isDirected = directed
    isWeighted = weight != .one
    self.days = days
    weightOfLine = weight == .eventCount || weight == .one ? [] : lines.weights
    arcOfLine = ContiguousArray(repeating: 0, count: days.count)
    let byTarget = countingOrder(of: lines.targets, count: actors.count)
    for i in countingOrder(of: lines.sources, count: actors.count, after: byTarget) {
      let (s, t) = (lines.sources[Int(i)], lines.targets[Int(i)])
      if sources.last != s || targets.last != t {
        sources.append(s)
        targets.append(t)
      }
      arcOfLine[Int(i)] = Int32(sources.count - 1)
    }
  }

  /// The first line on that day or later.
  func line(on day: Day) -> Int {
    var (low, high) = (0, days.count)
    while low < high {
      let middle = (low + high) / 2
      if days[middle] < day.number { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

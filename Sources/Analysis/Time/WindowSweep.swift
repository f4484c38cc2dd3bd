import Relations

/// The networks of windows in order of time, each from the one before: events come in and go out, and nothing is sorted
/// or hashed again.
struct WindowSweep {
  private let arcs: WindowArcs
  /// How many events each arc has in the window.
  private var counts: ContiguousArray<Int32>
  /// A bit for each arc that has any.
  private var active: ContiguousArray<UInt64>
  /// How many such arcs leave each actor of the table, and how many arrive.
  private var leaving, arriving: ContiguousArray<Int32>
  /// A bit for each actor that has any.
  private var present: ContiguousArray<UInt64>
  /// The sums of weights, where they are not counts.
  private var weights: ContiguousArray<Double>
  private var lines = 0..<0
  /// The number of each actor of the table in the network made last.
  private var number: ContiguousArray<Int32>

  init(_ arcs: WindowArcs) {
    self.arcs = arcs
    let (n, m) = (arcs.actors.count, arcs.targets.count)
    counts = ContiguousArray(repeating: 0, count: m)
    active = ContiguousArray(repeating: 0, count: (m + 63) / 64)
    leaving = ContiguousArray(repeating: 0, count: n)
    (arriving, number) = (leaving, leaving)
    present = ContiguousArray(repeating: 0, count: (n + 63) / 64)
    weights = ContiguousArray(repeating: 0, count: arcs.countsEvents ? 0 : m)
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
    counts[arc] &+= 1
    if counts[arc] > 1 { return }
    active[arc >> 6] |= 1 << UInt64(arc & 63)
    let (s, t) = (Int(arcs.sources[arc]), Int(arcs.targets[arc]))
    leaving[s] &+= 1
    arriving[t] &+= 1
    present[s >> 6] |= 1 << UInt64(s & 63)
    present[t >> 6] |= 1 << UInt64(t & 63)
  }

  private mutating func remove(_ i: Int) {
    let arc = Int(arcs.arcOfLine[i])
    counts[arc] &-= 1
    if counts[arc] > 0 { return }
    active[arc >> 6] &= ~(1 << UInt64(arc & 63))
    let (s, t) = (Int(arcs.sources[arc]), Int(arcs.targets[arc]))
    leaving[s] &-= 1
    arriving[t] &-= 1
    for v in [s, t] where leaving[v] == 0 && arriving[v] == 0 { present[v >> 6] &= ~(1 << UInt64(v & 63)) }
  }

  /// The network of the window; the same, to the bit, as made of its events alone.
  mutating func network() -> Network {
    sumWeights()
    let members = numberActors()
    let (out, into) = fill(starts(of: members, leaving), starts(of: members, arriving))
    return Network(actors: ActorList(members, of: arcs.actors), out: out, into: into, isDirected: arcs.isDirected)
  }

  /// Where the rows of actors begin, and the end.
  private func starts(of members: ContiguousArray<Int32>, _ degrees: ContiguousArray<Int32>) -> ContiguousArray<Int32> {
    var starts = ContiguousArray<Int32>(repeating: 0, count: members.count + 1)
    for i in members.indices { starts[i + 1] = starts[i] &+ degrees[Int(members[i])] }
    return starts
  }

  /// Adds weights up anew: what is added and taken away again would leave a trace in the last bits.
  private mutating func sumWeights() {
    if arcs.countsEvents { return }
    for i in lines { weights[Int(arcs.arcOfLine[i])] = 0 }
    for i in lines { weights[Int(arcs.arcOfLine[i])] += arcs.weightOfLine[i] }
  }

  /// Numbers the actors with an arc.
  private mutating func numberActors() -> ContiguousArray<Int32> {
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

  /// Puts the arcs, which come by source and target, into their rows.
  private func fill(
    _ outStarts: ContiguousArray<Int32>, _ inStarts: ContiguousArray<Int32>
  ) -> (out: Network.Adjacency, into: Network.Adjacency) {
    let m = Int(outStarts[outStarts.count - 1])
    var targets = ContiguousArray<Int32>(repeating: 0, count: m)
    var weights = ContiguousArray<Double>(repeating: 1, count: m)
    fill(&targets, &weights)
    let out = Network.Adjacency(starts: outStarts, neighbors: targets, weights: weights)
    return (out, arcs.isDirected ? out.reversed(inStarts) : out)
  }

  private func fill(_ targets: inout ContiguousArray<Int32>, _ weights: inout ContiguousArray<Double>) {
    let (arcTargets, active, number) = (arcs.targets.span, active.span, number.span)
    let (counts, sums) = (counts.span, self.weights.span)
    var targets = targets.mutableSpan
    var weights = weights.mutableSpan
    var j = 0
    for k in 0..<active.count {
      var word = active[k]
      while word != 0 {
        let arc = k &* 64 &+ word.trailingZeroBitCount
        word &= word &- 1
        targets[j] = number[Int(arcTargets[arc])]
        if arcs.isWeighted { weights[j] = arcs.countsEvents ? Double(counts[arc]) : sums[arc] }
        j &+= 1
      }
    }
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

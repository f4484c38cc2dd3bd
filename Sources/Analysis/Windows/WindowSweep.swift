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
  /// How many events these stand for.
  private var sent, got: ContiguousArray<Int32>
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
    (arriving, sent, got, number) = (leaving, leaving, leaving, leaving)
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
    let (s, t) = (Int(arcs.sources[arc]), Int(arcs.targets[arc]))
    counts[arc] &+= 1
    sent[s] &+= 1
    got[t] &+= 1
    if counts[arc] > 1 { return }
    active[arc >> 6] |= 1 << UInt64(arc & 63)
    leaving[s] &+= 1
    arriving[t] &+= 1
    present[s >> 6] |= 1 << UInt64(s & 63)
    present[t >> 6] |= 1 << UInt64(t & 63)
  }

  private mutating func remove(_ i: Int) {
    let arc = Int(arcs.arcOfLine[i])
    let (s, t) = (Int(arcs.sources[arc]), Int(arcs.targets[arc]))
    counts[arc] &-= 1
    sent[s] &-= 1
    got[t] &-= 1
    if counts[arc] > 0 { return }
    active[arc >> 6] &= ~(1 << UInt64(arc & 63))
    leaving[s] &-= 1
    arriving[t] &-= 1
    for v in [s, t] where leaving[v] == 0 && arriving[v] == 0 { present[v >> 6] &= ~(1 << UInt64(v & 63)) }
  }

  /// The network of the window; the same, to the bit, as made of its events alone.
  mutating func network() -> Network {
    sumWeights()
    let members = numberActors()
    let (out, into) = rows(members)
    return Network(
      actors: ActorList(members, of: arcs.actors), out: out, into: into, isDirected: arcs.isDirected)
  }

  /// Where the rows of actors begin, and the end.
  private func starts(of members: ContiguousArray<Int32>, _ degrees: ContiguousArray<Int32>) -> ContiguousArray<Int32> {
    var starts = ContiguousArray<Int32>(repeating: 0, count: members.count + 1)
    for i in members.indices { starts[i + 1] = starts[i] &+ degrees[Int(members[i])] }
    return starts
  }

  /// What the rows weigh together; empty where that is not at hand.
  private func sums(of members: ContiguousArray<Int32>, _ events: ContiguousArray<Int32>) -> ContiguousArray<Double> {
    if !arcs.countsEvents || !arcs.isWeighted { return [] }
    return ContiguousArray(members.map { Double(events[Int($0)]) })
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

  /// The arcs, which come by source and target, in their rows.
  private func rows(_ members: ContiguousArray<Int32>) -> (out: Network.Adjacency, into: Network.Adjacency) {
    let outStarts = starts(of: members, leaving)
    let m = Int(outStarts[members.count])
    var targets = ContiguousArray<Int32>(repeating: 0, count: m)
    var weights = ContiguousArray<Double>(repeating: 1, count: m)
    if !arcs.isDirected {
      fill(&targets, &weights)
      let out = Network.Adjacency(
        starts: outStarts, neighbors: targets, weights: weights, sums: sums(of: members, sent))
      return (out, out)
    }
    // Behind each actor's place stands where its next arc goes; at last that is where its row ends.
    var ends = starts(of: members, arriving)
    for i in members.indices.reversed() { ends[i + 1] = ends[i] }
    var sources = targets
    var inWeights = weights
    fill(&targets, &weights, &ends, &sources, &inWeights)
    return (
      Network.Adjacency(starts: outStarts, neighbors: targets, weights: weights, sums: sums(of: members, sent)),
      Network.Adjacency(starts: ends, neighbors: sources, weights: inWeights, sums: sums(of: members, got))
    )
  }

  private func fill(_ targets: inout ContiguousArray<Int32>, _ weights: inout ContiguousArray<Double>) {
    var targets = targets.mutableSpan
    var weights = weights.mutableSpan
    var j = 0
    forEachArc { _, target, weight in
      targets[j] = target
      weights[j] = weight
      j &+= 1
    }
  }

  /// - Parameter ends: behind each actor's place, where the next arc that arrives at it goes.
  private func fill(
    _ targets: inout ContiguousArray<Int32>, _ weights: inout ContiguousArray<Double>,
    _ ends: inout ContiguousArray<Int32>, _ sources: inout ContiguousArray<Int32>,
    _ inWeights: inout ContiguousArray<Double>
  ) {
    var targets = targets.mutableSpan
    var weights = weights.mutableSpan
    var ends = ends.mutableSpan
    var sources = sources.mutableSpan
    var inWeights = inWeights.mutableSpan
    var j = 0
    forEachArc { source, target, weight in
      targets[j] = target
      weights[j] = weight
      j &+= 1
      let place = Int(ends[Int(target) &+ 1])
      ends[Int(target) &+ 1] &+= 1
      sources[place] = source
      inWeights[place] = weight
    }
  }

  /// Calls with source and target, as numbered in the network, and weight of each arc of the window.
  @inline(__always) private func forEachArc(_ body: (Int32, Int32, Double) -> Void) {
    let (arcSources, arcTargets, active) = (arcs.sources.span, arcs.targets.span, active.span)
    let (number, counts, sums) = (number.span, counts.span, weights.span)
    for k in 0..<active.count {
      var word = active[k]
      while word != 0 {
        let arc = k &* 64 &+ word.trailingZeroBitCount
        word &= word &- 1
        let weight = !arcs.isWeighted ? 1 : arcs.countsEvents ? Double(counts[arc]) : sums[arc]
        body(number[Int(arcSources[arc])], number[Int(arcTargets[arc])], weight)
      }
    }
  }
}

import Relations

/// The windows in order of time, each from the one before: events come in and go out, and nothing is sorted or hashed
/// again. What a measure does not ask for is not made.
struct WindowSweep {
  let arcs: WindowArcs
  /// Those with an arc in the window, and the number of each among those of all windows.
  private(set) var actors: ActorList
  private(set) var members: ContiguousArray<Int32> = []
  /// The network of the window, once somebody has asked for it.
  var made: Network?
  /// How many events each arc has in the window.
  private var counts: ContiguousArray<Int32>
  /// A bit for each arc that has any.
  private(set) var active: ContiguousArray<UInt64>
  /// How many such arcs leave each actor, and how many arrive.
  private(set) var leaving, arriving: ContiguousArray<Int32>
  /// The arcs of the window that arrive at each actor, in any order, from where its row of all arcs begins.
  private var arrivals: ContiguousArray<Int32>
  /// Where each arc of the window is among these.
  private var places: ContiguousArray<Int32>
  /// How many events leave each actor, and how many arrive.
  private var sent, got: ContiguousArray<Int32>
  /// A bit for each actor that has any.
  private var present: ContiguousArray<UInt64>
  /// The sums of weights, where they are not counts.
  private var weights: ContiguousArray<Double>
  private var lines = 0..<0
  /// The number in the window of each actor that has one.
  var number: ContiguousArray<Int32>

  init(_ arcs: WindowArcs) {
    self.arcs = arcs
    actors = arcs.actors[at: []]
    let (n, m) = (arcs.actors.count, arcs.targets.count)
    counts = ContiguousArray(repeating: 0, count: m)
    active = ContiguousArray(repeating: 0, count: (m + 63) / 64)
    leaving = ContiguousArray(repeating: 0, count: n)
    (arriving, sent, got, number) = (leaving, leaving, leaving, leaving)
    present = ContiguousArray(repeating: 0, count: (n + 63) / 64)
    arrivals = ContiguousArray(repeating: 0, count: m)
    places = arrivals
    weights = ContiguousArray(repeating: 0, count: arcs.countsEvents ? 0 : m)
  }

  /// Moves to a window that begins and ends no earlier than the one before.
  mutating func move(to period: Range<Day>) {
    let first = arcs.line(on: period.lowerBound, after: lines.lowerBound)
    let end = arcs.line(on: period.upperBound, after: lines.upperBound)
    // Those between the windows would come in only to go out again.
    for i in max(lines.upperBound, first)..<max(end, first, lines.upperBound) { add(i) }
    for i in lines.lowerBound..<min(first, lines.upperBound) { remove(i) }
    lines = first..<max(end, first)
    sumWeights()
    members = presentActors()
    actors = arcs.actors[at: members]
    made = nil
  }

  private mutating func add(_ i: Int) {
    let arc = Int(arcs.arcOfLine[i])
    let (s, t) = (Int(arcs.sources[arc]), Int(arcs.targets[arc]))
    counts[arc] &+= 1
    sent[s] &+= 1
    got[t] &+= 1
    if counts[arc] > 1 { return }
    active[arc >> 6] |= 1 << UInt64(arc & 63)
    put(arc, at: arcs.rows[t] &+ arriving[t])
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
    // The last of the row fills the gap.
    put(Int(arrivals[Int(arcs.rows[t] &+ arriving[t])]), at: places[arc])
    clear(s)
    clear(t)
  }

  private mutating func clear(_ v: Int) {
    if leaving[v] == 0, arriving[v] == 0 { present[v >> 6] &= ~(1 << UInt64(v & 63)) }
  }

  private mutating func put(_ arc: Int, at place: Int32) {
    arrivals[Int(place)] = Int32(truncatingIfNeeded: arc)
    places[arc] = place
  }

  /// How many arcs each actor has; see `Network.degree`.
  func degrees(_ direction: Direction) -> ContiguousArray<Double> { sums(direction, of: members, leaving, arriving) }

  /// What the arcs of actors weigh; see `Network.strength`.
  ///
  /// - Parameter actors: by number among those of all windows.
  func strengths(_ direction: Direction, of actors: ContiguousArray<Int32>) -> ContiguousArray<Double> {
    if !arcs.isWeighted { return sums(direction, of: actors, leaving, arriving) }
    if arcs.countsEvents { return sums(direction, of: actors, sent, got) }
    return sums(direction, of: actors)
  }

  /// How many arcs there are, both of each edge when undirected.
  var arcCount: Int { active.reduce(0) { $0 &+ $1.nonzeroBitCount } }

  /// The weight of all arcs, an edge once when undirected; `nil` where it is no count, but has to be added up.
  var weight: Double? {
    if !arcs.countsEvents { return nil }
    return Double(arcs.isWeighted ? lines.count : arcCount) / (arcs.isDirected ? 1 : 2)
  }

  /// - Parameters:
  ///   - leaving: what leaves each actor of all windows.
  ///   - arriving: what arrives there.
  private func sums(
    _ direction: Direction, of actors: ContiguousArray<Int32>, _ leaving: ContiguousArray<Int32>,
    _ arriving: ContiguousArray<Int32>
  ) -> ContiguousArray<Double> {
    let (leaving, arriving) = (leaving.span, arriving.span)
    switch arcs.isDirected ? direction : .outgoing {
    case .incoming: return ContiguousArray(actors.map { Double(arriving[Int($0)]) })
    case .outgoing: return ContiguousArray(actors.map { Double(leaving[Int($0)]) })
    case .total: return ContiguousArray(actors.map { Double(arriving[Int($0)] &+ leaving[Int($0)]) })
    }
  }

  /// The weights of arcs added up, arc by arc.
  private func sums(_ direction: Direction, of actors: ContiguousArray<Int32>) -> ContiguousArray<Double> {
    var arriving = ContiguousArray<Double>(repeating: 0, count: number.count)
    var leaving = arriving
    forEachArc { source, target, weight in
      leaving[Int(source)] += weight
      arriving[Int(target)] += weight
    }
    switch arcs.isDirected ? direction : .outgoing {
    case .incoming: return ContiguousArray(actors.map { arriving[Int($0)] })
    case .outgoing: return ContiguousArray(actors.map { leaving[Int($0)] })
    case .total: return ContiguousArray(actors.map { arriving[Int($0)] + leaving[Int($0)] })
    }
  }

  /// Adds weights up anew: what is added and taken away again would leave a trace in the last bits.
  private mutating func sumWeights() {
    if arcs.countsEvents { return }
    for i in lines { weights[Int(arcs.arcOfLine[i])] = 0 }
    for i in lines { weights[Int(arcs.arcOfLine[i])] += arcs.weightOfLine[i] }
  }

  private func presentActors() -> ContiguousArray<Int32> {
    var members: ContiguousArray<Int32> = []
    members.reserveCapacity(present.reduce(0) { $0 &+ $1.nonzeroBitCount })
    for k in present.indices {
      var word = present[k]
      while word != 0 {
        members.append(Int32(truncatingIfNeeded: k &* 64 &+ word.trailingZeroBitCount))
        word &= word &- 1
      }
    }
    return members
  }

  /// Calls with source and target, by number among the actors of all windows, and weight of each arc, by target and source.
  @inline(__always) func forEachArc(_ body: (Int32, Int32, Double) -> Void) {
    let (sources, targets, active) = (arcs.sources.span, arcs.targets.span, active.span)
    withWeights { weight in
      for k in 0..<active.count {
        var word = active[k]
        while word != 0 {
          let arc = k &* 64 &+ word.trailingZeroBitCount
          word &= word &- 1
          body(sources[arc], targets[arc], weight(arc))
        }
      }
    }
  }

  /// Calls with source and weight of each arc that arrives at an actor, in any order, actor by actor.
  ///
  /// - Parameter actors: by number among those of all windows, like the sources.
  @inline(__always) func forEachArc(into actors: ContiguousArray<Int32>, _ body: (Int32, Double) -> Void) {
    let (sources, arrivals, rows) = (arcs.sources.span, arrivals.span, arcs.rows.span)
    let (actors, arriving) = (actors.span, arriving.span)
    withWeights { weight in
      for i in 0..<actors.count {
        let t = Int(actors[i])
        for j in Int(rows[t])..<Int(rows[t] &+ arriving[t]) {
          let arc = Int(arrivals[j])
          body(sources[arc], weight(arc))
        }
      }
    }
  }

  /// Calls once with what each arc weighs.
  @inline(__always) private func withWeights(_ body: ((Int) -> Double) -> Void) {
    let (counts, sums) = (counts.span, weights.span)
    if !arcs.isWeighted {
      body { _ in 1 }
    } else if arcs.countsEvents {
      body { Double(counts[$0]) }
    } else {
      body { sums[$0] }
    }
  }
}

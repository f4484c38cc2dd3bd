import Relations

/// What a number of events between two actors weighs.
public enum ArcWeight: Hashable, Sendable {
  /// How many there are.
  case eventCount
  /// The sum of their confidences: how many of them are expected to be right.
  case confidence
  /// The sum of their intensities without the sign, on the scale of −10 to +10; ties have none.
  case intensity
  /// The sum of the intensities above 0.
  case cooperation
  /// The sum of the intensities below 0, as a positive number.
  case conflict
  /// How many there are, each worth half of what it was every so many days before a day.
  ///
  /// An event on that day or later counts 1; an undated one counts 0.
  case recency(halfLife: Int, on: Day)
  /// 1 for any number of events.
  case one

  /// Whether events weigh more or less than 1.
  var isWeighted: Bool { self != .eventCount && self != .one }
}

extension Set<Event.Mode> {
  /// What the text says is so: actual, reported, and ties. Not planned, negated or hypothetical.
  public static let asserted: Set<Event.Mode> = [.actual, .reported, .tie]
}

extension EventGraph {
  /// The events folded into one weighted arc from each source to each of its targets.
  ///
  /// Left out are events whose source or target is unknown, events of an actor with itself, modes not asked for, and
  /// events that weigh nothing. Actors with no arc left are not in the network.
  ///
  /// An event of a symmetric kind (`meets`, `negotiates`) counts on both arcs, there and back: the text names one actor
  /// first, but neither comes first. In an undirected network every event counts once on its edge.
  ///
  /// If *a* attacks *b* twice and meets *c* once, there are three arcs: *a*→*b* of weight 2, *a*→*c* and *c*→*a* of
  /// weight 1.
  ///
  /// - Complexity: O(*e* + *n*) for *e* events; 8 bytes of memory an event on the way, 24 when events weigh more or
  ///   less than 1, and 24 an arc to keep.
  public func network(
    weight: ArcWeight = .eventCount, directed: Bool = true, modes: Set<Event.Mode> = .asserted
  ) -> Network {
    let out = Network.Adjacency(folding: table.actors.count, isWeighted: weight.isWeighted) { add in
      forEachLine(weight: weight, directed: directed, modes: modes) { s, t, w, _ in add(s, t, w) }
    }
    let network = Network(ofTable: table.actors, out: out, isDirected: directed)
    if case .one = weight { return network.unweighted }
    return network
  }

  /// What each event adds to an arc, and to its way back where there is one, by actor of the table.
  ///
  /// - Parameters:
  ///   - times: how often each event counts, in order of time; `nil` is once.
  ///   - dated: whether to give the day of each.
  func lines(
    weight: ArcWeight, directed: Bool, modes: Set<Event.Mode>, times: ContiguousArray<Int32>? = nil, dated: Bool = false
  ) -> Network.Lines {
    let isWeighted = times != nil || weight.isWeighted
    var lines = Network.Lines()
    lines.reserveCapacity(count, weighted: isWeighted, dated: dated)
    forEachLine(weight: weight, directed: directed, modes: modes, times: times) { s, t, w, r in
      lines.sources.append(s)
      lines.targets.append(t)
      if isWeighted { lines.weights.append(w) }
      if dated { lines.days.append(table.starts[r]) }
    }
    return lines
  }

  /// Calls with source, target and weight of each such line, and the row of the table that holds its event.
  @inline(__always) private func forEachLine(
    weight: ArcWeight, directed: Bool, modes: Set<Event.Mode>, times: ContiguousArray<Int32>? = nil,
    _ body: (Int32, Int32, Double, Int) -> Void
  ) {
    let weights = EventWeights(table, weight, modes: modes)
    let goesBack = table.kinds.map { !directed || $0.isSymmetric }
    let (sources, targets, kinds) = (table.sources, table.targets, table.kindIndices)
    var position = 0
    forEachRow { r in
      let (s, t) = (sources[r], targets[r])
      let w = weights.weight(r, s, t) * (times.map { Double($0[position]) } ?? 1)
      position &+= 1
      if w <= 0 { return }
      body(s, t, w, r)
      if goesBack[Int(kinds[r])] { body(t, s, w, r) }
    }
  }

  /// Calls with each row of the table that is in the graph, in order of time.
  @inline(__always) func forEachRow(_ body: (Int) -> Void) {
    switch rows {
    case .range(let range): for r in range { body(r) }
    case .indices(let indices): for r in indices { body(Int(r)) }
    }
  }
}

extension Network {
  /// The same arcs, each of weight 1.
  public var unweighted: Network {
    let ones = ContiguousArray<Double>(repeating: 1, count: out.neighbors.count)
    let (out, into) = (
      Adjacency(starts: out.starts, neighbors: out.neighbors, weights: ones),
      Adjacency(starts: into.starts, neighbors: into.neighbors, weights: ones)
    )
    return Network(actors: actors, out: out, into: into, isDirected: isDirected)
  }

  /// The same arcs without their direction; the weights of an arc and its way back add up.
  public var undirected: Network {
    if !isDirected { return self }
    var lines = Lines()
    for s in 0..<count {
      for j in out.range(s) { lines.append(Int32(s), out.neighbors[j], out.weights[j]) }
    }
    return Network(actors: actors, lines: lines, isDirected: false)
  }

  /// Every arc turned round.
  public var reversed: Network { Network(actors: actors, out: into, into: out, isDirected: isDirected) }
}

/// What each row of a table weighs in a network; 0 where it is left out.
struct EventWeights {
  private let table: EventTable
  private let weight: ArcWeight
  private let modeFits: [Bool]
  private let kindWeights: [Double]
  /// Whether each event between two known actors weighs 1.
  private let isPlain: Bool

  init(_ table: EventTable, _ weight: ArcWeight, modes: Set<Event.Mode>) {
    self.table = table
    self.weight = weight
    modeFits = Event.Mode.allCases.map(modes.contains)
    isPlain = !weight.isWeighted && (table.modes.common.map { modes.contains(Event.Mode.allCases[Int($0)]) } ?? false)
    kindWeights = table.kinds.map { kind in
      switch weight {
      case .eventCount, .confidence, .recency, .one: 1
      case .intensity: abs(kind.intensity ?? 0)
      case .cooperation: max(0, kind.intensity ?? 0)
      case .conflict: max(0, -(kind.intensity ?? 0))
      }
    }
  }

  /// - Parameters:
  ///   - r: a row.
  ///   - s: its source; *t* its target.
  @inline(__always) func weight(_ r: Int, _ s: Int32, _ t: Int32) -> Double {
    guard s >= 0, t >= 0, s != t else { return 0 }
    if isPlain { return 1 }
    guard modeFits[Int(table.modes[r])] else { return 0 }
    switch weight {
    case .confidence: return Double(table.confidences[r])
    case .recency(let halfLife, let day):
      guard table.starts[r] != EventTable.undated else { return 0 }
      return exp2(-Double(max(0, Int(day.number) - Int(table.starts[r]))) / Double(halfLife))
    case .eventCount, .intensity, .cooperation, .conflict, .one: return kindWeights[Int(table.kindIndices[r])]
    }
  }
}

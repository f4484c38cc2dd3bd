import Relations

extension Network {
  /// A network of arcs given by actor; parallel arcs add up and arcs to oneself are left out.
  ///
  /// - Parameters:
  ///   - actors: in any order; ones without an arc stay, alone.
  ///   - arcs: weights are finite and above 0; both ends are among *actors*.
  public init(actors: [Actor], arcs: [(source: Actor.ID, target: Actor.ID, weight: Double)], isDirected: Bool = true) {
    let sorted = actors.sorted { $0.id < $1.id }
    let index = Dictionary(uniqueKeysWithValues: sorted.enumerated().map { ($1.id, Int32($0)) })
    func node(_ id: Actor.ID) -> Int32 {
      guard let v = index[id] else { preconditionFailure("an arc ends at '\(id)', which is not among the actors") }
      return v
    }
    var lines = Lines()
    for arc in arcs { lines.append(node(arc.source), node(arc.target), arc.weight) }
    self.init(actors: ActorList(sorted), lines: lines, isDirected: isDirected)
  }

  /// Arcs before they are sorted and folded, by actor number.
  struct Lines {
    var sources: ContiguousArray<Int32> = []
    var targets: ContiguousArray<Int32> = []
    /// Empty when every line weighs 1.
    var weights: ContiguousArray<Double> = []
    /// Empty when nobody asked for them.
    var days: ContiguousArray<Int32> = []

    /// Makes room, so that a list of millions is not copied again and again as it grows.
    mutating func reserveCapacity(_ count: Int, weighted: Bool, dated: Bool) {
      sources.reserveCapacity(count)
      targets.reserveCapacity(count)
      if weighted { weights.reserveCapacity(count) }
      if dated { days.reserveCapacity(count) }
    }

    mutating func append(_ source: Int32, _ target: Int32, _ weight: Double) {
      precondition(weight > 0 && weight.isFinite, "the weight of an arc is finite and above 0, not \(weight)")
      if source == target { return }
      sources.append(source)
      targets.append(target)
      weights.append(weight)
    }

    /// Numbers actors by their place in a list that has them all, no longer by the table of the list.
    mutating func number(as list: ActorList) {
      let number = list.placesInTable
      for i in sources.indices {
        sources[i] = number[Int(sources[i])]
        targets[i] = number[Int(targets[i])]
      }
    }

    /// Numbers the actors with a line anew, in the order of the table that the lines number, and lists them.
    mutating func numberActors(of table: [Actor]) -> ActorList {
      var number = ContiguousArray<Int32>(repeating: -1, count: table.count)
      for v in sources { number[Int(v)] = 0 }
      for v in targets { number[Int(v)] = 0 }
      var members: ContiguousArray<Int32> = []
      for v in number.indices where number[v] == 0 {
        number[v] = Int32(members.count)
        members.append(Int32(v))
      }
      if members.count == table.count { return ActorList(members, of: table) }
      for i in sources.indices {
        sources[i] = number[Int(sources[i])]
        targets[i] = number[Int(targets[i])]
      }
      return ActorList(members, of: table)
    }
  }

  /// - Parameter actors: what the lines number.
  init(actors: ActorList, lines: Lines, isDirected: Bool) {
    var lines = lines
    if !isDirected {
      let (sources, targets) = (lines.sources, lines.targets)
      lines.sources += targets
      lines.targets += sources
      lines.weights += lines.weights
    }
    self.init(actors: actors, out: Adjacency(folding: lines, count: actors.count), isDirected: isDirected)
  }

  /// A network of those with an arc.
  ///
  /// - Parameters:
  ///   - table: sorted by id.
  ///   - out: numbered by the table, with both arcs of each edge when undirected.
  init(ofTable table: [Actor], out: Adjacency, isDirected: Bool) {
    let into = isDirected ? out.reversed() : out
    let members = ContiguousArray(table.indices.lazy.filter { out.degree($0) + into.degree($0) > 0 }.map(Int32.init))
    let actors = ActorList(members, of: table)
    if members.count == table.count {
      self.init(actors: actors, out: out, into: into, isDirected: isDirected)
    } else {
      let places = actors.placesInTable
      let rows = isDirected ? [out, into] : [out]
      let kept = rows.map { $0.rows(members, numbered: places) }
      self.init(actors: actors, out: kept[0], into: kept[kept.count - 1], isDirected: isDirected)
    }
  }

  /// - Parameter out: with both arcs of each edge when undirected.
  init(actors: ActorList, out: Adjacency, isDirected: Bool) {
    self.init(actors: actors, out: out, into: isDirected ? out.reversed() : out, isDirected: isDirected)
  }

  init(actors: ActorList, out: Adjacency, into: Adjacency, isDirected: Bool) {
    self.actors = actors
    self.out = out
    self.into = into
    self.isDirected = isDirected
  }
}

extension Network.Adjacency {
  /// Sorts lines by target and then by source, two counting passes, and adds parallel ones in the order they came.
  ///
  /// - Complexity: O(*n* + *e*) for *e* lines.
  init(folding lines: Network.Lines, count n: Int) {
    self.init(folding: n, isWeighted: !lines.weights.isEmpty) { add in
      for i in lines.sources.indices {
        add(lines.sources[i], lines.targets[i], lines.weights.isEmpty ? 1 : lines.weights[i])
      }
    }
  }

  /// The same for lines that need not be in memory.
  ///
  /// - Parameters:
  ///   - isWeighted: whether any line weighs more or less than 1.
  ///   - forEachLine: calls with each line, source, target and weight; called twice.
  @inline(__always) init(
    folding n: Int, isWeighted: Bool, _ forEachLine: ((Int32, Int32, Double) -> Void) -> Void
  ) {
    var starts = ContiguousArray<Int32>(repeating: 0, count: n + 1)
    var end = starts.mutableSpan
    forEachLine { _, t, _ in end[Int(t) &+ 1] &+= 1 }
    for v in 0..<n { end[v &+ 1] &+= end[v] }
    var nexts = starts
    let count = Int(starts[n])
    var sources = ContiguousArray<Int32>(repeating: 0, count: count)
    var weights = ContiguousArray<Double>(repeating: 0, count: isWeighted ? count : 0)
    var next = nexts.mutableSpan
    var source = sources.mutableSpan
    var weight = weights.mutableSpan
    forEachLine { s, t, w in
      let place = Int(next[Int(t)])
      next[Int(t)] &+= 1
      source[place] = s
      if isWeighted { weight[place] = w }
    }
    self = Self(starts: starts, neighbors: sources, weights: weights).reversed().folded()
  }

  /// Some of the rows, all that are not empty.
  fileprivate func rows(_ members: ContiguousArray<Int32>, numbered places: ContiguousArray<Int32>) -> Self {
    Self(
      starts: ContiguousArray(members.map { starts[Int($0)] }) + [starts[starts.count - 1]],
      neighbors: ContiguousArray(neighbors.map { places[Int($0)] }), weights: weights)
  }

  /// Makes one arc of parallel ones, which stand side by side.
  private func folded() -> Self {
    var folded = Self(starts: starts, neighbors: [], weights: [])
    // Room that is never written to takes no memory.
    folded.neighbors.reserveCapacity(neighbors.count)
    folded.weights.reserveCapacity(neighbors.count)
    let (starts, neighbors, weights) = (starts.span, neighbors.span, weights.span)
    let isWeighted = weights.count > 0
    for v in 0..<max(starts.count - 1, 0) {
      var j = Int(starts[v])
      let end = Int(starts[v &+ 1])
      while j < end {
        let neighbor = neighbors[j]
        var weight = isWeighted ? weights[j] : 1
        j &+= 1
        while j < end, neighbors[j] == neighbor {
          weight += isWeighted ? weights[j] : 1
          j &+= 1
        }
        folded.neighbors.append(neighbor)
        folded.weights.append(weight)
      }
      folded.starts[v &+ 1] = Int32(truncatingIfNeeded: folded.neighbors.count)
    }
    return folded
  }

  /// The same arcs by target.
  ///
  /// - Complexity: O(*n* + *m*).
  func reversed() -> Self {
    let targets = neighbors.span
    var ends = ContiguousArray<Int32>(repeating: 0, count: starts.count)
    var end = ends.mutableSpan
    for j in 0..<targets.count { end[Int(targets[j]) &+ 1] &+= 1 }
    for v in 1..<max(end.count, 1) { end[v] &+= end[v &- 1] }
    var next = ends
    var sources = ContiguousArray<Int32>(repeating: 0, count: neighbors.count)
    var weights = ContiguousArray<Double>(repeating: 0, count: self.weights.count)
    place(&next, &sources, &weights)
    return Self(starts: ends, neighbors: sources, weights: weights)
  }

  private func place(
    _ next: inout ContiguousArray<Int32>, _ sources: inout ContiguousArray<Int32>,
    _ weights: inout ContiguousArray<Double>
  ) {
    let (starts, neighbors, own) = (starts.span, neighbors.span, self.weights.span)
    var next = next.mutableSpan
    var sources = sources.mutableSpan
    var weights = weights.mutableSpan
    let isWeighted = own.count > 0
    for s in 0..<max(starts.count - 1, 0) {
      for j in Int(starts[s])..<Int(starts[s &+ 1]) {
        let t = Int(neighbors[j])
        let place = Int(next[t])
        next[t] &+= 1
        sources[place] = Int32(truncatingIfNeeded: s)
        if isWeighted { weights[place] = own[j] }
      }
    }
  }
}

/// The positions of keys in ascending order of key, equal ones in the order of *before*: one counting pass.
///
/// - Parameter count: all keys are below it.
func countingOrder(
  of keys: ContiguousArray<Int32>, count: Int, after before: ContiguousArray<Int32>? = nil
) -> ContiguousArray<Int32> {
  var nexts = ContiguousArray<Int32>(repeating: 0, count: count + 1)
  var orders = ContiguousArray<Int32>(repeating: 0, count: keys.count)
  let (keys, isAfter, before) = (keys.span, before != nil, before ?? [])
  let sequence = before.span
  var next = nexts.mutableSpan
  var order = orders.mutableSpan
  for k in 0..<keys.count { next[Int(keys[k]) &+ 1] &+= 1 }
  for key in 0..<count { next[key &+ 1] &+= next[key] }
  for k in 0..<keys.count {
    let i = isAfter ? sequence[k] : Int32(truncatingIfNeeded: k)
    let key = Int(keys[Int(i)])
    order[Int(next[key])] = i
    next[key] &+= 1
  }
  return orders
}

extension WindowSweep {
  /// The network of the window; the same, to the bit, as made of its events alone.
  mutating func network() -> Network {
    if let made { return made }
    for (i, v) in members.enumerated() { number[Int(v)] = Int32(truncatingIfNeeded: i) }
    let (out, into) = rows()
    let network = Network(actors: actors, out: out, into: into, isDirected: arcs.isDirected)
    made = network
    return network
  }

  /// The arcs, which come by target and source, in their rows.
  private func rows() -> (out: Network.Adjacency, into: Network.Adjacency) {
    let inStarts = starts(arriving)
    let m = Int(inStarts[members.count])
    var sources = ContiguousArray<Int32>(repeating: 0, count: m)
    var weights = ContiguousArray<Double>(repeating: 1, count: m)
    if !arcs.isDirected {
      fill(&sources, &weights)
      let rows = Network.Adjacency(
        starts: inStarts, neighbors: sources, weights: weights, sums: strengths(.incoming, of: members))
      return (rows, rows)
    }
    // Behind each actor's place stands where its next arc goes; at last that is where its row ends.
    var ends = starts(leaving)
    for i in members.indices.reversed() { ends[i + 1] = ends[i] }
    var targets = sources
    var outWeights = weights
    fill(&sources, &weights, &ends, &targets, &outWeights)
    return (
      Network.Adjacency(starts: ends, neighbors: targets, weights: outWeights, sums: strengths(.outgoing, of: members)),
      Network.Adjacency(starts: inStarts, neighbors: sources, weights: weights, sums: strengths(.incoming, of: members))
    )
  }

  private func fill(_ sources: inout ContiguousArray<Int32>, _ weights: inout ContiguousArray<Double>) {
    var sources = sources.mutableSpan
    var weights = weights.mutableSpan
    let number = number.span
    var j = 0
    forEachArc { source, _, weight in
      sources[j] = number[Int(source)]
      weights[j] = weight
      j &+= 1
    }
  }

  /// - Parameter ends: behind each actor's place, where the next arc that leaves it goes.
  private func fill(
    _ sources: inout ContiguousArray<Int32>, _ weights: inout ContiguousArray<Double>,
    _ ends: inout ContiguousArray<Int32>, _ targets: inout ContiguousArray<Int32>,
    _ outWeights: inout ContiguousArray<Double>
  ) {
    var sources = sources.mutableSpan
    var weights = weights.mutableSpan
    var ends = ends.mutableSpan
    var targets = targets.mutableSpan
    var outWeights = outWeights.mutableSpan
    let number = number.span
    var j = 0
    forEachArc { source, target, weight in
      let source = number[Int(source)]
      sources[j] = source
      weights[j] = weight
      j &+= 1
      let place = Int(ends[Int(source) &+ 1])
      ends[Int(source) &+ 1] &+= 1
      targets[place] = number[Int(target)]
      outWeights[place] = weight
    }
  }

  /// Where the rows of actors begin, and the end.
  private func starts(_ degrees: ContiguousArray<Int32>) -> ContiguousArray<Int32> {
    var starts = ContiguousArray<Int32>(repeating: 0, count: members.count + 1)
    for i in members.indices { starts[i + 1] = starts[i] &+ degrees[Int(members[i])] }
    return starts
  }
}

extension Network {
  /// Two scores that rest on each other: a good authority has arcs from good hubs, a good hub has arcs to good
  /// authorities.
  ///
  /// Arcs count by weight. Each list sums to 1 and no score is below 0; without an arc every score is 0. In an
  /// undirected network both lists are the same. On a→c, b→c: c has authority 1, a and b are hubs with 1/2 each.
  ///
  /// - Complexity: O(*n* + *m*) a pass, at most 10 000 passes; O(*n*) memory.
  /// - Note: Kleinberg 1999: the leading singular vectors of the weights. NetworkX scales alike; igraph scales the
  ///   highest to 1.
  public func hits(tolerance: Double = 1e-13) -> (hubs: Scores, authorities: Scores) {
    var hubs = ContiguousArray(repeating: arcCount == 0 ? 0 : 1 / Double(count), count: count)
    var authorities = hubs
    var change = arcCount == 0 ? 0 : Double.infinity
    for _ in 0..<10_000 where change > tolerance && !LongWork.isCancelled {
      authorities = times(into, hubs)
      let next = times(out, authorities)
      change = 0
      for v in 0..<count { change += abs(next[v] - hubs[v]) }
      hubs = next
    }
    return (Scores(actors: actors, values: hubs), Scores(actors: actors, values: authorities))
  }

  /// The weights times a vector, scaled to sum 1.
  private func times(_ arcs: Adjacency, _ x: ContiguousArray<Double>) -> ContiguousArray<Double> {
    var y = arcs.times(x)
    let total = y.reduce(0, +)
    for v in y.indices { y[v] /= total }
    return y
  }
}

extension Network {
  /// How much each actor is pointed at by actors who are pointed at themselves: the leading eigenvector of the arcs
  /// that arrive.
  ///
  /// Each score is the same multiple of the sum of the scores of those with an arc to the actor, times its weight if
  /// *weighted*. Scores are at least 0 and their squares sum to 1. Without a cycle (also without an arc) there is no
  /// such vector and every score is 0; actors outside the strongest part, and beyond its reach, score 0 as well. Where
  /// several parts of the network tie for the largest eigenvalue, the scores are those nearest to all alike.
  ///
  /// On the edges a–b–c (undirected), b scores 1/√2 and a and c 1/2.
  ///
  /// - Complexity: O(*n* + *m*) a pass, at most 10 000 passes; O(*n*) memory, O(*m*) unless *weighted*.
  /// - Note: Bonacich 1987, power iteration with a shift. As NetworkX; weights are ignored by default, as there. igraph
  ///   scales the highest score to 1.
  public func eigenvector(weighted: Bool = false, tolerance: Double = 1e-13) -> Scores {
    guard hasCycle else { return scores { _ in 0 } }
    let arcs = weighted ? into : unweighted.into
    var x = ContiguousArray(repeating: 1 / Double(count).squareRoot(), count: count)
    // Half of what the last pass took for the eigenvalue: keeps vectors from swinging between two sides of the network.
    var shift = 0.0
    for _ in 0..<10_000 where !LongWork.isCancelled {
      var next = arcs.times(x)
      let eigenvalue = length(next)
      if shift == 0 { shift = eigenvalue / 2 }
      for v in 0..<count { next[v] += shift * x[v] }
      shift = eigenvalue / 2
      let scale = length(next)
      var change = 0.0
      for v in 0..<count {
        next[v] /= scale
        change += abs(next[v] - x[v])
      }
      x = next
      if change < tolerance { break }
    }
    return Scores(actors: actors, values: x)
  }

  private func length(_ x: ContiguousArray<Double>) -> Double { x.reduce(0) { $0 + $1 * $1 }.squareRoot() }

  /// Whether some actor can come back to itself; in an undirected network, whether there is an edge.
  var hasCycle: Bool { strongComponents().count < count }
}

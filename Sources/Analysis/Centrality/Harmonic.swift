extension Network {
  /// The sum of the inverse distances from all other actors to each: 1 for a neighbour, 1/2 for one two arcs away, 0
  /// for one who cannot reach it.
  ///
  /// Paths arrive along arc direction; weights are ignored. On a→b→c, c scores 1 + 1/2, b scores 1, a scores 0.
  ///
  /// - Parameters:
  ///   - direction: `.outgoing` counts the paths that leave.
  ///   - normalized: divide by *n*−1, so that the highest possible score is 1. One actor alone scores 0.
  /// - Complexity: O(*n*·*m*) time at worst, 512 actors at a time; O(*n*) memory for each of at most 32 pieces.
  /// - Note: Marchiori and Latora 2000. Equal to NetworkX; igraph divides by *n*−1; NetworKit sums outgoing paths.
  public func harmonic(_ direction: Direction = .incoming, normalized: Bool = false) -> Scores {
    let reached = distances(direction)
    let divisor = normalized ? Double(max(count - 1, 1)) : 1
    return scores { v in reached[v].inverseSum / divisor }
  }
}

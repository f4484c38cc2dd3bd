import Relations

extension Network {
  /// How alike the positions of others are to an actor's: the share of arcs to and from third parties that both have.
  ///
  /// The neighbours in common over the neighbours of either (Jaccard), those who send and those who get counted apart;
  /// the two themselves and arcs between them do not count. 1 for the actor itself, and where both have no third party.
  /// Weights are ignored. On a→c, b→c, b→d, a and b have 1 of 2.
  ///
  /// - Parameter actor: `nil` is returned when it is not in the network.
  /// - Complexity: O(*n*·*d* + *m*), *d* the actor's degree; O(*n*) memory.
  /// - Note: Lorrain and White 1971 for the idea: structurally equivalent are those who have 1.
  public func equivalence(with actor: Actor.ID) -> Scores? {
    guard let a = index(of: actor) else { return nil }
    return scores { b in
      if a == b { return 1 }
      var (common, either) = (0, 0)
      for side in isDirected ? [out, into] : [out] {
        let (first, second) = (others(side, a, without: b), others(side, b, without: a))
        let shared = commonCount(first[...], second[...])
        common += shared
        either += first.count + second.count - shared
      }
      return either == 0 ? 1 : Double(common) / Double(either)
    }
  }

  private func others(_ side: Adjacency, _ v: Int, without other: Int) -> ContiguousArray<Int32> {
    ContiguousArray(side.neighbors[side.range(v)].filter { Int($0) != other })
  }
}

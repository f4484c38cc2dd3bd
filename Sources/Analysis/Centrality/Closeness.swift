extension Network {
  /// How near each actor is to those who can reach it.
  ///
  /// If *r* other actors reach *v*, by shortest paths of *D* arcs together, *v* scores (*r*/*D*)·(*r*/(*n*−1)): the
  /// inverse of the mean distance, times the share of actors who reach it (Wasserman and Faust). Paths arrive at *v*
  /// along arc direction; weights are ignored. An actor whom nobody reaches scores 0, so does one alone; scores are at
  /// most 1.
  ///
  /// On a→b→c: c scores 2/3·2/2 = 2/3, b scores 1/1·1/2 = 1/2, a scores 0.
  ///
  /// - Parameter direction: `.outgoing` counts the paths that leave *v*.
  /// - Complexity: O(*n*·*m*) time at worst, 512 actors at a time; O(*n*) memory for each of at most 32 pieces.
  /// - Note: Wasserman and Faust 1994, p. 201. Equal to NetworkX; igraph leaves out the second factor and scores lone
  ///   actors NaN.
  public func closeness(_ direction: Direction = .incoming) -> Scores {
    let reached = distances(direction)
    return scores { v in
      let r = Double(reached[v].actors)
      return r == 0 ? 0 : r / reached[v].sum * r / Double(count - 1)
    }
  }
}

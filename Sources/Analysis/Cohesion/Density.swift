extension Network {
  /// The share of possible arcs that are there: *m*/(*n*(*n*−1)), or edges/(*n*(*n*−1)/2) when undirected.
  ///
  /// On a→b→c it is 2/6. Weights are ignored. Below 2 actors it is 0.
  ///
  /// - Complexity: O(1).
  public func density() -> Double { Self.density(arcs: out.neighbors.count, actors: count) }

  /// - Parameter arcs: both of each edge when undirected.
  static func density(arcs: Int, actors n: Int) -> Double {
    n < 2 ? 0 : Double(arcs) / (Double(n) * Double(n - 1))
  }
}

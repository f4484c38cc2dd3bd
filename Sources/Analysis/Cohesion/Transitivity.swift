extension Network {
  /// The share of paths of two ties whose ends are tied: three times the triangles over the connected triples.
  ///
  /// The triangle with a fourth actor tied to one of the three has 3·1/5. Without such a path it is 0. Direction and
  /// weights are ignored.
  ///
  /// - Complexity: O(*m*^1.5); O(*n* + *m*) memory.
  /// - Note: Luce and Perry 1949. As NetworkX and igraph on the undirected network.
  public func transitivity() -> Double {
    let ties = ties
    let triples = actors.indices.reduce(0) { $0 + ties.degree($1) * (ties.degree($1) - 1) / 2 }
    return triples == 0 ? 0 : Double(3 * Triangles(ties).count) / Double(triples)
  }
}

extension Network {
  /// How often each actor lies on a shortest path between two others.
  ///
  /// The score of *v* is the sum over ordered pairs (*s*, *t*), both different from *v*, of the share of shortest
  /// *s*→*t* paths through *v*; over unordered pairs when the network is undirected. Paths follow arc direction;
  /// weights are ignored. Pairs without a path add nothing.
  ///
  /// On a→b→c, b scores 1 and the others 0; normalized, b scores 1/2, because 3 actors leave (3−1)(3−2) = 2 pairs.
  ///
  /// - Parameter normalized: divide by (*n*−1)(*n*−2), or half of that when undirected. Below 3 actors every score is
  ///   0.
  /// - Complexity: O(*n*·*m*) time, O(*n* + *m*) memory for each of at most 32 pieces. Cores share the sources; the
  ///   result has the same bits on any number of them.
  /// - Note: Brandes 2001, algorithm 1. Equal to NetworkX, and to igraph on networks without parallel edges.
  public func betweenness(normalized: Bool = false) -> Scores {
    var scores = ContiguousArray<Double>(repeating: 0, count: count)
    if count > 2 {
      let folded = Pendants(self)
      scores = folded.unfold(BrandesBatch.scores(folded))
      let pairs = Double(count - 1) * Double(count - 2)
      let divisor = (normalized ? pairs : 1) * (isDirected ? 1 : normalized ? 1 : 2)
      for v in scores.indices { scores[v] /= divisor }
    }
    return Scores(actors: actors, values: scores)
  }
}

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
  /// Betweenness estimated from the paths that start at some actors drawn at random.
  ///
  /// Scores are on the scale of `betweenness(normalized:)`. With probability *confidence* none is farther from the true
  /// one than the error; in practice they are much nearer. With as many samples as actors the scores are exact and the
  /// error is 0.
  ///
  /// - Complexity: O(*samples*·*m*); memory as for `betweenness(normalized:)`.
  /// - Note: Brandes and Pich 2007; the error is Hoeffding's bound for all actors together,
  ///   √(ln(2*n*/(1−*confidence*))/2*k*) of the largest score there could be, for *k* samples.
  public func sampledBetweenness(
    samples: Int, confidence: Double = 0.95, seed: UInt64 = 1, normalized: Bool = false
  ) -> (scores: Scores, error: Double) {
    precondition(samples > 0 && confidence > 0 && confidence < 1, "some samples, and a confidence between 0 and 1")
    if samples >= count || count < 3 { return (betweenness(normalized: normalized), 0) }
    var random = SeededRandom(seed: seed)
    var order = ContiguousArray(0..<Int32(count))
    random.shuffle(&order)
    let folded = Pendants(self, starts: Set(order.prefix(samples).map(Int.init)))
    let found = folded.unfold(BrandesBatch.scores(folded))
    let largest = Double(count) * Double(count - 2)
    let divisor = normalized ? Double(count - 1) * Double(count - 2) : isDirected ? 1 : 2
    let scale = Double(count) / Double(samples) / divisor
    let spread = (log(2 * Double(count) / (1 - confidence)) / (2 * Double(samples))).squareRoot()
    return (scores { found[$0] * scale }, spread * largest / divisor)
  }
}

extension Network {
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

extension SignedNetwork {
  /// How far an actor is liked: its positive ties less its negative ones, over all its ties.
  ///
  /// 1 with positive ties only, −1 with negative ones only, 0 without a tie. Weights are ignored.
  ///
  /// - Complexity: O(*n* + *m*); O(*n*) memory.
  public func status() -> Scores {
    Scores(
      actors: actors,
      values: ContiguousArray(
        actors.indices.map { v in
          let net = ties.range(v).reduce(0) { $0 + (ties.weights[$1] > 0 ? 1 : -1) }
          return ties.degree(v) == 0 ? 0 : Double(net) / Double(ties.degree(v))
        }))
  }
}

extension Network {
  /// How many walks end at each actor, a walk of *k* arcs worth *attenuationᵏ*.
  ///
  /// Each score is 1 plus *attenuation* times the sum of the scores of those with an arc to the actor, times its weight
  /// if *weighted*. An actor at whom no arc arrives scores 1, so does one alone. On a→b→c with attenuation 1/2: a
  /// scores 1, b 1.5, c 1.75.
  ///
  /// - Parameters:
  ///   - attenuation: the sum has a limit only below 1/λ, λ the largest eigenvalue; otherwise every score is infinite.
  ///     `nil` takes 1/(1 + the largest in-degree, or in-strength if *weighted*), which is always below.
  ///   - tolerance: stop when a pass changes no score by more than this share of it.
  /// - Complexity: O(*n* + *m*) a pass; O(*n*) memory, O(*m*) unless *weighted*.
  /// - Note: Katz 1953. Equal to NetworkX with `normalized=False`; its default attenuation is 0.1, whatever the
  ///   network.
  public func katz(attenuation: Double? = nil, weighted: Bool = false, tolerance: Double = 1e-12) -> Scores {
    let arcs = weighted ? into : unweighted.into
    let alpha = attenuation ?? 1 / (1 + (actors.indices.map { arcs.weights[arcs.range($0)].reduce(0, +) }.max() ?? 0))
    var x = ContiguousArray(repeating: 1.0, count: count)
    for _ in 0..<100_000 where !LongWork.isCancelled {
      var (change, largest) = (0.0, 0.0)
      for v in 0..<count {
        var arrived = 0.0
        for j in arcs.range(v) { arrived += x[Int(arcs.neighbors[j])] * arcs.weights[j] }
        let score = 1 + alpha * arrived
        change = max(change, abs(score - x[v]) / score)
        largest = max(largest, score)
        x[v] = score
      }
      if change <= tolerance { return Scores(actors: actors, values: x) }
      if largest > 1e100 { break }
    }
    return scores { _ in .infinity }
  }
}

import Relations

extension Network {
  /// The share of time a random reader spends at each actor: at each step on along an arc, in proportion to its weight,
  /// with probability *damping*, and otherwise to an actor drawn anew.
  ///
  /// Scores sum to 1. Arcs count towards their target. From an actor without outgoing arcs the reader always draws
  /// anew. One actor alone scores 1. On a→b with the usual damping, a scores 1/2.85 ≈ 0.351 and b 1.85/2.85 ≈ 0.649.
  ///
  /// Solved as *y* = *p* + *d*·*Pᵀy*, Gauss–Seidel, and scaled to sum 1 at the end.
  ///
  /// - Parameters:
  ///   - damping: at least 0 and below 1.
  ///   - personalization: what actors are drawn in proportion to, none below 0; others are never drawn. `nil` draws all
  ///     alike.
  ///   - tolerance: stop when a pass changes the sum of all scores by less.
  /// - Complexity: O(*n* + *m*) a pass, about log(*tolerance*)/log(*damping*) passes or half as many; O(*n*) memory.
  /// - Note: Page, Brin, Motwani and Winograd 1999. Equal to NetworkX and igraph at small tolerance.
  public func pageRank(
    damping: Double = 0.85, personalization: [Actor.ID: Double]? = nil, tolerance: Double = 1e-10
  ) -> Scores {
    precondition(damping >= 0 && damping < 1, "damping is at least 0 and below 1, not \(damping)")
    var drawn = ContiguousArray<Double>(repeating: 1, count: count)
    if let personalization {
      drawn = ContiguousArray(actors.map { personalization[$0.id] ?? 0 })
      precondition(drawn.allSatisfy { $0 >= 0 } && drawn.contains { $0 > 0 }, "no actor of the network can be drawn")
      let mean = drawn.reduce(0, +) / Double(count)
      for v in drawn.indices { drawn[v] /= mean }
    }
    return Scores(actors: actors, values: solve(damping: damping, drawn: drawn, tolerance: tolerance))
  }

  private func solve(damping: Double, drawn: ContiguousArray<Double>, tolerance: Double) -> ContiguousArray<Double> {
    // What an actor passes on for each unit of weight of its arcs.
    let share = ContiguousArray(
      actors.indices.map { v -> Double in
        let strength = out.weights[out.range(v)].reduce(0, +)
        return strength > 0 ? damping / strength : 0
      })
    var y = drawn
    var passed = ContiguousArray(actors.indices.map { y[$0] * share[$0] })
    let (starts, sources, weights) = (into.starts.span, into.neighbors.span, into.weights.span)
    var (change, total) = (Double.infinity, 1.0)
    while change > tolerance * total {
      (change, total) = (0, 0)
      for v in 0..<count {
        var arrived = drawn[v]
        for j in Int(starts[v])..<Int(starts[v + 1]) { arrived += passed[Int(sources[j])] * weights[j] }
        change += abs(arrived - y[v])
        total += arrived
        y[v] = arrived
        passed[v] = arrived * share[v]
      }
    }
    for v in y.indices { y[v] /= total }
    return y
  }
}

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
    var drawn: ContiguousArray<Double>?
    if let personalization {
      let given = ContiguousArray(actors.map { personalization[$0.id] ?? 0 })
      precondition(
        isEmpty || given.allSatisfy { $0 >= 0 } && given.contains { $0 > 0 }, "no actor of the network can be drawn")
      let mean = given.reduce(0, +) / Double(count)
      drawn = ContiguousArray(given.map { $0 / mean })
    }
    let system = PageRankSystem(self, damping: damping, drawn: drawn)
    var values = drawn ?? ContiguousArray(repeating: 1, count: count)
    let total = system.solve(&values, tolerance: tolerance)
    return Scores(actors: actors, values: ContiguousArray(values.map { $0 / total }))
  }
}

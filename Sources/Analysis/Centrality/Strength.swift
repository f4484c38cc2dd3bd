extension Network {
  /// The sum of the weights of each actor's arcs: with events counted, how many events it sends, gets, or both.
  ///
  /// If a attacks b twice and b attacks c once, b has in 2, out 1, total 3. In an undirected network all three are the
  /// sum over the actor's edges. An actor alone has 0.
  ///
  /// - Complexity: O(*n* + *m*); O(*n*) memory.
  public func strength(_ direction: Direction = .total) -> Scores {
    switch isDirected ? direction : .outgoing {
    case .incoming: return Scores(actors: actors, values: into.strengths)
    case .outgoing: return Scores(actors: actors, values: out.strengths)
    case .total:
      let (arriving, leaving) = (into.strengths, out.strengths)
      return scores { arriving[$0] + leaving[$0] }
    }
  }
}

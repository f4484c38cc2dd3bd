import Relations

extension Network {
  /// The actors without whom some others would lose every tie between them: the network falls into more parts.
  ///
  /// Direction and weights are ignored. On a–b–c it is b; in a cycle there is none. Sorted by id.
  ///
  /// - Complexity: O(*n* + *m*), without recursion; O(*n* + *m*) memory.
  /// - Note: Hopcroft and Tarjan 1973. As NetworkX `articulation_points` on the undirected network.
  public func cutActors() -> [Actor] {
    let cuts = CutSearch(ties)
    return actors.indices.filter { cuts.isCutActor[$0] }.map { actors[$0] }
  }
}

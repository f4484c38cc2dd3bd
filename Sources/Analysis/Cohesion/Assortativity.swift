extension Network {
  /// Whether like is tied to like: the share of weight inside groups beyond what chance would put there, over the most
  /// it could be beyond.
  ///
  /// 1 when all arcs stay inside groups, 0 as by chance, below 0 when they avoid it. Arcs that leave a group and those
  /// that arrive are counted apart; an edge of an undirected network is both. NaN with all arcs in one group, or none.
  /// On a→b, b→a with a and b in two groups it is −1.
  ///
  /// - Complexity: O(*m*); O(*n*) memory.
  /// - Note: Newman 2003. As NetworkX `attribute_assortativity_coefficient`, which ignores weights.
  public func assortativity(by groups: Groups, weighted: Bool = true) -> Double {
    let weights = GroupWeights(self, groups, weighted: weighted)
    let total = weights.total
    let chance = zip(weights.leaving, weights.arriving).reduce(0) { $0 + $1.0 * $1.1 } / (total * total)
    return chance < 1 ? (weights.inside / total - chance) / (1 - chance) : .nan
  }
}

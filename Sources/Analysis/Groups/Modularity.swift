extension Network {
  /// How much more weight lies inside groups than if arcs were drawn at random with the same strengths.
  ///
  /// The sum over groups of *L*/*M* − *resolution*·(*out*/*M*)(*in*/*M*): *L* is the weight inside, *M* all weight,
  /// *out* and *in* the strengths of the group; with *L*/*M* − *resolution*·(*K*/2*M*)² when undirected, *K* the
  /// group's strength. At most below 1, 0 for all in one group at resolution 1, 0 for a network without an arc. Two
  /// separate ties in two groups have 1/2.
  ///
  /// - Parameter resolution: above 1 prefers smaller groups, below 1 larger ones.
  /// - Complexity: O(*n* + *m*); O(groups) memory.
  /// - Note: Newman 2004; Leicht and Newman 2008 with directions. Equal to NetworkX and igraph.
  public func modularity(of groups: Groups, resolution: Double = 1) -> Double {
    let weights = GroupWeights(self, groups)
    let total = weights.total
    if total == 0 { return 0 }
    let chance = zip(weights.leaving, weights.arriving).reduce(0) { $0 + $1.0 / total * ($1.1 / total) }
    return weights.inside / total - resolution * chance
  }
}

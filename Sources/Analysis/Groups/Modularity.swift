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
    var (inside, total) = (0.0, 0.0)
    var leaving = ContiguousArray(repeating: 0.0, count: groups.count)
    var arriving = leaving
    for s in 0..<count {
      for j in out.range(s) {
        let (a, b, w) = (groups.labels[s], groups.labels[Int(out.neighbors[j])], out.weights[j])
        total += w
        leaving[a] += w
        arriving[b] += w
        if a == b { inside += w }
      }
    }
    if total == 0 { return 0 }
    let chance = zip(leaving, arriving).reduce(0) { $0 + $1.0 / total * ($1.1 / total) }
    return inside / total - resolution * chance
  }
}

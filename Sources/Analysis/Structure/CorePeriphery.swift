import Relations

extension Network {
  /// The actors who are tied to nearly everyone in a core and on whom the others, tied to few but them, hang.
  ///
  /// The core is the set that leaves the fewest ties wrong: none should be missing inside it and none be there outside
  /// it; what goes on between core and periphery is free. Direction and weights are ignored. Sorted by id; equally
  /// good, the smaller core; empty without a tie. In a star the core is the centre.
  ///
  /// - Complexity: O(*n* log *n* + *m*); O(*n*) memory.
  /// - Note: Borgatti and Everett 1999; Lip 2011 for the exact and fast solution.
  public func coreActors() -> [Actor] {
    let ties = ties
    let order = actors.indices.sorted {
      ties.degree($0) != ties.degree($1) ? ties.degree($0) > ties.degree($1) : $0 < $1
    }
    // Wrong ties with the k of highest degree as the core: all ties, less what these k have, plus every pair of them.
    var (wrong, best) = (ties.neighbors.count / 2, (size: 0, wrong: ties.neighbors.count / 2))
    for (k, v) in order.enumerated() {
      wrong += k - ties.degree(v)
      if wrong < best.wrong { best = (k + 1, wrong) }
    }
    return order.prefix(best.size).sorted().map { actors[$0] }
  }
}

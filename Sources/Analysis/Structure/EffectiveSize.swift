extension Network {
  /// How many of its neighbours an actor really has, those who stand for each other counted once.
  ///
  /// Each neighbour *j* counts 1 − Σ *p(i,q)·m(j,q)*, *q* being any other neighbour, *p(i,q)* the share of *i*'s ties
  /// that goes to *q* and *m(j,q)* the strength of *j*'s tie to *q* relative to *j*'s strongest. On a–b–c, b has 2; in
  /// a triangle everyone has 1. An actor without a tie: NaN.
  ///
  /// - Parameter weighted: `false` counts an arc as 1.
  /// - Complexity: O(sum of the squares of degrees); O(*n* + *m*) memory.
  /// - Note: Burt 1992, p. 52. Equal to NetworkX.
  public func effectiveSize(weighted: Bool = true) -> Scores {
    let shares = TieShares(self, weighted: weighted)
    var share = ContiguousArray(repeating: 0.0, count: count)
    return scores { i in
      let near = shares.ties.range(i)
      if near.isEmpty || LongWork.isCancelled { return .nan }
      for j in near { share[Int(shares.ties.neighbors[j])] = shares.ties.weights[j] }
      var size = 0.0
      for j in near {
        let u = Int(shares.ties.neighbors[j])
        size += 1
        for k in shares.ties.range(u) {
          let q = Int(shares.ties.neighbors[k])
          if q != i { size -= share[q] * shares.ties.weights[k] / shares.largest[u] }
        }
      }
      for j in near { share[Int(shares.ties.neighbors[j])] = 0 }
      return size
    }
  }
}

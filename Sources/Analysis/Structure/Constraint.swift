extension Network {
  /// How much each actor's ties lead back to the same people: high where neighbours know each other, low for one who
  /// spans a hole between them.
  ///
  /// With *p(i,j)* the share of *i*'s ties (weights in and out added up) that goes to *j*, *i* scores the sum over its
  /// neighbours *j* of (*p(i,j)* + Σ *p(i,q)·p(q,j)*)², *q* being any other. On a–b–c, b scores 1/4 + 1/4 and a scores
  /// 1. An actor without a tie has no constraint: NaN.
  ///
  /// - Parameter weighted: `false` counts an arc as 1.
  /// - Complexity: O(sum of the squares of degrees); O(*n* + *m*) memory.
  /// - Note: Burt 1992, p. 54. Equal to NetworkX and igraph.
  public func constraint(weighted: Bool = true) -> Scores {
    let shares = TieShares(self, weighted: weighted)
    var through = ContiguousArray(repeating: 0.0, count: count)
    return scores { i in
      let near = shares.ties.range(i)
      if near.isEmpty || LongWork.isCancelled { return .nan }
      for j in near {
        let q = Int(shares.ties.neighbors[j])
        through[q] += shares.ties.weights[j]
        for k in shares.ties.range(q) {
          through[Int(shares.ties.neighbors[k])] += shares.ties.weights[j] * shares.ties.weights[k]
        }
      }
      var sum = 0.0
      for j in near {
        let share = through[Int(shares.ties.neighbors[j])]
        sum += share * share
      }
      // Zero again what was touched.
      for j in near {
        let q = Int(shares.ties.neighbors[j])
        through[q] = 0
        for k in shares.ties.range(q) { through[Int(shares.ties.neighbors[k])] = 0 }
      }
      return sum
    }
  }
}

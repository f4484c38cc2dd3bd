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
    let shares = Shares(self, weighted: weighted)
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
    let shares = Shares(self, weighted: weighted)
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

/// The share of each actor's ties that goes to each neighbour.
private struct Shares {
  /// Weights are the shares; they add up to 1 for each actor with a tie.
  private(set) var ties: Network.Adjacency
  /// The largest share of each actor.
  private(set) var largest: ContiguousArray<Double>

  init(_ network: Network, weighted: Bool) {
    ties = (weighted ? network : network.unweighted).undirected.out
    largest = ContiguousArray(repeating: 0, count: network.count)
    for v in 0..<network.count {
      let total = ties.weights[ties.range(v)].reduce(0, +)
      for j in ties.range(v) {
        ties.weights[j] /= total
        largest[v] = max(largest[v], ties.weights[j])
      }
    }
  }
}

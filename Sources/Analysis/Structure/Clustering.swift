extension Network {
  /// The share of each actor's pairs of neighbours who are neighbours themselves.
  ///
  /// Direction and weights are ignored; an arc and its way back are one tie. With fewer than two neighbours the score
  /// is 0. In a triangle with a fourth actor tied to one of the three, that one scores 1/3, the other two 1, the fourth
  /// 0.
  ///
  /// - Complexity: O(*m*^1.5).
  /// - Note: Watts and Strogatz 1998. As NetworkX on the undirected network; igraph scores such actors NaN by default.
  public func clustering() -> Scores {
    let ties = undirected.out
    let triangles = Triangles(ties).perActor
    return scores { v in
      let d = Double(ties.degree(v))
      return d < 2 ? 0 : Double(triangles[v]) / (d * (d - 1) / 2)
    }
  }

  /// The share of paths of two ties whose ends are tied: three times the triangles over the connected triples.
  ///
  /// The triangle with a fourth actor tied to one of the three has 3·1/5. Without such a path it is 0. Direction and
  /// weights are ignored.
  ///
  /// - Complexity: O(*m*^1.5).
  /// - Note: Luce and Perry 1949. As NetworkX and igraph on the undirected network.
  public func transitivity() -> Double {
    let ties = undirected.out
    let triples = actors.indices.reduce(0) { $0 + ties.degree($1) * (ties.degree($1) - 1) / 2 }
    return triples == 0 ? 0 : Double(3 * Triangles(ties).count) / Double(triples)
  }

  /// The number of three actors tied to each other, whatever the directions.
  ///
  /// - Complexity: O(*m*^1.5).
  public func triangleCount() -> Int { Triangles(undirected.out).count }
}

/// The triangles of a network without directions.
struct Triangles {
  /// How many each actor is in.
  private(set) var perActor: ContiguousArray<Int>
  var count: Int { perActor.reduce(0, +) / 3 }

  /// Marks the neighbours of each actor and looks for them among the neighbours of these; only towards actors of higher
  /// degree, so that each triangle is met once and long lists are read seldom.
  init(_ ties: Network.Adjacency) {
    let n = ties.starts.count - 1
    let degrees = ContiguousArray((0..<n).map { Int32(ties.degree($0)) })
    let order = countingOrder(of: degrees, count: Int(degrees.max() ?? 0) + 1)
    var rank = order
    for (r, v) in order.enumerated() { rank[Int(v)] = Int32(r) }
    // Neighbours of higher rank, by rank.
    var starts: ContiguousArray<Int32> = [0]
    var higher: ContiguousArray<Int32> = []
    for v in order {
      for j in ties.range(Int(v)) where rank[Int(ties.neighbors[j])] > rank[Int(v)] {
        higher.append(rank[Int(ties.neighbors[j])])
      }
      starts.append(Int32(higher.count))
    }
    var mark = ContiguousArray<Int32>(repeating: -1, count: n)
    var counts = ContiguousArray(repeating: 0, count: n)
    for v in 0..<n {
      let near = Int(starts[v])..<Int(starts[v + 1])
      for j in near { mark[Int(higher[j])] = Int32(v) }
      for j in near {
        let u = Int(higher[j])
        for k in Int(starts[u])..<Int(starts[u + 1]) where mark[Int(higher[k])] == Int32(v) {
          counts[v] += 1
          counts[u] += 1
          counts[Int(higher[k])] += 1
        }
      }
    }
    perActor = ContiguousArray((0..<n).map { counts[Int(rank[$0])] })
  }
}

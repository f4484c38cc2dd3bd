extension Network {
  /// How often each arc lies on a shortest path between two actors, the highest first, then in the order of `arcs`.
  ///
  /// The sum over ordered pairs of actors of the share of shortest paths that use the arc; over unordered pairs and
  /// both ways when undirected. Paths follow arc direction, weights are ignored, pairs without a path add nothing.
  /// Nothing for a network without an arc. On a→b→c, each arc scores 2: a→b is on the way to b and to c.
  ///
  /// - Complexity: O(*n*·*m*); O(*n* + *m*) memory for each of at most 32 pieces.
  /// - Note: Girvan and Newman 2002. Equal to NetworkX `edge_betweenness_centrality(normalized=False)`.
  public func arcBetweenness() -> [(arc: Arc, score: Double)] {
    let out = out
    let n = count
    let pieces = n < 256 ? 1 : 32
    let scores = sum(
      inPieces(pieces) { piece, effort in
        var search = ArcBrandes(out)
        for s in stride(from: piece, to: n, by: pieces) where !effort.isCancelled { search.add(pathsFrom: s) }
        return search.scores
      })
    var scored: [(arc: Arc, score: Double)] = []
    for s in 0..<n {
      for j in out.range(s) {
        let t = Int(out.neighbors[j])
        if !isDirected, t < s { continue }
        // Each path between two is found from both ends, once on each arc of the edge.
        scored.append((Arc(source: actors[s], target: actors[t], weight: out.weights[j]), scores[j]))
      }
    }
    let order = scored.indices.sorted {
      scored[$0].score != scored[$1].score ? scored[$0].score > scored[$1].score : $0 < $1
    }
    return order.map { scored[$0] }
  }
}

private struct ArcBrandes {
  private let out: Network.Adjacency
  /// By arc.
  private(set) var scores: ContiguousArray<Double>
  private var distance: ContiguousArray<Int32>
  private var paths: ContiguousArray<Double>
  /// 1 and the dependency on each actor, for each of the paths to it.
  private var shares: ContiguousArray<Double>
  private var order: ContiguousArray<Int32> = []

  init(_ out: Network.Adjacency) {
    let n = out.starts.count - 1
    self.out = out
    scores = ContiguousArray(repeating: 0, count: out.neighbors.count)
    distance = ContiguousArray(repeating: -1, count: n)
    paths = ContiguousArray(repeating: 0, count: n)
    shares = paths
  }

  mutating func add(pathsFrom s: Int) {
    Self.search(from: s, along: out, &distance, &paths, &order)
    Self.addCredits(order, along: out, distance, paths, &shares, &scores)
    for v in order { distance[Int(v)] = -1 }
    order.removeAll(keepingCapacity: true)
  }

  private static func search(
    from s: Int, along out: Network.Adjacency, _ distance: inout ContiguousArray<Int32>,
    _ paths: inout ContiguousArray<Double>, _ order: inout ContiguousArray<Int32>
  ) {
    let (starts, neighbors) = (out.starts.span, out.neighbors.span)
    var distance = distance.mutableSpan
    var paths = paths.mutableSpan
    (distance[s], paths[s]) = (0, 1)
    order.append(Int32(truncatingIfNeeded: s))
    var head = 0
    while head < order.count {
      let v = Int(order[head])
      head &+= 1
      let (next, ways) = (distance[v] &+ 1, paths[v])
      for j in Int(starts[v])..<Int(starts[v &+ 1]) {
        let w = Int(neighbors[j])
        if distance[w] < 0 {
          (distance[w], paths[w]) = (next, ways)
          order.append(Int32(truncatingIfNeeded: w))
        } else if distance[w] == next {
          paths[w] += ways
        }
      }
    }
  }

  private static func addCredits(
    _ order: ContiguousArray<Int32>, along out: Network.Adjacency, _ distance: ContiguousArray<Int32>,
    _ paths: ContiguousArray<Double>, _ shares: inout ContiguousArray<Double>, _ scores: inout ContiguousArray<Double>
  ) {
    let (starts, neighbors) = (out.starts.span, out.neighbors.span)
    let (order, distance, paths) = (order.span, distance.span, paths.span)
    var shares = shares.mutableSpan
    var scores = scores.mutableSpan
    for i in stride(from: order.count - 1, through: 0, by: -1) {
      let v = Int(order[i])
      let (next, ways) = (distance[v] &+ 1, paths[v])
      var sum = 0.0
      for j in Int(starts[v])..<Int(starts[v &+ 1]) {
        let w = Int(neighbors[j])
        if distance[w] != next { continue }
        let credit = ways * shares[w]
        sum += credit
        scores[j] += credit
      }
      shares[v] = (1 + sum) / ways
    }
  }
}

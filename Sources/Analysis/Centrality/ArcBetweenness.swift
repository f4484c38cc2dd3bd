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
  private var dependency: ContiguousArray<Double>
  private var order: ContiguousArray<Int32> = []

  init(_ out: Network.Adjacency) {
    let n = out.starts.count - 1
    self.out = out
    scores = ContiguousArray(repeating: 0, count: out.neighbors.count)
    distance = ContiguousArray(repeating: -1, count: n)
    paths = ContiguousArray(repeating: 0, count: n)
    dependency = paths
  }

  mutating func add(pathsFrom s: Int) {
    order.removeAll(keepingCapacity: true)
    order.append(Int32(s))
    (distance[s], paths[s], dependency[s]) = (0, 1, 0)
    var head = 0
    while head < order.count {
      let v = Int(order[head])
      head += 1
      for j in out.range(v) {
        let w = Int(out.neighbors[j])
        if distance[w] < 0 {
          (distance[w], paths[w], dependency[w]) = (distance[v] + 1, 0, 0)
          order.append(Int32(w))
        }
        if distance[w] == distance[v] + 1 { paths[w] += paths[v] }
      }
    }
    for v in order.reversed().map(Int.init) {
      for j in out.range(v) {
        let w = Int(out.neighbors[j])
        if distance[w] != distance[v] + 1 { continue }
        let credit = paths[v] / paths[w] * (1 + dependency[w])
        dependency[v] += credit
        scores[j] += credit
      }
    }
    for v in order { distance[Int(v)] = -1 }
  }
}

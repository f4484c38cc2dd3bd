extension Network {
  /// How often each actor lies on a shortest path between two others.
  ///
  /// The score of *v* is the sum over ordered pairs (*s*, *t*), both different from *v*, of the share of shortest
  /// *s*→*t* paths through *v*; over unordered pairs when the network is undirected. Paths follow arc direction;
  /// weights are ignored. Pairs without a path add nothing.
  ///
  /// On a→b→c, b scores 1 and the others 0; normalized, b scores 1/2, because 3 actors leave (3−1)(3−2) = 2 pairs.
  ///
  /// - Parameter normalized: divide by (*n*−1)(*n*−2), or half of that when undirected. Below 3 actors every score is
  ///   0.
  /// - Complexity: O(*n*·*m*) time, O(*n* + *m*) memory for each of at most 32 pieces. Cores share the sources; the
  ///   result has the same bits on any number of them.
  /// - Note: Brandes 2001, algorithm 1. Equal to NetworkX, and to igraph on networks without parallel edges.
  public func betweenness(normalized: Bool = false) -> Scores {
    let n = count
    var scores = ContiguousArray<Double>(repeating: 0, count: n)
    if n > 2 {
      let pieces = n < 256 ? 1 : 32
      let out = out
      scores = sum(
        inPieces(pieces) { piece in
          var brandes = Brandes(out)
          for s in stride(from: piece, to: n, by: pieces) { brandes.add(pathsFrom: s) }
          return brandes.scores
        })
      let pairs = Double(n - 1) * Double(n - 2)
      let divisor = (normalized ? pairs : 1) * (isDirected ? 1 : normalized ? 1 : 2)
      for v in 0..<n { scores[v] /= divisor }
    }
    return Scores(actors: actors, values: scores)
  }
}

/// The scores that paths from some sources give, and the room to count them in.
private struct Brandes {
  let out: Network.Adjacency
  var scores: ContiguousArray<Double>
  /// Hops from the source; −1 where it has not come.
  private var distance: ContiguousArray<Int32>
  /// The number of shortest paths from the source.
  private var paths: ContiguousArray<Double>
  /// (1 + dependency) / paths.
  private var credit: ContiguousArray<Double>
  /// Actors in the order reached.
  private var queue: ContiguousArray<Int32>
  /// The next actors on shortest paths, by place in the queue.
  private var successors: ContiguousArray<Int32>
  private var successorStarts: ContiguousArray<Int32>

  init(_ out: Network.Adjacency) {
    let (n, m) = (out.starts.count - 1, out.neighbors.count)
    self.out = out
    scores = ContiguousArray(repeating: 0, count: n)
    distance = ContiguousArray(repeating: -1, count: n)
    paths = ContiguousArray(repeating: 0, count: n)
    credit = ContiguousArray(repeating: 0, count: n)
    queue = ContiguousArray(repeating: 0, count: n)
    successors = ContiguousArray(repeating: 0, count: m + 1)
    successorStarts = ContiguousArray(repeating: 0, count: n + 1)
  }

  mutating func add(pathsFrom s: Int) {
    distance[s] = 0
    paths[s] = 1
    queue[0] = Int32(truncatingIfNeeded: s)
    var (head, tail, k) = (0, 1, 0)
    while head < tail {
      let v = Int(queue[head])
      successorStarts[head] = Int32(truncatingIfNeeded: k)
      head &+= 1
      let next = distance[v] &+ 1
      for j in out.range(v) {
        let w = Int(out.neighbors[j])
        if distance[w] < 0 {
          distance[w] = next
          paths[w] = 0
          queue[tail] = Int32(truncatingIfNeeded: w)
          tail &+= 1
        }
        let isNext = distance[w] == next
        // Written always and kept only if next: no branch to mispredict.
        successors[k] = Int32(truncatingIfNeeded: w)
        k &+= isNext ? 1 : 0
        paths[w] += isNext ? paths[v] : 0
      }
    }
    successorStarts[tail] = Int32(truncatingIfNeeded: k)
    for i in stride(from: tail &- 1, through: 0, by: -1) {
      let v = Int(queue[i])
      var share = 0.0
      for j in Int(successorStarts[i])..<Int(successorStarts[i &+ 1]) { share += credit[Int(successors[j])] }
      let dependency = share * paths[v]
      credit[v] = (1 + dependency) / paths[v]
      if v != s { scores[v] += dependency }
      distance[v] = -1
    }
  }
}

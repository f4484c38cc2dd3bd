extension Network {
  /// How often each actor lies on a shortest path between two others, arcs being as long as said.
  ///
  /// As `betweenness(normalized:)`, but for the lengths. Two paths are equally short if their lengths differ by less
  /// than a billionth of them, so that 1/3 + 1/6 and 1/2 tie.
  ///
  /// On a→b→c with weights 2, and a→c with weight 1, by inverse weight both ways from a to c have length 1, and b
  /// scores 1/2.
  ///
  /// - Complexity: O(*n*(*n* + *m*) log *n*); O(*n*) memory for each of at most 32 pieces.
  /// - Note: Brandes 2001, with Dijkstra's search. igraph ties alike; NetworkX compares exactly.
  public func betweenness(length: ArcLength, normalized: Bool = false) -> Scores {
    if length == .hop { return betweenness(normalized: normalized) }
    let n = count
    if n < 3 { return scores { _ in 0 } }
    let pieces = n < 256 ? 1 : 32
    let out = out
    let total = sum(
      inPieces(pieces) { piece, effort in
        var search = WeightedBrandes(out)
        for s in stride(from: piece, to: n, by: pieces) where !effort.isCancelled { search.add(pathsFrom: s) }
        return search.scores
      })
    let pairs = Double(n - 1) * Double(n - 2)
    let divisor = (normalized ? pairs : 1) * (isDirected ? 1 : normalized ? 1 : 2)
    return scores { total[$0] / divisor }
  }
}

private struct WeightedBrandes {
  private let out: Network.Adjacency
  private(set) var scores: ContiguousArray<Double>
  private var distance: ContiguousArray<Double>
  private var paths: ContiguousArray<Double>
  private var dependency: ContiguousArray<Double>
  private var isDone: ContiguousArray<Bool>
  private var queue = DistanceQueue()

  init(_ out: Network.Adjacency) {
    self.out = out
    scores = ContiguousArray(repeating: 0, count: out.starts.count - 1)
    distance = scores
    paths = scores
    dependency = scores
    isDone = ContiguousArray(repeating: false, count: scores.count)
  }

  mutating func add(pathsFrom s: Int) {
    for v in scores.indices { (distance[v], paths[v], dependency[v], isDone[v]) = (.infinity, 0, 0, false) }
    (distance[s], paths[s]) = (0, 1)
    queue.insert(s, at: 0)
    var order: ContiguousArray<Int> = []
    while let (v, _) = queue.removeNearest() {
      if isDone[v] { continue }
      isDone[v] = true
      order.append(v)
      for j in out.range(v) {
        let w = Int(out.neighbors[j])
        let length = distance[v] + 1 / out.weights[j]
        if areEqual(length, distance[w]) {
          paths[w] += paths[v]
        } else if length < distance[w] {
          (distance[w], paths[w]) = (length, paths[v])
          queue.insert(w, at: length)
        }
      }
    }
    for v in order.reversed() {
      for j in out.range(v) {
        let w = Int(out.neighbors[j])
        if areEqual(distance[v] + 1 / out.weights[j], distance[w]) {
          dependency[v] += paths[v] / paths[w] * (1 + dependency[w])
        }
      }
      if v != s { scores[v] += dependency[v] }
    }
  }

  private func areEqual(_ a: Double, _ b: Double) -> Bool { abs(a - b) <= 1e-9 * min(a, b) }
}

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
  /// By arc.
  private let lengths: ContiguousArray<Double>
  private(set) var scores: ContiguousArray<Double>
  private var distance: ContiguousArray<Double>
  private var paths: ContiguousArray<Double>
  /// 1 and the dependency on each actor, for each of the paths to it.
  private var shares: ContiguousArray<Double>
  private var queue = DistanceQueue()
  /// Those reached, in the order of their distance.
  private var order: ContiguousArray<Int32> = []

  init(_ out: Network.Adjacency) {
    self.out = out
    lengths = ContiguousArray(out.weights.map { 1 / $0 })
    scores = ContiguousArray(repeating: 0, count: out.starts.count - 1)
    paths = scores
    shares = scores
    distance = ContiguousArray(repeating: .infinity, count: scores.count)
  }

  mutating func add(pathsFrom s: Int) {
    Self.search(from: s, along: out, lengths, &queue, &distance, &paths, &order)
    Self.addDependencies(on: s, order, along: out, lengths, distance, paths, &shares, &scores)
    for v in order.lazy.map(Int.init) { distance[v] = .infinity }
    order.removeAll(keepingCapacity: true)
  }

  private static func search(
    from s: Int, along out: Network.Adjacency, _ lengths: ContiguousArray<Double>, _ queue: inout DistanceQueue,
    _ distance: inout ContiguousArray<Double>, _ paths: inout ContiguousArray<Double>,
    _ order: inout ContiguousArray<Int32>
  ) {
    let (starts, neighbors, lengths) = (out.starts.span, out.neighbors.span, lengths.span)
    var distance = distance.mutableSpan
    var paths = paths.mutableSpan
    (distance[s], paths[s]) = (0, 1)
    queue.insert(s, at: 0)
    while let (v, d) = queue.removeNearest() {
      // It has been here, on a shorter way.
      if d > distance[v] { continue }
      order.append(Int32(truncatingIfNeeded: v))
      for j in Int(starts[v])..<Int(starts[v &+ 1]) {
        let w = Int(neighbors[j])
        let length = d + lengths[j]
        if areEqual(length, distance[w]) {
          paths[w] += paths[v]
        } else if length < distance[w] {
          (distance[w], paths[w]) = (length, paths[v])
          queue.insert(w, at: length)
        }
      }
    }
  }

  private static func addDependencies(
    on s: Int, _ order: ContiguousArray<Int32>, along out: Network.Adjacency, _ lengths: ContiguousArray<Double>,
    _ distance: ContiguousArray<Double>, _ paths: ContiguousArray<Double>, _ shares: inout ContiguousArray<Double>,
    _ scores: inout ContiguousArray<Double>
  ) {
    let (starts, neighbors, lengths) = (out.starts.span, out.neighbors.span, lengths.span)
    let (order, distance, paths) = (order.span, distance.span, paths.span)
    var shares = shares.mutableSpan
    var scores = scores.mutableSpan
    for i in stride(from: order.count - 1, through: 0, by: -1) {
      let v = Int(order[i])
      var sum = 0.0
      for j in Int(starts[v])..<Int(starts[v &+ 1]) {
        let w = Int(neighbors[j])
        if areEqual(distance[v] + lengths[j], distance[w]) { sum += shares[w] }
      }
      sum *= paths[v]
      shares[v] = (1 + sum) / paths[v]
      if v != s { scores[v] += sum }
    }
  }
}

private func areEqual(_ a: Double, _ b: Double) -> Bool { abs(a - b) <= 1e-9 * min(a, b) }

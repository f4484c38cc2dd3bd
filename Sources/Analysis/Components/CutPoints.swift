import Relations

extension Network {
  /// The actors without whom some others would lose every tie between them: the network falls into more parts.
  ///
  /// Direction and weights are ignored. On a–b–c it is b; in a cycle there is none. Sorted by id.
  ///
  /// - Complexity: O(*n* + *m*), without recursion; O(*n* + *m*) memory.
  /// - Note: Hopcroft and Tarjan 1973. As NetworkX `articulation_points` on the undirected network.
  public func cutActors() -> [Actor] {
    let cuts = Cuts(ties)
    return actors.indices.filter { cuts.isCutActor[$0] }.map { actors[$0] }
  }

  /// The ties that are the only connection between two parts of the network, from the smaller id, sorted.
  ///
  /// Direction and weights are ignored; an arc and its way back are one tie. On a–b–c both ties are bridges; in a cycle
  /// there is none.
  ///
  /// - Complexity: O(*n* + *m*), without recursion; O(*n* + *m*) memory.
  /// - Note: As NetworkX `bridges` on the undirected network.
  public func bridges() -> [(Actor, Actor)] {
    Cuts(ties).bridges.map { (Int(min($0, $1)), Int(max($0, $1))) }.sorted { $0 < $1 }.map { (actors[$0], actors[$1]) }
  }
}

/// What a depth-first search finds that the rest hangs on.
private struct Cuts {
  private(set) var isCutActor: ContiguousArray<Bool>
  private(set) var bridges: [(Int32, Int32)] = []

  init(_ ties: Network.Adjacency) {
    let n = ties.starts.count - 1
    isCutActor = ContiguousArray(repeating: false, count: n)
    // The order of discovery, from 1, and the earliest an actor or those after it have a tie to.
    var found = ContiguousArray<Int32>(repeating: 0, count: n)
    var low = found
    var next = ties.starts
    var path: ContiguousArray<Int32> = []
    var clock: Int32 = 0
    for root in 0..<n where found[root] == 0 {
      var branches = 0
      clock += 1
      (found[root], low[root]) = (clock, clock)
      path.append(Int32(root))
      while let last = path.last {
        let v = Int(last)
        let parent = path.count > 1 ? path[path.count - 2] : -1
        if next[v] < ties.starts[v + 1] {
          let w = Int(ties.neighbors[Int(next[v])])
          next[v] += 1
          if found[w] == 0 {
            clock += 1
            (found[w], low[w]) = (clock, clock)
            path.append(Int32(w))
          } else if Int32(w) != parent {
            low[v] = min(low[v], found[w])
          }
          continue
        }
        path.removeLast()
        guard parent >= 0 else { break }
        let u = Int(parent)
        low[u] = min(low[u], low[v])
        if low[v] > found[u] { bridges.append((parent, last)) }
        if u == root { branches += 1 } else if low[v] >= found[u] { isCutActor[u] = true }
      }
      isCutActor[root] = branches > 1
    }
  }
}

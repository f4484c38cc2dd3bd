/// What a depth-first search finds that the rest hangs on.
struct CutSearch {
  let isCutActor: ContiguousArray<Bool>
  private(set) var bridges: [(Int32, Int32)] = []

  init(_ ties: Network.Adjacency) {
    let n = ties.starts.count - 1
    var cuts = ContiguousArray(repeating: false, count: n)
    var discoveries = ContiguousArray<Int32>(repeating: 0, count: n)
    var lows = discoveries
    var nexts = ties.starts
    let (starts, neighbors) = (ties.starts.span, ties.neighbors.span)
    var isCut = cuts.mutableSpan
    // The order of discovery, from 1, and the earliest an actor or those after it have a tie to.
    var found = discoveries.mutableSpan
    var low = lows.mutableSpan
    var next = nexts.mutableSpan
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
        if next[v] < starts[v + 1] {
          let w = Int(neighbors[Int(next[v])])
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
        if u == root { branches += 1 } else if low[v] >= found[u] { isCut[u] = true }
      }
      isCut[root] = branches > 1
    }
    isCutActor = cuts
  }
}

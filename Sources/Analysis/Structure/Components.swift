extension Network {
  /// The parts of the network between which there is no arc at all.
  ///
  /// On a→b and c alone there are two: a with b, and c.
  ///
  /// - Complexity: O(*n* + *m*), nearly.
  public func weakComponents() -> Groups {
    var forest = Forest(count: count)
    for s in 0..<count {
      for j in out.range(s) { forest.join(Int32(truncatingIfNeeded: s), out.neighbors[j]) }
    }
    return Groups(actors: actors, labels: forest.roots)
  }

  /// The parts of the network in which every actor can reach every other along arcs.
  ///
  /// On a→b, b→a, b→c there are two: a with b, and c. In an undirected network they are the weak ones.
  ///
  /// - Complexity: O(*n* + *m*), without recursion.
  /// - Note: Tarjan 1972.
  public func strongComponents() -> Groups {
    Groups(actors: actors, labels: tarjan(out))
  }
}

/// Trees whose roots stand for the groups joined so far.
private struct Forest {
  private var parent: ContiguousArray<Int32>

  init(count: Int) { parent = ContiguousArray(0..<Int32(count)) }

  /// The root of each member, the smallest of its group.
  var roots: ContiguousArray<Int32> {
    var forest = self
    return ContiguousArray(parent.indices.map { forest.root(of: Int32($0)) })
  }

  mutating func join(_ a: Int32, _ b: Int32) {
    let (a, b) = (root(of: a), root(of: b))
    if a != b { parent[Int(max(a, b))] = min(a, b) }
  }

  private mutating func root(of v: Int32) -> Int32 {
    var v = v
    while parent[Int(v)] != v {
      let up = parent[Int(parent[Int(v)])]
      parent[Int(v)] = up
      v = up
    }
    return v
  }
}

/// The strong component of each actor, named by the first of it that the search met.
private func tarjan(_ out: Network.Adjacency) -> ContiguousArray<Int32> {
  let n = out.starts.count - 1
  let (starts, neighbors) = (out.starts.span, out.neighbors.span)
  var labels = ContiguousArray<Int32>(repeating: -1, count: n)
  // The order of discovery, from 1; 0 is not yet discovered.
  var found = ContiguousArray<Int32>(repeating: 0, count: n)
  var low = found
  var next = out.starts
  // Actors on the way from the root to the one looked at, and all whose component is not known yet.
  var (path, open) = (found, found)
  var (depth, openCount) = (0, 0)
  var clock: Int32 = 0
  for root in 0..<n where found[root] == 0 {
    var entered = root
    while true {
      if entered >= 0 {
        clock &+= 1
        found[entered] = clock
        low[entered] = clock
        path[depth] = Int32(truncatingIfNeeded: entered)
        open[openCount] = Int32(truncatingIfNeeded: entered)
        depth &+= 1
        openCount &+= 1
        entered = -1
      }
      let v = Int(path[depth &- 1])
      if next[v] < starts[v &+ 1] {
        let w = Int(neighbors[Int(next[v])])
        next[v] &+= 1
        if found[w] == 0 {
          entered = w
        } else if labels[w] < 0 {
          low[v] = min(low[v], found[w])
        }
        continue
      }
      depth &-= 1
      if low[v] == found[v] {
        repeat {
          openCount &-= 1
          labels[Int(open[openCount])] = Int32(truncatingIfNeeded: v)
        } while open[openCount] != Int32(truncatingIfNeeded: v)
      }
      if depth == 0 { break }
      let before = Int(path[depth &- 1])
      low[before] = min(low[before], low[v])
    }
  }
  return labels
}

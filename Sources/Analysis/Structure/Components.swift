extension Network {
  /// The parts of the network between which there is no arc at all.
  ///
  /// On a→b and c alone there are two: a with b, and c.
  ///
  /// - Complexity: O(*n* + *m*), nearly.
  public func weakComponents() -> Groups {
    var parent = ContiguousArray(Int32(0)..<Int32(count))
    func root(_ v: Int32) -> Int32 {
      var v = v
      while parent[Int(v)] != v {
        parent[Int(v)] = parent[Int(parent[Int(v)])]
        v = parent[Int(v)]
      }
      return v
    }
    for s in 0..<count {
      for j in out.range(s) {
        let (a, b) = (root(Int32(s)), root(out.neighbors[j]))
        if a != b { parent[Int(max(a, b))] = min(a, b) }
      }
    }
    return Groups(actors: actors, labels: actors.indices.map { root(Int32($0)) })
  }

  /// The parts of the network in which every actor can reach every other along arcs.
  ///
  /// On a→b, b→a, b→c there are two: a with b, and c. In an undirected network they are the weak ones.
  ///
  /// - Complexity: O(*n* + *m*), without recursion.
  /// - Note: Tarjan 1972.
  public func strongComponents() -> Groups {
    var labels = ContiguousArray<Int32>(repeating: -1, count: count)
    // The order of discovery, from 1; 0 is not yet discovered.
    var found = ContiguousArray<Int32>(repeating: 0, count: count)
    var low = found
    var next = out.starts
    var (open, path) = (ContiguousArray<Int32>(), ContiguousArray<Int32>())
    var clock: Int32 = 0
    func enter(_ v: Int32) {
      clock += 1
      found[Int(v)] = clock
      low[Int(v)] = clock
      open.append(v)
      path.append(v)
    }
    for root in Int32(0)..<Int32(count) where found[Int(root)] == 0 {
      enter(root)
      while let last = path.last {
        let v = Int(last)
        if next[v] < out.starts[v + 1] {
          let w = out.neighbors[Int(next[v])]
          next[v] &+= 1
          if found[Int(w)] == 0 {
            enter(w)
          } else if labels[Int(w)] < 0 {
            low[v] = min(low[v], found[Int(w)])
          }
        } else {
          path.removeLast()
          if let before = path.last { low[Int(before)] = min(low[Int(before)], low[v]) }
          if low[v] == found[v] {
            while true {
              let w = open.removeLast()
              labels[Int(w)] = last
              if w == last { break }
            }
          }
        }
      }
    }
    return Groups(actors: actors, labels: labels)
  }
}

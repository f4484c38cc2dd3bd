extension Network {
  /// The parts of the network between which there is no arc at all.
  ///
  /// On a→b and c alone there are two: a with b, and c.
  ///
  /// - Complexity: O(*n* + *m*), nearly; O(*n*) memory.
  public func weakComponents() -> Groups {
    Groups(actors: actors, labels: smallestJoined(out, into))
  }

  /// The parts of the network in which every actor can reach every other along arcs.
  ///
  /// On a→b, b→a, b→c there are two: a with b, and c. In an undirected network they are the weak ones.
  ///
  /// - Complexity: O(*n* + *m*), without recursion; O(*n*) memory.
  /// - Note: Tarjan 1972.
  public func strongComponents() -> Groups {
    Groups(actors: actors, labels: strongLabels(out))
  }
}

/// The smallest actor that each is joined with by arcs.
///
/// Two arcs of each actor join most of them to one large tree; then only the arcs of those outside it are looked at
/// (Sutton, Ben-Nun and Barak 2018).
private func smallestJoined(_ out: Network.Adjacency, _ into: Network.Adjacency) -> ContiguousArray<Int32> {
  let n = out.starts.count - 1
  // Trees, whose roots stand for the actors joined so far; no parent is above its child.
  var parent = ContiguousArray(0..<Int32(n))
  for v in 0..<n { join(v, out.neighbors, out.range(v).prefix(2), &parent) }
  for v in 0..<n { parent[v] = parent[Int(parent[v])] }
  var sizes = ContiguousArray<Int32>(repeating: 0, count: n)
  for root in parent { sizes[Int(root)] += 1 }
  let largest = Int32(sizes.indices.max { sizes[$0] < sizes[$1] } ?? 0)
  for v in 0..<n where parent[v] != largest {
    join(v, out.neighbors, out.range(v).dropFirst(2), &parent)
    join(v, into.neighbors, into.range(v), &parent)
  }
  for v in 0..<n { parent[v] = parent[Int(parent[v])] }
  return parent
}

private func join(
  _ v: Int, _ neighbors: ContiguousArray<Int32>, _ arcs: Range<Int>, _ parents: inout ContiguousArray<Int32>
) {
  var parent = parents.mutableSpan
  for j in arcs {
    var (a, b) = (parent[v], parent[Int(neighbors[j])])
    while a != b {
      if a < b { swap(&a, &b) }
      // The greater root goes below the other; a parent that is no root is climbed.
      let up = parent[Int(a)]
      if up == a {
        parent[Int(a)] = b
        break
      }
      parent[Int(a)] = parent[Int(up)]
      a = up
    }
  }
}

/// The strong component of each actor, named by the first of it that the search met.
func strongLabels(_ out: Network.Adjacency) -> ContiguousArray<Int32> {
  let n = out.starts.count - 1
  let (starts, neighbors) = (out.starts.span, out.neighbors.span)
  var components = ContiguousArray<Int32>(repeating: -1, count: n)
  let zeros = ContiguousArray<Int32>(repeating: 0, count: n)
  var (founds, lows, nexts, paths, opens) = (zeros, zeros, out.starts, zeros, zeros)
  var labels = components.mutableSpan
  // The order of discovery, from 1; 0 is not yet discovered.
  var found = founds.mutableSpan
  var low = lows.mutableSpan
  var next = nexts.mutableSpan
  // Actors on the way from the root to the one looked at, and all whose component is not known yet.
  var path = paths.mutableSpan
  var open = opens.mutableSpan
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
  return components
}

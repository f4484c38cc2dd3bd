extension Network {
  /// The parts of the network between which there is no arc at all.
  ///
  /// On a→b and c alone there are two: a with b, and c. Direction and weights are ignored; an actor alone is a part of
  /// its own.
  ///
  /// - Complexity: O(*n* + *m*), nearly; O(*n*) memory.
  public func weakComponents() -> Groups {
    Groups(actors: actors, labels: smallestJoined(out, into))
  }

  /// The parts of the network in which every actor can reach every other along arcs.
  ///
  /// On a→b, b→a, b→c there are two: a with b, and c. In an undirected network they are the weak ones. Weights are
  /// ignored; an actor on no cycle is a part of its own.
  ///
  /// - Complexity: O(*n* + *m*), without recursion; O(*n*) memory.
  /// - Note: Tarjan 1972.
  public func strongComponents() -> Groups {
    Groups(actors: actors, labels: strongLabels(out, into))
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

/// A member of the strong component of each actor, the same for all of its members.
///
/// Where one component holds most actors, as in most networks, whom a hub reaches and who reaches it are found in a few
/// sweeps over all actors, without a search from row to row (Slota, Rajamanickam and Madduri 2014); Tarjan's search is for
/// the others.
func strongLabels(_ out: Network.Adjacency, _ into: Network.Adjacency) -> ContiguousArray<Int32> {
  let n = out.starts.count - 1
  var components = ContiguousArray<Int32>(repeating: -1, count: n)
  let zeros = ContiguousArray<Int32>(repeating: 0, count: n)
  var founds = zeros
  // What fits into the cache is searched as fast.
  let hub = n < 1 << 17 ? nil : (0..<n).max { out.degree($0) * into.degree($0) < out.degree($1) * into.degree($1) }
  if let hub, let ahead = reached(from: hub, into), let behind = reached(from: hub, out) {
    for v in 0..<n where ahead[v >> 6] & behind[v >> 6] & 1 << UInt64(v & 63) != 0 {
      components[v] = Int32(truncatingIfNeeded: hub)
      founds[v] = .max
    }
  }
  search(out, &components, &founds)
  return components
}

/// A bit for each actor that a hub reaches, `nil` when a few sweeps do not tell.
///
/// - Parameter before: for each actor those it can be reached from in one step.
private func reached(from hub: Int, _ before: Network.Adjacency) -> ContiguousArray<UInt64>? {
  let n = before.starts.count - 1
  let (starts, neighbors) = (before.starts.span, before.neighbors.span)
  var isReached = ContiguousArray<UInt64>(repeating: 0, count: n / 64 + 1)
  var bits = isReached.mutableSpan
  bits[hub >> 6] |= 1 << UInt64(hub & 63)
  for _ in 0..<12 {
    var isNew = false
    for v in 0..<n where bits[v >> 6] & 1 << UInt64(v & 63) == 0 {
      var j = Int(starts[v])
      let end = Int(starts[v &+ 1])
      while j < end, case let u = Int(neighbors[j]), bits[u >> 6] & 1 << UInt64(u & 63) == 0 { j &+= 1 }
      if j == end { continue }
      bits[v >> 6] |= 1 << UInt64(v & 63)
      isNew = true
    }
    if !isNew { return isReached }
  }
  return nil
}

/// Finds the strong components of those that have none yet, and names them by the first that the search meets.
///
/// - Parameter founds: `max` for those that have one, 0 for the others.
private func search(
  _ out: Network.Adjacency, _ components: inout ContiguousArray<Int32>, _ founds: inout ContiguousArray<Int32>
) {
  let n = out.starts.count - 1
  let (starts, neighbors) = (out.starts.span, out.neighbors.span)
  let zeros = ContiguousArray<Int32>(repeating: 0, count: n)
  var (lows, nexts, paths, opens) = (zeros, out.starts, zeros, zeros)
  var labels = components.mutableSpan
  // The order of discovery, from 1; 0 is not yet discovered, and those whose component is known are past all others.
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
      var j = Int(next[v])
      let end = Int(starts[v &+ 1])
      var lowest = low[v]
      while j < end, entered < 0 {
        let w = Int(neighbors[j])
        j &+= 1
        if found[w] == 0 { entered = w } else { lowest = min(lowest, found[w]) }
      }
      low[v] = lowest
      if entered >= 0 {
        next[v] = Int32(truncatingIfNeeded: j)
        continue
      }
      depth &-= 1
      if low[v] == found[v] {
        repeat {
          openCount &-= 1
          labels[Int(open[openCount])] = Int32(truncatingIfNeeded: v)
          found[Int(open[openCount])] = .max
        } while open[openCount] != Int32(truncatingIfNeeded: v)
      }
      if depth == 0 { break }
      // Of a component that is known, nothing is passed on.
      let before = Int(path[depth &- 1])
      if found[v] != .max { low[before] = min(low[before], low[v]) }
    }
  }
}

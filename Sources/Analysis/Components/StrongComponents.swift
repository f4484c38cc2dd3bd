extension Network {
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

/// A member of the strong component of each actor, the same for all of its members.
///
/// Where one component holds most actors, as in most networks, whom a hub reaches and who reaches it are found in a few
/// sweeps, without a search from row to row (Slota, Rajamanickam and Madduri 2014); Tarjan's search is for the others.
func strongLabels(_ out: Network.Adjacency, _ into: Network.Adjacency) -> ContiguousArray<Int32> {
  var components = ContiguousArray<Int32>(repeating: 0, count: out.starts.count - 1)
  var founds = components
  if let hub = hub(of: out, into), let ahead = reached(from: hub, out, into), let behind = reached(from: hub, into, out)
  {
    settle(hub, ahead, behind, out.starts, into.starts, &components, &founds)
  }
  search(out, &components, &founds)
  return components
}

/// Settles those in the component of a hub, and those alone in theirs because no arc leaves them or none arrives.
private func settle(
  _ hub: Int, _ ahead: ContiguousArray<UInt8>, _ behind: ContiguousArray<UInt8>, _ outStarts: ContiguousArray<Int32>,
  _ inStarts: ContiguousArray<Int32>, _ components: inout ContiguousArray<Int32>, _ founds: inout ContiguousArray<Int32>
) {
  let (ahead, behind, outStarts, inStarts) = (ahead.span, behind.span, outStarts.span, inStarts.span)
  var component = components.mutableSpan
  var found = founds.mutableSpan
  for v in 0..<found.count {
    let isMember = ahead[v] & behind[v] != 0
    let isAlone = outStarts[v] == outStarts[v &+ 1] || inStarts[v] == inStarts[v &+ 1]
    component[v] = Int32(truncatingIfNeeded: isMember ? hub : v)
    found[v] = isMember || isAlone ? .max : 0
  }
}

/// Finds the strong components of those that have none yet, and names them by the first that the search meets.
///
/// - Parameter founds: `max` for those that have one, 0 for the others.
private func search(
  _ out: Network.Adjacency, _ components: inout ContiguousArray<Int32>, _ founds: inout ContiguousArray<Int32>
) {
  let zeros = ContiguousArray<Int32>(repeating: 0, count: founds.reduce(0) { $0 &+ ($1 == 0 ? 1 : 0) })
  var (paths, lows, nexts, opens) = (zeros, zeros, zeros, zeros)
  let (starts, neighbors) = (out.starts.span, out.neighbors.span)
  var labels = components.mutableSpan
  // The order of discovery, from 1; 0 is not yet discovered, and those whose component is known are past all others.
  var found = founds.mutableSpan
  // The way from the root to the actor looked at: each actor on it, the first found of those it reaches that are open,
  // and the arc to look at next.
  var path = paths.mutableSpan
  var low = lows.mutableSpan
  var next = nexts.mutableSpan
  // All whose component is not known yet.
  var open = opens.mutableSpan
  var (depth, openCount) = (0, 0)
  var clock: Int32 = 0
  for root in 0..<found.count where found[root] == 0 {
    var entered = root
    while true {
      if entered >= 0 {
        clock &+= 1
        found[entered] = clock
        path[depth] = Int32(truncatingIfNeeded: entered)
        low[depth] = clock
        next[depth] = starts[entered]
        open[openCount] = Int32(truncatingIfNeeded: entered)
        depth &+= 1
        openCount &+= 1
        entered = -1
      }
      let v = Int(path[depth &- 1])
      var j = Int(next[depth &- 1])
      let end = Int(starts[v &+ 1])
      var lowest = low[depth &- 1]
      while j < end, entered < 0 {
        let w = Int(neighbors[j])
        j &+= 1
        if found[w] == 0 { entered = w } else { lowest = min(lowest, found[w]) }
      }
      if entered >= 0 {
        low[depth &- 1] = lowest
        next[depth &- 1] = Int32(truncatingIfNeeded: j)
        continue
      }
      depth &-= 1
      if lowest == found[v] {
        repeat {
          openCount &-= 1
          labels[Int(open[openCount])] = Int32(truncatingIfNeeded: v)
          found[Int(open[openCount])] = .max
        } while open[openCount] != Int32(truncatingIfNeeded: v)
      } else {
        // Not the root, for that has found nobody before itself.
        low[depth &- 1] = min(low[depth &- 1], lowest)
      }
      if depth == 0 { break }
    }
  }
}

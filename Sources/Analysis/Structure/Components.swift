extension Network {
  /// The parts of the network between which there is no arc at all.
  ///
  /// On a→b and c alone there are two: a with b, and c. Direction and weights are ignored; an actor alone is a part of
  /// its own.
  ///
  /// - Complexity: O(*n* + *m*), nearly; O(*n*) memory.
  public func weakComponents() -> Groups {
    Groups(actors: actors, labels: joined(out, into))
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

/// The actor that stands for all those each is joined with by arcs.
///
/// Where one part holds most actors, as in most networks, those joined with a hub are found in a few sweeps; the trees of
/// the others are joined by their arcs (Galler and Fischer 1964).
private func joined(_ out: Network.Adjacency, _ into: Network.Adjacency) -> ContiguousArray<Int32> {
  let n = out.starts.count - 1
  // Trees, whose roots stand for the actors joined so far; no parent is above its child.
  var parent = ContiguousArray(0..<Int32(n))
  guard let hub = hub(of: out, into), let near = reached(from: hub, out, into, isMutual: true) else {
    for v in 0..<n { join(v, out.neighbors, out.range(v), &parent) }
    for v in 0..<n { parent[v] = parent[Int(parent[v])] }
    return parent
  }
  for v in 0..<n where near[v] == 0 { join(v, out.neighbors, out.range(v), &parent) }
  for v in 0..<n { parent[v] = near[v] == 0 ? parent[Int(parent[v])] : Int32(truncatingIfNeeded: hub) }
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

/// The actor with most arcs in and out; `nil` in a network so small that a search is as fast as sweeps.
private func hub(of out: Network.Adjacency, _ into: Network.Adjacency) -> Int? {
  let (ends, starts) = (out.starts.span, into.starts.span)
  let n = ends.count - 1
  if n < 1 << 10 { return nil }
  var (hub, most) = (0, -1)
  for v in 0..<n {
    let product = Int(ends[v &+ 1] &- ends[v]) &* Int(starts[v &+ 1] &- starts[v])
    if product > most { (hub, most) = (v, product) }
  }
  return hub
}

/// 1 for each actor that a hub reaches, 0 for the others; `nil` when a few sweeps do not tell.
///
/// - Parameters:
///   - after: for each actor those it reaches in one step.
///   - before: for each actor those that reach it in one step.
///   - isMutual: whether an actor is reached by those after it, too.
private func reached(
  from hub: Int, _ after: Network.Adjacency, _ before: Network.Adjacency, isMutual: Bool = false
) -> ContiguousArray<UInt8>? {
  let n = after.starts.count - 1
  var marks = ContiguousArray<UInt8>(repeating: 0, count: n)
  // Those who are not reached yet and have somebody before them.
  var rests = ContiguousArray<Int32>(repeating: 0, count: n)
  var count = 0
  var mark = marks.mutableSpan
  var rest = rests.mutableSpan
  mark[hub] = 1
  for j in after.range(hub) { mark[Int(after.neighbors[j])] = 1 }
  let (starts, sources) = (before.starts.span, before.neighbors.span)
  let (ends, targets) = (after.starts.span, after.neighbors.span)
  // Most are reached by the first or last of those before them; to look at these takes no guess of the processor.
  if !sources.isEmpty {
    for v in 0..<n {
      var (hasAny, isReached) = look(starts[v]..<starts[v &+ 1], sources, mark)
      if isMutual {
        let ahead = look(ends[v]..<ends[v &+ 1], targets, mark)
        (hasAny, isReached) = (hasAny | ahead.hasAny, isReached | ahead.isReached)
      }
      mark[v] |= isReached
      rest[count] = Int32(truncatingIfNeeded: v)
      count &+= Int(hasAny & (1 &- mark[v]))
    }
  }
  for _ in 0..<12 {
    let last = count
    count = 0
    for i in 0..<last {
      let v = Int(rest[i])
      var isReached = hasMark(starts[v]..<starts[v &+ 1], sources, mark)
      if !isReached, isMutual { isReached = hasMark(ends[v]..<ends[v &+ 1], targets, mark) }
      if isReached {
        mark[v] = 1
      } else {
        rest[count] = Int32(truncatingIfNeeded: v)
        count &+= 1
      }
    }
    if count == last { return marks }
  }
  return nil
}

/// Whether there are any neighbors, and whether the first or the last of them is marked.
@inline(__always)
private func look(
  _ range: Range<Int32>, _ neighbors: Swift.Span<Int32>, _ mark: borrowing MutableSpan<UInt8>
) -> (hasAny: UInt8, isReached: UInt8) {
  let (first, end) = (Int(range.lowerBound), Int(range.upperBound))
  let hasAny: UInt8 = first < end ? 1 : 0
  let (a, b) = (neighbors[min(first, neighbors.count &- 1)], neighbors[max(end &- 1, 0)])
  return (hasAny, hasAny & (mark[Int(a)] | mark[Int(b)]))
}

/// Whether any of some neighbors is marked.
@inline(__always)
private func hasMark(
  _ range: Range<Int32>, _ neighbors: Swift.Span<Int32>, _ mark: borrowing MutableSpan<UInt8>
) -> Bool {
  var j = Int(range.lowerBound)
  let end = Int(range.upperBound)
  while j < end {
    if mark[Int(neighbors[j])] != 0 { return true }
    j &+= 1
  }
  return false
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

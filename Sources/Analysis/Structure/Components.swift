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
  let n = out.starts.count - 1
  var components = ContiguousArray<Int32>(repeating: -1, count: n)
  var founds = ContiguousArray<Int32>(repeating: 0, count: n)
  if let hub = hub(of: out, into), let ahead = reached(from: hub, out, into), let behind = reached(from: hub, into, out)
  {
    for v in 0..<n where ahead[v] & behind[v] != 0 {
      components[v] = Int32(truncatingIfNeeded: hub)
      founds[v] = .max
    }
  }
  search(out, &components, &founds)
  return components
}

/// The actor with most arcs in and out; `nil` in a network so small that a search is as fast as sweeps.
private func hub(of out: Network.Adjacency, _ into: Network.Adjacency) -> Int? {
  let n = out.starts.count - 1
  if n < 1 << 10 { return nil }
  var (hub, most) = (0, -1)
  for v in 0..<n where out.degree(v) * into.degree(v) > most { (hub, most) = (v, out.degree(v) * into.degree(v)) }
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
  // Most are reached by the first or last of those before them; to look at these takes no guess of the processor.
  if !sources.isEmpty {
    for _ in 0..<2 {
      for v in 0..<n {
        let (first, end) = (Int(starts[v]), Int(starts[v &+ 1]))
        let hasAny: UInt8 = first < end ? 1 : 0
        mark[v] |= hasAny & (mark[Int(sources[min(first, sources.count &- 1)])] | mark[Int(sources[max(end &- 1, 0)])])
      }
    }
  }
  for v in 0..<n {
    let hasAny = before.starts[v] != before.starts[v &+ 1] || isMutual && after.starts[v] != after.starts[v &+ 1]
    rest[count] = Int32(truncatingIfNeeded: v)
    count &+= hasAny && mark[v] == 0 ? 1 : 0
  }
  let (ends, targets) = (after.starts.span, after.neighbors.span)
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

/// Whether any of some neighbors is marked.
@inline(__always)
private func hasMark(_ range: Range<Int32>, _ neighbors: Span<Int32>, _ mark: borrowing MutableSpan<UInt8>) -> Bool {
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

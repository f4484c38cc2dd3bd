/// The actor with the highest product of arcs in and arcs out; `nil` in a network so small that a search is as fast as sweeps.
func hub(of out: Network.Adjacency, _ into: Network.Adjacency) -> Int? {
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
func reached(
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

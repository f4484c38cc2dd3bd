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

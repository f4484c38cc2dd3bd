extension WindowSweep {
  /// How many parts of the window have no arc between; see `Network.weakComponents`.
  func weakComponentCount() -> Int {
    // Trees, whose roots stand for the actors joined so far.
    var parents = ContiguousArray<Int32>(0..<Int32(arcs.actors.count))
    var parent = parents.mutableSpan
    var count = members.count
    forEachArc { source, target, _ in
      let (a, b) = (root(source, &parent), root(target, &parent))
      if a == b { return }
      parent[Int(max(a, b))] = min(a, b)
      count -= 1
    }
    return count
  }
}

/// The root of an actor's tree, of which the way there becomes half as long.
@inline(__always) private func root(_ v: Int32, _ parent: inout MutableSpan<Int32>) -> Int32 {
  var v = v
  while parent[Int(v)] != v {
    parent[Int(v)] = parent[Int(parent[Int(v)])]
    v = parent[Int(v)]
  }
  return v
}

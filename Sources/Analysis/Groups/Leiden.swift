extension Network {
  /// Groups with many arcs inside and few between, found by moving actors to better groups, splitting those that do not
  /// hang together, and starting again with groups as actors.
  ///
  /// Maximizes `modularity` of the undirected network (an arc and its way back add up); the maximum itself is out of
  /// reach of any fast method. Every group is connected. Actors without an arc are groups of one. The same seed gives
  /// the same groups on every machine; another seed may give others almost as good.
  ///
  /// Two triangles joined by one arc are two groups.
  ///
  /// - Parameter resolution: above 1 gives smaller groups, below 1 larger ones.
  /// - Complexity: O(*m*) a round, about ten rounds; O(*n* + *m*) memory.
  /// - Note: Traag, Waltman and van Eck 2019, with the best merge in refinement instead of a drawn one.
  public func leiden(resolution: Double = 1, seed: UInt64 = 1) -> Groups {
    var random = SeededRandom(seed: seed)
    let whole = GroupGraph(self)
    var labels = ContiguousArray(0..<Int32(count))
    var best = whole.quality(of: labels, resolution)
    while true {
      let next = leidenRound(whole, labels, resolution, &random)
      let quality = whole.quality(of: next, resolution)
      if quality <= best + 1e-12 * abs(best) || LongWork.isCancelled { return Groups(actors: actors, labels: labels) }
      (labels, best) = (next, quality)
    }
  }
}

/// Moves, splits and folds until every group is one node.
private func leidenRound(
  _ whole: GroupGraph, _ labels: ContiguousArray<Int32>, _ resolution: Double, _ random: inout SeededRandom
) -> ContiguousArray<Int32> {
  var graph = whole
  var groups = labels
  // The node of the folded graph that each actor is in.
  var node = ContiguousArray(0..<Int32(whole.count))
  while true {
    graph.move(&groups, resolution, &random)
    if Groups.number(&groups) == graph.count || LongWork.isCancelled { break }
    var parts = graph.refined(groups, resolution, &random)
    let count = Groups.number(&parts)
    var groupOfPart = ContiguousArray<Int32>(repeating: 0, count: count)
    for v in parts.indices { groupOfPart[Int(parts[v])] = groups[v] }
    if count == graph.count { break }
    graph = graph.folded(by: count, parts)
    for v in node.indices { node[v] = parts[Int(node[v])] }
    groups = groupOfPart
  }
  return ContiguousArray(node.map { groups[Int($0)] })
}

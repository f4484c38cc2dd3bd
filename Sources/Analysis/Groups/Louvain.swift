extension Network {
  /// Groups with many arcs inside and few between, found by moving actors to better groups and starting again with
  /// groups as actors.
  ///
  /// As `leiden`, which is better, without the splitting: a group may fall apart into pieces without an arc between.
  ///
  /// - Complexity: O(*m*) a round, a few rounds; O(*n* + *m*) memory.
  /// - Note: Blondel, Guillaume, Lambiotte and Lefebvre 2008.
  public func louvain(resolution: Double = 1, seed: UInt64 = 1) -> Groups {
    var random = SeededRandom(seed: seed)
    var graph = GroupGraph(self)
    var labels = ContiguousArray(0..<Int32(count))
    while true {
      var groups = ContiguousArray(0..<Int32(graph.count))
      graph.move(&groups, resolution, &random)
      let folded = graph.folded(by: Groups.number(&groups), groups)
      for v in labels.indices { labels[v] = groups[Int(labels[v])] }
      if folded.count == graph.count || LongWork.isCancelled { return Groups(actors: actors, labels: labels) }
      graph = folded
    }
  }
}

extension Network {
  /// The share of arcs that are answered by an arc the other way.
  ///
  /// On a→b, b→a, a→c it is 2/3. 1 for an undirected network with an edge, 0 for any network without an arc. Weights
  /// are ignored.
  ///
  /// - Complexity: O(*m*); O(1) memory.
  /// - Note: As NetworkX `overall_reciprocity` and igraph's default.
  public func reciprocity() -> Double {
    var answered = 0
    for v in 0..<count { answered += commonCount(out.neighbors[out.range(v)], into.neighbors[into.range(v)]) }
    return out.neighbors.isEmpty ? 0 : Double(answered) / Double(out.neighbors.count)
  }

  /// The share of each actor's ties that go both ways: twice the answered arcs, over all its arcs in and out.
  ///
  /// On a→b, b→a, a→c: a scores 2/3, b scores 1, c scores 0. An actor without an arc scores 0. Weights are
  /// ignored.
  ///
  /// - Complexity: O(*m*); O(*n*) memory.
  /// - Note: As NetworkX `reciprocity` of an actor, which has no value for an actor alone.
  public func reciprocities() -> Scores {
    scores { v in
      let answered = commonCount(out.neighbors[out.range(v)], into.neighbors[into.range(v)])
      let all = out.degree(v) + into.degree(v)
      return all == 0 ? 0 : Double(2 * answered) / Double(all)
    }
  }
}

/// How many numbers two ascending lists have in common.
func commonCount(_ a: ContiguousArray<Int32>.SubSequence, _ b: ContiguousArray<Int32>.SubSequence) -> Int {
  var (i, j, common) = (a.startIndex, b.startIndex, 0)
  while i < a.endIndex, j < b.endIndex {
    if a[i] == b[j] { common += 1 }
    let (isBehind, isAhead) = (a[i] <= b[j], a[i] >= b[j])
    if isBehind { i += 1 }
    if isAhead { j += 1 }
  }
  return common
}

extension Network {
  /// Groups that agree by themselves: everyone takes, again and again, the label most of their ties carry.
  ///
  /// Ties count by weight, arcs in both directions added up; among equally strong labels one is drawn, their own first.
  /// Ends when everyone has a strongest label. Fast, but often one group takes nearly all; `leiden` finds finer ones.
  /// The same seed gives the same groups on every machine. Actors without an arc are groups of one.
  ///
  /// - Complexity: O(*m*) a round, a few rounds; at most a hundred; O(*n* + *m*) memory.
  /// - Note: Raghavan, Albert and Kumara 2007.
  public func labelPropagation(seed: UInt64 = 1) -> Groups {
    var random = SeededRandom(seed: seed)
    let ties = undirected.out
    var labels = ContiguousArray(0..<Int32(count))
    var order = labels
    var weight = ContiguousArray(repeating: 0.0, count: count)
    for _ in 0..<100 where !LongWork.isCancelled {
      random.shuffle(&order)
      var isSettled = true
      for v in order.lazy.map(Int.init) {
        for j in ties.range(v) { weight[Int(labels[Int(ties.neighbors[j])])] += ties.weights[j] }
        var best = labels[v]
        var most = weight[Int(best)]
        var draws = 1
        for j in ties.range(v) {
          let label = labels[Int(ties.neighbors[j])]
          let w = weight[Int(label)]
          // Each label is looked at once.
          weight[Int(label)] = 0
          if w > most {
            (best, most, draws) = (label, w, 1)
          } else if w == most, w > 0, best != labels[v] {
            // The k-th of equals replaces the one drawn so far with probability 1/k.
            draws += 1
            if random.below(draws) == 0 { best = label }
          }
        }
        if best != labels[v] {
          labels[v] = best
          isSettled = false
        }
      }
      if isSettled { break }
    }
    return Groups(actors: actors, labels: labels)
  }
}

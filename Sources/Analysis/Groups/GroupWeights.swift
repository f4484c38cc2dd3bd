/// What arcs weigh inside groups and between them.
struct GroupWeights {
  /// Of the arcs inside a group, and of all.
  private(set) var inside = 0.0, total = 0.0
  /// Of those that leave an actor of each group, and of those that arrive at one.
  let leaving, arriving: ContiguousArray<Double>

  /// - Parameter weighted: `false` counts an arc as 1.
  init(_ network: Network, _ groups: Groups, weighted: Bool = true) {
    var lefts = ContiguousArray(repeating: 0.0, count: groups.count)
    var arrivals = lefts
    let (starts, neighbors, weights) = (network.out.starts.span, network.out.neighbors.span, network.out.weights.span)
    let label = groups.labels.span
    var leaving = lefts.mutableSpan
    var arriving = arrivals.mutableSpan
    for s in 0..<label.count {
      let a = label[s]
      for j in Int(starts[s])..<Int(starts[s &+ 1]) {
        let (b, w) = (label[Int(neighbors[j])], weighted ? weights[j] : 1)
        total += w
        leaving[a] += w
        arriving[b] += w
        inside += a == b ? w : 0
      }
    }
    (self.leaving, self.arriving) = (lefts, arrivals)
  }
}

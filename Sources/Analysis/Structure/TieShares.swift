/// The share of each actor's ties that goes to each neighbour.
struct TieShares {
  /// Weights are the shares; they add up to 1 for each actor with a tie.
  private(set) var ties: Network.Adjacency
  /// The largest share of each actor.
  private(set) var largest: ContiguousArray<Double>

  init(_ network: Network, weighted: Bool) {
    ties = (weighted ? network : network.unweighted).undirected.out
    largest = ContiguousArray(repeating: 0, count: network.count)
    for v in 0..<network.count {
      let total = ties.weights[ties.range(v)].reduce(0, +)
      for j in ties.range(v) {
        ties.weights[j] /= total
        largest[v] = max(largest[v], ties.weights[j])
      }
    }
  }
}

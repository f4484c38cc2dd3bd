extension Network.Adjacency {
  /// The weights times a vector: for each actor the sum over its row of weight times the number of the neighbour.
  func times(_ x: ContiguousArray<Double>) -> ContiguousArray<Double> {
    var y = ContiguousArray(repeating: 0.0, count: x.count)
    let (starts, neighbors, weights, factors) = (starts.span, neighbors.span, weights.span, x.span)
    var sums = y.mutableSpan
    for v in 0..<sums.count {
      var sum = 0.0
      for j in Int(starts[v])..<Int(starts[v &+ 1]) { sum += factors[Int(neighbors[j])] * weights[j] }
      sums[v] = sum
    }
    return y
  }
}

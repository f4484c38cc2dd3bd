extension Network {
  /// Whether those with many ties are tied to those with many: the correlation, over arcs, of the out-degree of the
  /// source with the in-degree of the target.
  ///
  /// −1 to 1; each edge of an undirected network counts both ways. NaN where all ends have the same degree (a cycle, no
  /// arc), for then there is nothing to correlate. Weights are ignored. A star scores −1 undirected.
  ///
  /// - Complexity: O(*m*); O(*n*) memory.
  /// - Note: Newman 2003. As NetworkX `degree_assortativity_coefficient` and igraph.
  public func degreeAssortativity() -> Double {
    let (starts, neighbors, arrivals) = (out.starts.span, out.neighbors.span, into.starts.span)
    var (sumX, sumY, sumXX, sumYY, sumXY) = (0.0, 0.0, 0.0, 0.0, 0.0)
    for s in 0..<count {
      let row = Int(starts[s])..<Int(starts[s &+ 1])
      let x = Double(row.count)
      for j in row {
        let t = Int(neighbors[j])
        let y = Double(arrivals[t &+ 1] &- arrivals[t])
        sumX += x
        sumY += y
        sumXX += x * x
        sumYY += y * y
        sumXY += x * y
      }
    }
    let m = Double(neighbors.count)
    let (varianceX, varianceY) = (m * sumXX - sumX * sumX, m * sumYY - sumY * sumY)
    return varianceX * varianceY <= 0 ? .nan : (m * sumXY - sumX * sumY) / (varianceX * varianceY).squareRoot()
  }
}

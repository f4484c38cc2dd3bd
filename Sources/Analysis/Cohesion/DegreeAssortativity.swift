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
    correlation {
      out.degree($0)
    } _: {
      into.degree($0)
    }
  }

  private func correlation(_ x: (Int) -> Int, _ y: (Int) -> Int) -> Double {
    var (sumX, sumY, sumXX, sumYY, sumXY) = (0.0, 0.0, 0.0, 0.0, 0.0)
    for s in 0..<count {
      for j in out.range(s) {
        let (a, b) = (Double(x(s)), Double(y(Int(out.neighbors[j]))))
        sumX += a
        sumY += b
        sumXX += a * a
        sumYY += b * b
        sumXY += a * b
      }
    }
    let m = Double(out.neighbors.count)
    let (varianceX, varianceY) = (m * sumXX - sumX * sumX, m * sumYY - sumY * sumY)
    return varianceX * varianceY <= 0 ? .nan : (m * sumXY - sumX * sumY) / (varianceX * varianceY).squareRoot()
  }
}

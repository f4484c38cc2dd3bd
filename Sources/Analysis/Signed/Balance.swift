/// The triangles of a signed network by their number of negative ties.
public struct Balance: Hashable, Sendable {
  /// With 0, 1, 2 and 3 negative ties.
  public let triangles: [Int]

  /// The share of triangles in which friends have the same friends and the same enemies: with 0 or 2 negative ties.
  ///
  /// NaN without a triangle.
  public var degree: Double { Double(triangles[0] + triangles[2]) / Double(triangles.reduce(0, +)) }

  /// The same, with three mutual enemies counted as balanced too (Davis 1967).
  public var weakDegree: Double {
    Double(triangles[0] + triangles[2] + triangles[3]) / Double(triangles.reduce(0, +))
  }
}

extension SignedNetwork {
  /// How many triangles have 0, 1, 2 and 3 negative ties; weights count by their sign.
  ///
  /// On a–b and b–c friends, a–c enemies, there is one triangle with 1, and the degree is 0.
  ///
  /// - Complexity: O(sum over ties of the smaller end's degree of the higher number); O(*n*) memory.
  /// - Note: Cartwright and Harary 1956.
  public func balance() -> Balance {
    var counts = [0, 0, 0, 0]
    var sign = ContiguousArray<Int8>(repeating: 0, count: count)
    for v in 0..<count {
      for j in ties.range(v) { sign[Int(ties.neighbors[j])] = ties.weights[j] > 0 ? 1 : -1 }
      for j in ties.range(v) where ties.neighbors[j] > v {
        let u = Int(ties.neighbors[j])
        for k in ties.range(u) where ties.neighbors[k] > u && sign[Int(ties.neighbors[k])] != 0 {
          let third = sign[Int(ties.neighbors[k])]
          counts[(ties.weights[j] < 0 ? 1 : 0) + (ties.weights[k] < 0 ? 1 : 0) + (third < 0 ? 1 : 0)] += 1
        }
      }
      for j in ties.range(v) { sign[Int(ties.neighbors[j])] = 0 }
    }
    return Balance(triangles: counts)
  }
}

extension Network {
  /// The largest *k* for which an actor is in a part of the network where everyone has at least *k* neighbours.
  ///
  /// Direction and weights are ignored; an arc and its way back are one tie. An actor alone scores 0; in a triangle
  /// with a fourth actor tied to one of the three, the three score 2 and the fourth 1.
  ///
  /// - Complexity: O(*n* + *m*).
  /// - Note: Batagelj and Zaveršnik 2003. Equal to NetworkX on the undirected network; igraph counts parallel edges.
  public func coreNumber() -> Scores {
    let ties = ties
    var degree = ContiguousArray(actors.indices.map { Int32(ties.degree($0)) })
    // Actors in order of degree, and where each degree begins.
    var order = countingOrder(of: degree, count: Int(degree.max() ?? 0) + 1)
    var place = order
    var begins = ContiguousArray<Int32>(repeating: 0, count: Int(degree.max() ?? 0) + 2)
    for (i, v) in order.enumerated() {
      place[Int(v)] = Int32(i)
      begins[Int(degree[Int(v)]) + 1] = Int32(i + 1)
    }
    for d in begins.indices.dropFirst() { begins[d] = max(begins[d], begins[d - 1]) }
    for i in order.indices {
      let v = Int(order[i])
      for j in ties.range(v) {
        let u = Int(ties.neighbors[j])
        let d = Int(degree[u])
        if degree[u] <= degree[v] { continue }
        // u changes place with the first actor of its degree, which then begins one later.
        let (from, to) = (Int(place[u]), Int(begins[d]))
        let other = Int(order[to])
        order.swapAt(from, to)
        place[u] = Int32(to)
        place[other] = Int32(from)
        begins[d] &+= 1
        degree[u] &-= 1
      }
    }
    return scores { Double(degree[$0]) }
  }
}

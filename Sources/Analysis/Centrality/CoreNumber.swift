extension Network {
  /// The largest *k* for which an actor is in a part of the network where everyone has at least *k* neighbours.
  ///
  /// Direction and weights are ignored; an arc and its way back are one tie. An actor alone scores 0; in a triangle
  /// with a fourth actor tied to one of the three, the three score 2 and the fourth 1.
  ///
  /// - Complexity: O(*n* + *m*); O(*n* + *m*) memory.
  /// - Note: Batagelj and Zaveršnik 2003. Equal to NetworkX on the undirected network; igraph counts parallel edges.
  public func coreNumber() -> Scores {
    Scores(actors: actors, values: ContiguousArray(cores(of: ties).map(Double.init)))
  }
}

private func cores(of ties: Network.Adjacency) -> ContiguousArray<Int32> {
  let n = ties.starts.count - 1
  let (starts, neighbors) = (ties.starts.span, ties.neighbors.span)
  var degrees = ContiguousArray((0..<n).map { Int32(ties.degree($0)) })
  let most = Int(degrees.max() ?? 0)
  // Actors in order of degree, the place of each, and where each degree begins.
  var orders = countingOrder(of: degrees, count: most + 1)
  var places = orders
  var firsts = ContiguousArray<Int32>(repeating: 0, count: most + 2)
  var degree = degrees.mutableSpan
  var order = orders.mutableSpan
  var place = places.mutableSpan
  var begins = firsts.mutableSpan
  for i in 0..<n {
    place[Int(order[i])] = Int32(truncatingIfNeeded: i)
    begins[Int(degree[i]) &+ 1] &+= 1
  }
  for d in 0..<most { begins[d &+ 1] &+= begins[d] }
  for i in 0..<n {
    let v = Int(order[i])
    let core = degree[v]
    for j in Int(starts[v])..<Int(starts[v &+ 1]) {
      let u = Int(neighbors[j])
      let d = degree[u]
      if d <= core { continue }
      // u changes place with the first actor of its degree, which then begins one later.
      let (from, to) = (place[u], begins[Int(d)])
      let other = order[Int(to)]
      order[Int(to)] = Int32(truncatingIfNeeded: u)
      order[Int(from)] = other
      place[u] = to
      place[Int(other)] = from
      begins[Int(d)] = to &+ 1
      degree[u] = d &- 1
    }
  }
  return degrees
}

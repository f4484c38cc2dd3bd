/// A search for one shortest path, with room to do it often: Dijkstra's, or by hop from both ends.
struct PathSearch {
  struct Way {
    var nodes: [Int]
    var length: Double

    func precedes(_ other: Way) -> Bool {
      length != other.length ? length < other.length : nodes.lexicographicallyPrecedes(other.nodes)
    }
  }

  private let network: Network
  private let arcLength: ArcLength
  private var hops: HopSearch
  private var distance: ContiguousArray<Double>
  private var before: ContiguousArray<Int32>

  init(_ network: Network, _ arcLength: ArcLength) {
    self.network = network
    self.arcLength = arcLength
    hops = HopSearch(network)
    // Not needed by hop.
    let n = arcLength == .hop ? 0 : network.count
    distance = ContiguousArray(repeating: .infinity, count: n)
    before = ContiguousArray(repeating: -1, count: n)
  }

  func length(ofArc j: Int) -> Double { arcLength == .hop ? 1 : 1 / network.out.weights[j] }

  func length(of nodes: [Int]) -> Double {
    zip(nodes, nodes.dropFirst()).reduce(0) { sum, step in
      sum + length(ofArc: network.out.range(step.0).first { Int(network.out.neighbors[$0]) == step.1 }!)
    }
  }

  mutating func path(
    from s: Int, to t: Int, avoiding avoided: Set<Int> = [], firstStepNotTo taken: Set<Int> = []
  ) -> Way? {
    if arcLength == .hop {
      let nodes = hops.path(from: s, to: t, avoiding: avoided, firstStepNotTo: taken)
      return nodes.map { Way(nodes: $0, length: Double($0.count - 1)) }
    }
    for v in distance.indices { (distance[v], before[v]) = (.infinity, -1) }
    distance[s] = 0
    var queue = DistanceQueue()
    queue.insert(s, at: 0)
    while let (v, d) = queue.removeNearest() {
      if d > distance[v] { continue }
      if v == t { break }
      for j in network.out.range(v) {
        let w = Int(network.out.neighbors[j])
        if avoided.contains(w) || v == s && taken.contains(w) { continue }
        let length = d + length(ofArc: j)
        if length < distance[w] {
          queue.insert(w, at: length)
          (distance[w], before[w]) = (length, Int32(v))
        } else if length == distance[w], Int32(v) < before[w] {
          before[w] = Int32(v)
        }
      }
    }
    if distance[t] == .infinity { return nil }
    var nodes = [t]
    while nodes[nodes.count - 1] != s { nodes.append(Int(before[nodes[nodes.count - 1]])) }
    return Way(nodes: nodes.reversed(), length: distance[t])
  }
}

import Relations

/// How long an arc is.
public enum ArcLength: Hashable, Sendable {
  /// 1.
  case hop
  /// 1 over its weight: the more there is between two actors, the nearer they are.
  case inverseWeight
}

/// A way from one actor to another along arcs, no actor twice.
public struct Path: Sendable {
  /// From the first to the last; one alone when they are the same.
  public let actors: [Actor]
  public let length: Double
}

extension Network {
  /// A shortest path from one actor to another along arcs, `nil` where there is none or an actor is not in the network.
  ///
  /// Of equally short ones the one that comes first by the ids of its actors, read from the end.
  ///
  /// - Complexity: O((*n* + *m*) log *n*); O(*n*) memory.
  /// - Note: Dijkstra 1959.
  public func shortestPath(from source: Actor.ID, to target: Actor.ID, by length: ArcLength = .hop) -> Path? {
    shortestPaths(from: source, to: target, count: 1, by: length).first
  }

  /// The shortest paths from one actor to another, at most *count*, the shortest first; equally short ones by the ids
  /// of their actors.
  ///
  /// On a→b, b→c, a→c, c→d from a to d there are a c d and a b c d.
  ///
  /// - Complexity: O(*count*·*n*(*n* + *m*) log *n*) at worst; O(*n*) memory.
  /// - Note: Yen 1971.
  public func shortestPaths(
    from source: Actor.ID, to target: Actor.ID, count k: Int, by length: ArcLength = .hop
  ) -> [Path] {
    guard let s = index(of: source), let t = index(of: target), k > 0 else { return [] }
    var search = PathSearch(self, length)
    guard let first = search.path(from: s, to: t) else { return [] }
    var found = [first]
    var candidates: [PathSearch.Way] = []
    while found.count < k, !LongWork.isCancelled {
      let last = found[found.count - 1].nodes
      for i in 0..<last.count - 1 {
        // Leave the last path at its i-th actor by an arc that no path found so far takes there.
        let root = Array(last[...i])
        let taken = found.filter { $0.nodes.starts(with: root) && $0.nodes.count > i + 1 }.map { $0.nodes[i + 1] }
        guard let spur = search.path(from: last[i], to: t, avoiding: Set(root.dropLast()), firstStepNotTo: Set(taken))
        else { continue }
        let nodes = root.dropLast() + spur.nodes
        let way = PathSearch.Way(nodes: Array(nodes), length: search.length(of: Array(nodes)))
        if !candidates.contains(where: { $0.nodes == way.nodes }) { candidates.append(way) }
      }
      guard let next = candidates.indices.min(by: { candidates[$0].precedes(candidates[$1]) }) else { break }
      found.append(candidates.remove(at: next))
    }
    return found.map { way in Path(actors: way.nodes.map { actors[$0] }, length: way.length) }
  }
}

/// Dijkstra's search, with room to do it often.
private struct PathSearch {
  struct Way {
    var nodes: [Int]
    var length: Double

    func precedes(_ other: Way) -> Bool {
      length != other.length ? length < other.length : nodes.lexicographicallyPrecedes(other.nodes)
    }
  }

  private let network: Network
  private let arcLength: ArcLength
  private var distance: ContiguousArray<Double>
  private var before: ContiguousArray<Int32>

  init(_ network: Network, _ arcLength: ArcLength) {
    self.network = network
    self.arcLength = arcLength
    distance = ContiguousArray(repeating: .infinity, count: network.count)
    before = ContiguousArray(repeating: -1, count: network.count)
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

/// A heap of actors by distance; equal ones by number.
struct DistanceQueue {
  private var heap: ContiguousArray<(distance: Double, node: Int)> = []

  mutating func removeAll() { heap.removeAll(keepingCapacity: true) }

  mutating func insert(_ node: Int, at distance: Double) {
    heap.append((distance, node))
    var i = heap.count - 1
    while i > 0, heap[i] < heap[(i - 1) / 2] {
      heap.swapAt(i, (i - 1) / 2)
      i = (i - 1) / 2
    }
  }

  mutating func removeNearest() -> (node: Int, distance: Double)? {
    guard let nearest = heap.first else { return nil }
    let last = heap.removeLast()
    if !heap.isEmpty {
      heap[0] = last
      var i = 0
      while true {
        var least = i
        for child in [2 * i + 1, 2 * i + 2] where child < heap.count && heap[child] < heap[least] { least = child }
        if least == i { break }
        heap.swapAt(i, least)
        i = least
      }
    }
    return (nearest.node, nearest.distance)
  }
}

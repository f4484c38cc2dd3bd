import Relations

/// Actors and weighted arcs between them, frozen: what every measure is defined on.
///
/// There is at most one arc from an actor to another and none from an actor to itself. An undirected network holds each
/// edge as two arcs of the same weight, so that one definition serves both.
///
/// ```swift
/// let network = graph.network(weight: .eventCount)
/// for (actor, score) in network.betweenness(normalized: true).top(5) { print(actor.label, score) }
/// ```
public struct Network: Sendable {
  /// Sorted by id; scores and groups are in this order.
  public let actors: ActorList
  public let isDirected: Bool
  /// The arcs that leave, by actor: those of actor *v* are `out.neighbors[out.starts[v]..<out.starts[v + 1]]`.
  let out: Adjacency
  /// The arcs that arrive, by actor. The same as `out` when undirected.
  let into: Adjacency

  /// Compressed sparse rows: the neighbours of each actor, ascending, one after the other.
  struct Adjacency: Sendable {
    var starts: ContiguousArray<Int32>
    var neighbors: ContiguousArray<Int32>
    var weights: ContiguousArray<Double>
    /// The sum of weights in each row, where it came with them; empty otherwise.
    private let sums: ContiguousArray<Double>

    init(
      starts: ContiguousArray<Int32>, neighbors: ContiguousArray<Int32>, weights: ContiguousArray<Double>,
      sums: ContiguousArray<Double> = []
    ) {
      (self.starts, self.neighbors, self.weights, self.sums) = (starts, neighbors, weights, sums)
    }

    /// The sum of weights in each row.
    var strengths: ContiguousArray<Double> { sums.isEmpty ? sumsOfWeights() : sums }

    private func sumsOfWeights() -> ContiguousArray<Double> {
      let (starts, weights) = (starts.span, weights.span)
      var sums = ContiguousArray(repeating: 0.0, count: max(starts.count - 1, 0))
      var j = 0
      for v in sums.indices {
        var sum = 0.0
        while j < Int(starts[v &+ 1]) {
          sum += weights[j]
          j &+= 1
        }
        sums[v] = sum
      }
      return sums
    }

    /// The number of neighbours in each row.
    var degrees: ContiguousArray<Int32> {
      ContiguousArray((0..<max(starts.count - 1, 0)).map { starts[$0 + 1] &- starts[$0] })
    }

    func range(_ v: Int) -> Range<Int> { Int(starts[v])..<Int(starts[v + 1]) }
    func degree(_ v: Int) -> Int { Int(starts[v + 1] &- starts[v]) }
  }

  /// The network of nobody.
  static let empty = Network(actors: [], arcs: [])

  /// The number of actors.
  public var count: Int { actors.count }
  public var isEmpty: Bool { actors.isEmpty }
  /// The number of arcs, or of edges when undirected.
  public var arcCount: Int { isDirected ? out.neighbors.count : out.neighbors.count / 2 }

  /// Who has an arc with whom, either way or both, without weights.
  ///
  /// - Complexity: O(*n* + *m*).
  var ties: Adjacency {
    if !isDirected { return Adjacency(starts: out.starts, neighbors: out.neighbors, weights: []) }
    var starts = ContiguousArray<Int32>(repeating: 0, count: count + 1)
    var neighbors = ContiguousArray<Int32>(repeating: 0, count: 2 * out.neighbors.count)
    var end = 0
    for v in 0..<count {
      var (i, j) = (Int(out.starts[v]), Int(into.starts[v]))
      let (iEnd, jEnd) = (Int(out.starts[v + 1]), Int(into.starts[v + 1]))
      while i < iEnd || j < jEnd {
        let a = i < iEnd ? out.neighbors[i] : .max
        let b = j < jEnd ? into.neighbors[j] : .max
        neighbors[end] = min(a, b)
        end &+= 1
        i &+= a <= b ? 1 : 0
        j &+= b <= a ? 1 : 0
      }
      starts[v + 1] = Int32(truncatingIfNeeded: end)
    }
    neighbors.removeLast(neighbors.count - end)
    return Adjacency(starts: starts, neighbors: neighbors, weights: [])
  }

  /// The place of an actor in `actors`, `nil` when it has none.
  ///
  /// - Complexity: O(log *n*).
  public func index(of id: Actor.ID) -> Int? { actors.index(of: id) }

  /// The weight of the arc from one actor to another, 0 where there is none.
  ///
  /// - Complexity: O(log *n* + arcs that leave the source).
  public func weight(from source: Actor.ID, to target: Actor.ID) -> Double {
    guard let s = index(of: source), let t = index(of: target) else { return 0 }
    let arcs = out.range(s)
    return out.neighbors[arcs].firstIndex(of: Int32(t)).map { out.weights[$0] } ?? 0
  }

  /// One arc; an edge when the network is undirected.
  public struct Arc: Sendable {
    public var source: Actor
    public var target: Actor
    public var weight: Double
  }

  /// All arcs by source, then target; an undirected edge once, from the smaller id.
  public var arcs: [Arc] {
    actors.indices.flatMap { s in
      out.range(s).compactMap { j in
        let t = Int(out.neighbors[j])
        return isDirected || s < t ? Arc(source: actors[s], target: actors[t], weight: out.weights[j]) : nil
      }
    }
  }
}

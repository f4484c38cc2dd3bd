extension Network {
  /// How near each actor is to those who can reach it.
  ///
  /// If *r* other actors reach *v*, by shortest paths of *D* arcs together, *v* scores (*r*/*D*)·(*r*/(*n*−1)): the
  /// inverse of the mean distance, times the share of actors who reach it (Wasserman and Faust). Paths arrive at *v*
  /// along arc direction; weights are ignored. An actor whom nobody reaches scores 0, so does one alone; scores are at
  /// most 1.
  ///
  /// On a→b→c: c scores 2/3·2/2 = 2/3, b scores 1/1·1/2 = 1/2, a scores 0.
  ///
  /// - Parameter direction: `.outgoing` counts the paths that leave *v*.
  /// - Complexity: O(*n*·*m*) time at worst, 512 actors at a time.
  /// - Note: Wasserman and Faust 1994, p. 201. Equal to NetworkX; igraph leaves out the second factor and scores lone
  ///   actors NaN.
  public func closeness(_ direction: Direction = .incoming) -> Scores {
    let reached = distances(direction)
    return scores { v in
      let r = Double(reached.actors[v])
      return r == 0 ? 0 : r / reached.sums[v] * r / Double(count - 1)
    }
  }

  /// The sum of the inverse distances from all other actors to each: 1 for a neighbour, 1/2 for one two arcs away, 0
  /// for one who cannot reach it.
  ///
  /// Paths arrive along arc direction; weights are ignored. On a→b→c, c scores 1 + 1/2, b scores 1, a scores 0.
  ///
  /// - Parameters:
  ///   - direction: `.outgoing` counts the paths that leave.
  ///   - normalized: divide by *n*−1, so that the highest possible score is 1. One actor alone scores 0.
  /// - Complexity: O(*n*·*m*) time at worst, 512 actors at a time.
  /// - Note: Marchiori and Latora 2000. Equal to NetworkX; igraph divides by *n*−1; NetworKit sums outgoing paths.
  public func harmonic(_ direction: Direction = .incoming, normalized: Bool = false) -> Scores {
    let reached = distances(direction)
    let divisor = normalized ? Double(max(count - 1, 1)) : 1
    return scores { v in reached.inverseSums[v] / divisor }
  }

  /// What is known of the distances to or from each actor.
  struct Distances: Sendable {
    /// How many others there are at any distance.
    var actors: ContiguousArray<Int>
    var sums: ContiguousArray<Double>
    var inverseSums: ContiguousArray<Double>
  }

  func distances(_ direction: Direction) -> Distances {
    switch direction {
    case .incoming: Distances(along: out)
    case .outgoing: Distances(along: into)
    case .total: Distances(along: undirected.out)
    }
  }
}

extension Network.Distances {
  /// Many breadth-first searches at once: each of 512 sources is a bit, and an actor newly reached by *k* of them at a
  /// level adds *k* distances in one step.
  ///
  /// Sources of one strong component go together, for they reach the same actors: whom all have reached is soon passed
  /// over.
  ///
  /// Then et al. 2015, "The More the Merrier".
  init(along arcs: Network.Adjacency) {
    let n = arcs.starts.count - 1
    let groups = strongLabels(arcs)
    let sources = ContiguousArray(countingOrder(of: groups, count: n).filter { arcs.degree(Int($0)) > 0 })
    let pieces = max(1, (sources.count + Sources.count - 1) / Sources.count)
    let parts = inPieces(pieces) { piece in
      Self(along: arcs, from: sources[piece * Sources.count..<min(sources.count, (piece + 1) * Sources.count)])
    }
    self = parts[0]
    for part in parts.dropFirst() {
      for v in 0..<n {
        actors[v] += part.actors[v]
        sums[v] += part.sums[v]
        inverseSums[v] += part.inverseSums[v]
      }
    }
  }

  private init(along arcs: Network.Adjacency, from sources: ContiguousArray<Int32>.SubSequence) {
    let n = arcs.starts.count - 1
    actors = ContiguousArray(repeating: 0, count: n)
    sums = ContiguousArray(repeating: 0, count: n)
    inverseSums = sums
    var everyone = Sources.none
    var seen = ContiguousArray(repeating: Sources.none, count: n)
    for (i, s) in sources.enumerated() {
      seen[Int(s)] = Sources.one(i)
      everyone |= seen[Int(s)]
    }
    var frontier = seen
    var arriving = ContiguousArray(repeating: Sources.none, count: n)
    var isDone = ContiguousArray(seen.map { $0 == everyone })
    var front = ContiguousArray(sources)
    var touched: ContiguousArray<Int32> = []
    var level = 1.0
    while !front.isEmpty {
      advance(front, frontier, isDone, along: arcs, &arriving, &touched)
      front.removeAll(keepingCapacity: true)
      for v in touched.lazy.map(Int.init) {
        let new = arriving[v] & ~seen[v]
        arriving[v] = Sources.none
        if new == Sources.none { continue }
        seen[v] |= new
        isDone[v] = seen[v] == everyone
        frontier[v] = new
        front.append(Int32(truncatingIfNeeded: v))
        let k = new.bitCount
        actors[v] += k
        sums[v] += Double(k) * level
        inverseSums[v] += Double(k) / level
      }
      level += 1
    }
  }
}

/// Passes the sources at each actor of a front on to those whom not all have reached yet.
private func advance(
  _ front: ContiguousArray<Int32>, _ frontier: ContiguousArray<Sources>, _ isDone: ContiguousArray<Bool>,
  along arcs: Network.Adjacency, _ arriving: inout ContiguousArray<Sources>, _ touched: inout ContiguousArray<Int32>
) {
  let (starts, neighbors, isDone) = (arcs.starts.span, arcs.neighbors.span, isDone.span)
  var arriving = arriving.mutableSpan
  touched.removeAll(keepingCapacity: true)
  for v in front {
    let bits = frontier[Int(v)]
    for j in Int(starts[Int(v)])..<Int(starts[Int(v) &+ 1]) {
      let w = neighbors[j]
      if isDone[Int(w)] { continue }
      let before = arriving[Int(w)]
      if before == Sources.none { touched.append(w) }
      arriving[Int(w)] = before | bits
    }
  }
}

/// A set of up to 512 sources, a bit each.
private typealias Sources = SIMD8<UInt64>

extension Sources {
  fileprivate static let count = 512
  fileprivate static let none = Sources(repeating: 0)

  fileprivate static func one(_ i: Int) -> Sources {
    var set = none
    set[i >> 6] = 1 << UInt64(i & 63)
    return set
  }

  fileprivate var bitCount: Int { indices.reduce(0) { $0 &+ self[$1].nonzeroBitCount } }
}

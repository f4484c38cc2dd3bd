import Relations

/// Actors and the ties between them, each for (above 0) or against (below 0).
///
/// Ties have no direction: what two actors do to each other adds up, and a tie takes the sign of the sum. Two actors
/// whose sum is 0 have no tie.
public struct SignedNetwork: Sendable {
  /// Sorted by id.
  public let actors: ActorList
  /// The sums are the weights; none is 0.
  let ties: Network.Adjacency

  /// - Parameter ties: finite weights of either sign; parallel ones add up and ties to oneself are left out.
  public init(actors: [Actor], ties: [(Actor.ID, Actor.ID, weight: Double)]) {
    let list = ActorList(actors.sorted { $0.id < $1.id })
    var lines = Network.Lines()
    for (a, b, weight) in ties {
      guard let v = list.index(of: a), let w = list.index(of: b) else {
        preconditionFailure("a tie ends at '\(a)' or '\(b)', which is not among the actors")
      }
      precondition(weight.isFinite, "the weight of a tie is finite")
      lines.append(signed: weight, Int32(v), Int32(w))
    }
    self.init(actors: list, lines: lines)
  }

  init(actors: ActorList, lines: Network.Lines) {
    self.actors = actors
    let n = actors.count
    let all = Network.Adjacency(folding: lines, count: n)
    var kept = Network.Adjacency(starts: [0], neighbors: [], weights: [])
    for v in 0..<n {
      for j in all.range(v) where all.weights[j] != 0 {
        kept.neighbors.append(all.neighbors[j])
        kept.weights.append(all.weights[j])
      }
      kept.starts.append(Int32(kept.neighbors.count))
    }
    ties = kept
  }

  /// The number of actors.
  public var count: Int { actors.count }
  public var tieCount: Int { ties.neighbors.count / 2 }

  /// The ties that are positive, or negative with weights turned positive, as an undirected network of all the actors.
  ///
  /// - Complexity: O(*n* + *m*); O(*n* + *m*) memory.
  public func network(positive: Bool) -> Network {
    var lines = Network.Lines()
    for v in 0..<count {
      for j in ties.range(v) where (ties.weights[j] > 0) == positive && Int32(v) < ties.neighbors[j] {
        lines.append(Int32(v), ties.neighbors[j], abs(ties.weights[j]))
      }
    }
    return Network(actors: actors, lines: lines, isDirected: false)
  }
}

extension Network.Adjacency {
  /// How many ties a division contradicts: those for somebody in another part, and those against somebody in the same.
  func contradictions(_ labels: ContiguousArray<Int>) -> Int {
    var count = 0
    for v in labels.indices {
      for j in range(v) where neighbors[j] > v {
        if (labels[v] == labels[Int(neighbors[j])]) != (weights[j] > 0) { count += 1 }
      }
    }
    return count
  }
}

/// What an event counts for or against.
public enum SignedWeight: Hashable, Sendable {
  /// Cooperation 1, conflict −1.
  case quad
  /// Its intensity, −10 to +10.
  case intensity

  /// 0 for a kind that is neither for nor against.
  func weight(of kind: RelationKind) -> Double {
    switch self {
    case .quad: kind.isCooperation ? 1 : kind.isConflict ? -1 : 0
    case .intensity: kind.intensity ?? 0
    }
  }
}

extension EventGraph {
  /// For each two actors, what is for less what is against in the events between them.
  ///
  /// Left out are events with an unknown side or with oneself, modes not asked for, and kinds that are neither for nor
  /// against, as ties are.
  ///
  /// If a meets b twice and accuses it once, the tie a–b is +1.
  ///
  /// - Complexity: O(*e* + *n*); O(*n* + *e*) memory.
  public func signedNetwork(weight: SignedWeight = .quad, modes: Set<Event.Mode> = .asserted) -> SignedNetwork {
    let modeFits = Event.Mode.allCases.map(modes.contains)
    let kindWeights = table.kinds.map(weight.weight)
    var lines = Network.Lines()
    forEachRow { r in
      let (s, t, w) = (table.sources[r], table.targets[r], kindWeights[Int(table.kindIndices[r])])
      if s < 0 || t < 0 || s == t || w == 0 || !modeFits[Int(table.modes[r])] { return }
      lines.append(signed: w, s, t)
    }
    let actors = lines.numberActors(of: table.actors)
    return SignedNetwork(actors: actors, lines: lines)
  }
}

extension Network.Lines {
  /// A tie, both ways; of any sign.
  fileprivate mutating func append(signed weight: Double, _ a: Int32, _ b: Int32) {
    if a == b { return }
    sources += [a, b]
    targets += [b, a]
    weights += [weight, weight]
  }
}

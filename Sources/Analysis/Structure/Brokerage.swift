/// What part an actor plays when it stands between two others who have no arc.
public enum BrokerRole: String, Hashable, Sendable, CaseIterable {
  /// All three are of one group.
  case coordinator
  /// The two are of one group, the broker of another.
  case itinerant
  /// The broker passes on from its own group to another.
  case representative
  /// The broker lets into its own group from another.
  case gatekeeper
  /// All three are of different groups.
  case liaison
}

/// How often each actor stands between two others, by role.
public struct Brokerage: Sendable {
  public let actors: ActorList
  private let counts: [BrokerRole: ContiguousArray<Double>]

  init(actors: ActorList, counts: [BrokerRole: ContiguousArray<Double>]) {
    self.actors = actors
    self.counts = counts
  }

  /// How often each actor plays a role.
  public subscript(role: BrokerRole) -> Scores { Scores(actors: actors, values: counts[role]!) }

  /// How often each actor plays any role.
  public var total: Scores { Scores(actors: actors, values: sum(BrokerRole.allCases.map { counts[$0]! })) }
}

extension Network {
  /// Who mediates between whom: for every *i*→*j*→*k* without an arc *i*→*k*, actor *j* plays a role that follows from
  /// the groups of the three.
  ///
  /// Weights are ignored. On a→b→c with a and b in one group and c in another, b is representative once. In an
  /// undirected network each path counts there and back.
  ///
  /// ```swift
  /// let roles = network.brokerage(by: Groups(network.actors) { $0.principal ?? $0.id.text })
  /// roles[.gatekeeper].top(5)
  /// ```
  ///
  /// - Complexity: O(sum over arcs of the out-degree of the target); O(*n*) memory.
  /// - Note: Gould and Fernandez 1989. The counts of `sna::brokerage` in R.
  public func brokerage(by groups: Groups) -> Brokerage {
    precondition(groups.labels.count == count, "the groups are those of another network")
    var counts = ContiguousArray(
      repeating: ContiguousArray(repeating: 0.0, count: count), count: BrokerRole.allCases.count)
    var isTarget = ContiguousArray(repeating: false, count: count)
    for i in 0..<count where !LongWork.isCancelled {
      for j in out.range(i) { isTarget[Int(out.neighbors[j])] = true }
      for arc in out.range(i) {
        let j = Int(out.neighbors[arc])
        for next in out.range(j) {
          let k = Int(out.neighbors[next])
          if k == i || isTarget[k] { continue }
          let (a, b, c) = (groups.labels[i], groups.labels[j], groups.labels[k])
          let role: BrokerRole =
            a == b ? b == c ? .coordinator : .representative : b == c ? .gatekeeper : a == c ? .itinerant : .liaison
          counts[BrokerRole.allCases.firstIndex(of: role)!][j] += 1
        }
      }
      for j in out.range(i) { isTarget[Int(out.neighbors[j])] = false }
    }
    return Brokerage(actors: actors, counts: Dictionary(uniqueKeysWithValues: zip(BrokerRole.allCases, counts)))
  }
}

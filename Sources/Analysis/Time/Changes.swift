import Relations

/// What is in one network and not in another, and what weighs more or less.
public struct NetworkChanges: Sendable {
  /// Sorted by id.
  public let newActors: [Actor]
  public let goneActors: [Actor]
  /// The arcs whose weight differs, the largest difference first, then by id; 0 where there is no arc.
  public let arcs: [ArcChange]

  public struct ArcChange: Sendable {
    public let source: Actor
    public let target: Actor
    public let before: Double
    public let after: Double
    public var isNew: Bool { before == 0 }
    public var isGone: Bool { after == 0 }
  }
}

extension Network {
  /// What changed from this network to a later one.
  ///
  /// ```swift
  /// let changes = graph["2024-01-01"..<"2024-02-01"].network().changes(to:
  /// graph["2024-02-01"..<"2024-03-01"].network())
  /// ```
  ///
  /// - Complexity: O(*n* + *m* log *m*); as much memory as the result.
  public func changes(to later: Network) -> NetworkChanges {
    precondition(isDirected == later.isDirected, "one network is directed, the other is not")
    let before = Dictionary(uniqueKeysWithValues: arcs.map { (Pair(source: $0.source.id, target: $0.target.id), $0) })
    let after = Dictionary(
      uniqueKeysWithValues: later.arcs.map { (Pair(source: $0.source.id, target: $0.target.id), $0) })
    let pairs = Set(before.keys).union(after.keys)
    let changed = pairs.compactMap { pair -> NetworkChanges.ArcChange? in
      let arc = after[pair] ?? before[pair]!
      let (old, new) = (before[pair]?.weight ?? 0, after[pair]?.weight ?? 0)
      return old == new ? nil : .init(source: arc.source, target: arc.target, before: old, after: new)
    }
    return NetworkChanges(
      newActors: later.actors.filter { index(of: $0.id) == nil },
      goneActors: actors.filter { later.index(of: $0.id) == nil },
      arcs: changed.sorted { a, b in
        let (x, y) = (abs(a.after - a.before), abs(b.after - b.before))
        if x != y { return x > y }
        return a.source.id != b.source.id ? a.source.id < b.source.id : a.target.id < b.target.id
      })
  }

  private struct Pair: Hashable {
    var source: Actor.ID
    var target: Actor.ID
  }
}

/// How an actor's score and rank differ between two lists; `nil` where it is not in one.
public struct RankChange: Sendable {
  public let actor: Actor
  public let before: Double?
  public let after: Double?
  /// 1 for the highest score.
  public let rankBefore: Int?
  public let rankAfter: Int?

  /// How many places up, below 0 for down; `nil` unless the actor is in both lists.
  public var rise: Int? { rankBefore.flatMap { before in rankAfter.map { before - $0 } } }
}

extension Scores {
  /// How scores and ranks changed to a later list, for every actor of either, by later rank, then those gone by earlier
  /// rank.
  ///
  /// - Complexity: O(*n* log *n*); as much memory as the result.
  public func changes(to later: Scores) -> [RankChange] {
    let (ranksBefore, ranksAfter) = (ranks, later.ranks)
    let there = later.indices.map { i in
      let old = actors.index(of: later.actors[i].id)
      return RankChange(
        actor: later.actors[i], before: old.map { values[$0] }, after: later.values[i],
        rankBefore: old.map { ranksBefore[$0] }, rankAfter: ranksAfter[i])
    }
    let gone = indices.filter { later.actors.index(of: actors[$0].id) == nil }.map { i in
      RankChange(actor: actors[i], before: values[i], after: nil, rankBefore: ranksBefore[i], rankAfter: nil)
    }
    return there.sorted { $0.rankAfter! != $1.rankAfter! ? $0.rankAfter! < $1.rankAfter! : $0.actor.id < $1.actor.id }
      + gone.sorted { $0.rankBefore! != $1.rankBefore! ? $0.rankBefore! < $1.rankBefore! : $0.actor.id < $1.actor.id }
  }
}

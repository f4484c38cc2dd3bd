import Relations

/// A division of a network's actors into groups without overlap.
///
/// Groups are numbered from 0 by size, the largest first; equal ones by their first actor.
public struct Groups: Sendable {
  public let actors: ActorList
  /// The group of each actor, in the order of `actors`.
  public let labels: [Int]
  /// The number of groups.
  public let count: Int

  /// The groups of actors for whom a key is the same: `Groups(network.actors) { $0.kind }`.
  ///
  /// - Complexity: O(*n*); O(*n*) memory.
  public init<Key: Hashable>(_ actors: ActorList, by key: (Actor) -> Key) {
    var first: [Key: Int32] = [:]
    let labels = actors.enumerated().map { v, actor in
      let key = key(actor)
      let label = first[key] ?? Int32(v)
      first[key] = label
      return label
    }
    self.init(actors: actors, labels: ContiguousArray(labels))
  }

  /// - Parameter labels: equal for actors of one group, and each the number of an actor (not necessarily of it).
  init(actors: ActorList, labels: ContiguousArray<Int32>) {
    let n = actors.count
    // Groups in order of their first actor, and their sizes.
    var group = ContiguousArray<Int32>(repeating: -1, count: n)
    var sizes: ContiguousArray<Int32> = []
    for label in labels {
      if group[Int(label)] < 0 {
        group[Int(label)] = Int32(sizes.count)
        sizes.append(0)
      }
      sizes[Int(group[Int(label)])] += 1
    }
    let order = countingOrder(of: ContiguousArray(sizes.map { Int32(n) - $0 }), count: n + 1)
    var number = order
    for (place, g) in order.enumerated() { number[Int(g)] = Int32(place) }
    self.actors = actors
    self.labels = labels.map { Int(number[Int(group[Int($0)])]) }
    count = sizes.count
  }

  /// The group of an actor, `nil` when it is not in the network.
  public subscript(id: Actor.ID) -> Int? { actors.index(of: id).map { labels[$0] } }

  /// The actors of each group, sorted by id.
  public var members: [[Actor]] {
    var members = [[Actor]](repeating: [], count: count)
    for (actor, label) in zip(actors, labels) { members[label].append(actor) }
    return members
  }
}

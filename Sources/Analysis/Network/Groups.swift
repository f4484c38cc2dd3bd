import Relations

/// A division of a network's actors into groups without overlap.
///
/// Groups are numbered from 0 by size, the largest first; equal ones by their first actor.
public struct Groups: Sendable {
  public let actors: [Actor]
  /// The group of each actor, in the order of `actors`.
  public let labels: [Int]
  /// The number of groups.
  public let count: Int

  /// - Parameter labels: any numbers, equal ones for actors of one group.
  init(actors: [Actor], labels: some Sequence<Int32>) {
    var sizes: [Int32: (size: Int, first: Int)] = [:]
    let labels = ContiguousArray(labels)
    for (v, label) in labels.enumerated() { sizes[label, default: (0, v)].size += 1 }
    let order = sizes.sorted { a, b in
      a.value.size != b.value.size ? a.value.size > b.value.size : a.value.first < b.value.first
    }
    let number = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1.key, $0) })
    self.actors = actors
    self.labels = labels.map { number[$0]! }
    count = order.count
  }

  /// The group of an actor, `nil` when it is not in the network.
  public subscript(id: Actor.ID) -> Int? { actors.firstIndex { $0.id == id }.map { labels[$0] } }

  /// The actors of each group, sorted by id.
  public var members: [[Actor]] {
    var members = [[Actor]](repeating: [], count: count)
    for (actor, label) in zip(actors, labels) { members[label].append(actor) }
    return members
  }
}

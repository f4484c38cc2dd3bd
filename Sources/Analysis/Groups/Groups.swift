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
    var numbered = [Int](repeating: 0, count: n)
    var number = numbered.mutableSpan
    count = Self.number(labels, &number)
    // The largest first.
    var keys = ContiguousArray<Int32>(repeating: Int32(n), count: count)
    Self.subtractSizes(numbered, from: &keys)
    let order = countingOrder(of: keys, count: n + 1)
    var places = ContiguousArray<Int>(repeating: 0, count: order.count)
    for (place, g) in order.enumerated() { places[Int(g)] = place }
    number = numbered.mutableSpan
    let place = places.span
    for v in 0..<n { number[v] = place[number[v]] }
    self.actors = actors
    self.labels = numbered
  }

  /// Numbers groups in order of their first actor, and says how many there are.
  static func number<Number: FixedWidthInteger>(
    _ labels: ContiguousArray<Int32>, _ number: inout MutableSpan<Number>
  ) -> Int {
    var groups = ContiguousArray<Int32>(repeating: -1, count: labels.count)
    var count: Int32 = 0
    let label = labels.span
    var group = groups.mutableSpan
    for v in 0..<label.count {
      let l = Int(label[v])
      // No guess of the processor: which actor is the first of its group follows no rule.
      let isFirst = group[l] < 0
      group[l] = isFirst ? count : group[l]
      count &+= isFirst ? 1 : 0
      number[v] = Number(truncatingIfNeeded: group[l])
    }
    return Int(count)
  }

  private static func subtractSizes(_ groups: [Int], from keys: inout ContiguousArray<Int32>) {
    let group = groups.span
    var key = keys.mutableSpan
    for v in 0..<group.count { key[group[v]] &-= 1 }
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

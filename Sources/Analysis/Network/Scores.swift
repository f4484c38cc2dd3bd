import Relations

/// A number for each actor of a network, in the order of its actors.
public struct Scores: Sendable, RandomAccessCollection {
  public let actors: ActorList
  public let values: ContiguousArray<Double>

  public typealias Element = (actor: Actor, score: Double)

  public init(actors: ActorList, values: ContiguousArray<Double>) {
    precondition(actors.count == values.count, "\(actors.count) actors need as many scores, not \(values.count)")
    self.actors = actors
    self.values = values
  }

  public var startIndex: Int { 0 }
  public var endIndex: Int { values.count }
  public subscript(i: Int) -> Element { (actors[i], values[i]) }

  /// The score of an actor, `nil` when it is not in the network.
  ///
  /// - Complexity: O(log *n*).
  public subscript(id: Actor.ID) -> Double? { actors.index(of: id).map { values[$0] } }

  /// From the highest score to the lowest, those without one (NaN) last; equal ones by actor id.
  ///
  /// - Complexity: O(*n* log *n*).
  public var ranked: [Element] { order.map { self[$0] } }

  /// The first of `ranked`, at most *n*.
  public func top(_ n: Int) -> [Element] { order.prefix(n).map { self[$0] } }

  /// The rank of each actor: 1 for the highest score; equal scores share the better rank (1, 2, 2, 4).
  public var ranks: [Int] {
    let order = order
    var ranks = [Int](repeating: 0, count: count)
    for (place, i) in order.enumerated() {
      let isTied = place > 0 && values[order[place - 1]] == values[i]
      ranks[i] = isTied ? ranks[order[place - 1]] : place + 1
    }
    return ranks
  }

  private var order: [Int] {
    // NaN is unequal to itself and would leave any order undefined.
    let keys = values.map { $0.isNaN ? -.infinity : $0 }
    return indices.sorted { keys[$0] != keys[$1] ? keys[$0] > keys[$1] : $0 < $1 }
  }
}

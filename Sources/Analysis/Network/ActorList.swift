import Relations

/// Some of the actors of a table, sorted by id.
///
/// Networks, scores and groups of one graph share the table, so that a list costs 4 bytes an actor.
public struct ActorList: RandomAccessCollection, Sendable {
  private let table: [Actor]
  /// The places in the table, ascending.
  private let members: ContiguousArray<Int32>

  /// - Parameter table: sorted by id, like the places.
  init(_ members: ContiguousArray<Int32>, of table: [Actor]) {
    self.table = table
    self.members = members
  }

  /// All of these.
  ///
  /// - Parameter actors: sorted by id.
  public init(_ actors: [Actor]) {
    precondition(zip(actors, actors.dropFirst()).allSatisfy { $0.id < $1.id }, "actors are sorted by id, each once")
    self.init(ContiguousArray(0..<Int32(actors.count)), of: actors)
  }

  public var startIndex: Int { 0 }
  public var endIndex: Int { members.count }
  public subscript(i: Int) -> Actor { table[Int(members[i])] }

  /// Those at some places.
  ///
  /// - Parameter places: ascending.
  subscript(at places: ContiguousArray<Int32>) -> ActorList {
    ActorList(ContiguousArray(places.map { members[Int($0)] }), of: table)
  }

  /// The place in the list of each actor of the table, −1 for those who are not there.
  var placesInTable: ContiguousArray<Int32> {
    var places = ContiguousArray<Int32>(repeating: -1, count: table.count)
    for (place, member) in members.enumerated() { places[Int(member)] = Int32(place) }
    return places
  }

  /// The place of an actor in the list, `nil` when it is not there.
  ///
  /// - Complexity: O(log *n*).
  public func index(of id: Actor.ID) -> Int? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].id < id { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low].id == id ? low : nil
  }
}

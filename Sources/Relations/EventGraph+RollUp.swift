extension EventGraph {
  public enum RollUp: Sendable {
    /// Persons, offices and bodies become the state or group they act for.
    case principal
  }

  /// The same events between fewer, larger actors.
  ///
  /// An actor without a principal stays itself. The new actor takes names from the state or group that has the principal
  /// as its own, where one takes part; otherwise it is called by the principal's code. Events inside one principal become
  /// loops, which networks leave out.
  ///
  /// - Complexity: O(*e* + *n* log *n*).
  public func rolledUp(to level: RollUp) -> EventGraph {
    var groups: [Actor.ID: Actor] = [:]
    var headed: Set<Actor.ID> = []
    for actor in table.actors {
      let id = Self.principalID(of: actor)
      if actor.id == id || actor.kind == .state {
        if actor.id != id, headed.contains(id) { continue }
        var head = actor
        head.id = id
        groups[id] = head
        headed.insert(id)
      } else if groups[id] == nil {
        groups[id] = Actor(
          id: id, name: actor.principal ?? actor.name, nameEN: actor.principal,
          kind: Self.isState(id) ? .state : .group,
          principal: actor.principal)
      }
    }
    let actors = groups.values.sorted { $0.id < $1.id }
    let index = Dictionary(uniqueKeysWithValues: actors.enumerated().map { ($1.id, Int32($0)) })
    let map = table.actors.map { index[Self.principalID(of: $0)]! }
    return EventGraph(table: EventTable(table, actors: actors, map: map), rows: rows)
  }

  private static func principalID(of actor: Actor) -> Actor.ID {
    actor.principal.map { Actor.ID($0.lowercased()) } ?? actor.id
  }

  private static func isState(_ id: Actor.ID) -> Bool { id.text.utf8.count == 3 }
}

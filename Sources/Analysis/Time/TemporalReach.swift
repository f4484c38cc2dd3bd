import Relations

extension EventGraph {
  /// How many others each actor can reach by events in order of time, as `arrivals` says; or, incoming, how many can
  /// reach it.
  ///
  /// Actors are those with an event that passes something on, as source or target. On the example of `arrivals`, a
  /// reaches 2, and c is reached by 2.
  ///
  /// - Complexity: O(*n*·*e*/512); O(*n* + *e*) memory, 220 bytes an actor for each core.
  public func temporalReach(_ direction: Direction = .outgoing, modes: Set<Event.Mode> = .asserted) -> Scores {
    arrivalSums(direction, modes) { _ in 1 }
  }
}

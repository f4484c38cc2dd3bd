import Relations

extension EventGraph {
  /// How soon each actor reaches the others by events in order of time, as `arrivals` says: the sum over those it
  /// reaches of 1/(1 + the days from the graph's first dated event to the arrival); or, incoming, over those who reach
  /// it.
  ///
  /// On the example of `arrivals`, a reaches b on day 0 and c on day 1 and scores 1 + 1/2.
  ///
  /// - Complexity: O(*n*·*e*/512 + pairs that reach); O(*n* + *e*) memory, 220 bytes an actor for each core.
  /// - Note: Harmonic, as Tang et al. 2010 count temporal efficiency.
  public func temporalCloseness(_ direction: Direction = .outgoing, modes: Set<Event.Mode> = .asserted) -> Scores {
    let first = span?.lowerBound.number ?? 0
    return arrivalSums(direction, modes) { day in 1 / Double(1 + day - first) }
  }
}

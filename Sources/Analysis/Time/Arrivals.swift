import Relations

extension EventGraph {
  /// The first day on which something that starts with an actor can have come to each other one, passed on by events in
  /// order of time.
  ///
  /// An event passes on what its source had before the event's first day; so on one day it goes one step only. Events
  /// of symmetric kinds pass on both ways, as in `network`. Undated events, unknown sides and modes not asked for pass
  /// on nothing. The actor itself is not in the answer. Sorted by day, then id.
  ///
  /// If a tells b on the 1st, b tells c on the 2nd, and c tells d on the 2nd, then b is reached on the 1st, c on the
  /// 2nd and d not at all.
  ///
  /// - Complexity: O(*n* + *e*); O(*n* + *e*) memory.
  public func arrivals(
    from actor: Actor.ID, modes: Set<Event.Mode> = .asserted
  ) -> [(actor: Actor, day: Day)] {
    guard let start = table.index(of: actor) else { return [] }
    let lines = lines(weight: .eventCount, directed: true, modes: modes, dated: true)
    let days = lines.days
    var arrival = ContiguousArray<Int32>(repeating: .max, count: table.actors.count)
    arrival[Int(start)] = .min
    for i in days.indices where days[i] != EventTable.undated {
      let (s, t) = (Int(lines.sources[i]), Int(lines.targets[i]))
      if arrival[s] < days[i], arrival[t] > days[i] { arrival[t] = days[i] }
    }
    return arrival.indices.filter { arrival[$0] != .max && $0 != Int(start) }
      .map { (table.actors[$0], Day(number: arrival[$0])) }
      .sorted { $0.1 != $1.1 ? $0.1 < $1.1 : $0.0.id < $1.0.id }
  }
}

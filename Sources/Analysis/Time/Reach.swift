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
  /// - Complexity: O(*e*); O(*n* + *e*) memory, 220 bytes an actor for each core.
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

  /// How many others each actor can reach by events in order of time, as `arrivals` says; or, incoming, how many can
  /// reach it.
  ///
  /// Actors are those with an event that passes something on, as source or target. On the example of `arrivals`, a
  /// reaches 2, and c is reached by 2.
  ///
  /// - Complexity: O(*n*·*e*/512); O(*n* + *e*) memory, 220 bytes an actor for each core.
  public func temporalReach(_ direction: Direction = .outgoing, modes: Set<Event.Mode> = .asserted) -> Scores {
    travel(direction, modes) { _ in 1 }
  }

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
    return travel(direction, modes) { day in 1 / Double(1 + day - first) }
  }

  private func travel(
    _ direction: Direction, _ modes: Set<Event.Mode>, _ worth: @Sendable (Int32) -> Double
  ) -> Scores {
    let contacts = Contacts(self, modes: modes)
    let n = contacts.actors.count
    let parts = inPieces(max(1, (n + 511) / 512)) { piece, effort in
      reach(contacts, from: piece * 512..<(effort.isCancelled ? piece * 512 : min(n, (piece + 1) * 512)), worth)
    }
    switch direction {
    case .incoming: return Scores(actors: contacts.actors, values: sum(parts.map(\.into)))
    case .outgoing: return Scores(actors: contacts.actors, values: sum(parts.map(\.from)))
    case .total: return Scores(actors: contacts.actors, values: sum(parts.map(\.into) + parts.map(\.from)))
    }
  }
}

/// For some sources, each a bit, what those they reach are worth, and for each actor what those that reach it are.
private func reach(
  _ contacts: Contacts, from sources: Range<Int>, _ worth: (Int32) -> Double
) -> (into: ContiguousArray<Double>, from: ContiguousArray<Double>) {
  let n = contacts.actors.count
  typealias Bits = SIMD8<UInt64>
  var reached = ContiguousArray(repeating: Bits.zero, count: n)
  for (bit, s) in sources.enumerated() { reached[s][bit >> 6] = 1 << UInt64(bit & 63) }
  // What comes on a day is held back until the day is over.
  var arriving = ContiguousArray(repeating: Bits.zero, count: n)
  var touched: ContiguousArray<Int32> = []
  var into = ContiguousArray(repeating: 0.0, count: n)
  var from = into
  for day in contacts.daily {
    for i in day {
      let t = contacts.targets[i]
      touched.append(t)
      arriving[Int(t)] |= reached[Int(contacts.sources[i])]
    }
    let worth = worth(contacts.days[day.lowerBound])
    for v in touched.lazy.map(Int.init) {
      let new = arriving[v] & ~reached[v]
      arriving[v] = .zero
      if new == .zero { continue }
      reached[v] |= new
      for word in 0..<8 {
        var bits = new[word]
        into[v] += Double(bits.nonzeroBitCount) * worth
        while bits != 0 {
          from[sources.lowerBound + word * 64 + bits.trailingZeroBitCount] += worth
          bits &= bits - 1
        }
      }
    }
    touched.removeAll(keepingCapacity: true)
  }
  return (into, from)
}

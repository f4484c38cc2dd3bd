import Relations

extension EventGraph {
  /// The share of readers at each actor when readers follow events in order of time.
  ///
  /// Every event starts a reader of weight 1−*damping* at its source. Where a reader waits, each later event takes it on
  /// to its target with probability 1−*patience*; a step leaves *damping* of its weight. An actor scores the weight of
  /// all readers that come to it or start there, over that of all actors. On one day a reader goes one step only, and
  /// one at an actor with *k* events that day leaves with probability 1−*patience*ᵏ, by each of them alike.
  ///
  /// Scores sum to 1. Arcs count for their target, events for one each whatever they weigh. Unlike `pageRank` it knows
  /// that who was pointed at after the last event of an actor has nothing from it. Actors are those with a dated event
  /// that counts; events of symmetric kinds count both ways.
  ///
  /// If a tells b on the 1st and b tells c on the 2nd, with damping and patience 1/2, the weights are a 1/2, b 5/8, c
  /// 5/32, before they are divided by their sum; were it the other way about, c would have 1/8.
  ///
  /// - Parameters:
  ///   - damping: at least 0 and below 1.
  ///   - patience: at least 0 and below 1; 0 leaves with the next event.
  /// - Complexity: O(*e*); O(*n* + *e*) memory.
  /// - Note: Rozenshtein and Gionis 2016, with the events of one day at once instead of in some order. As events in
  ///   random order repeat, scores tend to `pageRank` personalized by out-strength.
  public func temporalPageRank(
    damping: Double = 0.85, patience: Double = 0.5, modes: Set<Event.Mode> = .asserted
  ) -> Scores {
    precondition(damping >= 0 && damping < 1, "damping is at least 0 and below 1, not \(damping)")
    precondition(patience >= 0 && patience < 1, "patience is at least 0 and below 1, not \(patience)")
    let contacts = Contacts(self, modes: modes)
    let n = contacts.actors.count
    var visits = ContiguousArray<Double>(repeating: 0, count: n)
    // Of today: how many events leave an actor, and what each of them takes along.
    var leaving = ContiguousArray<Int32>(repeating: 0, count: n)
    var load = visits
    var waiting = visits
    for day in contacts.daily {
      for i in day { leaving[Int(contacts.sources[i])] += 1 }
      for i in day where leaving[Int(contacts.sources[i])] > 0 {
        let u = Int(contacts.sources[i])
        let k = Double(leaving[u])
        visits[u] += k * (1 - damping)
        waiting[u] += k * (1 - damping)
        load[u] = waiting[u] * (1 - power(patience, leaving[u])) / k
        waiting[u] -= k * load[u]
        leaving[u] = 0
      }
      for i in day {
        let (v, weight) = (Int(contacts.targets[i]), damping * load[Int(contacts.sources[i])])
        visits[v] += weight
        waiting[v] += weight
      }
    }
    let total = visits.reduce(0, +)
    return Scores(actors: contacts.actors, values: ContiguousArray(visits.map { $0 / total }))
  }
}

/// *x* to the power of a whole number, by repeated multiplication.
private func power(_ x: Double, _ n: Int32) -> Double {
  var (result, square, rest) = (1.0, x, n)
  while rest > 0 {
    if rest & 1 == 1 { result *= square }
    square *= square
    rest >>= 1
  }
  return result
}

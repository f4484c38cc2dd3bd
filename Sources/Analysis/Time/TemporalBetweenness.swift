import Relations

extension EventGraph {
  /// How often each actor passes on what comes from one to another the earliest way.
  ///
  /// A way is made of events in order of time, one step a day, as in `arrivals`. It is an earliest way when it comes to
  /// every actor on it on the first day on which anything from its start can. The score of *v* is the sum over ordered
  /// pairs (*s*, *t*), both different from *v*, of the share of earliest ways from *s* to *t* through *v*. Several
  /// events from one to another on a day are one step; pairs without a way add nothing. Actors are those with a dated
  /// event that counts.
  ///
  /// If a tells b and c on the 1st, and both tell d on the 2nd, b and c score 1/2 each, and the others 0. If b had told
  /// d on the 1st, too late to know from a, c would score 1 and b 0.
  ///
  /// - Parameter normalized: divide by (*n*−1)(*n*−2). Below 3 actors every score is 0.
  /// - Complexity: O(*n*·*e*) time, O(*n* + *e*) memory for each core; cores share the starts, and the result has the
  ///   same bits on any number of them.
  /// - Note: Buß, Molter, Niedermeier and Rymar 2020: strict, prefix-foremost.
  public func temporalBetweenness(normalized: Bool = false, modes: Set<Event.Mode> = .asserted) -> Scores {
    let contacts = Contacts(self, modes: modes).distinct
    let n = contacts.actors.count
    if n < 3 { return Scores(actors: contacts.actors, values: ContiguousArray(repeating: 0, count: n)) }
    let pieces = min(32, n)
    var scores = sum(
      inPieces(pieces) { piece, effort in
        var ways = EarliestWays(contacts)
        for s in n * piece / pieces..<n * (piece + 1) / pieces where !effort.isCancelled { ways.add(from: s) }
        return ways.scores
      })
    let divisor = normalized ? Double(n - 1) * Double(n - 2) : 1
    for v in scores.indices { scores[v] /= divisor }
    return Scores(actors: contacts.actors, values: scores)
  }
}

/// The earliest ways from one actor after the other, and what those on them score.
///
/// Contacts that arrive on the first day possible lead from earlier arrivals to later ones, so that ways can be counted
/// forwards and dependencies summed backwards, as Brandes does level by level.
private struct EarliestWays {
  private let contacts: Contacts
  /// The first contact that leaves an actor.
  private var firstContact: ContiguousArray<Int>
  private var arrival: ContiguousArray<Int32>
  /// How many earliest ways come to an actor.
  private var ways: ContiguousArray<Double>
  private var dependency: ContiguousArray<Double>
  /// The contacts on earliest ways.
  private var steps: ContiguousArray<Int32> = []
  private(set) var scores: ContiguousArray<Double>

  init(_ contacts: Contacts) {
    self.contacts = contacts
    let n = contacts.actors.count
    firstContact = ContiguousArray(repeating: contacts.count, count: n)
    for i in contacts.days.indices.reversed() { firstContact[Int(contacts.sources[i])] = i }
    arrival = ContiguousArray(repeating: .max, count: n)
    ways = ContiguousArray(repeating: 0, count: n)
    dependency = ways
    scores = ways
  }

  mutating func add(from s: Int) {
    arrival[s] = .min
    ways[s] = 1
    findSteps(from: firstContact[s])
    for step in steps.reversed() {
      let (u, v) = (Int(contacts.sources[Int(step)]), Int(contacts.targets[Int(step)]))
      dependency[u] += ways[u] / ways[v] * (1 + dependency[v])
    }
    dependency[s] = 0
    for step in steps {
      let v = Int(contacts.targets[Int(step)])
      scores[v] += dependency[v]
      (arrival[v], ways[v], dependency[v]) = (.max, 0, 0)
    }
    arrival[s] = .max
    ways[s] = 0
    steps.removeAll(keepingCapacity: true)
  }

  private mutating func findSteps(from first: Int) {
    let contacts = contacts
    let (sources, targets, days) = (contacts.sources.span, contacts.targets.span, contacts.days.span)
    for i in first..<days.count {
      let (u, v, day) = (Int(sources[i]), Int(targets[i]), days[i])
      if arrival[u] >= day || arrival[v] < day { continue }
      arrival[v] = day
      ways[v] += ways[u]
      steps.append(Int32(truncatingIfNeeded: i))
    }
  }
}

import Relations
import Testing

@testable import Analysis

@Test func readersFollowEventsInOrderOfTime() {
  let inOrder = EventGraph([event(1, "a", "aids", "b", "2024-01-01"), event(2, "b", "aids", "c", "2024-01-02")])
  let scores = inOrder.temporalPageRank(damping: 0.5)
  #expect(areClose(scores.values, [16.0 / 41, 20.0 / 41, 5.0 / 41]))
  let reversed = EventGraph([event(1, "a", "aids", "b", "2024-01-02"), event(2, "b", "aids", "c", "2024-01-01")])
  #expect(areClose(reversed.temporalPageRank(damping: 0.5).values, [4.0 / 10, 5.0 / 10, 1.0 / 10]))
  #expect(areClose(inOrder.temporalPageRank(damping: 0.5, patience: 0).values, [4.0 / 13, 6.0 / 13, 3.0 / 13]))
  #expect(EventGraph([]).temporalPageRank().isEmpty)
}

@Test func onOneDayReadersGoOneStep() {
  let day = EventGraph([event(1, "a", "aids", "b", "2024-01-01"), event(2, "b", "aids", "c", "2024-01-01")])
  // Both readers start with 1/2, and half of each takes half of its weight along.
  #expect(areClose(day.temporalPageRank(damping: 0.5).values, [4.0 / 10, 5.0 / 10, 1.0 / 10]))
}

@Test(arguments: 1...20 as ClosedRange<UInt64>)
func temporalPageRankAgreesWithFollowingEveryReader(seed: UInt64) {
  let graph = randomEvents(seed: seed, count: 12, actors: 5, days: 9)
  let contacts = Contacts(graph, modes: .asserted)
  let (damping, patience) = (0.7, 0.4)
  var visits = [Double](repeating: 0, count: contacts.actors.count)
  /// A reader of that weight at an actor as a day begins.
  func follow(_ weight: Double, at u: Int32, from day: Int) {
    if weight < 1e-12 || day == contacts.daily.count { return }
    let events = contacts.daily[day].filter { contacts.sources[$0] == u }
    let stay = events.reduce(weight) { rest, _ in rest * patience }
    follow(stay, at: u, from: day + 1)
    for i in events {
      let step = damping * (weight - stay) / Double(events.count)
      visits[Int(contacts.targets[i])] += step
      follow(step, at: contacts.targets[i], from: day + 1)
    }
  }
  for (day, events) in contacts.daily.enumerated() {
    for i in events {
      visits[Int(contacts.sources[i])] += 1 - damping
      follow(1 - damping, at: contacts.sources[i], from: day)
    }
  }
  let total = visits.reduce(0, +)
  #expect(areClose(graph.temporalPageRank(damping: damping, patience: patience).values, visits.map { $0 / total }))
}

@Test func withoutOrderItIsPageRank() {
  let network = randomNetwork(seed: 4)
  let arcs = network.arcs
  var random = SplitMix(seed: 8)
  let events = (0..<60_000).map { i in
    let arc = arcs.randomElement(using: &random)!
    return event(
      UInt128(i), arc.source.id.text, "aids", arc.target.id.text, ("1900-01-01" as Day).advanced(by: i))
  }
  let graph = EventGraph(events)
  let folded = graph.network()
  let starts = Dictionary(uniqueKeysWithValues: folded.strength(.outgoing).map { ($0.actor.id, $0.score) })
  #expect(
    areClose(graph.temporalPageRank().values, folded.pageRank(personalization: starts).values, to: 0.01))
}

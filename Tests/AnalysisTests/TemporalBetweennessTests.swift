import Relations
import Testing

@testable import Analysis

@Test func whoPassesOnEarliestIsBetween() {
  let both = [
    event(1, "a", "aids", "b", "2024-01-01"), event(2, "a", "aids", "c", "2024-01-01"),
    event(3, "c", "aids", "d", "2024-01-02"),
  ]
  let intime = EventGraph(both + [event(4, "b", "aids", "d", "2024-01-02")])
  #expect(table(intime.temporalBetweenness()) == ["a": 0, "b": 0.5, "c": 0.5, "d": 0])
  #expect(table(intime.temporalBetweenness(normalized: true)) == ["a": 0, "b": 0.5 / 6, "c": 0.5 / 6, "d": 0])
  let tooSoon = EventGraph(both + [event(4, "b", "aids", "d", "2024-01-01")])
  #expect(table(tooSoon.temporalBetweenness()) == ["a": 0, "b": 0, "c": 1, "d": 0])
  let twice = EventGraph(both + [event(4, "b", "aids", "d", "2024-01-02"), event(5, "b", "aids", "d", "2024-01-02")])
  #expect(table(twice.temporalBetweenness()) == table(intime.temporalBetweenness()))
}

@Test func nobodyIsBetweenTwo() {
  #expect(EventGraph([]).temporalBetweenness().isEmpty)
  #expect(table(EventGraph([event(1, "a", "meets", "b", "2024-01-01")]).temporalBetweenness()) == ["a": 0, "b": 0])
  #expect(EventGraph([event(1, "a", "meets", "b", nil)]).temporalBetweenness().isEmpty)
}

/// Every way in time is followed; those stay that come to every actor on them as early as any way does.
@Test(arguments: 1...200 as ClosedRange<UInt64>)
func temporalBetweennessAgreesWithFollowingEveryWay(seed: UInt64) {
  let graph = randomEvents(seed: seed, count: 30)
  let contacts = Contacts(graph, modes: .asserted)
  let steps = Set(contacts.days.indices.map { [contacts.sources[$0], contacts.targets[$0], contacts.days[$0]] })
  let n = contacts.actors.count
  var expected = [Double](repeating: 0, count: n)
  for s in 0..<Int32(n) {
    var ways: [(actors: [Int32], days: [Int32])] = []
    var open: [(actors: [Int32], days: [Int32])] = [([s], [.min])]
    while let way = open.popLast() {
      ways.append(way)
      for step in steps where step[0] == way.actors.last! && step[2] > way.days.last! && !way.actors.contains(step[1]) {
        open.append((way.actors + [step[1]], way.days + [step[2]]))
      }
    }
    var earliest: [Int32: Int32] = [:]
    for way in ways { earliest[way.actors.last!] = min(earliest[way.actors.last!] ?? .max, way.days.last!) }
    let best = ways.filter { way in zip(way.actors, way.days).allSatisfy { earliest[$0] == $1 } }
    for (t, toTarget) in Dictionary(grouping: best, by: { $0.actors.last! }) where t != s {
      for way in toTarget {
        for v in way.actors.dropFirst().dropLast() { expected[Int(v)] += 1 / Double(toTarget.count) }
      }
    }
  }
  #expect(areClose(graph.temporalBetweenness().values, expected))
}

import Relations
import Testing

@testable import Analysis

@Test func eventsBecomeTiesForAndAgainst() {
  func event(_ n: UInt128, _ a: Int, _ kind: String, _ b: Int, _ mode: Event.Mode = .actual) -> Event {
    Event(
      id: Event.ID(bits: n), source: Participant(actor: actor(a)), kind: Ontology.builtIn[kind]!,
      target: Participant(actor: actor(b)), mode: mode)
  }
  let graph = EventGraph([
    event(1, 0, "meets", 1), event(2, 1, "meets", 0), event(3, 0, "accuses", 1), event(4, 0, "attacks", 2),
    event(5, 1, "aids", 2), event(6, 2, "accuses", 1), event(7, 0, "backs", 2), event(8, 0, "aids", 2, .negated),
  ])
  let network = graph.signedNetwork()
  #expect(network.tieCount == 2, "1 and 2 are even")
  #expect(Array(network.network(positive: true).arcs.map(\.weight)) == [1])
  #expect(graph.signedNetwork(weight: .intensity).network(positive: true).weight(from: "001", to: "002") == 5)
}

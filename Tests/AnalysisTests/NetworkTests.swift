import Relations
import Testing

@testable import Analysis

private let a = Actor(id: "a", name: "أ", kind: .state)
private let b = Actor(id: "b", name: "ب", kind: .state)
private let c = Actor(id: "c", name: "ج", kind: .state)

private func event(
  _ n: UInt128, _ source: Actor?, _ kind: String, _ target: Actor?, _ mode: Event.Mode = .actual,
  on day: Day = "2024-02-20", confidence: Double = 1
) -> Event {
  Event(
    id: Event.ID(bits: n), source: source.map { Participant(actor: $0) }, kind: Ontology.builtIn[kind]!,
    target: target.map { Participant(actor: $0) }, mode: mode, period: .day(day), confidence: confidence)
}

private let graph = EventGraph([
  event(1, a, "attacks", b, confidence: 0.5), event(2, a, "attacks", b, .reported), event(3, a, "meets", c),
  event(4, a, "attacks", c, .negated), event(5, a, "accuses", nil), event(6, b, "supports", b),
  event(7, b, "aids", c, .planned),
])

private func arcs(_ network: Network) -> [String] {
  network.arcs.map { "\($0.source.id)>\($0.target.id):\($0.weight)" }
}

@Test func eventsFoldIntoWeightedArcs() {
  #expect(arcs(graph.network()) == ["a>b:2.0", "a>c:1.0", "c>a:1.0"])
}

@Test func inAnUndirectedNetworkAMeetingCountsOnce() {
  let network = graph.network(directed: false)
  #expect(arcs(network) == ["a>b:2.0", "a>c:1.0"])
  #expect(network.arcCount == 2)
}

@Test func onlyTheModesAskedForAreThere() {
  #expect(arcs(graph.network(modes: [.negated])) == ["a>c:1.0"])
  #expect(arcs(graph.network(modes: [.planned])) == ["b>c:1.0"])
  #expect(graph.network(modes: []).isEmpty)
}

@Test func arcsWeighWhatIsAskedFor() {
  #expect(graph.network(weight: .confidence).weight(from: "a", to: "b") == 1.5)
  #expect(graph.network(weight: .intensity).weight(from: "a", to: "b") == 20)
  #expect(graph.network(weight: .conflict).weight(from: "a", to: "b") == 20)
  #expect(graph.network(weight: .conflict).weight(from: "a", to: "c") == 0)
  #expect(arcs(graph.network(weight: .cooperation)) == ["a>c:1.0", "c>a:1.0"])
  #expect(graph.network(weight: .one).weight(from: "a", to: "b") == 1)
}

@Test func anEventLosesHalfItsWeightInAHalfLife() {
  let network = graph.network(weight: .recency(halfLife: 10, on: "2024-03-01"))
  #expect(network.weight(from: "a", to: "b") == 1)
  #expect(network.weight(from: "a", to: "c") == 0.5)
}

@Test func parallelArcsAddUpAndLoopsAreLeftOut() {
  let network = network("a>b b>b a>b:2 c")
  #expect(arcs(network) == ["a>b:3.0"])
  #expect(network.count == 3)
}

@Test func directionCanBeTurnedOrDropped() {
  let network = network("a>b:2 b>a b>c")
  #expect(arcs(network.reversed) == ["a>b:1.0", "b>a:2.0", "c>b:1.0"])
  #expect(arcs(network.undirected) == ["a>b:3.0", "b>c:1.0"])
  #expect(arcs(network.undirected.undirected) == arcs(network.undirected))
}

@Test func scoresAreRankedWithTiesById() {
  let scores = network("d>b a>b a>c d>c x>a").degree(.incoming)
  #expect(scores.top(2).map(\.actor.id.text) == ["b", "c"])
  #expect(scores.ranks == [3, 1, 1, 4, 4])
  #expect(scores["b"] == 2)
  #expect(scores["nobody"] == nil)
  #expect(scores.top(99).count == 5)
}

@Test func whoHasNoScoreComesLast() {
  let scores = network("a b>c c>d").constraint()
  #expect(scores.ranked.map(\.actor.id.text) == ["b", "d", "c", "a"])
  #expect(scores.ranks == [4, 1, 3, 1])
}

@Test func everyMeasureSurvivesTheEmptyAndTheLonelyNetwork() {
  for measure in Measure.all {
    #expect(measure.scores(network("")).isEmpty, "\(measure.name)")
    for directed in [true, false] {
      let alone = measure.scores(network("a", directed: directed)).values
      let expected: Double =
        switch measure.name {
        case "pagerank", "katz": 1
        case "constraint", "effective-size": .nan
        default: 0
        }
      #expect(areClose(alone, [expected]), "\(measure.name)")
    }
  }
  #expect(network("").density() == 0)
  #expect(network("a").reciprocity() == 0)
  #expect(network("a").transitivity() == 0)
  #expect(network("").weakComponents().count == 0)
}

@Test func everyMeasureHasItsOwnName() {
  #expect(Set(Measure.all.map(\.name)).count == Measure.all.count)
  #expect(Measure(named: "pagerank")?.name == "pagerank")
  #expect(Measure(named: "charisma") == nil)
}

@Test(arguments: Measure.all.map(\.name), [true, false])
func renamingActorsRenamesScores(measure: String, directed: Bool) {
  let network = randomNetwork(seed: 7, actors: 12, directed: directed)
  func renamed(_ id: Actor.ID) -> Actor.ID { Actor.ID(String(id.text.reversed())) }
  let other = Network(
    actors: network.actors.map { Actor(id: renamed($0.id), name: $0.name, kind: .state) },
    arcs: network.arcs.map { (renamed($0.source.id), renamed($0.target.id), $0.weight) }, isDirected: directed)
  let (before, after) = (Measure(named: measure)!.scores(network), Measure(named: measure)!.scores(other))
  #expect(areClose(before.values, network.actors.map { after[renamed($0.id)]! }))
}

@Test(arguments: 1...10 as ClosedRange<UInt64>)
func reversingArcsSwapsInAndOut(seed: UInt64) {
  let network = randomNetwork(seed: seed)
  #expect(network.reversed.degree(.incoming).values == network.degree(.outgoing).values)
  #expect(network.reversed.strength(.incoming).values == network.strength(.outgoing).values)
  #expect(areClose(network.reversed.betweenness().values, network.betweenness().values))
  #expect(areClose(network.reversed.harmonic(.incoming).values, network.harmonic(.outgoing).values))
  #expect(areClose(network.reversed.hits().hubs.values, network.hits().authorities.values))
}

import Relations
import Testing

@testable import Analysis

@Test func shufflingTimesKeepsDaysAndPairs() {
  let graph = randomEvents(seed: 3)
  let shuffled = graph.timesShuffled(seed: 1)
  #expect(shuffled.events.map(\.day) == graph.events.map(\.day))
  func pairs(_ graph: EventGraph) -> [String] {
    graph.events.sorted { $0.id.bits < $1.id.bits }
      .map { "\($0.source!.actor.id) \($0.kind.name) \($0.target!.actor.id) \($0.mode)" }
  }
  #expect(pairs(shuffled) == pairs(graph))
  #expect(shuffled.events.map(\.id) != graph.events.map(\.id))
  #expect(graph.timesShuffled(seed: 1).events.map(\.id) == shuffled.events.map(\.id))
}

@Test func theUndatedStayUndated() {
  let graph = EventGraph([event(1, "a", "aids", "b", nil), event(2, "a", "aids", "c", "2024-01-01")])
  #expect(graph.timesShuffled(seed: 1).events.map(\.day) == graph.events.map(\.day))
  #expect(graph[..<"2024-01-01"].timesShuffled(seed: 1).isEmpty)
}

@Test func aChainInOrderIsNoAccident() {
  // Word goes down ten actors in ten days; in another order it would get nowhere.
  let chain = EventGraph(
    (0..<10).map { i in event(UInt128(i), "\(i)", "aids", "\(i + 1)", ("2024-01-01" as Day).advanced(by: i)) })
  let measure = TemporalMeasure(named: "temporal-reach")!
  let first = chain.significance(of: measure, samples: 100).first { $0.actor.id == "0" }!
  #expect(first.score == 10)
  #expect(first.mean < 4)
  #expect(first.pValue < 0.02)
  #expect(first.zScore > 3)
}

@Test(arguments: TemporalMeasure.all.map(\.name))
func temporalMeasuresGoByName(name: String) {
  let measure = TemporalMeasure(named: name)!
  #expect(measure.scores(EventGraph([]), .asserted).isEmpty)
  let scores = measure.scores(randomEvents(seed: 1), .asserted)
  #expect(scores.count == 7 && scores.values.allSatisfy { $0 >= 0 && $0.isFinite })
  #expect(Measure(named: name) == nil)
}

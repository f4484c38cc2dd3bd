import Analysis
import Relations
import Testing

private let chain = EventGraph([
  event(1, "a", "accuses", "b", "2024-01-01"), event(2, "b", "accuses", "c", "2024-01-02"),
  event(3, "c", "accuses", "d", "2024-01-02"), event(4, "x", "accuses", "a", nil),
])

@Test func wordTravelsOneStepADay() {
  let arrivals = chain.arrivals(from: "a")
  #expect(arrivals.map { "\($0.actor.id) \($0.day)" } == ["b 2024-01-01", "c 2024-01-02"])
  #expect(chain.arrivals(from: "nobody").isEmpty)
  #expect(chain.arrivals(from: "d").isEmpty)
  #expect(table(chain.temporalReach()) == ["a": 2, "b": 1, "c": 1, "d": 0])
  #expect(table(chain.temporalReach(.incoming)) == ["a": 0, "b": 1, "c": 2, "d": 1])
}

@Test func soonerIsCloser() {
  #expect(table(chain.temporalCloseness()) == ["a": 1.5, "b": 0.5, "c": 0.5, "d": 0])
  #expect(table(chain.temporalCloseness(.incoming)) == ["a": 0, "b": 1, "c": 1, "d": 0.5])
}

@Test(arguments: 1...20 as ClosedRange<UInt64>)
func reachIsTheNumberOfArrivals(seed: UInt64) {
  let graph = randomEvents(seed: seed, count: 60, actors: 9, days: 20)
  for (actor, score) in graph.temporalReach() {
    #expect(score == Double(graph.arrivals(from: actor.id).count))
  }
  let incoming = graph.temporalReach(.incoming)
  for actor in incoming.actors {
    let reaching = incoming.actors.filter { other in graph.arrivals(from: other.id).contains { $0.actor.id == actor.id }
    }
    #expect(incoming[actor.id] == Double(reaching.count))
  }
}

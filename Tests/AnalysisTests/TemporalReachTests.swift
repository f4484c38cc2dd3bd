import Analysis
import Relations
import Testing

@Test func whoReachesHowMany() {
  #expect(table(chain.temporalReach()) == ["a": 2, "b": 1, "c": 1, "d": 0])
  #expect(table(chain.temporalReach(.incoming)) == ["a": 0, "b": 1, "c": 2, "d": 1])
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

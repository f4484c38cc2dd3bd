import Analysis
import Relations
import Testing

private func event(_ source: Int, _ target: Int, _ day: Day) -> Event {
  Event(
    id: Event.ID(bits: UInt128(day.number) << 16 | UInt128(source * 100 + target)),
    source: Participant(actor: actor(source)), kind: Ontology.builtIn["accuses"]!,
    target: Participant(actor: actor(target)), period: .day(day))
}

private let graph = EventGraph([
  event(0, 1, "2024-01-05"), event(2, 1, "2024-01-20"), event(1, 2, "2024-03-01"),
])

@Test func aSeriesHasOneNumberAMonth() {
  let series = graph.series(of: Measure(named: "in-degree")!, windows: .months(1))
  #expect(series.periods.map(\.lowerBound) == ["2024-01-01", "2024-02-01", "2024-03-01"])
  #expect(series[actor(1).id] == [2, nil, 0])
  #expect(series[actor(0).id] == [0, nil, nil])
  #expect(series.actors.count == 3)
  #expect(series.top(2).map(\.id) == [actor(1).id, actor(2).id])
}

@Test func anExpandingSeriesForgetsNothing() {
  let series = graph.series(of: Measure(named: "in-strength")!, expandingBy: .months(1))
  #expect(series[actor(1).id] == [2, 2, 2])
  #expect(series[actor(2).id] == [0, 0, 1])
}

@Test(arguments: ["pagerank", "betweenness", "degree"])
func aSeriesIsTheMeasureOfEachWindow(name: String) {
  var random = SplitMix(seed: 11)
  let graph = EventGraph(
    (0..<200).map { _ in
      event(
        Int.random(in: 0..<9, using: &random), Int.random(in: 0..<9, using: &random),
        ("2024-01-01" as Day).advanced(by: Int.random(in: 0..<90, using: &random)))
    })
  let measure = Measure(named: name)!
  let series = graph.series(of: measure, windows: .days(20), step: .days(3))
  for (window, scores) in zip(graph.windows(of: .days(20), step: .days(3)), series.scores) {
    let expected = measure.scores(window.graph.network())
    #expect(scores.actors.map(\.id) == expected.actors.map(\.id))
    #expect(areClose(scores.values, expected.values))
  }
}

import Analysis
import Relations
import Testing

private func event(
  _ source: Int, _ target: Int, _ day: Day, _ kind: String = "accuses", confidence: Double = 1
)
  -> Event
{
  Event(
    id: Event.ID(bits: UInt128(day.number) << 16 | UInt128(source * 100 + target)),
    source: Participant(actor: actor(source)), kind: Ontology.builtIn[kind]!,
    target: Participant(actor: actor(target)), period: .day(day), confidence: confidence)
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

private let many = EventGraph(
  {
    var random = SplitMix(seed: 11)
    return (0..<300).map { _ in
      event(
        Int.random(in: 0..<9, using: &random), Int.random(in: 0..<9, using: &random),
        ("2024-01-01" as Day).advanced(by: Int.random(in: 0..<200, using: &random)),
        ["accuses", "meets", "aids"].randomElement(using: &random)!,
        confidence: Double.random(in: 0...1, using: &random))
    }
  }())

@Test(
  arguments: [.eventCount, .one, .confidence, .intensity, .recency(halfLife: 9, on: "2024-05-01")] as [ArcWeight],
  [true, false])
func aSeriesIsTheMeasureOfEachWindow(weight: ArcWeight, directed: Bool) {
  for (length, step) in [(20, 3), (5, 9)] as [(Int, Int)] {
    let series = many.series(
      of: measures, windows: .days(length), step: .days(step), weight: weight, directed: directed)
    expect(series, toMeasure: many.windows(of: .days(length), step: .days(step)), weight, directed)
  }
}

@Test func anExpandingSeriesIsTheMeasureOfEachWindow() {
  let windows = many.windows(expandingBy: .days(1))
  #expect(windows.count > 16 * 8, "as many runs as there ever are")
  for weight in [.eventCount, .confidence] as [ArcWeight] {
    expect(many.series(of: measures, expandingBy: .days(1), weight: weight), toMeasure: windows, weight, true)
  }
}

@Test(arguments: [.eventCount, .one, .confidence] as [ArcWeight], [true, false])
func statisticsOfASeriesAreThoseOfEachWindow(weight: ArcWeight, directed: Bool) {
  for (length, step) in [(20, 3), (5, 9)] as [(Int, Int)] {
    let (_, values) = many.series(
      of: Statistic.all, windows: .days(length), step: .days(step), weight: weight, directed: directed)
    let windows = many.windows(of: .days(length), step: .days(step))
    for (statistic, values) in zip(Statistic.all, values) {
      let expected = windows.map { statistic.value($0.graph.network(weight: weight, directed: directed)) }
      #expect(values.map(\.bitPattern) == expected.map(\.bitPattern), "\(statistic.name) to the bit")
    }
  }
}

private let measures = [
  "reciprocity", "pagerank", "betweenness", "degree", "in-degree", "out-degree", "strength", "in-strength",
  "out-strength",
].map { Measure(named: $0)! }

/// Each series of one of the measures has in each window what the network of that window has.
private func expect(
  _ series: [Series], toMeasure windows: [EventGraph.Window], _ weight: ArcWeight, _ directed: Bool
) {
  for (measure, series) in zip(measures, series) {
    #expect(series.periods == windows.map(\.period))
    for (window, scores) in zip(windows, series.scores) {
      let expected = measure.scores(window.graph.network(weight: weight, directed: directed))
      #expect(scores.actors.map(\.id) == expected.actors.map(\.id))
      if measure.name == "pagerank" {
        #expect(zip(scores.values, expected.values).allSatisfy { abs($0 - $1) < 1e-9 })
      } else {
        #expect(scores.values == expected.values, "\(measure.name) to the bit")
      }
    }
  }
}

@Test func theHighestScoreOfEachWindow() {
  let (periods, values) = graph.series(of: [.highest(Measure(named: "in-degree")!)], windows: .months(1))
  #expect(periods.count == 3)
  #expect(values == [[2, 0, 1]])
}

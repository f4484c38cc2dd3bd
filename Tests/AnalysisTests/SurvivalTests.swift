import Relations
import Testing

@testable import Analysis

/// Freireich et al. 1963, the weeks in remission of the patients given 6-mercaptopurine, with the estimates of
/// Kalbfleisch and Prentice 1980.
@Test func remissionTimesOfLeukaemiaPatients() {
  let survival = Survival(
    durations: [6, 6, 6, 7, 10, 13, 16, 22, 23], open: [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35])
  #expect(survival.steps.map(\.days) == [6, 7, 10, 13, 16, 22, 23])
  #expect(survival.steps.map(\.atRisk) == [21, 17, 15, 12, 11, 7, 6])
  #expect(survival.steps.map(\.ended) == [3, 1, 1, 1, 1, 1, 1])
  #expect(
    areClose(survival.steps.map(\.surviving), [0.8571, 0.8067, 0.7529, 0.6902, 0.6275, 0.5378, 0.4482], to: 1e-4))
  #expect(areClose(survival.steps.map(\.error), [0.0764, 0.0869, 0.0963, 0.1068, 0.1141, 0.1282, 0.1346], to: 1e-4))
  #expect(areClose([survival.steps[1].hazard], [3.0 / 21 + 1.0 / 17]))
  #expect(survival.median == 23)
  #expect(survival[5] == 1)
  #expect(survival[12] == survival.steps[2].surviving)
}

@Test func withoutOpenCasesItIsTheShareThatLastsLonger() {
  let lengths = [3, 1, 4, 1, 5, 9, 2, 6]
  let survival = Survival(durations: lengths)
  for days in 0...10 { #expect(areClose([survival[days]], [Double(lengths.count { $0 > days }) / 8])) }
  #expect(survival.median == 3)
}

@Test func nothingKnownOutlastsEverything() {
  #expect(Survival(durations: [], open: [3]).steps.isEmpty)
  #expect(Survival(durations: [], open: [3])[100] == 1)
  #expect(Survival(durations: []).median == nil)
}

@Test func theTimeSinceTheLastEventHasNotEnded() {
  let graph = EventGraph([
    event(1, "a", "aids", "b", "2024-01-01"), event(2, "a", "aids", "b", "2024-01-03"),
    event(3, "a", "aids", "b", "2024-01-08"), event(4, "a", "aids", "b", nil),
  ])
  let waiting = graph.dyads()[0].waiting(until: "2024-01-12")
  // Intervals of 2 and 5 days; and 3 days, from the 8th to the 11th, and still waiting.
  #expect(waiting.steps.map(\.days) == [2, 5])
  #expect(waiting.steps.map(\.atRisk) == [3, 1])
  #expect(graph.dyads()[0].waiting(until: "2024-01-04").steps.map(\.atRisk) == [1])
  #expect(graph.dyads()[0].waiting(until: "2023-01-04").steps.isEmpty)
}

import Analysis
import Relations
import Testing

private let graph = EventGraph([
  event(1, "a", "attacks", "b", "2024-01-05"), event(2, "a", "meets", "b", "2024-03-01"),
  event(3, "b", "aids", "c", "2024-03-02"), event(4, "c", "allied", "a", "2024-03-02"),
  event(5, "c", "attacks", "c", "2024-03-02"),
])

@Test func hostilityIsConflictLessCooperation() {
  func entries(_ weight: SignedWeight) -> [String] {
    graph.hostilities(weight: weight).map { "\($0.source.id)\($0.target.id) \($0.value)" }
  }
  #expect(entries(.intensity) == ["ab 9.0", "ba -1.0", "bc -7.0"])
  #expect(entries(.quad) == ["ab 0.0", "ba -1.0", "bc -1.0"])
  #expect(EventGraph([]).hostilities().isEmpty)
}

@Test func aDyadHasASeriesEachWay() {
  let series = graph.dyadSeries(between: "b", and: "a", windows: .months(1))
  #expect(series.map(\.period.lowerBound) == ["2024-01-01", "2024-02-01", "2024-03-01"])
  #expect(series.map(\.forth.events) == [0, 0, 1])
  #expect(series.map(\.back.events) == [1, 0, 1])
  #expect(series.map(\.back.intensity) == [-10, 0, 1])
  #expect(graph.dyadSeries(between: "a", and: "nobody", windows: .months(1)).allSatisfy { $0.forth.events == 0 })
}

import Analysis
import Relations
import Testing

private let chain = EventGraph([
  event(1, "a", "accuses", "b", "2024-01-01"), event(2, "b", "accuses", "c", "2024-01-02"),
  event(3, "c", "accuses", "d", "2024-01-02"), event(4, "x", "accuses", "a", nil),
])

@Test func statisticsOfEachMonth() {
  let (periods, values) = chain.series(of: [Statistic(named: "actors")!, Statistic(named: "arcs")!], windows: .days(1))
  #expect(periods.map(\.lowerBound) == ["2024-01-01", "2024-01-02"])
  #expect(values == [[2, 3], [1, 2]])
  #expect(Statistic(named: "mood") == nil)
  for statistic in Statistic.all {
    let (nobody, star) = (network(""), network("c>1 c>2 c>3", directed: false))
    #expect(statistic.name == "assortativity" || statistic.value(nobody) == 0, "\(statistic.name)")
    #expect(!statistic.value(star).isNaN, "\(statistic.name)")
  }
  #expect(Statistic(named: "centralization")!.value(network("c>1 c>2 c>3", directed: false)) == 1)
}

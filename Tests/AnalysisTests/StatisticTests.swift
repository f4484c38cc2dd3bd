import Analysis
import Relations
import Testing

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

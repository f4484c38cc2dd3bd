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

@Test(arguments: [
  ["1", "2", "3"], ["1", "3", "2"], ["2", "1", "3"], ["2", "3", "1"], ["3", "1", "2"], ["3", "2", "1"],
])
func theHighestScoreIsOfThoseWhoHaveOne(ids: [String]) {
  // Scores are by place among the three.
  let measure = Measure(name: "m", meaning: "") { network in
    Scores(actors: network.actors, values: ContiguousArray(ids.map { $0 == "1" ? .nan : Double($0)! }))
  }
  #expect(Statistic.highest(measure).value(network("a b c")) == 3)
}

@Test func whereNobodyHasAScoreNoneIsTheHighest() {
  #expect(Statistic.highest(Measure(named: "constraint")!).value(network("a b")).isNaN)
  #expect(Statistic.highest(Measure(named: "constraint")!).value(network("")) == 0)
  #expect(Statistic.highest(Measure(named: "constraint")!).value(network("a>b z")) == 1)
}

import Relations
import Testing

@testable import Analysis

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

@Test func thoseInBetweenAreMediators() {
  let mediators = network("a>m:3 m>b:2 a>x x>b:9 a>y a>b").mediators(from: "a", to: "b")
  #expect(mediators.map(\.actor.id.text) == ["m", "x"])
  #expect(mediators.map(\.strength) == [2, 1])
  #expect(network("a>b").mediators(from: "a", to: "nobody").isEmpty)
}

@Test func aBurstIsFarMoreThanUsual() {
  #expect(bursts(in: [1, 2, 1, 1, 9, 8, 9, 1, 2, 1]).map(\.range) == [4..<7])
  #expect(bursts(in: [2, 2, 2, 2, 2, 2, 2]).isEmpty)
  #expect(bursts(in: [1, 1, 1, 1, 1, 1, 12, 15]).map(\.range) == [6..<8])
  #expect(bursts(in: [0, 0]).isEmpty)
  #expect(bursts(in: []).isEmpty)
}

@Test(arguments: 1...30 as ClosedRange<UInt64>)
func burstsAgreeWithTryingAllStates(seed: UInt64) {
  var random = SplitMix(seed: seed)
  let counts = (0..<10).map { _ in Int.random(in: 0...3, using: &random) * Int.random(in: 0...3, using: &random) }
  let mean = Double(counts.reduce(0, +)) / 10
  func score(_ isBurst: (Int) -> Bool) -> Double {
    counts.indices.reduce(0) { sum, i in
      if !isBurst(i) { return sum }
      let entry = i > 0 && isBurst(i - 1) ? 0 : log(10)
      return sum + Double(counts[i]) * log(2) - mean - entry
    }
  }
  let best = (0..<1024).map { states in score { states >> $0 & 1 == 1 } }.max()!
  let found = bursts(in: counts)
  #expect(areClose([found.reduce(0) { $0 + $1.weight }], [best]))
  #expect(areClose([score { i in found.contains { $0.range.contains(i) } }], [best]))
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

@Test func aDyadIsAllThatOneDoesToAnother() {
  let graph = EventGraph([
    event(1, "a", "attacks", "b", "2024-01-01"), event(2, "a", "aids", "b", "2024-01-03"),
    event(3, "b", "meets", "a", "2024-01-02"), event(4, "a", "attacks", "b", "2024-01-07"),
    event(5, "a", "allied", "b", "2024-01-08"), event(6, "a", "attacks", "a", "2024-01-08"),
  ])
  let dyads = graph.dyads()
  #expect(dyads.map { "\($0.source.id)\($0.target.id)" } == ["ab", "ba"])
  #expect(dyads[0].counts == [.materialConflict: 2, .materialCooperation: 1, .tie: 1])
  #expect(dyads[0].intensity == -13)
  #expect(areClose([dyads[0].meanIntensity], [-13.0 / 3]))
  #expect(dyads[0].intervals == [2, 4, 1])
  #expect(dyads[0].events.count == 4)
  #expect(dyads[1].burstiness.isNaN)
}

@Test func aClockHasNoBursts() {
  let clock = EventGraph(
    (0..<5).map { event(UInt128($0), "a", "aids", "b", ("2024-01-01" as Day).advanced(by: 7 * $0)) })
  #expect(clock.dyads()[0].burstiness == -1)
}

@Test func aStepIsAChange() {
  #expect(changePoints(in: [1, 1, 1, 1, 1, 9, 9, 9, 9, 9]).map(\.index) == [5])
  let steps = [2.0, 3, 2, 3, 2, 3, 2, 3, 20, 21, 20, 21, 20, 21, 20, 21, 7, 8, 7, 8, 7, 8, 7, 8]
  let points = changePoints(in: steps)
  #expect(points.map(\.index) == [8, 16])
  #expect(points.map(\.meanAfter) == [20.5, 7.5])
  #expect(points[1].meanBefore == 20.5)
  #expect(points.allSatisfy { $0.pValue <= 0.05 })
  #expect(changePoints(in: [5, 5, 5, 5, 5, 5]).isEmpty)
  #expect(changePoints(in: []).isEmpty)
}

@Test func noiseSeldomChanges() {
  var random = SplitMix(seed: 3)
  let alarms = (0..<200).count { _ in
    !changePoints(in: (0..<20).map { _ in Double.random(in: 0..<1, using: &random) }, shuffles: 99).isEmpty
  }
  // 0.05 of 200 is 10; more than 22 has a chance below one in a thousand.
  #expect((1...22).contains(alarms))
}

private let talk = EventGraph(
  (0..<30).map { event(UInt128($0), "a", "accuses", $0 % 5 == 0 ? "b" : "c", "2024-01-01", document: "\($0 / 10)") })

@Test func aSafeRankingSurvivesResampling() {
  let intervals = talk.bootstrap(Measure(named: "in-strength")!, samples: 100)
  #expect(intervals.map(\.actor.id.text) == ["c", "b", "a"])
  #expect(intervals[0].ranks == 1...1)
  #expect(intervals[0].topShare > 0.95)
  #expect(intervals[0].scores.contains(24))
  #expect(intervals[2].scores == 0...0)
  #expect(intervals[1].scores.lowerBound < 6 && intervals[1].scores.upperBound > 6)
}

@Test func documentsAreDrawnWhole() {
  // Three documents of ten events, each with eight to c.
  let intervals = talk.bootstrap(Measure(named: "out-strength")!, by: .document, samples: 50)
  #expect(intervals[0].scores == 30...30)
  let again = talk.bootstrap(Measure(named: "in-strength")!, by: .document, samples: 50, seed: 7)
  #expect(
    again.map(\.scores)
      == talk.bootstrap(Measure(named: "in-strength")!, by: .document, samples: 50, seed: 7).map(\.scores))
}

@Test(arguments: [true, false])
func rewiringKeepsDegrees(directed: Bool) {
  let network = randomNetwork(seed: 5, actors: 20, density: 0.2, directed: directed)
  let other = network.rewired(seed: 9)
  #expect(other.degree(.incoming).values == network.degree(.incoming).values)
  #expect(other.degree(.outgoing).values == network.degree(.outgoing).values)
  #expect(other.arcCount == network.arcCount)
  #expect(other.changes(to: network).arcs.count > 10)
}

@Test func degreesExplainDegreesAndNotClustering() {
  // Four cliques of five in a ring: far more triangles than degrees alone give.
  var arcs: [(Actor.ID, Actor.ID, Double)] = []
  for a in 0..<20 {
    for b in 0..<a where a / 5 == b / 5 || (a - b) % 15 == 5 && a % 5 == 0 {
      arcs.append((actor(a).id, actor(b).id, 1))
    }
  }
  let cliques = Network(actors: (0..<20).map(actor), arcs: arcs, isDirected: false)
  let clustering = cliques.significance(of: Measure(named: "clustering")!, samples: 100)
  #expect(clustering.allSatisfy { $0.zScore > 1 && $0.falseDiscoveryRate < 0.05 })
  let degree = cliques.significance(of: Measure(named: "degree")!, samples: 20)
  #expect(degree.allSatisfy { $0.deviation == 0 && $0.pValue == 1 && $0.zScore.isNaN })
}

@Test func falseDiscoveriesAreCountedAsBenjaminiAndHochbergDo() {
  // Their own example (1995, p. 295): four of fifteen are kept at 0.05.
  let pValues = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1,
  ]
  #expect(falseDiscoveryRates(pValues).count { $0 <= 0.05 } == 4)
  #expect(areClose([falseDiscoveryRates(pValues)[3]], [0.0095 * 15 / 4]))
}

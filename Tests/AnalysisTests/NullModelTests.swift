import Relations
import Testing

@testable import Analysis

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

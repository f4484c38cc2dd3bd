import Analysis
import Relations
import Testing

// The worked examples of the documentation.

private let path = network("a>b b>c")

@Test func degreesOfAPath() {
  #expect(table(path.degree(.incoming)) == ["a": 0, "b": 1, "c": 1])
  #expect(table(path.degree()) == ["a": 1, "b": 2, "c": 1])
  #expect(table(path.degree(normalized: true)) == ["a": 0.5, "b": 1, "c": 0.5])
}

@Test func strengthsOfTwoActors() {
  let network = network("a>b:2 b>c")
  #expect([.incoming, .outgoing, .total].map { network.strength($0)["b"] } == [2, 1, 3])
}

@Test func betweennessOfAPath() {
  #expect(table(path.betweenness()) == ["a": 0, "b": 1, "c": 0])
  #expect(path.betweenness(normalized: true)["b"] == 0.5)
}

@Test func arcsOfAPath() {
  #expect(path.arcBetweenness().map { "\($0.arc.source.id)\($0.arc.target.id) \($0.score)" } == ["ab 2.0", "bc 2.0"])
  #expect(network("").arcBetweenness().isEmpty)
}

@Test(arguments: [true, false])
func samplesComeNearAndAllOfThemAreExact(directed: Bool) {
  let network = randomNetwork(seed: 4, actors: 60, density: 0.06, directed: directed)
  let exact = network.betweenness()
  let all = network.sampledBetweenness(samples: 60)
  #expect(all.scores.values == exact.values)
  #expect(all.error == 0)
  let some = network.sampledBetweenness(samples: 30, seed: 2)
  #expect(zip(some.scores.values, exact.values).allSatisfy { abs($0 - $1) <= some.error })
  // The mean over many samples is the score: no actor is favoured.
  let means = (1...400).reduce([Double](repeating: 0, count: 60)) { sums, seed in
    zip(sums, network.sampledBetweenness(samples: 15, seed: UInt64(seed)).scores.values).map { $0 + $1 / 400 }
  }
  let scale = exact.values.max()!
  #expect(zip(means, exact.values).allSatisfy { abs($0 - $1) < 0.1 * scale })
}

@Test func closenessOfAPath() {
  #expect(areClose(path.closeness().values, [0, 1.0 / 2, 2.0 / 3]))
}

@Test func harmonicClosenessOfAPath() {
  #expect(table(path.harmonic()) == ["a": 0, "b": 1, "c": 1.5])
  #expect(table(path.harmonic(.outgoing)) == ["a": 1.5, "b": 1, "c": 0])
  #expect(path.harmonic(normalized: true)["c"] == 0.75)
}

@Test func pageRankOfOneArc() {
  #expect(areClose(network("a>b").pageRank().values, [1 / 2.85, 1.85 / 2.85]))
}

@Test func eigenvectorOfTwoEdges() {
  let scores = network("a>b b>c", directed: false).eigenvector()
  #expect(areClose(scores.values, [0.5, 0.5.squareRoot(), 0.5]))
  #expect(table(path.eigenvector()) == ["a": 0, "b": 0, "c": 0], "no cycle, no eigenvector")
}

@Test func katzOfAPath() {
  #expect(table(path.katz(attenuation: 0.5)) == ["a": 1, "b": 1.5, "c": 1.75])
  #expect(network("a>b b>a").katz(attenuation: 1)["a"] == .infinity)
}

@Test func hubsAndAuthorities() {
  let (hubs, authorities) = network("a>c b>c").hits()
  #expect(table(hubs) == ["a": 0.5, "b": 0.5, "c": 0])
  #expect(table(authorities) == ["a": 0, "b": 0, "c": 1])
}

@Test func coresOfATriangleWithATail() {
  #expect(table(network("a>b b>c c>a c>d").coreNumber()) == ["a": 2, "b": 2, "c": 2, "d": 1])
}

@Test func structureOfSmallNetworks() {
  #expect(network("a>b b>a a>c").reciprocity() == 2.0 / 3)
  #expect(table(network("a>b b>a a>c").reciprocities()) == ["a": 2.0 / 3, "b": 1, "c": 0])
  let dyads = network("a>b:3 b>a c>a:2 c>d", directed: true).dyadReciprocities()
  #expect(dyads.map { "\($0.first.id)\($0.second.id) \($0.reciprocity)" } == ["ab 0.5", "ac 0.0", "cd 0.0"])
  #expect(network("a>b:3", directed: false).dyadReciprocities().map(\.reciprocity) == [1])
  #expect(path.density() == 2.0 / 6)
  let tail = network("a>b b>c c>a c>d")
  #expect(table(tail.clustering()) == ["a": 1, "b": 1, "c": 1.0 / 3, "d": 0])
  #expect(tail.transitivity() == 3.0 / 5)
}

@Test func theTriadOfAPathIsOpen() {
  let census = path.triadCensus()
  #expect(census["021C"] == 1)
  #expect(census.counts.reduce(0, +) == 1)
  #expect(census["no such pattern"] == nil)
  #expect(network("a>b").triadCensus().counts.allSatisfy { $0 == 0 })
}

@Test func theCentreOfAStarIsItsCore() {
  #expect(network("c>1 c>2 3>c c>4").coreActors().map(\.id.text) == ["c"])
  #expect(network("a>b a>c b>c a>x b>y c>z a>w").coreActors().map(\.id.text) == ["a", "b", "c"])
  #expect(network("a b").coreActors().isEmpty)
}

@Test func equivalentActorsHaveTheSameThirdParties() {
  let scores = network("a>c b>c b>d")
  #expect(scores.equivalence(with: "a")!["b"] == 0.5)
  #expect(network("a>c b>c a>b").equivalence(with: "a")!["b"] == 1, "what they do to each other does not count")
  #expect(network("a>c c>b").equivalence(with: "a")!["b"] == 0, "to send is not to get")
  #expect(network("a").equivalence(with: "b") == nil)
}

@Test func holesAndCutsOfAPath() {
  #expect(areClose(path.constraint().values, [1, 0.5, 1]))
  #expect(path.effectiveSize()["b"] == 2)
  #expect(areClose(network("a>b b>c c>a").effectiveSize().values, [1, 1, 1]))
  #expect(network("a b>c").constraint()["a"]!.isNaN)
  #expect(path.cutActors().map(\.id.text) == ["b"])
  #expect(path.bridges().map { $0.0.id.text + $0.1.id.text } == ["ab", "bc"])
  #expect(network("a>b b>c c>a").bridges().isEmpty)
}

@Test func nobodyIsDrawnInANetworkOfNobody() {
  #expect(network("").pageRank(personalization: ["a": 1]).isEmpty)
}

@Test func likeWithLike() {
  let star = network("c>1 c>2 c>3", directed: false)
  #expect(areClose([star.degreeAssortativity()], [-1]))
  #expect(network("a>b b>c c>a").degreeAssortativity().isNaN)
  let pairs = network("a>b c>d", directed: false)
  let groups = Groups(pairs.actors) { $0.id < "c" }
  #expect(pairs.modularity(of: groups) == 0.5)
  #expect(pairs.assortativity(by: groups) == 1)
  let mutual = network("a>b b>a")
  #expect(mutual.assortativity(by: Groups(mutual.actors) { $0.id }) == -1)
}

@Test func componentsOfSmallNetworks() {
  #expect(network("a>b c").weakComponents().members.map { $0.map(\.id.text) } == [["a", "b"], ["c"]])
  let strong = network("a>b b>a b>c").strongComponents()
  #expect(strong.members.map { $0.map(\.id.text) } == [["a", "b"], ["c"]])
  #expect(strong["c"] == 1)
}

@Test func aLongChainNeedsNoRecursion() {
  let n = 999
  let chain = Network(actors: (0..<n).map(actor), arcs: (1..<n).map { (actor($0 - 1).id, actor($0).id, 1) })
  #expect(chain.strongComponents().count == n)
  #expect(chain.betweenness()[actor(499).id] == 499.0 * 499)
  #expect(chain.closeness()[actor(n - 1).id] == 1 / 499.5)
}

// Slow, word-for-word definitions.

private func distances(_ network: Network) -> [[Int?]] {
  let n = network.count
  var d = [[Int?]](repeating: [Int?](repeating: nil, count: n), count: n)
  for v in 0..<n { d[v][v] = 0 }
  for arc in network.arcs {
    let (s, t) = (network.index(of: arc.source.id)!, network.index(of: arc.target.id)!)
    d[s][t] = 1
    if !network.isDirected { d[t][s] = 1 }
  }
  for k in 0..<n {
    for i in 0..<n {
      for j in 0..<n {
        if let x = d[i][k], let y = d[k][j], x + y < d[i][j] ?? .max { d[i][j] = x + y }
      }
    }
  }
  return d
}

/// The number of shortest paths, by adding those over every last arc.
private func pathCounts(_ network: Network, _ d: [[Int?]]) -> [[Double]] {
  let n = network.count
  var count = [[Double]](repeating: [Double](repeating: 0, count: n), count: n)
  for s in 0..<n {
    count[s][s] = 1
    for length in 1...n {
      for t in 0..<n where d[s][t] == length {
        for u in 0..<n where d[s][u] == length - 1 && d[u][t] == 1 { count[s][t] += count[s][u] }
      }
    }
  }
  return count
}

@Test(arguments: 1...40 as ClosedRange<UInt64>)
func betweennessAgreesWithCountingEveryPath(seed: UInt64) {
  let network = randomNetwork(seed: seed, actors: 3 + Int(seed % 8), directed: seed % 2 == 0)
  let n = network.count
  let d = distances(network)
  let paths = pathCounts(network, d)
  let expected = (0..<n).map { v in
    var score = 0.0
    for s in 0..<n where s != v {
      for t in 0..<n where t != v && t != s && (network.isDirected || s < t) {
        if let st = d[s][t], let sv = d[s][v], let vt = d[v][t], sv + vt == st {
          score += paths[s][v] * paths[v][t] / paths[s][t]
        }
      }
    }
    return score
  }
  #expect(areClose(network.betweenness().values, expected))
}

@Test(arguments: 1...40 as ClosedRange<UInt64>)
func distancesAgreeWithFloydAndWarshall(seed: UInt64) {
  let network = randomNetwork(seed: seed, actors: 2 + Int(seed % 9), density: 0.2, directed: seed % 2 == 0)
  let n = network.count
  let d = distances(network)
  let harmonic = (0..<n).map { v in (0..<n).reduce(0.0) { $0 + (d[$1][v].map { $0 > 0 ? 1 / Double($0) : 0 } ?? 0) } }
  let closeness = (0..<n).map { v in
    let reaching = (0..<n).compactMap { s in s == v ? nil : d[s][v] }
    let r = Double(reaching.count)
    return r == 0 ? 0 : r / Double(reaching.reduce(0, +)) * r / Double(n - 1)
  }
  #expect(areClose(network.harmonic().values, harmonic))
  #expect(areClose(network.closeness().values, closeness))
}

@Test(arguments: 1...20 as ClosedRange<UInt64>)
func coresAgreeWithPeeling(seed: UInt64) {
  let network = randomNetwork(seed: seed, actors: 10, density: 0.3, directed: false)
  var expected = [Double](repeating: 0, count: 10)
  for k in 1...9 {
    var left = Set(0..<10)
    let d = distances(network)
    while let weak = left.first(where: { v in left.filter { d[v][$0] == 1 }.count < k }) { left.remove(weak) }
    for v in left { expected[v] = Double(k) }
  }
  #expect(Array(network.coreNumber().values) == expected)
}

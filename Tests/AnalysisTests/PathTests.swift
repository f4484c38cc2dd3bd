import Analysis
import Relations
import Testing

private let detour = network("a>b b>c a>c c>d")

private func ids(_ path: Path?) -> String? { path.map { $0.actors.map(\.id.text).joined() } }

@Test func theShortestPathComesFirst() {
  #expect(ids(detour.shortestPath(from: "a", to: "d")) == "acd")
  #expect(detour.shortestPaths(from: "a", to: "d", count: 9).map { ids($0) } == ["acd", "abcd"])
  #expect(ids(detour.shortestPath(from: "a", to: "a")) == "a")
  #expect(detour.shortestPath(from: "d", to: "a") == nil)
  #expect(detour.shortestPath(from: "nobody", to: "a") == nil)
}

@Test func strongTiesAreShort() {
  let network = network("a>b:4 b>c:4 a>c:1")
  let path = network.shortestPath(from: "a", to: "c", by: .inverseWeight)
  #expect(ids(path) == "abc")
  #expect(path?.length == 0.5)
}

@Test func lengthsThatDifferByRoundingTie() {
  #expect(network("a>b:2 b>c:2 a>c").betweenness(length: .inverseWeight)["b"] == 0.5)
  // 1/10 + 1/5 and 3/20 + 3/20 are 0.30000000000000004 and 0.3.
  let rounded = network("a>b:10 b>d:5 a>c:6.666666666666667 c>d:6.666666666666667")
  #expect(areClose(rounded.betweenness(length: .inverseWeight).values, [0, 0.5, 0.5, 0]))
}

@Test(arguments: 1...20 as ClosedRange<UInt64>)
func pathsHaveNoActorTwiceAndOnlyArcs(seed: UInt64) {
  let network = randomNetwork(seed: seed, actors: 8, density: 0.35, directed: seed % 2 == 0)
  let paths = network.shortestPaths(from: actor(0).id, to: actor(7).id, count: 50, by: .inverseWeight)
  #expect(paths.map(\.length) == paths.map(\.length).sorted())
  #expect(Set(paths.map { ids($0)! }).count == paths.count)
  for path in paths {
    #expect(Set(path.actors.map(\.id)).count == path.actors.count)
    #expect(zip(path.actors, path.actors.dropFirst()).allSatisfy { network.weight(from: $0.id, to: $1.id) > 0 })
  }
}

@Test(arguments: 1...30 as ClosedRange<UInt64>)
func theSamePathsByHopAsByLengthsThatAreAllOne(seed: UInt64) {
  let network = randomNetwork(seed: seed, actors: 12, density: 0.2, directed: seed % 2 == 0).unweighted
  for (a, b) in network.actors.flatMap({ a in network.actors.map { (a.id, $0.id) } }) {
    let (hops, lengths) = (ArcLength.hop, ArcLength.inverseWeight)
    #expect(
      network.shortestPaths(from: a, to: b, count: 4, by: hops).map { ids($0) }
        == network.shortestPaths(from: a, to: b, count: 4, by: lengths).map { ids($0) })
  }
}

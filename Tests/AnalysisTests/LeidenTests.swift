import Analysis
import Relations
import Testing

@Test func twoTrianglesAreTwoGroups() {
  #expect(names(triangles.leiden()) == ["abc", "xyz"])
  #expect(triangles.leiden().count == 2)
  #expect(triangles.leiden()["y"] == 1)
}

@Test func actorsWithoutTiesAreGroupsOfOne() {
  for network in [network("a b"), network("a b", directed: false)] { #expect(names(network.leiden()) == ["a", "b"]) }
  #expect(network("").leiden().count == 0)
}

@Test func theClubFallsIntoItsBestGroups() throws {
  // Brandes et al. 2008: the largest modularity there is, found by integer programming, is 0.4198.
  let club = try #require(Published.cases("degree").first { $0.name == "zachary" }).network
  let qualities = (1...20).map { club.modularity(of: club.leiden(seed: $0)) }
  #expect(abs(qualities.max()! - 0.4198) < 5e-5)
  #expect(qualities.min()! > 0.41)
}

@Test(arguments: 1...40 as ClosedRange<UInt64>)
func groupsHangTogetherAndNobodyGainsByLeaving(seed: UInt64) {
  let network = randomNetwork(seed: seed, actors: 24, density: 0.06, directed: seed % 2 == 0)
  let groups = network.leiden(seed: seed)
  for members in groups.members {
    let ids = Set(members.map(\.id))
    let arcs = network.arcs.filter { ids.contains($0.source.id) && ids.contains($0.target.id) }
    let inner = Network(actors: members, arcs: arcs.map { ($0.source.id, $0.target.id, $0.weight) })
    #expect(inner.weakComponents().count == 1)
  }
  let flat = network.undirected
  let quality = flat.modularity(of: groups)
  for (v, actor) in network.actors.enumerated() {
    for other in 0..<groups.count where other != groups.labels[v] {
      let moved = Groups(network.actors) { $0.id == actor.id ? other : groups[$0.id]! }
      #expect(flat.modularity(of: moved) <= quality + 1e-9)
    }
  }
  #expect(names(network.leiden(seed: seed)) == names(groups), "the same seed, the same groups")
}

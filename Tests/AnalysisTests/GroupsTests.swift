import Analysis
import Relations
import Testing

private let triangles = network("a>b b>c c>a a>x x>y y>z z>x")

private func names(_ groups: Groups) -> [String] { groups.members.map { $0.map(\.id.text).joined() } }

@Test func twoTrianglesAreTwoGroups() {
  #expect(names(triangles.leiden()) == ["abc", "xyz"])
  #expect(names(triangles.louvain()) == ["abc", "xyz"])
  #expect(triangles.leiden().count == 2)
  #expect(triangles.leiden()["y"] == 1)
}

@Test func cliquesAgreeByThemselves() {
  let cliques = network("a>b a>c a>d b>c b>d c>d w>x w>y w>z x>y x>z y>z a>w")
  #expect(names(cliques.labelPropagation()) == ["abcd", "wxyz"])
}

@Test func actorsWithoutTiesAreGroupsOfOne() {
  for network in [network("a b"), network("a b", directed: false)] {
    #expect(names(network.leiden()) == ["a", "b"])
    #expect(names(network.louvain()) == ["a", "b"])
    #expect(names(network.labelPropagation()) == ["a", "b"])
  }
  #expect(network("").leiden().count == 0)
}

@Test func theClubFallsIntoItsBestGroups() throws {
  // Brandes et al. 2008: the largest modularity there is, found by integer programming, is 0.4198.
  let club = try #require(Published.cases("degree").first { $0.name == "zachary" }).network
  let qualities = (1...20).map { club.modularity(of: club.leiden(seed: $0)) }
  #expect(abs(qualities.max()! - 0.4198) < 5e-5)
  #expect(qualities.min()! > 0.41)
  #expect((1...20).map { club.modularity(of: club.louvain(seed: $0)) }.min()! > 0.40)
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

/// Groups from words: each word is a group, each letter an actor.
private func groups(_ text: String) -> Groups {
  let words = text.split(separator: " ").map { $0.map(String.init) }
  let actors = words.joined().sorted().map { Actor(id: Actor.ID($0), name: $0, kind: .state) }
  return Groups(ActorList(actors)) { actor in words.firstIndex { $0.contains(actor.id.text) } }
}

@Test func groupsAreFollowedFromWindowToWindow() {
  let history = GroupHistory([groups("abcd wxyz"), groups("abce vwxyz"), groups("abcevwx"), groups("abce pqr vwx")])
  #expect(history.stories[0] == [0, 1])
  // The larger group comes first in each window.
  #expect(history.stories[1] == [1, 0])
  #expect(history.changes[1].isEmpty)
  #expect(history.stories[2] == [0])
  #expect(history.changes[2] == [.merge([0, 1], into: 0)])
  #expect(history.stories[3] == [0, 2, 3])
  #expect(history.changes[3] == [.birth(2), .split(0, into: [0, 3])])
}

@Test func aGroupThatScattersDies() {
  let history = GroupHistory([groups("abc xyz"), groups("xyz")])
  #expect(history.changes[1] == [.death(0)])
  #expect(GroupHistory([]).stories.isEmpty)
}

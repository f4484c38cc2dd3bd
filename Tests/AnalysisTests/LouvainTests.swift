import Analysis
import Relations
import Testing

@Test func louvainFindsTwoTriangles() {
  #expect(names(triangles.louvain()) == ["abc", "xyz"])
  for network in [network("a b"), network("a b", directed: false)] { #expect(names(network.louvain()) == ["a", "b"]) }
  #expect(network("").louvain().count == 0)
}

@Test func louvainIsNearTheBestOnTheClub() throws {
  let club = try #require(Published.cases("degree").first { $0.name == "zachary" }).network
  #expect((1...20).map { club.modularity(of: club.louvain(seed: $0)) }.min()! > 0.40)
}

import Analysis
import Relations
import Testing

@Test func strongComponentsOfASmallNetwork() {
  let strong = network("a>b b>a b>c").strongComponents()
  #expect(strong.members.map { $0.map(\.id.text) } == [["a", "b"], ["c"]])
  #expect(strong["c"] == 1)
}

@Test func strongComponentsOfNobodyAndOfOne() {
  #expect(network("").strongComponents().count == 0)
  #expect(network("a").strongComponents().count == 1)
}

@Test func aLongChainNeedsNoRecursion() {
  let n = 999
  let chain = Network(actors: (0..<n).map(actor), arcs: (1..<n).map { (actor($0 - 1).id, actor($0).id, 1) })
  #expect(chain.strongComponents().count == n)
  #expect(chain.betweenness()[actor(499).id] == 499.0 * 499)
  #expect(chain.closeness()[actor(n - 1).id] == 1 / 499.5)
}

/// Chains and rings of 5,000 actors, in which sweeps from a hub get nowhere.
@Test func aChainTooLongForSweeps() {
  let n = 5000
  func path(_ arcs: Range<Int>) -> Network {
    Network(
      actors: (0..<n).map(numbered), arcs: arcs.map { (numbered($0 % n).id, numbered(($0 + 1) % n).id, 1) })
  }
  #expect(path(0..<n - 1).strongComponents().count == n)
  #expect(path(0..<n).strongComponents().count == 1)
}

@Test(arguments: [1500, 3000, 9000]) func strongComponentsAreWhatASearchFinds(arcCount: Int) {
  let sparse = SparseNetwork(arcCount: arcCount)
  let strong = sparse.network.strongComponents()
  for v in stride(from: 0, to: 3000, by: 37) {
    let mutual = sparse.mutual(with: v)
    for w in stride(from: 0, to: 3000, by: 11) {
      #expect((strong[numbered(v).id] == strong[numbered(w).id]) == mutual.contains(w))
    }
  }
}

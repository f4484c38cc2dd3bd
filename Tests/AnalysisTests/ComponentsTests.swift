import Analysis
import Relations
import Testing

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

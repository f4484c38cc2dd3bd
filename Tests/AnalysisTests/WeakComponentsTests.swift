import Analysis
import Relations
import Testing

@Test func weakComponentsOfASmallNetwork() {
  #expect(network("a>b c").weakComponents().members.map { $0.map(\.id.text) } == [["a", "b"], ["c"]])
}

@Test func weakComponentsOfNobodyAndOfOne() {
  #expect(network("").weakComponents().count == 0)
  #expect(network("a").weakComponents().count == 1)
}

/// A chain of 5,000 actors, in which sweeps from a hub get nowhere.
@Test func aChainIsOneWeakComponent() {
  let n = 5000
  let chain = Network(actors: (0..<n).map(numbered), arcs: (1..<n).map { (numbered($0 - 1).id, numbered($0).id, 1) })
  #expect(chain.weakComponents().count == 1)
}

@Test(arguments: [1500, 3000, 9000]) func weakComponentsAreWhatASearchFinds(arcCount: Int) {
  let sparse = SparseNetwork(arcCount: arcCount)
  let weak = sparse.network.weakComponents()
  for v in stride(from: 0, to: 3000, by: 37) {
    let joined = sparse.joined(with: v)
    for w in stride(from: 0, to: 3000, by: 11) {
      #expect((weak[numbered(v).id] == weak[numbered(w).id]) == joined.contains(w))
    }
  }
}

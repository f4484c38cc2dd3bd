import Analysis
import Relations
import Testing

@Test func cliquesAgreeByThemselves() {
  let cliques = network("a>b a>c a>d b>c b>d c>d w>x w>y w>z x>y x>z y>z a>w")
  #expect(names(cliques.labelPropagation()) == ["abcd", "wxyz"])
}

@Test func nobodyToAgreeWith() {
  for network in [network("a b"), network("a b", directed: false)] {
    #expect(names(network.labelPropagation()) == ["a", "b"])
  }
}

import Analysis
import Relations
import Testing

@Test func theMiddleOfAPathHoldsItTogether() {
  #expect(path.cutActors().map(\.id.text) == ["b"])
  #expect(network("a>b b>c c>a").cutActors().isEmpty)
}

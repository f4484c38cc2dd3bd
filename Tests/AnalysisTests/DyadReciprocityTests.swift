import Analysis
import Relations
import Testing

@Test func whatIsAnsweredOfEachPair() {
  let dyads = network("a>b:3 b>a c>a:2 c>d", directed: true).dyadReciprocities()
  #expect(dyads.map { "\($0.first.id)\($0.second.id) \($0.reciprocity)" } == ["ab 0.5", "ac 0.0", "cd 0.0"])
  #expect(network("a>b:3", directed: false).dyadReciprocities().map(\.reciprocity) == [1])
}

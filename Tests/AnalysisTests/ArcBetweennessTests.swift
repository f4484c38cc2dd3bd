import Analysis
import Relations
import Testing

@Test func arcsOfAPath() {
  #expect(path.arcBetweenness().map { "\($0.arc.source.id)\($0.arc.target.id) \($0.score)" } == ["ab 2.0", "bc 2.0"])
  #expect(network("").arcBetweenness().isEmpty)
}

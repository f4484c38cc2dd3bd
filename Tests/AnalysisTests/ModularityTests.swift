import Analysis
import Relations
import Testing

@Test func modularityOfTwoPairs() {
  let pairs = network("a>b c>d", directed: false)
  #expect(pairs.modularity(of: Groups(pairs.actors) { $0.id < "c" }) == 0.5)
  #expect(pairs.modularity(of: Groups(pairs.actors) { _ in 0 }) == 0)
}

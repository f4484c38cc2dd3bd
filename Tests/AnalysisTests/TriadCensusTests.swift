import Analysis
import Relations
import Testing

@Test func theTriadOfAPathIsOpen() {
  let census = path.triadCensus()
  #expect(census["021C"] == 1)
  #expect(census.counts.reduce(0, +) == 1)
  #expect(census["no such pattern"] == nil)
  #expect(network("a>b").triadCensus().counts.allSatisfy { $0 == 0 })
}

import Analysis
import Relations
import Testing

@Test func pageRankOfOneArc() {
  #expect(areClose(network("a>b").pageRank().values, [1 / 2.85, 1.85 / 2.85]))
}

@Test func nobodyIsDrawnInANetworkOfNobody() {
  #expect(network("").pageRank(personalization: ["a": 1]).isEmpty)
}

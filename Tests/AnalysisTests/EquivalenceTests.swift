import Analysis
import Relations
import Testing

@Test func equivalentActorsHaveTheSameThirdParties() {
  let scores = network("a>c b>c b>d")
  #expect(scores.equivalence(with: "a")!["b"] == 0.5)
  #expect(network("a>c b>c a>b").equivalence(with: "a")!["b"] == 1, "what they do to each other does not count")
  #expect(network("a>c c>b").equivalence(with: "a")!["b"] == 0, "to send is not to get")
  #expect(network("a").equivalence(with: "b") == nil)
}

import Analysis
import Relations
import Testing

@Test func thoseInBetweenAreMediators() {
  let mediators = network("a>m:3 m>b:2 a>x x>b:9 a>y a>b").mediators(from: "a", to: "b")
  #expect(mediators.map(\.actor.id.text) == ["m", "x"])
  #expect(mediators.map(\.strength) == [2, 1])
  #expect(network("a>b").mediators(from: "a", to: "nobody").isEmpty)
}

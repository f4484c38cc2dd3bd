import Analysis
import Relations
import Testing

@Test func aTailIsInNoTriangle() {
  let tail = network("a>b b>c c>a c>d")
  #expect(table(tail.clustering()) == ["a": 1, "b": 1, "c": 1.0 / 3, "d": 0])
  #expect(table(network("a").clustering()) == ["a": 0])
}

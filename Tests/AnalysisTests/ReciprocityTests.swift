import Analysis
import Relations
import Testing

@Test func answersAreShared() {
  #expect(network("a>b b>a a>c").reciprocity() == 2.0 / 3)
  #expect(table(network("a>b b>a a>c").reciprocities()) == ["a": 2.0 / 3, "b": 1, "c": 0])
  #expect(network("a").reciprocity() == 0)
}

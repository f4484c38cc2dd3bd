import Analysis
import Relations
import Testing

@Test func pathsThatAreClosed() {
  #expect(network("a>b b>c c>a c>d").transitivity() == 3.0 / 5)
  #expect(network("a>b").transitivity() == 0)
}

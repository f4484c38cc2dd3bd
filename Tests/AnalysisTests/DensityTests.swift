import Analysis
import Relations
import Testing

@Test func densityOfAPath() {
  #expect(path.density() == 2.0 / 6)
  #expect(network("a>b", directed: false).density() == 1)
  #expect(network("a").density() == 0)
}

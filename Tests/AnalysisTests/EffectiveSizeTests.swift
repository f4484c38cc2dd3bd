import Analysis
import Relations
import Testing

@Test func effectiveSizeOfAPathAndATriangle() {
  #expect(path.effectiveSize()["b"] == 2)
  #expect(areClose(network("a>b b>c c>a").effectiveSize().values, [1, 1, 1]))
  #expect(network("a b>c").effectiveSize()["a"]!.isNaN)
}

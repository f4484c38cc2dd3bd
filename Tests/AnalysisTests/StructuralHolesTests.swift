import Analysis
import Relations
import Testing

@Test func holesOfAPath() {
  #expect(areClose(path.constraint().values, [1, 0.5, 1]))
  #expect(path.effectiveSize()["b"] == 2)
  #expect(areClose(network("a>b b>c c>a").effectiveSize().values, [1, 1, 1]))
  #expect(network("a b>c").constraint()["a"]!.isNaN)
}

import Analysis
import Relations
import Testing

@Test func constraintOfAPath() {
  #expect(areClose(path.constraint().values, [1, 0.5, 1]))
  #expect(network("a b>c").constraint()["a"]!.isNaN)
  #expect(network("").constraint().isEmpty)
}

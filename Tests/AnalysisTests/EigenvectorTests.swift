import Analysis
import Relations
import Testing

@Test func eigenvectorOfTwoEdges() {
  let scores = network("a>b b>c", directed: false).eigenvector()
  #expect(areClose(scores.values, [0.5, 0.5.squareRoot(), 0.5]))
  #expect(table(path.eigenvector()) == ["a": 0, "b": 0, "c": 0], "no cycle, no eigenvector")
}

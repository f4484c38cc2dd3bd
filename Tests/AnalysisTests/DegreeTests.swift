import Analysis
import Relations
import Testing

@Test func degreesOfAPath() {
  #expect(table(path.degree(.incoming)) == ["a": 0, "b": 1, "c": 1])
  #expect(table(path.degree()) == ["a": 1, "b": 2, "c": 1])
  #expect(table(path.degree(normalized: true)) == ["a": 0.5, "b": 1, "c": 0.5])
}

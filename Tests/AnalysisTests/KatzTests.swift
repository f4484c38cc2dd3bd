import Analysis
import Relations
import Testing

@Test func katzOfAPath() {
  #expect(table(path.katz(attenuation: 0.5)) == ["a": 1, "b": 1.5, "c": 1.75])
  #expect(network("a>b b>a").katz(attenuation: 1)["a"] == .infinity)
}

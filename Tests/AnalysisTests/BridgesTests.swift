import Analysis
import Relations
import Testing

@Test func tiesOfAPathAreBridges() {
  #expect(path.bridges().map { $0.0.id.text + $0.1.id.text } == ["ab", "bc"])
  #expect(network("a>b b>c c>a").bridges().isEmpty)
}

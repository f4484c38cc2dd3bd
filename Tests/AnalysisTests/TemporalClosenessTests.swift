import Analysis
import Relations
import Testing

@Test func soonerIsCloser() {
  #expect(table(chain.temporalCloseness()) == ["a": 1.5, "b": 0.5, "c": 0.5, "d": 0])
  #expect(table(chain.temporalCloseness(.incoming)) == ["a": 0, "b": 1, "c": 1, "d": 0.5])
}

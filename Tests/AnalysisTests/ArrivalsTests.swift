import Analysis
import Relations
import Testing

@Test func wordTravelsOneStepADay() {
  let arrivals = chain.arrivals(from: "a")
  #expect(arrivals.map { "\($0.actor.id) \($0.day)" } == ["b 2024-01-01", "c 2024-01-02"])
  #expect(chain.arrivals(from: "nobody").isEmpty)
  #expect(chain.arrivals(from: "d").isEmpty)
}

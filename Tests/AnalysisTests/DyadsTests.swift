import Analysis
import Relations
import Testing

@Test func aDyadIsAllThatOneDoesToAnother() {
  let graph = EventGraph([
    event(1, "a", "attacks", "b", "2024-01-01"), event(2, "a", "aids", "b", "2024-01-03"),
    event(3, "b", "meets", "a", "2024-01-02"), event(4, "a", "attacks", "b", "2024-01-07"),
    event(5, "a", "allied", "b", "2024-01-08"), event(6, "a", "attacks", "a", "2024-01-08"),
  ])
  let dyads = graph.dyads()
  #expect(dyads.map { "\($0.source.id)\($0.target.id)" } == ["ab", "ba"])
  #expect(dyads[0].counts == [.materialConflict: 2, .materialCooperation: 1, .tie: 1])
  #expect(dyads[0].intensity == -13)
  #expect(areClose([dyads[0].meanIntensity], [-13.0 / 3]))
  #expect(dyads[0].intervals == [2, 4, 1])
  #expect(dyads[0].events.count == 4)
  #expect(dyads[1].burstiness.isNaN)
}

@Test func aClockHasNoBursts() {
  let clock = EventGraph(
    (0..<5).map { event(UInt128($0), "a", "aids", "b", ("2024-01-01" as Day).advanced(by: 7 * $0)) })
  #expect(clock.dyads()[0].burstiness == -1)
}

import Relations
import Testing

/// Events with ids *first*, *first* + *step*, … on some days, of which 0 is none.
private func graph(days: [Int32], ids: [UInt128?]) -> EventGraph {
  var builder = EventTable.Builder()
  let kind = builder.index(of: Ontology.builtIn["meets"]!)
  let actors = ["b", "a\u{0301}", "longer name b", "longer name a", "a"].map {
    builder.index(of: Actor(id: Actor.ID($0), name: $0, kind: .group))
  }
  for (i, (day, id)) in zip(days, ids).enumerated() {
    builder.append(
      source: actors[i % 5], kind: kind, target: actors[(i + 1) % 5],
      period: day == 0 ? nil : .day(Day(number: day)), confidence: Float(i) / 1000,
      id: id.map { Event.ID(bits: $0) })
  }
  return EventGraph(builder)
}

@Test(arguments: [3, 50, 1_000_000] as [Int32])
func eventsComeByDayThenIdThenPlace(span: Int32) {
  var state: UInt64 = 1
  func random(_ n: UInt64) -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state >> 33 % n
  }
  let days = (0..<300).map { _ in Int32(random(UInt64(span))) - span / 2 }
  let ids = (0..<300).map { _ in UInt128(random(100)) << 100 | UInt128(random(2)) }
  let expected = days.indices.sorted { a, b in
    let (x, y) = (days[a] == 0 ? Int32.min : days[a], days[b] == 0 ? Int32.min : days[b])
    return x != y ? x < y : ids[a] != ids[b] ? ids[a] < ids[b] : a < b
  }
  let events = graph(days: days, ids: ids).events
  #expect(events.map(\.id.bits) == expected.map { ids[$0] })
  #expect(events.map(\.day?.number) == expected.map { days[$0] == 0 ? nil : days[$0] })
  #expect(events.map { Float($0.confidence) } == expected.map { Float($0) / 1000 })
}

@Test(arguments: [[nil, nil, nil, nil], [nil, nil, 9, nil], [9, nil, nil, nil]] as [[UInt128?]])
func aRowWithoutAnIDHasItsNumber(ids: [UInt128?]) {
  for days in [[5, 5, 6, 7], [7, 6, 5, 5]] as [[Int32]] {
    let found = graph(days: days, ids: ids).events.map { "\($0.day!.number) \($0.id.bits)" }
    #expect(Set(found) == Set(days.indices.map { "\(days[$0]) \(ids[$0] ?? UInt128($0))" }))
    #expect(found == found.sorted())
  }
}

@Test func whatIsInOrderStaysAndActorsAreSorted() {
  let sorted = graph(days: [0, 0, 5, 5, 9], ids: [1, 2, 1, 2, 0])
  #expect(sorted.events.map(\.id.bits) == [1, 2, 1, 2, 0])
  #expect(sorted.actors.map(\.id.text) == ["a", "a\u{0301}", "b", "longer name a", "longer name b"])
  #expect(graph(days: [], ids: []).isEmpty)
}

import Testing

@testable import Relations

private let usa = Actor(id: "usa", name: "الولايات المتحدة", nameEN: "United States", kind: .state, principal: "USA")
private let iraq = Actor(id: "irq", name: "العراق", nameEN: "Iraq", kind: .state, principal: "IRQ")
private let premier = Actor(id: "irq-prime-minister", name: "رئيس الوزراء العراقي", kind: .office, principal: "IRQ")
private let factions = Actor(id: "factions", name: "فصائل مسلحة", kind: .armedGroup)

private func event(_ n: UInt128, _ source: Actor?, _ kind: String, _ target: Actor?, _ date: String?) -> Event {
  Event(
    id: Event.ID(bits: n), source: source.map { Participant(actor: $0) }, kind: Ontology.builtIn[kind]!,
    target: target.map { Participant(actor: $0) }, period: date.flatMap { Period(text: $0) })
}

private let graph = EventGraph([
  event(3, usa, "attacks", factions, "2024-02-03"),
  event(1, usa, "negotiates", iraq, "2024-01"),
  event(2, factions, "attacks", usa, "2023-10/.."),
  event(4, premier, "meets", usa, "2024-02-16"),
  event(5, iraq, "accuses", nil, nil),
])

@Test func eventsComeInOrderOfTime() {
  #expect(graph.events.map { $0.id.bits } == [5, 2, 1, 3, 4])
}

@Test func theEndOfAPeriodIsNotInIt() {
  #expect(graph["2024-02-03"..<"2024-02-16"].events.map { $0.id.bits } == [3])
  #expect(graph["2024-02-17"...].isEmpty)
  #expect(graph[..<"2024-01-01"].count == 1, "undated events are in no period")
}

@Test func aSliceOfAFilteredGraphIsTheFilteredSlice() {
  let attacks = graph.filter(kinds: ["attacks"])
  #expect(attacks["2024-01-01"..<"2025-01-01"].events.map { $0.id.bits } == [3])
  #expect(graph.filter { $0.kind.isConflict }.count == 3)
  #expect(graph.filter(quads: [.verbalCooperation]).count == 2)
  #expect(graph.filter(actors: ["irq"]).count == 2)
}

@Test func rollingUpFoldsOfficesIntoTheirState() {
  let rolled = graph.rolledUp(to: .principal)
  #expect(rolled.actors.map(\.id.text) == ["factions", "irq", "usa"])
  #expect(rolled[actor: "irq"]?.nameEN == "Iraq")
  #expect(rolled.events(between: "usa", "irq").count == 2)
}

@Test func monthsStartOnTheFirstAndIncludeEmptyOnes() {
  let months = graph.windows(of: .months(1))
  #expect(months.map(\.graph.count) == [1, 0, 0, 1, 2])
  #expect(months[0].period.lowerBound == "2023-10-01")
}

@Test func windowsRollAndExpand() {
  let rolling = graph.windows(of: .days(30), step: .days(10))
  #expect(rolling.allSatisfy { $0.period.upperBound - $0.period.lowerBound == 30 })
  #expect(graph.windows(expandingBy: .months(1)).map(\.graph.count) == [1, 1, 1, 2, 4])
  #expect(EventGraph([Event]()).windows(of: .weeks(1)).isEmpty)
}

@Test func anEgoNetworkHoldsTheNeighboursAndTheirEvents() {
  #expect(graph.ego(of: "factions").events.map { $0.id.bits } == [2, 3])
  #expect(graph.ego(of: "factions", depth: 2).count == 4)
  #expect(graph.ego(of: "nobody").isEmpty)
}

@Test func theTableGivesBackWhatWentIn() {
  let dated = graph.events[1]
  #expect(dated.period == Period(text: "2023-10/.."))
  #expect(dated.source?.actor == factions)
  #expect(graph.events[0].target == nil)
}

@Test func everyRelationKindHasItsPlaceInTheOntology() {
  #expect(Ontology.builtIn.kinds.count == 26)
  #expect(Ontology.builtIn["attacks"]?.plover == "ASSAULT")
  #expect(Ontology.builtIn["meets"]?.isSymmetric == true)
  #expect(Ontology.builtIn.kinds.filter { $0.quad == .tie }.allSatisfy { $0.plover == nil && $0.intensity == nil })
}

@Test func aRelationTableNamesTheLineThatIsWrong() {
  #expect(throws: OntologyError(file: "mine.tsv", line: 2, problem: "expected 8 columns separated by tabs, found 2")) {
    try Ontology.builtIn.adding(table: "# comment\nspies\ton", file: "mine.tsv")
  }
  #expect(
    throws: OntologyError(
      file: "mine.tsv", line: 1,
      problem:
        "'war' is no quad class; use verbal cooperation, material cooperation, verbal conflict, material conflict, tie")
  ) {
    try Ontology.builtIn.adding(table: "spies\ton\tCOERCE\t-\t170\twar\t-7\tno", file: "mine.tsv")
  }
}

@Test func aStateGivesItsNameToThoseWhoActForIt() {
  // In order of ids the army comes before the state.
  let army = Actor(id: "iraqi-army", name: "الجيش العراقي", kind: .military, principal: "IRQ")
  for events in [[event(1, army, "attacks", factions, nil), event(2, iraq, "meets", usa, nil)]] {
    #expect(EventGraph(events).rolledUp(to: .principal)[actor: "irq"] == iraq)
  }
  #expect(EventGraph([event(1, army, "attacks", factions, nil)]).rolledUp(to: .principal)[actor: "irq"]?.name == "IRQ")
}

import Relations
import Testing

private let iraq = Actor(id: "irq", name: "العراق", kind: .state)
private let turkey = Actor(id: "tur", name: "تركيا", kind: .state)

private func report(
  _ n: UInt128, _ document: String, _ source: Actor? = iraq, _ kind: String = "accuses", _ target: Actor? = turkey,
  mode: Event.Mode = .actual, date: String = "2024-01-10", confidence: Double = 0.8
) -> Event {
  let span = Span(text: "كلمة", range: 0..<8)
  return Event(
    id: Event.ID(bits: n), source: source.map { Participant(actor: $0) }, kind: Ontology.builtIn[kind]!,
    target: target.map { Participant(actor: $0) }, mode: mode,
    reportedBy: mode == .reported ? Participant(actor: turkey) : nil,
    period: Period(text: date), dateSource: n == 2 ? .text : .document,
    evidence: Evidence(document: document, sentence: 0, quote: span, trigger: span, rule: "r"), confidence: confidence)
}

@Test func reportsOfOneEventAreOneEventWithAllTheirEvidence() throws {
  let a = report(9, "a.txt")
  let b = report(2, "b.txt", mode: .reported, confidence: 0.5)
  for (reports, id) in [([a, b], 9), ([b, a], 2)] {
    let merged = reports.merged(by: .day)
    #expect(merged.count == 1)
    #expect(merged[0].documents == reports.map { $0.evidence!.document })
    #expect(merged[0].id.bits == UInt128(id))
    #expect(merged[0].mode == .actual && merged[0].reportedBy == nil)
    #expect(merged[0].dateSource == .text)
    #expect(abs(merged[0].confidence - 0.84) < 1e-12)
    #expect(merged.merged(by: .day) == merged)
  }
  #expect(EventGraph([a, b]).merged(by: .day).events.map(\.documents) == [["b.txt", "a.txt"]])
}

@Test func aDocumentReadTwiceAddsNothing() {
  #expect([report(1, "a"), report(1, "a")].merged(by: .day) == [report(1, "a")])
}

@Test func reportsThatDifferInAnythingStayApart() {
  let all = [
    report(1, "a"), report(2, "b", turkey, "accuses", iraq), report(3, "b", iraq, "attacks"),
    report(4, "b", iraq, "accuses", nil), report(5, "b", mode: .planned), report(6, "b", mode: .negated),
    report(7, "b", date: "2024-01-11"),
  ]
  #expect(all.reversed().merged(by: .day) == all)
}

@Test func whatMayBeSeveralEventsStaysApart() {
  var bare = report(1, "a")
  bare.evidence = nil
  for event in [
    bare, report(1, "a", date: "2024-01"), report(1, "a", date: "2023-10-07/.."), report(1, "a", date: "-"),
  ] {
    #expect([event, event].merged(by: .day).count == 2)
  }
}

@Test func whoComesFirstIsAllTheSameForASymmetricKind() {
  #expect([report(1, "a", iraq, "meets", turkey), report(2, "b", turkey, "meets", iraq)].merged(by: .day).count == 1)
}

@Test func whereAnActorIsUnknownTheSentenceMustBeTheSame() {
  let first = report(1, "a", nil, "attacks")
  var other = report(2, "b", nil, "attacks")
  #expect([first, other].merged(by: .day).count == 1)
  other.evidence?.quote.text = "جملة"
  #expect([first, other].merged(by: .day).count == 2)
}

@Test func moreDocumentsMakeAnEventSurer() {
  let confidences = (1...6).map { n in (0..<n).map { report(UInt128($0), "\($0)") }.merged(by: .day)[0].confidence }
  #expect(zip(confidences, confidences.dropFirst()).allSatisfy { $0 < $1 && $1 < 1 })
}

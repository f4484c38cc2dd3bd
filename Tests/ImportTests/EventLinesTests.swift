import Export
import Foundation
import Import
import Lines
import Relations
import Testing

/// An event that uses everything an event can have.
private let full = Event(
  id: Event.ID("0123456789abcdef0123456789abcdef")!,
  source: Participant(
    actor: Actor(id: "usa", name: "الولايات المتحدة", nameEN: "United States", kind: .state, principal: "USA"),
    mention: Span(text: "واشنطن", range: 10..<22)),
  kind: Ontology.builtIn["agrees"]!,
  target: Participant(actor: Actor(id: "x \"y\"", name: "a\\b\n\u{1}", kind: .armedGroup)),
  mode: .reported,
  reportedBy: Participant(
    actor: Actor(id: "المتحدث", name: "المتحدث", kind: .group), mention: Span(text: "المتحدث", range: 0..<14)),
  period: .month(2, of: 2024), dateSource: .text,
  evidence: Evidence(
    document: "000", sentence: 3, quote: Span(text: "جملة", range: 0..<30),
    trigger: Span(text: "وافقت", range: 23..<33),
    rule: "verb-subject-object"),
  furtherEvidence: [
    Evidence(
      document: "001", sentence: 0, quote: Span(text: "أخرى", range: 1..<9), trigger: Span(text: "وافق", range: 1..<9),
      rule: "headline")
  ],
  confidence: 0.86)

private func written(_ events: [Event]) -> String {
  var lines = EventLineWriter()
  for event in events { lines.append(event) }
  return String(decoding: lines.bytes, as: UTF8.self)
}

private func inFile<R>(_ text: String, _ body: (String) throws -> R) throws -> R {
  let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).jsonl").path
  try Data(text.utf8).write(to: URL(filePath: path))
  defer { try? FileManager.default.removeItem(atPath: path) }
  return try body(path)
}

private func read(_ text: String) throws -> [Event] {
  try inFile(text) { path in
    var reader = try EventLineReader(path: path)
    var events: [Event] = []
    while let event = try reader.next() { events.append(event) }
    return events
  }
}

@Test func keysStandInTheOrderOfTheContract() {
  #expect(
    written([full]) == #"""
      {"type":"event","id":"0123456789abcdef0123456789abcdef","document":"000","sentence":3,"source":{"id":"usa","name":"الولايات المتحدة","name_en":"United States","kind":"state","principal":"USA","mention":"واشنطن","range":[10,22]},"relation":"agrees","plover":"AGREE","cameo":"057","quad":"verbal cooperation","intensity":8.0,"target":{"id":"x \"y\"","name":"a\\b\n\u0001","name_en":null,"kind":"armedGroup","principal":null,"mention":null,"range":null},"mode":"reported","reported_by":{"name":"المتحدث","mention":"المتحدث","range":[0,14]},"date":"2024-02","date_end":"2024-03-01","date_precision":"month","date_source":"text","trigger":{"text":"وافقت","range":[23,33]},"evidence":{"text":"جملة","range":[0,30]},"rule":"verb-subject-object","confidence":0.86,"reports":{"count":2,"first":"000","last":"001"},"further_evidence":[{"document":"001","sentence":0,"trigger":{"text":"وافق","range":[1,9]},"evidence":{"text":"أخرى","range":[1,9]},"rule":"headline"}]}

      """#)
}

@Test func receiptsAndErrorsAreRecordsToo() {
  var lines = EventLineWriter()
  lines.append(document: "000", hash: 255, date: "2024-02-20", sentences: 21, events: 14)
  lines.append(document: "001", hash: nil, date: nil, sentences: 0, events: 0)
  lines.appendError(line: 7, document: nil, message: "no 'text'")
  #expect(
    String(decoding: lines.bytes, as: UTF8.self) == #"""
      {"type":"document","id":"000","hash":"000000000000000000000000000000ff","date":"2024-02-20","sentences":21,"events":14,"status":"ok"}
      {"type":"document","id":"001","hash":null,"date":null,"sentences":0,"events":0,"status":"error"}
      {"type":"error","line":7,"document":null,"message":"no 'text'"}

      """#)
}

@Test func whatIsWrittenIsReadBack() throws {
  #expect(try read(written([full])) == [full])
}

@Test(
  arguments: [
    nil, .day("2024-02-29"), .week(from: "2024-02-26"), Period.month(12, of: 2023), Period.year(2024),
    .since("2023-10-07"),
    Period(start: "2024-01-01", end: "2024-01-20", precision: .interval),
  ] as [Period?])
func periodsOfEveryPrecisionAreReadBack(period: Period?) throws {
  var event = full
  event.period = period
  event.dateSource = period == nil ? nil : .context
  event.source = nil
  event.reportedBy = nil
  event.evidence = nil
  event.furtherEvidence = []
  #expect(try read(written([event])) == [event])
}

@Test func recordsOfOtherTypesAndBlankLinesArePassedOver() throws {
  #expect(try read("\n{\"type\":\"document\",\"id\":\"a\"}\n\(written([full]))\n").count == 1)
}

@Test func aNewKindIsMadeOfWhatTheLineSays() throws {
  let line =
    #"{"type":"event","id":"0123456789abcdef0123456789abcdef","relation":"spies","quad":"material conflict","intensity":-7}"#
  #expect(try read(line)[0].kind.quad == .materialConflict)
}

@Test(arguments: [
  (
    #""relation":"atacks""#,
    "'relation' is \"atacks\", which is not known, and no 'quad' says what it is\n  hint: use attacks"
  ),
  (
    #""relation":"meets","mode":"maybe""#,
    "'mode' is \"maybe\"; use actual, reported, planned, negated, hypothetical, tie"
  ),
  (
    #""relation":"meets","date":"20/2/2024""#,
    "'date' is \"20/2/2024\", which is no day\n  hint: write it as 2024-02-20, 2024-02 or 2024"
  ),
  (#""relation":"meets","source":{"name_en":"x"}"#, "an actor without 'id' and 'name'"),
  (
    #""relation":"meets","source":{"id":"x","kind":"king"}"#,
    "'kind' is \"king\"; use state, government, military, armedGroup, party, person, office, igo, ngo, company, group, place"
  ),
  (#""relation":"meets","confidence":7"#, "'confidence' is 7.0; it lies between 0 and 1"),
  (#""mode":"actual""#, "no 'relation'"),
])
func saysWhatIsWrongWithALine(members: String, expected: String) throws {
  let line = #"{"type":"event","id":"0123456789abcdef0123456789abcdef",\#(members)}"#
  try inFile("\n\(line)\n\(written([full]))") { path in
    var reader = try EventLineReader(path: path)
    let problem = #expect(throws: InputError.self) { try reader.next() }
    #expect(problem?.description == "\(path):2: \(expected)")
    #expect(try reader.next() == full)
    #expect(try reader.next() == nil)
  }
}

/// The event without the text it was read from.
private func stripped(_ event: Event) -> Event {
  var event = event
  event.source?.mention = nil
  event.target?.mention = nil
  event.reportedBy = nil
  event.evidence = nil
  event.furtherEvidence = []
  return event
}

@Test(arguments: 1...20 as ClosedRange<UInt64>)
func readingAllAtOnceGivesTheSameEvents(seed: UInt64) throws {
  var state = seed
  func random(_ n: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % n
  }
  let actors = [full.source!, full.target!, Participant(actor: Actor(id: "x", name: "}\"{[", kind: .person))]
  let periods: [Period?] = [nil, .day("2024-02-20"), .day("1999-12-31"), .month(2, of: 2024), .since("2023-10-07")]
  let events = (0..<200).map { i in
    var event = full
    event.id = Event.ID(bits: UInt128(i) << 64 | UInt128(random(1000)))
    event.source = random(4) == 0 ? nil : actors[random(3)]
    event.target = random(4) == 0 ? nil : actors[random(3)]
    event.kind = Ontology.builtIn.kinds[random(26)]
    event.mode = Event.Mode.allCases[random(6)]
    event.period = periods[random(5)]
    event.dateSource = event.period == nil ? nil : Event.DateSource.allCases[random(4)]
    if random(3) == 0 { event.evidence = nil }
    if random(3) == 0 { event.furtherEvidence = [] }
    if random(3) == 0 { event.reportedBy = nil }
    if random(3) == 0 { event.source?.mention = nil }
    event.evidence?.quote.text = ["قال \"نعم\" \\ \n", "👩🏽‍🚀", "", "التقى"][random(4)]
    event.confidence = Double(random(10_001)) / 10_000
    return event
  }
  try inFile(written(events)) { path in
    var reader = try EventLineReader(path: path)
    var rows = EventTable.Builder()
    while let event = try reader.next() { rows.append(event) }
    let all = try EventGraph(eventLines: path)
    #expect(Array(all.events) == Array(EventGraph(rows).events))
    let lean = try EventGraph(eventLines: path, evidence: false)
    #expect(all.events.map(stripped) == Array(lean.events))
    #expect(all.actors == lean.actors)
  }
}

@Test(arguments: 0..<400)
func aTruncatedLineIsAnErrorAndNoCrash(length: Int) throws {
  let line = written([full])
  try inFile(line + String(line.prefix(length)) + "\n" + line) { path in
    for evidence in [true, false] {
      var problems: [InputError] = []
      let graph = try EventGraph(eventLines: path, evidence: evidence) { (error) throws(InputError) in
        problems.append(error)
      }
      #expect(graph.count == 2)
      #expect(problems.map(\.line) == (length == 0 ? [] : [2]))
    }
  }
}

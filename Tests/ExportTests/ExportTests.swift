import Foundation
import Import
import Lines
import Relations
import Testing

@testable import Export

private let iraq = Actor(id: "irq", name: "العراق", nameEN: "Iraq", kind: .state, principal: "IRQ")
private let usa = Actor(id: "usa", name: "الولايات المتحدة", nameEN: "United States", kind: .state, principal: "USA")
private let graph = EventGraph([
  Event(
    id: Event.ID(bits: 1), source: Participant(actor: usa), kind: Ontology.builtIn["attacks"]!,
    target: Participant(actor: iraq), period: Period(text: "2024-02-03")),
  Event(
    id: Event.ID(bits: 2), source: Participant(actor: usa), kind: Ontology.builtIn["attacks"]!,
    target: Participant(actor: iraq), mode: .reported, period: Period(text: "2024-03")),
])

@Suite struct DOTTests {
  @Test func anArabicLabelStandsInARightToLeftIsolate() {
    #expect(DOT(graph).text.contains("n0 [label=\"\u{2067}العراق\u{2069}\""))
  }

  @Test func everyEventIsAnEdgeOrEveryPairAndClassIs() {
    #expect(DOT(graph).text.split(separator: "\n").count { $0.contains(" -> ") } == 2)
    let merged = DOT(graph, merged: true).text.split(separator: "\n").filter { $0.contains(" -> ") }
    #expect(merged.count == 1)
    #expect(merged[0].contains("label=\"2\"") && merged[0].contains("relations=\"attacks 2\""))
  }

  @Test(arguments: [
    ("a\"b", "\"a\\\"b\""), ("ends with \\", "\"ends with \\\\\""), ("\\N", "\"\\\\N\""), ("a\nb", "\"a\\nb\""),
    ("&amp;", "\"&amp;amp;\""), ("", "\"\""), ("١٢", "\"١٢\""), ("a\u{0}b", "\"a\u{FFFD}b\""), ("node", "\"node\""),
  ])
  func textIsQuoted(_ text: String, _ expected: String) {
    var output = ByteOutput()
    output.writeDOT(text)
    #expect(String(decoding: output.bytes, as: UTF8.self) == expected)
  }
}

@Suite struct GraphMLTests {
  @Test func keysAreTypedAndNotNumbered() {
    let text = GraphML(graph).text
    #expect(text.contains("<key id=\"edge_weight\" for=\"edge\" attr.name=\"weight\" attr.type=\"double\"/>"))
    #expect(!text.contains("id=\"d3\""))
    #expect(text.contains("<edge id=\"e1\" source=\"usa\" target=\"irq\">"))
    #expect(text.contains("<data key=\"edge_date\">2024-03</data>"))
  }

  @Test func idsAreNameTokensAndStayApart() {
    #expect(
      NameTokens.of(["usa", "قوات-سوريا", "a b", "a_b", "a/b", "", "é"]) == [
        "usa", "قوات-سوريا", "a_b_2", "a_b", "a_b_3", "_", "é",
      ])
  }

  @Test func whatXMLCannotHoldBecomesAReplacementCharacter() {
    var output = ByteOutput()
    output.writeXML("a\u{1}b\u{FFFE}c\u{1F}\rd\n<&>\"", inAttribute: true)
    #expect(
      String(decoding: output.bytes, as: UTF8.self) == "a\u{FFFD}b\u{FFFD}c\u{FFFD}&#13;d&#10;&lt;&amp;&gt;&quot;")
  }
}

@Suite struct CSVTests {
  @Test func theHeaderHasTheNamesGephiLooksFor() {
    let lines = CSV(edgesOf: graph).text.split(separator: "\r\n")
    #expect(lines[0].hasPrefix("Source,Target,Type,Id,Label,Kind,Weight,timeset,event_id,relation,"))
    #expect(lines[1].hasPrefix("usa,irq,Directed,e0,attacks,attacks,1.0,\"<[2024-02-03,2024-02-03]>\","))
    #expect(CSV(nodesOf: graph).text.hasPrefix("Id,Label,name_en,kind,principal\r\nirq,العراق,Iraq,state,IRQ\r\n"))
  }

  @Test func neo4jGetsItsOwnHeader() {
    #expect(
      CSV(edgesOf: graph, for: .neo4j).text.hasPrefix(":START_ID(Actor),:END_ID(Actor),:TYPE,weight:double,day:date,"))
    #expect(CSV(nodesOf: graph, for: .neo4j).text.hasPrefix("actorId:ID(Actor),name,:LABEL,"))
  }

  @Test func formulasAreGuardedWhenAsked() {
    let graph = EventGraph([
      Event(
        id: Event.ID(bits: 1), source: Participant(actor: Actor(id: "a", name: "=1+1", kind: .group)),
        kind: Ontology.builtIn["meets"]!, target: Participant(actor: iraq))
    ])
    #expect(CSV(nodesOf: graph).text.contains("a,=1+1,"))
    #expect(CSV(nodesOf: graph, guardsFormulas: true).text.contains("a,'=1+1,"))
  }
}

@Suite struct CodedTableTests {
  @Test(arguments: CodedTable.Layout.allCases)
  func ourReaderFindsTheSameEvents(_ layout: CodedTable.Layout) throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).tab").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try CodedTable(graph, as: layout).write(to: path)
    var reader = try EventTableReader(path: path, format: layout == .icews ? .icews : .polecat)
    var found: [String] = []
    while let event = try reader.next() {
      found.append("\(event.source!.actor.id) \(event.kind.name) \(event.target!.actor.id) \(event.day!)")
    }
    #expect(found == ["usa attacks irq 2024-02-03", "usa attacks irq 2024-03-01"])
  }

  @Test(arguments: CodedTable.Layout.allCases)
  func everyRowIsAsLongAsTheHeader(_ layout: CodedTable.Layout) {
    let rows = CodedTable(Adversarial.graph, as: layout).text.split(separator: "\n")
    #expect(Set(rows.map { row in row.utf8.count { $0 == 9 } }).count == 1)
    #expect(rows.count > 20)
  }
}

@Suite struct AdversarialTests {
  private func inFile<R>(_ text: String, _ body: (String) throws -> R) throws -> R {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).tab").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    return try body(path)
  }

  @Test func eventLinesComeBackWhole() throws {
    let lines = EventLines(Adversarial.graph).text
    #expect(lines.utf8.allSatisfy { $0 >= 32 || $0 == 10 })
    let back = try inFile(lines) { try EventGraph(eventLines: $0) { (error) throws(InputError) in throw error } }
    #expect(EventLines(back).text == lines)
    #expect(back.actors.map(\.name) == Adversarial.graph.actors.map(\.name))
  }

  /// What these tables hold: every event that happened or is reported, dated, between two sides.
  @Test(arguments: CodedTable.Layout.allCases)
  func tablesOfCodedEventsAreReadRowByRow(_ layout: CodedTable.Layout) throws {
    let text = CodedTable(Adversarial.graph, as: layout).text
    let back = try inFile(text) { try EventGraph(table: $0, format: layout == .icews ? .icews : .polecat) }
    #expect(back.count == text.split(separator: "\n").count - 1)
    #expect(back.count > 20)
  }

  /// GraphML, node-link JSON and CSV, of actors that have a name.
  @Test func graphFilesComeBackTheSame() throws {
    let graph = Adversarial.graph.filter { event in
      [event.source, event.target].allSatisfy { $0.map { !$0.actor.name.isEmpty } ?? true }
    }
    for format in [GraphFileFormat.graphml, .json] {
      func text(_ graph: EventGraph) -> String { format == .graphml ? GraphML(graph).text : NodeLink(graph).text }
      let back = try inFile(text(graph)) { try EventGraph(graph: $0, format: format) }
      #expect(text(back) == text(graph), "\(format)")
    }
  }
}

@Suite struct AtomicFileTests {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("atomic-\(UUID())")

  init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

  private func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

  @Test func aFileIsReplacedWhole() throws {
    try AtomicFile.write("first", to: path("a"))
    try AtomicFile.write("second", to: path("a"))
    #expect(try String(contentsOfFile: path("a"), encoding: .utf8) == "second")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a"])
  }

  @Test func aFailedWriteLeavesTheOldFileAndNoTemporaryOne() throws {
    struct Stop: Error {}
    try AtomicFile.write("old", to: path("a"))
    #expect(throws: Stop.self) {
      try AtomicFile.write(to: path("a")) {
        $0.write(String(repeating: "new", count: 100_000))
        throw Stop()
      }
    }
    #expect(try String(contentsOfFile: path("a"), encoding: .utf8) == "old")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a"])
  }

  @Test func aLinkKeepsPointing() throws {
    try AtomicFile.write("old", to: path("a"))
    try FileManager.default.createSymbolicLink(atPath: path("b"), withDestinationPath: path("a"))
    try AtomicFile.write("new", to: path("b"))
    #expect(try String(contentsOfFile: path("a"), encoding: .utf8) == "new")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: path("b")) == path("a"))
  }

  @Test func aMissingFolderIsNamed() {
    #expect {
      try AtomicFile.write("x", to: "/no-such-folder/sub/a.svg")
    } throws: {
      "\($0)"
        == "/no-such-folder/sub/a.svg: cannot write: No such file or directory\n  hint: make the folder first: mkdir -p '/no-such-folder/sub'"
    }
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func aFullDiskIsAnError() {
    #expect {
      try AtomicFile.write("x", to: "/dev/full")
    } throws: {
      "\($0)".hasPrefix("/dev/full: cannot write: No space left on device\n  hint: free some space")
    }
  }
}

/// Writes the adversarial graph in every format: `INTEROP=folder swift test --filter interop`.
@Test(.enabled(if: ProcessInfo.processInfo.environment["INTEROP"] != nil))
func interopFilesAreWritten() throws {
  let folder = ProcessInfo.processInfo.environment["INTEROP"]!
  let graph = Adversarial.graph
  try GraphML(graph).write(to: "\(folder)/graph.graphml")
  try DOT(graph).write(to: "\(folder)/graph.dot")
  try CSV(edgesOf: graph).write(to: "\(folder)/graph.csv")
  try CSV(nodesOf: graph).write(to: "\(folder)/graph_nodes.csv")
  try GEXF(graph).write(to: "\(folder)/graph.gexf")
  try NodeLink(graph).write(to: "\(folder)/graph.json")
  try Pajek(graph).write(to: "\(folder)/graph.net")
}

import Export
import Foundation
import Import
import Lines
import Relations
import Testing

private func inFile<R>(_ text: String, _ body: (String) throws -> R) throws -> R {
  let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString)").path
  try Data(text.utf8).write(to: URL(filePath: path))
  defer { try? FileManager.default.removeItem(atPath: path) }
  return try body(path)
}

private func read(_ text: String, _ format: GraphFileFormat) throws -> EventGraph {
  try inFile(text) { try EventGraph(graph: $0, format: format) }
}

private func problem(_ text: String, _ format: GraphFileFormat) throws -> String {
  try inFile(text) { path in
    do { _ = try EventGraph(graph: path, format: format) } catch { return "\(error)".replacing(path, with: "g") }
    return "no error"
  }
}

/// Names that break careless writers and readers.
private let names = [
  "العراق", "\"quoted\" & <b>&amp;</b> ]]>", "trailing \\", "line\nbreak\ttab", "\u{202E}rlo\u{2066}", "👨‍👩‍👧‍👦",
  "é vs e\u{301}",
  "=1+1", "007", "true", "NaN", "</script>", "a\u{200C}b", String(repeating: "ط", count: 5000),
]

private let graph = EventGraph(
  names.indices.map { i in
    func actor(_ i: Int) -> Participant {
      let i = i % names.count
      return Participant(
        actor: Actor(
          id: Actor.ID("a\(i) \(names[i].prefix(9))"), name: names[i], nameEN: i % 2 == 0 ? names[i] : nil,
          kind: Actor.Kind.allCases[i % 12], principal: i % 3 == 0 ? names[i] : nil))
    }
    let periods: [Period?] = [
      .day("2024-02-20"), .month(2, of: 2024), .year(2024), nil, .since("2023-10-07"), .week(from: "2024-02-19"),
      Period(start: "2024-01-01", end: "2024-01-20", precision: .interval),
    ]
    let period = periods[i % periods.count]
    return Event(
      id: Event.ID(bits: UInt128(i) << 70), source: actor(i), kind: Ontology.builtIn.kinds[i * 2 % 26],
      target: actor(i + 1),
      mode: Event.Mode.allCases[i % 6], period: period, dateSource: period == nil ? nil : .table,
      confidence: Double(i) / 16)
  })

@Test func aGraphOfNetworkXIsRead() throws {
  let graph = try read(
    """
    <?xml version='1.0' encoding='utf-8'?>
    <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
      <key id="d2" for="edge" attr.name="kind" attr.type="string"><default>friend</default></key>
      <key id="d1" for="edge" attr.name="date" attr.type="string" />
      <key id="d0" for="node" attr.name="name" attr.type="string" />
      <graph edgedefault="directed">
        <node id="1"><data key="d0"><![CDATA[<Iraq>]]></data></node>
        <node id="2" />
        <edge source="1" target="2"><data key="d1">2024-02-20</data><data key="d2">meets</data></edge>
        <edge source="2" target="1" id="e1"/>
      </graph>
    </graphml>
    """, .graphml)
  #expect(graph.actors.map(\.name) == ["<Iraq>", "2"])
  #expect(graph.events.map(\.kind.name) == ["friend", "meets"])
  #expect(graph.events.map(\.kind.quad) == [.tie, .verbalCooperation])
  #expect(graph.events.map(\.day) == [nil, "2024-02-20"])
}

@Test func nodeLinkJSONMayNameItsLinksEdges() throws {
  let graph = try read(
    #"{"directed": false, "edges": [{"source": 1, "target": 2, "weight": 3.5, "x": [1], "relation": "190"}], "nodes": [{"id": 1, "label": "A"}, {"id": 2}]}"#,
    .json)
  #expect(graph.events.map(\.kind.name) == ["attacks"])
  #expect(graph.actors.map(\.name) == ["A", "2"])
}

@Test(arguments: [
  ("", "g:1: broken XML at column "),
  ("<svg/>", "g:1: the root is <svg>, not <graphml>"),
  ("<graphml/>", "g: there is no <graph> in it"),
  (
    "<!DOCTYPE g [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><graphml><graph><node id=\"a\"><data key=\"k\">&x;</data></node></graph></graphml>",
    "g:1: a document type (<!DOCTYPE …>) is not read\n  hint: remove it: a graph needs none"
  ),
  (
    "<graphml><graph><node id=\"a\"><data key=\"k\">&foo;</data></node></graph></graphml>", "g:1: broken XML at column "
  ),
  ("<graphml><graph>\n<node id=\"a\"/><node id=\"a\"/></graph></graphml>", "g:2: there is another node 'a'"),
  (
    "<graphml><graph><node id=\"a\"/>\n<edge source=\"a\" target=\"b\"/></graph></graphml>", "g:2: there is no node 'b'"
  ),
  (
    "<graphml><graph><hyperedge/></graph></graphml>",
    "g:1: a hyperedge is not read\n  hint: write it as edges between two nodes each"
  ),
  (
    "<graphml><graph><node id=\"a\"><node id=\"b\"/></node></graph></graphml>",
    "g:1: <node> inside a node or an edge is not read"
  ),
  ("<graphml>" + String(repeating: "<a>", count: 100_000), "g:1: elements nested deeper than 64"),
  (
    "<graphml " + (0..<100_000).map { "a\($0)=\"\"" }.joined(separator: " ") + "/>",
    "g:1: a tag with more than 64 attributes"
  ),
  ("<graphml><\(String(repeating: "n", count: 300))/></graphml>", "g:1: a name longer than 256 bytes"),
  ("<graphml><graph><node id=\"\u{1}\"/></graph></graphml>", "g:1: broken XML at column "),
])
func brokenGraphMLIsRefused(text: String, expected: String) throws {
  let problem = try problem(text, .graphml)
  // What libxml2 says about broken XML differs from version to version.
  #expect(problem == expected || expected.hasSuffix("column ") && problem.hasPrefix(expected))
}

@Test(arguments: [
  ("{\n\"nodes\": [{\"id\": 1},\n{}]}", "g:3: a node without 'id'"),
  ("{\"nodes\": [],\n\"links\": [{\"source\": 1}]}", "g:2: a link without 'source' and 'target'"),
  ("{\"nodes\": [],\n\"links\": [{\"source\": 1, \"target\": 2}]}", "g:2: there is no node '1'"),
  ("{\"nodes\": [\n  {\"id\": }]}", "g:2: broken JSON at byte 10: expected a number, found '}'"),
  (
    "{\"nodes\": [{\"id\": 1}, {\"id\": 2}], \"links\": [{\"source\": 1, \"target\": 2, \"date\": \"soon\"}]}",
    "g:1: 'soon' is no day\n  hint: write it as 2024-02-20, 2024-02 or 2024"
  ),
])
func brokenNodeLinkJSONIsRefused(text: String, expected: String) throws {
  #expect(try problem(text, .json) == expected)
}

@Test(arguments: [GraphFileFormat.graphml, .json])
func aTruncatedGraphIsAnErrorAndNoCrash(format: GraphFileFormat) throws {
  let bytes = Array((format == .graphml ? GraphML(graph) : NodeLink(graph) as any Exportable).text.utf8)
  for length in Swift.stride(from: 0, to: bytes.count - 20, by: max(1, bytes.count / 200)) {
    #expect(try problem(String(decoding: bytes[..<length], as: UTF8.self), format) != "no error")
  }
}

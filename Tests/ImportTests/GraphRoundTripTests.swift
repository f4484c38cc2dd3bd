import Export
import Foundation
import Import
import Lines
import Relations
import Testing

/// Every graph file that is both written and read: what it takes to write it, and to read it back.
private enum RoundTrip: String, CaseIterable {
  case graphml, json, gephi, neo4j

  /// Files in the order in which they are read.
  func files(_ graph: EventGraph) -> [String] {
    switch self {
    case .graphml: [GraphML(graph).text]
    case .json: [NodeLink(graph).text]
    case .gephi: [CSV(edgesOf: graph).text, CSV(nodesOf: graph).text]
    case .neo4j: [CSV(nodesOf: graph, for: .neo4j).text, CSV(edgesOf: graph, for: .neo4j).text]
    }
  }

  func read(_ files: [String]) throws -> EventGraph {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let paths = try files.enumerated().map { i, text in
      let path = folder.appending(path: "\(i).csv")
      try Data(text.utf8).write(to: path)
      return path.path
    }
    switch self {
    case .graphml: return try EventGraph(graph: paths[0], format: .graphml)
    case .json: return try EventGraph(graph: paths[0], format: .json)
    case .gephi, .neo4j: return try EventGraph(csv: paths)
    }
  }
}

/// Graphs of chance: names out of what breaks writers, every kind of actor, mode and period.
private struct RandomGraph {
  private var random: UInt64

  init(seed: UInt64) { random = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  private mutating func next(_ bound: Int) -> Int {
    random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(random >> 33) % bound
  }

  private static let pieces: [String] = [
    "العراق", "\"", "'", ",", ";", "\t", "\n", "\r", "\r\n", " ", "  ", "&", "<b>", "&amp;", "]]>", "\\", "\\N", "=1+1",
    "-",
    "@", "007", "true", "NaN", "null", "\u{202E}", "\u{2067}", "\u{200C}", "\u{A0}", "\u{85}", "\u{2028}", "👨‍👩‍👧‍👦",
    "e\u{301}", "é", "%{x}",
    "</script>", "<![CDATA[", "\u{FFFD}", "\u{10FFFD}", "Id", "Source", ":ID",
  ]

  /// Never empty: an empty text is the same as none.
  private mutating func text() -> String {
    var text = ""
    for _ in 0...next(4) { text += Self.pieces[next(Self.pieces.count)] }
    return text
  }

  private mutating func maybe() -> String? { next(3) == 0 ? nil : text() }

  private mutating func period() -> Period? {
    let day = Day(number: Int32(next(30_000)))
    return switch next(7) {
    case 0: nil
    case 1: .month(1 + next(12), of: 1990 + next(40))
    case 2: .year(1900 + next(200))
    case 3: .week(from: day)
    case 4: .since(day)
    case 5: Period(start: day, end: day.advanced(by: 1 + next(400)), precision: .interval)
    default: .day(day)
    }
  }

  mutating func graph() -> EventGraph {
    let actors = (0..<(2 + next(12))).map { i in
      Actor(
        id: Actor.ID("\(text())\(i)"), name: text(), nameEN: maybe(), kind: Actor.Kind.allCases[next(12)],
        principal: maybe())
    }
    let kinds =
      Ontology.builtIn.kinds + [
        RelationKind(
          name: "zz \(text())", meaning: "", plover: maybe(), cameo: maybe(),
          quad: RelationKind.Quad.allCases[next(5)], intensity: [nil, -3.5, 0, 1e-9][next(4)])
      ]
    return EventGraph(
      (0..<next(30)).map { i in
        var evidence: Evidence?
        if let document = maybe() {
          let (quote, trigger) = (maybe() ?? "", maybe() ?? "")
          evidence = Evidence(
            document: document, sentence: 0, quote: Span(text: quote, range: 0..<quote.utf8.count),
            trigger: Span(text: trigger, range: 0..<trigger.utf8.count), rule: maybe() ?? "")
        }
        let period = period()
        return Event(
          id: Event.ID(bits: UInt128(next(1 << 31)) << 64 | UInt128(i)),
          source: Participant(actor: actors[next(actors.count)]), kind: kinds[next(kinds.count)],
          target: Participant(actor: actors[next(actors.count)]), mode: Event.Mode.allCases[next(6)],
          reportedBy: maybe().map { Participant(actor: Actor(id: "reporter", name: $0, kind: .group)) }, period: period,
          dateSource: period == nil ? nil : .table, evidence: evidence, confidence: Double(next(1001)) / 1000)
      })
  }
}

@Test(arguments: RoundTrip.allCases, 1...60 as ClosedRange<UInt64>)
private func whatAFileHoldsComesBack(_ format: RoundTrip, seed: UInt64) throws {
  var random = RandomGraph(seed: seed)
  let graph = random.graph()
  let files = format.files(graph)
  let back = try format.read(files)
  // Written again, it is the same file: nothing that it holds is lost or changed.
  #expect(format.files(back) == files)
  #expect(back.actors == graph.actors.filter { actor in graph.events.contains { $0.concerns(actor) } })
  func bare(_ event: Event) -> Event {
    var event = event
    event.reportedBy = nil
    event.kind = RelationKind(name: event.kind.name, meaning: "", quad: event.kind.quad)
    return event
  }
  #expect(back.events.map(bare) == graph.events.map(bare))
  #expect(back.events.map { $0.reportedBy?.actor.name } == graph.events.map { $0.reportedBy?.actor.name })
}

extension Event {
  fileprivate func concerns(_ actor: Actor) -> Bool { source?.actor.id == actor.id || target?.actor.id == actor.id }
}

@Suite struct CSVGraphTests {
  @Test func edgesAloneNameActorsByTheirIds() throws {
    let graph = try RoundTrip.gephi.read(["source,target,relation,date\nusa,Ali B.,attacks,2024-02\nusa,irq,Meets,\n"])
    #expect(graph.actors.map(\.id.text) == ["Ali B.", "irq", "usa"])
    #expect(graph.actors.map(\.kind) == [.group, .state, .state])
    #expect(graph.actors.map(\.label) == ["Ali B.", "Iraq", "United States"])
    #expect(graph.events.map(\.kind.name).sorted() == ["attacks", "meets"])
  }

  @Test func aTableOfGephiIsRead() throws {
    let graph = try RoundTrip.gephi.read([
      "\u{FEFF}Id,Label,timeset,Degree\n1,Iraq,,3\n2,\" Two \"\"words\"\"\nhere \",,1\n",
      "Source,Target,Type,Id,Label,timeset,Weight\n1,2,Directed,0,friend,,2.0\n",
    ])
    #expect(graph.actors.map(\.name) == ["Iraq", " Two \"words\"\nhere "])
    #expect(graph.events.map(\.kind.name) == ["friend"])
  }

  @Test(arguments: [
    (["Id,Label\n1,a\n", "Source,Target\n1,2\n"], "1.csv:2: there is no node '2'"),
    (["Id,Label\n1,a\n1,b\n"], "0.csv:3: there is another node '1'"),
    (["Source,Target\n1,2\n1\n"], "0.csv:3: no target"),
    (["Id,Label\n,a\n"], "0.csv:2: no id"),
    ([""], "0.csv: the file is empty"),
    (
      ["Source,To\n1,2\n"],
      "0.csv:1: no column 'Id', and not both of 'Source' and 'Target'\n  hint: the columns are Source, To"
    ),
    (["Source,Target,Label\n1,2,\"open\n\n"], "0.csv:2: a quotation mark that is never closed"),
    (["Source,Target,date\n1,2,soon\n"], "0.csv:2: 'soon' is no day\n  hint: write it as 2024-02-20, 2024-02 or 2024"),
  ])
  func brokenTablesAreRefused(files: [String], expected: String) throws {
    #expect {
      try RoundTrip.gephi.read(files)
    } throws: {
      "\($0)".split(separator: "/").last.map(String.init) == expected
    }
  }
}

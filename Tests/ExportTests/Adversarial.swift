import Relations

/// A graph whose names and sentences are what other people's parsers trip over.
enum Adversarial {
  static let names: [String] = [
    "United Nations", "الأمم المتحدة", "الأُمَمُ المُتَّحِدَةُ", "قوات الدعم السريع (RSF) 2023", "«حزب الله» \"الحزب\" 'x'",
    "A & B <tag> &amp; &lt;b&gt; ]]> &#65;", "</svg><script>alert(1)</script>", "C:\\new\\N\\l\\r\\\"", "ends with \\",
    "line1\nline2", "a\tb", "  lead and trail  ", "a\u{202E}bc", "\u{2067}abc\u{2069}", "می\u{200C}خواهم", "👩🏽‍🚀🇱🇧",
    "e\u{301}cole vs \u{E9}cole", "a,b;c|d", "=1+1", "node", "007", "true", "", String(repeating: "و", count: 5000),
    "<b>bold</b>", "100%{x}$PATH`id`", "NaN", "None", "+49 30", "@SUM(A1)", "x\" onload=\"alert(1)",
    "javascript:alert(1)",
    "\\N \\G \\E", "<!-- -->", "<![CDATA[x]]>", "''", "a\u{A0}b", "\u{FEFF}bom",
  ]

  static let actors = names.enumerated().map { i, name in
    Actor(
      id: Actor.ID(i % 4 == 3 ? "n\(i) \(name.prefix(12))" : "n\(i)"), name: name,
      nameEN: i % 3 == 0 ? nil : "en \(name)", kind: Actor.Kind.allCases[i % 12],
      principal: i % 2 == 0 ? nil : "IRQ")
  }

  /// A path through all actors, parallel edges, both directions, a loop, an undated event, an event without target.
  static let graph: EventGraph = {
    var events: [Event] = []
    func add(_ a: Int, _ kind: String, _ b: Int?, _ period: Period?, _ text: String, _ mode: Event.Mode = .actual) {
      let span = Span(text: text, range: 0..<text.utf8.count)
      events.append(
        Event(
          id: Event.ID(bits: UInt128(events.count + 1) << 64), source: Participant(actor: actors[a], mention: span),
          kind: Ontology.builtIn[kind]!, target: b.map { Participant(actor: actors[$0]) }, mode: mode, period: period,
          evidence: Evidence(document: text, sentence: 0, quote: span, trigger: span, rule: "test"), confidence: 1.0 / 3
        ))
    }
    let kinds = Ontology.builtIn.kinds
    for i in names.indices.dropLast() {
      add(i, kinds[i % kinds.count].name, i + 1, .day(("2023-04-01" as Day).advanced(by: i)), names[i])
    }
    add(0, "attacks", 1, .month(2, of: 2024), "parallel")
    add(0, "accuses", 1, Period(start: "2024-01-05", end: "2024-01-08", precision: .interval), "parallel", .reported)
    add(1, "meets", 0, .since("2024-01-05"), "back")
    add(2, "coerces", 2, .year(2024), "loop")
    add(3, "meets", 4, nil, "undated")
    add(3, "meets", nil, nil, "half")
    return EventGraph(events)
  }()

  static let edgeCount = graph.count - 1
}

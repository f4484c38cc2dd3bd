import Export
import Relations

/// What the explorer's script reads: actors and lines in their places, and the events in columns, sorted by day.
struct ExplorerData {
  let graph: EventGraph
  let scene: NetworkScene
  /// Arabic, English.
  let titles: [String]
  let note: String
  let language: String
  let links: [String: String]
  let theme: Style.Theme

  private struct Line: Hashable {
    var source: Actor.ID
    var target: Actor.ID
    var quad: RelationKind.Quad
  }

  func write(into output: inout ByteOutput) {
    let kinds = Array(Set(graph.table.kinds.map(\.name))).sorted()
    let modes = Event.Mode.allCases
    output.write("{\"title\":{\"ar\":")
    output.writeJSON(titles[0].forDisplay)
    output.write(",\"en\":")
    output.writeJSON(titles[1].forDisplay)
    output.write("},\"note\":")
    output.writeJSON(note.forDisplay)
    output.write(
      ",\"language\":\"\(language)\",\"theme\":\"\(theme == .dark ? "dark" : "auto")\",\"crowded\":\(scene.isCrowded),\"largest\":\(scene.scale.largest)"
    )
    output.write(",\"width\":\(scene.width.short),\"height\":\(scene.height.short)")
    if let span = graph.span {
      output.write(",\"start\":\"\(span.lowerBound)\",\"days\":\(span.upperBound - span.lowerBound)")
    } else {
      output.write(",\"start\":null,\"days\":1")
    }
    writeClasses(&output)
    output.write(",\n\"modes\":[")
    for (i, mode) in modes.enumerated() {
      output.write(
        "\(i == 0 ? "" : ",")\(pair(Words(labels: .arabic).mode(mode), Words(labels: .english).mode(mode)))}")
    }
    output.write("],\n\"kinds\":[")
    for (i, kind) in kinds.enumerated() {
      output.write(i == 0 ? "{\"name\":" : ",{\"name\":")
      output.writeJSON(kind)
      output.write("}")
    }
    output.write("]")
    writeActors(&output)
    writeArcs(&output)
    writeEvents(kinds: Dictionary(uniqueKeysWithValues: kinds.enumerated().map { ($1, $0) }), &output)
    output.write("}")
  }

  /// An open object with a name in two languages.
  private func pair(_ arabic: String, _ english: String) -> String { "{\"ar\":\"\(arabic)\",\"en\":\"\(english)\"" }

  private func writeClasses(_ output: inout ByteOutput) {
    let (arabic, english) = (Words(labels: .arabic), Words(labels: .english))
    let (light, dark) = (Colors(.light), Colors(.dark))
    output.write(",\n\"quads\":[")
    for (i, quad) in RelationKind.Quad.allCases.enumerated() {
      let (line, head) =
        switch quad {
        case .verbalCooperation, .verbalConflict: ("dashed", "plain")
        case .materialCooperation: ("solid", "plain")
        case .materialConflict: ("solid", "barbed")
        case .tie: ("dotted", "diamond")
        }
      output.write(i == 0 ? "" : ",")
      output.write(pair(arabic.quad(quad), english.quad(quad)))
      output.write(
        ",\"light\":\"\(light.color(quad))\",\"dark\":\"\(dark.color(quad))\",\"line\":\"\(line)\",\"head\":\"\(head)\"}"
      )
    }
    output.write("],\n\"groups\":[")
    for (i, group) in Palette.Group.allCases.enumerated() {
      let shape =
        switch group {
        case .state: "round"
        case .igo: "hexagon"
        case .armed: "octagon"
        case .person: "pill"
        case .organization: "square"
        case .other: "dashed"
        }
      output.write(i == 0 ? "" : ",")
      output.write(pair(arabic.group(group), english.group(group)))
      output.write(",\"light\":\"\(light.color(group))\",\"dark\":\"\(dark.color(group))\"")
      output.write(
        ",\"lightTint\":\"\(light.tint(group))\",\"darkTint\":\"\(dark.tint(group))\",\"shape\":\"\(shape)\"}")
    }
    output.write("]")
  }

  private func writeActors(_ output: inout ByteOutput) {
    let groups = Dictionary(uniqueKeysWithValues: Palette.Group.allCases.enumerated().map { ($1, $0) })
    output.write(",\n\"actors\":[")
    for (i, node) in scene.nodes.enumerated() {
      output.write(i == 0 ? "\n{\"id\":" : ",\n{\"id\":")
      output.writeJSON(node.actor.id.text)
      output.write(",\"ar\":")
      output.writeJSON(node.actor.name.forDisplay)
      output.write(",\"en\":")
      output.writeJSON(node.actor.nameEN?.forDisplay ?? "")
      output.write(",\"g\":\(groups[node.group]!),\"x\":\(node.box.center.x.short),\"y\":\(node.box.center.y.short)")
      output.write(",\"w\":\(node.box.width.short),\"h\":\(node.box.height.short),\"f\":\(node.fontSize.short)")
      if let label = node.label { output.write(",\"n\":[\(label.center.x.short),\(label.center.y.short)]") }
      for (key, labels) in [("la", Style.Labels.arabic), ("le", .english)] {
        output.write(",\"\(key)\":[")
        for (k, line) in NetworkScene.lines(of: node.actor, labels: labels).enumerated() {
          if k > 0 { output.write(",") }
          output.writeJSON(line)
        }
        output.write("]")
      }
      output.write("}")
    }
    output.write("]")
  }

  private func writeArcs(_ output: inout ByteOutput) {
    let quads = Dictionary(uniqueKeysWithValues: RelationKind.Quad.allCases.enumerated().map { ($1, $0) })
    output.write(",\n\"arcs\":[")
    for (i, arrow) in scene.arrows.enumerated() {
      let points = arrow.curve.points.map { "\($0.x.short),\($0.y.short)" }.joined(separator: ",")
      output.write(i == 0 ? "\n" : ",\n")
      output.write(
        "{\"s\":\(arrow.arc.source),\"t\":\(arrow.arc.target),\"q\":\(quads[arrow.arc.quad]!),\"c\":[\(points)]")
      output.write(",\"p\":[\(arrow.tip.x.short),\(arrow.tip.y.short)]")
      if let label = arrow.label { output.write(",\"l\":[\(label.center.x.short),\(label.center.y.short)]") }
      output.write("}")
    }
    output.write("]")
  }

  private func writeEvents(kinds: [String: Int], _ output: inout ByteOutput) {
    var arcs: [Line: Int] = [:]
    for (i, arrow) in scene.arrows.enumerated() {
      arcs[
        Line(
          source: scene.nodes[arrow.arc.source].actor.id, target: scene.nodes[arrow.arc.target].actor.id,
          quad: arrow.arc.quad)] = i
    }
    let start = graph.span?.lowerBound
    let modes = Dictionary(uniqueKeysWithValues: Event.Mode.allCases.enumerated().map { ($1, $0) })
    var columns: (arc: [Int], day: [Int], kind: [Int], mode: [Int], text: [Int], marks: [String]) = (
      [], [], [], [], [], []
    )
    struct Sentence: Hashable {
      var text: String
      var document: String
    }
    var sentences: [Sentence: Int] = [:]
    var texts: [Sentence] = []
    for event in graph.events {
      guard let source = event.source, let target = event.target,
        let arc = arcs[Line(source: source.actor.id, target: target.actor.id, quad: event.kind.quad)]
      else { continue }
      columns.arc.append(arc)
      columns.day.append(event.day.map { $0 - start! } ?? -1)
      columns.kind.append(kinds[event.kind.name]!)
      columns.mode.append(modes[event.mode]!)
      guard let evidence = event.evidence else {
        columns.text.append(-1)
        columns.marks.append("0")
        continue
      }
      let sentence = Sentence(text: evidence.quote.text, document: evidence.document)
      let index = sentences[sentence] ?? texts.count
      if index == texts.count {
        sentences[sentence] = index
        texts.append(sentence)
      }
      columns.text.append(index)
      let marks = [(evidence.trigger, 0), (source.mention, 1), (target.mention, 1)].compactMap { span, isActor in
        span.flatMap { Self.place(of: $0, in: evidence.quote) }.map { "[\($0.lowerBound),\($0.upperBound),\(isActor)]" }
      }
      columns.marks.append(marks.isEmpty ? "0" : "[\(marks.joined(separator: ","))]")
    }
    writeTexts(texts.map { ($0.text, $0.document) }, &output)
    func column(_ name: String, _ values: [String]) {
      output.write("\"\(name)\":[\(values.joined(separator: ","))]")
    }
    output.write(",\n\"events\":{")
    for (name, values) in [
      ("arc", columns.arc), ("day", columns.day), ("kind", columns.kind), ("mode", columns.mode),
      ("text", columns.text),
    ] {
      column(name, values.map(String.init))
      output.write(",\n")
    }
    column("marks", columns.marks)
    output.write("}")
  }

  private func writeTexts(_ texts: [(text: String, document: String)], _ output: inout ByteOutput) {
    var numbers: [String: Int] = [:]
    var documents: [String] = []
    output.write(",\n\"texts\":[")
    for (i, (text, document)) in texts.enumerated() {
      let number = numbers[document] ?? documents.count
      if number == documents.count {
        numbers[document] = number
        documents.append(document)
      }
      output.write(i == 0 ? "\n[" : ",\n[")
      output.writeJSON(text)
      output.write(",\(number)]")
    }
    output.write("],\n\"documents\":[")
    for (i, document) in documents.enumerated() {
      output.write(i == 0 ? "[" : ",[")
      output.writeJSON(document.forDisplay)
      output.write(",")
      if let link = links[document], Self.isWeb(link) { output.writeJSON(link) } else { output.write("null") }
      output.write("]")
    }
    output.write("]")
  }

  /// Only addresses that open a page; `javascript:` and `data:` would run what a document brings along.
  static func isWeb(_ address: String) -> Bool {
    let lower = address.lowercased()
    return lower.hasPrefix("https://") || lower.hasPrefix("http://")
  }

  /// Where words stand in their sentence, in the UTF-16 units that JavaScript counts; `nil` when they do not.
  static func place(of span: Span, in quote: Span) -> Range<Int>? {
    let offset = span.range.lowerBound - quote.range.lowerBound
    let utf8 = quote.text.utf8
    guard offset >= 0, !span.text.isEmpty, offset + span.text.utf8.count <= utf8.count else { return nil }
    let start = utf8.index(utf8.startIndex, offsetBy: offset)
    let end = utf8.index(start, offsetBy: span.text.utf8.count)
    guard start.samePosition(in: quote.text.unicodeScalars) != nil, String(quote.text[start..<end]) == span.text else {
      return nil
    }
    let utf16 = quote.text.utf16
    let first = utf16.distance(from: utf16.startIndex, to: start)
    return first..<first + span.text.utf16.count
  }
}

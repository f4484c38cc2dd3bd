import ActorGraph
import ArgumentParser

struct Explain: Command {
  static let example = "actorgraph explain \"التقى الرئيس العراقي وزير الخارجية التركي في بغداد أمس\" --date 2024-02-20"
  static let configuration = CommandConfiguration(
    abstract: "Show which words were read as what, by which rule.",
    discussion: "Takes the text itself, or reads it from standard input. JSON has one sentence a line.")

  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

  @Argument(help: ArgumentHelp("The text; standard input when not given.", valueName: "text"))
  var text: String?
  @Option(help: ArgumentHelp("Day of publication.", valueName: "day"), transform: Day.argument)
  var date: Day?
  @Option(help: ArgumentHelp("Folder with word tables of your own.", valueName: "folder"))
  var lexicon: String?
  @Option(help: ArgumentHelp("How to write it.", valueName: "format"))
  var format = Format.text

  func validate() throws {
    if text == nil, Terminal.hasKeyboard { throw ValidationError("Nothing to read: give a text, or pipe one in.") }
  }

  func run() throws {
    let extractor = Extractor(lexicon: try lexicon.map(Lexicon.builtIn.adding) ?? .builtIn)
    var output = ByteOutput(descriptor: 1)
    var failures = 0
    func explain(_ document: Document) {
      for sentence in extractor.explain(document).sentences {
        switch format {
        case .text: output.write(sentence.description + "\n")
        case .json: sentence.writeJSON(into: &output)
        }
      }
    }
    if let text {
      explain(Document(id: "text", date: date, text: text))
    } else {
      for entry in Corpus(paths: ["-"], date: date).entries {
        switch entry.result {
        case .success(let document): explain(document)
        case .failure(let error):
          Terminal.report("\(error)")
          failures += 1
        }
      }
    }
    try output.finish()
    if failures > 0 { throw Failure() }
  }
}

extension Explanation.Sentence: CustomStringConvertible {
  /// A block of lines for each stage; empty stages are left out.
  public var description: String {
    var lines = ["\(section): \(text)"]
    func stage(_ name: String, _ items: [String]) {
      if items.isEmpty { return }
      lines.append("  \(name)")
      lines += items.map { "    \($0)" }
    }
    stage(
      "words",
      words.map { word in
        var readings: [String] = []
        for reading in word.readings where !readings.contains(reading) { readings.append(reading) }
        return readings.isEmpty ? word.text : "\(word.text)  \(readings.joined(separator: ", "))"
      })
    stage(
      "mentions",
      mentions.map { mention in
        let governor = mention.governor.isEmpty ? "" : "  after \(mention.governor)"
        return "\(mention.text)  as \(mention.head)\(governor)  = \(mention.actor ?? "no actor")"
      })
    stage(
      "verbs",
      verbs.map {
        "\($0.text)  of \($0.lemma)  subject \($0.subject ?? "none")  object \($0.object ?? "none")  (\($0.order))"
      })
    stage("dates", dates.map { "\($0.text)  = \($0.period)" })
    stage(
      "relations",
      relations.flatMap { relation in
        let sides = "\(relation.source ?? "nobody") → \(relation.target ?? "nobody")"
        let fate = relation.dropped.map { "dropped: \($0)" } ?? "kept"
        let line =
          "\(relation.trigger)  \(relation.relation)  \(sides)  by \(relation.rule)  \(Self.percent(relation.confidence))  \(fate)"
        return [line] + relation.arguments.map { "  \($0.role ?? "not")  \($0.text): \($0.reason)" }
      })
    stage(
      "events",
      events.map { event in
        func name(_ participant: Participant?) -> String { participant?.actor.id.text ?? "nobody" }
        let reporter = event.reportedBy.map { " by \($0.actor.name)" } ?? ""
        let date = "\(event.period?.startText ?? "no date")\(event.dateSource.map { " from \($0.rawValue)" } ?? "")"
        return
          "\(name(event.source)) \(event.kind.name) \(name(event.target))  \(event.mode.rawValue)\(reporter)  \(date)  by \(event.evidence?.rule ?? "no rule")  \(Self.percent(event.confidence))"
      })
    return lines.joined(separator: "\n") + "\n"
  }

  private static func percent(_ confidence: Double) -> String { "\(Int((confidence * 100).rounded())) %" }

  /// One object with a list for each stage.
  func writeJSON(into output: inout ByteOutput) {
    func object(_ members: [(String, String?)], _ output: inout ByteOutput, isOpen: Bool = false) {
      var separator = "{"
      for (key, value) in members {
        output.write("\(separator)\"\(key)\":")
        if let value { output.writeJSON(value) } else { output.write("null") }
        separator = ","
      }
      if !isOpen { output.write("}") }
    }
    func list(_ key: String, _ items: [[(String, String?)]], _ output: inout ByteOutput) {
      output.write(",\"\(key)\":[")
      for (i, item) in items.enumerated() {
        if i > 0 { output.write(",") }
        object(item, &output)
      }
      output.write("]")
    }
    output.write("{\"section\":")
    output.writeJSON(section)
    output.write(",\"text\":")
    output.writeJSON(text)
    list("words", words.map { [("text", $0.text), ("readings", $0.readings.joined(separator: "; "))] }, &output)
    list(
      "mentions",
      mentions.map { [("text", $0.text), ("head", $0.head), ("governor", $0.governor), ("actor", $0.actor)] }, &output)
    list(
      "verbs",
      verbs.map {
        [("text", $0.text), ("lemma", $0.lemma), ("subject", $0.subject), ("object", $0.object), ("order", $0.order)]
      }, &output)
    list("dates", dates.map { [("text", $0.text), ("period", $0.period)] }, &output)
    output.write(",\"relations\":[")
    for (i, relation) in relations.enumerated() {
      if i > 0 { output.write(",") }
      object(
        [
          ("trigger", relation.trigger), ("relation", relation.relation), ("source", relation.source),
          ("target", relation.target), ("rule", relation.rule), ("confidence", "\(relation.confidence)"),
          ("dropped", relation.dropped),
        ], &output, isOpen: true)
      list(
        "arguments", relation.arguments.map { [("text", $0.text), ("role", $0.role), ("reason", $0.reason)] }, &output)
      output.write("}")
    }
    output.write("]")
    output.write(",\"events\":[")
    var lines = EventLineWriter()
    for (i, event) in events.enumerated() {
      if i > 0 { output.write(",") }
      lines.append(event)
      output.write(Array(lines.bytes.dropLast()))
      lines.removeAll()
    }
    output.write("]}\n")
  }
}

import ActorGraph
import ArgumentParser

struct Explain: Command {
  static let example = "actorgraph explain \"التقى الرئيس العراقي وزير الخارجية التركي في بغداد أمس\" --date 2024-02-20"
  static let configuration = CommandConfiguration(
    abstract: "Show which words were read as what, by which rule.",
    discussion: "Takes the text itself, or reads it from standard input.")

  @Argument(help: ArgumentHelp("The text; standard input when not given.", valueName: "text"))
  var text: String?
  @Option(help: ArgumentHelp("Day of publication.", valueName: "day"), transform: Day.argument)
  var date: Day?
  @Option(help: ArgumentHelp("Folder with word tables of your own.", valueName: "folder"))
  var lexicon: String?

  func validate() throws {
    if text == nil, Terminal.hasKeyboard { throw ValidationError("Nothing to read: give a text, or pipe one in.") }
  }

  func run() throws {
    let extractor = Extractor(lexicon: try lexicon.map(Lexicon.builtIn.adding) ?? .builtIn)
    let documents = text.map { [Document(id: "text", date: date, text: $0)] } ?? Array(Corpus(paths: ["-"], date: date))
    var result = ""
    for document in documents {
      let reading = extractor.read(document)
      result += "\(reading.sentenceCount) sentences, \(reading.events.count) events\n"
      for event in reading.events { result += describe(event) }
    }
    try Terminal.print(result)
  }

  private func describe(_ event: Event) -> String {
    func name(_ participant: Participant?) -> String {
      participant.map { "\($0.actor.id) «\($0.mention?.text ?? $0.actor.name)»" } ?? "nobody named"
    }
    var lines = ["\(event.kind.name)  \(name(event.source)) → \(name(event.target))"]
    if let evidence = event.evidence {
      lines.append("trigger    «\(evidence.trigger.text)» at byte \(evidence.trigger.range.lowerBound)")
      lines.append("rule       \(evidence.rule)")
      lines.append("sentence   \(evidence.sentence): \(evidence.quote.text)")
    }
    lines.append("mode       \(event.mode.rawValue)\(event.reportedBy.map { ", by \(name($0))" } ?? "")")
    lines.append("date       \(event.period?.startText ?? "none")\(event.dateSource.map { ", from the \($0.rawValue)" } ?? "")")
    lines.append("confidence \((event.confidence * 100).rounded() / 100)")
    return lines.joined(separator: "\n  ") + "\n"
  }
}

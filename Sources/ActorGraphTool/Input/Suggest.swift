import ActorGraph
import ArgumentParser

/// Frequent words of a corpus that no table knows, with an example each.
struct Suggest: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List frequent unknown verbs, actors and words of a corpus, with examples.",
    discussion: """
      verb: an unknown word before an actor, where a verb would stand. actor: a noun phrase that was read as an actor \
      of which no table has the name. word: any other unknown word. The most frequent come first.
      """)

  @Argument(help: ArgumentHelp("Files and folders; '-' is standard input. (default: -)", valueName: "path"))
  var paths: [String] = []
  @Option(help: ArgumentHelp("Folder with word tables of your own.", valueName: "folder"))
  var lexicon: String?
  @Option(name: [.short, .long], help: ArgumentHelp("How many of each sort to show.", valueName: "number"))
  var count = 20
  @Option(help: ArgumentHelp("How often a word must occur.", valueName: "number"))
  var atLeast = 2
  @OptionGroup var result: ResultOptions

  func validate() throws {
    if paths.isEmpty, Terminal.hasKeyboard {
      throw ValidationError("Nothing to read: name files or folders, or pipe text in.")
    }
    if count < 1 || atLeast < 1 { throw ValidationError("--count and --at-least count from 1.") }
  }

  func run() throws {
    let extractor = Extractor(lexicon: try lexicon.map(Lexicon.builtIn.adding) ?? .builtIn)
    var found: [Sort: [String: (count: Int, example: String)]] = [:]
    var (documents, failures) = (0, 0)
    var progress = Progress()
    for entry in Corpus(paths: paths.isEmpty ? ["-"] : paths).entries {
      switch entry.result {
      case .success(let document):
        documents += 1
        for sentence in extractor.explain(document).sentences {
          for (sort, form) in Self.unknown(in: sentence) {
            found[sort, default: [:]][form, default: (0, sentence.text)].count += 1
          }
        }
        progress.show(documents, of: nil, "documents", "\(found.values.map(\.count).reduce(0, +)) forms")
      case .failure(let error):
        Terminal.report("\(error)")
        failures += 1
      }
    }
    progress.clear()
    var table = ResultTable(columns: [.text("sort"), .number("count"), .text("form"), .text("example")])
    for sort in Sort.allCases {
      let forms = (found[sort] ?? [:]).filter { $0.value.count >= atLeast }
        .sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
      for (form, seen) in forms.prefix(count) {
        table.append([
          .text(sort.rawValue), .integer(seen.count), .text(form), .text(Self.around(form, in: seen.example)),
        ])
      }
    }
    try result.write(table)
    if failures > 0 { throw Failure() }
  }

  private enum Sort: String, CaseIterable { case verb, actor, word }

  private static func unknown(in sentence: Explanation.Sentence) -> [(Sort, String)] {
    var found: [(Sort, String)] = []
    let actorWords = Set(sentence.mentions.flatMap { $0.text.split(separator: " ").map(String.init) })
    let starts = Set(sentence.mentions.compactMap { $0.text.split(separator: " ").first.map(String.init) })
    for (i, word) in sentence.words.enumerated() {
      guard word.readings.isEmpty, word.text.unicodeScalars.count >= 3,
        word.text.unicodeScalars.allSatisfy(isArabicLetter),
        !actorWords.contains(word.text)
      else { continue }
      let next = i + 1 < sentence.words.count ? sentence.words[i + 1].text : ""
      let opensClause = i == 0 || openers.contains(sentence.words[i - 1].text)
      let isImperfect = word.text.count >= 4 && ["ي", "ت", "سي", "ست", "وي", "وت"].contains { word.text.hasPrefix($0) }
      let isVerb = starts.contains(next) && (opensClause || isImperfect) && !word.text.hasPrefix("ال")
      found.append((isVerb ? .verb : .word, word.text))
    }
    for mention in sentence.mentions where mention.head.hasPrefix("head") || mention.head == "person" {
      if mention.text.contains(" ") { found.append((.actor, mention.text)) }
    }
    return found
  }

  /// After these a verb is likely.
  private static let openers: Set<String> = [
    "أن", "التي", "الذي", "الذين", "لم", "لن", "لا", "قد", "وقد", "سوف", "كما", "حيث", "بعدما", "عندما", "فيما",
    "بينما", "،", ".",
  ]

  private static func isArabicLetter(_ scalar: Unicode.Scalar) -> Bool {
    (0x0621...0x064A).contains(scalar.value) || (0x064B...0x0652).contains(scalar.value)
  }

  /// The example, cut to the words around the form.
  private static func around(_ form: String, in sentence: String) -> String {
    guard let place = sentence.firstRange(of: form) else { return String(sentence.prefix(100)) }
    let start = sentence.index(place.lowerBound, offsetBy: -40, limitedBy: sentence.startIndex) ?? sentence.startIndex
    let end = sentence.index(place.upperBound, offsetBy: 40, limitedBy: sentence.endIndex) ?? sentence.endIndex
    return (start > sentence.startIndex ? "…" : "") + sentence[start..<end] + (end < sentence.endIndex ? "…" : "")
  }
}

import ActorGraph
import ArgumentParser

/// Event lines from files or standard input.
struct EventInput: ParsableArguments {
  @Argument(help: ArgumentHelp("Files of event lines; '-' is standard input. (default: -)", valueName: "file"))
  var files: [String] = []

  @Option(
    help: ArgumentHelp("Folder with word tables of your own; relations.tsv adds relation kinds.", valueName: "folder"))
  var lexicon: String?

  @Flag(help: "Stop at the first line that cannot be read.")
  var strict = false

  func validate() throws {
    if files.isEmpty, Terminal.hasKeyboard {
      throw ValidationError("Nothing to read: name a file of event lines, or pipe one in.")
    }
  }

  var paths: [String] { files.isEmpty ? ["-"] : files }

  /// The kinds that names on the command line and in the lines stand for.
  func ontology() throws -> Ontology {
    try lexicon.map { try Lexicon.builtIn.adding(directory: $0).ontology } ?? .builtIn
  }

  /// Calls *body* with each event and the line it stands in; tells standard error of lines that cannot be read.
  ///
  /// - Returns: how many these were.
  func forEachEvent(_ ontology: Ontology, _ body: (Event, ArraySlice<UInt8>) throws -> Void) throws -> Int {
    var failures = 0
    for path in paths {
      var reader = try EventLineReader(path: path, ontology: ontology)
      while let event = try reader.next({ error throws(InputError) in try report(error, &failures) }) {
        try body(event, reader.source)
      }
    }
    return failures
  }

  private func report(_ error: InputError, _ failures: inout Int) throws(InputError) {
    if strict { throw error }
    Terminal.report("\(error)")
    failures += 1
  }

  /// Reads the events, does the work, and ends with status 1 when some lines could not be read.
  ///
  /// - Parameter evidence: whether the work needs the text of events.
  func withGraph(evidence: Bool = true, _ body: (EventGraph) throws -> Void) throws {
    let ontology = try ontology()
    var rows = EventTable.Builder()
    var failures = 0
    for path in paths {
      var reader = try EventLineReader(path: path, ontology: ontology)
      try reader.readAll(into: &rows, evidence: evidence) { error throws(InputError) in try report(error, &failures) }
    }
    let graph = EventGraph(consume rows)
    try Progress.watching { try body(graph) }
    if failures > 0 { throw Failure() }
  }
}

/// Where a result goes.
struct OutputFile: ParsableArguments {
  @Option(
    name: [.short, .long],
    help: ArgumentHelp("File to write, whole or not at all; standard output when not given.", valueName: "file"))
  var output: String?

  func write(_ body: (inout ByteOutput) throws -> Void) throws {
    if let output { return try AtomicFile.write(to: output, body) }
    var standard = ByteOutput(descriptor: 1)
    try body(&standard)
    try standard.finish()
  }
}

/// Options that several commands have.
extension Day {
  /// For `transform:`: a day, or a sentence that says how to write one.
  static func argument(_ text: String) throws -> Day {
    guard let day = Day(text: text) else { throw ValidationError("'\(text)' is no day; write it as 2024-02-20.") }
    return day
  }
}

/// A list with commas, each item looked up by name.
func list<Item>(_ text: String, _ what: String, among names: [String], _ item: (String) -> Item?) throws -> [Item] {
  try text.split(separator: ",").map { name in
    let name = name.trimmingPrefix { $0 == " " }
    guard let found = item(String(name)) else { throw ValidationError(unknown(what, String(name), among: names)) }
    return found
  }
}

/// What to say about a name that does not exist.
func unknown(_ what: String, _ name: String, among names: [String]) -> String {
  let near = nearMisses(of: name, among: names)
  return near.isEmpty
    ? "There is no \(what) '\(name)'; use one of \(names.joined(separator: ", "))."
    : "There is no \(what) '\(name)'; did you mean \(near.joined(separator: " or "))?"
}

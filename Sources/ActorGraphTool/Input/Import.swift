import ActorGraph
import ArgumentParser

struct Import: Command {
  static let example = "actorgraph import icews events.tab -o events.jsonl"
  static let configuration = CommandConfiguration(
    abstract: "Turn other people's event tables and graphs into event lines.",
    discussion: """
      Tables: table (CSV or TSV with named columns), icews, gdelt (1.0 and 2.0 events), polecat, acled, ucdp, phoenix \
      (also PETRARCH lines), quadruples (temporal knowledge graphs), edges (source, relation, target and day with tabs \
      between, names as they are). CAMEO codes and PLOVER types become relations. \
      Graphs: graphml, json (node-link), csv (edges.csv and nodes.csv of one graph); each edge becomes an event.
      """)

  /// A table or a graph file.
  enum Format: ExpressibleByArgument {
    case table(EventTableFormat)
    case graph(GraphFileFormat)

    init?(argument: String) {
      if let format = EventTableFormat(rawValue: argument) {
        self = .table(format)
      } else if let format = GraphFileFormat(rawValue: argument) {
        self = .graph(format)
      } else {
        return nil
      }
    }

    static let allNames = EventTableFormat.allCases.map(\.rawValue) + GraphFileFormat.allCases.map(\.rawValue)

    static func argument(_ text: String) throws -> Format {
      guard let format = Format(argument: text) else { throw ValidationError(unknown("format", text, among: allNames)) }
      return format
    }
  }

  @Argument(help: ArgumentHelp("What the file is.", valueName: "format"), transform: Format.argument)
  var format: Format
  @Argument(help: ArgumentHelp("Files; '-' is standard input. (default: -)", valueName: "file"))
  var files: [String] = []
  @Option(
    help: ArgumentHelp(
      "table: what its columns are called, such as date=when,source=who,target=whom.", valueName: "map"))
  var columns: String?
  @Option(help: ArgumentHelp("quadruples: the day of time 0.", valueName: "day"), transform: Day.argument)
  var start: Day = "1970-01-01"
  @Option(help: ArgumentHelp("quadruples: hours in one step of time.", valueName: "number"))
  var hours = 24
  @Option(
    help: ArgumentHelp("Folder with word tables of your own; relations.tsv adds relation kinds.", valueName: "folder"))
  var lexicon: String?
  @Flag(help: "Stop at the first row that cannot be read.")
  var strict = false
  @OptionGroup var output: OutputFile

  func validate() throws {
    if files.isEmpty, Terminal.hasKeyboard { throw ValidationError("Nothing to read: name a table, or pipe one in.") }
    if !(1...8784).contains(hours) { throw ValidationError("--hours is a number from 1 to 8784.") }
  }

  func run() throws {
    let ontology = try lexicon.map { try Lexicon.builtIn.adding(directory: $0).ontology } ?? .builtIn
    let names = try columns.map { try TableColumns($0) } ?? TableColumns()
    var tally = Tally()
    let paths = files.isEmpty ? ["-"] : files
    try output.write { file in
      if case .graph(.csv) = format {
        return EventLines(try EventGraph(csv: paths, ontology: ontology)).write(into: &file)
      }
      for path in paths {
        switch format {
        case .table(let format):
          var reader = try EventTableReader(
            path: path, format: format, columns: names, ontology: ontology,
            clock: TableClock(start: start, hours: hours))
          try copy(&reader, into: &file, &tally)
        case .graph(let format):
          EventLines(try EventGraph(graph: path, format: format, ontology: ontology)).write(into: &file)
        }
      }
    }
    tally.report()
    if tally.failures > 0 { throw Failure() }
  }

  private func copy(_ reader: inout EventTableReader, into file: inout ByteOutput, _ tally: inout Tally) throws {
    var lines = EventLineWriter()
    while let event = try reader.next({ (error) throws(InputError) in
      if strict { throw error }
      tally.failures += 1
      if tally.failures <= 20 { Terminal.report("\(error)") }
    }) {
      lines.append(event)
      tally.count += 1
      if lines.bytes.count >= 1 << 16 {
        file.write(lines.bytes)
        lines.removeAll()
        try file.check()
        tally.progress.show(tally.count, of: nil, "events", reader.name)
      }
    }
    file.write(lines.bytes)
    tally.skipped.merge(reader.skipped, uniquingKeysWith: +)
  }

  /// What became of the rows.
  private struct Tally {
    var count = 0
    var failures = 0
    var skipped: [String: Int] = [:]
    var progress = Progress()

    func report() {
      progress.clear()
      for (told, rows) in skipped.sorted(by: { $0.key < $1.key }) {
        Terminal.report("\(rows) rows tell of no relation between actors and are left out: \(told)")
      }
      if failures > 20 { Terminal.report("\(failures - 20) more rows could not be read") }
    }
  }
}

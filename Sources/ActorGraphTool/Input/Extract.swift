import ActorGraph
import ArgumentParser

struct Extract: Command {
  static let example = "actorgraph extract news/ -o events.jsonl"
  static let configuration = CommandConfiguration(
    abstract: "Read events out of news text.",
    discussion: """
      Reads .txt and .html files, JSON Lines (id, date, title, url, text), and folders of them. Writes event lines. A \
      document that cannot be read is reported; the others go through, and the exit status is 1. \
      With --merge, events come by day and then id, once all documents are read, and memory holds all of them.
      """)

  @Argument(help: ArgumentHelp("Files and folders; '-' is standard input. (default: -)", valueName: "path"))
  var paths: [String] = []

  @Option(
    help: ArgumentHelp("Day of publication of documents that carry none.", valueName: "day"), transform: Day.argument)
  var date: Day?

  @Option(
    help: ArgumentHelp("Folder with word tables of your own, which win over the built-in ones.", valueName: "folder"))
  var lexicon: String?

  @Option(
    help: ArgumentHelp("Join the reports of one event in all documents: day joins those of one day.", valueName: "unit")
  )
  var merge: Event.Merging?

  @Flag(help: "Also write a record for each document, and one for each that cannot be read.")
  var receipts = false

  @Option(name: [.short, .long], help: ArgumentHelp("How many cores to use; 0 is all of them.", valueName: "number"))
  var jobs = 0

  @OptionGroup var output: OutputFile

  func validate() throws {
    if paths.isEmpty, Terminal.hasKeyboard {
      throw ValidationError("Nothing to read: name files or folders, or pipe text in.")
    }
    if !(0...1024).contains(jobs) { throw ValidationError("--jobs is a number from 0 to 1024.") }
  }

  func run() throws {
    let extractor = Extractor(lexicon: try lexicon.map(Lexicon.builtIn.adding) ?? .builtIn)
    let corpus = Corpus(paths: paths.isEmpty ? ["-"] : paths, date: date)
    let extraction = ParallelExtraction(
      extractor: extractor, hasReceipts: receipts, keepsEvents: merge != nil,
      jobs: jobs == 0 ? Terminal.processorCount : jobs)
    var (documents, events, failures, undated) = (0, 0, 0, 0)
    var reports: [(date: Day?, events: [Event])] = []
    var progress = Progress()
    try output.write { file in
      try extraction.run(corpus.entries) { outcome throws(FileError) in
        documents += 1
        events += outcome.eventCount
        if let error = outcome.error {
          failures += 1
          Terminal.report("\(error)")
        } else if outcome.date == nil {
          undated += 1
          if undated <= 5 {
            Terminal.report(
              "\(outcome.id): no day of publication; relative dates in it stay open\n  hint: give --date 2024-02-20, or begin the name of the file with the day"
            )
          }
        }
        if merge != nil { reports.append((outcome.date, outcome.events)) }
        file.write(outcome.lines)
        try file.check()
        progress.show(documents, of: nil, "documents", "\(events) events")
      }
      if let merge { file.write(reports.inOrderOfPublication.merged(by: merge)) }
    }
    progress.clear()
    if undated > 5 { Terminal.report("\(undated - 5) more documents have no day of publication") }
    if failures > 0 {
      Terminal.report("\(failures) of \(documents) documents could not be read")
      throw Failure()
    }
  }
}

extension Event.Merging: ExpressibleByArgument {}

extension ByteOutput {
  /// Writes events as lines, one at a time.
  mutating func write(_ events: [Event]) {
    var lines = EventLineWriter()
    for event in events {
      lines.append(event)
      write(lines.bytes)
      lines.removeAll()
    }
  }
}

extension [(date: Day?, events: [Event])] {
  /// The events of what was published first, first; undated documents come last, and those of one day in the order they were read.
  fileprivate var inOrderOfPublication: [Event] {
    func day(_ i: Int) -> Int32 { self[i].date?.number ?? .max }
    return indices.sorted { (day($0), $0) < (day($1), $1) }.flatMap { self[$0].events }
  }
}

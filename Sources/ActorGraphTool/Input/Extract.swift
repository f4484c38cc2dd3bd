import ActorGraph
import ArgumentParser

struct Extract: Command {
  static let example = "actorgraph extract news/ -o events.jsonl"
  static let configuration = CommandConfiguration(
    abstract: "Read events out of news text.",
    discussion: """
      Reads .txt and .html files, JSON Lines (id, date, title, url, text), and folders of them. Writes event lines. A \
      document that cannot be read is reported; the others go through, and the exit status is 1.
      """)

  @Argument(help: ArgumentHelp("Files and folders; '-' is standard input. (default: -)", valueName: "path"))
  var paths: [String] = []

  @Option(
    help: ArgumentHelp("Day of publication of documents that carry none.", valueName: "day"), transform: Day.argument)
  var date: Day?

  @Option(
    help: ArgumentHelp("Folder with word tables of your own, which win over the built-in ones.", valueName: "folder"))
  var lexicon: String?

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
      extractor: extractor, hasReceipts: receipts, jobs: jobs == 0 ? Terminal.processorCount : jobs)
    var (documents, events, failures, undated) = (0, 0, 0, 0)
    var progress = Progress()
    try output.write { file in
      try extraction.run(corpus.entries) { outcome throws(FileError) in
        documents += 1
        events += outcome.eventCount
        if let error = outcome.error {
          failures += 1
          Terminal.report("\(error)")
        } else if !outcome.hasDate {
          undated += 1
          if undated <= 5 {
            Terminal.report(
              "\(outcome.id): no day of publication; relative dates in it stay open\n  hint: give --date 2024-02-20, or begin the name of the file with the day"
            )
          }
        }
        file.write(outcome.lines)
        try file.check()
        progress.show(documents, of: nil, "documents", "\(events) events")
      }
    }
    progress.clear()
    if undated > 5 { Terminal.report("\(undated - 5) more documents have no day of publication") }
    if failures > 0 {
      Terminal.report("\(failures) of \(documents) documents could not be read")
      throw Failure()
    }
  }
}

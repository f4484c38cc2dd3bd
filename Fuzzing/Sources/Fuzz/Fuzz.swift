import ActorGraph

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Everything that reads what strangers wrote; `FUZZ` in the environment names one.
private let targets: [String: @Sendable ([UInt8]) -> Void] = [
  "extract": { bytes in
    let text = String(decoding: bytes, as: UTF8.self)
    let reading = extractor.read(Document(id: "fuzz", date: "2024-02-20", text: text))
    // Every range must give back the text it names.
    let utf8 = Array(text.utf8)
    func check(_ span: Span?) {
      guard let span else { return }
      precondition(span.range.upperBound <= utf8.count, "a range behind the end")
      precondition(String(decoding: utf8[span.range], as: UTF8.self) == span.text, "a range that names another text")
    }
    for event in reading.events {
      check(event.source?.mention)
      check(event.target?.mention)
      check(event.reportedBy?.mention)
      check(event.evidence?.quote)
      check(event.evidence?.trigger)
    }
  },
  "html": { bytes in _ = Document(html: String(decoding: bytes, as: UTF8.self), id: "fuzz") },
  "documents": { bytes in for _ in Corpus(paths: [file(bytes, "fuzz.jsonl")]).entries {} },
  "events": { bytes in
    let path = file(bytes, "fuzz.jsonl")
    let all = try? EventGraph(eventLines: path) { (_) throws(InputError) in }
    let lean = try? EventGraph(eventLines: path, evidence: false) { (_) throws(InputError) in }
    precondition((all?.count ?? 0) <= (lean?.count ?? 0), "the two readers disagree")
    if let all {
      precondition(EventLines(all).text.utf8.allSatisfy { $0 >= 32 || $0 == 10 }, "a control character went through")
    }
  },
  "graphml": { bytes in _ = try? EventGraph(graph: file(bytes, "fuzz.graphml"), format: .graphml) },
  "json": { bytes in _ = try? EventGraph(graph: file(bytes, "fuzz.json"), format: .json) },
  "csv": { bytes in _ = try? EventGraph(csv: [file(bytes, "fuzz.csv")]) },
  "table": { bytes in
    let path = file(bytes, "fuzz.csv")
    for format in EventTableFormat.allCases {
      _ = try? EventGraph(table: path, format: format) { (_) throws(InputError) in }
    }
  },
  "lexicon": { bytes in
    for name in ["relations.tsv", "verbs.tsv", "nouns.tsv", "organisations.tsv", "time_words.tsv"] {
      _ = try? Lexicon.builtIn.adding([name: String(decoding: bytes, as: UTF8.self)])
    }
  },
]

private let extractor = Extractor()

private let target = getenv("FUZZ").flatMap { targets[String(cString: $0)] }

/// A file that holds the bytes; readers take paths.
private func file(_ bytes: [UInt8], _ name: String) -> String {
  let path = "/tmp/\(getpid())-\(name)"
  guard let file = fopen(path, "w") else { fatalError("cannot write \(path)") }
  fwrite(bytes, 1, bytes.count, file)
  fclose(file)
  return path
}

/// libFuzzer, which calls *one* with input after input.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ one: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

@main
enum Fuzz {
  static func main() {
    guard target != nil else { fatalError("set FUZZ to one of \(targets.keys.sorted().joined(separator: ", "))") }
    var count = CommandLine.argc
    var arguments = CommandLine.unsafeArgv
    exit(
      runDriver(&count, &arguments) { start, count in
        target?(Array(UnsafeBufferPointer(start: start, count: count)))
        return 0
      })
  }
}

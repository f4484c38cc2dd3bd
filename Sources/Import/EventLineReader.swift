import Lines
import Relations

/// Reads event lines one by one, in bounded memory.
///
/// Records of other types and blank lines are passed over. Keys may stand in any order, unknown ones are ignored.
public struct EventLineReader: ~Copyable {
  private var lines: LineReader
  private let ontology: Ontology

  /// - Parameters:
  ///   - path: `-` is standard input.
  ///   - ontology: gives relation kinds by name; a kind it lacks is made of what the line says about it.
  public init(path: String, ontology: Ontology = .builtIn) throws(InputError) {
    lines = try LineReader(path: path)
    self.ontology = ontology
  }

  /// The next event, `nil` at the end.
  ///
  /// An error that names a line concerns that line only: go on with the next call.
  public mutating func next() throws(InputError) -> Event? {
    while let bytes = try nextLine() {
      if let event = try event(bytes) {
        source = bytes
        return event
      }
    }
    return nil
  }

  /// The line that the last event was read from, as it stands in the file, without its line feed.
  public private(set) var source: ArraySlice<UInt8> = []

  /// Reads all events into a table, which is several times faster than `next`.
  ///
  /// - Parameters:
  ///   - evidence: whether to keep sentences, mentions and reporters; it is faster and takes less memory without.
  ///   - onError: told of each line that cannot be read; throw to stop there.
  public mutating func readAll(
    into rows: inout EventTable.Builder, evidence: Bool = false, onError: (InputError) throws(InputError) -> Void
  ) throws(InputError) {
    var scanner = EventLineScanner(hasText: evidence)
    while true {
      do throws(InputError) {
        guard let bytes = try nextLine() else { return }
        if scanner.add(bytes, to: &rows) { continue }
        guard var event = try event(bytes) else { continue }
        scanner.learn(bytes, event, &rows)
        if !evidence {
          event.source?.mention = nil
          event.target?.mention = nil
          event.reportedBy = nil
          event.evidence = nil
          event.furtherEvidence = []
        }
        rows.append(event)
      } catch {
        if error.line == nil { throw error }
        try onError(error)
      }
    }
  }

  /// The next line with something on it.
  private mutating func nextLine() throws(InputError) -> ArraySlice<UInt8>? {
    source = []
    while let line = try lines.next() {
      guard case .bytes(let bytes) = line else {
        throw InputError(file: lines.name, line: lines.number, problem: "the line is longer than 32 MB")
      }
      if !bytes.isBlank { return bytes }
    }
    return nil
  }

  private func event(_ bytes: ArraySlice<UInt8>) throws(InputError) -> Event? {
    var record = EventRecord()
    return try record.read(bytes, file: lines.name, line: lines.number, ontology: ontology)
  }
}

extension EventGraph {
  /// Reads a file of event lines.
  ///
  /// - Parameters:
  ///   - path: `-` is standard input.
  ///   - evidence: whether to keep sentences, mentions and reporters; reading is faster and takes less memory without.
  ///   - onError: told of each line that cannot be read; throw to stop there.
  public init(
    eventLines path: String, ontology: Ontology = .builtIn, evidence: Bool = true,
    onError: (InputError) throws(InputError) -> Void = { (error) throws(InputError) in throw error }
  ) throws(InputError) {
    var reader = try EventLineReader(path: path, ontology: ontology)
    var rows = EventTable.Builder()
    try reader.readAll(into: &rows, evidence: evidence, onError: onError)
    self.init(consume rows)
  }
}

extension EventLineReader {
  /// The next event, past lines that cannot be read.
  package mutating func next(_ onError: (InputError) throws(InputError) -> Void) throws(InputError) -> Event? {
    while true {
      do throws(InputError) { return try next() } catch {
        if error.line == nil { throw error }
        try onError(error)
      }
    }
  }
}

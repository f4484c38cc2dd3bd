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
    while let line = try lines.next() {
      guard case .bytes(let bytes) = line else {
        throw InputError(file: lines.name, line: lines.number, problem: "the line is longer than 32 MB")
      }
      if bytes.allSatisfy({ $0 <= 32 }) { continue }
      var record = EventRecord()
      if let event = try record.read(bytes, file: lines.name, line: lines.number, ontology: ontology) {
        source = bytes
        return event
      }
    }
    return nil
  }

  /// The line that the last event was read from, as it stands in the file, without its line feed.
  public private(set) var source: ArraySlice<UInt8> = []
}

extension EventGraph {
  /// Reads a file of event lines.
  ///
  /// - Parameters:
  ///   - path: `-` is standard input.
  ///   - onError: told of each line that cannot be read; throw to stop there.
  public init(
    eventLines path: String, ontology: Ontology = .builtIn,
    onError: (InputError) throws(InputError) -> Void = { (error) throws(InputError) in throw error }
  ) throws(InputError) {
    var reader = try EventLineReader(path: path, ontology: ontology)
    var rows = EventTable.Builder()
    var isAtEnd = false
    while !isAtEnd {
      do throws(InputError) {
        if let event = try reader.next() { rows.append(event) } else { isAtEnd = true }
      } catch {
        try onError(error)
        if error.line == nil { throw error }
      }
    }
    self.init(rows)
  }
}

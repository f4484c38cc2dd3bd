import Lines
import Relations

/// Walks through the files of a corpus; the state behind its iterators.
final class CorpusReader: IteratorProtocol {
  private let date: Day?
  private let limit: Int
  /// What is still to be read, the next last: a path, and the id of a document there.
  private var pending: [(path: String, id: String, isListed: Bool)]
  /// The JSON Lines file that is being read.
  private var lines: LineReader?
  private var linesID = ""

  init(_ corpus: Corpus, limit: Int = Corpus.largestDocument) {
    date = corpus.date
    self.limit = limit
    pending = corpus.paths.reversed().map { ($0, $0 == "-" ? "stdin" : Self.stem($0), false) }
  }

  func next() -> Corpus.Entry? {
    while true {
      if lines != nil {
        if let entry = nextLine() { return entry }
        lines = nil
      }
      guard let (path, id, isListed) = pending.popLast() else { return nil }
      do throws(InputError) {
        if path != "-", FileReader.kind(of: path, followingLinks: !isListed) == .folder {
          try list(path, id: isListed ? id + "/" : "")
        } else if let entry = try open(path, id: id) {
          return entry
        }
      } catch {
        return Corpus.Entry(id: id, result: .failure(error))
      }
    }
  }

  /// Puts what a folder holds next.
  private func list(_ folder: String, id: String) throws(InputError) {
    let base = folder.hasSuffix("/") ? folder : folder + "/"
    for name in try FileReader.names(inFolder: folder).reversed() {
      let path = base + name
      switch FileReader.kind(of: path, followingLinks: false) {
      case .folder: pending.append((path, id + name, true))
      case .file where ["txt", "html", "htm", "jsonl"].contains(Self.fileExtension(name)):
        pending.append((path, id + Self.stem(name), false))
      default: break
      }
    }
  }

  /// The document in a file, or `nil` when the file has a document a line.
  private func open(_ path: String, id: String) throws(InputError) -> Corpus.Entry? {
    var reader = try LineReader(path: path, limit: limit)
    let kind = Self.fileExtension(path)
    let isLines = path == "-" ? try reader.firstByte() == UInt8(ascii: "{") : kind == "jsonl"
    if isLines {
      lines = consume reader
      linesID = id
      return nil
    }
    guard let bytes = try reader.rest() else { throw tooLarge(reader.name, line: nil) }
    let text = try Self.text(bytes, file: reader.name)
    var document = kind == "html" || kind == "htm" ? Document(html: text, id: id) : Document(id: id, text: text)
    if document.text.utf8.allSatisfy({ $0 <= 32 }) {
      throw InputError(file: reader.name, problem: "the file has no text")
    }
    document.date = document.date ?? date ?? Self.day(inName: id)
    return Corpus.Entry(id: id, result: .success(document))
  }

  /// The document of the next line that is not blank, `nil` at the end.
  private func nextLine() -> Corpus.Entry? {
    while true {
      var id = "\(linesID):\((lines?.number ?? 0) + 1)"
      do throws(InputError) {
        guard let line = try lines?.next() else { return nil }
        let (file, number) = (lines?.name ?? "", lines?.number ?? 0)
        guard case .bytes(let bytes) = line else { throw tooLarge(file, line: number) }
        if bytes.isBlank { continue }
        var document = try Document(json: bytes, file: file, line: number, id: &id)
        document.date = document.date ?? date ?? Self.day(inName: linesID)
        return Corpus.Entry(id: id, result: .success(document))
      } catch {
        // A line that cannot be read is over; a file that cannot be read any further is, too.
        if error.line == nil { lines = nil }
        return Corpus.Entry(id: id, result: .failure(error))
      }
    }
  }

  private func tooLarge(_ file: String, line: Int?) -> InputError {
    InputError(
      file: file, line: line, problem: "larger than \(limit >> 20) MB, the most a document may have",
      hint: "give each article a file or a JSON line of its own")
  }

  private static func text(_ bytes: ArraySlice<UInt8>, file: String) throws(InputError) -> String {
    if bytes.isEmpty { throw InputError(file: file, problem: "the file is empty") }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      let isUTF16 = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
      let source = file == "standard input" ? "" : " \(file)"
      throw InputError(
        file: file, problem: "not UTF-8", hint: "iconv -f \(isUTF16 ? "UTF-16" : "WINDOWS-1256") -t UTF-8\(source)")
    }
    return text
  }

  /// The file name without folders and extension.
  static func stem(_ path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return String(name) }
    return String(name[..<dot])
  }

  private static func fileExtension(_ path: String) -> String {
    guard let dot = path.lastIndex(of: "."), !path[dot...].contains("/") else { return "" }
    return path[path.index(after: dot)...].lowercased()
  }

  /// The first `2024-02-20` or `20240220` in a file name that the calendar has.
  static func day(inName name: String) -> Day? {
    let bytes = Array(name.utf8)
    func isDigit(_ i: Int) -> Bool { bytes.indices.contains(i) && (48...57).contains(bytes[i]) }
    func number(_ range: Range<Int>) -> Int { bytes[range].reduce(0) { $0 * 10 + Int($1 - 48) } }
    for i in bytes.indices where isDigit(i) && !isDigit(i - 1) {
      let digits = bytes[i...].prefix { (48...57).contains($0) }.count
      if digits == 8, let day = Day(year: number(i..<i + 4), month: number(i + 4..<i + 6), day: number(i + 6..<i + 8)) {
        return day
      }
      guard digits == 4, i + 10 <= bytes.count, !isDigit(i + 10), bytes[i + 4] == bytes[i + 7],
        bytes[i + 4] == UInt8(ascii: "-") || bytes[i + 4] == UInt8(ascii: "_"),
        [5, 6, 8, 9].allSatisfy({ isDigit(i + $0) }),
        let day = Day(year: number(i..<i + 4), month: number(i + 5..<i + 7), day: number(i + 8..<i + 10))
      else { continue }
      return day
    }
    return nil
  }
}

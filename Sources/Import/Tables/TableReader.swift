import Lines
import Relations

/// The rows of a tab- or comma-separated table, one by one; `cell` looks into the current one.
///
/// With commas, cells may be quoted as RFC 4180 says, also over several lines.
struct TableReader: ~Copyable {
  private var lines: LineReader
  private let separator: UInt8
  private let hasQuotes: Bool
  private var row: ArraySlice<UInt8> = []
  private var ends: [Int] = []
  /// The cells of the row that stand in quotation marks.
  private var quoted: Set<Int> = []
  /// The number of the line on which the row begins.
  private(set) var line = 0

  init(path: String, separator: UInt8, hasQuotes: Bool) throws(InputError) {
    lines = try LineReader(path: path, limit: 16 << 20)
    self.separator = separator
    self.hasQuotes = hasQuotes
  }

  var file: String { lines.name }
  /// How many bytes the file has, 0 where that cannot be told.
  var size: Int { lines.size }

  /// Moves to the next row that is not blank; false at the end.
  mutating func next() throws(InputError) -> Bool {
    // A row still held would make the buffer of lines copy itself.
    row = []
    while let next = try lines.next() {
      line = lines.number
      guard case .bytes(let bytes) = next else { throw error("the line is longer than 16 MB") }
      if bytes.isBlank { continue }
      ends.removeAll(keepingCapacity: true)
      if !quoted.isEmpty { quoted.removeAll(keepingCapacity: true) }
      if hasQuotes, bytes.contains(UInt8(ascii: "\"")) {
        try unquote(bytes)
      } else {
        row = bytes
        let span = bytes.span
        for i in 0..<span.count where span[i] == separator { ends.append(bytes.startIndex + i) }
        ends.append(bytes.endIndex)
      }
      return true
    }
    return false
  }

  /// Hands over whole lines as `LineReader` does, past which the next row is read.
  mutating func nextBlock(_ body: (RawSpan, Range<Int>) -> (bytes: Int, lines: Int)) throws(InputError) -> Bool {
    row = []
    return try lines.nextBlock(body)
  }

  private mutating func unquote(_ first: ArraySlice<UInt8>) throws(InputError) {
    var result: [UInt8] = []
    var isQuoted = false
    var endsInReturn = lines.endsInReturn
    var bytes = first
    var i = bytes.startIndex
    while true {
      if i == bytes.endIndex {
        if !isQuoted { break }
        guard result.count < 16 << 20, let next = try lines.next(), case .bytes(let more) = next else {
          throw error("a quotation mark that is never closed")
        }
        if endsInReturn { result.append(13) }
        result.append(10)
        endsInReturn = lines.endsInReturn
        bytes = more
        i = bytes.startIndex
        continue
      }
      let byte = bytes[i]
      i += 1
      switch byte {
      case UInt8(ascii: "\"") where isQuoted && i < bytes.endIndex && bytes[i] == byte:
        result.append(byte)
        i += 1
      case UInt8(ascii: "\""):
        isQuoted.toggle()
        quoted.insert(ends.count)
      case separator where !isQuoted:
        ends.append(result.count)
        result.append(separator)
      default: result.append(byte)
      }
    }
    ends.append(result.count)
    row = result[...]
  }

  /// An error on the current row.
  func error(_ problem: String, hint: String? = nil) -> InputError {
    InputError(file: file, line: line, problem: problem, hint: hint)
  }

  var count: Int { ends.count }

  /// The whole row as it stands in the file, apart from quotation marks.
  var bytes: ArraySlice<UInt8> { row }

  /// A cell without white space at its ends; empty when the row has no such column.
  func cell(_ column: Int?) -> ArraySlice<UInt8> {
    guard let column, column < ends.count else { return [] }
    return row[place(column)]
  }

  /// Where in `bytes` such a cell is.
  func place(_ column: Int) -> Range<Int> {
    let row = row.span
    let first = self.row.startIndex
    var start = column == 0 ? 0 : ends[column - 1] + 1 - first
    var end = ends[column] - first
    while start < end, row[start] <= 32 { start &+= 1 }
    while start < end, row[end &- 1] <= 32 { end &-= 1 }
    return first + start..<first + end
  }

  /// The bytes of several cells side by side, with what is between them; empty when the row has no such columns.
  func cells(_ columns: ClosedRange<Int>) -> ArraySlice<UInt8> {
    guard columns.upperBound < ends.count else { return [] }
    let first = columns.lowerBound
    return row[(first == 0 ? row.startIndex : ends[first - 1] + 1)..<ends[columns.upperBound]]
  }

  /// A cell as text, `nil` when it is empty.
  func text(_ column: Int?) throws(InputError) -> String? {
    try text(of: cell(column))
  }

  /// A cell as text, with the white space at its ends where it stands in quotation marks; `nil` when it is empty.
  func content(_ column: Int?) throws(InputError) -> String? {
    guard let column, quoted.contains(column) else { return try text(column) }
    return try text(of: cells(column...column))
  }

  private func text(of cell: ArraySlice<UInt8>) throws(InputError) -> String? {
    if cell.isEmpty { return nil }
    guard let text = String(validating: cell, as: UTF8.self) else {
      throw error("not UTF-8", hint: "iconv -f WINDOWS-1252 -t UTF-8 \(file)")
    }
    return text
  }

  /// A cell as a day, however the usual tables write it; `nil` when it is empty.
  func day(_ column: Int?) throws(InputError) -> Day? {
    let cell = cell(column)
    if cell.isEmpty { return nil }
    if let day = Day(tableCell: cell) { return day }
    throw error("'\(String(decoding: cell, as: UTF8.self))' is no day", hint: "write it as 2024-02-20")
  }
}

extension Day {
  /// `2024-02-20` (also with a time behind it), `20240220`, `20 February 2024`.
  init?(tableCell cell: ArraySlice<UInt8>) {
    func number(_ digits: ArraySlice<UInt8>) -> Int? {
      var value = 0
      for digit in digits {
        guard (48...57).contains(digit) else { return nil }
        value = value * 10 + Int(digit - 48)
      }
      return digits.isEmpty || digits.count > 4 ? nil : value
    }
    let start = cell.startIndex
    if cell.count == 8, let y = number(cell[start..<start + 4]), let m = number(cell[start + 4..<start + 6]),
      let d = number(cell[start + 6..<start + 8])
    {
      self.init(year: y, month: m, day: d)
      return
    }
    if cell.count >= 10, cell[start + 4] == UInt8(ascii: "-"), cell[start + 7] == UInt8(ascii: "-"),
      cell.count == 10 || cell[start + 10] == UInt8(ascii: "T") || cell[start + 10] == UInt8(ascii: " "),
      let y = number(cell[start..<start + 4]), let m = number(cell[start + 5..<start + 7]),
      let d = number(cell[start + 8..<start + 10])
    {
      self.init(year: y, month: m, day: d)
      return
    }
    let words = cell.split(separator: 32)
    let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    guard words.count == 3, let d = number(words[0]), let y = number(words[2]),
      let m = months.firstIndex(of: String(decoding: words[1].prefix(3), as: UTF8.self).lowercased())
    else { return nil }
    self.init(year: y, month: m + 1, day: d)
  }
}

/// The columns of a table by the names in its first row, compared without case, spaces and underscores.
struct TableHeader {
  private let file: String
  private let columns: [String: Int]
  private let names: [String]

  /// Takes the current row as the header.
  init(_ row: borrowing TableReader) throws(InputError) {
    file = row.file
    var (columns, names): ([String: Int], [String]) = ([:], [])
    for i in 0..<row.count {
      var name = try row.text(i) ?? ""
      if i == 0, name.unicodeScalars.first == "\u{FEFF}" { name.unicodeScalars.removeFirst() }
      names.append(name)
      if columns[Self.key(name)] == nil { columns[Self.key(name)] = i }
    }
    (self.columns, self.names) = (columns, names)
  }

  private static func key(_ name: String) -> String { name.lowercased().filter { $0 != " " && $0 != "_" } }

  /// The number of a column, `nil` when the table does not have it.
  subscript(name: String) -> Int? { columns[Self.key(name)] }

  /// The number of a column without which the table makes no sense.
  func required(_ name: String) throws(InputError) -> Int {
    if let column = self[name] { return column }
    throw InputError(
      file: file, line: 1, problem: "no column '\(name)'", hint: "the columns are \(names.joined(separator: ", "))")
  }
}

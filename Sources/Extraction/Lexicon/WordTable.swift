import Relations

/// A tab-separated word table: `#` comments, `-` for an empty cell, `;` between alternatives.
struct WordTable {
  let name: String
  let rows: [Row]

  struct Row {
    let file: String
    let line: Int
    let bytes: ContiguousArray<UInt8>
    /// Where the row begins, and where each cell ends.
    let start: Int
    let ends: [Int]

    private func cell(_ column: Int) -> ContiguousArray<UInt8>.SubSequence {
      let cell = bytes[(column == 0 ? start : ends[column - 1] + 1)..<ends[column]]
      return cell.count == 1 && cell.first == UInt8(ascii: "-") ? cell.prefix(0) : cell
    }

    /// The cell, empty when it is `-`.
    subscript(column: Int) -> String { String(decoding: cell(column), as: UTF8.self) }

    /// The first alternative of a cell, as written; `nil` when it is empty.
    func name(_ column: Int) -> String? {
      cell(column).split(separator: UInt8(ascii: ";"), maxSplits: 1).first.map { String(decoding: $0, as: UTF8.self) }
    }

    /// The parts of a cell between semicolons, as written.
    func parts(_ column: Int) -> [ContiguousArray<UInt8>.SubSequence] {
      cell(column).split(separator: UInt8(ascii: ";"))
    }

    /// The words of a cell, folded.
    func words(_ column: Int) -> [Spelling] { Folding.words(cell(column)) }

    /// The alternatives of a cell, each as its folded words; without empty ones.
    func forms(_ column: Int) -> [[Spelling]] { Folding.forms(cell(column)) }

    /// The numbers of a cell that lists them with spaces; `nil` where something else stands.
    func numbers(_ column: Int) -> [Int]? {
      var numbers = [0]
      for byte in cell(column) {
        switch byte {
        case 32: numbers.append(0)
        case 48...57: numbers[numbers.count - 1] = numbers[numbers.count - 1] &* 10 &+ Int(byte - 48)
        default: return nil
        }
      }
      return numbers
    }

    /// The day of a cell.
    func day(_ column: Int) throws(LexiconError) -> Day? { try day(cell(column)) }

    /// The first day of `2014`, `2014-09` or `2014-09-08`; `nil` for nothing.
    func day(_ bytes: ContiguousArray<UInt8>.SubSequence) throws(LexiconError) -> Day? {
      if bytes.isEmpty { return nil }
      // Year, month and day; nearly all are whole days.
      var parts = (0, 1, 1)
      var isDate = bytes.count == 10 || bytes.count == 7 || bytes.count == 4
      for (i, byte) in bytes.enumerated() {
        let digit = Int(byte) - 48
        switch i {
        case 4, 7: isDate = isDate && byte == UInt8(ascii: "-")
        case _ where !(0...9).contains(digit): isDate = false
        case 0..<4: parts.0 = parts.0 * 10 + digit
        case 5: parts.1 = digit
        case 6: parts.1 = parts.1 * 10 + digit
        case 8: parts.2 = digit
        default: parts.2 = parts.2 * 10 + digit
        }
      }
      guard isDate, let day = Day(year: parts.0, month: parts.1, day: parts.2) else {
        throw error("'\(String(decoding: bytes, as: UTF8.self))' is no date; write it as 2014-09-08")
      }
      return day
    }

    /// The two tenses of a cell `past/imperfect`, folded.
    func passive(_ column: Int) -> [Spelling] {
      cell(column).split(separator: UInt8(ascii: "/")).map { Folding.words($0).first ?? Spelling() }
    }

    func error(_ problem: String) -> LexiconError { LexiconError(file: file, line: line, problem: problem) }
  }

  init(name: String, file: String, text: String, columns: Int) throws(LexiconError) {
    self.name = name
    let bytes = ContiguousArray(text.utf8)
    var rows: [Row] = []
    var number = 0
    var start = 0
    while start < bytes.count {
      number += 1
      var end = start
      var ends: [Int] = []
      let isComment = bytes[start] == UInt8(ascii: "#")
      if !isComment { ends.reserveCapacity(columns) }
      while end < bytes.count, bytes[end] != 10 {
        if bytes[end] == 9, !isComment { ends.append(end) }
        end += 1
      }
      let next = end + 1
      if end > start, bytes[end - 1] == 13 { end -= 1 }
      defer { start = next }
      if isComment || end == start { continue }
      ends.append(end)
      guard ends.count == columns else {
        throw LexiconError(
          file: file, line: number, problem: "expected \(columns) columns separated by tabs, found \(ends.count)")
      }
      rows.append(Row(file: file, line: number, bytes: bytes, start: start, ends: ends))
    }
    self.rows = rows
  }
}

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
    func forms(_ column: Int) -> [[Spelling]] {
      var forms: [[Spelling]] = []
      for part in cell(column).split(separator: UInt8(ascii: ";")) {
        let words = Folding.words(part)
        if !words.isEmpty { forms.append(words) }
      }
      return forms
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

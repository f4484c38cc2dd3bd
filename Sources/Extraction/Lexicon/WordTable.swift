/// A tab-separated word table: `#` comments, `-` for an empty cell, `;` between alternatives.
struct WordTable {
  let name: String
  let rows: [Row]

  struct Row {
    let file: String
    let line: Int
    let cells: [Substring]

    /// The cell, empty when it is `-`.
    subscript(column: Int) -> String { cells[column] == "-" ? "" : String(cells[column]) }

    /// The alternatives of a cell, folded, without empty ones.
    func forms(_ column: Int) -> [String] {
      cells[column] == "-" ? [] : cells[column].split(separator: ";").map { Folding.fold($0) }.filter { !$0.isEmpty }
    }

    func error(_ problem: String) -> LexiconError { LexiconError(file: file, line: line, problem: problem) }
  }

  init(name: String, file: String, text: String, columns: Int) throws(LexiconError) {
    self.name = name
    var rows: [Row] = []
    var number = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      number += 1
      let line = line.utf8.last == 13 ? line.dropLast() : line
      if line.isEmpty || line.utf8.first == 35 { continue }
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard cells.count == columns else {
        throw LexiconError(
          file: file, line: number, problem: "expected \(columns) columns separated by tabs, found \(cells.count)")
      }
      rows.append(Row(file: file, line: number, cells: cells))
    }
    self.rows = rows
  }
}

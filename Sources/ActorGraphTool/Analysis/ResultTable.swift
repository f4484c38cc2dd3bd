import ActorGraph
import ArgumentParser

/// How a table is written, and where.
struct ResultOptions: ParsableArguments {
  @Option(help: ArgumentHelp("How to write the result.", valueName: "format"))
  var format = TableFormat.table
  @OptionGroup var output: OutputFile

  /// Whether the result is a table for people on a terminal, which may be wide and have pictures in it.
  var isSeen: Bool { format == .table && output.output == nil && Terminal.showsOutput }

  func write(_ table: ResultTable) throws { try output.write { table.write(as: format, into: &$0) } }
}

/// How a table of results is written.
enum TableFormat: String, CaseIterable, ExpressibleByArgument { case table, tsv, json }

/// Rows of results, as a table for people, as TSV, or as one JSON object a line.
struct ResultTable {
  enum Column {
    case number(String)
    case text(String)

    var name: String {
      switch self {
      case .number(let name), .text(let name): name
      }
    }
  }

  enum Cell {
    case none
    case integer(Int)
    case number(Double)
    case text(String)
    /// Several ids; an array in JSON, joined elsewhere.
    case list([String], separator: String)

    /// Nothing for infinities and for what is undefined.
    static func finite(_ x: Double) -> Cell { x.isFinite ? .number(x) : .none }
    static func number(_ x: Double?) -> Cell { x.map { .number($0) } ?? .none }
    static func integer(_ n: Int?) -> Cell { n.map { .integer($0) } ?? .none }
  }

  let columns: [Column]
  /// A line below a table for people.
  var closing: String?
  private var rows: [[Cell]] = []

  init(columns: [Column]) { self.columns = columns }

  mutating func append(_ row: [Cell]) {
    precondition(row.count == columns.count, "\(columns.count) columns need as many cells, not \(row.count)")
    rows.append(row)
  }

  func write(as format: TableFormat, into output: inout ByteOutput) {
    switch format {
    case .table: writeTable(&output)
    case .tsv: writeTSV(&output)
    case .json: writeJSON(&output)
    }
  }

  /// Numbers to the right. Arabic stands in the last column, where it cannot push others about.
  private func writeTable(_ output: inout ByteOutput) {
    let texts = [columns.map(\.name)] + rows.map { $0.map(Self.short) }
    let widths = columns.indices.map { j in texts.map { $0[j].count }.max() ?? 0 }
    for row in texts {
      var line = ""
      for (j, text) in row.enumerated() {
        let padding = String(repeating: " ", count: widths[j] - text.count)
        let isLast = j == columns.count - 1
        if case .number = columns[j] { line += padding + text } else { line += text + (isLast ? "" : padding) }
        if !isLast { line += "  " }
      }
      while line.last == " " { line.removeLast() }
      output.write(line + "\n")
    }
    if let closing { output.write(closing + "\n") }
  }

  private func writeTSV(_ output: inout ByteOutput) {
    output.write(columns.map(\.name).joined(separator: "\t") + "\n")
    for row in rows {
      let cells = row.map { cell in
        switch cell {
        case .none: ""
        case .integer(let n): String(n)
        case .number(let x): x.description
        case .text(let text): String(text.map { $0 == "\t" || $0.isNewline ? " " : $0 })
        case .list(let items, let separator): items.joined(separator: separator)
        }
      }
      output.write(cells.joined(separator: "\t") + "\n")
    }
  }

  private func writeJSON(_ output: inout ByteOutput) {
    for row in rows {
      var separator = "{"
      for (column, cell) in zip(columns, row) {
        output.write(separator)
        output.writeJSON(column.name)
        output.write(":")
        switch cell {
        case .integer(let n): output.write(String(n))
        case .number(let x) where x.isFinite: output.write(x.description)
        case .text(let text): output.writeJSON(text)
        case .list(let items, _):
          output.write("[")
          for (i, item) in items.enumerated() {
            if i > 0 { output.write(",") }
            output.writeJSON(item)
          }
          output.write("]")
        case .none, .number: output.write("null")
        }
        separator = ","
      }
      output.write("}\n")
    }
  }

  /// Four digits behind the point, which is as much as anybody reads.
  private static func short(_ cell: Cell) -> String {
    switch cell {
    case .none: return "-"
    case .integer(let n): return String(n)
    case .text(let text): return String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
    case .list(let items, let separator): return items.joined(separator: separator)
    case .number(let x):
      guard x.isFinite, abs(x) < 1e15 else { return x.description }
      if x == x.rounded() { return String(Int(x)) }
      if abs(x) < 0.0001 { return x.description }
      let scaled = Int((abs(x) * 10_000).rounded())
      let digits = String(scaled % 10_000)
      return "\(x < 0 ? "-" : "")\(scaled / 10_000).\(String(repeating: "0", count: 4 - digits.count))\(digits)"
    }
  }
}

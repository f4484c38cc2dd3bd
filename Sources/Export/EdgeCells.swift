import Relations

/// How a format wraps the value of an attribute.
struct CellFormat: Sendable {
  /// What comes before and after the value of a column.
  var before: @Sendable (_ name: String, _ kind: Column.Kind) -> String
  var after: @Sendable (_ kind: Column.Kind) -> String
  /// Writes a text as the format wants it.
  var escape: @Sendable (String, inout ByteOutput) -> Void
  /// Whether a value that is not there leaves an empty cell.
  var writesAbsent = false
  var writesWeight = true
}

/// Writes the attributes of edges, row by row.
///
/// What depends on the relation kind, the mode, the day or the precision alone is put together once and copied.
struct EdgeCells {
  private let table: EventTable
  private let format: CellFormat
  private let around: [(before: [UInt8], after: [UInt8])]
  private let kinds: [[UInt8]]
  private let modes: [[UInt8]]
  private let precisions: [[UInt8]]
  private let weight: [UInt8]
  /// No date, no end, no precision.
  private let undated: [UInt8]
  private var days: [Int32: [UInt8]] = [:]
  private var confidences: [Float: [UInt8]] = [:]

  init(_ graph: EventGraph, _ format: CellFormat) {
    table = graph.table
    self.format = format
    around = Column.edges.map { (Array(format.before($0.name, $0.kind).utf8), Array(format.after($0.kind).utf8)) }
    func chunk(_ cells: [(String, String?)]) -> [UInt8] {
      var output = ByteOutput()
      for (name, value) in cells { Self.write(name, value, format, &output) }
      return output.bytes
    }
    kinds = graph.table.kinds.map { kind in
      chunk([
        ("relation", kind.name), ("plover", kind.plover), ("cameo", kind.cameo), ("quad", kind.quad.rawValue),
        ("intensity", kind.intensity?.description),
      ])
    }
    modes = Event.Mode.allCases.map { chunk([("mode", $0.rawValue)]) }
    precisions = Period.Precision.allCases.map { chunk([("date_precision", $0.rawValue)]) }
    weight = format.writesWeight ? chunk([("weight", "1.0")]) : []
    undated = chunk([("date", nil), ("date_end", nil), ("date_precision", nil)])
  }

  /// Writes all cells of the event in a row of the table.
  mutating func write(_ row: Int, _ output: inout ByteOutput) {
    output.write(around[0].before)
    output.write(hexadecimal: table.id(row).bits)
    output.write(around[0].after)
    output.write(kinds[Int(table.kindIndices[row])])
    output.write(modes[Int(table.modes[row])])
    writePeriod(row, &output)
    output.write(weight)
    writeConfidence(table.confidences[row], &output)
    writeDetail(table.detailIndices[row], &output)
  }

  private mutating func writePeriod(_ row: Int, _ output: inout ByteOutput) {
    let start = table.starts[row]
    guard start != EventTable.undated else { return output.write(undated) }
    let precision = Period.Precision.allCases[Int(table.precisions[row])]
    if precision == .day, let known = days[start] { return output.write(known) }
    let end = table.end(row)
    let period = Period(
      start: Day(number: start), end: end == EventTable.open ? nil : Day(number: end), precision: precision)
    var cells = ByteOutput()
    Self.write("date", period.startText, format, &cells)
    Self.write("date_end", period.endText, format, &cells)
    cells.write(precisions[Int(table.precisions[row])])
    if precision == .day { days[start] = cells.bytes }
    output.write(cells.bytes)
  }

  private mutating func writeConfidence(_ confidence: Float, _ output: inout ByteOutput) {
    if let known = confidences[confidence] { return output.write(known) }
    var cell = ByteOutput()
    Self.write("confidence", confidence.isFinite ? Double(confidence).description : nil, format, &cell)
    if confidences.count < 10_000 { confidences[confidence] = cell.bytes }
    output.write(cell.bytes)
  }

  private func writeDetail(_ index: Int32, _ output: inout ByteOutput) {
    guard index >= 0 || format.writesAbsent else { return }
    let detail = index < 0 ? nil : table.details[Int(index)]
    write(12, detail?.reportedBy?.actor.name, &output)
    let evidence = detail?.evidence
    write(13, evidence?.document, &output)
    write(14, evidence?.quote.text, &output)
    write(15, evidence?.trigger.text, &output)
    write(16, evidence?.rule, &output)
  }

  private func write(_ column: Int, _ value: String?, _ output: inout ByteOutput) {
    guard let value else {
      if format.writesAbsent { output.write(around[column].before) }
      return
    }
    output.write(around[column].before)
    format.escape(value, &output)
    output.write(around[column].after)
  }

  private static func write(_ name: String, _ value: String?, _ format: CellFormat, _ output: inout ByteOutput) {
    let kind = Column.edges.first { $0.name == name }!.kind
    guard let value else {
      if format.writesAbsent { output.write(format.before(name, kind)) }
      return
    }
    output.write(format.before(name, kind))
    format.escape(value, &output)
    output.write(format.after(kind))
  }
}

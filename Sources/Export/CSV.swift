import Relations

/// Comma-separated values, RFC 4180: an edge list or a node list with the column names that Gephi and Neo4j look for.
///
/// ```swift
/// try CSV(edgesOf: graph).write(to: "edges.csv")
/// try CSV(nodesOf: graph, for: .neo4j).write(to: "actors.csv")
/// ```
public struct CSV: Exportable {
  /// Whose column names the header has.
  public enum Reader: String, Sendable, CaseIterable {
    /// `Source,Target,Type,Id,…` and `Id,Label,…`; also plain enough for pandas and R.
    case gephi
    /// `:START_ID(Actor),:END_ID(Actor),:TYPE,…` and `actorId:ID(Actor),…` for `neo4j-admin database import`.
    case neo4j
  }

  enum Subject { case nodes, edges }

  let edges: EdgeRows
  let subject: Subject
  let reader: Reader
  let guardsFormulas: Bool

  /// One row an event whose two sides are known.
  ///
  /// - Parameter guardsFormulas: put `'` before a cell that a spreadsheet would run as a formula (`=`, `+`, `-`, `@`).
  public init(edgesOf graph: EventGraph, for reader: Reader = .gephi, guardsFormulas: Bool = false) {
    self.init(graph, .edges, reader, guardsFormulas)
  }

  /// One row an actor that takes part in such an event.
  public init(nodesOf graph: EventGraph, for reader: Reader = .gephi, guardsFormulas: Bool = false) {
    self.init(graph, .nodes, reader, guardsFormulas)
  }

  private init(_ graph: EventGraph, _ subject: Subject, _ reader: Reader, _ guardsFormulas: Bool) {
    edges = EdgeRows(graph)
    self.subject = subject
    self.reader = reader
    self.guardsFormulas = guardsFormulas
  }

  public func write(into output: inout ByteOutput) {
    switch subject {
    case .nodes: writeNodes(&output)
    case .edges: writeEdges(&output)
    }
  }

  private func writeNodes(_ output: inout ByteOutput) {
    let columns = Column.nodes.filter { $0.name != "label" }
    output.write(reader == .gephi ? "Id,Label" : "actorId:ID(Actor),name,:LABEL")
    for column in columns { output.write(",\(column.name)") }
    output.write("\r\n")
    for actor in edges.actors {
      writeText(actor.id.text, &output)
      output.write(",")
      writeText(actor.name, &output)
      if reader == .neo4j { output.write(",Actor") }
      for column in columns {
        output.write(",")
        if let value = column.value(actor) { writeText(value, &output) }
      }
      output.write("\r\n")
    }
  }

  private func writeEdges(_ output: inout ByteOutput) {
    switch reader {
    case .gephi: output.write("Source,Target,Type,Id,Label,Kind,Weight,timeset")
    case .neo4j: output.write(":START_ID(Actor),:END_ID(Actor),:TYPE,weight:double,day:date")
    }
    for column in Column.edges where column.name != "weight" {
      output.write(",\(column.name)\(reader == .neo4j && column.kind == .double ? ":double" : "")")
    }
    output.write("\r\n")
    let table = edges.graph.table
    let ids = edges.actors.map { actor in ByteOutput.bytes { writeText(actor.id.text, &$0) } }
    let kinds = table.kinds.map { kind in
      ByteOutput.bytes { writeText(reader == .neo4j ? kind.name.uppercased() : kind.name, &$0) }
    }
    var days = DayTexts()
    var cells = EdgeCells(
      edges.graph,
      CellFormat(
        before: { _, _ in "," }, after: { _ in "" }, escape: { writeText($0, &$1) }, writesAbsent: true,
        writesWeight: false))
    edges.visit { i, row, source, target in
      let kind = kinds[Int(table.kindIndices[row])]
      output.write(ids[source])
      output.write(",")
      output.write(ids[target])
      switch reader {
      case .gephi:
        output.write(",Directed,e")
        output.write(decimal: i)
        for _ in 0..<2 {
          output.write(",")
          output.write(kind)
        }
        output.write(",1.0,")
        if let (first, last) = table.days(row) {
          output.write("\"<[")
          output.write(days[first])
          output.write(",")
          output.write(days[last])
          output.write("]>\"")
        }
      case .neo4j:
        output.write(",")
        output.write(kind)
        output.write(",1.0,")
        if let (first, _) = table.days(row) { output.write(days[first]) }
      }
      cells.write(row, &output)
      output.write("\r\n")
    }
  }

  private func writeText(_ text: String, _ output: inout ByteOutput) {
    let isFormula = guardsFormulas && text.utf8.first.map { "=+-@\t\r".utf8.contains($0) } == true
    output.writeCSV(isFormula ? "'" + text : text)
  }
}

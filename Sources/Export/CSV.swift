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

  let edges: Edges
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
    edges = Edges(graph)
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
    let columns = Column<Actor>.all.filter { $0.name != "label" }
    output.write(reader == .gephi ? "Id,Label" : "actorId:ID(Actor),name,:LABEL")
    for column in columns { output.write(",\(column.name)") }
    output.write("\r\n")
    for actor in edges.actors {
      write(.text(actor.id.text), &output)
      output.write(",")
      write(.text(actor.name), &output)
      if reader == .neo4j { output.write(",Actor") }
      for column in columns {
        output.write(",")
        write(column.value(actor), &output)
      }
      output.write("\r\n")
    }
  }

  private func writeEdges(_ output: inout ByteOutput) {
    let columns = Column<Event>.all.filter { $0.name != "weight" }
    switch reader {
    case .gephi:
      output.write("Source,Target,Type,Id,Label,Kind,Weight,timeset")
      for column in columns { output.write(",\(column.name)") }
    case .neo4j:
      output.write(":START_ID(Actor),:END_ID(Actor),:TYPE,weight:double,day:date")
      for column in columns { output.write(",\(column.name)\(column.kind == .double ? ":double" : "")") }
    }
    output.write("\r\n")
    edges.forEach { i, event in
      write(.text(event.source!.actor.id.text), &output)
      output.write(",")
      write(.text(event.target!.actor.id.text), &output)
      output.write(",")
      switch reader {
      case .gephi:
        output.write("Directed,e\(i),\(event.kind.name),\(event.kind.name),1.0,")
        if let (first, last) = event.period?.days { output.writeCSV("<[\(first),\(last)]>") }
      case .neo4j:
        output.write("\(event.kind.name.uppercased()),1.0,\(event.day?.description ?? "")")
      }
      for column in columns {
        output.write(",")
        write(column.value(event), &output)
      }
      output.write("\r\n")
    }
  }

  private func write(_ cell: Cell, _ output: inout ByteOutput) {
    switch cell {
    case .absent: break
    case .number(let number): output.write(number.description)
    case .text(let text):
      let isFormula = guardsFormulas && text.utf8.first.map { "=+-@\t\r".utf8.contains($0) } == true
      output.writeCSV(isFormula ? "'" + text : text)
    }
  }
}

extension Period {
  /// The first and the last day; an open stretch is taken for its first day.
  var days: (first: Day, last: Day) { (start, end.map { max(start, $0.advanced(by: -1)) } ?? start) }
}

import Relations

/// GEXF 1.3 with a time line, for Gephi.
///
/// Each edge lives from the first to the last day of its event (an open stretch on its first day; an undated event always).
/// Node ids are `n0`, `n1`, … in order of actor id, because some readers want numbers; the attribute `actor_id` is the id.
/// The relation is the edge's `kind`, so that Gephi keeps parallel edges apart.
public struct GEXF: Exportable {
  let edges: EdgeRows
  let isColored: Bool

  /// Events without a source or a target are left out.
  ///
  /// - Parameter colored: give nodes and edges the colours of our diagrams. Gephi takes them; they are right by the
  ///   format's RELAX NG schema and wrong by its XML schema, which disagree.
  public init(_ graph: EventGraph, colored: Bool = false) {
    edges = EdgeRows(graph)
    isColored = colored
  }

  public func write(into output: inout ByteOutput) {
    output.write(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
      <meta><creator>ActorGraph</creator></meta>
      <graph defaultedgetype="directed" mode="dynamic" timeformat="date" timerepresentation="interval">
      <attributes class="node">

      """)
    let nodeColumns = Column.nodes.filter { $0.name != "label" }
    writeAttribute("actor_id", "string", &output)
    for column in nodeColumns { writeAttribute(column.name, "string", &output) }
    output.write("</attributes>\n<attributes class=\"edge\">\n")
    for column in Column.edges where column.name != "weight" {
      writeAttribute(column.name, column.kind.rawValue, &output)
    }
    output.write("</attributes>\n<nodes>\n")
    for (i, actor) in edges.actors.enumerated() {
      output.write("<node id=\"n\(i)\" label=\"")
      output.writeXML(actor.name, inAttribute: true)
      output.write("\"><attvalues><attvalue for=\"actor_id\" value=\"")
      output.writeXML(actor.id.text, inAttribute: true)
      output.write("\"/>")
      for (name, value) in nodeColumns {
        guard let value = value(actor) else { continue }
        output.write("<attvalue for=\"\(name)\" value=\"")
        output.writeXML(value, inAttribute: true)
        output.write("\"/>")
      }
      output.write("</attvalues>")
      writeColor(Palette.color(Palette.Group(actor.kind)), &output)
      output.write("</node>\n")
    }
    output.write("</nodes>\n<edges>\n")
    writeEdges(&output)
    output.write("</edges>\n</graph>\n</gexf>\n")
  }

  private func writeEdges(_ output: inout ByteOutput) {
    let table = edges.graph.table
    let kinds = table.kinds.map { kind in
      ByteOutput.bytes {
        $0.write("\" kind=\"")
        $0.writeXML(kind.name, inAttribute: true)
        $0.write("\" label=\"")
        $0.writeXML(kind.name, inAttribute: true)
        $0.write("\" weight=\"1.0\"><attvalues>")
      }
    }
    var cells = EdgeCells(
      edges.graph,
      CellFormat(
        before: { name, _ in "<attvalue for=\"\(name)\" value=\"" }, after: { _ in "\"/>" },
        escape: { $1.writeXML($0, inAttribute: true) }, writesWeight: false))
    var days = DayTexts()
    edges.visit { i, row, source, target in
      output.write("<edge id=\"e")
      output.write(decimal: i)
      output.write("\" source=\"n")
      output.write(decimal: source)
      output.write("\" target=\"n")
      output.write(decimal: target)
      output.write(kinds[Int(table.kindIndices[row])])
      cells.write(row, &output)
      output.write("</attvalues>")
      if let (first, last) = table.days(row) {
        output.write("<spells><spell start=\"")
        output.write(days[first])
        output.write("\" end=\"")
        output.write(days[last])
        output.write("\"/></spells>")
      }
      writeColor(Palette.color(table.kinds[Int(table.kindIndices[row])].quad), &output)
      output.write("</edge>\n")
    }
  }

  private func writeAttribute(_ name: String, _ type: String, _ output: inout ByteOutput) {
    output.write("<attribute id=\"\(name)\" title=\"\(name)\" type=\"\(type)\"/>\n")
  }

  private func writeColor(_ hex: String, _ output: inout ByteOutput) {
    guard isColored else { return }
    let value = Int(hex.dropFirst(), radix: 16)!
    output.write("<viz:color r=\"\(value >> 16)\" g=\"\(value >> 8 & 255)\" b=\"\(value & 255)\"/>")
  }
}

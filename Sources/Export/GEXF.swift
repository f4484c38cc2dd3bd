import Relations

/// GEXF 1.3 with a time line, for Gephi.
///
/// Each edge lives from the first to the last day of its event (an open stretch on its first day; an undated event always).
/// The relation is the edge's `kind`, so that Gephi keeps parallel edges apart.
public struct GEXF: Exportable {
  let edges: Edges
  let isColored: Bool

  /// Events without a source or a target are left out.
  ///
  /// - Parameter colored: give nodes and edges the colours of our diagrams. Gephi takes them; they are right by the
  ///   format's RELAX NG schema and wrong by its XML schema, which disagree.
  public init(_ graph: EventGraph, colored: Bool = false) {
    edges = Edges(graph)
    isColored = colored
  }

  private static let nodeColumns = Column<Actor>.all.filter { $0.name != "label" }
  private static let edgeColumns = Column<Event>.all.filter { $0.name != "weight" }

  public func write(into output: inout ByteOutput) {
    output.write(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
      <meta><creator>ActorGraph</creator></meta>
      <graph defaultedgetype="directed" mode="dynamic" timeformat="date" timerepresentation="interval">
      <attributes class="node">

      """)
    for column in Self.nodeColumns { writeAttribute(column.name, column.kind.rawValue, &output) }
    output.write("</attributes>\n<attributes class=\"edge\">\n")
    for column in Self.edgeColumns { writeAttribute(column.name, column.kind.rawValue, &output) }
    output.write("</attributes>\n<nodes>\n")
    for actor in edges.actors { write(actor, &output) }
    output.write("</nodes>\n<edges>\n")
    edges.forEach { i, event in write(event, i, &output) }
    output.write("</edges>\n</graph>\n</gexf>\n")
  }

  private func write(_ actor: Actor, _ output: inout ByteOutput) {
    output.write("<node id=\"")
    output.writeXML(actor.id.text, inAttribute: true)
    output.write("\" label=\"")
    output.writeXML(actor.name, inAttribute: true)
    output.write("\"><attvalues>")
    for column in Self.nodeColumns { write(column.name, column.value(actor), &output) }
    output.write("</attvalues>")
    writeColor(Palette.color(Palette.Group(actor.kind)), &output)
    output.write("</node>\n")
  }

  private func write(_ event: Event, _ i: Int, _ output: inout ByteOutput) {
    output.write("<edge id=\"e\(i)\" source=\"")
    output.writeXML(event.source!.actor.id.text, inAttribute: true)
    output.write("\" target=\"")
    output.writeXML(event.target!.actor.id.text, inAttribute: true)
    output.write("\" kind=\"")
    output.writeXML(event.kind.name, inAttribute: true)
    output.write("\" label=\"")
    output.writeXML(event.kind.name, inAttribute: true)
    output.write("\" weight=\"1.0\"><attvalues>")
    for column in Self.edgeColumns { write(column.name, column.value(event), &output) }
    output.write("</attvalues>")
    if let (first, last) = event.period?.days {
      output.write("<spells><spell start=\"\(first)\" end=\"\(last)\"/></spells>")
    }
    writeColor(Palette.color(event.kind.quad), &output)
    output.write("</edge>\n")
  }

  private func writeAttribute(_ name: String, _ type: String, _ output: inout ByteOutput) {
    output.write("<attribute id=\"\(name)\" title=\"\(name)\" type=\"\(type)\"/>\n")
  }

  private func write(_ name: String, _ cell: Cell, _ output: inout ByteOutput) {
    if case .absent = cell { return }
    output.write("<attvalue for=\"\(name)\" value=\"")
    switch cell {
    case .text(let text): output.writeXML(text, inAttribute: true)
    case .number(let number): output.write(number.description)
    case .absent: break
    }
    output.write("\"/>")
  }

  private func writeColor(_ hex: String, _ output: inout ByteOutput) {
    guard isColored else { return }
    let value = Int(hex.dropFirst(), radix: 16)!
    output.write("<viz:color r=\"\(value >> 16)\" g=\"\(value >> 8 & 255)\" b=\"\(value & 255)\"/>")
  }
}

import Relations

/// Graphviz' DOT, for `dot`, `neato`, pygraphviz and pydot.
///
/// Node names are `n0`, `n1`, … in order of actor id; the id itself is the attribute `actor_id`. A label with Arabic letters
/// stands in a right-to-left isolate, so that Graphviz and browsers show it in the right order. Attribute values are
/// escaped as labels are: `\\`, `\"`, `\n` and `&amp;` stand for what they say.
public struct DOT: Exportable {
  let graph: EventGraph
  let isMerged: Bool

  /// - Parameter merged: one edge for all events of a quad class from one actor to another, with their count, instead of
  ///   one edge an event.
  public init(_ graph: EventGraph, merged: Bool = false) {
    self.graph = graph
    isMerged = merged
  }

  public func write(into output: inout ByteOutput) {
    output.write(
      """
      digraph "events" {
        graph [charset="UTF-8", overlap=prism, splines=true, start=7];
        node [shape=box, style="rounded,filled", fillcolor="#FFFFFF", penwidth=2, fontname="\(Self.fonts)"];
        edge [fontname="\(Self.fonts)", fontsize=10];

      """)
    if isMerged { writeMerged(&output) } else { writeEvents(&output) }
    output.write("}\n")
  }

  private static let fonts = "Noto Sans Arabic,Noto Sans,DejaVu Sans,sans-serif"

  private func writeEvents(_ output: inout ByteOutput) {
    let edges = EdgeRows(graph)
    let table = graph.table
    writeNodes(edges.actors, &output)
    let styles = table.kinds.map { kind in
      ByteOutput.bytes { output in
        output.write("label=")
        output.writeDOT(kind.name)
        writeStyle(kind.quad, &output)
      }
    }
    var cells = EdgeCells(
      graph,
      CellFormat(before: { name, _ in ", \(name)=\"" }, after: { _ in "\"" }, escape: { $1.writeDOTBody($0) }))
    edges.visit { i, row, source, target in
      output.write("  n")
      output.write(decimal: source)
      output.write(" -> n")
      output.write(decimal: target)
      output.write(" [key=\"e")
      output.write(decimal: i)
      output.write("\", ")
      output.write(styles[Int(table.kindIndices[row])])
      cells.write(row, &output)
      output.write("];\n")
    }
  }

  private func writeMerged(_ output: inout ByteOutput) {
    let merged = Arcs(graph)
    writeNodes(merged.actors, &output)
    for (i, arc) in merged.arcs.enumerated() {
      output.write("  n\(arc.source) -> n\(arc.target) [key=\"e\(i)\", label=\"\(arc.count)\"")
      writeStyle(arc.quad, &output)
      write("quad", arc.quad.rawValue, &output)
      write("weight", String(arc.count), &output)
      write("relations", arc.kinds.map { "\($0.name) \($0.count)" }.joined(separator: ", "), &output)
      output.write("];\n")
    }
  }

  private func writeNodes(_ actors: [Actor], _ output: inout ByteOutput) {
    for (i, actor) in actors.enumerated() {
      output.write("  n\(i) [label=")
      output.writeDOT(actor.name.hasRightToLeft ? "\u{2067}\(actor.name)\u{2069}" : actor.name)
      output.write(", color=\"\(Palette.color(Palette.Group(actor.kind)))\", actor_id=")
      output.writeDOT(actor.id.text)
      write("name_ar", actor.name, &output)
      for column in Column.nodes where column.name != "label" { write(column.name, column.value(actor), &output) }
      output.write("];\n")
    }
  }

  private func writeStyle(_ quad: RelationKind.Quad, _ output: inout ByteOutput) {
    let line =
      switch quad {
      case .verbalCooperation, .verbalConflict: ", style=dashed"
      case .materialCooperation: ""
      case .materialConflict: ", arrowhead=vee"
      case .tie: ", style=dotted, arrowhead=odot"
      }
    output.write(", color=\"\(Palette.color(quad))\", fontcolor=\"\(Palette.color(quad))\"\(line)")
  }

  private func write(_ name: String, _ value: String?, _ output: inout ByteOutput) {
    guard let value else { return }
    output.write(", \(name)=")
    output.writeDOT(value)
  }
}

extension String {
  /// Whether a letter of it is written from right to left (Arabic, Hebrew, Syriac and their presentation forms).
  package var hasRightToLeft: Bool {
    unicodeScalars.contains {
      (0x0590...0x08FF).contains($0.value) || (0xFB1D...0xFDFF).contains($0.value)
        || (0xFE70...0xFEFC).contains($0.value)
    }
  }
}

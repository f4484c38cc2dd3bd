import Relations

/// GraphML 1.0 with typed keys and one edge an event: for NetworkX, igraph, Gephi, yEd, Cytoscape.
///
/// Node ids are actor ids. Edge ids (`e0`, `e1`, …) are unique in the file and repeated as the
/// attribute `relation_id`, because igraph loses them; the event's own id is `event_id`.
/// Events without a source or a target are left out. Characters that XML cannot hold become U+FFFD.
///
/// - Complexity: O(*e* + *n*) time, memory for the actors only.
public struct GraphML: Exportable {
  let edges: Edges

  public init(_ graph: EventGraph) { edges = Edges(graph) }

  public func write(into output: inout ByteOutput) {
    output.write(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
      xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">

      """)
    // Gephi takes the keys d3 and d7 for labels, so no numbered keys.
    for column in Column<Actor>.all { writeKey("node", column.name, column.kind.rawValue, &output) }
    writeKey("edge", "relation_id", "string", &output)
    for column in Column<Event>.all { writeKey("edge", column.name, column.kind.rawValue, &output) }
    output.write("<graph id=\"events\" edgedefault=\"directed\">\n")
    for actor in edges.actors {
      output.write("<node id=\"")
      output.writeXML(actor.id.text, inAttribute: true)
      output.write("\">")
      for column in Column<Actor>.all { writeData("node", column.name, column.value(actor), &output) }
      output.write("</node>\n")
    }
    edges.forEach { i, event in
      output.write("<edge id=\"e\(i)\" source=\"")
      output.writeXML(event.source!.actor.id.text, inAttribute: true)
      output.write("\" target=\"")
      output.writeXML(event.target!.actor.id.text, inAttribute: true)
      output.write("\">")
      writeData("edge", "relation_id", .text("e\(i)"), &output)
      for column in Column<Event>.all { writeData("edge", column.name, column.value(event), &output) }
      output.write("</edge>\n")
    }
    output.write("</graph>\n</graphml>\n")
  }

  private func writeKey(_ domain: String, _ name: String, _ type: String, _ output: inout ByteOutput) {
    output.write("<key id=\"\(domain)_\(name)\" for=\"\(domain)\" attr.name=\"\(name)\" attr.type=\"\(type)\"/>\n")
  }

  private func writeData(_ domain: String, _ name: String, _ cell: Cell, _ output: inout ByteOutput) {
    if case .absent = cell { return }
    output.write("<data key=\"")
    output.write(domain)
    output.write("_")
    output.write(name)
    output.write("\">")
    switch cell {
    case .text(let text): output.writeXML(text, inAttribute: false)
    case .number(let number): output.write(number.description)
    case .absent: break
    }
    output.write("</data>")
  }
}

import Relations

/// GraphML 1.0 with typed keys and one edge an event: for NetworkX, igraph, Gephi, yEd, Cytoscape.
///
/// Node ids are actor ids, with `_` for characters that an XML name token cannot have; the attribute `actor_id` is the actor
/// id itself. Edge ids (`e0`, `e1`, …) are unique in the file and repeated as the
/// attribute `relation_id`, because igraph loses them; the event's own id is `event_id`.
/// Events without a source or a target are left out. Characters that XML cannot hold become U+FFFD.
///
/// - Complexity: O(*e* + *n*) time, memory for the actors only.
public struct GraphML: Exportable {
  let edges: EdgeRows

  public init(_ graph: EventGraph) { edges = EdgeRows(graph) }

  public func write(into output: inout ByteOutput) {
    output.write(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
      xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">

      """)
    // Gephi takes the keys d3 and d7 for labels, so no numbered keys.
    writeKey("node", "actor_id", "string", &output)
    for column in Column.nodes { writeKey("node", column.name, "string", &output) }
    writeKey("edge", "relation_id", "string", &output)
    for column in Column.edges { writeKey("edge", column.name, column.kind.rawValue, &output) }
    output.write("<graph id=\"events\" edgedefault=\"directed\">\n")
    let ids = NameTokens.of(edges.actors.map(\.id.text)).map { Array($0.utf8) }
    for (actor, id) in zip(edges.actors, ids) {
      output.write("<node id=\"")
      output.write(id)
      output.write("\"><data key=\"node_actor_id\">")
      output.writeXML(actor.id.text, inAttribute: false)
      output.write("</data>")
      for (name, value) in Column.nodes {
        guard let value = value(actor) else { continue }
        output.write("<data key=\"node_\(name)\">")
        output.writeXML(value, inAttribute: false)
        output.write("</data>")
      }
      output.write("</node>\n")
    }
    var cells = EdgeCells(
      edges.graph,
      CellFormat(
        before: { name, _ in "<data key=\"edge_\(name)\">" }, after: { _ in "</data>" },
        escape: { $1.writeXML($0, inAttribute: false) }))
    edges.visit { i, row, source, target in
      output.write("<edge id=\"e")
      output.write(decimal: i)
      output.write("\" source=\"")
      output.write(ids[source])
      output.write("\" target=\"")
      output.write(ids[target])
      output.write("\"><data key=\"edge_relation_id\">e")
      output.write(decimal: i)
      output.write("</data>")
      cells.write(row, &output)
      output.write("</edge>\n")
    }
    output.write("</graph>\n</graphml>\n")
  }

  private func writeKey(_ domain: String, _ name: String, _ type: String, _ output: inout ByteOutput) {
    output.write("<key id=\"\(domain)_\(name)\" for=\"\(domain)\" attr.name=\"\(name)\" attr.type=\"\(type)\"/>\n")
  }
}

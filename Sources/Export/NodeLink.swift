import Relations

/// Node-link JSON, for `networkx.node_link_graph(…, edges="links")`, d3 and scripts.
///
/// ```json
/// {"directed":true,"multigraph":true,"graph":{"schema":"actorgraph-node-link-1"},
///  "nodes":[{"id":"irq","label":"العراق",…}],"links":[{"source":"usa","target":"irq","key":"e0","relation":"attacks",…}]}
/// ```
public struct NodeLink: Exportable {
  let edges: EdgeRows

  /// Events without a source or a target are left out.
  public init(_ graph: EventGraph) { edges = EdgeRows(graph) }

  public func write(into output: inout ByteOutput) {
    output.write(
      "{\"directed\":true,\"multigraph\":true,\"graph\":{\"schema\":\"actorgraph-node-link-1\"},\n\"nodes\":[")
    var ids: [[UInt8]] = []
    for (i, actor) in edges.actors.enumerated() {
      let id = ByteOutput.bytes { $0.writeJSON(actor.id.text) }
      ids.append(id)
      output.write(i == 0 ? "\n{\"id\":" : ",\n{\"id\":")
      output.write(id)
      for (name, value) in Column.nodes {
        guard let value = value(actor) else { continue }
        output.write(",\"\(name)\":")
        output.writeJSON(value)
      }
      output.write("}")
    }
    output.write("],\n\"links\":[")
    var cells = EdgeCells(
      edges.graph,
      CellFormat(
        before: { name, kind in ",\"\(name)\":\(kind == .string ? "\"" : "")" }, after: { $0 == .string ? "\"" : "" },
        escape: { $1.writeJSONBody($0) }))
    edges.visit { i, row, source, target in
      output.write(i == 0 ? "\n{\"source\":" : ",\n{\"source\":")
      output.write(ids[source])
      output.write(",\"target\":")
      output.write(ids[target])
      output.write(",\"key\":\"e")
      output.write(decimal: i)
      output.write("\"")
      cells.write(row, &output)
      output.write("}")
    }
    output.write("]}\n")
  }
}

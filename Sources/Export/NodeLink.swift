import Relations

/// Node-link JSON, for `networkx.node_link_graph(…, edges="links")`, d3 and scripts.
///
/// ```json
/// {"directed":true,"multigraph":true,"graph":{"schema":"actorgraph-node-link-1"},
///  "nodes":[{"id":"irq","label":"العراق",…}],"links":[{"source":"usa","target":"irq","key":"e0","relation":"attacks",…}]}
/// ```
public struct NodeLink: Exportable {
  let edges: Edges

  /// Events without a source or a target are left out.
  public init(_ graph: EventGraph) { edges = Edges(graph) }

  public func write(into output: inout ByteOutput) {
    output.write("{\"directed\":true,\"multigraph\":true,\"graph\":{\"schema\":\"actorgraph-node-link-1\"},\n\"nodes\":[")
    for (i, actor) in edges.actors.enumerated() {
      output.write(i == 0 ? "\n{\"id\":" : ",\n{\"id\":")
      output.writeJSON(actor.id.text)
      for column in Column<Actor>.all { write(column.name, column.value(actor), &output) }
      output.write("}")
    }
    output.write("],\n\"links\":[")
    edges.forEach { i, event in
      output.write(i == 0 ? "\n{\"source\":" : ",\n{\"source\":")
      output.writeJSON(event.source!.actor.id.text)
      output.write(",\"target\":")
      output.writeJSON(event.target!.actor.id.text)
      output.write(",\"key\":\"e\(i)\"")
      for column in Column<Event>.all { write(column.name, column.value(event), &output) }
      output.write("}")
    }
    output.write("]}\n")
  }

  private func write(_ name: String, _ cell: Cell, _ output: inout ByteOutput) {
    if case .absent = cell { return }
    output.write(",\"\(name)\":")
    switch cell {
    case .text(let text): output.writeJSON(text)
    case .number(let number): output.write(number.description)
    case .absent: break
    }
  }
}

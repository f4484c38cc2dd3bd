import Relations

/// The events of a graph as event lines, in its order; `EventLineWriter` says what they look like.
///
/// ```swift
/// try EventLines(graph).write(to: "spring.jsonl")
/// ```
public struct EventLines: Exportable {
  let graph: EventGraph

  public init(_ graph: EventGraph) { self.graph = graph }

  public func write(into output: inout ByteOutput) {
    var lines = EventLineWriter()
    for event in graph.events {
      lines.append(event)
      output.write(lines.bytes)
      lines.removeAll()
    }
  }
}

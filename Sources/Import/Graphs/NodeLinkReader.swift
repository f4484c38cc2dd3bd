import Lines

/// Node-link JSON: `nodes` and `links` (or `edges`), in any order.
enum NodeLinkReader {
  private static let limit = 1 << 30

  static func read(_ path: String) throws(InputError) -> (nodes: [GraphElement], edges: [GraphElement]) {
    var file = try FileReader(path: path)
    guard let bytes = try file.readAll(limit: limit) else {
      throw InputError(file: file.name, problem: "larger than 1 GB", hint: "export it as GraphML or event lines")
    }
    let name = file.name
    var json = JSONReader(bytes[...], file: name, line: nil)
    var (nodes, edges): ([GraphElement], [GraphElement]) = ([], [])
    try json.object { key, json throws(InputError) in
      switch key {
      case "nodes":
        try json.array { json throws(InputError) in
          var node = GraphElement(id: "", file: name, line: nodes.count + 1)
          try read(&json, &node)
          guard !node.id.isEmpty else { throw json.error("a node without 'id'") }
          nodes.append(node)
        }
      case "links", "edges":
        try json.array { json throws(InputError) in
          var edge = GraphElement(id: "", file: name, line: edges.count + 1)
          try read(&json, &edge)
          guard !edge.source.isEmpty, !edge.target.isEmpty else {
            throw json.error("a link without 'source' and 'target'")
          }
          edges.append(edge)
        }
      default: try json.skip()
      }
    }
    try json.end()
    return (nodes, edges)
  }

  private static func read(_ json: inout JSONReader, _ element: inout GraphElement) throws(InputError) {
    element.line = json.lineNumber
    try json.object { key, json throws(InputError) in
      guard let value = try json.scalarText() else { return }
      switch key {
      case "id": element.id = value
      case "source": element.source = value
      case "target": element.target = value
      default: element.attributes[key] = value
      }
    }
  }
}

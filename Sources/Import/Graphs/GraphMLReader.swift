import Lines

/// GraphML: keys, nodes and edges; layout data of editors is passed over.
enum GraphMLReader {
  static func read(_ path: String) throws(InputError) -> (nodes: [GraphElement], edges: [GraphElement]) {
    var xml = try XMLReader(path: path)
    var (nodes, edges): ([GraphElement], [GraphElement]) = ([], [])
    var keys: [String: Key] = [:]
    // What is open: a key whose default follows, an element whose data follow, a data element whose text follows.
    var key: String?
    var element: GraphElement?
    var isEdge = false
    var data: String?
    var text = ""
    var depth = 0
    var hasGraph = false
    while let event = try xml.next() {
      switch event {
      case .start(let name):
        depth += 1
        if depth == 1, name != "graphml" { throw xml.error("the root is <\(name)>, not <graphml>") }
        switch name {
        case "graph": hasGraph = true
        case "key":
          key = try xml.attribute("id")
          if let key {
            keys[key] = Key(name: try xml.attribute("attr.name") ?? key, subject: try xml.attribute("for") ?? "all")
          }
        case "default": text = ""
        case "node", "edge":
          if element != nil { throw xml.error("<\(name)> inside a node or an edge is not read") }
          isEdge = name == "edge"
          element = GraphElement(id: try xml.attribute("id") ?? "", file: xml.file, line: xml.line)
          element?.source = try xml.attribute("source") ?? ""
          element?.target = try xml.attribute("target") ?? ""
        case "hyperedge": throw xml.error("a hyperedge is not read", hint: "write it as edges between two nodes each")
        case "data":
          data = try xml.attribute("key")
          text = ""
        default: break
        }
      case .text(let more):
        if data != nil || key != nil { text += more }
      case .end(let name):
        depth -= 1
        switch name {
        case "default": if let key { keys[key]?.standard = text }
        case "key": key = nil
        case "data":
          if let data, let name = keys[data]?.name { element?.attributes[name] = text }
          data = nil
        case "node", "edge":
          if var finished = element {
            for key in keys.values where key.isFor(name) {
              if let standard = key.standard, finished.attributes[key.name] == nil {
                finished.attributes[key.name] = standard
              }
            }
            if isEdge { edges.append(finished) } else { nodes.append(finished) }
          }
          element = nil
        default: break
        }
      }
    }
    guard hasGraph else { throw InputError(file: xml.file, problem: "there is no <graph> in it") }
    return (nodes, edges)
  }

  private struct Key {
    var name: String
    var subject: String
    var standard: String?

    func isFor(_ element: String) -> Bool { subject == element || subject == "all" }
  }
}

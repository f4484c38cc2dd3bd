import Lines
import Relations

/// Node and edge tables with the columns that Gephi or Neo4j look for: a header with a source and a target is one of edges.
enum CSVGraphReader {
  static func read(_ paths: [String]) throws(InputError) -> (nodes: [GraphElement], edges: [GraphElement]) {
    var (nodes, edges): ([GraphElement], [GraphElement]) = ([], [])
    var hasNodeTable = false
    for path in paths {
      let isTabbed = path.hasSuffix(".tsv") || path.hasSuffix(".tab")
      var table = try TableReader(path: path, separator: isTabbed ? 9 : UInt8(ascii: ","), hasQuotes: true)
      guard try table.next() else { throw InputError(file: table.file, problem: "the file is empty") }
      let columns = try Columns(table)
      hasNodeTable = hasNodeTable || columns.id != nil
      while try table.next() {
        let element = try columns.element(table)
        if columns.id == nil { edges.append(element) } else { nodes.append(element) }
      }
    }
    if !hasNodeTable { nodes = implied(by: edges) }
    return (nodes, edges)
  }

  /// A node for each id, as edges alone do not describe them; known states have their names.
  private static func implied(by edges: [GraphElement]) -> [GraphElement] {
    var seen: Set<String> = []
    var nodes: [GraphElement] = []
    for edge in edges {
      for id in [edge.source, edge.target] where seen.insert(id).inserted {
        var node = GraphElement(id: id, file: edge.file, line: edge.line)
        if let state = States.state(id), state.id.text == id {
          node.attributes = ["label": state.name, "kind": state.kind.rawValue]
          node.attributes["name_en"] = state.nameEN
          node.attributes["principal"] = state.principal
        }
        nodes.append(node)
      }
    }
    return nodes
  }

  /// What the columns of a table are.
  private struct Columns {
    /// Of a table of nodes.
    private(set) var id: Int?
    private var source: Int?
    private var target: Int?
    private var attributes: [(name: String, column: Int)] = []

    init(_ header: borrowing TableReader) throws(InputError) {
      var names: [String] = []
      for i in 0..<header.count {
        var name = try header.text(i) ?? ""
        if i == 0, name.unicodeScalars.first == "\u{FEFF}" { name.unicodeScalars.removeFirst() }
        names.append(name)
        // Neo4j writes a type behind the name, and what it needs as a type alone: `weight:double`, `actorId:ID(Actor)`.
        let parts = name.lowercased().split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        let type = parts.count > 1 ? parts[1].prefix { $0 != "(" } : ""
        switch (parts.first ?? "", type) {
        case ("id", ""), (_, "id"): id = id ?? i
        case ("source", ""), (_, "start_id"): source = source ?? i
        case ("target", ""), (_, "end_id"): target = target ?? i
        case (_, "label"): break
        case ("", "type"): attributes.append(("type", i))
        case (let name, _): attributes.append((String(name), i))
        }
      }
      // Edges have ids too, which only number them.
      if source != nil, target != nil { id = nil }
      guard id != nil || source != nil && target != nil else {
        throw header.error(
          "no column 'Id', and not both of 'Source' and 'Target'",
          hint: "the columns are \(names.joined(separator: ", "))"
        )
      }
    }

    func element(_ table: borrowing TableReader) throws(InputError) -> GraphElement {
      func cell(_ column: Int?, _ name: String) throws(InputError) -> String {
        guard let text = try table.content(column) else { throw table.error("no \(name)") }
        return text
      }
      var element = GraphElement(id: "", file: table.file, line: table.line)
      if let id {
        element.id = try cell(id, "id")
      } else {
        element.source = try cell(source, "source")
        element.target = try cell(target, "target")
      }
      for (name, column) in attributes {
        guard let text = try table.content(column), element.attributes[name] == nil else { continue }
        // Gephi's type says whether an edge has a direction, not what it is.
        if name == "type", ["directed", "undirected", "mutual"].contains(text.lowercased()) { continue }
        element.attributes[name] = text
      }
      return element
    }
  }
}

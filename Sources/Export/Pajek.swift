import Relations

/// Pajek's `.net`: vertices with names and one arc an event. No dates, no attributes, and names lose quotation marks and
/// line breaks, because the format has no place for them.
///
/// Actors of the same name are told apart by their id in brackets.
public struct Pajek: Exportable {
  let edges: EdgeRows

  /// Events without a source or a target are left out.
  public init(_ graph: EventGraph) { edges = EdgeRows(graph) }

  public func write(into output: inout ByteOutput) {
    var names: [String: Int] = [:]
    for actor in edges.actors { names[Self.plain(actor.name), default: 0] += 1 }
    output.write("*Vertices \(edges.actors.count)\n")
    for (i, actor) in edges.actors.enumerated() {
      let name = Self.plain(actor.name)
      output.write(
        "\(i + 1) \"\(name.isEmpty || names[name]! > 1 ? "\(name) (\(Self.plain(actor.id.text)))" : name)\"\n")
    }
    output.write("*Arcs\n")
    edges.visit { _, _, source, target in
      output.write(decimal: source + 1)
      output.write(" ")
      output.write(decimal: target + 1)
      output.write(" 1\n")
    }
  }

  /// Without what ends a name early: quotation marks, line breaks, backslashes.
  private static func plain(_ name: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in name.unicodeScalars {
      switch scalar {
      case "\"": result.append("'")
      case "\\": result.append("/")
      case "\u{0}"..<" ", "\u{85}", "\u{2028}", "\u{2029}": result.append(" ")
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}

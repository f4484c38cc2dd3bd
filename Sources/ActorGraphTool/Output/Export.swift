import ActorGraph
import ArgumentParser

struct Export: Command {
  static let example = "actorgraph export events.jsonl -o graph.graphml"
  static let configuration = CommandConfiguration(
    abstract: "Write a graph for other programs.",
    discussion: "The format follows the extension of the file: \(GraphFormat.summary).")

  @OptionGroup var events: EventInput
  @Option(help: ArgumentHelp("The format, when no file name says it.", valueName: "extension"))
  var format: String?
  @Flag(help: "DOT: one edge for all events of a class between two actors.")
  var merged = false
  @Flag(help: "CSV: columns for Neo4j instead of Gephi.")
  var neo4j = false
  @Flag(help: "CSV: ' before cells that a spreadsheet would run as a formula.")
  var guardFormulas = false
  @OptionGroup var rollUp: RollUp
  @OptionGroup var output: OutputFile

  func validate() throws { _ = try graphFormat() }

  private func graphFormat() throws -> GraphFormat {
    guard let name = format ?? output.output.map({ $0.split(separator: ".").last.map(String.init) ?? "" }) else {
      throw ValidationError("Say what to write: -o graph.graphml, or --format graphml.")
    }
    guard let format = GraphFormat(rawValue: name.lowercased()) else {
      throw ValidationError(unknown("graph format", name, among: GraphFormat.allCases.map(\.rawValue)))
    }
    return format
  }

  func run() throws {
    let format = try graphFormat()
    try events.withGraph { graph in
      let graph = rollUp(graph)
      let export: any Exportable =
        switch format {
        case .graphml: GraphML(graph)
        case .gexf: GEXF(graph)
        case .dot, .gv: DOT(graph, merged: merged)
        case .csv: CSV(edgesOf: graph, for: neo4j ? .neo4j : .gephi, guardsFormulas: guardFormulas)
        case .nodes: CSV(nodesOf: graph, for: neo4j ? .neo4j : .gephi, guardsFormulas: guardFormulas)
        case .json: NodeLink(graph)
        case .net: Pajek(graph)
        case .jsonl: EventLines(graph)
        case .icews: CodedTable(graph, as: .icews)
        case .polecat: CodedTable(graph, as: .polecat)
        }
      try output.write { export.write(into: &$0) }
    }
  }
}

/// What `export` writes, by file extension.
enum GraphFormat: String, CaseIterable {
  case graphml, gexf, dot, gv, csv
  /// `nodes.csv` beside `edges.csv`: asked for with `--format nodes`.
  case nodes
  case json, net, jsonl
  /// Tab-separated tables of coded events, asked for by name.
  case icews, polecat

  static let summary =
    "graphml (NetworkX, igraph, Gephi, yEd), gexf (Gephi with a timeline), dot or gv (Graphviz), csv (one row an event; "
    + "--format nodes: one row an actor), json (node-link, for D3), net (Pajek), jsonl (event lines); by --format alone: icews and polecat (event tables)"
}

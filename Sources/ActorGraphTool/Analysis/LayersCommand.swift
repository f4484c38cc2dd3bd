import ActorGraph
import ArgumentParser

struct LayersCommand: Command {
  static let example = "actorgraph layers events.jsonl --by quad"
  static let configuration = CommandConfiguration(
    commandName: "layers",
    abstract: "Set relations of different sorts side by side.",
    discussion: """
      A row for each sort of relation: its events, actors and arcs, how dense and how mutual they are, and the share of \
      arcs between whom no other sort has one. To measure actors in a layer: actorgraph slice --quad or --relation, then rank.
      """)

  enum Sort: String, CaseIterable, ExpressibleByArgument { case quad, relation, mode }

  @OptionGroup var events: EventInput
  @Option(help: ArgumentHelp("What sorts are told apart.", valueName: "sort"))
  var by = Sort.quad
  @Flag(help: "Count planned, negated and hypothetical events, too.")
  var allModes = false
  @Flag(help: "Turn persons and bodies into the state or group they act for.")
  var principal = false
  @OptionGroup var result: ResultOptions

  func run() throws {
    try events.withGraph(evidence: false) { graph in
      let graph = principal ? graph.rolledUp(to: .principal) : graph
      let sort: LayerSort =
        switch by {
        case .quad: .quad
        case .relation: .kind
        case .mode: .mode
        }
      var table = ResultTable(columns: [
        .text("layer"), .number("events"), .number("actors"), .number("arcs"), .number("density"),
        .number("reciprocity"), .number("only_here"),
      ])
      for layer in graph.layers(by: sort, modes: allModes ? Set(Event.Mode.allCases) : .asserted) {
        table.append([
          .text(layer.name), .integer(layer.events.count), .integer(layer.network.count),
          .integer(layer.network.arcCount), .number(layer.network.density()), .number(layer.network.reciprocity()),
          .finite(layer.uniqueShare),
        ])
      }
      try result.write(table)
    }
  }
}

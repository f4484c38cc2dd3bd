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
  @OptionGroup var counted: CountedModes
  @OptionGroup var rollUp: RollUp
  @OptionGroup var result: ResultOptions

  func run() throws {
    try events.withGraph(evidence: false) { graph in
      let graph = rollUp(graph)
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
      for layer in graph.layers(by: sort, modes: counted.modes) {
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

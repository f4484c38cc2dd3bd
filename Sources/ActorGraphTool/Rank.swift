import ActorGraph
import ArgumentParser

/// How a table of results is written.
enum TableFormat: String, CaseIterable, ExpressibleByArgument { case table, tsv, json }

struct Rank: Command {
  static let example = "actorgraph rank events.jsonl --by betweenness --count 10"
  static let configuration = CommandConfiguration(
    abstract: "Rank actors by centrality.",
    discussion: "Measures:\n" + Measure.all.map { "  \($0.name): \($0.meaning)" }.joined(separator: "\n"))

  @OptionGroup var events: EventInput
  @OptionGroup var folding: NetworkOptions
  @Option(help: ArgumentHelp("Measures; the first one ranks.", valueName: "names"))
  var by = "degree"
  @Option(name: [.short, .long], help: ArgumentHelp("How many actors to show; 0 shows all.", valueName: "number"))
  var count = 20
  @Option(help: ArgumentHelp("How to write the result.", valueName: "format"))
  var format = TableFormat.table
  @OptionGroup var output: OutputFile

  func run() throws {
    let measures = try Measure.list(by)
    try events.withGraph(evidence: false) { graph in
      let network = folding.network(of: graph)
      let scores = measures.map { $0.scores(network) }
      let ranks = scores[0].ranks
      let order = Array(network.actors.indices).sorted {
        (ranks[$0], network.actors[$0].id) < (ranks[$1], network.actors[$1].id)
      }
      var table = ResultTable(
        columns: [.number("rank")] + measures.map { .number($0.name) } + [.text("id"), .text("name_en"), .text("name")])
      for v in count == 0 ? order[...] : order.prefix(count) {
        let actor = network.actors[v]
        table.append(
          [.integer(ranks[v])] + scores.map { .number($0.values[v]) }
            + [.text(actor.id.text), actor.nameEN.map { .text($0) } ?? .none, .text(actor.name)])
      }
      try output.write { table.write(as: format, into: &$0) }
    }
  }
}

extension Measure {
  /// The measures of a list with commas.
  static func list(_ names: String) throws -> [Measure] {
    let measures = try ActorGraphTool.list(names, "measure", among: Measure.all.map(\.name)) { Measure(named: $0) }
    if measures.isEmpty { throw ValidationError("--by names no measure.") }
    return measures
  }

  static func one(_ name: String, option: String) throws -> Measure {
    let measures = try list(name)
    guard measures.count == 1 else { throw ValidationError("\(option) takes one measure here.") }
    return measures[0]
  }
}

/// How events become arcs.
struct NetworkOptions: ParsableArguments {
  enum Weight: String, CaseIterable, ExpressibleByArgument {
    case count, confidence, intensity, cooperation, conflict, one

    var value: ArcWeight {
      switch self {
      case .count: .eventCount
      case .confidence: .confidence
      case .intensity: .intensity
      case .cooperation: .cooperation
      case .conflict: .conflict
      case .one: .one
      }
    }
  }

  @Option(help: ArgumentHelp("What an arc weighs.", valueName: "weight"))
  var weight = Weight.count
  @Flag(help: "Take arcs without their direction.")
  var undirected = false
  @Flag(help: "Count planned, negated and hypothetical events, too.")
  var allModes = false
  @Flag(help: "Turn persons and bodies into the state or group they act for.")
  var principal = false

  func rolledUp(_ graph: EventGraph) -> EventGraph { principal ? graph.rolledUp(to: .principal) : graph }

  func network(of graph: EventGraph) -> Network {
    rolledUp(graph).network(weight: weight.value, directed: !undirected, modes: modes)
  }

  var modes: Set<Event.Mode> { allModes ? Set(Event.Mode.allCases) : .asserted }
}

import ActorGraph
import ArgumentParser

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
  @Option(
    help: ArgumentHelp(
      "Draw the documents anew so many times, and show where 95 % of an actor's ranks lie and how often it is first.",
      valueName: "number"))
  var samples: Int?
  @OptionGroup var result: ResultOptions

  func validate() throws {
    if let samples, !(2...100_000).contains(samples) {
      throw ValidationError("--samples is a number from 2 to 100000.")
    }
  }

  func run() throws {
    let measures = try Measure.list(by)
    try events.withGraph(evidence: samples != nil) { graph in
      let network = folding.network(of: graph)
      let scores = measures.map { $0.scores(network) }
      let ranks = scores[0].ranks
      let order = Array(network.actors.indices).sorted {
        (ranks[$0], network.actors[$0].id) < (ranks[$1], network.actors[$1].id)
      }
      let intervals = intervals(measures[0], graph)
      var table = ResultTable(
        columns: [.number("rank")] + measures.map { .number($0.name) }
          + (samples == nil ? [] : [.number("rank_from"), .number("rank_to"), .number("first")])
          + [.text("id"), .text("name_en"), .text("name")])
      for v in count == 0 ? order[...] : order.prefix(count) {
        let actor = network.actors[v]
        var row: [ResultTable.Cell] = [.integer(ranks[v])] + scores.map { .number($0.values[v]) }
        if samples != nil {
          let interval = intervals[actor.id]
          row += [
            .integer(interval?.ranks.lowerBound), .integer(interval?.ranks.upperBound), .number(interval?.topShare),
          ]
        }
        table.append(row + [.text(actor.id.text), actor.nameEN.map { .text($0) } ?? .none, .text(actor.name)])
      }
      try result.write(table)
    }
  }

  private func intervals(_ measure: Measure, _ graph: EventGraph) -> [Actor.ID: RankInterval] {
    guard let samples else { return [:] }
    let intervals = folding.rolledUp(graph).bootstrap(
      measure, by: .document, samples: samples, weight: folding.weight.value, directed: !folding.undirected,
      modes: folding.modes)
    return Dictionary(uniqueKeysWithValues: intervals.map { ($0.actor.id, $0) })
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

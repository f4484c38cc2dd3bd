import ActorGraph
import ArgumentParser

struct Rank: Command {
  static let example = "actorgraph rank events.jsonl --by betweenness --count 10"
  static let configuration = CommandConfiguration(
    abstract: "Rank actors by centrality.",
    discussion:
      "On a terminal, blocks show when an actor has most events, from the first day of all to the last.\n\nMeasures:\n"
      + ActorMeasure.all.map { "  \($0.name): \($0.meaning)" }.joined(separator: "\n"))

  enum Drawn: String, CaseIterable, ExpressibleByArgument { case documents, degrees, times }

  @OptionGroup var events: EventInput
  @OptionGroup var folding: NetworkOptions
  @Option(help: ArgumentHelp("Measures; the first one ranks.", valueName: "names"))
  var by = "degree"
  @Option(name: [.short, .long], help: ArgumentHelp("How many actors to show; 0 shows all.", valueName: "number"))
  var count = 20
  @Option(help: ArgumentHelp("Draw so many times by chance, to see whether the ranks hold.", valueName: "number"))
  var samples: Int?
  @Option(
    help: ArgumentHelp(
      """
      What is drawn. Documents: 95 % of an actor's ranks lie from rank_from to rank_to, and it is first in that share of \
      draws. Networks with the same degrees, or the same events at shuffled times (for measures in time): how far \
      the score is above theirs (z), how often theirs is as high (p), and the false discovery rate.
      """, valueName: "what"))
  var draw = Drawn.documents
  @OptionGroup var result: ResultOptions

  func validate() throws {
    if let samples, !(2...100_000).contains(samples) {
      throw ValidationError("--samples is a number from 2 to 100000.")
    }
    if samples == nil { return }
    switch (draw, try ActorMeasure.list(by)[0]) {
    case (.times, .network(let measure)):
      throw ValidationError("'\(measure.name)' knows no time; use --draw documents or degrees.")
    case (.documents, .time(let measure)), (.degrees, .time(let measure)):
      throw ValidationError("'\(measure.name)' is a measure in time; use --draw times.")
    default: break
    }
  }

  func run() throws {
    let measures = try ActorMeasure.list(by)
    try events.withGraph(evidence: samples != nil && draw == .documents) { graph in
      let graph = folding.rollUp(graph)
      let scores = measures.map { $0.scores(graph, folding) }
      let ranks = scores[0].ranks
      let order = scores[0].indices.sorted {
        (ranks[$0], scores[0].actors[$0].id) < (ranks[$1], scores[0].actors[$1].id)
      }
      let drawn = samples.map { chance(measures[0], graph, samples: $0) }
      let numbers = ["rank"] + measures.map(\.name) + (drawn?.columns ?? [])
      let shown = count == 0 ? order[...] : order.prefix(count)
      let activity = result.isSeen ? Activity(of: graph, ends: shown.map { (scores[0].actors[$0].id, nil) }) : nil
      var columns: [ResultTable.Column] = numbers.map { .number($0) }
      if activity != nil { columns.append(.text("events")) }
      columns += [.text("id"), .text("name_en"), .text("name")]
      var table = ResultTable(columns: columns)
      for (place, v) in shown.enumerated() {
        let actor = scores[0].actors[v]
        var row: [ResultTable.Cell] = [.integer(ranks[v])]
        row += scores.map { .number($0[actor.id]) }
        row += drawn?.cells[actor.id] ?? []
        if let activity { row.append(activity[place]) }
        row += [.text(actor.id.text), actor.nameEN.map { .text($0) } ?? .none, .text(actor.name)]
        table.append(row)
      }
      try result.write(table)
    }
  }

  /// What many draws say of each actor.
  private func chance(
    _ measure: ActorMeasure, _ graph: EventGraph, samples: Int
  ) -> (columns: [String], cells: [Actor.ID: [ResultTable.Cell]]) {
    func excess(_ found: [Significance]) -> (columns: [String], cells: [Actor.ID: [ResultTable.Cell]]) {
      let cells = found.map { one in
        (one.actor.id, [ResultTable.Cell.finite(one.zScore), .number(one.pValue), .number(one.falseDiscoveryRate)])
      }
      return (["z", "p", "false_discovery_rate"], Dictionary(uniqueKeysWithValues: cells))
    }
    switch measure {
    case .time(let measure):
      return excess(graph.significance(of: measure, samples: samples, modes: folding.counted.modes))
    case .network(let measure) where draw == .degrees:
      return excess(folding.folded(graph).significance(of: measure, samples: samples))
    case .network(let measure):
      let intervals = graph.bootstrap(
        measure, by: .document, samples: samples, weight: folding.weight(in: graph), directed: !folding.undirected,
        modes: folding.counted.modes)
      let cells = intervals.map { one in
        (
          one.actor.id,
          [ResultTable.Cell.integer(one.ranks.lowerBound), .integer(one.ranks.upperBound), .number(one.topShare)]
        )
      }
      return (["rank_from", "rank_to", "first"], Dictionary(uniqueKeysWithValues: cells))
    }
  }
}

/// A measure of a network or of events in order of time, by name.
enum ActorMeasure {
  case network(Measure)
  case time(TemporalMeasure)

  static let all = Measure.all.map(ActorMeasure.network) + TemporalMeasure.all.map(ActorMeasure.time)

  var name: String {
    switch self {
    case .network(let measure): measure.name
    case .time(let measure): measure.name
    }
  }

  var meaning: String {
    switch self {
    case .network(let measure): measure.meaning
    case .time(let measure): measure.meaning
    }
  }

  func scores(_ graph: EventGraph, _ folding: NetworkOptions) -> Scores {
    switch self {
    case .network(let measure): measure.scores(folding.folded(graph))
    case .time(let measure): measure.scores(graph, folding.counted.modes)
    }
  }

  /// The measures of a list with commas, at least one.
  static func list(_ names: String) throws -> [ActorMeasure] {
    let measures = try ActorGraphTool.list(names, "measure", among: all.map(\.name)) { name in
      all.first { $0.name == name }
    }
    if measures.isEmpty { throw ValidationError("--by names no measure.") }
    return measures
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

/// Which events count by their mode.
struct CountedModes: ParsableArguments {
  @Flag(help: "Count planned, negated and hypothetical events, too.")
  var allModes = false

  var modes: Set<Event.Mode> { allModes ? Set(Event.Mode.allCases) : .asserted }
}

/// Whether persons and bodies stand for themselves.
struct RollUp: ParsableArguments {
  @Flag(help: "Turn persons and bodies into the state or group they act for.")
  var principal = false

  func callAsFunction(_ graph: EventGraph) -> EventGraph { principal ? graph.rolledUp(to: .principal) : graph }
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
  @Option(
    help: ArgumentHelp(
      "With --weight count: let an event count half of one so many days later; the last day counts 1.",
      valueName: "days"))
  var halfLife: Int?
  @Flag(help: "Take arcs without their direction.")
  var undirected = false
  @OptionGroup var counted: CountedModes
  @OptionGroup var rollUp: RollUp

  func validate() throws {
    guard let halfLife else { return }
    if !(1...100_000).contains(halfLife) { throw ValidationError("--half-life is a number of days from 1 to 100000.") }
    if weight != .count { throw ValidationError("--half-life needs --weight count.") }
  }

  /// What the events of a graph weigh.
  func weight(in graph: EventGraph) -> ArcWeight {
    guard let halfLife, let span = graph.span else { return weight.value }
    return .recency(halfLife: halfLife, on: span.upperBound.advanced(by: -1))
  }

  func network(of graph: EventGraph) -> Network { folded(rollUp(graph)) }

  /// The network of a graph that is rolled up already.
  func folded(_ graph: EventGraph) -> Network {
    graph.network(weight: weight(in: graph), directed: !undirected, modes: counted.modes)
  }
}

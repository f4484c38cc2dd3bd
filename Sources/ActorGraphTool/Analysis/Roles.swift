import ActorGraph
import ArgumentParser

struct Roles: Command {
  static let example = "actorgraph roles events.jsonl --by principal"
  static let configuration = CommandConfiguration(
    abstract: "Count how often actors stand between others, and in what role.",
    discussion: """
      For a chain a, b, c without an arc from a to c, b is coordinator (all of one group), itinerant (a and c of one, b of \
      another), representative (b passes on from its own group), gatekeeper (b lets into its own) or liaison (three groups). \
      With --between, who has an arc from the first and one to the second, by the weaker of both.
      """)

  enum Grouping: String, CaseIterable, ExpressibleByArgument { case principal, kind, leiden }

  @OptionGroup var events: EventInput
  @OptionGroup var folding: NetworkOptions
  @Option(help: ArgumentHelp("What groups are.", valueName: "grouping"))
  var by = Grouping.principal
  @Option(name: [.short, .long], help: ArgumentHelp("How many actors to show; 0 shows all.", valueName: "number"))
  var count = 20
  @Option(help: ArgumentHelp("Two actors, by id, to list those who mediate between them.", valueName: "id,id"))
  var between: String?
  @OptionGroup var result: ResultOptions

  func validate() throws {
    try checkPair(between)
  }

  func run() throws {
    try events.withGraph(evidence: false) { graph in
      let graph = folding.rollUp(graph)
      let network = folding.folded(graph)
      if let between {
        let (a, b) = try graph.pair(named: between)
        return try result.write(mediators(network.mediators(from: a, to: b)))
      }
      let groups =
        switch by {
        case .principal: Groups(network.actors) { $0.principal ?? $0.id.text }
        case .kind: Groups(network.actors) { $0.kind.rawValue }
        case .leiden: network.leiden()
        }
      let brokerage = network.brokerage(by: groups)
      let roles = BrokerRole.allCases.map { brokerage[$0] }
      var table = ResultTable(
        columns: [.number("total")] + BrokerRole.allCases.map { .number($0.rawValue) } + [
          .text("id"), .text("name_en"), .text("name"),
        ])
      let ranked = brokerage.total.ranked
      for (actor, total) in count == 0 ? ranked[...] : ranked.prefix(count) {
        table.append(
          [.number(total)] + roles.map { $0[actor.id].map { .number($0) } ?? .none }
            + [.text(actor.id.text), actor.nameEN.map { .text($0) } ?? .none, .text(actor.name)])
      }
      try result.write(table)
    }
  }

  private func mediators(_ found: [(actor: Actor, strength: Double)]) -> ResultTable {
    var table = ResultTable(columns: [.number("strength"), .text("id"), .text("name_en"), .text("name")])
    for (actor, strength) in count == 0 ? found[...] : found.prefix(count) {
      table.append([
        .number(strength), .text(actor.id.text), actor.nameEN.map { .text($0) } ?? .none, .text(actor.name),
      ])
    }
    return table
  }
}

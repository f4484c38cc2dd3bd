import ActorGraph
import ArgumentParser

struct Roles: Command {
  static let example = "actorgraph roles events.jsonl --by principal"
  static let configuration = CommandConfiguration(
    abstract: "Count how often actors stand between others, and in what role.",
    discussion: """
      For a chain a, b, c without an arc from a to c, b is coordinator (all of one group), itinerant (a and c of one, b of \
      another), representative (b passes on from its own group), gatekeeper (b lets into its own) or liaison (three groups).
      """)

  enum Grouping: String, CaseIterable, ExpressibleByArgument { case principal, kind, leiden }

  @OptionGroup var events: EventInput
  @OptionGroup var folding: NetworkOptions
  @Option(help: ArgumentHelp("What groups are.", valueName: "grouping"))
  var by = Grouping.principal
  @Option(name: [.short, .long], help: ArgumentHelp("How many actors to show; 0 shows all.", valueName: "number"))
  var count = 20
  @OptionGroup var result: ResultOptions

  func run() throws {
    try events.withGraph(evidence: false) { graph in
      let network = folding.network(of: graph)
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
}

import ActorGraph
import ArgumentParser

struct GroupsCommand: Command {
  static let example = "actorgraph groups events.jsonl --method leiden"
  static let configuration = CommandConfiguration(
    commandName: "groups",
    abstract: "Find groups of actors with more between them than around them.",
    discussion:
      "A table ends with the modularity of the division: above 0 there is more inside groups than chance would put there."
  )

  enum Method: String, CaseIterable, ExpressibleByArgument {
    case leiden, louvain, labels, components, strong, principal, kind
  }

  @OptionGroup var events: EventInput
  @OptionGroup var folding: NetworkOptions
  @Option(help: ArgumentHelp("How groups are found, or what they share.", valueName: "method"))
  var method = Method.leiden
  @Option(help: ArgumentHelp("leiden, louvain: above 1 for more and smaller groups.", valueName: "number"))
  var resolution = 1.0
  @Option(help: ArgumentHelp("Where chance begins; the same seed gives the same groups.", valueName: "number"))
  var seed: UInt64 = 1
  @OptionGroup var result: ResultOptions

  func validate() throws {
    if !(resolution > 0 && resolution.isFinite) { throw ValidationError("--resolution is a number above 0.") }
  }

  func run() throws {
    try events.withGraph(evidence: false) { graph in
      let network = folding.network(of: graph)
      let groups = groups(network)
      var table = ResultTable(columns: [
        .number("group"), .number("size"), .text("id"), .text("name_en"), .text("name"),
      ])
      for (number, members) in groups.members.enumerated() {
        for actor in members {
          table.append([
            .integer(number + 1), .integer(members.count), .text(actor.id.text),
            actor.nameEN.map { .text($0) } ?? .none,
            .text(actor.name),
          ])
        }
      }
      let modularity = network.modularity(of: groups)
      table.closing =
        "\(groups.count) groups, modularity \(modularity.isFinite ? "\((modularity * 1000).rounded() / 1000)" : "undefined")"
      try result.write(table)
    }
  }

  private func groups(_ network: Network) -> Groups {
    switch method {
    case .leiden: network.leiden(resolution: resolution, seed: seed)
    case .louvain: network.louvain(resolution: resolution, seed: seed)
    case .labels: network.labelPropagation(seed: seed)
    case .components: network.weakComponents()
    case .strong: network.strongComponents()
    case .principal: Groups(network.actors) { $0.principal ?? $0.id.text }
    case .kind: Groups(network.actors) { $0.kind }
    }
  }
}

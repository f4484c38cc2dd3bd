import ActorGraph
import ArgumentParser

struct BalanceCommand: Command {
  static let example = "actorgraph balance events.jsonl --principal"
  static let configuration = CommandConfiguration(
    commandName: "balance",
    abstract: "Tell friends from enemies, and how far they fall into two camps.",
    discussion: """
      A tie is for or against as the sum of what happens between two actors is. Balanced triangles have no or two ties \
      against; frustration counts the ties that contradict the best two camps. With --camps, who is in which, and how far \
      liked (1 only friends, -1 only enemies); with --factions 3, the same for three camps instead of two. Both tables end \
      with the ties that contradict the division.
      """)

  @OptionGroup var events: EventInput
  @Flag(help: "Weigh events by intensity instead of counting them.")
  var intensity = false
  @OptionGroup var rollUp: RollUp
  @Flag(help: "List the actors of both camps.")
  var camps = false
  @Option(help: ArgumentHelp("List the actors of so many factions at most.", valueName: "number"))
  var factions: Int?
  @Flag(help: "List pairs by what one does against the other less what it does for it.")
  var hostility = false
  @OptionGroup var result: ResultOptions

  func validate() throws {
    if camps, hostility { throw ValidationError("--camps and --hostility are two tables; ask for one.") }
    if let factions {
      if camps || hostility { throw ValidationError("--factions is a table of its own; leave out the other one.") }
      if factions < 1 { throw ValidationError("--factions is a number above 0.") }
    }
  }

  func run() throws {
    try events.withGraph(evidence: false) { graph in
      let graph = rollUp(graph)
      if hostility { return try result.write(pairs(graph.hostilities(weight: intensity ? .intensity : .quad))) }
      let network = graph.signedNetwork(weight: intensity ? .intensity : .quad)
      if let factions {
        let found = network.factions(factions)
        return try result.write(members(network, "faction", found.groups, contradictions: found.count))
      }
      let frustration = network.frustration()
      try result.write(
        camps
          ? members(network, "camp", frustration.camps, contradictions: frustration.count)
          : summary(network, frustration))
    }
  }

  private func summary(_ network: SignedNetwork, _ frustration: Frustration) -> ResultTable {
    let balance = network.balance()
    var table = ResultTable(columns: [.text("measure"), .number("value")])
    func row(_ name: String, _ cell: ResultTable.Cell) { table.append([.text(name), cell]) }
    row("actors", .integer(network.count))
    row("ties", .integer(network.tieCount))
    row("ties_for", .integer(network.network(positive: true).arcCount))
    row("ties_against", .integer(network.network(positive: false).arcCount))
    for (negative, count) in balance.triangles.enumerated() {
      row("triangles_with_\(negative)_against", .integer(count))
    }
    row("balance", .finite(balance.degree))
    row("weak_balance", .finite(balance.weakDegree))
    row("frustration", .integer(frustration.count))
    row("frustration_at_least", .integer(frustration.lowerBound))
    return table
  }

  private func pairs(_ hostilities: [Hostility]) -> ResultTable {
    var table = ResultTable(
      columns: [.number("hostility"), .text("source"), .text("target"), .text("source_en"), .text("target_en")])
    for pair in hostilities {
      table.append([
        .number(pair.value), .text(pair.source.id.text), .text(pair.target.id.text), .text(pair.source.label),
        .text(pair.target.label),
      ])
    }
    return table
  }

  private func members(
    _ network: SignedNetwork, _ column: String, _ groups: Groups, contradictions: Int
  ) -> ResultTable {
    var table = ResultTable(columns: [.number(column), .number("status"), .text("id"), .text("name_en"), .text("name")])
    let status = network.status()
    for (number, members) in groups.members.enumerated() {
      for actor in members {
        table.append([
          .integer(number + 1), status[actor.id].map { .finite($0) } ?? .none, .text(actor.id.text),
          actor.nameEN.map { .text($0) } ?? .none, .text(actor.name),
        ])
      }
    }
    let share = Double(contradictions) / Double(max(network.tieCount, 1))
    table.closing = "\(contradictions) of \(network.tieCount) ties contradict (\((share * 1000).rounded() / 1000))"
    return table
  }
}

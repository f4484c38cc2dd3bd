import ActorGraph
import ArgumentParser

struct GroupsCommand: Command {
  static let example = "actorgraph groups events.jsonl --method leiden"
  static let configuration = CommandConfiguration(
    commandName: "groups",
    abstract: "Find groups of actors with more between them than around them.",
    discussion: """
      A table ends with the modularity of the division: above 0 there is more inside groups than chance would put there. With \
      --window, groups are found in each window and followed: those of equal number are the same group in time, by their \
      members, and the table says which are born, die, merge and split.
      """)

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
  @Option(
    help: ArgumentHelp("Follow groups over windows of this length: 30d, 2w, 1m, 1y.", valueName: "length"),
    transform: Stride.argument)
  var window: Stride?
  @Option(
    help: ArgumentHelp("From the start of a window to that of the next. (default: the window)", valueName: "length"),
    transform: Stride.argument)
  var step: Stride?
  @OptionGroup var result: ResultOptions

  func validate() throws {
    if step != nil, window == nil { throw ValidationError("--step goes with --window.") }
    if !(resolution > 0 && resolution.isFinite) { throw ValidationError("--resolution is a number above 0.") }
  }

  func run() throws {
    try events.withGraph(evidence: false) { graph in
      if let window { return try result.write(history(of: graph, window)) }
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

  /// A row for each group of each window, and for each that ends there.
  private func history(of graph: EventGraph, _ window: Stride) -> ResultTable {
    let windows = graph.windows(of: window, step: step)
    let found = windows.map { groups(folding.network(of: $0.graph)) }
    let history = GroupHistory(found)
    var table = ResultTable(columns: [
      .text("from"), .text("to"), .number("group"), .number("size"), .text("change"), .text("ids"),
    ])
    for (i, window) in windows.enumerated() {
      let period: [ResultTable.Cell] = [.text("\(window.period.lowerBound)"), .text("\(window.period.upperBound)")]
      for (story, members) in zip(history.stories[i], found[i].members) {
        let changes = history.changes[i].compactMap { name(of: $0, for: story) }
        table.append(
          period + [
            .integer(story + 1), .integer(members.count),
            changes.isEmpty ? .none : .text(changes.joined(separator: "; ")),
            .list(members.map(\.id.text), separator: " "),
          ])
      }
      for case .death(let story) in history.changes[i] {
        table.append(period + [.integer(story + 1), .integer(0), .text("ends"), .list([], separator: " ")])
      }
    }
    return table
  }

  /// What happened to a group that is there, in words; `nil` where it happened to another.
  private func name(of change: GroupHistory.Change, for story: Int) -> String? {
    func list(_ stories: [Int]) -> String { stories.map { "\($0 + 1)" }.joined(separator: ", ") }
    return switch change {
    case .birth(story): "begins"
    case .merge(let stories, into: story): "merged from \(list(stories))"
    case .split(let from, let stories) where stories.contains(story):
      from == story ? "splits into \(list(stories))" : "split from \(from + 1)"
    default: nil
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

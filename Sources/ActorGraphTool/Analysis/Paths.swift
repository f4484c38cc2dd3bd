import ActorGraph
import ArgumentParser

struct Paths: Command {
  static let example = "actorgraph paths events.jsonl --from irq --to rus --count 3"
  static let configuration = CommandConfiguration(
    abstract: "Show the shortest ways from one actor to another.",
    discussion: "Ways follow the direction of events; --undirected takes them both ways.")

  enum Length: String, CaseIterable, ExpressibleByArgument { case steps, weight }

  @OptionGroup var events: EventInput
  @OptionGroup var folding: NetworkOptions
  @Option(help: ArgumentHelp("Where they begin, by id.", valueName: "id"))
  var from: String
  @Option(help: ArgumentHelp("Where they end, by id.", valueName: "id"))
  var to: String
  @Option(
    help: ArgumentHelp("What is short: few steps, or steps between actors with much between them.", valueName: "length")
  )
  var by = Length.steps
  @Option(name: [.short, .long], help: ArgumentHelp("How many ways to show.", valueName: "number"))
  var count = 1
  @OptionGroup var result: ResultOptions

  func validate() throws {
    if !(1...1000).contains(count) { throw ValidationError("--count is a number from 1 to 1000.") }
  }

  func run() throws {
    try events.withGraph(evidence: false) { graph in
      let graph = folding.rollUp(graph)
      let (source, target) = (try graph.actor(named: from), try graph.actor(named: to))
      let network = graph.network(
        weight: folding.weight(in: graph), directed: !folding.undirected, modes: folding.counted.modes)
      let paths = network.shortestPaths(
        from: source.id, to: target.id, count: count, by: by == .steps ? .hop : .inverseWeight)
      if paths.isEmpty {
        Terminal.report(
          "there is no way from \(from) to \(to)\(folding.undirected ? "" : "\n  hint: --undirected takes events both ways")"
        )
      }
      var table = ResultTable(columns: [.number("length"), .text("path")])
      for path in paths {
        table.append([.number(path.length), .list(path.actors.map(\.id.text), separator: " → ")])
      }
      try result.write(table)
    }
  }
}

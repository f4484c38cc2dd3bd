import ActorGraph
import ArgumentParser

struct SeriesCommand: Command {
  static let example = "actorgraph series events.jsonl --window 30d --step 7d --by pagerank"
  static let configuration = CommandConfiguration(
    commandName: "series",
    abstract: "Measure actors in one window of time after the other.",
    discussion: """
      A table has a row a window and a column an actor, the busiest first, without windows where none of them acts; TSV and JSON have a row for each window and \
      actor. On a terminal, blocks below a table show how each actor fares over all windows. Lengths are days, weeks, months or years: 30d, 2w, 1m, 1y. The end of a window is not in it.
      --changes lists where the level of an actor's series changes for good (cumulative sums, a window without the actor counts 0), \
      --bursts the stretches in which an actor has far more events than usual (Kleinberg's two states).
      """)

  @OptionGroup var events: EventInput
  @OptionGroup var folding: NetworkOptions
  @Option(help: ArgumentHelp("Length of a window.", valueName: "length"), transform: Stride.argument)
  var window = Stride.months(1)
  @Option(
    help: ArgumentHelp("From the start of a window to that of the next. (default: the window)", valueName: "length"),
    transform: Stride.argument)
  var step: Stride?
  @Flag(help: "Let every window begin with the first event.")
  var expanding = false
  @Option(help: ArgumentHelp("The measure.", valueName: "name"))
  var by = "degree"
  @Option(name: [.short, .long], help: ArgumentHelp("How many actors to show; 0 shows all.", valueName: "number"))
  var count = 5
  @Flag(help: "List change points, with the level before and after, instead of the series.")
  var changes = false
  @Flag(help: "List bursts of events, instead of the series of a measure.")
  var bursts = false
  @Option(help: ArgumentHelp("The largest p-value of a change point.", valueName: "number"))
  var significance = 0.05
  @OptionGroup var result: ResultOptions

  func validate() throws {
    if changes, bursts { throw ValidationError("--changes and --bursts are two lists; ask for one at a time.") }
    if bursts, expanding || step != nil && step != window {
      throw ValidationError("--bursts counts events in windows that do not overlap; leave out --expanding and --step.")
    }
    if bursts, by != "degree" { throw ValidationError("--bursts counts events, whatever the measure; leave out --by.") }
    if !(significance > 0 && significance < 1) { throw ValidationError("--significance is a number between 0 and 1.") }
  }

  func run() throws {
    let measure = try Measure.one(bursts ? "strength" : by, option: "--by")
    try events.withGraph(evidence: false) { graph in
      let series = series(of: measure, in: folding.rollUp(graph))
      let actors = count == 0 ? series.actors : series.top(count)
      try result.write(table(of: series, actors, measure.name))
    }
  }

  private func table(of series: Series, _ actors: [Actor], _ measure: String) -> ResultTable {
    if changes { return changePoints(of: series, actors) }
    if bursts { return bursts(of: series, actors) }
    return result.format == .table ? wide(series, actors) : long(series, actors, measure)
  }

  private func changePoints(of series: Series, _ actors: [Actor]) -> ResultTable {
    var table = ResultTable(columns: [
      .text("from"), .number("before"), .number("after"), .number("p_value"), .text("id"), .text("name_en"),
      .text("name"),
    ])
    for actor in actors {
      let values = series[actor.id].map { $0 ?? 0 }
      for change in ActorGraph.changePoints(in: values, significance: significance) {
        table.append([
          .text("\(series.periods[change.index].lowerBound)"), .number(change.meanBefore), .number(change.meanAfter),
          .number(change.pValue), .text(actor.id.text), actor.nameEN.map { .text($0) } ?? .none, .text(actor.name),
        ])
      }
    }
    return table
  }

  private func bursts(of series: Series, _ actors: [Actor]) -> ResultTable {
    var table = ResultTable(columns: [
      .text("from"), .text("to"), .number("events"), .number("weight"), .text("id"), .text("name_en"), .text("name"),
    ])
    for actor in actors {
      let counts = series[actor.id].map { Int($0 ?? 0) }
      for burst in ActorGraph.bursts(in: counts) {
        table.append([
          .text("\(series.periods[burst.range.lowerBound].lowerBound)"),
          .text("\(series.periods[burst.range.upperBound - 1].upperBound)"),
          .integer(counts[burst.range].reduce(0, +)), .number(burst.weight), .text(actor.id.text),
          actor.nameEN.map { .text($0) } ?? .none, .text(actor.name),
        ])
      }
    }
    return table
  }

  private func series(of measure: Measure, in graph: EventGraph) -> Series {
    let weight = bursts ? ArcWeight.eventCount : folding.weight(in: graph)
    let (directed, modes) = (!folding.undirected, folding.counted.modes)
    return expanding
      ? graph.series(of: measure, expandingBy: step ?? window, weight: weight, directed: directed, modes: modes)
      : graph.series(of: measure, windows: window, step: step, weight: weight, directed: directed, modes: modes)
  }

  private func wide(_ series: Series, _ actors: [Actor]) -> ResultTable {
    var table = ResultTable(columns: [.text("from"), .text("to")] + actors.map { .number($0.id.text) })
    for (period, scores) in zip(series.periods, series.scores) {
      if actors.allSatisfy({ scores[$0.id] == nil }) { continue }
      table.append(
        [.text("\(period.lowerBound)"), .text("\(period.upperBound)")]
          + actors.map { scores[$0.id].map { .number($0) } ?? .none })
    }
    if result.isSeen, !series.scores.isEmpty {
      table.closing = sparklines(series, actors)
    }
    return table
  }

  /// A line an actor, each as high as its own greatest score.
  private func sparklines(_ series: Series, _ actors: [Actor]) -> String {
    actors.map { actor in "\n\(Sparkline(series.scores.map { $0[actor.id] }))  \(actor.id.text)" }.joined()
  }

  private func long(_ series: Series, _ actors: [Actor], _ measure: String) -> ResultTable {
    var table = ResultTable(
      columns: [.text("from"), .text("to"), .text("id"), .number(measure), .text("name_en"), .text("name")])
    for (period, scores) in zip(series.periods, series.scores) {
      for actor in actors {
        table.append([
          .text("\(period.lowerBound)"), .text("\(period.upperBound)"), .text(actor.id.text),
          scores[actor.id].map { .number($0) } ?? .none, actor.nameEN.map { .text($0) } ?? .none, .text(actor.name),
        ])
      }
    }
    return table
  }
}

extension Stride {
  /// For `transform:`: a length of time, or a sentence that says how to write one.
  static func argument(_ text: String) throws -> Stride {
    guard let stride = Stride(text) else {
      throw ValidationError("'\(text)' is no length of time; write it as 30d, 2w, 1m or 1y.")
    }
    return stride
  }
}

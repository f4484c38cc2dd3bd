import ActorGraph
import ArgumentParser

struct DyadCommand: Command {
  static let example = "actorgraph dyad events.jsonl --between usa,irq"
  static let configuration = CommandConfiguration(
    commandName: "dyad",
    abstract: "List pairs of actors, or all that happens between two.",
    discussion: """
      Without --between, the pairs with most events: how many of each class, the mean intensity (below 0 is hostile), and \
      how unevenly they come (-1 like a clock, 0 by chance, 1 in bursts). With it, every event between the two, dated; \
      with --waiting, after how many days the next one has come: how many waits were as long, how many ended then, the \
      share that is longer (Kaplan and Meier) with its standard error, and the sum of shares that ended (Nelson and Aalen). \
      The wait since the last event is open until the last day of all events.
      """)

  @OptionGroup var events: EventInput
  @Option(help: ArgumentHelp("Two actors, by id.", valueName: "id,id"))
  var between: String?
  @Flag(help: "With --between: how long it takes until one acts on the other again.")
  var waiting = false
  @Option(
    help: ArgumentHelp("With --between: events and intensity each way in windows so long.", valueName: "length"),
    transform: Stride.argument)
  var window: Stride?
  @OptionGroup var counted: CountedModes
  @OptionGroup var rollUp: RollUp
  @Option(name: [.short, .long], help: ArgumentHelp("How many pairs to show; 0 shows all.", valueName: "number"))
  var count = 20
  @OptionGroup var result: ResultOptions

  func validate() throws {
    try checkPair(between)
    if waiting, between == nil { throw ValidationError("--waiting needs --between.") }
    if window != nil, between == nil { throw ValidationError("--window needs --between.") }
    if waiting, window != nil { throw ValidationError("--waiting and --window are two tables; ask for one.") }
  }

  func run() throws {
    try events.withGraph(evidence: between != nil && !waiting && window == nil) { graph in
      let graph = rollUp(graph)
      guard let between else { return try result.write(pairs(graph)) }
      let (a, b) = try graph.pair(named: between)
      if let window { return try result.write(series(graph, a, b, window)) }
      try result.write(waiting ? waits(graph, [a, b]) : history(graph, a, b))
    }
  }

  private func pairs(_ graph: EventGraph) -> ResultTable {
    let quads = RelationKind.Quad.allCases
    let dyads = graph.dyads(modes: counted.modes)
    let shown = count == 0 ? dyads[...] : dyads.prefix(count)
    let activity = result.isSeen ? Activity(of: graph, ends: shown.map { ($0.source.id, $0.target.id) }) : nil
    var columns: [ResultTable.Column] = [.number("events")]
    if activity != nil { columns.append(.text("when")) }
    columns += quads.map { .number($0.rawValue.replacing(" ", with: "_")) }
    columns += [
      .number("mean_intensity"), .number("burstiness"), .text("source"), .text("target"), .text("source_en"),
      .text("target_en"),
    ]
    var table = ResultTable(columns: columns)
    for (place, dyad) in shown.enumerated() {
      var row: [ResultTable.Cell] = [.integer(dyad.events.count)]
      if let activity { row.append(activity[place]) }
      row += quads.map { .integer(dyad.counts[$0] ?? 0) }
      row += [
        .finite(dyad.meanIntensity), .finite(dyad.burstiness), .text(dyad.source.id.text), .text(dyad.target.id.text),
        .text(dyad.source.label), .text(dyad.target.label),
      ]
      table.append(row)
    }
    return table
  }

  private func waits(_ graph: EventGraph, _ sides: Set<Actor.ID>) -> ResultTable {
    var table = ResultTable(
      columns: [
        .number("days"), .number("waits"), .number("ended"), .number("longer"), .number("error"), .number("hazard"),
        .text("source"), .text("target"),
      ])
    guard let span = graph.span else { return table }
    for dyad in graph.dyads(modes: counted.modes) where sides == [dyad.source.id, dyad.target.id] {
      for step in dyad.waiting(until: span.upperBound).steps {
        table.append([
          .integer(step.days), .integer(step.atRisk), .integer(step.ended), .number(step.surviving),
          .number(step.error), .number(step.hazard), .text(dyad.source.id.text), .text(dyad.target.id.text),
        ])
      }
    }
    return table
  }

  private func series(_ graph: EventGraph, _ a: Actor.ID, _ b: Actor.ID, _ window: Stride) -> ResultTable {
    var table = ResultTable(
      columns: [.text("from"), .text("to")]
        + [(a, b), (b, a)].flatMap { source, target in
          ["events", "intensity"].map { .number("\($0)_\(source.text)_\(target.text)") }
        })
    for one in graph.dyadSeries(between: a, and: b, windows: window, modes: counted.modes) {
      table.append([
        .text("\(one.period.lowerBound)"), .text("\(one.period.upperBound)"), .integer(one.forth.events),
        .number(one.forth.intensity), .integer(one.back.events), .number(one.back.intensity),
      ])
    }
    return table
  }

  private func history(_ graph: EventGraph, _ a: Actor.ID, _ b: Actor.ID) -> ResultTable {
    var table = ResultTable(
      columns: [
        .text("date"), .text("source"), .text("relation"), .text("target"), .text("mode"), .number("confidence"),
        .text("document"), .text("sentence"),
      ])
    for event in graph.events(between: a, b) where counted.modes.contains(event.mode) {
      table.append([
        event.period.map { .text($0.startText) } ?? .none, .text(event.source?.actor.id.text ?? ""),
        .text(event.kind.name),
        .text(event.target?.actor.id.text ?? ""), .text(event.mode.rawValue), .number(event.confidence),
        event.evidence.map { .text($0.document) } ?? .none, event.evidence.map { .text($0.quote.text) } ?? .none,
      ])
    }
    return table
  }
}

extension EventGraph {
  /// The actor of that id; an error with those it was perhaps meant to be.
  func actor(named id: String) throws(Failure) -> Actor {
    let actors = actors
    if let actor = actors.first(where: { $0.id.text == id }) { return actor }
    let near = nearMisses(of: id, among: actors.map(\.id.text))
    let hint =
      near.isEmpty ? "list the ids: actorgraph rank --count 0" : "did you mean \(near.joined(separator: " or "))?"
    throw Failure(message: "there is no actor '\(id)'\n  hint: \(hint)")
  }

  /// The two actors of a valid --between.
  func pair(named ids: String) throws(Failure) -> (Actor.ID, Actor.ID) {
    let sides = ids.split(separator: ",").map(String.init)
    return (try actor(named: sides[0]).id, try actor(named: sides[1]).id)
  }
}

/// Says how to write --between where it does not name two.
func checkPair(_ between: String?) throws {
  if let between, between.split(separator: ",").count != 2 {
    throw ValidationError("--between takes two ids with a comma: usa,irq.")
  }
}

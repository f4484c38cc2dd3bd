import ActorGraph
import ArgumentParser

struct Compare: Command {
  static let example = "actorgraph compare events.jsonl --before 2024-01 --after 2024-02 --by pagerank"
  static let configuration = CommandConfiguration(
    abstract: "Compare the ranks of actors in two periods.", discussion: TwoPeriods.discussion)

  @OptionGroup var events: EventInput
  @OptionGroup var periods: TwoPeriods
  @OptionGroup var folding: NetworkOptions
  @Option(help: ArgumentHelp("The measure.", valueName: "name"))
  var by = "degree"
  @Option(name: [.short, .long], help: ArgumentHelp("How many actors to show; 0 shows all.", valueName: "number"))
  var count = 20
  @OptionGroup var result: ResultOptions

  func run() throws {
    let measure = try Measure.one(by, option: "--by")
    try events.withGraph(evidence: false) { graph in
      let networks = [periods.before, periods.after].map { folding.network(of: graph[$0]) }
      let changes = measure.scores(networks[0]).changes(to: measure.scores(networks[1]))
      var table = ResultTable(
        columns: [
          .number("rank_before"), .number("rank_after"), .number("rise"), .number("before"), .number("after"),
          .text("id"),
          .text("name_en"), .text("name"),
        ])
      for change in count == 0 ? changes[...] : changes.prefix(count) {
        table.append([
          .integer(change.rankBefore), .integer(change.rankAfter), .integer(change.rise), .number(change.before),
          .number(change.after), .text(change.actor.id.text), change.actor.nameEN.map { .text($0) } ?? .none,
          .text(change.actor.name),
        ])
      }
      try result.write(table)
    }
  }
}

struct Diff: Command {
  static let example = "actorgraph diff events.jsonl --before 2024-01 --after 2024-02"
  static let configuration = CommandConfiguration(
    abstract: "Show which arcs appear, vanish or change their weight.", discussion: TwoPeriods.discussion)

  @OptionGroup var events: EventInput
  @OptionGroup var periods: TwoPeriods
  @OptionGroup var folding: NetworkOptions
  @Option(name: [.short, .long], help: ArgumentHelp("How many arcs to show; 0 shows all.", valueName: "number"))
  var count = 20
  @OptionGroup var result: ResultOptions

  func run() throws {
    try events.withGraph(evidence: false) { graph in
      let changes = folding.network(of: graph[periods.before]).changes(to: folding.network(of: graph[periods.after]))
      var table = ResultTable(
        columns: [
          .number("before"), .number("after"), .number("change"), .text("source"), .text("target"), .text("source_en"),
          .text("target_en"),
        ])
      for arc in count == 0 ? changes.arcs[...] : changes.arcs.prefix(count) {
        table.append([
          .number(arc.before), .number(arc.after), .number(arc.after - arc.before), .text(arc.source.id.text),
          .text(arc.target.id.text), .text(arc.source.label), .text(arc.target.label),
        ])
      }
      let (new, gone) = (changes.newActors.count, changes.goneActors.count)
      table.closing = "\(changes.arcs.count) arcs differ, \(new) actors are new, \(gone) are gone"
      try result.write(table)
    }
  }
}

/// Two stretches of time to set side by side.
struct TwoPeriods: ParsableArguments {
  static let discussion =
    "A period is a day, a month, a year, or two days with .. between them, of which the second is not in it."

  @Option(help: ArgumentHelp("The earlier period.", valueName: "period"), transform: TwoPeriods.range)
  var before: Range<Day>
  @Option(help: ArgumentHelp("The later period.", valueName: "period"), transform: TwoPeriods.range)
  var after: Range<Day>

  private static func range(_ text: String) throws -> Range<Day> {
    if let period = Period(text: text), let end = period.end { return period.start..<end }
    if let dots = text.firstRange(of: ".."), let start = Day(text: text[..<dots.lowerBound]),
      let end = Day(text: text[dots.upperBound...]), start < end
    {
      return start..<end
    }
    throw ValidationError("'\(text)' is no period; write it as 2024, 2024-02, 2024-02-20 or 2024-01-01..2024-04-01.")
  }
}

import ActorGraph
import ArgumentParser

struct Slice: Command {
  static let example = "actorgraph slice events.jsonl --from 2024-01-01 --to 2024-04-01 --relation attacks,accuses"
  static let configuration = CommandConfiguration(
    abstract: "Keep the events of a period, relation, mode, actor or neighbourhood.",
    discussion: """
      Lines that are kept come out as they went in, in the same order, unless --principal or --merge makes new ones. With \
      --ego usa, of the events that fit, those between usa and its neighbours and of these with each other; with --depth 2, \
      also those of their neighbours.
      """)

  @OptionGroup var events: EventInput
  @Option(help: ArgumentHelp("First day.", valueName: "day"), transform: Day.argument)
  var from: Day?
  @Option(help: ArgumentHelp("Day after the last; it is not in the slice.", valueName: "day"), transform: Day.argument)
  var to: Day?
  @Option(help: ArgumentHelp("Relations, such as meets,attacks.", valueName: "names"))
  var relation: String?
  @Option(
    help: ArgumentHelp("Quad classes, such as material-conflict; also conflict, cooperation.", valueName: "names"))
  var quad: String?
  @Option(help: ArgumentHelp("Modes: actual, reported, planned, negated, hypothetical, tie.", valueName: "names"))
  var mode: String?
  @Option(help: ArgumentHelp("Actors that take part, by id, English or Arabic name.", valueName: "names"))
  var actor: String?
  @Option(help: ArgumentHelp("Only one actor and its neighbours, by id.", valueName: "id"))
  var ego: String?
  @Option(help: ArgumentHelp("How many steps from the actor of --ego. (default: 1)", valueName: "number"))
  var depth: Int?
  @Option(help: ArgumentHelp("Least confidence, 0 to 1.", valueName: "number"))
  var confidence = 0.0
  @OptionGroup var rollUp: RollUp
  @Option(
    help: ArgumentHelp(
      "Join the reports of one event in several documents: day joins those of one day.", valueName: "unit"))
  var merge: Event.Merging?
  @OptionGroup var output: OutputFile

  func validate() throws {
    if let from, let to, to <= from { throw ValidationError("--to \(to) is not after --from \(from).") }
    if !(0...1).contains(confidence) { throw ValidationError("--confidence is a number from 0 to 1.") }
    if let depth {
      if ego == nil { throw ValidationError("--depth goes with --ego.") }
      if depth < 1 { throw ValidationError("--depth is a number above 0.") }
    }
  }

  func run() throws {
    let ontology = try events.ontology()
    let filter = try EventFilter(self, ontology)
    var kept: [(event: Event, line: [UInt8])] = []
    let needsAll = rollUp.principal || merge != nil || ego != nil
    var failures = 0
    var names = NamesSeen()
    var count = 0
    try output.write { file in
      failures = try events.forEachEvent(ontology) { event, line in
        if actor != nil { names.insert(event) }
        guard filter.keeps(event) else { return }
        count += 1
        if needsAll {
          // What is rolled up or merged is written anew.
          kept.append((event, rollUp.principal || merge != nil ? [] : Array(line)))
        } else {
          write(Array(line), to: &file)
          try file.check()
        }
      }
      if needsAll { try write(kept, to: &file) }
    }
    if count == 0, let actor { reportUnknown(actor, names) }
    if failures > 0 { throw Failure() }
  }

  private func write(_ line: [UInt8], to file: inout ByteOutput) {
    file.write(line)
    file.write(10)
  }

  /// What is made of the events that fit, or those of the neighbourhood, once all are there.
  private func write(_ kept: [(event: Event, line: [UInt8])], to file: inout ByteOutput) throws {
    var events = kept.map(\.event)
    if rollUp.principal { events = Array(rollUp(EventGraph(events)).events) }
    let near = try ego.map { try neighbours(of: $0, in: EventGraph(events)) }
    func isNear(_ event: Event) -> Bool {
      guard let near else { return true }
      return [event.source, event.target].allSatisfy { $0.map { near.contains($0.actor.id) } ?? false }
    }
    if !rollUp.principal, merge == nil {
      for (event, line) in kept where isNear(event) {
        write(line, to: &file)
        try file.check()
      }
      return
    }
    events = events.filter(isNear)
    if let merge { events = events.merged(by: merge) }
    file.write(events)
  }

  /// The actor and those within some steps of it.
  private func neighbours(of ego: String, in graph: EventGraph) throws -> Set<Actor.ID> {
    let ids = graph.actors.map(\.id.text)
    guard graph.isEmpty || ids.contains(ego) else { throw Failure(message: unknown("actor", ego, among: ids)) }
    return Set(graph.ego(of: Actor.ID(ego), depth: depth ?? 1).actors.map(\.id))
  }

  private func reportUnknown(_ actor: String, _ names: NamesSeen) {
    for name in actor.split(separator: ",").map(String.init) where !names.names.contains(name.lowercased()) {
      let near = nearMisses(of: name, among: names.names.sorted())
      let hint = near.isEmpty ? "" : "\n  hint: did you mean \(near.joined(separator: " or "))?"
      Terminal.report("no event has an actor '\(name)'\(hint)")
    }
  }
}

/// Ids and names of the actors that went by, in lower case, to say what a misspelt one may have meant.
private struct NamesSeen {
  private(set) var names: Set<String> = []

  mutating func insert(_ event: Event) {
    for actor in [event.source?.actor, event.target?.actor] {
      guard let actor else { continue }
      names.insert(actor.id.text.lowercased())
      names.insert(actor.name.lowercased())
      if let english = actor.nameEN { names.insert(english.lowercased()) }
    }
  }
}

/// The conditions of a slice.
private struct EventFilter {
  private var days: (from: Day?, to: Day?)
  private var relations: Set<String>?
  private var quads: Set<RelationKind.Quad>?
  private var modes: Set<Event.Mode>?
  private var actors: Set<String>?
  private var confidence: Double

  init(_ options: Slice, _ ontology: Ontology) throws {
    days = (options.from, options.to)
    relations = try options.relation.map {
      Set(try list($0, "relation", among: ontology.kinds.map(\.name)) { ontology[$0]?.name })
    }
    quads = try options.quad.map { Set(try list($0, "quad class", among: Self.quadNames) { Self.quads($0) }.joined()) }
    modes = try options.mode.map {
      Set(try list($0, "mode", among: Event.Mode.allCases.map(\.rawValue)) { Event.Mode(rawValue: $0) })
    }
    actors = options.actor.map { Set($0.split(separator: ",").map { $0.lowercased() }) }
    confidence = options.confidence
  }

  private static let quadNames =
    RelationKind.Quad.allCases.map { $0.rawValue.replacing(" ", with: "-") } + ["conflict", "cooperation"]

  private static func quads(_ name: String) -> [RelationKind.Quad]? {
    switch name {
    case "conflict": [.verbalConflict, .materialConflict]
    case "cooperation": [.verbalCooperation, .materialCooperation]
    default: RelationKind.Quad(rawValue: name.replacing("-", with: " ")).map { [$0] }
    }
  }

  func keeps(_ event: Event) -> Bool {
    if days.from != nil || days.to != nil {
      guard let day = event.day, days.from.map({ $0 <= day }) ?? true, days.to.map({ day < $0 }) ?? true else {
        return false
      }
    }
    if let relations, !relations.contains(event.kind.name) { return false }
    if let quads, !quads.contains(event.kind.quad) { return false }
    if let modes, !modes.contains(event.mode) { return false }
    if let actors, !isOne(of: actors, event.source), !isOne(of: actors, event.target) { return false }
    return event.confidence >= confidence
  }

  private func isOne(of actors: Set<String>, _ participant: Participant?) -> Bool {
    guard let actor = participant?.actor else { return false }
    return actors.contains(actor.id.text.lowercased()) || actors.contains(actor.name.lowercased())
      || actor.nameEN.map { actors.contains($0.lowercased()) } ?? false
  }
}

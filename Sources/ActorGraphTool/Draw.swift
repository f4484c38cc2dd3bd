import ActorGraph
import ArgumentParser

struct Draw: Command {
  static let example = "actorgraph draw events.jsonl -o graph.svg --size pagerank"
  static let configuration = CommandConfiguration(
    abstract: "Draw actors and their relations as SVG.",
    discussion: "Events of one quad class between two actors become one arrow with their count. For PNG or PDF: rsvg-convert.")

  @OptionGroup var events: EventInput
  @Option(help: ArgumentHelp("What the size of an actor means: events, or a measure.", valueName: "name"))
  var size = "events"
  @Option(help: ArgumentHelp("How actors find their places.", valueName: "layout"))
  var layout = Layout.neato
  @Option(help: ArgumentHelp("Language of names and legend.", valueName: "language"))
  var labels = Style.Labels.arabic
  @Option(help: ArgumentHelp("Colours.", valueName: "theme"))
  var theme = Style.Theme.light
  @Option(help: ArgumentHelp("Title above the picture.", valueName: "text"))
  var title: String?
  @Option(help: ArgumentHelp("Note below the picture.", valueName: "text"))
  var note: String?
  @Option(help: ArgumentHelp("Only the actors with the most events; 0 is all.", valueName: "number"))
  var top = 0
  @Option(help: ArgumentHelp("Only one actor and its neighbours, by id.", valueName: "id"))
  var ego: String?
  @Option(help: ArgumentHelp("How many steps from the actor of --ego.", valueName: "number"))
  var depth = 1
  @Flag(help: "Turn persons and bodies into the state or group they act for.")
  var principal = false
  @OptionGroup var output: OutputFile

  func validate() throws {
    if let file = output.output, !file.hasSuffix(".svg"), !file.hasPrefix("/dev/") {
      throw ValidationError("draw writes SVG: name the file like graph.svg. DOT, GraphML and others: actorgraph export.")
    }
    if top < 0 || depth < 1 { throw ValidationError("--top and --depth count from 1.") }
    if size != "events" { _ = try Measure.list(size) }
  }

  func run() throws {
    try events.withGraph { graph in
      var graph = principal ? graph.rolledUp(to: .principal) : graph
      if let ego {
        let ids = graph.actors.map(\.id.text)
        guard ids.contains(ego) else { throw Failure(message: unknown("actor", ego, among: ids), status: 1) }
        graph = graph.ego(of: Actor.ID(ego), depth: depth)
      }
      if top > 0 { graph = graph.among(busiest: top) }
      let diagram = Diagram(
        graph, size: try nodeSize(graph), layout: layout, style: Style(title: title, note: note, labels: labels, theme: theme))
      let picture: Picture
      do { picture = try diagram.svg() } catch { throw Failure(message: "\(error)", status: 1) }
      try output.write { picture.write(into: &$0) }
    }
  }

  private func nodeSize(_ graph: EventGraph) throws -> NodeSize {
    if size == "events" { return .eventCount }
    let scores = try Measure.list(size)[0].scores(graph.network())
    return .measure(size, Dictionary(uniqueKeysWithValues: zip(scores.actors.map(\.id), scores.values)))
  }
}

extension EventGraph {
  /// The events among the actors with the most events; equal ones by id.
  func among(busiest n: Int) -> EventGraph {
    var counts: [Actor.ID: Int] = [:]
    for event in events {
      guard let source = event.source?.actor.id, let target = event.target?.actor.id, source != target else { continue }
      counts[source, default: 0] += 1
      counts[target, default: 0] += 1
    }
    let kept = Set(counts.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }.prefix(n).map(\.key))
    return filter { event in
      guard let source = event.source?.actor.id, let target = event.target?.actor.id else { return false }
      return kept.contains(source) && kept.contains(target)
    }
  }
}

extension Layout: ExpressibleByArgument {}
extension Style.Labels: ExpressibleByArgument {}
extension Style.Theme: ExpressibleByArgument {}

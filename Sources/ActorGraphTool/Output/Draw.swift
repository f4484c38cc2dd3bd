import ActorGraph
import ArgumentParser

struct Draw: Command {
  static let example = "actorgraph draw events.jsonl -o graph.svg --size pagerank"
  static let configuration = CommandConfiguration(
    abstract: "Draw actors and their relations as SVG, PNG, PDF, or a page to explore.",
    discussion: """
      Views: network (the default), matrix (who to whom), timeline (events of each class), dyad (two actors over time), \
      ranking (who leads when), multiples (a network for each period), animation. A file called .html becomes a page with filters, a time brush and \
      the sentences behind each line.
      """)

  @OptionGroup var events: EventInput
  @Option(help: ArgumentHelp("What to draw.", valueName: "view"))
  var view = View.network
  @Flag(help: "The same as --view animation.")
  var animate = false
  @Option(help: ArgumentHelp("What the size of an actor, or its rank, means: events, or a measure.", valueName: "name"))
  var size = "events"
  @Option(
    help: ArgumentHelp("Length of a period, such as 1m. (default: one that suits)", valueName: "length"),
    transform: Stride.argument)
  var window: Stride?
  @Option(help: ArgumentHelp("How actors find their places. (default: what suits)", valueName: "layout"))
  var layout: Layout?
  @Option(help: ArgumentHelp("Only the actors with the most events; 0 is all.", valueName: "number"))
  var top = 0
  @Option(help: ArgumentHelp("Only one actor and its neighbours, by id.", valueName: "id"))
  var ego: String?
  @Option(help: ArgumentHelp("How many steps from the actor of --ego.", valueName: "number"))
  var depth = 1
  @Option(help: ArgumentHelp("Only what two actors do to each other, by id.", valueName: "id,id"))
  var between: String?
  @Option(
    help: ArgumentHelp("Only lines that are stronger than chance: 0 keeps none, 1 nearly all.", valueName: "alpha"))
  var backbone: Double?
  @Flag(help: "network: colour actors by the group they keep to (Leiden), as 'actorgraph groups' finds it.")
  var communities = false
  @OptionGroup var rollUp: RollUp
  @Option(help: ArgumentHelp("html: documents (.jsonl with id and url) to link sentences to.", valueName: "path"))
  var links: [String] = []
  @OptionGroup var look: Look
  @OptionGroup var output: OutputFile

  struct Look: ParsableArguments {
    @Option(help: ArgumentHelp("Language of names and legend.", valueName: "language"))
    var labels = Style.Labels.arabic
    @Option(help: ArgumentHelp("Colours.", valueName: "theme"))
    var theme = Style.Theme.light
    @Option(help: ArgumentHelp("Title above the picture.", valueName: "text"))
    var title: String?
    @Option(help: ArgumentHelp("Note below the picture.", valueName: "text"))
    var note: String?

    var style: Style { Style(title: title, note: note, labels: labels, theme: theme) }
  }

  mutating func validate() throws {
    if animate { view = .animation }
    _ = try format()
    if top < 0 { throw ValidationError("--top is a number from 0.") }
    if !(1...100).contains(depth) { throw ValidationError("--depth is a number from 1 to 100.") }
    try checkPair(between)
    if let backbone, !(0...1).contains(backbone) { throw ValidationError("--backbone is a number from 0 to 1.") }
    if communities, view != .network || output.output?.lowercased().hasSuffix(".html") == true {
      throw ValidationError("--communities colours the network as SVG, PNG or PDF.")
    }
    if size != "events" { _ = try Measure.one(size, option: "--size") }
  }

  private enum Format {
    case picture(Picture.Format)
    case page
  }

  /// By the extension of the file; SVG on standard output and for devices.
  private func format() throws -> Format {
    guard let file = output.output, !file.hasPrefix("/dev/") else { return .picture(.svg) }
    let name = (file.split(separator: ".").last.map(String.init) ?? "").lowercased()
    if name == "html" {
      if view != .network {
        throw ValidationError("a page shows the network; write \(view.rawValue) as SVG, PNG or PDF.")
      }
      return .page
    }
    guard let format = Picture.Format(rawValue: name) else {
      throw ValidationError(
        "draw writes SVG, PNG, PDF and HTML: name the file like graph.svg. DOT, GraphML and others: actorgraph export.")
    }
    return .picture(format)
  }

  func run() throws {
    let format = try format()
    try events.withGraph { graph in
      do {
        let graph = try filtered(graph)
        switch format {
        case .page:
          let page = try Explorer(
            graph, links: try addresses(graph), size: nodeSize(graph), layout: layout, style: look.style
          )
          .html(engine: Self.engine)
          try output.write { page.write(into: &$0) }
        case .picture(.svg):
          let picture = try drawing(of: graph).svg(engine: Self.engine)
          try output.write { picture.write(into: &$0) }
        case .picture(let format):
          let drawing = try drawing(of: graph)
          if let diagram = drawing as? Diagram, !Picture.canConvert {
            try diagram.writeByGraphviz(to: output.output ?? "", as: format, engine: Self.engine)
            Terminal.report(
              "made by libgraphviz, without legend and notes: 'rsvg-convert' is not installed\n  hint: apt install librsvg2-bin"
            )
          } else {
            try drawing.svg(engine: Self.engine).write(to: output.output ?? "", as: format)
            Terminal.report("made by rsvg-convert")
          }
        }
      } catch let error as RenderError {
        throw Failure(message: "\(output.output.map { "\($0): " } ?? "")\(error)")
      }
    }
  }

  /// Where documents can be read: those of --links, and those whose id is an address.
  private func addresses(_ graph: EventGraph) throws -> [String: String] {
    var addresses: [String: String] = [:]
    for event in graph.events {
      if let id = event.evidence?.document, id.hasPrefix("http") { addresses[id] = id }
    }
    for entry in Corpus(paths: links).entries {
      switch entry.result {
      case .success(let document): addresses[document.id] = document.url
      case .failure(let error): throw error
      }
    }
    return addresses
  }

  private func filtered(_ graph: EventGraph) throws -> EventGraph {
    var graph = rollUp(graph)
    if let ego {
      let ids = graph.actors.map(\.id.text)
      guard ids.contains(ego) else { throw Failure(message: unknown("actor", ego, among: ids)) }
      graph = graph.ego(of: Actor.ID(ego), depth: depth)
    }
    if let pair = try pair(in: graph) { graph = graph.dyad(pair.0, pair.1) }
    if let backbone { graph = graph.backbone(alpha: backbone) }
    return top > 0 ? graph.busiest(top) : graph
  }

  private func drawing(of graph: EventGraph) throws -> any Drawable {
    if view == .ranking, let scores = try scores() {
      return Ranking(
        graph, window: window, by: size, arabic: Measure(named: size)?.arabicName, style: look.style, score: scores)
    }
    if communities {
      return Diagram(
        graph, size: try nodeSize(graph), communities: groups(graph), layout: layout, style: look.style)
    }
    return view.drawing(
      of: graph, size: try nodeSize(graph), layout: layout, window: window, pair: try pair(in: graph), style: look.style
    )
  }

  /// The two of --between.
  private func pair(in graph: EventGraph) throws -> (Actor.ID, Actor.ID)? {
    try between.map { try graph.pair(named: $0) }
  }

  /// The group of each actor that has one.
  private func groups(_ graph: EventGraph) -> [Actor.ID: Int] {
    let groups = graph.network().leiden()
    return Dictionary(uniqueKeysWithValues: zip(groups.actors.map(\.id), groups.labels))
  }

  private func nodeSize(_ graph: EventGraph) throws -> NodeSize {
    try scores().map { .measure(size, arabic: Measure(named: size)?.arabicName, $0(graph)) } ?? .eventCount
  }

  /// The measure of --size, `nil` for the number of events.
  private func scores() throws -> (@Sendable (EventGraph) -> [Actor.ID: Double])? {
    if size == "events" { return nil }
    let measure = try Measure.one(size, option: "--size")
    return { graph in
      let scores = measure.scores(graph.network())
      return Dictionary(uniqueKeysWithValues: zip(scores.actors.map(\.id), scores.values))
    }
  }

  /// Layouts run in a process of their own, so that a graph that crashes libgraphviz is an error message.
  private static var engine: LayoutEngine {
    #if os(Linux)
    .worker(executable: "/proc/self/exe")
    #else
    .worker(executable: CommandLine.arguments[0])
    #endif
  }
}

extension View: ExpressibleByArgument {}
extension Layout: ExpressibleByArgument {}
extension Style.Labels: ExpressibleByArgument {}
extension Style.Theme: ExpressibleByArgument {}

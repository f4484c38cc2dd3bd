import Lines
import Relations

/// The graph files that can be read back.
public enum GraphFileFormat: String, Sendable, CaseIterable {
  /// GraphML, ours and that of NetworkX, igraph, Gephi and yEd.
  case graphml
  /// Node-link JSON, ours and that of NetworkX and d3.
  case json
  /// Tables of nodes and edges with the columns that Gephi or Neo4j look for, ours and others'.
  case csv
}

extension EventGraph {
  /// Reads a graph file; each edge becomes an event.
  ///
  /// Attributes are known by the names that we write: of nodes `actor_id` (or the node's id), `label` (or `name`), `name_en`,
  /// `kind`, `principal`; of edges `relation` (or `kind`, `type`, `label`), `quad`, `mode`, `date`, `date_end`, `confidence`,
  /// `event_id`, `document`, `evidence`. A relation that is neither a kind of the ontology nor a CAMEO code or label becomes a kind of its own, a tie
  /// unless `quad` says otherwise; an edge without one is `linked`. An empty text is the same as none.
  ///
  /// - Parameter path: `-` is standard input.
  public init(graph path: String, format: GraphFileFormat, ontology: Ontology = .builtIn) throws(InputError) {
    let (nodes, edges) =
      switch format {
      case .graphml: try GraphMLReader.read(path)
      case .json: try NodeLinkReader.read(path)
      case .csv: try CSVGraphReader.read([path])
      }
    self.init(try GraphAssembly(nodes: nodes, ontology: ontology).events(edges))
  }

  /// Reads the tables of one graph, in any order: the header of each says whether it has nodes (`Id`, or Neo4j's `:ID`) or
  /// edges (`Source` and `Target`, or `:START_ID` and `:END_ID`).
  ///
  /// Attributes are known by the names of `init(graph:format:ontology:)`. Without a table of nodes, an actor is called by its
  /// id, and only states have names and kinds.
  public init(csv paths: [String], ontology: Ontology = .builtIn) throws(InputError) {
    let (nodes, edges) = try CSVGraphReader.read(paths)
    self.init(try GraphAssembly(nodes: nodes, ontology: ontology).events(edges))
  }
}

/// A node or an edge as a graph file describes it.
struct GraphElement {
  var id: String
  /// Ends of an edge; empty for a node.
  var source = ""
  var target = ""
  var attributes: [String: String] = [:]
  /// Where it stands, for errors.
  var file: String
  var line: Int

  /// The first attribute that is there.
  subscript(names: String...) -> String? { names.lazy.compactMap { attributes[$0] }.first { !$0.isEmpty } }

  func error(_ problem: String, hint: String? = nil) -> InputError {
    InputError(file: file, line: line, problem: problem, hint: hint)
  }
}

/// Makes actors of nodes and events of edges.
private struct GraphAssembly {
  private var actors: [String: Actor] = [:]
  /// The actor of a name, where only one has it.
  private var named: [String: Actor?] = [:]
  private let ontology: Ontology

  init(nodes: [GraphElement], ontology: Ontology) throws(InputError) {
    self.ontology = ontology
    for node in nodes {
      guard actors[node.id] == nil else { throw node.error("there is another node '\(node.id)'") }
      let name = node["label", "name", "Label"] ?? node.id
      let actor = Actor(
        id: Actor.ID(node["actor_id"] ?? node.id), name: name, nameEN: node["name_en"],
        kind: node["kind"].flatMap { Actor.Kind(rawValue: $0) } ?? .group, principal: node["principal"])
      actors[node.id] = actor
      named.updateValue(named.keys.contains(name) ? nil : actor, forKey: name)
    }
  }

  func events(_ edges: [GraphElement]) throws(InputError) -> [Event] {
    var events: [Event] = []
    events.reserveCapacity(edges.count)
    for edge in edges { events.append(try event(edge, events.count)) }
    return events
  }

  private func event(_ edge: GraphElement, _ number: Int) throws(InputError) -> Event {
    guard let source = actors[edge.source] else { throw edge.error("there is no node '\(edge.source)'") }
    guard let target = actors[edge.target] else { throw edge.error("there is no node '\(edge.target)'") }
    let kind = kind(edge)
    let period = try period(edge)
    var hash = ContentHash()
    hash.combine(edge.source)
    hash.combine(edge.target)
    hash.combine("\(number)")
    var evidence: Evidence?
    if let document = edge["document"] {
      let (quote, trigger) = (edge["evidence"] ?? "", edge["trigger"] ?? "")
      evidence = Evidence(
        document: document, sentence: 0, quote: Span(text: quote, range: 0..<quote.utf8.count),
        trigger: Span(text: trigger, range: 0..<trigger.utf8.count), rule: edge["rule"] ?? "")
    }
    let confidence = edge["confidence"].flatMap(Double.init) ?? 1
    return Event(
      id: edge["event_id"].flatMap { Event.ID($0) } ?? Event.ID(bits: hash.value), source: Participant(actor: source),
      kind: kind, target: Participant(actor: target),
      mode: edge["mode"].flatMap { Event.Mode(rawValue: $0) } ?? (kind.quad == .tie ? .tie : .actual),
      reportedBy: edge["reported_by"].map { Participant(actor: actor(named: $0)) }, period: period,
      dateSource: period == nil ? nil : .table, evidence: evidence,
      confidence: (0...1).contains(confidence) ? confidence : 1)
  }

  /// Whoever reports is given by name alone.
  private func actor(named name: String) -> Actor {
    if case .some(.some(let actor)) = named[name] { return actor }
    return Actor(id: ActorNames.id(name), name: name, kind: .group)
  }

  private func kind(_ edge: GraphElement) -> RelationKind {
    let name = edge["relation", "kind", "type", "label"] ?? "linked"
    if let kind = ontology[name] ?? ontology[name.lowercased()] ?? CAMEO.kind(label: name) { return kind }
    if name.allSatisfy(\.isNumber), let kind = CAMEO.kind(name) { return kind }
    return RelationKind(
      name: name, meaning: "", plover: edge["plover"], cameo: edge["cameo"],
      quad: edge["quad"].flatMap { RelationKind.Quad(rawValue: $0) } ?? .tie,
      intensity: edge["intensity"].flatMap(Double.init))
  }

  private func period(_ edge: GraphElement) throws(InputError) -> Period? {
    guard let text = edge["date", "day", "start"] else { return nil }
    guard let start = Period(text: text) ?? Day(tableCell: Array(text.utf8)[...]).map(Period.day) else {
      throw edge.error("'\(text)' is no day", hint: "write it as 2024-02-20, 2024-02 or 2024")
    }
    switch edge["date_precision"] {
    case "week": return .week(from: start.start)
    case "open": return .since(start.start)
    default: break
    }
    // Graph files name the last day of an interval, as their readers expect.
    guard let last = edge["date_end"] else { return start }
    guard let last = Day(text: last), start.start <= last else {
      throw edge.error("'\(last)' is no day on or after \(start.start)")
    }
    return Period(start: start.start, end: last.advanced(by: 1), precision: .interval)
  }
}

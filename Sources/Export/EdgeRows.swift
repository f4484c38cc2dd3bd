import Relations

/// The nodes and edges that the graph formats write: one edge an event whose two sides are known, and their actors.
struct EdgeRows: Sendable {
  let graph: EventGraph
  /// Sorted by id.
  let actors: [Actor]
  /// The place in `actors` of each actor of the table, −1 when it is on no edge.
  let places: ContiguousArray<Int32>

  init(_ graph: EventGraph) {
    self.graph = graph
    let table = graph.table
    var places = ContiguousArray<Int32>(repeating: -1, count: table.actors.count)
    for r in Self.rows(graph) where table.sources[r] >= 0 && table.targets[r] >= 0 {
      places[Int(table.sources[r])] = 0
      places[Int(table.targets[r])] = 0
    }
    var actors: [Actor] = []
    for (i, place) in places.enumerated() where place == 0 {
      places[i] = Int32(actors.count)
      actors.append(table.actors[i])
    }
    self.actors = actors
    self.places = places
  }

  /// Calls *body* with each edge's number, counted from 0, the row of its event, and the places of its source and target.
  func visit(_ body: (_ i: Int, _ row: Int, _ source: Int, _ target: Int) -> Void) {
    let table = graph.table
    var i = 0
    for r in Self.rows(graph) where table.sources[r] >= 0 && table.targets[r] >= 0 {
      body(i, r, Int(places[Int(table.sources[r])]), Int(places[Int(table.targets[r])]))
      i += 1
    }
  }

  /// The rows of the table that a graph holds.
  static func rows(_ graph: EventGraph) -> AnySequence<Int> {
    switch graph.rows {
    case .range(let range): AnySequence(range)
    case .indices(let indices): AnySequence(indices.lazy.map { Int($0) })
    }
  }
}

/// The names of what nodes and edges carry, the same in every format.
enum Column {
  enum Kind: String { case string, double }

  /// `nil` where the actor has no such thing.
  static let nodes: [(name: String, value: @Sendable (Actor) -> String?)] = [
    ("label", { $0.name }),
    ("name_en", { $0.nameEN }),
    ("kind", { $0.kind.rawValue }),
    ("principal", { $0.principal }),
  ]

  /// In the order in which `EdgeCells` writes them.
  static let edges: [(name: String, kind: Kind)] = [
    ("event_id", .string), ("relation", .string), ("plover", .string), ("cameo", .string), ("quad", .string),
    ("intensity", .double), ("mode", .string), ("date", .string), ("date_end", .string), ("date_precision", .string),
    ("weight", .double), ("confidence", .double), ("reported_by", .string), ("document", .string),
    ("evidence", .string),
    ("trigger", .string), ("rule", .string),
  ]
}

extension Period {
  /// The last day of a stretch with two stated ends; `nil` where the precision already says how long it is.
  var endText: String? {
    guard precision == .interval, let end else { return nil }
    return end.advanced(by: -1).description
  }
}

import Relations

/// The nodes and edges that the graph formats write: one edge an event whose two sides are known, and their actors.
struct Edges: Sendable {
  let graph: EventGraph
  /// Sorted by id.
  let actors: [Actor]

  init(_ graph: EventGraph) {
    self.graph = graph
    let table = graph.table
    var seen = ContiguousArray(repeating: false, count: table.actors.count)
    for r in Self.rows(graph) where table.sources[r] >= 0 && table.targets[r] >= 0 {
      seen[Int(table.sources[r])] = true
      seen[Int(table.targets[r])] = true
    }
    actors = table.actors.indices.filter { seen[$0] }.map { table.actors[$0] }
  }

  /// Calls *body* with each edge's number, counted from 0, and its event.
  func forEach(_ body: (Int, Event) -> Void) {
    let table = graph.table
    var i = 0
    for r in Self.rows(graph) where table.sources[r] >= 0 && table.targets[r] >= 0 {
      body(i, table.event(r))
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

/// A named attribute of nodes or edges, the same in every format.
struct Column<Row>: Sendable {
  enum Kind: String { case string, double }

  let name: String
  let kind: Kind
  let value: @Sendable (Row) -> Cell

  init(_ name: String, _ value: @escaping @Sendable (Row) -> String?) {
    self.name = name
    kind = .string
    self.value = { row in value(row).map(Cell.text) ?? .absent }
  }

  init(_ name: String, number value: @escaping @Sendable (Row) -> Double?) {
    self.name = name
    kind = .double
    self.value = { row in value(row).flatMap { $0.isFinite ? .number($0) : nil } ?? .absent }
  }
}

enum Cell {
  case text(String), number(Double), absent
}

extension Column where Row == Actor {
  static let all: [Column] = [
    Column("label") { $0.name },
    Column("name_en") { $0.nameEN },
    Column("kind") { $0.kind.rawValue },
    Column("principal") { $0.principal },
  ]
}

extension Column where Row == Event {
  static let all: [Column] = [
    Column("event_id") { $0.id.description },
    Column("relation") { $0.kind.name },
    Column("plover") { $0.kind.plover },
    Column("cameo") { $0.kind.cameo },
    Column("quad") { $0.kind.quad.rawValue },
    Column("intensity", number: { $0.kind.intensity }),
    Column("mode") { $0.mode.rawValue },
    Column("date") { $0.period?.startText },
    Column("date_end") { $0.period?.endText },
    Column("date_precision") { $0.period?.precision.rawValue },
    Column("weight", number: { _ in 1 }),
    Column("confidence", number: { $0.confidence }),
    Column("reported_by") { $0.reportedBy?.actor.name },
    Column("document") { $0.evidence?.document },
    Column("evidence") { $0.evidence?.quote.text },
    Column("trigger") { $0.evidence?.trigger.text },
    Column("rule") { $0.evidence?.rule },
  ]
}

extension Period {
  /// The last day of a stretch with two stated ends; `nil` where the precision already says how long it is.
  var endText: String? {
    guard precision == .interval, let end else { return nil }
    return end.advanced(by: -1).description
  }
}

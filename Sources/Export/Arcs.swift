import Relations

/// All events of one quad class from one actor to another, drawn as one line.
package struct Arc: Hashable, Sendable {
  package struct Kind: Hashable, Sendable {
    package var name: String
    package var count: Int
  }

  /// Indices into `Arcs.actors`.
  package var source: Int
  package var target: Int
  package var quad: RelationKind.Quad
  package var count: Int
  /// The most frequent first, ties by name.
  package var kinds: [Kind]
}

/// The events of a graph merged by source, target and quad class.
package struct Arcs: Sendable {
  /// Those that take part in an event with two known sides, sorted by id.
  package let actors: [Actor]
  /// Sorted by source, target and class.
  package let arcs: [Arc]

  /// - Complexity: O(*e* log *e*).
  package init(_ graph: EventGraph) {
    let table = graph.table
    let edges = EdgeRows(graph)
    let quads = RelationKind.Quad.allCases
    let rank = table.kinds.map { UInt128(quads.firstIndex(of: $0.quad)!) }
    // One number an event, so that events of an arc stand together when sorted: source, target, class, kind.
    var keys: ContiguousArray<UInt128> = []
    edges.visit { _, row, source, target in
      let kind = table.kindIndices[row]
      keys.append(UInt128(source) << 64 | UInt128(target) << 32 | rank[Int(kind)] << 16 | UInt128(kind))
    }
    keys.sort()

    var arcs: [Arc] = []
    var i = 0
    while i < keys.count {
      let arc = keys[i] >> 16
      var kinds: [Arc.Kind] = []
      let first = i
      while i < keys.count, keys[i] >> 16 == arc {
        let key = keys[i]
        let start = i
        while i < keys.count, keys[i] == key { i += 1 }
        kinds.append(Arc.Kind(name: table.kinds[Int(key & 0xFFFF)].name, count: i - start))
      }
      if kinds.count > 1 { kinds.sort { ($1.count, $0.name) < ($0.count, $1.name) } }
      arcs.append(
        Arc(
          source: Int(arc >> 48), target: Int(arc >> 16 & 0xFFFF_FFFF), quad: quads[Int(arc & 0xFFFF)],
          count: i - first,
          kinds: kinds))
    }
    actors = edges.actors
    self.arcs = arcs
  }
}

extension Arcs {
  /// How many documents the events of a graph come from.
  package static func documentCount(_ graph: EventGraph) -> Int {
    let table = graph.table
    var documents: Set<String> = []
    for row in EdgeRows.rows(graph) where table.detailIndices[row] >= 0 {
      if let evidence = table.details[Int(table.detailIndices[row])].evidence { documents.insert(evidence.document) }
    }
    return documents.count
  }
}

import Relations

/// All events of one quad class from one actor to another, drawn as one line.
package struct Arc: Hashable, Sendable {
  /// Indices into `Arcs.actors`.
  package var source: Int
  package var target: Int
  package var quad: RelationKind.Quad
  package var count: Int
  /// How many of each kind, by name.
  package var kinds: [String: Int]
}

/// The events of a graph merged by source, target and quad class.
package struct Arcs: Sendable {
  /// Those that take part in an event with two known sides, sorted by id.
  package let actors: [Actor]
  /// Sorted by source, target and class.
  package let arcs: [Arc]

  /// - Complexity: O(*e* + *m* log *m*) for *e* events and *m* arcs.
  package init(_ graph: EventGraph) {
    let table = graph.table
    struct Key: Hashable {
      var source: Int32
      var target: Int32
      var kind: UInt16
    }
    var counts: [Key: Int] = [:]
    for r in Edges.rows(graph) where table.sources[r] >= 0 && table.targets[r] >= 0 {
      counts[Key(source: table.sources[r], target: table.targets[r], kind: table.kindIndices[r]), default: 0] += 1
    }
    var seen: Set<Int32> = []
    for key in counts.keys { seen.formUnion([key.source, key.target]) }
    let order = seen.sorted()
    let index = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
    actors = order.map { table.actors[Int($0)] }

    struct Pair: Hashable {
      var source: Int
      var target: Int
      var quad: RelationKind.Quad
    }
    var merged: [Pair: Arc] = [:]
    for (key, n) in counts {
      let kind = table.kinds[Int(key.kind)]
      let pair = Pair(source: index[key.source]!, target: index[key.target]!, quad: kind.quad)
      merged[pair, default: Arc(source: pair.source, target: pair.target, quad: pair.quad, count: 0, kinds: [:])]
        .add(n, of: kind.name)
    }
    let rank = Dictionary(uniqueKeysWithValues: RelationKind.Quad.allCases.enumerated().map { ($1, $0) })
    arcs = merged.values.sorted { ($0.source, $0.target, rank[$0.quad]!) < ($1.source, $1.target, rank[$1.quad]!) }
  }
}

extension Arc {
  fileprivate mutating func add(_ n: Int, of kind: String) {
    count += n
    kinds[kind, default: 0] += n
  }
}

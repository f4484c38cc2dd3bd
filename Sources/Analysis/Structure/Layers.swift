import Relations

/// The relations of one sort among others: a layer of a multiplex network.
public struct Layer: Sendable {
  /// Of the kind, quad class or mode.
  public let name: String
  public let events: EventGraph
  public let network: Network
  /// The share of its arcs between whom no other layer has an arc that way; NaN without an arc.
  public let uniqueShare: Double
}

/// What sorts of relation are told apart.
public enum LayerSort: String, Hashable, Sendable, CaseIterable {
  case kind, quad, mode
}

extension EventGraph {
  /// The graph cut into layers, the one with most events first, then by name; those without events are left out.
  ///
  /// Any measure of a layer's network is the measure by that sort of relation. If a meets b and c, and attacks c, the arc
  /// a→b is in one quad class only, and so is b→a; a→c is in two. Verbal cooperation has four arcs, of which three are
  /// its own.
  ///
  /// - Parameter modes: as in `network`; by mode, all that are asked for are layers.
  /// - Complexity: O(*l*·*e*) for *l* layers; O(*e* + arcs of all layers) memory.
  public func layers(by sort: LayerSort, modes: Set<Event.Mode> = .asserted) -> [Layer] {
    let parts: [(name: String, events: EventGraph)] =
      switch sort {
      case .kind: table.kinds.map { ($0.name, filter(kinds: [$0.name], modes: modes)) }
      case .quad: RelationKind.Quad.allCases.map { ($0.rawValue, filter(quads: [$0], modes: modes)) }
      case .mode: Event.Mode.allCases.filter(modes.contains).map { ($0.rawValue, filter(modes: [$0])) }
      }
    let found = parts.filter { !$0.events.isEmpty }.map { ($0.name, $0.events, $0.events.network(modes: modes)) }
    var layersOfArc: [ArcEnds: Int] = [:]
    for (_, _, network) in found {
      for arc in network.arcs { layersOfArc[ArcEnds(arc), default: 0] += 1 }
    }
    let layers = found.map { name, events, network in
      let own = network.arcs.count { layersOfArc[ArcEnds($0)] == 1 }
      return Layer(name: name, events: events, network: network, uniqueShare: Double(own) / Double(network.arcCount))
    }
    return layers.sorted { $0.events.count != $1.events.count ? $0.events.count > $1.events.count : $0.name < $1.name }
  }
}

private struct ArcEnds: Hashable {
  let source, target: Actor.ID
  init(_ arc: Network.Arc) { (source, target) = (arc.source.id, arc.target.id) }
}

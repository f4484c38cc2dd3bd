import Export
import Relations

extension EventGraph {
  /// The events between two actors, either way, as a graph.
  public func dyad(_ a: Actor.ID, _ b: Actor.ID) -> EventGraph {
    filter { event in
      let (source, target) = (event.source?.actor.id, event.target?.actor.id)
      return source == a && target == b || source == b && target == a
    }
  }

  /// The events among the *n* actors that take part in most of them, or that a measure puts first; ties go to the lower id.
  public func busiest(_ n: Int, by measure: [Actor.ID: Double]? = nil) -> EventGraph {
    var scores = measure ?? [:]
    if measure == nil {
      let arcs = Arcs(self)
      for arc in arcs.arcs {
        scores[arcs.actors[arc.source].id, default: 0] += Double(arc.count)
        if arc.source != arc.target { scores[arcs.actors[arc.target].id, default: 0] += Double(arc.count) }
      }
    }
    let kept = Set(scores.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(n).map(\.key))
    return filter { event in
      guard let source = event.source, let target = event.target else { return false }
      return kept.contains(source.actor.id) && kept.contains(target.actor.id)
    }
  }

  /// The events on the lines that are stronger than chance would make them for one of their two ends: the disparity filter
  /// of Serrano, Boguñá and Vespignani 2009.
  ///
  /// A line from *i* with share *p* of all events that *i* sends along *k* lines stays when (1 − *p*)^(*k*−1) < *alpha*,
  /// and likewise for what its target receives. An end with a single line proves nothing by it.
  ///
  /// - Parameter alpha: 0 (keeps nothing) to 1 (keeps all but lines between ends without a choice).
  /// - Complexity: O(*e* + *m*).
  public func backbone(alpha: Double = 0.35) -> EventGraph {
    let arcs = Arcs(self)
    struct Line: Hashable {
      var source: Actor.ID
      var target: Actor.ID
      var quad: RelationKind.Quad
    }
    var kept: Set<Line> = []
    for (arc, isStrong) in zip(arcs.arcs, arcs.strong(alpha: alpha)) where isStrong {
      kept.insert(Line(source: arcs.actors[arc.source].id, target: arcs.actors[arc.target].id, quad: arc.quad))
    }
    return filter { event in
      guard let source = event.source, let target = event.target else { return false }
      return kept.contains(Line(source: source.actor.id, target: target.actor.id, quad: event.kind.quad))
    }
  }
}

extension Arcs {
  /// Which arcs the disparity filter keeps.
  func strong(alpha: Double) -> [Bool] {
    var sent = Array(repeating: (sum: 0, lines: 0), count: actors.count)
    var received = sent
    for arc in arcs {
      sent[arc.source].sum += arc.count
      sent[arc.source].lines += 1
      received[arc.target].sum += arc.count
      received[arc.target].lines += 1
    }
    func isStrong(_ count: Int, _ end: (sum: Int, lines: Int)) -> Bool {
      guard end.lines > 1 else { return false }
      var chance = 1.0
      let rest = 1 - Double(count) / Double(end.sum)
      for _ in 1..<end.lines {
        chance *= rest
        if chance < 1e-12 { break }
      }
      return chance < alpha
    }
    return arcs.map { isStrong($0.count, sent[$0.source]) || isStrong($0.count, received[$0.target]) }
  }
}

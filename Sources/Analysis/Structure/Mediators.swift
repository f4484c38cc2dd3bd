import Relations

extension Network {
  /// Those through whom one actor is tied to another: with an arc from the first and an arc to the second, the
  /// strongest way first, then by id.
  ///
  /// A way is as strong as the weaker of its two arcs. On a→m:3, m→b:2, a→x:1, x→b:9 the mediators between a and b are
  /// m with 2 and x with 1. Whether a has an arc to b itself does not matter.
  ///
  /// - Complexity: O(degrees of both); O(their number) memory.
  public func mediators(from source: Actor.ID, to target: Actor.ID) -> [(actor: Actor, strength: Double)] {
    guard let s = index(of: source), let t = index(of: target), s != t else { return [] }
    var toTarget: [Int32: Double] = [:]
    for j in into.range(t) { toTarget[into.neighbors[j]] = into.weights[j] }
    let found = out.range(s).compactMap { j -> (v: Int, strength: Double)? in
      toTarget[out.neighbors[j]].map { (Int(out.neighbors[j]), min(out.weights[j], $0)) }
    }
    return found.sorted { $0.strength != $1.strength ? $0.strength > $1.strength : $0.v < $1.v }
      .map { (actors[$0.v], $0.strength) }
  }
}

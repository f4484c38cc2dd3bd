import Relations

/// How long an arc is.
public enum ArcLength: Hashable, Sendable {
  /// 1.
  case hop
  /// 1 over its weight: the more there is between two actors, the nearer they are.
  case inverseWeight
}

/// A way from one actor to another along arcs, no actor twice.
public struct Path: Sendable {
  /// From the first to the last; one alone when they are the same.
  public let actors: [Actor]
  public let length: Double
}

extension Network {
  /// A shortest path from one actor to another along arcs, `nil` where there is none or an actor is not in the network.
  ///
  /// Of equally short ones the one that comes first by the ids of its actors, read from the end.
  ///
  /// - Complexity: O(*n* + *m*) by hop, mostly far less, for both ends look for each other; otherwise O((*n* + *m*) log *n*).
  ///   O(*n*) memory.
  /// - Note: Pohl 1971 by hop; Dijkstra 1959.
  public func shortestPath(from source: Actor.ID, to target: Actor.ID, by length: ArcLength = .hop) -> Path? {
    shortestPaths(from: source, to: target, count: 1, by: length).first
  }

  /// The shortest paths from one actor to another, at most *count*, the shortest first; equally short ones by the ids
  /// of their actors.
  ///
  /// On a→b, b→c, a→c, c→d from a to d there are a c d and a b c d.
  ///
  /// - Complexity: O(*count*·*n*) times `shortestPath(from:to:by:)` at worst; O(*n*) memory.
  /// - Note: Yen 1971.
  public func shortestPaths(
    from source: Actor.ID, to target: Actor.ID, count k: Int, by length: ArcLength = .hop
  ) -> [Path] {
    guard let s = index(of: source), let t = index(of: target), k > 0 else { return [] }
    var search = PathSearch(self, length)
    guard let first = search.path(from: s, to: t) else { return [] }
    var found = [first]
    var candidates: [PathSearch.Way] = []
    while found.count < k, !LongWork.isCancelled {
      let last = found[found.count - 1].nodes
      for i in 0..<last.count - 1 {
        // Leave the last path at its i-th actor by an arc that no path found so far takes there.
        let root = Array(last[...i])
        let taken = found.filter { $0.nodes.starts(with: root) && $0.nodes.count > i + 1 }.map { $0.nodes[i + 1] }
        guard let spur = search.path(from: last[i], to: t, avoiding: Set(root.dropLast()), firstStepNotTo: Set(taken))
        else { continue }
        let nodes = root.dropLast() + spur.nodes
        let way = PathSearch.Way(nodes: Array(nodes), length: search.length(of: Array(nodes)))
        if !candidates.contains(where: { $0.nodes == way.nodes }) { candidates.append(way) }
      }
      guard let next = candidates.indices.min(by: { candidates[$0].precedes(candidates[$1]) }) else { break }
      found.append(candidates.remove(at: next))
    }
    return found.map { way in Path(actors: way.nodes.map { actors[$0] }, length: way.length) }
  }
}

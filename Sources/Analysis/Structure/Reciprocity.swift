import Relations

/// What two actors do to each other.
public struct DyadReciprocity: Sendable {
  /// The one with the smaller id.
  public let first: Actor
  public let second: Actor
  /// The weight of the arc from the first to the second, and of the one back; 0 where there is none.
  public let forth, back: Double
  /// The share of their weight that is answered: twice the smaller over the sum, 0 to 1.
  public var reciprocity: Double { 2 * min(forth, back) / (forth + back) }
}

extension Network {
  /// The share of arcs that are answered by an arc the other way.
  ///
  /// On a→b, b→a, a→c it is 2/3. 1 for an undirected network with an edge, 0 for any network without an arc. Weights
  /// are ignored.
  ///
  /// - Complexity: O(*m*); O(1) memory.
  /// - Note: As NetworkX `overall_reciprocity` and igraph's default.
  public func reciprocity() -> Double {
    var answered = 0
    for v in 0..<count { answered += commonCount(out.neighbors[out.range(v)], into.neighbors[into.range(v)]) }
    return out.neighbors.isEmpty ? 0 : Double(answered) / Double(out.neighbors.count)
  }

  /// The share of each actor's ties that go both ways: twice the answered arcs, over all its arcs in and out.
  ///
  /// On a→b, b→a, a→c: a scores 2/3, b scores 1, c scores 0. An actor without an arc scores 0. Weights are
  /// ignored.
  ///
  /// - Complexity: O(*m*); O(*n*) memory.
  /// - Note: As NetworkX `reciprocity` of an actor, which has no value for an actor alone.
  public func reciprocities() -> Scores {
    scores { v in
      let answered = commonCount(out.neighbors[out.range(v)], into.neighbors[into.range(v)])
      let all = out.degree(v) + into.degree(v)
      return all == 0 ? 0 : Double(2 * answered) / Double(all)
    }
  }

  /// For each two actors with an arc between them, how far what one does to the other is done to it in turn: those with
  /// most weight first, then by id.
  ///
  /// If a tells b three things and b tells a one, it is 2·1/(3 + 1) = 1/2. In an undirected network it is 1 throughout.
  ///
  /// - Complexity: O(*m* log *m*); O(*m*) memory.
  /// - Note: The reciprocated part of a weight is the smaller of the two, as in Squartini, Picciolo, Ruzzenenti and
  ///   Garlaschelli 2013.
  public func dyadReciprocities() -> [DyadReciprocity] {
    var dyads: [DyadReciprocity] = []
    for v in 0..<count {
      var (i, j) = (Int(out.starts[v]), Int(into.starts[v]))
      let (iEnd, jEnd) = (Int(out.starts[v + 1]), Int(into.starts[v + 1]))
      while i < iEnd || j < jEnd {
        let (w, u) = (i < iEnd ? out.neighbors[i] : .max, j < jEnd ? into.neighbors[j] : .max)
        let other = Int(min(w, u))
        if other > v {
          dyads.append(
            DyadReciprocity(
              first: actors[v], second: actors[other], forth: w <= u ? out.weights[i] : 0,
              back: u <= w ? into.weights[j] : 0))
        }
        i += w <= u ? 1 : 0
        j += u <= w ? 1 : 0
      }
    }
    return dyads.sorted { a, b in
      let (x, y) = (a.forth + a.back, b.forth + b.back)
      return x != y ? x > y : (a.first.id, a.second.id) < (b.first.id, b.second.id)
    }
  }

  /// The share of possible arcs that are there: *m*/(*n*(*n*−1)), or edges/(*n*(*n*−1)/2) when undirected.
  ///
  /// On a→b→c it is 2/6. Weights are ignored. Below 2 actors it is 0.
  ///
  /// - Complexity: O(1).
  public func density() -> Double {
    count < 2 ? 0 : Double(out.neighbors.count) / (Double(count) * Double(count - 1))
  }
}

/// How many numbers two ascending lists have in common.
func commonCount(_ a: ContiguousArray<Int32>.SubSequence, _ b: ContiguousArray<Int32>.SubSequence) -> Int {
  var (i, j, common) = (a.startIndex, b.startIndex, 0)
  while i < a.endIndex, j < b.endIndex {
    if a[i] == b[j] { common += 1 }
    let (isBehind, isAhead) = (a[i] <= b[j], a[i] >= b[j])
    if isBehind { i += 1 }
    if isAhead { j += 1 }
  }
  return common
}

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
}

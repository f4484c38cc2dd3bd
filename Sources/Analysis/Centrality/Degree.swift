/// Which way arcs are looked at from an actor.
public enum Direction: String, Hashable, Sendable, CaseIterable {
  /// Arcs that arrive.
  case incoming = "in"
  /// Arcs that leave.
  case outgoing = "out"
  /// Both.
  case total
}

extension Network {
  /// How many arcs each actor has.
  ///
  /// In a directed network the total is in plus out: an actor and a neighbour with arcs both ways count twice. In an
  /// undirected one all three are the number of neighbours. Weights are ignored. An actor alone has 0. On a→b→c, b has
  /// in 1, out 1, total 2.
  ///
  /// - Parameter normalized: divide by *n*−1; below 2 actors every score is 0. The total of a directed network can then
  ///   reach 2.
  /// - Complexity: O(*n*); O(*n*) memory.
  public func degree(_ direction: Direction = .total, normalized: Bool = false) -> Scores {
    let divisor = normalized ? Double(max(count - 1, 1)) : 1
    return scores { v in Double(degree(of: v, direction)) / divisor }
  }

  func degree(of v: Int, _ direction: Direction) -> Int {
    switch isDirected ? direction : .outgoing {
    case .incoming: into.degree(v)
    case .outgoing: out.degree(v)
    case .total: into.degree(v) + out.degree(v)
    }
  }

  func scores(_ value: (Int) -> Double) -> Scores {
    Scores(actors: actors, values: ContiguousArray(actors.indices.map(value)))
  }
}

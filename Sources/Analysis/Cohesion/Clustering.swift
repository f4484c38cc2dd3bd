extension Network {
  /// The share of each actor's pairs of neighbours who are neighbours themselves.
  ///
  /// Direction and weights are ignored; an arc and its way back are one tie. With fewer than two neighbours the score
  /// is 0. In a triangle with a fourth actor tied to one of the three, that one scores 1/3, the other two 1, the fourth
  /// 0.
  ///
  /// - Complexity: O(*m*^1.5); O(*n* + *m*) memory.
  /// - Note: Watts and Strogatz 1998. As NetworkX on the undirected network; igraph scores such actors NaN by default.
  public func clustering() -> Scores {
    let ties = ties
    let triangles = Triangles(ties).perActor
    return scores { v in
      let d = Double(ties.degree(v))
      return d < 2 ? 0 : Double(triangles[v]) / (d * (d - 1) / 2)
    }
  }
}

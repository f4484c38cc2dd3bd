import Relations

extension Network {
  /// The ties that are the only connection between two parts of the network, from the smaller id, sorted.
  ///
  /// Direction and weights are ignored; an arc and its way back are one tie. On a–b–c both ties are bridges; in a cycle
  /// there is none.
  ///
  /// - Complexity: O(*n* + *m*), without recursion; O(*n* + *m*) memory.
  /// - Note: As NetworkX `bridges` on the undirected network.
  public func bridges() -> [(Actor, Actor)] {
    CutSearch(ties).bridges.map { (Int(min($0, $1)), Int(max($0, $1))) }.sorted { $0 < $1 }.map {
      (actors[$0], actors[$1])
    }
  }
}

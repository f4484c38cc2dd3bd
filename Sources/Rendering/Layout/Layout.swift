/// How actors find their places.
public enum Layout: String, Sendable, CaseIterable {
  /// Linked actors near each other, distances true to the number of steps: best up to some 300 actors.
  case neato
  /// Springs on several scales: up to some 5,000 lines.
  case sfdp
  /// In ranks along the arrows, for hierarchies and ego networks: up to some 150 lines.
  case dot
  /// Springs and repulsion by our own code, without libgraphviz: up to 50,000 lines.
  case force

  /// What suits a network of that size.
  public static func suited(actors: Int, lines: Int) -> Layout {
    actors <= 300 && lines <= 1000 ? .neato : lines <= 5000 ? .sfdp : .force
  }
}

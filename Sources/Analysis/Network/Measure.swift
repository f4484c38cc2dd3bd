/// A measure of actors by name, for programs that let their users choose.
///
/// ```swift
/// let scores = Measure(named: "pagerank")!.scores(network)
/// ```
public struct Measure: Sendable, Identifiable {
  /// Lower case with hyphens: `in-degree`.
  public let name: String
  /// What it measures, in half a sentence.
  public let meaning: String
  /// The scores of a network's actors.
  public let scores: @Sendable (Network) -> Scores
  /// Makes what reads one window after the other.
  let inWindows: @Sendable () -> (inout WindowSweep) -> Scores

  public var id: String { name }

  public init(name: String, meaning: String, scores: @escaping @Sendable (Network) -> Scores) {
    self.init(name: name, meaning: meaning, scores: scores) { { scores($0.network()) } }
  }

  /// A measure that goes on from window to window.
  init(
    name: String, meaning: String, scores: @escaping @Sendable (Network) -> Scores,
    inWindows: @escaping @Sendable () -> (inout WindowSweep) -> Scores
  ) {
    self.name = name
    self.meaning = meaning
    self.scores = scores
    self.inWindows = inWindows
  }

  /// `nil` when no measure has the name.
  public init?(named name: String) {
    guard let measure = Measure.all.first(where: { $0.name == name }) else { return nil }
    self = measure
  }

  /// The built-in measures with their usual parameters, nothing normalized.
  public static let all: [Measure] = [
    degree("degree", "how many arcs, in and out", .total),
    degree("in-degree", "how many arcs arrive", .incoming),
    degree("out-degree", "how many arcs leave", .outgoing),
    strength("strength", "the weight of all arcs", .total),
    strength("in-strength", "the weight of arcs that arrive", .incoming),
    strength("out-strength", "the weight of arcs that leave", .outgoing),
    Measure(name: "betweenness", meaning: "how often on shortest paths between others") { $0.betweenness() },
    Measure(name: "closeness", meaning: "how near to those who reach it") { $0.closeness() },
    Measure(name: "harmonic", meaning: "the sum of inverse distances from others") { $0.harmonic() },
    Measure(name: "pagerank", meaning: "where a random reader of arcs spends time", scores: { $0.pageRank() }) {
      var ranks = WindowPageRank()
      return { ranks.scores($0) }
    },
    Measure(name: "eigenvector", meaning: "pointed at by those pointed at") { $0.eigenvector() },
    Measure(name: "katz", meaning: "how many walks end here, long ones counting less") { $0.katz() },
    Measure(name: "hub", meaning: "points at good authorities") { $0.hits().hubs },
    Measure(name: "authority", meaning: "pointed at by good hubs") { $0.hits().authorities },
    Measure(name: "core", meaning: "how deep in the dense part") { $0.coreNumber() },
    Measure(name: "clustering", meaning: "how many neighbours are neighbours") { $0.clustering() },
    Measure(name: "constraint", meaning: "how much ties lead back to the same few") { $0.constraint() },
    Measure(name: "effective-size", meaning: "how many neighbours who do not stand for each other") {
      $0.effectiveSize()
    },
    Measure(name: "reciprocity", meaning: "the share of ties that go both ways", scores: { $0.reciprocities() }) {
      var answers = WindowReciprocity()
      return { answers.scores($0) }
    },
  ]

  private static func degree(_ name: String, _ meaning: String, _ direction: Direction) -> Measure {
    Measure(name: name, meaning: meaning, scores: { $0.degree(direction) }) {
      { Scores(actors: $0.actors, values: $0.degrees(direction)) }
    }
  }

  private static func strength(_ name: String, _ meaning: String, _ direction: Direction) -> Measure {
    Measure(name: name, meaning: meaning, scores: { $0.strength(direction) }) {
      { Scores(actors: $0.actors, values: $0.strengths(direction, of: $0.members)) }
    }
  }
}

import Relations

/// A measure of actors that reads events in order of time, by name; see `Measure` for those that read a network.
public struct TemporalMeasure: Sendable, Identifiable {
  /// Lower case with hyphens: `temporal-closeness`.
  public let name: String
  /// What it measures, in half a sentence.
  public let meaning: String
  /// The scores of actors with a dated event in one of some modes.
  public let scores: @Sendable (EventGraph, Set<Event.Mode>) -> Scores

  public var id: String { name }

  public init(
    name: String, meaning: String, scores: @escaping @Sendable (EventGraph, _ modes: Set<Event.Mode>) -> Scores
  ) {
    self.name = name
    self.meaning = meaning
    self.scores = scores
  }

  /// `nil` when no measure has the name.
  public init?(named name: String) {
    guard let measure = TemporalMeasure.all.first(where: { $0.name == name }) else { return nil }
    self = measure
  }

  /// The built-in ones with their usual parameters, nothing normalized.
  public static let all: [TemporalMeasure] = [
    TemporalMeasure(name: "temporal-reach", meaning: "how many it can reach by events in order of time") {
      $0.temporalReach(modes: $1)
    },
    TemporalMeasure(name: "temporal-closeness", meaning: "how soon it can reach them") {
      $0.temporalCloseness(modes: $1)
    },
    TemporalMeasure(name: "temporal-betweenness", meaning: "how often on the earliest ways between others") {
      $0.temporalBetweenness(modes: $1)
    },
    TemporalMeasure(name: "temporal-pagerank", meaning: "where readers come who follow events in order of time") {
      $0.temporalPageRank(modes: $1)
    },
  ]
}

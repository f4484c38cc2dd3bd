import Relations

/// A number about a whole network by name, for programs that let their users choose.
public struct Statistic: Sendable, Identifiable {
  /// Lower case with hyphens: `actors`.
  public let name: String
  /// What it says, in half a sentence.
  public let meaning: String
  /// The number of a network; NaN where it has none.
  public let value: @Sendable (Network) -> Double
  /// Makes what reads one window after the other.
  let inWindows: @Sendable () -> (inout WindowSweep) -> Double

  public var id: String { name }

  public init(name: String, meaning: String, value: @escaping @Sendable (Network) -> Double) {
    self.init(name: name, meaning: meaning, value: value) { { value($0.network()) } }
  }

  /// A statistic that goes on from window to window.
  init(
    name: String, meaning: String, value: @escaping @Sendable (Network) -> Double,
    inWindows: @escaping @Sendable () -> (inout WindowSweep) -> Double
  ) {
    self.name = name
    self.meaning = meaning
    self.value = value
    self.inWindows = inWindows
  }

  /// The highest score of any actor: `highest-pagerank`.
  ///
  /// Actors without a score (NaN) do not count; NaN where nobody has one, 0 in a network of nobody.
  public static func highest(_ measure: Measure) -> Statistic {
    Statistic(
      name: "highest-\(measure.name)", meaning: "the highest \(measure.name) of any actor",
      value: { measure.scores($0).highest }
    ) {
      let scores = measure.inWindows()
      return { scores(&$0).highest }
    }
  }

  /// `nil` when no statistic has the name.
  public init?(named name: String) {
    guard let statistic = Statistic.all.first(where: { $0.name == name }) else { return nil }
    self = statistic
  }

  /// The built-in ones.
  public static let all: [Statistic] = [
    Statistic(name: "actors", meaning: "how many actors have an arc", value: { Double($0.count) }) {
      { Double($0.actors.count) }
    },
    Statistic(name: "arcs", meaning: "how many arcs there are", value: { Double($0.arcCount) }) {
      { Double($0.arcs.isDirected ? $0.arcCount : $0.arcCount / 2) }
    },
    Statistic(name: "weight", meaning: "the weight of all arcs", value: { $0.weight }) {
      { $0.weight ?? $0.network().weight }
    },
    Statistic(name: "density", meaning: "the share of possible arcs that are there", value: { $0.density() }) {
      { Network.density(arcs: $0.arcCount, actors: $0.actors.count) }
    },
    Statistic(name: "reciprocity", meaning: "the share of arcs that are answered", value: { $0.reciprocity() }) {
      var answers = WindowReciprocity()
      return { answers.share($0) }
    },
    Statistic(name: "transitivity", meaning: "the share of open paths of two ties that are closed") {
      $0.transitivity()
    },
    Statistic(
      name: "components", meaning: "how many parts have no arc between", value: { Double($0.weakComponents().count) }
    ) {
      { Double($0.weakComponentCount()) }
    },
    Statistic(name: "centralization", meaning: "how much betweenness rests on one actor") { network in
      let scores = network.betweenness(normalized: true)
      let highest = scores.highest
      return scores.count < 3 ? 0 : scores.values.reduce(0) { $0 + highest - $1 } / Double(scores.count - 1)
    },
    Statistic(name: "assortativity", meaning: "whether those with many ties are tied to those with many") {
      $0.degreeAssortativity()
    },
    Statistic(name: "modularity", meaning: "how much weight lies inside the best groups found") { network in
      network.undirected.modularity(of: network.leiden())
    },
  ]
}

extension Network {
  fileprivate var weight: Double { arcs.reduce(0) { $0 + $1.weight } }
}

extension Scores {
  fileprivate var highest: Double { values.isEmpty ? 0 : values.reduce(.nan, Double.maximum) }
}

import Relations

/// A score against those of networks drawn at random.
public struct Significance: Sendable {
  public let actor: Actor
  public let score: Double
  /// Of the random networks.
  public let mean: Double
  public let deviation: Double
  /// The share of random networks, this one counted among them, in which the actor scores at least as high.
  public let pValue: Double
  /// The share of false finds to expect among all actors up to this p-value (Benjamini and Hochberg 1995).
  public let falseDiscoveryRate: Double
  /// How many deviations above the mean; NaN where all random networks agree.
  public var zScore: Double { deviation > 0 ? (score - mean) / deviation : .nan }
}

extension Network {
  /// Whether scores are higher than the degrees alone explain: the measure here and on networks in which everyone has
  /// as many arcs in and out, but to others.
  ///
  /// In the order of actors. A p-value is at least 1/(*samples* + 1). The same seed gives the same networks on every
  /// machine.
  ///
  /// - Complexity: *samples* times O(*m*) and the measure; cores share the samples; O(*samples*·*n*) memory, and a
  ///   network for each core.
  /// - Note: Maslov and Sneppen 2002.
  public func significance(of measure: Measure, samples: Int = 200, seed: UInt64 = 1) -> [Significance] {
    precondition(samples > 0, "some samples are needed")
    let scores = measure.scores(self)
    let draws = drawing(samples, seed: seed) { random in measure.scores(rewired(&random)) }
    return significances(of: scores, against: draws)
  }

  /// A network in which everyone has as many arcs in and out, drawn by exchanging the targets of two arcs over and
  /// over; weights stay with the sources' arcs.
  ///
  /// - Complexity: ten exchanges an arc, O(*m*); O(*m*) memory.
  public func rewired(seed: UInt64) -> Network {
    var random = SeededRandom(seed: seed)
    return rewired(&random)
  }

  private func rewired(_ random: inout SeededRandom) -> Network {
    var lines = Lines()
    for s in 0..<count {
      for j in out.range(s) where isDirected || Int32(s) < out.neighbors[j] {
        lines.append(Int32(s), out.neighbors[j], out.weights[j])
      }
    }
    let m = lines.sources.count
    func key(_ a: Int32, _ b: Int32) -> UInt64 {
      let (s, t) = isDirected ? (a, b) : (min(a, b), max(a, b))
      return UInt64(s) << 32 | UInt64(t)
    }
    var present = Set(lines.sources.indices.map { key(lines.sources[$0], lines.targets[$0]) })
    for step in 0..<(m < 2 ? 0 : 10 * m) {
      if step & 1023 == 0, LongWork.isCancelled { break }
      let (i, j) = (random.below(m), random.below(m))
      let flips = !isDirected && random.below(2) == 0
      let (a, b) = (lines.sources[i], lines.targets[i])
      let (c, d) = flips ? (lines.targets[j], lines.sources[j]) : (lines.sources[j], lines.targets[j])
      let (first, second) = (key(a, d), key(c, b))
      if a == d || c == b || i == j || present.contains(first) || present.contains(second) || first == second {
        continue
      }
      present.remove(key(a, b))
      present.remove(key(c, d))
      present.insert(first)
      present.insert(second)
      (lines.sources[i], lines.targets[i], lines.sources[j], lines.targets[j]) = (a, d, c, b)
    }
    return Network(actors: actors, lines: lines, isDirected: isDirected)
  }
}

/// Draws by chance, each from a stream of its own; cores share them.
func drawing<Drawn: Sendable>(
  _ samples: Int, seed: UInt64, _ draw: @Sendable (inout SeededRandom) -> Drawn
) -> [Drawn] {
  let pieces = min(32, samples)
  return inPieces(pieces) { piece, effort in
    var drawn: [Drawn] = []
    for sample in samples * piece / pieces..<samples * (piece + 1) / pieces {
      if effort.isCancelled, let last = drawn.last {
        drawn.append(last)
        continue
      }
      var random = SeededRandom(seed: seed)
      random.skip(to: sample)
      drawn.append(draw(&random))
    }
    return drawn
  }.flatMap { $0 }
}

/// Scores set against those of random draws with the same actors.
func significances(of scores: Scores, against draws: [Scores]) -> [Significance] {
  let pValues = scores.indices.map { v in
    Double(1 + draws.count { $0.values[v] >= scores.values[v] }) / Double(draws.count + 1)
  }
  let rates = falseDiscoveryRates(pValues)
  return scores.indices.map { v in
    let values = draws.map { $0.values[v] }
    let mean = values.reduce(0, +) / Double(draws.count)
    let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(max(draws.count - 1, 1))
    return Significance(
      actor: scores.actors[v], score: scores.values[v], mean: mean, deviation: variance.squareRoot(),
      pValue: pValues[v], falseDiscoveryRate: rates[v])
  }
}

/// For each p-value, the smallest rate at which it would be kept.
func falseDiscoveryRates(_ pValues: [Double]) -> [Double] {
  let order = pValues.indices.sorted { pValues[$0] != pValues[$1] ? pValues[$0] > pValues[$1] : $0 < $1 }
  var rates = pValues
  var least = 1.0
  for (i, v) in order.enumerated() {
    least = min(least, pValues[v] * Double(pValues.count) / Double(pValues.count - i))
    rates[v] = least
  }
  return rates
}

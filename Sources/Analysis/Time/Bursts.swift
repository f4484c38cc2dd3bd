import Relations

/// A stretch of a series with far more than usual.
public struct Burst: Hashable, Sendable {
  /// The positions in the series; the end is not in it.
  public let range: Range<Int>
  /// How much better the higher rate explains it, in nats: the longer and higher, the more.
  public let weight: Double
}

/// Where counts run at a higher rate than usual.
///
/// A hidden state, usual or burst, makes each count by chance (Poisson) with the mean of the series or *factor* times
/// it; to enter a burst costs *penalty*·ln *n*, *n* the length of the series. The states that explain the counts best
/// are found exactly. Ascending; none for a series without a count.
///
/// 1, 2, 1, 1, 9, 8, 9, 1, 2, 1 bursts in 4..<7.
///
/// - Parameters:
///   - counts: of events in windows of equal length that do not overlap; none below 0.
///   - factor: above 1.
/// - Complexity: O(*n*); O(*n*) memory.
/// - Note: Kleinberg 2002 with two states, for counts in windows.
public func bursts(in counts: [Int], factor: Double = 2, penalty: Double = 1) -> [Burst] {
  precondition(factor > 1 && counts.allSatisfy { $0 >= 0 }, "counts are at least 0 and the factor above 1")
  let mean = Double(counts.reduce(0, +)) / Double(max(counts.count, 1))
  if mean == 0 { return [] }
  let price = penalty * log(Double(counts.count))
  // What each count gains by being in a burst: the logarithm of the ratio of both probabilities.
  let gains = counts.map { Double($0) * log(factor) - mean * (factor - 1) }
  // The best so far that ends in the usual state or in a burst, and where the burst of the latter began.
  var (usual, burst) = (0.0, (score: -Double.infinity, start: 0))
  var cameFrom: [Int?] = []
  for (i, gain) in gains.enumerated() {
    // Back from a burst costs nothing; it ends before i.
    let back = burst.score > usual ? burst.start : nil
    let nextUsual = max(usual, burst.score)
    let entered = usual - price
    burst = burst.score >= entered ? (burst.score + gain, burst.start) : (entered + gain, i)
    usual = nextUsual
    cameFrom.append(back)
  }
  // From the end backwards: in a burst, jump to where it began; in the usual state, step back until one ended.
  var found: [Burst] = []
  func add(_ range: Range<Int>) { found.append(Burst(range: range, weight: gains[range].reduce(0, +) - price)) }
  var i = counts.count
  if burst.score > usual {
    add(burst.start..<counts.count)
    i = burst.start
  }
  while i > 0 {
    if let start = cameFrom[i - 1] {
      add(start..<i - 1)
      i = start
    } else {
      i -= 1
    }
  }
  return found.reversed()
}

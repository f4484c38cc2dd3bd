/// A place in a series where its level changes.
public struct ChangePoint: Hashable, Sendable {
  /// The first value of the new level.
  public let index: Int
  public let meanBefore: Double
  public let meanAfter: Double
  /// The share of shuffled series with as large a swing, this one counted among them.
  public let pValue: Double
}

/// Where the level of a series changes: the point at which the sum of deviations from the mean is farthest from 0, if
/// shuffled series seldom stray so far; then the same in both halves.
///
/// Ascending. Values are taken to come evenly and independently but for the changes; a trend shows as steps. The same
/// seed gives the same points.
///
/// 1, 1, 1, 1, 1, 9, 9, 9, 9, 9 changes at index 5.
///
/// - Parameters:
///   - significance: the largest p-value that counts as a change.
///   - shuffles: at least 19 for a significance of 0.05.
/// - Complexity: O(*shuffles*·*n*) for each change; O(*n*) memory.
/// - Note: Page 1954 and Taylor 2000: cumulative sums with binary segmentation.
public func changePoints(
  in values: [Double], significance: Double = 0.05, shuffles: Int = 999, seed: UInt64 = 1
) -> [ChangePoint] {
  var random = SeededRandom(seed: seed)
  var cuts: [(index: Int, pValue: Double)] = []
  var open = [values.indices]
  while let range = open.popLast(), !LongWork.isCancelled {
    // Two values on each side, or there is no level to speak of.
    guard range.count >= 4, let best = largestSwing(values[range]) else { continue }
    var shuffled = ContiguousArray(values[range])
    var asLarge = 1
    for _ in 0..<shuffles {
      random.shuffle(&shuffled)
      if let other = largestSwing(Array(shuffled)[...]), other.swing >= best.swing * (1 - 1e-12) { asLarge += 1 }
    }
    let pValue = Double(asLarge) / Double(shuffles + 1)
    if pValue > significance { continue }
    cuts.append((best.index, pValue))
    open += [range.lowerBound..<best.index, best.index..<range.upperBound]
  }
  cuts.sort { $0.index < $1.index }
  let bounds = [0] + cuts.map(\.index) + [values.count]
  func mean(_ range: Range<Int>) -> Double { values[range].reduce(0, +) / Double(range.count) }
  return cuts.enumerated().map { i, cut in
    ChangePoint(
      index: cut.index, meanBefore: mean(bounds[i]..<cut.index), meanAfter: mean(cut.index..<bounds[i + 2]),
      pValue: cut.pValue)
  }
}

/// Where the sum of deviations from the mean is farthest from 0, and how far; `nil` when all values are equal.
private func largestSwing(_ values: ArraySlice<Double>) -> (index: Int, swing: Double)? {
  let mean = values.reduce(0, +) / Double(values.count)
  var (sum, best) = (0.0, (index: 0, swing: 0.0))
  for i in values.indices.dropLast() {
    sum += values[i] - mean
    if abs(sum) > best.swing { best = (i + 1, abs(sum)) }
  }
  let scale = values.reduce(0) { max($0, abs($1 - mean)) }
  return scale > 1e-12 * max(1, abs(mean)) ? best : nil
}

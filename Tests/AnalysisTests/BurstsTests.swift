import Relations
import Testing

@testable import Analysis

@Test func aBurstIsFarMoreThanUsual() {
  #expect(bursts(in: [1, 2, 1, 1, 9, 8, 9, 1, 2, 1]).map(\.range) == [4..<7])
  #expect(bursts(in: [2, 2, 2, 2, 2, 2, 2]).isEmpty)
  #expect(bursts(in: [1, 1, 1, 1, 1, 1, 12, 15]).map(\.range) == [6..<8])
  #expect(bursts(in: [0, 0]).isEmpty)
  #expect(bursts(in: []).isEmpty)
}

@Test(arguments: 1...30 as ClosedRange<UInt64>)
func burstsAgreeWithTryingAllStates(seed: UInt64) {
  var random = SplitMix(seed: seed)
  let counts = (0..<10).map { _ in Int.random(in: 0...3, using: &random) * Int.random(in: 0...3, using: &random) }
  let mean = Double(counts.reduce(0, +)) / 10
  func score(_ isBurst: (Int) -> Bool) -> Double {
    counts.indices.reduce(0) { sum, i in
      if !isBurst(i) { return sum }
      let entry = i > 0 && isBurst(i - 1) ? 0 : log(10)
      return sum + Double(counts[i]) * log(2) - mean - entry
    }
  }
  let best = (0..<1024).map { states in score { states >> $0 & 1 == 1 } }.max()!
  let found = bursts(in: counts)
  #expect(areClose([found.reduce(0) { $0 + $1.weight }], [best]))
  #expect(areClose([score { i in found.contains { $0.range.contains(i) } }], [best]))
}

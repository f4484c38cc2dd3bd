/// Random numbers that are the same for a seed in every version of Swift and on every machine.
///
/// SplitMix64; Steele, Lea and Flood 2014.
struct SeededRandom: Sendable {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// Goes on with another stream, one for each number.
  mutating func skip(to stream: Int) {
    state &+= UInt64(stream) &* 0xD134_2543_DE82_EF95
    state = next()
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// 0 up to, without, *n*.
  mutating func below(_ n: Int) -> Int { Int(next().multipliedFullWidth(by: UInt64(n)).high) }

  /// 0 up to, without, 1.
  mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

  mutating func shuffle<Element>(_ elements: inout ContiguousArray<Element>) {
    for i in stride(from: elements.count - 1, to: 0, by: -1) { elements.swapAt(i, below(i + 1)) }
  }
}

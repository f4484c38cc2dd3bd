/// FNV-1a over 128 bits (Fowler, Noll, Vo): the same number for the same bytes on every machine.
struct Hash128 {
  private(set) var bits: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d

  mutating func add(_ bytes: some Sequence<UInt8>) {
    var (low, high) = (UInt64(truncatingIfNeeded: bits), UInt64(truncatingIfNeeded: bits >> 64))
    for byte in bytes {
      // Times the prime 2^88 + 0x13b.
      low ^= UInt64(byte)
      let (carry, product) = low.multipliedFullWidth(by: 0x13b)
      high = high &* 0x13b &+ carry &+ low &<< 24
      low = product
    }
    bits = UInt128(high) << 64 | UInt128(low)
  }

  /// Adds text and an end mark, so that neighbouring parts cannot run together.
  mutating func add(_ text: String) {
    add(text.utf8)
    add(CollectionOfOne(0xFF))
  }

  mutating func add(_ number: Int) {
    var rest = UInt64(bitPattern: Int64(number))
    for _ in 0..<8 {
      add(CollectionOfOne(UInt8(truncatingIfNeeded: rest)))
      rest >>= 8
    }
  }
}

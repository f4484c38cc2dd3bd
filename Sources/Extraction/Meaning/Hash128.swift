/// FNV-1a over 128 bits (Fowler, Noll, Vo): the same number for the same bytes on every machine.
struct Hash128 {
  private(set) var bits: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d

  mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { bits = (bits ^ UInt128(byte)) &* 0x0000_0000_0100_0000_0000_0000_0000_013b }
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

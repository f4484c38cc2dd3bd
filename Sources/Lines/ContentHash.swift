/// A 128-bit hash of bytes, the same in every run and on every machine: FNV-1a over words of eight bytes.
package struct ContentHash {
  package private(set) var value: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d

  package init() {}

  package mutating func combine(_ bytes: ArraySlice<UInt8>) {
    var word: UInt64 = 0
    var count = 0
    for byte in bytes {
      word = word << 8 | UInt64(byte)
      count += 1
      if count & 7 == 0 {
        mix(word)
        word = 0
      }
    }
    // The length keeps a text apart from the same one with zeros behind it.
    mix(word)
    mix(UInt64(count))
  }

  package mutating func combine(_ text: String) { combine(Array(text.utf8)[...]) }

  private mutating func mix(_ word: UInt64) {
    value = (value ^ UInt128(word)) &* 0x0000_0000_0100_0000_0000_0000_0000_013b
    // Words differ most in their high bits, which the multiplication alone would not bring down.
    value ^= value >> 67
  }
}

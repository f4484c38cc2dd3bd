/// A 128-bit hash of bytes, the same in every run and on every machine: FNV-1a over words of eight bytes.
package struct ContentHash {
  package private(set) var value: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d

  package init() {}

  package mutating func combine(_ bytes: ArraySlice<UInt8>) {
    let bytes = bytes.span
    var i = 0
    while i &+ 8 <= bytes.count {
      var word: UInt64 = 0
      for k in 0..<8 { word = word << 8 | UInt64(bytes[i &+ k]) }
      mix(word)
      i &+= 8
    }
    var rest: UInt64 = 0
    while i < bytes.count {
      rest = rest << 8 | UInt64(bytes[i])
      i &+= 1
    }
    // The length keeps a text apart from the same one with zeros behind it.
    mix(rest)
    mix(UInt64(bytes.count))
  }

  package mutating func combine(_ text: String) { combine(Array(text.utf8)[...]) }

  private mutating func mix(_ word: UInt64) {
    value = (value ^ UInt128(word)) &* 0x0000_0000_0100_0000_0000_0000_0000_013b
    // Words differ most in their high bits, which the multiplication alone would not bring down.
    value ^= value >> 67
  }
}

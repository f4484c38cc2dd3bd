/// Numbers by the names in a file that stand for them: a hash table that reads words of eight bytes.
struct NameTable {
  /// The place of a name's record + 1; 0 is empty. A power of two of them, at most half taken.
  private var slots = ContiguousArray<UInt32>(repeating: 0, count: 1 << 8)
  /// A record a name: number and length, then its words, the last filled up with zeros.
  private var records: ContiguousArray<UInt64> = []
  private(set) var count = 0

  /// A name whose hash is known.
  struct Key {
    /// Where it is among the bytes.
    let start: Int
    let count: Int
    let hash: UInt64
    /// The bytes behind the last whole word, the rest zeros.
    let tail: UInt64

    /// The bytes up to the next tab, line feed, carriage return or other control character below 14.
    ///
    /// - Parameter bytes: has one, and seven more bytes behind it.
    @inline(__always) init(_ bytes: RawSpan, from start: Int) {
      self.start = start
      var hash = Self.seed
      var position = start
      while true {
        let word = word(bytes, position)
        let below = (word &- 0x0E0E_0E0E_0E0E_0E0E) & ~word & 0x8080_8080_8080_8080
        if below != 0 {
          let bits = UInt64(below.trailingZeroBitCount) & 56
          tail = word & (1 &<< bits &- 1)
          count = position &- start &+ Int(bits >> 3)
          self.hash = mix(hash, tail &+ bits)
          return
        }
        hash = mix(hash, word)
        position &+= 8
      }
    }

    var end: Int { start &+ count }
    fileprivate static let seed: UInt64 = 0x9E37_79B9_7F4A_7C15
  }

  /// The number of a name, `nil` when it has none.
  @inline(__always) func number(of key: Key, in bytes: RawSpan) -> Int32? {
    var slot = Int(truncatingIfNeeded: key.hash) & (slots.count &- 1)
    while case let entry = slots[slot], entry != 0 {
      let record = Int(entry) &- 1
      if isEqual(record, key, bytes) { return Int32(truncatingIfNeeded: records[record]) }
      slot = (slot &+ 1) & (slots.count &- 1)
    }
    return nil
  }

  @inline(__always) private func isEqual(_ record: Int, _ key: Key, _ bytes: RawSpan) -> Bool {
    if records[record] >> 32 != key.count { return false }
    var (position, place) = (key.start, record &+ 1)
    while position &+ 8 <= key.end {
      if records[place] != word(bytes, position) { return false }
      position &+= 8
      place &+= 1
    }
    return records[place] == key.tail
  }

  /// Gives a name that has none a number.
  mutating func add(_ key: Key, in bytes: RawSpan, number: Int32) {
    if (count + 1) * 2 > slots.count { grow() }
    Self.insert(key.hash, records.count, into: &slots)
    count += 1
    records.append(UInt64(UInt32(bitPattern: number)) | UInt64(key.count) << 32)
    for i in 0..<key.count >> 3 { records.append(word(bytes, key.start + i * 8)) }
    records.append(key.tail)
  }

  private mutating func grow() {
    var wider = ContiguousArray<UInt32>(repeating: 0, count: slots.count * 4)
    var record = 0
    while record < records.count {
      let words = Int(records[record] >> 35)
      var hash = Key.seed
      for word in records[record + 1..<record + 1 + words] { hash = mix(hash, word) }
      hash = mix(hash, records[record + 1 + words] &+ (records[record] >> 32 & 7) << 3)
      Self.insert(hash, record, into: &wider)
      record += words + 2
    }
    slots = wider
  }

  private static func insert(_ hash: UInt64, _ record: Int, into slots: inout ContiguousArray<UInt32>) {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = UInt32(record + 1)
  }
}

@inline(__always) private func word(_ bytes: RawSpan, _ position: Int) -> UInt64 {
  unsafe UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: position, as: UInt64.self))
}

/// Multiplies into 128 bits and folds these, as wyhash does.
@inline(__always) private func mix(_ hash: UInt64, _ word: UInt64) -> UInt64 {
  let product = (hash ^ word).multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
  return product.low ^ product.high
}

/// Values by the bytes of a file that stand for them: a hash table that makes no key of what it is asked for.
struct ByteTable<Value> {
  /// An index into `entries`, or −1; a power of two of them, at most half taken.
  private var slots = ContiguousArray<Int32>(repeating: -1, count: 64)
  private var entries: ContiguousArray<Entry> = []
  /// The bytes of all keys, one after the other.
  private var keys: ContiguousArray<UInt8> = []

  private struct Entry {
    let hash: UInt64
    let key: Range<Int>
    var value: Value
  }

  /// The value of some bytes; setting `nil` leaves the table as it is.
  subscript(bytes: ArraySlice<UInt8>) -> Value? {
    get { value(of: bytes.indices, in: bytes) }
    set {
      guard let newValue else { return }
      let hash = hash(bytes.span)
      let slot = slot(of: bytes.span, hash)
      if slots[slot] >= 0 {
        entries[Int(slots[slot])].value = newValue
        return
      }
      slots[slot] = Int32(entries.count)
      entries.append(Entry(hash: hash, key: keys.count..<keys.count + bytes.count, value: newValue))
      keys.append(contentsOf: bytes)
      if entries.count * 2 > slots.count { grow() }
    }
  }

  /// The value of a part of some bytes, which takes less than to cut that part out.
  func value(of range: Range<Int>, in bytes: ArraySlice<UInt8>) -> Value? {
    let part = bytes.span.extracting(range.lowerBound - bytes.startIndex..<range.upperBound - bytes.startIndex)
    let slot = slots[slot(of: part, hash(part))]
    return slot < 0 ? nil : entries[Int(slot)].value
  }

  /// Where the bytes are, or where they would have to be.
  private func slot(of bytes: Span<UInt8>, _ hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let entry = entries[Int(slots[slot])]
      if entry.hash == hash, entry.key.count == bytes.count, areEqual(keys.span.extracting(entry.key), bytes) {
        return slot
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private mutating func grow() {
    slots = ContiguousArray(repeating: -1, count: slots.count * 2)
    for (i, entry) in entries.enumerated() {
      var slot = Int(truncatingIfNeeded: entry.hash) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(i)
    }
  }
}

private func areEqual(_ a: Span<UInt8>, _ b: Span<UInt8>) -> Bool {
  for i in 0..<a.count where a[i] != b[i] { return false }
  return true
}

/// Multiplies word after word into 128 bits and folds these, as wyhash does.
private func hash(_ bytes: Span<UInt8>) -> UInt64 {
  var hash = UInt64(bytes.count) &* 0x9E37_79B9_7F4A_7C15
  var i = 0
  while i < bytes.count {
    var word: UInt64 = 0
    let end = min(i &+ 8, bytes.count)
    while i < end {
      word = word << 8 | UInt64(bytes[i])
      i &+= 1
    }
    let product = (hash ^ word).multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
    hash = product.low ^ product.high
  }
  return hash
}

import Lines

/// Bytes of a file as a key, with their hash made once.
struct ByteKey: Hashable {
  let bytes: ArraySlice<UInt8>
  private let hash: UInt64

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    var hash = ContentHash()
    hash.combine(bytes)
    self.hash = UInt64(truncatingIfNeeded: hash.value)
  }

  /// The same key without a hold on the buffer of the file it was read from.
  var copy: ByteKey { ByteKey(Array(bytes)[...]) }

  func hash(into hasher: inout Hasher) { hasher.combine(hash) }

  static func == (a: ByteKey, b: ByteKey) -> Bool {
    guard a.hash == b.hash, a.bytes.count == b.bytes.count else { return false }
    let shift = b.bytes.startIndex - a.bytes.startIndex
    var i = a.bytes.startIndex
    while i < a.bytes.endIndex {
      if a.bytes[i] != b.bytes[i + shift] { return false }
      i += 1
    }
    return true
  }
}

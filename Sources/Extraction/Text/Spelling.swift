/// A folded word: up to 32 letters in a value that is compared and hashed like a number.
///
/// ASCII and the Arabic letters U+0621…U+064A take one byte each, other letters two; the first letter is the lowest byte.
/// No word of the language comes near 32 letters; what is longer is cut by the tokenizer, and in word tables left short.
struct Spelling: Sendable {
  // In halves, because values of 128 bits would align arrays of words to 16 bytes, which costs an allocation more.
  private var halves: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

  init() {}

  @inline(__always)
  private var low: UInt128 {
    get { UInt128(halves.0) | UInt128(halves.1) &<< 64 }
    set { (halves.0, halves.1) = (UInt64(truncatingIfNeeded: newValue), UInt64(truncatingIfNeeded: newValue &>> 64)) }
  }

  @inline(__always)
  private var high: UInt128 {
    get { UInt128(halves.2) | UInt128(halves.3) &<< 64 }
    set { (halves.2, halves.3) = (UInt64(truncatingIfNeeded: newValue), UInt64(truncatingIfNeeded: newValue &>> 64)) }
  }

  /// A word that is already folded.
  init(_ text: some StringProtocol) {
    self.init()
    var n = 0
    var lead: UInt32 = 0
    // The first eight letters, which most words do not exceed.
    var first: UInt64 = 0
    for byte in text.utf8 {
      let byte = UInt32(byte)
      if byte >= 0xC0 {
        lead = byte
        continue
      }
      let scalar = byte < 0x80 ? byte : (lead & 0x1F) << 6 | byte & 0x3F
      if byte >= 0x80, lead >= 0xE0 || !Self.commonLetters.contains(scalar) {
        // Not only letters of one byte: the long way.
        self = Spelling()
        for scalar in text.unicodeScalars { append(scalar.value) }
        return
      }
      let letter = byte < 0x80 ? scalar : scalar - 0x0620 + 0x80
      if n < 8 { first |= UInt64(letter) &<< UInt64(8 &* n) } else { put(letter, at: n) }
      n += 1
    }
    low |= UInt128(first)
  }

  private static var commonLetters: ClosedRange<UInt32> { 0x0621...0x064A }

  /// How many bytes are in use.
  @inline(__always)
  private var length: Int {
    halves.2 == 0 ? 16 &- low.leadingZeroBitCount / 8 : 32 &- high.leadingZeroBitCount / 8
  }

  var isEmpty: Bool { halves.0 == 0 }

  /// Whether another letter has room.
  var isFull: Bool { halves.3 >> 48 != 0 }

  @inline(__always)
  mutating func append(_ scalar: UInt32) {
    if halves.0 >> 56 == 0, Self.commonLetters.contains(scalar) {
      // Among the first eight letters: behind the bytes that are in use.
      let bits = 64 &- (UInt64(truncatingIfNeeded: halves.0.leadingZeroBitCount) & ~7)
      halves.0 |= UInt64(scalar &- 0x0620 &+ 0x80) &<< bits
    } else {
      appendSlowly(scalar)
    }
  }

  private mutating func appendSlowly(_ scalar: UInt32) {
    let n = length
    if scalar < 0x80 { return put(scalar, at: n) }
    if Self.commonLetters.contains(scalar) { return put(scalar - 0x0620 + 0x80, at: n) }
    guard n < 31 else { return }
    // Words of news have no letters beyond U+0FFF; such a word is in no text.
    put(scalar < 0x1000 ? 0xC0 | scalar >> 6 : 0xC0, at: n)
    put(scalar < 0x1000 ? 0xC0 | scalar & 0x3F : 0xC0, at: n + 1)
  }

  @inline(__always)
  private mutating func put(_ byte: UInt32, at n: Int) {
    if n < 16 {
      low |= UInt128(byte) &<< Self.bits(n)
    } else if n < 32 {
      high |= UInt128(byte) &<< Self.bits(n - 16)
    }
  }

  /// How far to shift for so many bytes, fewer than 16: without the checks of `<<`.
  @inline(__always)
  private static func bits(_ bytes: Int) -> UInt128 { UInt128(truncatingIfNeeded: 8 &* bytes) }

  /// The lowest bytes, fewer than 16.
  @inline(__always)
  private static func mask(_ bytes: Int) -> UInt128 { (1 &<< bits(bytes)) &- 1 }

  /// Whether its UTF-8 is at most two bytes: one Arabic letter.
  var isLetter: Bool {
    length == 1 || length == 2 && byte(0) < 0x80 && byte(1) < 0x80 || length == 2 && byte(0) >= 0xC0 && byte(0) < 0xE0
  }

  /// Whether it begins with a digit.
  var isNumber: Bool { (48...57).contains(byte(0)) }
  var isLatin: Bool { (65...122).contains(byte(0)) }

  /// Letters, not bytes.
  var count: Int {
    let n = length
    let pairs = (low & low << 1 & Self.topBits).nonzeroBitCount + (high & high << 1 & Self.topBits).nonzeroBitCount
    return n - pairs / 2
  }
  /// The highest bit of every byte. Bytes of letters that take two begin with two ones.
  private static let topBits: UInt128 = 0x8080_8080_8080_8080_8080_8080_8080_8080
}

extension Spelling: Hashable {
  @inline(__always)
  static func == (a: Spelling, b: Spelling) -> Bool { a.halves == b.halves }

  func hash(into hasher: inout Hasher) {
    hasher.combine(halves.0)
    hasher.combine(halves.1)
    hasher.combine(halves.2)
    hasher.combine(halves.3)
  }

  /// One of 64 bits, by which most words differ from one given word.
  var mark: UInt64 { 1 << (mixed >> 58) }

  /// A number to look the word up by, the same in every run.
  @inline(__always)
  var mixed: UInt64 {
    var h = halves.0 &* 0x9E37_79B9_7F4A_7C15
    h = (h ^ h >> 29 ^ halves.1) &* 0xBF58_476D_1CE4_E5B9
    if halves.2 != 0 { h = (h ^ h >> 32 ^ halves.2 ^ halves.3) &* 0x94D0_49BB_1331_11EB }
    return h ^ h >> 31
  }
}

extension Spelling {
  static var article: Spelling { "ال" }

  @inline(__always)
  func hasPrefix(_ prefix: Spelling) -> Bool {
    let n = prefix.length
    if n >= 16 {
      return low == prefix.low && (n == 32 ? high : high & Self.mask(n - 16)) == prefix.high
    }
    return low & Self.mask(n) == prefix.low
  }

  @inline(__always)
  func hasSuffix(_ suffix: Spelling) -> Bool {
    let (n, s) = (length, suffix.length)
    return s <= n && without(bytes: n - s) == suffix
  }

  /// The word behind its first bytes.
  @inline(__always)
  private func without(bytes n: Int) -> Spelling {
    var result = Spelling()
    if n >= 16 {
      result.low = n < 32 ? high &>> Self.bits(n - 16) : 0
    } else if n > 0 {
      result.low = low &>> Self.bits(n) | high &<< Self.bits(16 - n)
      result.high = high &>> Self.bits(n)
    } else {
      result = self
    }
    return result
  }

  /// The first bytes of the word.
  @inline(__always)
  private func prefix(bytes n: Int) -> Spelling {
    var result = Spelling()
    if n >= 16 {
      result.low = low
      result.high = n >= 32 ? high : high & Self.mask(n - 16)
    } else if n > 0 {
      result.low = low & Self.mask(n)
    }
    return result
  }

  fileprivate func byte(_ n: Int) -> UInt8 {
    UInt8(truncatingIfNeeded: n < 16 ? low &>> Self.bits(n) : high &>> Self.bits(n - 16))
  }

  func dropFirst(_ letters: Int = 1) -> Spelling {
    var n = 0
    for _ in 0..<letters where n < 32 { n += byte(n) >= 0xC0 ? 2 : 1 }
    return without(bytes: n)
  }

  func dropLast(_ letters: Int = 1) -> Spelling {
    var n = length
    for _ in 0..<letters where n > 0 { n -= byte(n - 1) >= 0xC0 ? 2 : 1 }
    return prefix(bytes: n)
  }

  /// The first and the last letter; empty when there is none.
  var first: Spelling { prefix(bytes: byte(0) >= 0xC0 ? 2 : 1) }
  var last: Spelling { isEmpty ? self : without(bytes: length - (byte(length - 1) >= 0xC0 ? 2 : 1)) }

  func contains(_ part: Spelling) -> Bool {
    let (n, p) = (length, part.length)
    return p <= n && (0...n - p).contains { without(bytes: $0).hasPrefix(part) }
  }

  static func + (a: Spelling, b: Spelling) -> Spelling {
    var (result, n) = (a, a.length)
    for k in 0..<min(b.length, 32 - n) {
      result.put(UInt32(b.byte(k)), at: n)
      n += 1
    }
    return result
  }
}

extension Spelling: ExpressibleByStringLiteral {
  /// A word that is already folded.
  ///
  /// Rules compare with words thousands of times a document, and decoding their literals took a fifteenth of all
  /// instructions. This is so plain that the compiler does it: no branch in the loop, no `String`.
  @inline(__always)
  init(stringLiteral text: StaticString) {
    var letters: UInt128 = 0
    // Above 6 bits when a letter is none that takes one byte.
    var flaw: UInt32 = 0
    // The bytes of a literal live as long as the program.
    text.withUTF8Buffer { bytes in
      flaw = bytes.count > 32 || bytes.count & 1 == 1 ? 0xFF : 0
      var n = 0
      while n < bytes.count / 2 {
        let (lead, byte) = unsafe (UInt32(bytes[2 &* n]), UInt32(bytes[2 &* n &+ 1]))
        // D8 A1 … D8 BF, D9 80 … D9 8A: U+0621 … U+064A.
        let letter = byte &- 0x20 &+ (lead & 1) &<< 6
        flaw |= (lead & 0xFE ^ 0xD8) &<< 8 | (letter &- 0x81) | (0xAA &- letter)
        letters |= UInt128(letter) &<< Self.bits(n)
        n &+= 1
      }
    }
    if flaw < 0x40 {
      self.init()
      low = letters
    } else {
      self.init(text.description)
    }
  }
}

extension Spelling: CustomStringConvertible {
  var description: String {
    var text = ""
    var n = 0
    while n < length {
      let byte = UInt32(byte(n))
      n += 1
      let scalar: UInt32
      if byte < 0x80 {
        scalar = byte
      } else if byte < 0xC0 {
        scalar = byte - 0x80 + 0x0620
      } else {
        scalar = (byte & 0x3F) << 6 | UInt32(self.byte(n)) & 0x3F
        n += 1
      }
      text.unicodeScalars.append(Unicode.Scalar(scalar) ?? "\u{FFFD}")
    }
    return text
  }
}

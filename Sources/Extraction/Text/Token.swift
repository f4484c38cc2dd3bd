/// A word, number or sign of a sentence.
struct Token: Sendable {
  enum Kind: UInt8, Sendable { case word, number, latin, sign }

  /// UTF-8 bytes of the text as read.
  var start: Int
  var end: Int
  var kind: Kind
  /// Index into the words of the reader, −1 before it is known; for signs, the scalar.
  var word: Int
  /// The folded word, empty for numbers and signs.
  var text = Spelling()
  /// A number's value, where it has at most nine digits.
  var value: Int = -1
  /// Written with tanwin fath (اً), which only nouns take.
  var hasTanwin = false
  /// Written with a final ى: على is not the name علي.
  var endsInMaqsura = false
  /// Has أ or إ as second letter, so that the first is a proclitic: بإطلاق, وإلى.
  var hasProclitic = false

  var isWord: Bool { kind == .word || kind == .latin }

  @inline(__always)
  func isSign(_ signs: Unicode.Scalar...) -> Bool { kind == .sign && signs.contains { Int($0.value) == word } }
}

/// Cuts text into tokens.
struct Tokenizer {
  /// Adds the tokens of a stretch of text, without the numbers of their words.
  static func tokenize(
    _ bytes: borrowing Span<UInt8>, _ range: Range<Int>, into tokens: inout ContiguousArray<Token>
  ) {
    var i = range.lowerBound
    while i < range.upperBound {
      let (scalar, length) = scalar(bytes, i, range.upperBound)
      guard let folded = Folding.fold(scalar), let kind = kind(folded) else {
        i += length
        continue
      }
      let start = i
      if kind == .sign {
        tokens.append(Token(start: start, end: start + length, kind: .sign, word: Int(scalar)))
        i += length
        continue
      }
      var spelling = Spelling()
      var hasTanwin = false
      var endsInMaqsura = false
      var hasProclitic = false
      var letters = 0
      var value = 0
      var digits = 0
      var end = i
      while i < range.upperBound {
        let (scalar, length) = Self.scalar(bytes, i, range.upperBound)
        if kind == .word, Folding.isPlain(scalar) {
          letters += 1
          i += length
          end = i
          endsInMaqsura = false
          spelling.append(scalar)
          if spelling.isFull { break }
          continue
        }
        if scalar == 0x064B { hasTanwin = true }
        if let f = Folding.fold(scalar) {
          letters += 1
          if letters == 2, scalar == 0x0623 || scalar == 0x0625 { hasProclitic = true }
          guard let next = Self.kind(f), next == kind || kind == .latin && (next == .number || f == 45) else { break }
          i += length
          end = i
          endsInMaqsura = scalar == 0x0649
          if kind == .number {
            value = value &* 10 &+ (Int(f) - 48)
            digits += 1
          } else {
            spelling.append(f)
            if spelling.isFull { break }
          }
        } else {
          i += length
          // A mark belongs to its letter, also at the end of the word.
          if (0x064B...0x0652).contains(scalar) || scalar == 0x0640 || scalar == 0x0670 { end = i }
        }
      }
      if end == start { end = i }
      var token = Token(
        start: start, end: end, kind: kind, word: -1, hasTanwin: hasTanwin, endsInMaqsura: endsInMaqsura,
        hasProclitic: hasProclitic)
      if kind == .number {
        token.value = digits <= 9 ? value : -1
      } else {
        token.text = spelling
      }
      tokens.append(token)
    }
  }

  /// The kind of a folded scalar, `nil` for white space.
  @inline(__always)
  private static func kind(_ f: UInt32) -> Token.Kind? {
    if Folding.isArabicLetter(f) { return .word }
    if (48...57).contains(f) { return .number }
    if f <= 32 { return nil }
    if (97...122).contains(f) || (0xC0...0x24F).contains(f) && f != 0xD7 && f != 0xF7 { return .latin }
    // Pictures part words like white space.
    if (0x1F000...0x1FAFF).contains(f) || (0x2600...0x27BF).contains(f) || (0xFE00...0xFE0F).contains(f) { return nil }
    if f == 0xA0 || f == 0x85 || (0x2000...0x200A).contains(f) || f == 0x2028 || f == 0x2029 || f == 0x3000 {
      return nil
    }
    return .sign
  }

  /// The scalar at a byte, and how many bytes it has; text is known to be well-formed UTF-8.
  @inline(__always)
  static func scalar(_ bytes: borrowing Span<UInt8>, _ i: Int, _ end: Int) -> (UInt32, Int) {
    let a = UInt32(bytes[i])
    if a < 0x80 { return (a, 1) }
    if a < 0xE0, i + 1 < end { return ((a & 0x1F) << 6 | UInt32(bytes[i + 1]) & 0x3F, 2) }
    if a < 0xF0, i + 2 < end {
      return ((a & 0x0F) << 12 | (UInt32(bytes[i + 1]) & 0x3F) << 6 | UInt32(bytes[i + 2]) & 0x3F, 3)
    }
    if i + 3 < end {
      return (
        (a & 0x07) << 18 | (UInt32(bytes[i + 1]) & 0x3F) << 12 | (UInt32(bytes[i + 2]) & 0x3F) << 6 | UInt32(
          bytes[i + 3]) & 0x3F, 4
      )
    }
    return (0xFFFD, end - i)
  }
}

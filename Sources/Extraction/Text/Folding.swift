/// Arabic spelling folded for look-up: marks dropped, letter variants joined, digits made ASCII.
///
/// أإآٱ→ا, ى→ي, Persian ک ی گ →ك ي ك; short vowels, shadda, tatweel and invisible direction marks vanish. ة stays.
enum Folding {
  /// What a scalar becomes: itself, another, or nothing.
  @inline(__always)
  static func fold(_ scalar: UInt32) -> UInt32? {
    switch scalar {
    case 0x0621...0x064A:
      switch scalar {
      case 0x0622, 0x0623, 0x0625: 0x0627
      case 0x0649: 0x064A
      case 0x0640: nil
      default: scalar
      }
    case 0x0610...0x061A, 0x064B...0x065F, 0x0670, 0x06D6...0x06ED: nil
    case 0x0660...0x0669: scalar - 0x0660 + 48
    case 0x06F0...0x06F9: scalar - 0x06F0 + 48
    case 0x0671: 0x0627
    case 0x06A9, 0x06AF: 0x0643
    case 0x06CC: 0x064A
    case 0x067E: 0x0628
    case 0x0686: 0x062C
    case 0x06A4: 0x0641
    case 0x200B...0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF, 0x00AD: nil
    case 65...90: scalar + 32
    case 0xFE70...0xFEFC: presentation(scalar)
    default: scalar
    }
  }

  /// Whether a scalar is an Arabic letter of two bytes that folds to itself, as nearly all do.
  @inline(__always)
  static func isPlain(_ scalar: UInt32) -> Bool { (0x0626...0x0648).contains(scalar) && scalar != 0x0640 }

  /// Whether a folded scalar is an Arabic letter.
  @inline(__always)
  static func isArabicLetter(_ scalar: UInt32) -> Bool {
    (0x0621...0x064A).contains(scalar) || (0x0671...0x06D3).contains(scalar)
  }

  static func isInvisible(_ scalar: UInt32) -> Bool { fold(scalar) == nil }

  /// A word or phrase folded; runs of white space become one *space*.
  static func fold(_ text: String, space: UInt8 = 32) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var hasSpace = false
    var scalars = Scalars(text.utf8)
    while let scalar = scalars.next() {
      if isWhiteSpace(scalar) {
        hasSpace = !bytes.isEmpty
      } else if let folded = fold(scalar) {
        if hasSpace { bytes.append(space) }
        hasSpace = false
        append(folded, to: &bytes)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Adds a scalar as UTF-8.
  @inline(__always)
  static func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
    switch scalar {
    case 0..<0x80: bytes.append(UInt8(scalar))
    case 0x80..<0x800:
      bytes.append(UInt8(0xC0 | scalar >> 6))
      bytes.append(UInt8(0x80 | scalar & 0x3F))
    default: bytes.append(contentsOf: String(Unicode.Scalar(scalar) ?? "\u{FFFD}").utf8)
    }
  }

  /// The first word of a phrase, folded; empty when there is none.
  static func firstWord(_ bytes: some Collection<UInt8>) -> Spelling {
    var word = Spelling()
    var decoder = Scalars(bytes)
    while let scalar = decoder.next() {
      if isWhiteSpace(scalar) {
        if !word.isEmpty { return word }
      } else if let folded = fold(scalar) {
        word.append(folded)
      }
    }
    return word
  }

  /// The words of a phrase, folded.
  static func words(_ bytes: some Collection<UInt8>) -> [Spelling] {
    var words: [Spelling] = []
    var word = Spelling()
    var decoder = Scalars(bytes)
    while let scalar = decoder.next() {
      if isWhiteSpace(scalar) || isHyphen(scalar, after: word) {
        if !word.isEmpty { words.append(word) }
        word = Spelling()
      } else if let folded = fold(scalar) {
        word.append(folded)
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  /// A dash inside an Arabic name; Latin ones (F-16) are one word.
  private static func isHyphen(_ scalar: UInt32, after word: Spelling) -> Bool {
    (scalar == 0x2D || scalar == 0x2013) && !word.isEmpty && !word.isLatin
  }

  /// Phrases with semicolons between, each as its folded words; without empty ones.
  static func forms(_ bytes: some Collection<UInt8>) -> [[Spelling]] {
    var forms: [[Spelling]] = []
    var words: [Spelling] = []
    var word = Spelling()
    var decoder = Scalars(bytes)
    func finishWord() {
      if !word.isEmpty { words.append(word) }
      word = Spelling()
    }
    while let scalar = decoder.next() {
      if scalar == 59 {
        finishWord()
        if !words.isEmpty { forms.append(words) }
        words = []
      } else if isWhiteSpace(scalar) || isHyphen(scalar, after: word) {
        finishWord()
      } else if let folded = fold(scalar) {
        word.append(folded)
      }
    }
    finishWord()
    if !words.isEmpty { forms.append(words) }
    return forms
  }

  @inline(__always)
  static func isWhiteSpace(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return scalar == 32 || (9...13).contains(scalar) }
    switch scalar {
    case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: return true
    default: return false
    }
  }

  /// The scalars of well-formed UTF-8.
  struct Scalars<Bytes: Collection<UInt8>> {
    private var iterator: Bytes.Iterator

    init(_ bytes: Bytes) { iterator = bytes.makeIterator() }

    @inline(__always)
    mutating func next() -> UInt32? {
      guard let byte = iterator.next() else { return nil }
      let a = UInt32(byte)
      if a < 0x80 { return a }
      let b = UInt32(iterator.next() ?? 0) & 0x3F
      if a < 0xE0 { return (a & 0x1F) << 6 | b }
      let c = UInt32(iterator.next() ?? 0) & 0x3F
      if a < 0xF0 { return (a & 0x0F) << 12 | b << 6 | c }
      return (a & 0x07) << 18 | b << 12 | c << 6 | UInt32(iterator.next() ?? 0) & 0x3F
    }
  }

  /// Arabic presentation forms B, which old converters leave in text: each stands for one plain letter, but lam-alif.
  private static func presentation(_ scalar: UInt32) -> UInt32? {
    if scalar < 0xFE80 { return nil }
    var low = 0
    var high = formStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if formStarts[middle].0 <= scalar { low = middle } else { high = middle }
    }
    return formStarts[low].1
  }

  /// The first form of each letter, and the folded letter. The four lam-alif ligatures read as alif after a lost lam.
  private static let formStarts: [(UInt32, UInt32)] = [
    (0xFE80, 0x0621), (0xFE81, 0x0627), (0xFE85, 0x0624), (0xFE87, 0x0627), (0xFE89, 0x0626), (0xFE8D, 0x0627),
    (0xFE8F, 0x0628), (0xFE93, 0x0629), (0xFE95, 0x062A), (0xFE99, 0x062B), (0xFE9D, 0x062C), (0xFEA1, 0x062D),
    (0xFEA5, 0x062E), (0xFEA9, 0x062F), (0xFEAB, 0x0630), (0xFEAD, 0x0631), (0xFEAF, 0x0632), (0xFEB1, 0x0633),
    (0xFEB5, 0x0634), (0xFEB9, 0x0635), (0xFEBD, 0x0636), (0xFEC1, 0x0637), (0xFEC5, 0x0638), (0xFEC9, 0x0639),
    (0xFECD, 0x063A), (0xFED1, 0x0641), (0xFED5, 0x0642), (0xFED9, 0x0643), (0xFEDD, 0x0644), (0xFEE1, 0x0645),
    (0xFEE5, 0x0646), (0xFEE9, 0x0647), (0xFEED, 0x0648), (0xFEEF, 0x064A), (0xFEF1, 0x064A), (0xFEF5, 0x0627),
  ]
}

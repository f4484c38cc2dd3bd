import Lines
import Relations

/// A stretch of a document and what part of the page it is.
struct Section: Sendable, Hashable {
  enum Kind: String, Sendable {
    case headline
    /// Place, day and agency on a line of their own: «القاهرة - رويترز».
    case dateline
    /// Words under a picture.
    case caption
    case body
    /// Links to other articles: real sentences, but other news.
    case related
    /// Navigation, bylines, forms: no text.
    case boilerplate
    /// A line that stood before, word for word.
    case repeated
  }
  var kind: Kind
  /// UTF-8 bytes of the text as read, without the line end and without marks like «عاجل:».
  var range: Range<Int>
}

/// Tells the lines of a document apart by place, shape, repetition and the boilerplate table.
struct Sections {
  let lexicon: Lexicon
  private var boilerplate: Boilerplate { _read { yield lexicon.boilerplate } }

  init(lexicon: Lexicon) { self.lexicon = lexicon }

  func find(in bytes: borrowing Swift.Span<UInt8>) -> [Section] {
    var sections: [Section] = []
    var seen: Set<UInt128> = []
    var hasStopped = false
    var hasList = false
    var hasBody = false
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != 10, bytes[end] != 13 { end += 1 }
      var range = start..<end
      start = end + 1
      // Only the beginning of a long line decides what it is.
      let (line, _) = Self.folded(bytes, range, limit: 600)
      if line.isEmpty { continue }
      let isLong = range.count > 300
      let isShort = range.count < 120
      let words = isShort ? Self.words(line) : []
      let kind: Section.Kind
      if !isLong, boilerplate.stops.begins(line) {
        hasStopped = true
        kind = .boilerplate
      } else if isShort, boilerplate.lines.begins(line) || words.isEmpty {
        kind = .boilerplate
      } else if isShort, isDateline(words) {
        kind = .dateline
      } else if !seen.insert(Self.fingerprint(line, of: range.count)).inserted {
        kind = .repeated
      } else if hasStopped, !isLong || hasList {
        // Behind the first bullet of a list of links there is no article any more.
        hasList = hasList || Self.isBullet(bytes, range)
        kind = .related
      } else if !isLong, boilerplate.captions.begins(line) || !sections.isEmpty && endsLikeCaption(line) {
        kind = .caption
      } else if !hasBody, !isLong, !Self.endsSentence(bytes, range) {
        kind = .headline
      } else {
        kind = .body
        hasBody = true
      }
      if kind != .boilerplate, let mark = boilerplate.marks.longest(line), line.count > mark,
        !Self.isLetter(line[mark])
      {
        range = Self.folded(bytes, range, limit: mark).end..<range.upperBound
      }
      sections.append(Section(kind: kind, range: range))
    }
    return sections
  }

  // MARK: Datelines and captions

  /// Whether a line is nothing but places, days, months and agencies.
  private func isDateline(_ words: [Spelling]) -> Bool {
    guard words.count <= 10 else { return false }
    var i = 0
    while i < words.count {
      if words[i].isNumber {
        i += 1
        continue
      }
      guard let end = (i + 1...min(i + 4, words.count)).reversed().first(where: { isOfDateline(words[i..<$0]) }) else {
        return false
      }
      i = end
    }
    return !words.isEmpty
  }

  private func isOfDateline(_ words: ArraySlice<Spelling>) -> Bool {
    if boilerplate.outlets.contains(Array(words)) { return true }
    var node = PhraseTrie.root
    for word in words {
      node = lexicon.phrases.step(node, lexicon.vocabulary.number(word))
      if node < 0 { return false }
    }
    return lexicon.phrases.entries(node).contains {
      switch $0 {
      case .actor(let index): lexicon.actors[index].kind == .place || lexicon.actors[index].kind == .state
      case .month: true
      case .time(.weekday): true
      default: false
      }
    }
  }

  /// «… (رويترز)», «… - أ ف ب», «… @IraqiPMO»: who took the picture ends the line.
  private func endsLikeCaption(_ line: [UInt8]) -> Bool {
    let signs = [UInt8]("(-/@".utf8)
    guard let last = line.lastIndex(where: { signs.contains($0) || $0 == 0x93 || $0 == 0x94 }) else {
      return false
    }
    if line[last] == UInt8(ascii: "@") { return last > 0 }
    let words = Self.words(Array(line[(last + 1)...]))
    return !words.isEmpty && words.count <= 4 && last > 20
      && (boilerplate.outlets.contains(words) || boilerplate.captionWords.contains(words))
  }

  // MARK: Lines

  /// A hash of the letters and digits of a line, of which *length* bytes stand in the text: repeated lines have the same.
  private static func fingerprint(_ line: [UInt8], of length: Int) -> UInt128 {
    var letters = line
    var count = 0
    var i = 0
    while i < line.count {
      let next = i + (line[i] < 0x80 ? 1 : line[i] < 0xE0 ? 2 : line[i] < 0xF0 ? 3 : 4)
      if isLetter(line[i]), !(line[i] == 0xD8 && i + 1 < line.count && line[i + 1] < 0xA0) {
        while i < min(next, line.count) {
          letters[count] = line[i]
          count += 1
          i += 1
        }
      }
      i = next
    }
    var hash = ContentHash()
    hash.combine(letters[..<count])
    // Of a long line only the beginning is here.
    if length > 300 { hash.combine("\(length)") }
    return hash.value
  }

  /// The words and numbers of a folded line.
  private static func words(_ line: [UInt8]) -> [Spelling] {
    var words: [Spelling] = []
    var word = Spelling()
    var scalars = Folding.Scalars(line)
    while let scalar = scalars.next() {
      if isLetterOrDigit(scalar) {
        word.append(scalar)
      } else if !word.isEmpty {
        words.append(word)
        word = Spelling()
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  /// Whether a byte of folded text begins a letter or digit; signs of two bytes that Arabic uses count too.
  private static func isLetter(_ byte: UInt8) -> Bool {
    (97...122).contains(byte) || (48...57).contains(byte) || (0xC3...0xDF).contains(byte)
  }

  /// The bytes of a line folded, from its first letter or digit on, with single spaces; and where the last of them ends.
  private static func folded(
    _ bytes: borrowing Swift.Span<UInt8>, _ range: Range<Int>, limit: Int
  ) -> (line: [UInt8], end: Int) {
    // Folding makes no text longer.
    var line = [UInt8](repeating: 0, count: min(range.count, limit + 8))
    var count = 0
    var hasSpace = false
    var i = range.lowerBound
    func write(_ byte: UInt8) {
      line[count] = byte
      count += 1
    }
    while i < range.upperBound, count < limit {
      let (scalar, length) = Tokenizer.scalar(bytes, i, range.upperBound)
      i += length
      if Folding.isWhiteSpace(scalar) {
        hasSpace = count > 0
        continue
      }
      guard let folded = Folding.fold(scalar), count > 0 || isLetterOrDigit(folded) else { continue }
      if hasSpace { write(32) }
      hasSpace = false
      if folded < 0x80 {
        write(UInt8(folded))
      } else if folded < 0x800 {
        write(UInt8(0xC0 | folded >> 6))
        write(UInt8(0x80 | folded & 0x3F))
      } else {
        for byte in UTF8.encode(Unicode.Scalar(folded) ?? "\u{FFFD}")! { write(byte) }
      }
    }
    line.removeLast(line.count - count)
    return (line, i)
  }

  @inline(__always)
  private static func isLetterOrDigit(_ scalar: UInt32) -> Bool {
    if Folding.isArabicLetter(scalar) || (97...122).contains(scalar) || (48...57).contains(scalar) { return true }
    guard scalar >= 0x80, let properties = Unicode.Scalar(scalar)?.properties else { return false }
    return properties.isAlphabetic || properties.numericType != nil
  }

  /// «• …», «- …»
  private static func isBullet(_ bytes: borrowing Swift.Span<UInt8>, _ range: Range<Int>) -> Bool {
    var i = range.lowerBound
    while i < range.upperBound, bytes[i] <= 32 { i += 1 }
    guard i < range.upperBound else { return false }
    let (scalar, _) = Tokenizer.scalar(bytes, i, range.upperBound)
    return [0x2022, 0x25CF, 0x25AA, 0x25E6, 0x2013, 0x2D, 0x2A, 0xB7].contains(scalar)
  }

  private static func endsSentence(_ bytes: borrowing Swift.Span<UInt8>, _ range: Range<Int>) -> Bool {
    var end = range.upperBound
    while end > range.lowerBound, bytes[end - 1] <= 32 { end -= 1 }
    guard end > range.lowerBound else { return false }
    return bytes[end - 1] == 46 && !(end > range.lowerBound + 1 && bytes[end - 2] == 46)
  }
}

/// A stretch of a document and what part of the page it is.
struct Section: Sendable, Hashable {
  enum Kind: String, Sendable {
    case headline, dateline, caption, body
    /// Links to other articles: real sentences, but other news.
    case related
    case boilerplate
    /// A line that stood before, word for word.
    case repeated
  }
  var kind: Kind
  /// UTF-8 bytes of the text as read, without the line end.
  var range: Range<Int>
}

enum Sections {
  /// The lines of a document, told apart by place, shape, repetition and the boilerplate table.
  static func find(in bytes: borrowing Span<UInt8>, _ boilerplate: Boilerplate) -> [Section] {
    var sections: [Section] = []
    var seen: Set<Line> = []
    var hasStopped = false
    var hasBody = false
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != 10, bytes[end] != 13 { end += 1 }
      let range = start..<end
      start = end + 1
      // Only the beginning of a long line decides what it is.
      let line = folded(bytes, range.lowerBound..<min(range.upperBound, range.lowerBound + 600))
      if line.isEmpty { continue }
      let isLong = range.count > 300
      let kind: Section.Kind
      if !isLong, boilerplate.stops.begins(line) {
        hasStopped = true
        kind = .boilerplate
      } else if !isLong, range.count < 120, boilerplate.lines.begins(line) || isOutlet(line, boilerplate) {
        kind = .boilerplate
      } else if seen.contains(Line(bytes: line)) {
        kind = .repeated
      } else if hasStopped, !isLong {
        kind = .related
      } else if !hasBody, !isLong, !endsSentence(bytes, range) {
        kind = .headline
      } else {
        kind = .body
        hasBody = true
      }
      seen.insert(Line(bytes: line))
      sections.append(Section(kind: kind, range: range))
    }
    return sections
  }

  /// A folded line, told from others by its length and beginning before all of it is compared.
  private struct Line: Hashable {
    var bytes: [UInt8]

    func hash(into hasher: inout Hasher) {
      hasher.combine(bytes.count)
      for byte in bytes.prefix(32) { hasher.combine(byte) }
    }
  }

  /// The bytes of a line folded, from its first letter or digit on, with single spaces.
  private static func folded(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>) -> [UInt8] {
    var line: [UInt8] = []
    line.reserveCapacity(range.count)
    var hasSpace = false
    var i = range.lowerBound
    while i < range.upperBound {
      let (scalar, length) = Tokenizer.scalar(bytes, i, range.upperBound)
      i += length
      if Folding.isWhiteSpace(scalar) {
        hasSpace = !line.isEmpty
      } else if let folded = Folding.fold(scalar), !line.isEmpty || isLetterOrDigit(folded) {
        if hasSpace { line.append(32) }
        hasSpace = false
        Folding.append(folded, to: &line)
      }
    }
    return line
  }

  @inline(__always)
  private static func isLetterOrDigit(_ scalar: UInt32) -> Bool {
    if Folding.isArabicLetter(scalar) || (97...122).contains(scalar) || (48...57).contains(scalar) { return true }
    guard scalar >= 0x80, let properties = Unicode.Scalar(scalar)?.properties else { return false }
    return properties.isAlphabetic || properties.numericType != nil
  }

  private static func isOutlet(_ line: [UInt8], _ boilerplate: Boilerplate) -> Bool {
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
    if words.isEmpty || words.count > 6 { return words.isEmpty }
    return boilerplate.outlets.contains(words)
  }

  private static func endsSentence(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
    var end = range.upperBound
    while end > range.lowerBound, bytes[end - 1] <= 32 { end -= 1 }
    guard end > range.lowerBound else { return false }
    return bytes[end - 1] == 46 && !(end > range.lowerBound + 1 && bytes[end - 2] == 46)
  }
}

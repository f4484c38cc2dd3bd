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
    var seen: Set<String> = []
    var hasStopped = false
    var hasBody = false
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != 10, bytes[end] != 13 { end += 1 }
      let range = start..<end
      start = end + 1
      // Only the beginning of a long line decides what it is.
      let line = Folding.fold(text(bytes, range.lowerBound..<min(range.upperBound, range.lowerBound + 600)))
        .drop { !Folding.isArabicLetter($0.unicodeScalars.first!.value) && !$0.isNumber && !$0.isLetter }
      if line.isEmpty { continue }
      let isLong = range.count > 300
      let kind: Section.Kind
      if !isLong, boilerplate.stops.contains(where: { line.hasPrefix($0) }) {
        hasStopped = true
        kind = .boilerplate
      } else if !isLong, range.count < 120, boilerplate.lines.contains(where: { line.hasPrefix($0) }) || isOutlet(line, boilerplate) {
        kind = .boilerplate
      } else if seen.contains(String(line)) {
        kind = .repeated
      } else if hasStopped, !isLong {
        kind = .related
      } else if !hasBody, !isLong, !endsSentence(bytes, range) {
        kind = .headline
      } else {
        kind = .body
        hasBody = true
      }
      seen.insert(String(line))
      sections.append(Section(kind: kind, range: range))
    }
    return sections
  }

  private static func isOutlet(_ line: Substring, _ boilerplate: Boilerplate) -> Bool {
    let words = line.split { !$0.isLetter && !$0.isNumber }
    if words.isEmpty || words.count > 6 { return words.isEmpty }
    return boilerplate.outlets.contains(words.joined(separator: " "))
  }

  private static func endsSentence(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
    var end = range.upperBound
    while end > range.lowerBound, bytes[end - 1] <= 32 { end -= 1 }
    guard end > range.lowerBound else { return false }
    return bytes[end - 1] == 46 && !(end > range.lowerBound + 1 && bytes[end - 2] == 46)
  }

  static func text(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>) -> String {
    // A cut inside a scalar is mended by the decoder.
    String(decoding: range.map { bytes[$0] }, as: UTF8.self)
  }
}

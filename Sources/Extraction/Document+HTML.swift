import Relations

extension Document {
  /// The readable text of a web page: of its `article`, else of its `main`, else of its `body`.
  ///
  /// Paragraphs and other blocks become lines; scripts, navigation and captions of controls are left out. Title and day
  /// of publication come from the page's metadata. Byte ranges of events count in this text, not in the page.
  public init(html: String, id: String) {
    var page = HTMLText()
    page.read(Array(html.utf8))
    self.init(id: id, date: page.date, title: page.title, text: page.article ?? page.main ?? page.body)
  }
}

/// Turns a page into lines of text. Any bytes are a page: what is no tag is text.
private struct HTMLText {
  private(set) var body = ""
  private(set) var main: String?
  private(set) var article: String?
  private(set) var title: String?
  private(set) var date: Day?

  private static let unread: Set<String> = [
    "script", "style", "noscript", "template", "svg", "nav", "footer", "aside", "form", "button", "select", "iframe",
  ]
  private static let inline: Set<String> = [
    "a", "abbr", "b", "bdi", "bdo", "cite", "em", "font", "i", "ins", "mark", "q", "s", "small", "span", "strong",
    "sub",
    "sup", "time", "u",
  ]

  mutating func read(_ bytes: [UInt8]) {
    var text: [UInt8] = []
    // Where the text of the open article, main and title begins.
    var (articleStart, mainStart, titleStart): (Int?, Int?, Int?)
    var i = 0
    while i < bytes.count {
      if bytes[i] == UInt8(ascii: "&"), let (scalar, length) = Self.entity(bytes[i...]) {
        text.append(contentsOf: String(Character(scalar)).utf8)
        i += length
      } else if bytes[i] != UInt8(ascii: "<") || !Self.beginsTag(bytes, i) {
        // White space in a page is one space.
        if bytes[i] > 32 {
          text.append(bytes[i])
        } else if let last = text.last, last > 32 {
          text.append(32)
        }
        i += 1
      } else if bytes[i...].starts(with: "<!--".utf8) {
        i = Self.position(of: "-->", in: bytes, from: i + 4).map { $0 + 3 } ?? bytes.count
      } else {
        let tag = Self.tag(bytes, i)
        i = tag.end
        let isClosing = tag.name.first == "/"
        let name = isClosing ? String(tag.name.dropFirst()) : tag.name
        if !isClosing, Self.unread.contains(name), !tag.isEmpty {
          i = Self.end(of: name, in: bytes, from: i)
        } else if name == "meta" {
          readMetadata(tag.attributes)
        } else if name == "time", !isClosing, date == nil, let value = tag.attributes["datetime"] {
          date = Document.day(ofTimestamp: value)
        }
        if !Self.inline.contains(name), let last = text.last, last != 10 {
          if last == 32 { text.removeLast() }
          text.append(10)
        }
        switch (name, isClosing) {
        case ("title", false): titleStart = text.count
        case ("title", true):
          if let start = titleStart, title == nil, start <= text.count { title = Self.trimmed(text[start...]) }
          text.removeLast(text.count - min(titleStart ?? text.count, text.count))
          titleStart = nil
        case ("article", false): articleStart = articleStart ?? text.count
        case ("article", true):
          if let start = articleStart, start <= text.count, article == nil { article = Self.trimmed(text[start...]) }
        case ("main", false): mainStart = mainStart ?? text.count
        case ("main", true): if let start = mainStart, start <= text.count { main = Self.trimmed(text[start...]) }
        default: break
        }
      }
    }
    body = Self.trimmed(text[...]) ?? ""
  }

  private mutating func readMetadata(_ attributes: [String: String]) {
    let names = ["article:published_time", "datepublished", "date", "pubdate", "dc.date", "dcterms.created"]
    guard let name = attributes["property"] ?? attributes["name"] ?? attributes["itemprop"],
      let content = attributes["content"]
    else { return }
    if names.contains(name.lowercased()), date == nil { date = Document.day(ofTimestamp: content) }
  }

  /// `nil` when nothing but white space is left.
  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> String? {
    let text = bytes.drop { $0 <= 32 }
    guard let last = text.lastIndex(where: { $0 > 32 }) else { return nil }
    return String(decoding: text[...last], as: UTF8.self)
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte | 32) }

  private static func beginsTag(_ bytes: [UInt8], _ i: Int) -> Bool {
    guard i + 1 < bytes.count else { return false }
    let next = bytes[i + 1]
    return isLetter(next) || next == UInt8(ascii: "/") || next == UInt8(ascii: "!") || next == UInt8(ascii: "?")
  }

  /// Name (lower case, `/` in front of a closing one), attributes and end of the tag that begins at *start*.
  private static func tag(
    _ bytes: [UInt8], _ start: Int
  ) -> (name: String, attributes: [String: String], isEmpty: Bool, end: Int) {
    var i = start + 1
    func word(_ isEnd: (UInt8) -> Bool) -> String {
      let from = i
      while i < bytes.count, !isEnd(bytes[i]) { i += 1 }
      return String(decoding: bytes[from..<i], as: UTF8.self)
    }
    var name = ""
    if i < bytes.count, bytes[i] == UInt8(ascii: "/") {
      name = "/"
      i += 1
    }
    name += word { $0 <= 32 || $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "/") }.lowercased()
    var attributes: [String: String] = [:]
    while i < bytes.count, bytes[i] != UInt8(ascii: ">") {
      if bytes[i] <= 32 || bytes[i] == UInt8(ascii: "/") {
        i += 1
        continue
      }
      let key = word { $0 <= 32 || $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "/") }
        .lowercased()
      while i < bytes.count, bytes[i] <= 32 { i += 1 }
      guard i < bytes.count, bytes[i] == UInt8(ascii: "=") else { continue }
      i += 1
      while i < bytes.count, bytes[i] <= 32 { i += 1 }
      guard i < bytes.count else { break }
      if bytes[i] == UInt8(ascii: "\"") || bytes[i] == UInt8(ascii: "'") {
        let quote = bytes[i]
        i += 1
        attributes[key] = word { $0 == quote }
        i += 1
      } else {
        attributes[key] = word { $0 <= 32 || $0 == UInt8(ascii: ">") }
      }
    }
    let isEmpty = i > start && i <= bytes.count && bytes[i - 1] == UInt8(ascii: "/")
    return (name, attributes, isEmpty, min(i + 1, bytes.count))
  }

  /// Where `</name` begins behind *start*; the end of the page when nothing closes it.
  private static func end(of name: String, in bytes: [UInt8], from start: Int) -> Int {
    let closing = Array("</\(name)".utf8)
    var i = start
    while i + closing.count <= bytes.count {
      if bytes[i] == closing[0], (0..<closing.count).allSatisfy({ bytes[i + $0] | 32 == closing[$0] | 32 }) { return i }
      i += 1
    }
    return bytes.count
  }

  private static func position(of text: String, in bytes: [UInt8], from start: Int) -> Int? {
    let wanted = Array(text.utf8)
    guard start + wanted.count <= bytes.count else { return nil }
    return (start...bytes.count - wanted.count).first { bytes[$0] == wanted[0] && bytes[$0...].starts(with: wanted) }
  }

  private static let names: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "laquo": "«", "raquo": "»", "ldquo": "“",
    "rdquo": "”", "lsquo": "‘", "rsquo": "’", "ndash": "–", "mdash": "—", "hellip": "…", "middot": "·", "bull": "•",
    "zwnj": "\u{200C}", "zwj": "\u{200D}", "rlm": "\u{200F}", "lrm": "\u{200E}", "shy": "\u{AD}", "copy": "©",
  ]

  /// The character and the length of `&name;`, `&#1575;` or `&#x627;`.
  private static func entity(_ bytes: ArraySlice<UInt8>) -> (Unicode.Scalar, Int)? {
    guard let end = bytes.prefix(12).firstIndex(of: UInt8(ascii: ";")) else { return nil }
    let name = String(decoding: bytes[bytes.startIndex + 1..<end], as: UTF8.self)
    let length = end - bytes.startIndex + 1
    if name.hasPrefix("#x") || name.hasPrefix("#X") {
      return UInt32(name.dropFirst(2), radix: 16).flatMap { Unicode.Scalar($0) }.map { ($0, length) }
    }
    if name.hasPrefix("#") { return UInt32(name.dropFirst()).flatMap { Unicode.Scalar($0) }.map { ($0, length) } }
    return names[name].map { ($0, length) }
  }
}

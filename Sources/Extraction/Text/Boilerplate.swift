/// Lines of web pages that are no news: navigation, bylines, "read also".
struct Boilerplate: Sendable {
  /// A line that begins so ends the article; what follows is links to others.
  private(set) var stops = Prefixes()
  /// A line that begins so is no text.
  private(set) var lines = Prefixes()
  /// What stands before the text of a line: «عاجل:».
  private(set) var marks = Prefixes()
  /// A line that begins so stands under a picture; or one that ends with such words behind a sign.
  private(set) var captions = Prefixes()
  private(set) var captionWords: Set<[Spelling]> = []
  /// News agencies and papers, as they stand in datelines and bylines.
  private(set) var outlets: Set<[Spelling]> = []

  mutating func read(_ table: WordTable) throws(LexiconError) {
    for row in table.rows {
      let words = row.words(1)
      // As UTF-8: a line is compared before it is cut into words.
      let pattern = Array(words.map(\.description).joined(separator: " ").utf8)
      switch row[0] {
      case "stop": stops.insert(pattern)
      case "line": lines.insert(pattern)
      case "prefix": marks.insert(pattern)
      case "caption":
        captions.insert(pattern)
        captionWords.insert(words)
      case "outlet": outlets.insert(words)
      default: throw row.error("'\(row[0])' is no kind of boilerplate; use stop, line, prefix, caption or outlet")
      }
    }
  }
}

/// Beginnings of lines, filed by their first two bytes: most lines begin like none of them.
struct Prefixes: Sendable {
  private var byStart: [UInt16: [[UInt8]]] = [:]

  mutating func insert(_ prefix: [UInt8]) {
    if prefix.count > 1 { byStart[Self.start(prefix), default: []].append(prefix) }
  }

  func begins(_ line: [UInt8]) -> Bool {
    guard line.count > 1, let prefixes = byStart[Self.start(line)] else { return false }
    return prefixes.contains { $0.count <= line.count && line[..<$0.count] == $0[...] }
  }

  /// The length of the longest prefix of a line.
  func longest(_ line: [UInt8]) -> Int? {
    guard line.count > 1, let prefixes = byStart[Self.start(line)] else { return nil }
    return prefixes.filter { $0.count <= line.count && line[..<$0.count] == $0[...] }.map(\.count).max()
  }

  private static func start(_ bytes: [UInt8]) -> UInt16 { UInt16(bytes[0]) << 8 | UInt16(bytes[1]) }
}

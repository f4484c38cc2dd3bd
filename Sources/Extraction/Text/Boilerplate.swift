/// Lines of web pages that are no news: navigation, bylines, "read also".
struct Boilerplate: Sendable {
  /// A line that begins so ends the article; what follows is links to others.
  private(set) var stops: [[UInt8]] = []
  /// A line that begins so is no text.
  private(set) var lines: [[UInt8]] = []
  /// News agencies and papers, as they stand in datelines and bylines.
  private(set) var outlets: Set<[Spelling]> = []

  mutating func read(_ table: WordTable) throws(LexiconError) {
    for row in table.rows {
      let words = row.words(1)
      // As UTF-8: a line is compared before it is cut into words.
      let pattern = Array(words.map(\.description).joined(separator: " ").utf8)
      switch row[0] {
      case "stop": stops.append(pattern)
      case "line", "prefix", "caption": lines.append(pattern)
      case "outlet": outlets.insert(words)
      default: throw row.error("'\(row[0])' is no kind of boilerplate; use stop, line, prefix, caption or outlet")
      }
    }
  }
}

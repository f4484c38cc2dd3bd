/// Lines of web pages that are no news: navigation, bylines, "read also".
struct Boilerplate: Sendable {
  /// A line that begins so ends the article; what follows is links to others.
  private(set) var stops: [String] = []
  /// A line that begins so is no text.
  private(set) var lines: [String] = []
  /// News agencies and papers, as they stand in datelines and bylines.
  private(set) var outlets: Set<String> = []

  mutating func read(_ table: WordTable) throws(LexiconError) {
    for row in table.rows {
      let pattern = Folding.fold(row[1])
      switch row[0] {
      case "stop": stops.append(pattern)
      case "line", "prefix", "caption": lines.append(pattern)
      case "outlet": outlets.insert(pattern)
      default: throw row.error("'\(row[0])' is no kind of boilerplate; use stop, line, prefix, caption or outlet")
      }
    }
  }
}

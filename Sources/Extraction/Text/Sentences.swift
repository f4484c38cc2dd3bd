/// Cuts tokens into sentences.
enum Sentences {
  /// Beyond this many tokens a sentence is cut: no grammar reaches that far, and time stays linear.
  static let limit = 400

  /// Ranges of tokens. A sentence ends at . ؟ ! … and at ؛ when long enough; closing quotes go with it, quotes never end one.
  static func split(_ tokens: ContiguousArray<Token>) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    var i = 0
    while i < tokens.count {
      let token = tokens[i]
      var ends = i - start + 1 >= limit
      if token.isSign("؟", "!", "?", "\u{6D4}") { ends = true }
      if token.isSign("؛", ";") { ends = i - start > 12 }
      if token.isSign(".") {
        // Not inside numbers or abbreviations (2.5, أ.ف.ب), and two dots are a pause.
        let next = i + 1 < tokens.count ? tokens[i + 1] : nil
        let isTight = next.map { $0.start == token.end } ?? false
        let wasTight = i > start && tokens[i - 1].end == token.start
        let isDots = isTight && next!.isSign(".") || wasTight && tokens[i - 1].isSign(".")
        let isNumber = isTight && next!.kind == .number && i > start && tokens[i - 1].kind == .number
        let isInitial =
          isTight && i > start && tokens[i - 1].kind == .word && tokens[i - 1].end - tokens[i - 1].start <= 2
          && next!.kind == .word
        ends = !isDots && !isNumber && !isInitial
      }
      i += 1
      if ends {
        while i < tokens.count, tokens[i].isSign("\"", "”", "»", ")", "“"), tokens[i].start == tokens[i - 1].end {
          i += 1
        }
        if i - start > 1 || i == tokens.count { ranges.append(start..<i) }
        start = i
      }
    }
    if start < tokens.count { ranges.append(start..<tokens.count) }
    return ranges
  }
}

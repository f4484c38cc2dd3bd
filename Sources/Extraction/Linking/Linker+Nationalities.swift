import Relations

/// Adjectives of nationality: «الضربات الأميركية».
extension Linker {
  /// The adjectives of nationality right after a noun, over at most two other adjectives: one, or the two sides of talks.
  func nisba(after end: Int) -> [Filler]? {
    var found: [Filler] = []
    var q = end
    var others = 0
    while q < sentence.count, q < end + 7 {
      if let state = clauses.nisbaState(q) {
        found.append(.nisba(token: q, state: state))
        q += 1
        continue
      }
      if !found.isEmpty, sentence.tokens[q].isSign("-", "–", "ـ", "/") {
        q += 1
        continue
      }
      if found.count == 1, clauses.mentionAt[q] < 0,
        let match = sentence.matches(.nisba, at: q).first(where: {
          if case .nisba = $0.entry { $0.reading.conjunction != nil } else { false }
        }),
        case .nisba(let state, _) = match.entry
      {
        found.append(.nisba(token: q, state: state))
        q += 1
        continue
      }
      // «الضربات الجوية الأميركية»
      if found.isEmpty, others < 2, clauses.mentionAt[q] < 0, sentence.tokens[q].kind == .word, !clauses.isPredicate(q),
        isPlainAdjective(q), !(q == end && sentence.hasArticle(q) && !sentence.hasArticle(end - 1))
      {
        others += 1
        q += 1
        continue
      }
      break
    }
    return found.isEmpty ? nil : found
  }

  private func isPlainAdjective(_ q: Int) -> Bool {
    let text = sentence.text(q)
    if sentence.function(q) != nil || clauses.relationNoun(q) != nil { return false }
    return text.hasPrefix("ال") || text.hasSuffix("ية") || text.hasSuffix("ة")
  }
}

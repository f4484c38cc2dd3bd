import Relations

/// Protests: what crowds do, and against whom.
extension Linker {
  /// «مئات المتظاهرين», «محتجون غاضبون».
  func isProtester(_ filler: Filler?) -> Bool {
    guard case .mention(let k)? = filler, case .noun(let head) = mentions[k].head else { return false }
    return lexicon.heads[head].classes.contains(.protester)
  }

  /// A slogan or banner protests only against whom it names.
  func isSlogan(_ i: Int) -> Bool {
    clauses.predicate(at: i).map { isVerb($0, of: .slogan) } ?? false
  }

  /// Against whom a protest is, from the words of its purpose further on: «احتجاجا على زيارة …», «منددين ب…», «تطالب السلطة ب…».
  func completeProtest(_ candidate: inout Candidate) {
    guard candidate.target == nil else { return }
    let i = candidate.trigger.upperBound
    defer { if candidate.target == nil, let seat = seat(after: i) { candidate.target = .mention(seat) } }
    for q in i..<min(sentence.count, i + 24) {
      if sentence.isFullStop(q) { return }
      var text = sentence.text(q)
      if text.hasPrefix("و") || text.hasPrefix("ل"), text.count > 5 { text = text.dropFirst() }
      if text.hasPrefix("ال"), text.count > 5 { text = text.dropFirst(2) }
      guard words.purposes.contains(where: { text.hasPrefix($0) }) || text == "ضد" else { continue }
      var r = q + 1
      while r < sentence.count, r <= q + 8 {
        if sentence.tokens[r].isSign(".", "؛", "،") { break }
        let k = clauses.startAt[r]
        if k >= 0 {
          if .mention(k) != candidate.source, !isProtester(.mention(k)) {
            candidate.target = .mention(k)
            candidate.rule += "-purpose"
            return
          }
          r = mentions[k].tokens.upperBound
          continue
        }
        r += 1
      }
      // «احتجاجا على الغلاء»: what only its own words describe.
      if q + 2 < sentence.count, sentence.preposition(q + 1) != nil || text == "ضد",
        let phrase = openPhrase(at: text == "ضد" ? q + 1 : q + 2, skipsTime: false)
      {
        candidate.target = phrase
        candidate.rule += "-purpose"
        return
      }
    }
  }

  /// «أمام السفارة الأميركية», «أمام مقر الحكومة»: the seat of those against whom the crowd stands there.
  private func seat(after i: Int) -> Int? {
    for q in i..<max(i, min(sentence.count - 1, i + 14)) {
      if sentence.isFullStop(q) { return nil }
      guard sentence.text(q) == "امام", clauses.startAt[q + 1] >= 0 else { continue }
      let k = clauses.startAt[q + 1]
      switch mentions[k].head {
      case .actor, .body: return k
      case .noun: return mentions[k].states.isEmpty && mentions[k].actors.isEmpty && mentions[k].inner.isEmpty ? nil : k
      default: return nil
      }
    }
    return nil
  }
}

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

  /// Against whom a protest is, from the words of its purpose further on («احتجاجا على زيارة …», «منددين ب…», «تطالب السلطة ب…»),
  /// its slogans («الموت ل…») or where the crowd stands.
  func completeProtest(_ candidate: inout Candidate) {
    guard candidate.target == nil else { return }
    let i = candidate.trigger.upperBound
    let end = (i..<min(sentence.count, i + 30)).first { sentence.isFullStop($0) } ?? min(sentence.count, i + 30)
    for q in i..<max(i, end) {
      if isShouted(q), let k = nextActor(after: q, limit: 3, candidate.source) {
        candidate.target = .mention(k)
      } else if isPurpose(q) {
        candidate.target =
          nextActor(after: q, limit: 8, candidate.source).map { .mention($0) } ?? matterOfProtest(q, candidate.source)
      }
      if candidate.target != nil {
        candidate.rule += "-purpose"
        return
      }
    }
    candidate.target = seat(after: i).map { .mention($0) }
  }

  /// «يسقط», «فلتسقط», «الموت»: what crowds shout against somebody.
  private func isShouted(_ i: Int) -> Bool { clauses.isOf(.shouted, i) }

  private func isPurpose(_ i: Int) -> Bool {
    var text = sentence.text(i)
    if text.hasPrefix("و") || text.hasPrefix("ل"), text.count > 5 { text = text.dropFirst() }
    if text.hasPrefix("ال"), text.count > 5 { text = text.dropFirst(2) }
    return text == "ضد" || lexicon.classifiedWords.purposes.contains { text.hasPrefix($0) }
  }

  /// The first phrase behind a word, before a sign, that is not the crowd itself.
  private func nextActor(after q: Int, limit: Int, _ crowd: Filler?) -> Int? {
    var r = q + 1
    while r < sentence.count, r <= q + limit, !sentence.tokens[r].isSign(".", "؛", "،") {
      let k = clauses.startAt[r]
      if k >= 0 {
        if .mention(k) != crowd, !isProtester(.mention(k)) { return k }
        r = mentions[k].tokens.upperBound
        continue
      }
      r += 1
    }
    return nil
  }

  /// What a protest is against where no actor is named: «احتجاجا على زيارته», «على الغلاء», «ضد مشروع القرار».
  private func matterOfProtest(_ q: Int, _ crowd: Filler?) -> Filler? {
    let start = sentence.text(q).hasSuffix("ضد") ? q + 1 : q + 2
    guard start < sentence.count, start == q + 1 || sentence.preposition(q + 1) != nil else { return nil }
    if case .third(let agreement)? = sentence.matches[start].first(where: { $0.entry.isNominal })?.reading.pronoun,
      let other = clauses.antecedentActor(before: q, agreement: agreement, except: crowd)
    {
      return other
    }
    // Behind the act its genitive, which no table lists: «احتجاجا على زيارة غل».
    return openPhrase(at: start, skipsTime: false) ?? openPhrase(at: start + 1, skipsTime: false)
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

/// What follows a verb.
extension Clauses {
  /// The first bare mention after a verb, before anything that ends the clause.
  func rightSubject(_ i: Int) -> Int? { bareMention(from: i + 1, limit: 12) }

  /// «أدان واستنكر المجلس», «تسانده وتدعمه روسيا»: of two verbs joined word by word the second has the subject of both.
  func sharedSubject(_ i: Int) -> Int? {
    guard let joined = predicate(at: i + 1), joined.reading.conjunction != nil,
      (joined.reading.pronoun == nil) == (predicates[predicateAt[i]].reading.pronoun == nil),
      joined.form.tense == predicates[predicateAt[i]].form.tense,
      joined.form.subject == predicates[predicateAt[i]].form.subject
    else { return nil }
    guard let right = rightSubject(i + 1) else { return nil }
    // «وقفت وساندت مصر»: the only phrase may be the object.
    return joined.reading.pronoun != nil || rightObject(after: right) != nil ? right : nil
  }

  /// The next bare mention behind the subject.
  func rightObject(after k: Int) -> Int? { bareMention(from: groupEnd(k), limit: 10) }

  func bareMention(from start: Int, limit: Int) -> Int? {
    var q = start
    var steps = 0
    while q < sentence.count, steps < limit {
      let k = startAt[q]
      if k >= 0 {
        let mention = mentions[k]
        if mention.isBare, mention.conjunction == nil, !isAppositive(k) { return k }
        q = mention.tokens.upperBound
        steps += 1
        continue
      }
      if let end = endOfAside(q, start) {
        q = end
        continue
      }
      if sentence.isBarrier(q) || isPredicate(q) || isRelative(q)
        || isOf(.member, q) || q > start && sentence.isComma(q - 1) && ["منها", "منهم"].contains(sentence.text(q))
      {
        return nil
      }
      // A verbal noun without a preposition is itself the subject or object: «أسفرت الغارات عن».
      if start == q, isBareNoun(q) { return nil }
      q += 1
      steps += 1
    }
    return nil
  }

  /// Where the clause goes on behind brackets, an insertion, or a relative clause right behind the verb, opened at *q*.
  private func endOfAside(_ q: Int, _ start: Int) -> Int? {
    // What stands in brackets explains a word, and is no argument.
    if sentence.tokens[q].isSign("("),
      let close = (q + 1..<max(q + 1, min(sentence.count, q + 12))).first(where: { sentence.tokens[$0].isSign(")") })
    {
      return close + 1
    }
    if let end = insertionEnd(openingAt: q) { return end }
    // «يضم التحالف الذي تقوده السعودية الأردن والكويت»
    if q == start, isRelative(q), let clause = predicate(at: q + 1), clause.reading.pronoun != nil,
      q + 2 < sentence.count, startAt[q + 2] >= 0, case let end = groupEnd(startAt[q + 2]), end < sentence.count,
      startAt[end] >= 0, mentions[startAt[end]].isBare
    {
      return end
    }
    if q == start, q > 0, isRelative(q), mentionAt[q - 1] >= 0,
      let close = (q + 2..<max(q + 2, min(sentence.count, q + 16))).first(where: { sentence.isComma($0) })
    {
      // «يلتقي الوزير الذي يزور البلاد، وفدا …»
      return close + 1
    }
    return nil
  }

  /// «رفض السفير فلان، مساعد وزير الخارجية الأسبق، التصريحات»: the office of a person between commas behind his name.
  private func isAppositive(_ k: Int) -> Bool {
    guard k > 0, case .title = mentions[k].head, mentions[k].name == nil, mentions[k - 1].name != nil,
      mentions[k - 1].isHuman, mentions[k - 1].tokens.upperBound + 1 == mentions[k].start,
      sentence.isComma(mentions[k].start - 1),
      // «الوزير، فلان، …» has his office before his name.
      !mentions[k - 1].tokens.contains(where: { sentence.isComma($0) })
    else { return false }
    let end = mentions[k].tokens.upperBound
    return end >= sentence.count || sentence.tokens[end].kind == .sign
  }

  /// Whether no further bare phrase follows: «ورفضت روسيا لغة الإملاء» has one, «وحثت حكومة بغداد على» has none.
  func endsArguments(_ k: Int) -> Bool {
    var q = groupEnd(k)
    while q < sentence.count, sentence.has(.time, at: q) { q += 1 }
    guard q < sentence.count, sentence.tokens[q].kind != .sign || sentence.isQuote(q) else { return true }
    if sentence.isQuote(q) { return false }
    if sentence.preposition(q) != nil || sentence.isBarrier(q) || isRelative(q) { return true }
    let text = sentence.text(q)
    return text.isEmpty || sentence.has(.prefixed, at: q) || text.hasPrefix("ب") || text.hasPrefix("ل")
      || text.hasPrefix("و")
  }

  /// Where the clause goes on behind «، الذي … ،» or «، وهو … ،», given the comma that opens it; the closing one may open the next.
  func insertionEnd(openingAt q: Int) -> Int? {
    if let end = sentence.asideEnd(openingAt: q) { return end + 1 }
    guard sentence.isComma(q), q + 2 < sentence.count, isRelative(q + 1) || isPronounClause(q + 1),
      let close = (q + 2..<min(sentence.count, q + 20)).first(where: { sentence.isComma($0) })
    else { return nil }
    return close + 1 < sentence.count && isPronounClause(close + 1) ? close : close + 1
  }

  /// «وهي ائتلاف …»
  private func isPronounClause(_ i: Int) -> Bool {
    sentence.matches(.function, at: i).contains {
      if case .function(.pronoun) = $0.entry { return $0.reading.conjunction != nil }
      return false
    }
  }
}

import Relations

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
      if let end = endOfSetting(q) {
        q = end
        steps += 2
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

  /// «حذر المدير العام للأمن العسكري فلان من …»: the name behind an office, with what the office is for between them, is its holder's;
  /// who meets or visits may do so with the one named.
  func holder(ofOffice k: Int, _ predicate: Predicate) -> Int? {
    guard case .title = mentions[k].head, mentions[k].name == nil, mentions[k].pronoun == nil,
      mentions[k].agreement.number == .singular, k < mentions.count - 1,
      !hasSense(predicate, where: { ["meets", "visits", "calls"].contains($0.relation.name) })
    else { return nil }
    let end = mentions[k].tokens.upperBound
    guard let named = bareMention(from: end, limit: 5), mentions[named].name != nil, mentions[named].start > end,
      mentions[named].start - end < 7, isPartOfOffice(end),
      !(end..<mentions[named].start).contains(where: { sentence.tokens[$0].kind == .sign || isOf(.also, $0) })
    else { return nil }
    return named
  }

  /// Whether what an office is for begins at a token: «للأمن», «لشؤون الإعلام», «بوزارة الداخلية», or «سابقا».
  private func isPartOfOffice(_ i: Int) -> Bool {
    if isOf(.former, i) || sentence.text(i) == "سابقا" { return true }
    guard let split = sentence.word(i)?.splits.last(where: { $0.preposition == .for || $0.preposition == .by }) else {
      return false
    }
    if split.preposition == .for { return startAt[i] < 0 || !mentions[startAt[i]].isHuman }
    guard startAt[i] >= 0, case .body = mentions[startAt[i]].head else { return false }
    return true
  }

  /// «في مؤتمر صحافي عقده أمس», «في بيان أصدرته الوزارة»: where a clause ends that tells of a statement behind «في», or where it was made,
  /// and goes on with its pronoun; with its subject, where that follows at once.
  func endOfSetting(_ q: Int) -> Int? {
    guard let clause = predicate(at: q), pronounAgreement(clause.reading.pronoun) != nil,
      clause.reading.conjunction == nil,
      q > 1, isIndefiniteWord(q - 1),
      let noun = sentence.preposition(q - 2) == .in ? q - 1 : q > 2 && isIndefiniteWord(q - 2) ? q - 2 : nil,
      sentence.preposition(noun - 1) == .in, isOf(.document, noun) || isOf(.placeOfSpeech, noun)
    else { return nil }
    var end = q + 1
    if end < sentence.count, startAt[end] >= 0, mentions[startAt[end]].isBare,
      fitsAsSubject(clause.form.subject, startAt[end])
    {
      end = groupEnd(startAt[end])
    }
    return end
  }

  /// A noun or adjective without article or name.
  private func isIndefiniteWord(_ i: Int) -> Bool {
    sentence.tokens[i].kind == .word && mentionAt[i] < 0 && !sentence.hasArticle(i) && !isPredicate(i)
      && sentence.preposition(i) == nil && sentence.function(i) == nil
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

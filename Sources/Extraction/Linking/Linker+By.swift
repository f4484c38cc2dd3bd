import Relations

/// Ties and help stated by a noun with its preposition: «بقيادة واشنطن», «بدعم من إيران».
extension Linker {
  func takesBy(_ predicate: Predicate, actsOnly: Bool = false) -> Bool {
    clauses.hasSense(predicate) { $0.frame[.by] == .act || !actsOnly && $0.frame[.by] == .target }
  }

  /// «بقيادة الولايات المتحدة», «بدعم من إيران»: a tie or help to the phrase before.
  mutating func linkBy(_ i: Int, _ match: Sentence.Match, _ relation: RelationKind) -> Bool {
    // «يحتفظ بصلاته بالحزب»: it says whose, and tells of nobody before.
    if relation.quad == .tie, match.reading.pronoun != nil { return false }
    // «اتهمت الحزب بدعم المسلحين»: the act is the object's. «التقى وفدا برئاسة فلان»: whom one meets is led all the same.
    if let governor = clauses.predicates.last(where: { $0.token < i && clauses.endOfSetting($0.token) == nil }),
      i - governor.token < 14,
      takesBy(governor, actsOnly: relation.name == "leads"), !(relation.name == "leads" && isLed(before: i, match)),
      !(governor.token..<i).contains(where: { sentence.isBarrier($0) })
    {
      return false
    }
    // «عقدت القمة في بغداد برئاسة …»: not the place.
    guard i > 0, !sentence.isComma(i - 1), let before = mentionBefore(i), mentions[before].preposition != .in,
      !(mentions[before].tokens.upperBound..<i).contains(where: { sentence.isComma($0) })
    else { return linkHelp(i, match, relation) }
    if relation.name != "leads", isAgentOfCharge(before) {
      guard relation.name == "backs", let backed = genitiveMention(after: match.end - 1) else { return false }
      emitAll(
        kind("supports", else: relation), i..<match.end, source: .mention(before), target: .mention(backed),
        rule: "noun-embedded", confidence: 0.6)
      return true
    }
    // «الاتهامات الموجهة إلى بلاده بدعم المسلحين»: of what one is charged with.
    if let charge = (max(0, i - 9)..<i).last(where: {
      clauses.relation(of: clauses.relationNoun($0))?.name == "accuses"
    }),
      !(charge..<i).contains(where: { sentence.isBarrier($0) })
    {
      return false
    }
    // «تقدمت القوات باتجاه المدينة بدعم من …»: who goes there is helped.
    var head = before
    if relation.name != "leads", isPlace(before) || isFacility(before),
      let predicate = clauses.predicate(before: i), case .mention(let subject)? = predicate.subject,
      mentions[subject].tokens.upperBound <= i
    {
      head = subject
    }
    guard let source = giver(behind: match) else { return false }
    // «القوات الموالية للرئيس بدعم من …»: those whom the words before tell from others.
    if let described = mentions.indices.last(where: {
      mentions[$0].descriptionEnd == mentions[before].tokens.upperBound
    }) {
      head = described
    }
    // Forces are supported in kind: «القوات العراقية بدعم من الحشد».
    let isInKind = relation.name == "backs" && isArmed(.mention(head))
    let given = isInKind ? kind("aids", else: relation) : relation
    // «لقاء مع نظيره برئاسة فلان»: it is the meeting that is led.
    if relation.name == "leads", mentions[head].isHuman, mentions[head].agreement.number != .plural, isPerson(source) {
      return false
    }
    // «كلف فلان برئاسة اللجنة»
    let isReversed = relation.name == "leads" && isPerson(.mention(head)) && !isPerson(source)
    emitAll(
      given, i..<match.end, source: isReversed ? .mention(head) : source, target: isReversed ? source : .mention(head),
      rule: "by-noun", confidence: 0.68)
    return true
  }

  /// «طالب ائتلاف الوطنية بزعامة فلان …»: an organisation right before, and a person behind.
  private func isLed(before i: Int, _ match: Sentence.Match) -> Bool {
    guard let before = mentionBefore(i), mentions[before].tokens.upperBound == i, !mentions[before].isHuman,
      let leader = genitiveMention(after: match.end - 1)
    else { return false }
    return isPerson(.mention(leader))
  }

  /// Who leads or gives help: the genitive, nationality or preposition behind the noun.
  private func giver(behind match: Sentence.Match) -> Filler? {
    if let genitive = genitiveMention(after: match.end - 1) { return .mention(genitive) }
    return nisba(after: match.end)?.first
      ?? clauses.prepositional([.from, .agent], after: match.end - 1, limit: 4).map { .mention($0) }
  }

  /// «نفذ التنظيم هجمات بدعم من …»: who does the act is helped; in a fight, in kind.
  private mutating func linkHelp(_ i: Int, _ match: Sentence.Match, _ relation: RelationKind) -> Bool {
    guard relation.name == "backs", genitiveMention(after: match.end - 1) == nil, let source = giver(behind: match),
      let act = clauses.predicate(before: i), !act.isRelative, act.order != .carried,
      let helped = act.subject, let end = tokenEnd(helped), end <= i, i - act.token < 14, helped != source,
      !(act.token..<i).contains(where: { sentence.isBarrier($0) })
    else { return false }
    emitAll(
      kind(isArmed(helped) ? "aids" : "supports", else: relation), i..<match.end, source: source, target: helped,
      rule: "by-noun", confidence: 0.6)
    return true
  }

  /// «اتهام أنقرة بدعم …», «الاتهامات الموجهة إليها بدعم …», «استمرار واشنطن بمساعدة …»: whose act the noun behind is.
  private func isAgentOfCharge(_ k: Int) -> Bool {
    if case .idafa(let noun) = mentions[k].governor, isRole(noun) { return true }
    for q in stride(from: mentions[k].start - 1, through: max(0, mentions[k].start - 4), by: -1) {
      if sentence.isBarrier(q) || clauses.isPredicate(q) || clauses.mentionAt[q] >= 0 { return false }
      if case .noun(let noun)? = clauses.relationNoun(q)?.entry {
        return lexicon.nouns[noun].frame.hasAct || lexicon.nouns[noun].relation.name == "accuses"
      }
    }
    return false
  }

  /// The mention that ends right before a token, over at most three adjectives.
  func mentionBefore(_ i: Int) -> Int? {
    var q = i - 1
    while q >= 0, q >= i - 4 {
      if clauses.mentionAt[q] >= 0 { return clauses.mentionAt[q] }
      if sentence.tokens[q].kind != .word && !sentence.isQuote(q) && !sentence.isComma(q)
        && !sentence.tokens[q].isSign(")", "(")
      {
        return nil
      }
      // «فرقت الشرطة تظاهرة مؤيدة للأكراد»: an act stands between.
      if clauses.isPredicate(q) || sentence.preposition(q) != nil || clauses.relationNoun(q) != nil { return nil }
      q -= 1
    }
    return nil
  }
}

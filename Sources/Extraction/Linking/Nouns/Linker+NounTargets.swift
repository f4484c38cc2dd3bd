import Relations

/// Who and to whom, by what stands behind a verbal noun: its genitive, prepositions, pronouns.
extension Linker {
  /// Finds the genitive of a noun and what stands behind a preposition of its target.
  func lookBehind(_ noun: inout VerbalNoun) {
    noun.genitive = genitiveMention(after: noun.end - 1) ?? genitiveInside(noun) ?? sharedGenitive(of: noun)
    if let genitive = noun.genitive { noun.last = clauses.groupEnd(genitive) - 1 }
    noun.prepositional = mention(behind: noun.frame.targets, after: noun.last)
  }

  /// «انسحاب القوات الروسية من …»: the last word of a noun of several, with its nationality.
  private func genitiveInside(_ noun: VerbalNoun) -> Int? {
    guard noun.end > noun.token + 1, noun.frame[.idafa] == .source, case let k = clauses.mentionAt[noun.end - 1],
      k >= 0,
      mentions[k].tokens.lowerBound == noun.end - 1, !mentions[k].states.isEmpty
    else { return nil }
    return k
  }

  /// «لدعم وإسناد القوات»: the genitive of two verbal nouns joined word by word.
  private func sharedGenitive(of noun: VerbalNoun) -> Int? {
    guard noun.pronoun == nil, !noun.match.reading.hasArticle, noun.end < sentence.count,
      let next = clauses.relationNoun(noun.end), next.reading.conjunction == .and, next.reading.pronoun == nil,
      !next.reading.hasArticle, case .noun(let other) = next.entry,
      lexicon.nouns[other].frame[.idafa] == noun.frame[.idafa]
    else { return nil }
    return genitiveMention(after: next.end - 1)
  }

  /// The genitive of a verbal noun is who acts or who suffers, as its frame says.
  func fillGenitive(_ noun: inout VerbalNoun) {
    guard let genitive = noun.genitive else { return }
    noun.rule = "noun-genitive"
    switch noun.frame[.idafa] {
    case .source: noun.source = .mention(genitive)
    case .target, .both: noun.target = .mention(genitive)
    case .either:
      // «إدانة المملكة للتفجير»: what stands behind its preposition need not be an actor.
      let object = bareObject(behind: genitive, noun.relation)
      if let object { noun.target = .mention(object) }
      if isAgent(genitive, of: noun, hasObject: object != nil) {
        noun.source = .mention(genitive)
      } else if !isOwned(genitive, noun) {
        noun.target = .mention(genitive)
      }
    default: break
    }
  }

  /// Whether the genitive of a noun that takes either acts: «إدانة المملكة للتفجير», and not «إدانة التفجير».
  private func isAgent(_ genitive: Int, of noun: VerbalNoun, hasObject: Bool) -> Bool {
    let (next, slots) = (noun.last + 1, noun.frame.targets)
    // «جدد إدانة بلاده واستنكارها …»: nobody speaks of judging his own.
    if clauses.isOwnCountry(genitive), ["accuses", "rejects", "supports", "requests"].contains(noun.relation.name) {
      return true
    }
    // «حماية المدنيين من …»: whom it keeps from something.
    if noun.frame[.from] == .topic, next < sentence.count, sentence.preposition(next) == .from { return false }
    if isStruck(genitive, noun) { return false }
    // «دعم بلاده للاتفاق»: what one says of one's own country it does.
    if clauses.isOwnCountry(genitive) { return true }
    // «برنامج زيارة زعيم الحزب»: people visit.
    if hasObject || noun.relation.name == "visits" && isPerson(.mention(genitive)) { return true }
    if let prepositional = noun.prepositional { return followsClosely(prepositional, noun.last) }
    return isSlot(next, slots) || clauses.attachedPronoun(slots, after: noun.last, limit: 1) != nil
  }

  /// «تفجير السفارة في المدينة»: a building does not strike.
  private func isStruck(_ genitive: Int, _ noun: VerbalNoun) -> Bool {
    guard noun.relation.name == "attacks" else { return false }
    if case .body(let body) = mentions[genitive].head { return lexicon.templates[body].isMission }
    return isFacility(genitive)
  }

  /// «تفجير مخزن للمسلحين»: theirs, whose the building is.
  private func isOwned(_ genitive: Int, _ noun: VerbalNoun) -> Bool {
    guard let prepositional = noun.prepositional, isFacility(genitive), isStruck(genitive, noun) else { return false }
    return followsClosely(prepositional, noun.last)
  }

  /// «زيارة الرئيس القاهرة», «لقاء المبعوث الوزير»: what stands right behind the agent of a verbal noun, without a preposition.
  private func bareObject(behind agent: Int, _ relation: RelationKind) -> Int? {
    guard
      relation.plover == "CONSULT" && (isPerson(.mention(agent)) || kindOfActor(agent) == .person)
        || relation.name == "attacks" && isPower(.mention(agent))
    else { return nil }
    let end = clauses.groupEnd(agent)
    guard end < sentence.count, clauses.startAt[end] >= 0 else { return nil }
    let other = mentions[clauses.startAt[end]]
    return other.isBare && other.conjunction == nil ? clauses.startAt[end] : nil
  }

  /// Whether a word stands behind one of some prepositions that is written together with it.
  private func isSlot(_ start: Int, _ slots: [Preposition]) -> Bool {
    var i = start
    // «إدانة المملكة واستنكارها للجريمة»
    if let next = clauses.relationNoun(i), next.reading.conjunction != nil, next.reading.pronoun != nil { i = next.end }
    // «دعم مصر الكامل للجهود»
    if i + 1 < sentence.count, sentence.hasArticle(i), clauses.mentionAt[i] < 0, !clauses.isPredicate(i) { i += 1 }
    guard i < sentence.count else { return false }
    // «شكره لما فعله الوزير»
    if slots.contains(.for), sentence.text(i) == "لما" { return true }
    if sentence.matches[i].isEmpty {
      return sentence.word(i)?.splits.contains { slots.contains($0.preposition) && $0.stem.count > 3 } == true
    }
    return sentence.matches[i].contains { $0.reading.preposition != .none && slots.contains($0.reading.preposition) }
  }

  /// Whether a filler stands within three tokens, with no sign between.
  private func followsClosely(_ filler: Filler, _ i: Int) -> Bool {
    guard case .mention(let k) = filler else { return false }
    let start = mentions[k].start
    return start - i <= 5
      && !stride(from: i + 1, to: start, by: 1).contains {
        sentence.tokens[$0].kind == .sign && !sentence.isQuote($0) && !sentence.tokens[$0].isSign("(")
      }
  }

  /// Whom an act is done to, by what stands behind it.
  func fillTarget(_ noun: inout VerbalNoun) {
    if noun.target != nil { return }
    if let sufferer = suffererBehindPronoun(noun), let agreement = noun.agreement {
      noun.target = sufferer
      let doer = clauses.antecedentActor(before: noun.token, agreement: agreement, except: sufferer)
      return noun.take(source: doer, rule: "noun-pronoun")
    }
    noun.target =
      metBehindPronoun(noun) ?? actorInMatter(noun) ?? agentOfRefusedAct(noun) ?? ownerOfAffairs(noun)
      ?? noun.prepositional ?? allianceJoined(noun)
  }

  /// «خلال لقائه وزير الدفاع»: the pronoun acts, what follows is met.
  private func metBehindPronoun(_ noun: VerbalNoun) -> Filler? {
    let frame = noun.frame
    guard noun.agreement != nil, let role = frame[.clitic], role == .source || role == .either,
      frame[.idafa] == .either || noun.relation.isSymmetric || !frame.targets.isEmpty,
      let next = (noun.end..<sentence.count).first(where: {
        !isTime($0) && !sentence.tokens[$0].isSign("(", ")")
      })
    else { return nil }
    let k = clauses.startAt[next]
    return k >= 0 && (mentions[k].isBare || mentions[k].isGenitive(of: noun.end - 1)) ? .mention(k) : nil
  }

  /// «تعذيبهم للأهالي»: with its sufferer behind ل, the pronoun is who does it.
  private func suffererBehindPronoun(_ noun: VerbalNoun) -> Filler? {
    guard noun.relation.name == "attacks", noun.frame[.clitic] == .target, noun.agreement != nil,
      noun.end < sentence.count, clauses.startAt[noun.end] >= 0,
      mentions[clauses.startAt[noun.end]].preposition == .for
    else { return nil }
    return .mention(clauses.startAt[noun.end])
  }

  /// «رفضهما لمحاولات تدخل إيران في …»: the actor inside what is refused.
  private func actorInMatter(_ noun: VerbalNoun) -> Filler? {
    guard let actor = actorOfMatter(after: noun.last, noun.relation, noun.frame),
      noun.prepositional.map({ start(of: actor) < start(of: $0) }) ?? true
    else { return nil }
    return actor
  }

  /// «رفضه التدخلات الإيرانية»
  private func agentOfRefusedAct(_ noun: VerbalNoun) -> Filler? {
    guard noun.agreement != nil, noun.frame[.clitic] == .source, let act = clauses.relationNoun(noun.end),
      act.reading.preposition == .none
    else { return nil }
    return nisba(after: act.end)?.first ?? genitiveMention(after: act.end - 1).map { .mention($0) }
  }

  /// «التدخل في الشؤون الداخلية للدول», «في شؤون الدول»: whose affairs.
  private func ownerOfAffairs(_ noun: VerbalNoun) -> Filler? {
    guard ["mobilizes", "coerces"].contains(noun.relation.name), let q = affairs(after: noun.end) else { return nil }
    if let genitive = genitiveMention(after: q) { return .mention(genitive) }
    return clauses.prepositional([.for], after: q, limit: 4).map { .mention($0) }
  }

  /// The word «شؤون» close behind a noun.
  func affairs(after i: Int) -> Int? {
    (i..<max(i, min(sentence.count, i + 9))).first { sentence.isOf(.affairs, $0) }
  }

  /// «مشاركة الأردن في التحالف»
  private func allianceJoined(_ noun: VerbalNoun) -> Filler? {
    guard noun.relation.name == "cooperates", noun.entry.classes.contains(.takesPart),
      let alliance = clauses.prepositional([.in], after: noun.last, limit: 5), isAlliance(.mention(alliance))
    else { return nil }
    return .mention(alliance)
  }

  /// «اتهامه لها», «ضغوطهم عليه»
  func fillPronounBehind(_ noun: inout VerbalNoun) {
    guard noun.target == nil,
      let (_, agreement) = clauses.attachedPronoun(noun.frame.targets, after: noun.last, limit: 2)
    else { return }
    noun.target = clauses.nearestAntecedent(before: noun.token, agreement: agreement, except: noun.source)
  }

  /// The mention behind one of these prepositions, not far from a token.
  func mention(behind prepositions: [Preposition], after i: Int) -> Filler? {
    guard let k = clauses.prepositional(prepositions, after: i, limit: 9), !isOfLaterAct(k, after: i) else {
      return nil
    }
    // «غارات في اليمن على مواقع الجماعة»: where it was, and then whom it struck.
    if mentions[k].preposition == .in, isPlace(k), prepositions.contains(.on),
      let struck = clauses.prepositional([.on, .against], after: clauses.groupEnd(k) - 1, limit: 6)
    {
      return .mention(struck)
    }
    return .mention(k)
  }

  /// «مؤتمر صحفي بعد محادثات مع نظيره»: with whom a later act is, which a preposition of time parts from this one.
  private func isOfLaterAct(_ k: Int, after i: Int) -> Bool {
    (i + 1..<max(i + 1, mentions[k].start)).contains { q in
      guard clauses.isOf(.temporal, q), let act = clauses.relationNoun(q + 1), case .noun(let noun) = act.entry else {
        return false
      }
      return act.end <= mentions[k].start && lexicon.nouns[noun].frame[mentions[k].preposition] == .target
    }
  }

  /// The mention that stands as genitive right after a noun.
  func genitiveMention(after i: Int) -> Int? {
    guard i + 1 < sentence.count else { return nil }
    var q = i + 1
    while q < sentence.count, sentence.isQuote(q) { q += 1 }
    guard q < sentence.count else { return nil }
    let k = clauses.startAt[q]
    guard k >= 0, mentions[k].conjunction == nil else { return nil }
    return mentions[k].isGenitive(of: i) || mentions[k].governor == .none && mentions[k].start > i + 1 && q > i + 1
      ? k : nil
  }

  func start(of filler: Filler) -> Int {
    switch filler {
    case .mention(let k), .only(let k): mentions[k].start
    case .nisba(let token, _): token
    case .side(let filler): start(of: filler)
    default: Int.max
    }
  }
}

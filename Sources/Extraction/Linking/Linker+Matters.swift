import Relations

/// The actor inside what a verb is about: «ندد بالضربات الأميركية», «رفض قرار المجلس».
extension Linker {
  /// The actor inside a matter that is condemned, welcomed, refused: «ندد بالضربات الأميركية», «رفض قرار المجلس».
  func actorOfMatter(after i: Int, _ relation: RelationKind, _ frame: Frame) -> Filler? {
    guard ["accuses", "rejects", "supports", "threatens", "protests", "opposes", "agrees"].contains(relation.name)
    else { return nil }
    if relation.name == "agrees", frame[.with] == nil, frame[.on] == nil { return nil }
    var q = i + 1
    let end = max(i, clauses.predicate(at: i).flatMap { tokenEnd($0.subject) } ?? i) + 12
    var preposition = Preposition.none
    while q < sentence.count, q <= end {
      if sentence.isBarrier(q) || clauses.isPredicate(q) || clauses.isRelative(q) { return nil }
      let k = clauses.startAt[q]
      if k >= 0 {
        if mentions[k].preposition != .none { preposition = mentions[k].preposition }
        // «وافقت على إرسال دبابات»: one agrees with somebody.
        let canBeParty = relation.name != "agrees" || isNamed(k) || mentions[k].isHuman
        if canBeParty, isMatter(preposition, frame, relation) {
          if case .idafa(let noun) = mentions[k].governor {
            if !isVictim(k, ofNounAt: noun) { return .mention(k) }
            q = mentions[k].tokens.upperBound
            continue
          }
          // «المشاركة الفعالة للأمم المتحدة»
          if mentions[k].preposition == .for, q > i + 1, sentence.hasArticle(q - 1), frame[.for] == nil {
            return .mention(k)
          }
          if relation.name == "agrees", mentions[k].preposition == .with || mentions[k].preposition == .between {
            return .mention(k)
          }
        }
        q = mentions[k].tokens.upperBound
        // «أدانت في باريس الهجوم الإيراني»
        if !isMatter(preposition, frame, relation) { preposition = .none }
        continue
      }
      if let end = sentence.asideEnd(openingAt: q) {
        q = end + 1
        continue
      }
      // «أدانت في بيان رسمي الهجوم الإيراني»
      if preposition == .in, sentence.isOf(.document, q), frame[.in] == nil { preposition = .none }
      // «استنكر، بشدة، تصريحات الوزير», «أدانت أمس الهجوم الإيراني»
      if sentence.isComma(q) || sentence.isOf(.manner, q) || isTime(q) {
        preposition = .none
        q += 1
        continue
      }
      if let p = sentence.preposition(q) {
        // «خلال الأيام الماضية»
        if p == .none, q + 1 < sentence.count, sentence.has(.time, at: q + 1) {
          q += 2
          continue
        }
        // «في محاولة أمام أنظار الجميع»: no frame knows the preposition.
        if p == .none || relation.name == "agrees" && !isMatter(p, frame, relation) { return nil }
        preposition = p
      }
      if let match = sentence.matches[q].first(where: { $0.reading.preposition != .none }) {
        preposition = match.reading.preposition
      } else if sentence.matches[q].isEmpty || clauses.relationNoun(q).map(describesPhrase) == true,
        let split = sentence.word(q)?.splits.last(where: { $0.preposition != .none })
      {
        // «دعمه لكفاح تركيا», «أشاد بدعم تركيا»
        preposition = split.preposition
      }
      if isMatter(preposition, frame, relation), let state = clauses.nisbaState(q), q > i + 1 {
        return .nisba(token: q, state: state)
      }
      q += 1
    }
    return nil
  }

  /// «قصف المدينة», «قتل المدنيين», «ترحيل المعتقلين»: the genitive of an act that it suffers.
  func isVictim(_ k: Int, ofNounAt noun: Int) -> Bool {
    guard let match = clauses.relationNoun(noun), case .noun(let entry) = match.entry,
      ["attacks", "coerces"].contains(lexicon.nouns[entry].relation.name)
    else { return false }
    return lexicon.nouns[entry].frame[.idafa] == .target
      || lexicon.nouns[entry].frame[.idafa] == .either && mentions[k].isHuman && !isPower(.mention(k))
      || isFight(match) && !isPower(.mention(k)) && (isFacility(k) || isPlace(k) || mentions[k].isHuman)
  }

  /// «جمدت أموال قياديين», «فرقت مظاهرة للأكراد», «فجر نفسه وسط تجمع للشرطة»: the actor behind a verb's complement.
  func complementTarget(_ at: Int, _ relation: RelationKind, except source: Filler?) -> Filler? {
    // «صد هجوما للمسلحين»: who is repelled.
    guard relation.name == "attacks", !isFight(clauses.relationNoun(at)) else {
      if let genitive = genitiveMention(after: at) { return .mention(genitive) }
      // «رفع العقوبات المفروضة على إيران»
      // «شنت الشرطة حملة اعتقالات شملت المعارضين»
      if let match = clauses.relationNoun(at), let struck = gathered(behind: match) { return .mention(struck) }
      let isMeasure = relation.name == "concedes" || relation.name == "sanctions"
      let slots: [Preposition] = isMeasure ? [.for, .on, .against] : [.for]
      return clauses.prepositional(slots, after: at, limit: 3, includesParticiples: isMeasure).map { .mention($0) }
    }
    guard sentence.isOf(.oneself, at) else { return nil }
    return mentions.indices.first { k in
      guard mentions[k].start > at, mentions[k].start < at + 9, .mention(k) != source,
        sentence.tokens[mentions[k].tokens.lowerBound].kind != .number,
        case .preposition(let preposition) = mentions[k].governor, ![.by, .agent, .with].contains(preposition)
      else { return false }
      return !(at..<mentions[k].start).contains { sentence.isBarrier($0) || clauses.isPredicate($0) }
    }.map { .mention($0) }
  }

  /// The genitive of the act that a verb asks for, where it is the one who would act: «دعا إلى انسحاب القوات».
  func askedToAct(after i: Int, _ frame: Frame) -> Filler? {
    // Behind the subject with all that is said of him.
    let end = max(i, clauses.predicate(at: i).flatMap { tokenEnd($0.subject) } ?? i) + 8
    for q in i + 1..<max(i + 1, min(sentence.count, end)) {
      if sentence.isBarrier(q) || clauses.isPredicate(q) || clauses.isRelative(q) { return nil }
      guard let noun = clauses.relationNoun(q), let preposition = precedingPreposition(q, noun),
        frame[preposition] == .act
      else { continue }
      // «دعا إلى اجتماع طارئ لمجلس الأمن»: the council would meet.
      if case .noun(let n) = noun.entry, lexicon.nouns[n].relation.name == "meets" {
        let body = genitiveMention(after: noun.end - 1) ?? clauses.prepositional([.for], after: noun.end - 1, limit: 2)
        return body.flatMap { [.igo, .government, .party].contains(kindOfActor($0)) ? .mention($0) : nil }
      }
      if let doer = doerToStop(q, noun) { return doer }
      return isOwnAct(q) ? genitiveMention(after: noun.end - 1).map { .mention($0) } : nil
    }
    return nil
  }

  /// «طالب بوقف القصف التركي», «دعا إلى إنهاء غارات التحالف على …»: who is asked to stop an act does it.
  private func doerToStop(_ q: Int, _ noun: Sentence.Match) -> Filler? {
    guard clauses.isOf(.ending, q), noun.end > q + 1 || clauses.relationNoun(noun.end) != nil else { return nil }
    let last = clauses.relationNoun(noun.end)?.end ?? noun.end
    if let nationality = nisba(after: last)?.first { return nationality }
    return isOwnAct(last - 1) ? genitiveMention(after: last - 1).map { .mention($0) } : nil
  }

  /// With whom the friendly act would be that a verb refuses: «رفض التعاون مع الحكومة», «ترفض واشنطن التنسيق معها»; or who asks for it:
  /// «رفض طلبا من الصحيفة».
  func partyToRefused(_ predicate: Predicate) -> Filler? {
    let i = predicate.token
    let start = max(i + 1, tokenEnd(predicate.subject) ?? 0)
    guard
      let q = (start..<max(start, min(sentence.count, start + 4))).first(where: {
        !sentence.isQuantifier($0) && !isTime($0) && !sentence.isOf(.manner, $0)
          && !Self.anyOrAll.contains(sentence.text($0))
      }),
      let match = clauses.relationNoun(q), match.reading.preposition == .none, match.reading.pronoun == nil,
      case .noun(let noun) = match.entry
    else { return nil }
    let (relation, frame) = (lexicon.nouns[noun].relation, lexicon.nouns[noun].frame)
    if relation.name == "requests" {
      return nisba(after: match.end)?.first
        ?? clauses.prepositional([.from], after: match.end - 1, limit: 2).map { .mention($0) }
    }
    // A deal is refused itself; who would be released refuses nothing.
    guard relation.quad == .verbalCooperation || relation.quad == .materialCooperation,
      !["agrees", "concedes", "aids"].contains(relation.name)
    else { return nil }
    if let k = clauses.prepositional(frame.targets, after: match.end - 1, limit: 4) { return .mention(k) }
    guard let (_, agreement) = clauses.attachedPronoun(frame.targets, after: match.end - 1, limit: 2) else {
      return nil
    }
    if predicate.isRelative {
      return clauses.antecedent(before: clauses.beforeParticles(i), agreement: agreement)
    }
    return clauses.antecedentActor(before: i, agreement: agreement, except: predicate.subject)
  }

  /// «هدد بالرد على إسرائيل», «توعد بمواصلة استهداف القوات»: whom the act would strike.
  func struckByAct(after i: Int) -> Filler? {
    if let k = clauses.prepositional([.on, .against], after: i, limit: 8) { return .mention(k) }
    for q in i + 1..<max(i + 1, min(sentence.count, i + 8)) {
      if sentence.isBarrier(q) || clauses.isPredicate(q) { return nil }
      guard let match = clauses.relationNoun(q), case .noun(let noun) = match.entry,
        lexicon.nouns[noun].relation.quad == .materialConflict,
        [.target, .either].contains(lexicon.nouns[noun].frame[.idafa])
      else { continue }
      return genitiveMention(after: match.end - 1).map { .mention($0) }
    }
    return nil
  }

  /// Of whom the clause speaks that a verb of suspicion has behind its preposition: «يشتبه الغرب في أن إيران …»; in a relative clause
  /// the owner of what it describes: «برنامجها النووي الذي يشتبه الغرب في أنه …».
  func suspect(_ predicate: Predicate, _ frame: Frame) -> Filler? {
    let start = max(predicate.token + 1, tokenEnd(predicate.subject) ?? 0)
    guard frame[.by] == .target || frame[.in] == .target,
      let q = (start..<max(start, min(sentence.count, start + 3))).first(where: { sentence.isBarrier($0) }),
      sentence.text(q).hasPrefix("بان") || sentence.text(q).hasPrefix("ان") && sentence.preposition(q - 1) == .in
    else { return nil }
    if sentence.isComplementizer(q), q + 1 < sentence.count, clauses.startAt[q + 1] >= 0,
      !isFacility(clauses.startAt[q + 1])
    {
      return .mention(clauses.startAt[q + 1])
    }
    let p = clauses.beforeParticles(predicate.token)
    guard p > 0, clauses.isRelative(p) else { return nil }
    return owner(before: p)
  }

  /// Whose thing the noun is that a relative pronoun describes, over at most two adjectives: «برنامجها النووي الذي», «برنامج إيران الذي».
  private func owner(before p: Int) -> Filler? {
    for q in stride(from: p - 1, through: max(0, p - 3), by: -1) {
      let k = clauses.mentionAt[q]
      if k >= 0 { return mentions[k].isGenitive(of: mentions[k].start - 1) ? .mention(k) : nil }
      if let state = clauses.nisbaState(q) { return .nisba(token: q, state: state) }
      for (ending, pronoun) in Word.Pronoun.endings where sentence.text(q).hasSuffix(ending) {
        if case .third(let agreement) = pronoun, !sentence.hasArticle(q), sentence.text(q).count > 4 {
          return clauses.nearestAntecedent(before: q, agreement: agreement, except: nil)
        }
      }
      guard sentence.hasArticle(q) else { return nil }
    }
    return nil
  }

  /// Who said, did or proposed what a verb refuses or welcomes: «ما قاله الوزير», «بالدور الذي تلعبه الحكومة»,
  /// «التصريحات التي صدرت عن الوزير».
  func speakerOfMatter(after i: Int, _ relation: RelationKind) -> Filler? {
    let isJudged = ["accuses", "rejects", "supports", "opposes"].contains(relation.name)
    for q in i + 1..<max(i + 1, min(sentence.count - 1, i + 9)) {
      // «…، وهذا ما قاله …» is another clause.
      if sentence.isBarrier(q) || clauses.isPredicate(q) || sentence.isComma(q) && sentence.text(q + 1).hasPrefix("و") {
        return nil
      }
      let isMatter = ["ما", "بما", "لما"].contains(sentence.text(q))
      guard isMatter || isJudged && clauses.isRelative(q) && clauses.mentionAt[q - 1] < 0,
        let said = clauses.predicate(at: q + 1)
      else { continue }
      if isMatter { return said.subject }
      guard clauses.pronounAgreement(said.reading.pronoun) != nil else {
        return clauses.prepositional([.about, .from], after: said.token, limit: 2).map { .mention($0) }
      }
      return said.subject
    }
    return nil
  }

  /// Whether a phrase behind a preposition is what the verb is about.
  private func isMatter(_ preposition: Preposition, _ frame: Frame, _ relation: RelationKind) -> Bool {
    if preposition == .none { return frame[.object] != nil }
    // «حذر من خطر التنظيم»: of whom one warns is not whom one threatens.
    if relation.name == "threatens" { return frame[preposition] == .target }
    if relation.name == "agrees" { return preposition == .on || preposition == .with || preposition == .between }
    return frame[preposition] == .target || frame[preposition] == .topic
  }
}

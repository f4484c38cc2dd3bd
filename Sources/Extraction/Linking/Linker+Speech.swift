import Relations

/// What a speaker says of another without a verb for it: «قال إن على إيران أن …», «قال إن سياسة إيران خطأ».
extension Linker {
  mutating func linkSpeech() {
    for i in 0..<sentence.count where clauses.mentionAt[i] < 0 && !sentence.has(.stopped, at: i) {
      linkObligation(i)
      linkJudgement(i)
      linkDenial(i)
    }
  }

  /// What somebody ought to do is asked of him.
  private mutating func linkObligation(_ i: Int) {
    if opensObligation(i) || isNecessity(i) { return linkObligedAct(i) }
    guard sentence.preposition(i) == .on, i > 0, i + 2 < sentence.count, clauses.startAt[i + 1] >= 0,
      let requests = lexicon.ontology["requests"]
    else { return }
    let k = clauses.startAt[i + 1]
    let next = clauses.groupEnd(k)
    guard next < sentence.count, !isFacility(k) else { return }
    let isVerb = opensObligation(i - 1)
    // «إن على إيران الكف عن …»: an act must follow; «إن على الحكومة ضغوطا» has none.
    guard isVerb || sentence.isComplementizer(i - 1) && isAct(next) else { return }
    guard let speaker = speaker(before: isVerb ? i - 1 : i), speaker != .mention(k) else { return }
    let trigger = isVerb ? i - 1..<i + 1 : i..<i + 1
    emitAll(requests, trigger, source: speaker, target: .mention(k), rule: "obligation", confidence: 0.7)
  }

  /// «يجب أن يرحل الرئيس», «يتعين رحيل الرئيس»: whoever would act.
  private mutating func linkObligedAct(_ i: Int) {
    guard i + 2 < sentence.count, let requests = lexicon.ontology["requests"] else { return }
    var obliged: Filler?
    if sentence.text(i + 1) == "ان" {
      guard let act = clauses.predicate(at: i + 2), act.order == .verbSubject else { return }
      obliged = act.subject
    } else if isOwnAct(i + 1) {
      obliged = genitiveMention(after: i + 1).map { .mention($0) }
    }
    guard case .mention(let k)? = obliged, !isFacility(k), isNamed(k), let speaker = speaker(before: i),
      speaker != obliged
    else { return }
    emitAll(requests, i..<i + 1, source: speaker, target: .mention(k), rule: "obligation", confidence: 0.68)
  }

  /// «أكد ضرورة التزام إيران»
  private func isNecessity(_ i: Int) -> Bool { clauses.isOf(.necessity, i) }

  /// A verbal noun whose genitive does the act: «رحيل الرئيس», and not «دعم الجيش».
  func isOwnAct(_ i: Int) -> Bool {
    guard let genitive = genitiveMention(after: i) else { return false }
    if case .noun(let noun)? = clauses.relationNoun(i)?.entry { return lexicon.nouns[noun].frame[.idafa] == .source }
    let next = clauses.groupEnd(genitive)
    // «التزام جميع الأطراف بالمقررات»
    if next < sentence.count, let split = sentence.word(next)?.splits.first(where: { $0.preposition != .none }),
      split.stem.count > 3
    {
      return true
    }
    return next < sentence.count
      && (sentence.preposition(next) != nil || sentence.matches[next].contains { $0.reading.preposition != .none }
        || sentence.word(next)?.attached != nil
        || sentence.word(next)?.splits.contains { $0.preposition != .none && $0.hasArticle } == true)
  }

  func isNamed(_ k: Int) -> Bool {
    if mentions[k].name != nil { return true }
    switch mentions[k].head {
    case .actor, .title, .body: return true
    case .anaphor(let index):
      if case .pair = lexicon.anaphors[index].reference { return false }
      return true
    default: return false
    }
  }

  private func obligation(_ i: Int) -> Word.Split? {
    if !sentence.isOf(.obligation, i) { return nil }
    return sentence.word(i)?.splits.first { lexicon.classifiedWords[$0.stem].contains(.obligation) }
  }

  func isObligation(_ i: Int) -> Bool { obligation(i) != nil }

  /// «يجب على» that opens its clause; «معلومات يجب على إسرائيل أن تعرفها» describes the noun.
  private func opensObligation(_ i: Int) -> Bool {
    guard let split = obligation(i) else { return false }
    return split.conjunction != nil || i == 0 || sentence.tokens[i - 1].kind == .sign || sentence.isBarrier(i - 1)
  }

  /// Whether an act that is asked for begins at a token: أن, or a verbal noun that is definite, by its article or its genitive;
  /// «إن على الحكومة ديون كبيرة» has none.
  private func isAct(_ i: Int) -> Bool {
    if sentence.text(i) == "ان" { return true }
    guard sentence.tokens[i].kind == .word, !sentence.tokens[i].hasTanwin, sentence.function(i) == nil,
      clauses.startAt[i] < 0, !sentence.has(.prefixed, at: i)
    else { return false }
    if sentence.hasArticle(i) || lexicon.classifiedWords[sentence.text(i)].contains(.lightNoun) { return true }
    guard i + 1 < sentence.count else { return false }
    return sentence.hasArticle(i + 1) || clauses.startAt[i + 1] >= 0
      || ["ها", "هم", "ه"].contains { sentence.text(i + 1).hasSuffix($0) && sentence.text(i + 1).count > 4 }
  }

  /// «قال الوزير إن إيران تزعزع الاستقرار», «… لم تلتزم الاتفاق»: whoever says that somebody does wrong accuses him of it.
  ///
  /// - Parameter complement: where the words begin that make the verb one of wrong, when it needs them.
  mutating func linkWrong(_ predicate: Predicate, _ relation: RelationKind, complement: Int?) {
    let i = predicate.token
    let isHarm = complement.map { isInGroup($0, .harm) } ?? false
    let isOmission = isVerb(predicate, of: .due) && !isHarm
    let conduct = ownerOfConduct(before: i)
    guard clauses.isNegated(i) == isOmission, predicate.reading.pronoun == nil, !predicate.isRelative,
      !predicate.form.isFirstPerson, !isWished(predicate),
      let wrongdoer = conduct ?? predicate.subject, mayDoWrong(wrongdoer), isNear(complement, predicate),
      let saying = saying(before: i), (saying.token + 1..<i).contains(where: { sentence.isBarrier($0) }),
      let speaker = voice(of: saying), speaker != wrongdoer
    else { return }
    // Not to do what is due is the wrong, and no act denied.
    let trigger = isOmission ? i - 1..<i + 1 : i..<i + 1
    emitAll(relation, trigger, source: speaker, target: wrongdoer, rule: "wrong", confidence: 0.6)
  }

  /// «سياسات النظام أدت إلى …», «الممارسات الإسرائيلية تقوض …»: whose conduct it is that opens the clause of a verb.
  private func ownerOfConduct(before i: Int) -> Filler? {
    guard
      let opening = (max(0, i - 9)..<i).last(where: { sentence.isComplementizer($0) || sentence.tokens[$0].isSign(":") }
      )
    else { return nil }
    let q = opening + (sentence.isQuote(opening + 1) ? 2 : 1)
    guard q < i, isInGroup(q, .conduct) else { return nil }
    return genitiveMention(after: q).map { .mention($0) } ?? nisba(after: q + 1)?.first
  }

  /// A person or something with a name, and no plain noun: «الأمن», «المصدر».
  private func mayDoWrong(_ filler: Filler) -> Bool {
    switch filler {
    case .carried: false
    // Nobody accuses his own: «قال الوزير إن حكومته فشلت في …».
    case .mention(let k), .only(let k):
      !isFacility(k) && mentions[k].pronoun == nil && !clauses.isOwnCountry(k) && (isNamed(k) || mentions[k].isHuman)
    default: true
    }
  }

  private static let subordinating: Vocabulary = ["اذا", "لو", "عندما", "حين", "حينما", "بعدما", "كلما"]

  /// «طالب بأن تلتزم», «كي لا تخرق»: what shall be or shall not be is not said to be so.
  private func isWished(_ predicate: Predicate) -> Bool {
    let p = clauses.beforeParticles(predicate.token)
    // «إذا خرقت», «بعد أن فشل»: a condition or a time is not what is said.
    if p >= 0, Self.subordinating.contains(sentence.text(p)) { return true }
    if p > 0, sentence.text(p) == "ان", clauses.isOf(.temporal, p - 1) { return true }
    return predicate.form.tense == .imperfect && p >= 0
      && ["ان", "بان", "لان", "الا", "كي", "لكي", "حتي", "لئلا"].contains(sentence.text(p))
  }

  /// Whether the words that make the meaning of a verb follow it, or its subject, with no other phrase between.
  private func isNear(_ complement: Int?, _ predicate: Predicate) -> Bool {
    guard let complement else { return true }
    let start = max(predicate.token + 1, tokenEnd(predicate.subject) ?? 0)
    return !(start..<max(start, complement)).contains { clauses.mentionAt[$0] >= 0 || sentence.isComma($0) }
  }

  /// The verb of speech that the clause of a token depends on.
  private func saying(before i: Int) -> Predicate? {
    clauses.predicates.last { predicate in
      // «هو الذي تحدث عن أن …»: a relative clause that says what follows at once.
      predicate.token < i && predicate.subject != nil && (!predicate.isRelative || i - predicate.token <= 2)
        && !clauses.isNegated(predicate.token) && clauses.isOfSpeech(predicate)
    }
  }

  /// Whoever speaks the clause that a token is in.
  private func speaker(before i: Int) -> Filler? {
    saying(before: i).flatMap(voice) ?? clauses.carriedSubject(Agreement())
  }

  /// Whose words a verb of speech gives: «نقلت الوكالة عن القائد قوله إن …».
  private func voice(of saying: Predicate) -> Filler? {
    guard let k = clauses.prepositional([.about], after: saying.token) else { return saying.subject }
    let end = clauses.groupEnd(k)
    let isQuoted = (end..<min(sentence.count, end + 8)).contains {
      sentence.isOf(.ownWords, $0)
    }
    return isQuoted ? .mention(k) : saying.subject
  }

  /// «إن تدخل إيران غير مقبول», «إن النظام إرهابي»: a word of blame said of an actor, or of his act, in a clause without a verb.
  private mutating func linkJudgement(_ i: Int) {
    // «إنها دولة إرهابية»: whom the pronoun means is seldom clear.
    guard opensSpeech(i), clauses.complementizerPronoun(i) == nil, let accuses = lexicon.ontology["accuses"] else {
      return
    }
    var accused: Filler?
    var end = i
    var others = 0
    for q in i + 1..<max(i + 1, min(sentence.count, i + 14)) {
      if sentence.tokens[q].kind == .sign && !sentence.isQuote(q) || sentence.isBarrier(q) || clauses.isPredicate(q)
        || clauses.isRelative(q)
      {
        return
      }
      let k = clauses.startAt[q]
      if accused == nil {
        if k >= 0 {
          let isOwner = if case .idafa = mentions[k].governor { true } else { false }
          guard mentions[k].isBare || isOwner && !maySuffer(k), isOwner || isDefinite(k),
            !(i + 1..<q).contains(where: { isCopula($0) || sentence.has(.modality, at: $0) })
          else { return }
          (accused, end) = (.mention(k), mentions[k].tokens.upperBound)
        } else if let state = clauses.nisbaState(q), q > i + 1, sentence.hasArticle(q) {
          // «إن القصف الإسرائيلي جريمة»
          (accused, end) = (.nisba(token: q, state: state), q + 1)
        }
      }
      guard let accused, q >= end else { continue }
      // «إيران هي المسؤولة عن …», «النظام كان السبب في …»
      if isCopula(q) { continue }
      guard isBlame(q, behind: end) else {
        // «إن تركيا غير متطرفة», «إن إسرائيل في خطر» and what is said of another thing are no blame; «تدخل إيران في اليمن مرفوض» is.
        let isOfPlace = sentence.preposition(q) != nil && q + 1 < sentence.count && clauses.startAt[q + 1] >= 0
        if isOfPlace || sentence.isQuote(q) || clauses.mentionAt[q] >= 0 { continue }
        others += 1
        if others > 1 || sentence.preposition(q) != nil || sentence.function(q) != nil
          || sentence.has(.modality, at: q) && !isUnsound(q)
        {
          return
        }
        continue
      }
      guard let speaker = speaker(before: i), speaker != accused else { return }
      let relation = isRefused(q) ? kind("rejects", else: accuses) : accuses
      emitAll(relation, q..<q + 1, source: speaker, target: accused, rule: "judgement", confidence: 0.6)
      return
    }
  }

  private static let denials: Vocabulary = ["لا", "ولا"]

  /// «لا مكان للأسد في مستقبل سوريا»: who is said to have no place is rejected.
  private mutating func linkDenial(_ i: Int) {
    guard Self.denials.contains(sentence.text(i)), i + 2 < sentence.count, isOf(.standing, i + 1),
      let rejects = lexicon.ontology["rejects"], let speaker = speaker(before: i)
    else { return }
    let next = clauses.startAt[i + 2]
    let denied =
      next >= 0 && mentions[next].preposition == .for
      ? .mention(next)
      : clauses.attachedPronoun([.for], after: i + 1, limit: 1).flatMap {
        clauses.nearestAntecedent(before: i, agreement: $0.agreement, except: speaker)
      }
    guard let denied, denied != speaker else { return }
    emitAll(rejects, i..<i + 2, source: speaker, target: denied, rule: "no-place", confidence: 0.6)
  }

  /// «مرفوض», «غير مقبول»
  private func isRefused(_ i: Int) -> Bool {
    isOf(.refused, i) || isUnsound(i) && isOf(.refused, i + 1)
  }

  private func isDefinite(_ k: Int) -> Bool { isNamed(k) || mentions[k].hasArticle || mentions[k].pronoun != nil }

  /// «غزو العراق»: the genitive of an attack, which nothing behind tells to be the attacker.
  private func maySuffer(_ k: Int) -> Bool {
    guard case .idafa(let at) = mentions[k].governor, case .noun(let noun)? = clauses.relationNoun(at)?.entry,
      ["attacks", "coerces"].contains(lexicon.nouns[noun].relation.name)
    else { return false }
    let frame = lexicon.nouns[noun].frame
    return frame[.idafa] != .source
      && clauses.prepositional(frame.targets, after: clauses.groupEnd(k) - 1, limit: 2) == nil
  }

  /// Where a clause begins that somebody says: behind أن and إن, or where direct speech opens behind its verb.
  private func opensSpeech(_ i: Int) -> Bool {
    if sentence.isComplementizer(i) { return true }
    guard sentence.isQuote(i) || sentence.tokens[i].isSign(":"), let saying = saying(before: i) else { return false }
    return max(saying.token + 1, tokenEnd(saying.subject) ?? 0) + 1 >= i
  }

  /// «هو», «كان»: stands between what is spoken of and what is said of it.
  private func isCopula(_ i: Int) -> Bool {
    guard clauses.mentionAt[i] < 0 else { return false }
    return switch sentence.function(i) {
    case .pronoun, .auxiliary: !sentence.text(i).hasPrefix("و")
    default: false
    }
  }

  /// Whether a word says something bad of the phrase that ends at a token.
  private func isBlame(_ i: Int, behind end: Int) -> Bool {
    let isCopular = isCopula(i - 1)
    let isNext = i == end || isCopular || sentence.isQuote(i - 1)
    // «دولة إرهابية» right behind, and not «بوجود إرهابيين».
    if clauses.mentionAt[i] >= 0 {
      guard mentions[clauses.mentionAt[i]].start == end || isCopula(mentions[clauses.mentionAt[i]].start - 1) else {
        return isOf(.involved, i) && isInvolvement(i)
      }
    }
    if isOf(.blame, i) || isUnsound(i) { return true }
    if isNext, isOf(.wrong, i) { return true }
    // «راعية للإرهاب», «السبب الرئيسي وراء تنامي الإرهاب»
    if isInGroup(i, .fosters) {
      let reach = isInGroup(i, .involved) ? 5 : 2
      return (i + 1..<max(i + 1, min(sentence.count, i + reach))).contains { isInGroup($0, [.wrong, .harm]) }
    }
    return (isOf(.involved, i) || isCopular && isInGroup(i, .involved)) && isInvolvement(i)
  }

  /// «غير مقبول»
  private func isUnsound(_ i: Int) -> Bool {
    sentence.text(i) == "غير" && i + 1 < sentence.count && isOf(.sound, i + 1)
  }

  /// «تحاكم الخرطوم مصريين بتهمة التجسس»: who is held or tried on a charge is accused by who does it.
  mutating func linkCharges() {
    guard sentence.classes.contains(.charge), let accuses = lexicon.ontology["accuses"] else { return }
    for i in 0..<sentence.count where sentence.isOf(.charge, i) {
      let held = candidates.filter {
        ["coerces", "sanctions"].contains($0.relation.name) && $0.trigger.upperBound <= i
          && i - $0.trigger.upperBound < 20
      }
      guard let last = held.last, !(last.trigger.upperBound..<i).contains(where: { sentence.isFullStop($0) }) else {
        continue
      }
      for candidate in held
      where candidate.trigger == last.trigger && candidate.source != nil && candidate.target != nil {
        emit(
          accuses, i..<i + 1, source: candidate.source, target: candidate.target, rule: "charge",
          confidence: candidate.confidence - 0.1, modality: candidate.modality)
      }
    }
  }

  /// «مسؤول عن الهجوم», «متورط في التفجير»
  private func isInvolvement(_ i: Int) -> Bool {
    i + 1 < sentence.count && [.about, .in].contains(sentence.preposition(i + 1))
  }

  /// Whether a word without an article is of a group, as it stands or with the alif of the accusative.
  private func isOf(_ group: WordClasses, _ i: Int) -> Bool {
    let text = sentence.text(i)
    return lexicon.classifiedWords[text].contains(group)
      || text.hasSuffix("ا") && lexicon.classifiedWords[text.dropLast()].contains(group)
  }
}

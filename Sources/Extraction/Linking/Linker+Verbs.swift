import Relations

extension Linker {
  /// The relations of one verb.
  mutating func linkVerb(_ k: Int) {
    let predicate = clauses.predicates[k]
    guard let (sense, fixedAt) = sense(of: predicate), !(sense.relation.isSymmetric && says(predicate)) else { return }
    let frame = sense.frame
    let relation = sense.relation
    let i = predicate.token
    let trigger = i..<i + 1
    if sense.isWrong { return linkWrong(predicate, relation, complement: fixedAt) }
    var subject = predicate.subject
    var object = predicate.object
    // «الذي تصنفه منظمة إرهابية»: what one is called does not call him so.
    if let fixedAt, case .mention(let k)? = subject, mentions[k].tokens.contains(fixedAt), !mentions[k].hasArticle,
      predicate.reading.pronoun != nil, sense.frame[.subject] == .source
    {
      subject = clauses.antecedentActor(before: i, agreement: predicate.form.subject, except: object)
    }
    // «وحضر اللقاء فلان»: who was there met those who met.
    if let fixedAt, isVerb(predicate, of: .attends) {
      subject = attendant(behind: fixedAt) ?? subject
      object = .met
    }
    if relation.name == "attacks", isVerb(predicate, of: .claims), let fixedAt, !claimsAttack(predicate, fixedAt) {
      return
    }
    var rule = "verb-\(predicate.order.rawValue)"
    var confidence: Double =
      switch predicate.order {
      case .verbSubject: 0.84
      case .subjectVerb: 0.82
      case .relative: 0.8
      case .inherited: 0.6
      case .circumstance: 0.7
      case .pronoun: 0.65
      case .carried: 0.45
      case .none: 0.5
      }
    // «مستهدفة المتمردين»; without whom it strikes the word is an adjective.
    if predicate.order == .circumstance, ["attacks", "coerces"].contains(relation.name), object == nil { return }
    if let fixedAt {
      rule = "idiom"
      idioms[fixedAt] = relation.name
    }

    // «إذا رفعت العقوبات عن إيران»: what the verb is about is its subject, and nobody before.
    if let fixedAt, isSubjectOfPassive(fixedAt, predicate) { subject = nil }

    let agent = predicate.object == nil ? passiveAgent(after: i) : nil
    // «قتل جندي وجرح سبعة آخرون»: joined to a passive.
    if predicate.order == .inherited, let inherited = subject, relation.name == "attacks", isPassiveAlone(predicate),
      candidates.last(where: { $0.trigger.upperBound <= i })?.rule.hasPrefix("passive") == true,
      candidates.last(where: { $0.trigger.upperBound <= i })?.target == inherited
    {
      emit(
        relation, trigger, source: nil, target: object ?? openPhrase(at: i + 1), rule: "passive", confidence: 0.5,
        modality: predicate.modality)
      return
    }
    let isTransitive = frame[.object] == .target
    if isTransitive, predicate.form.isPassive || agent != nil || isUnvocalisedPassive(predicate, relation) {
      // Passive: the phrase that looks like the subject is the object.
      object = subject ?? object
      subject = agent.map { .mention($0) }
      rule = "passive"
      confidence = predicate.form.isPassive || agent != nil ? 0.8 : 0.6
      if subject == nil, let attack = attackAgent(after: i, relation) {
        subject = attack
        rule = "passive-in-attack"
      }
    }

    // «ترأس الوفد وزير الخارجية»: whoever is a person leads.
    if relation.name == "leads", let s = subject, let o = object, !isPerson(s), isPerson(o) { swap(&subject, &object) }
    var source: Filler?
    var target: Filler?
    func assign(_ filler: Filler?, _ role: Frame.Role?) {
      guard let filler else { return }
      switch role {
      case .source, .either: if source == nil { source = filler }
      case .target, .both: if target == nil { target = filler }
      default: break
      }
    }
    assign(subject, frame[.subject])
    // «استشهد شاب برصاص الجيش»
    if frame[.subject] == .target, source == nil, let agent { source = .mention(agent) }
    // «لقي حتفه في مواجهات مع …»
    if relation.name == "attacks", frame[.subject] == .target, source == nil {
      source = attackAgent(after: i, relation)
    }
    if frame[.object] == .target || frame[.object] == .source { assign(object, frame[.object]) }
    // «قبل أن يعانق نظيره»: whose counterpart he is acts.
    if target == nil, isTransitive, case .mention(let m)? = source, isCounterpart(m) {
      target = source
      source = clauses.antecedentActor(before: i, agreement: predicate.form.subject, except: target)
    }
    if target == nil || source == nil {
      let slots = frame.parties
      if let m = prepositional(slots, after: i, complement: fixedAt), let role = frame[mentions[m].preposition] {
        assign(.mention(m), role)
      } else if let (preposition, filler) = pronominal(slots, after: predicate), filler != subject,
        let role = frame[preposition]
      {
        assign(filler, role)
        rule += "-pronoun"
        confidence -= 0.3
      }
    }
    // «متهما لها ب…»
    if target == nil, isTransitive, predicate.order == .circumstance, object == nil,
      let (_, filler) = pronominal([.for], after: predicate), filler != subject
    {
      target = filler
    }
    if target == nil, !frame.targets.isEmpty || isTransitive,
      !(relation.isSymmetric && isSeveral(source)), let inner = actorOfMatter(after: i, relation, frame)
    {
      target = inner
      rule += "-of-matter"
      confidence -= 0.15
    }
    // «هاجم الزعيم سياسة الحكومة»: in words, her whose policy it is.
    if relation.name == "attacks", target == nil, isTransitive, let s = source, isPerson(s),
      let accuses = lexicon.ontology["accuses"],
      let matter = actorOfMatter(after: tokenEnd(s).map { $0 - 1 } ?? i, accuses, frame)
    {
      target = matter
    }
    // «سقطت المدينة بيد التنظيم»
    if source == nil, let fixedAt, frame[.by] == .source || frame[.in] == .source, fixedAt + 1 < sentence.count,
      clauses.startAt[fixedAt + 1] >= 0
    {
      source = .mention(clauses.startAt[fixedAt + 1])
    }
    if target == nil, let fixedAt { target = complementTarget(fixedAt, relation, except: source) }
    // «طالب برحيل النظام»: whoever would act.
    if target == nil, relation.name == "requests", source != nil, let asked = askedToAct(after: i, frame) {
      target = asked
      rule += "-of-act"
      confidence -= 0.15
    }
    // «هدد بالرد على إسرائيل»: whom the act would strike.
    if target == nil, relation.name == "threatens", frame[.by] == .act, let struck = struckByAct(after: i) {
      target = struck
      rule += "-of-act"
      confidence -= 0.15
    }
    // «رفضت ما قاله الوزير»
    if target == nil, source != nil, isTransitive || !frame.targets.isEmpty,
      let speaker = speakerOfMatter(after: i, relation)
    {
      target = speaker
      rule += "-of-matter"
      confidence -= 0.2
    }
    // «أبرم الاتفاق بين إيران والقوى الست»
    if relation.isSymmetric, source == nil || target == nil, let m = clauses.prepositional([.between], after: i),
      clauses.groupMembers(m).count > 1, !isBetweenOfAnother(m, after: i + 1, relation), !tellsOfAnother(i, relation),
      predicate.order != .subjectVerb || target == nil
    {
      emitPairs(
        relation, trigger, of: clauses.groupMembers(m).map { .mention($0) }, rule: "verb-between", confidence: 0.8,
        modality: predicate.modality)
      return
    }
    // «واشنطن تبحث وبغداد سحب القوات».
    if target == nil, relation.isSymmetric, source != nil, i + 1 < sentence.count, clauses.startAt[i + 1] >= 0,
      mentions[clauses.startAt[i + 1]].conjunction == .and
    {
      target = .mention(clauses.startAt[i + 1])
    }
    // The many that sign one treaty do not deal with each other two by two.
    if relation.isSymmetric, target == nil, !sentence.text(i).contains("شارك"), case .mention(let m)? = source,
      (2..<5).contains(clauses.groupMembers(m).count)
    {
      emitPairs(
        relation, trigger, of: clauses.groupMembers(m).map { .mention($0) }, rule: rule + "-joint",
        confidence: confidence, modality: predicate.modality)
      return
    }
    // «تبنى التنظيم الهجوم»
    if relation.name == "attacks", target == nil, source != nil, isVerb(predicate, of: .claims), !clauses.isNegated(i) {
      target = .struck
    }
    if relation.name == "attacks" {
      fillOpen(predicate, frame, relation, isPassive: rule.hasPrefix("passive"), source: &source, target: &target)
    }
    // «سيطر الجيش على كفرنبودة»: a place that no table lists.
    if relation.name == "coerces", target == nil, source != nil, isVerb(predicate, of: .holds) {
      target = openTarget([.on], after: i)
    }
    emitAll(
      relation, trigger, source: source, target: target, rule: rule,
      confidence: source == nil || target == nil ? confidence - 0.3 : confidence, modality: predicate.modality)
  }

  /// Whom a pronoun behind a verb's preposition speaks of: «طلب منها», «التي سيطرت عليها القوات».
  private func pronominal(_ slots: [Preposition], after predicate: Predicate) -> (Preposition, Filler)? {
    let i = predicate.token
    // «التي اجتمع الحوثيون معها»: behind the subject too.
    let behind = tokenEnd(predicate.subject).flatMap {
      $0 > i ? clauses.attachedPronoun(slots, after: $0 - 1, limit: 2) : nil
    }
    guard let (preposition, agreement) = clauses.attachedPronoun(slots, after: i) ?? behind else { return nil }
    if predicate.isRelative {
      return clauses.antecedent(before: clauses.beforeParticles(i), agreement: agreement).map { (preposition, $0) }
    }
    // «عبر ممر آمن تشرف عليه بعثة»: the noun that the clause describes.
    if predicate.reading.conjunction == nil, predicate.form.tense == .imperfect, isPlainIndefinite(i - 1) { return nil }
    return clauses.nearestAntecedent(before: i, agreement: agreement, except: predicate.subject).map {
      (preposition, $0)
    }
  }

  /// Whether the definite feminine word that makes the meaning of a feminine verb stands right behind it, without a subject between.
  private func isSubjectOfPassive(_ complement: Int, _ predicate: Predicate) -> Bool {
    let i = predicate.token
    guard predicate.form.subject == Agreement(.singular, .feminine),
      [.inherited, .carried, .pronoun].contains(predicate.order),
      i > 0,
      ["اذا", "عندما", "حين", "حينما", "بعدما", "قبلما", "متي", "ريثما", "ما", "لو"].contains(sentence.text(i - 1)),
      complement == i + 1 || complement == i + 2 && sentence.word(i + 1)?.attached != nil
    else { return false }
    let text = sentence.text(complement)
    return text.hasPrefix("ال") && (text.hasSuffix("ات") || text.hasSuffix("ة"))
  }

  /// Whether a noun without an article that heads no mention, or its adjective, stands at a token.
  private func isPlainIndefinite(_ i: Int) -> Bool {
    i > 0 && sentence.tokens[i].kind == .word && clauses.mentionAt[i] < 0 && clauses.mentionAt[i - 1] < 0
      && !sentence.hasArticle(i) && sentence.function(i) == nil && sentence.preposition(i) == nil
      && !clauses.isPredicate(i) && sentence.matches[i].allSatisfy { $0.reading.conjunction == nil }
  }

  /// «وتوقع مسؤولون أن …» and not «وتوقع …»: of the verbs of one spelling the one that says what follows.
  private func says(_ predicate: Predicate) -> Bool {
    guard predicate.verbs.count > 1, predicate.verbs.contains(where: { lexicon.verbs[$0].saying != nil }) else {
      return false
    }
    let end = tokenEnd(predicate.subject).flatMap { $0 > predicate.token ? $0 : nil } ?? predicate.token + 1
    return end < sentence.count && sentence.isBarrier(end) && sentence.isComplementizer(end)
  }

  /// The meaning of a verb here: one whose fixed complement follows, else the first that needs none.
  private func sense(of predicate: Predicate) -> (RelationSense, fixedAt: Int?)? {
    var best: (verb: Int, sense: Int, filled: Int)?
    var idiom: (sense: RelationSense, at: Int)?
    for v in predicate.verbs {
      for n in lexicon.verbs[v].relations.indices {
        if !lexicon.verbs[v].relations[n].needsComplement {
          let filled = filledSlots(lexicon.verbs[v].relations[n].frame, predicate)
          if best == nil || filled > best!.filled { best = (v, n, filled) }
          continue
        }
        let sense = lexicon.verbs[v].relations[n]
        if let at = fixedComplement(sense, after: predicate.token) ?? fixedSubject(sense, of: predicate)
          ?? pronounOfAttack(sense, of: predicate)
        {
          // The nearest decides: «وصفه بالشريك في مكافحة الإرهاب».
          if idiom == nil || at < idiom!.at { idiom = (sense, at) }
        }
      }
    }
    if let idiom { return (idiom.sense, idiom.at) }
    return best.map { (lexicon.verbs[$0.verb].relations[$0.sense], nil) }
  }

  /// How many of the slots for actors, beside the subject, are filled here.
  private func filledSlots(_ frame: Frame, _ predicate: Predicate) -> Int {
    let object = predicate.object != nil && (frame[.object] == .target || frame[.object] == .source) ? 1 : 0
    let slots = frame.parties
    return object + (clauses.prepositional(slots, after: predicate.token) != nil ? 1 : 0)
  }

  func isPerson(_ filler: Filler) -> Bool {
    guard case .mention(let k) = filler else { return false }
    if mentions[k].name != nil { return true }
    if case .title = mentions[k].head { return true }
    return false
  }

  private func fixedComplement(_ sense: RelationSense, after i: Int) -> Int? {
    var q = i + 1
    var steps = 0
    while q < sentence.count, steps < 7 {
      steps += 1
      let k = clauses.mentionAt[q]
      if k >= 0, steps > 1 || mentions[k].tokens.count > 1 {
        let end = mentions[k].tokens.upperBound
        let isInside = (q..<end).contains { t in
          // The name علي is no «على».
          sentence.preposition(t) == nil && sense.fixed.contains { isForm(sentence.text(t), of: $0[0]) }
            || isInGroup(t, sense.fixedClass.subtracting(.wrong))
        }
        if !isInside {
          q = end
          continue
        }
      }
      // «وصفه بأنه إرهابي»
      let isContent = !sense.fixedClass.isEmpty && sentence.text(q).hasPrefix("بان")
      if sentence.isBarrier(q) && !isContent || clauses.isPredicate(q) { return nil }
      if isInGroup(q, sense.fixedClass), !isInGroup(q, .wrong) || isPredicative(q) { return q }
      let text = sentence.text(q)
      for words in sense.fixed {
        if words.count == 1 {
          // «وقف مع», and not «وقف … لالتقاط صورة مع».
          if isForm(text, of: words[0]), sentence.preposition(q) == nil || q == i + 1 || followsSubject(q, i) {
            return q
          }
        } else if q + words.count <= sentence.count, zip(words, q...).allSatisfy({ sentence.text($1) == $0 }) {
          return q
        }
      }
      q += 1
    }
    return nil
  }

  /// Whether the subject of the verb at a token ends right before another.
  private func followsSubject(_ q: Int, _ i: Int) -> Bool {
    // «نعمل حاليا مع …»
    if q == i + 2, sentence.has(.time, at: i + 1) || sentence.text(i + 1).hasSuffix("ا") { return true }
    return clauses.mentionAt[q - 1] >= 0 && mentions[clauses.mentionAt[q - 1]].start == i + 1
  }

  /// «اعتبر الحزب خطرا», «وصفه بالمجرم»: a noun that is said of somebody, and no genitive like «ضحية الإرهاب».
  private func isPredicative(_ q: Int) -> Bool {
    clauses.mentionAt[q - 1] >= 0 || sentence.isQuote(q - 1) || sentence.text(q).hasPrefix("ب")
      || sentence.text(q - 1).hasPrefix("بان")
  }

  /// Whether a word is of a group, under its article, its preposition or the alif of the accusative.
  func isInGroup(_ i: Int, _ group: WordClasses) -> Bool {
    guard !group.isEmpty, let word = sentence.word(i) else { return false }
    return word.splits.contains { split in
      let stem = split.hasArticle ? split.stem.dropFirst(2) : split.stem
      return !lexicon.classifiedWords[stem].isDisjoint(with: group)
        || stem.hasSuffix("ا") && !lexicon.classifiedWords[stem.dropLast()].isDisjoint(with: group)
    }
  }

  /// Whether a word is a noun, with its article, the alif of the accusative or a pronoun of the third person.
  private func isForm(_ text: Spelling, of noun: Spelling) -> Bool {
    if text.hasPrefix(noun) {
      let ending = text.dropFirst(noun.count)
      if ending.isEmpty || ending == "ا" || ending == "ه" || ending == "ها" || ending == "هم" { return true }
    }
    return text.hasPrefix(.article) && text.dropFirst(2) == noun
  }

  /// The agent of this verb, not of a verbal noun between.
  private func passiveAgent(after i: Int) -> Int? {
    guard let k = clauses.prepositional([.agent], after: i) else { return nil }
    let isOfNoun = stride(from: i + 1, to: mentions[k].start, by: 1).contains { clauses.relationNoun($0) != nil }
    // «البحرين أدانت التصريحات من قبل مسؤولين»: of the noun that the verb is about.
    if let subject = clauses.predicate(at: i)?.subject, let end = tokenEnd(subject), end <= i,
      (i + 1..<mentions[k].start).contains(where: { sentence.hasArticle($0) && clauses.mentionAt[$0] < 0 })
    {
      return nil
    }
    return isOfNoun ? nil : k
  }

  /// «قتل 18 شخصا في هجوم»: a transitive verb with one phrase, which is a victim and not a fighter.
  private func isUnvocalisedPassive(_ predicate: Predicate, _ relation: RelationKind) -> Bool {
    guard relation.name == "attacks" || relation.name == "coerces",
      predicate.order == .verbSubject || predicate.order == .none,
      predicate.object == nil, case .mention(let k)? = predicate.subject
    else { return false }
    let mention = mentions[k]
    if mention.start < mention.tokens.lowerBound { return true }
    if case .noun(let head) = mention.head { return lexicon.heads[head].kind == .civil }
    return mention.name != nil && mention.tokens.lowerBound - predicate.token <= 2
      && attackNoun(after: predicate.token) != nil
  }

  /// The attack in which somebody was killed: «في هجوم», «إثر غارة».
  private func attackNoun(after i: Int) -> Int? {
    for q in i + 1..<min(sentence.count, i + 14) {
      if sentence.isFullStop(q) { return nil }
      if let match = clauses.relationNoun(q), case .noun(let n) = match.entry,
        lexicon.nouns[n].relation.name == "attacks", !lexicon.nouns[n].isHappening
      {
        return q
      }
    }
    return nil
  }

  /// Who made the attack: «هجوم شنه المسلحون», «غارة أميركية», «هجوم لتنظيم …».
  func attackAgent(after i: Int, _ relation: RelationKind) -> Filler? {
    guard relation.name == "attacks", let q = attackNoun(after: i), let match = clauses.relationNoun(q) else {
      return nil
    }
    if let nisba = nisba(after: match.end) { return nisba.first }
    for k in clauses.predicates.indices where clauses.predicates[k].token > q && clauses.predicates[k].token <= q + 6 {
      let predicate = clauses.predicates[k]
      // «هجوم نسبته الحكومة إلى التنظيم»
      if isVerb(predicate, of: .attributes) {
        return clauses.prepositional([.to, .for], after: predicate.token).map { .mention($0) }
      }
      if predicate.reading.pronoun != nil,
        predicate.verbs.contains(where: { !lexicon.verbs[$0].lights.isEmpty }) || isVerb(predicate, of: .plants)
      {
        return predicate.subject
      }
    }
    var slots: [Preposition] = [.for, .agent, .with]
    // «في مواجهات ضد المتطرفين»
    if case .noun(let noun) = match.entry, lexicon.nouns[noun].frame[.with] != nil { slots.append(.against) }
    if let k = clauses.prepositional(slots, after: q, limit: 5) { return .mention(k) }
    if match.end < sentence.count, clauses.startAt[match.end] >= 0,
      mentions[clauses.startAt[match.end]].isGenitive(of: match.end - 1)
    {
      return .mention(clauses.startAt[match.end])
    }
    return nil
  }

  /// The actor inside a matter that is condemned, welcomed, refused: «ندد بالضربات الأميركية», «رفض قرار المجلس».
  func actorOfMatter(after i: Int, _ relation: RelationKind, _ frame: Frame) -> Filler? {
    guard ["accuses", "rejects", "supports", "threatens", "protests", "opposes", "agrees"].contains(relation.name)
    else { return nil }
    if relation.name == "agrees", frame[.with] == nil, frame[.on] == nil { return nil }
    var q = i + 1
    var preposition = Preposition.none
    while q < sentence.count, q <= i + 12 {
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
        continue
      }
      if let p = sentence.preposition(q) {
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
      if isMatter(preposition, frame, relation), let state = nisbaState(q), q > i + 1 {
        return .nisba(token: q, state: state)
      }
      q += 1
    }
    return nil
  }

  /// «قصف المدينة», «قتل المدنيين», «ترحيل المعتقلين»: the genitive of an act that it suffers.
  private func isVictim(_ k: Int, ofNounAt noun: Int) -> Bool {
    guard let match = clauses.relationNoun(noun), case .noun(let entry) = match.entry,
      ["attacks", "coerces"].contains(lexicon.nouns[entry].relation.name)
    else { return false }
    return lexicon.nouns[entry].frame[.idafa] == .target
      || isFight(match) && !isPower(.mention(k)) && (isFacility(k) || isPlace(k) || mentions[k].isHuman)
  }

  /// «جمدت أموال قياديين», «فرقت مظاهرة للأكراد», «فجر نفسه وسط تجمع للشرطة»: the actor behind a verb's complement.
  private func complementTarget(_ at: Int, _ relation: RelationKind, except source: Filler?) -> Filler? {
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
    guard sentence.text(at).contains("نفس") else { return nil }
    return mentions.indices.first { k in
      guard mentions[k].start > at, mentions[k].start < at + 9, .mention(k) != source,
        case .preposition(let preposition) = mentions[k].governor, ![.by, .agent, .with].contains(preposition)
      else { return false }
      return !(at..<mentions[k].start).contains { sentence.isBarrier($0) || clauses.isPredicate($0) }
    }.map { .mention($0) }
  }

  /// The genitive of the act that a verb asks for, where it is the one who would act: «دعا إلى انسحاب القوات».
  private func askedToAct(after i: Int, _ frame: Frame) -> Filler? {
    for q in i + 1..<max(i + 1, min(sentence.count, i + 8)) {
      if sentence.isBarrier(q) || clauses.isPredicate(q) || clauses.isRelative(q) { return nil }
      guard let noun = clauses.relationNoun(q), let preposition = precedingPreposition(q, noun),
        frame[preposition] == .act
      else { continue }
      return isOwnAct(q) ? genitiveMention(after: noun.end - 1).map { .mention($0) } : nil
    }
    return nil
  }

  /// «هدد بالرد على إسرائيل», «توعد بمواصلة استهداف القوات»: whom the act would strike.
  private func struckByAct(after i: Int) -> Filler? {
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

  /// Two or more who agree do so with each other.
  func isSeveral(_ filler: Filler?) -> Bool {
    guard case .mention(let k)? = filler else { return false }
    return clauses.groupMembers(k).count > 1 || mentions[k].agreement.number == .dual
  }

  private func isCounterpart(_ m: Int) -> Bool {
    guard case .anaphor(let index) = mentions[m].head, case .counterpart = lexicon.anaphors[index].reference else {
      return false
    }
    return true
  }

  /// The first mention behind one of the prepositions that belongs to the verb itself.
  private func prepositional(_ slots: [Preposition], after i: Int, complement: Int?) -> Int? {
    var start = i
    while let m = clauses.prepositional(slots, after: start, limit: 14 - (start - i)) {
      if !isOfGovernedNoun(m, after: i, complement: complement) { return m }
      let next = clauses.groupEnd(m) - 1
      guard next > start, next - i <= 13 else { return nil }
      start = next
    }
    return nil
  }

  /// «توجه فور انتهاء زيارته إلى الإمارات إلى الكويت»: the phrase belongs to the noun behind a preposition between, which is not
  /// the complement of the verb: «قطعت علاقاتها مع إيران».
  private func isOfGovernedNoun(_ m: Int, after i: Int, complement: Int?) -> Bool {
    let preposition = mentions[m].preposition
    return (i + 1..<max(i + 1, mentions[m].start)).contains { q in
      guard q != complement, let noun = clauses.relationNoun(q), case .noun(let n) = noun.entry,
        lightGovernor[q] == nil, precedingPreposition(q, noun) != nil || noun.reading.pronoun != nil
      else { return false }
      let frame = lexicon.nouns[n].frame
      guard frame[preposition] == .target else { return false }
      // «بعد زيارته لمصر إلى عمان»: a noun that has its target wants no other.
      return !mentions.indices.contains {
        mentions[$0].start > q && mentions[$0].start < mentions[m].start && frame[mentions[$0].preposition] == .target
      }
    }
  }

  /// «تناول اللقاء الاتفاق النووي بين أ وب»: those between whom another thing is.
  func isBetweenOfAnother(_ m: Int, after end: Int, _ relation: RelationKind) -> Bool {
    (end..<max(end, mentions[m].start)).contains { q in
      guard let noun = clauses.relationNoun(q), case .noun(let n) = noun.entry, lexicon.nouns[n].frame[.between] != nil
      else { return false }
      return lexicon.nouns[n].relation.name != relation.name && (q > end || noun.reading.hasArticle)
    }
  }

  /// «وقعت مواجهات بين أ وب»: what right behind a verb is another thing happened, and was not signed.
  private func tellsOfAnother(_ i: Int, _ relation: RelationKind) -> Bool {
    guard let noun = clauses.relationNoun(i + 1), case .noun(let n) = noun.entry, noun.reading.preposition == .none
    else { return false }
    return lexicon.nouns[n].relation.quad.isConflict && !relation.quad.isConflict
  }

  /// Who said, did or proposed what a verb refuses or welcomes: «ما قاله الوزير», «بالدور الذي تلعبه الحكومة»,
  /// «التصريحات التي صدرت عن الوزير».
  private func speakerOfMatter(after i: Int, _ relation: RelationKind) -> Filler? {
    let isJudged = ["accuses", "rejects", "supports", "opposes"].contains(relation.name)
    for q in i + 1..<max(i + 1, min(sentence.count - 1, i + 9)) {
      if sentence.isBarrier(q) || clauses.isPredicate(q) { return nil }
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
    if relation.name == "agrees" { return preposition == .on || preposition == .with || preposition == .between }
    return frame[preposition] == .target || frame[preposition] == .topic
  }

  func nisbaState(_ i: Int) -> Int? {
    if clauses.mentionAt[i] >= 0 { return nil }
    for match in sentence.matches(.nisba, at: i)
    where match.end == i + 1 && match.reading.preposition == .none && match.reading.conjunction == nil {
      if case .nisba(let state, _) = match.entry { return state }
    }
    return nil
  }

  /// The adjectives of nationality right after a noun, over at most two other adjectives: one, or the two sides of talks.
  func nisba(after end: Int) -> [Filler]? {
    var found: [Filler] = []
    var q = end
    var others = 0
    while q < sentence.count, q < end + 7 {
      if let state = nisbaState(q) {
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

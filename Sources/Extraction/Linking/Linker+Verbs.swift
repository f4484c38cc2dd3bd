import Relations

extension Linker {
  /// The relations of one verb.
  mutating func linkVerb(_ k: Int) {
    let predicate = clauses.predicates[k]
    guard let (sense, fixedAt) = sense(of: predicate), !(sense.relation.isSymmetric && says(predicate)) else { return }
    let frame = sense.frame
    let i = predicate.token
    // «لا تعترف بالحكومة»: not to recognise somebody is to reject him.
    let isUnrecognised = isVerb(predicate, of: .recognizes) && clauses.isNegated(i)
    let relation = isUnrecognised ? kind("rejects", else: sense.relation) : sense.relation
    let trigger = isUnrecognised ? i - 1..<i + 1 : i..<i + 1
    if sense.isWrong { return linkWrong(predicate, relation, complement: fixedAt) }
    var subject = predicate.subject
    var object = predicate.object
    // «الذي تصنفه منظمة إرهابية»: what one is called does not call him so.
    if let fixedAt, case .mention(let k)? = subject, mentions[k].tokens.contains(fixedAt), !mentions[k].hasArticle,
      predicate.reading.pronoun != nil || mentions[k].pronoun != nil, sense.frame[.subject] == .source
    {
      // «وأغلقت سفارتها»: she closed it.
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
      case .verbSubject: 0.76
      case .subjectVerb: 0.7
      case .relative: 0.74
      case .inherited: 0.55
      case .circumstance: 0.64
      case .pronoun: 0.56
      case .carried: 0.35
      case .none: 0.5
      }
    // «مستهدفة المتمردين»; without whom it strikes the word is an adjective.
    if predicate.order == .circumstance, ["attacks", "coerces"].contains(relation.name), object == nil { return }
    if let fixedAt {
      rule = "idiom"
      confidence -= 0.06
      idioms[fixedAt] = relation.name
    }

    // «إذا رفعت العقوبات عن إيران»: what the verb is about is its subject, and nobody before.
    if let fixedAt, isSubjectOfPassive(fixedAt, predicate) { subject = nil }

    let agent = predicate.object == nil ? passiveAgent(after: i) : nil
    // «قتل جندي وجرح سبعة آخرون»: joined to a passive.
    if predicate.order == .inherited, let inherited = subject, relation.name == "attacks",
      clauses.isPassiveAlone(predicate),
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
    // «ويقود الفصيل في المنطقة فلان»
    if relation.name == "leads", subject == nil, let o = object, !isPerson(o), let end = tokenEnd(o), end > i {
      subject = leaderBehind(end)
    }
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
    if frame[.object] == .target || frame[.object] == .source, !isOnlyComplement(object, fixedAt, frame, after: i) {
      assign(object, frame[.object])
    }
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
        confidence -= 0.25
      }
    }
    // «متهما لها ب…»
    if target == nil, isTransitive, predicate.order == .circumstance, object == nil,
      let (_, filler) = pronominal([.for], after: predicate), filler != subject
    {
      target = filler
    }
    if target == nil, relation.quad != .tie, !frame.targets.isEmpty || isTransitive,
      !(relation.isSymmetric && isSeveral(source)), let inner = actorOfMatter(after: i, relation, frame)
    {
      target = inner
      rule += "-of-matter"
      confidence -= 0.05
    }
    // «رفضت الوزارة التعاون مع التحالف»: with whom it would be.
    if target == nil, relation.name == "rejects", isTransitive, source != nil, let refused = partyToRefused(predicate) {
      target = refused
      rule += "-of-act"
      confidence -= 0.1
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
    // «وقفت بجانب الحكومة», «يقف خلف الرئيس»
    if target == nil, let fixedAt, relation.name == "supports", fixedAt + 1 < sentence.count,
      clauses.startAt[fixedAt + 1] >= 0
    {
      target = .mention(clauses.startAt[fixedAt + 1])
    }
    if target == nil, let fixedAt { target = complementTarget(fixedAt, relation, except: source) }
    // «رفعت تركيا القيود التي فرضتها على العراق»
    if relation.name == "concedes", target == nil, let fixedAt, let imposed = imposition(behind: fixedAt + 1) {
      target = imposed.target
    }
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
    // «يشتبه الغرب في أن إيران …», «برنامجها الذي يشتبه الغرب في أنه غطاء»
    if relation.name == "accuses", target == nil, source != nil, let suspect = suspect(predicate, frame) {
      target = suspect
      rule += "-of-clause"
      confidence -= 0.1
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
        relation, trigger, of: clauses.groupMembers(m).map { .mention($0) }, rule: "verb-between", confidence: 0.9,
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
        confidence: confidence + 0.1, modality: predicate.modality)
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
    // «رحب بالخطوة العراقية التركية»: of both.
    if case .nisba(let token, _)? = target, rule.hasSuffix("-of-matter"), relation.name != "agrees",
      let second = nisba(after: token + 1)?.first
    {
      emitAll(
        relation, trigger, source: source, target: second, rule: rule, confidence: confidence,
        modality: predicate.modality)
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

  /// The person who stands without a preposition behind what he leads.
  private func leaderBehind(_ end: Int) -> Filler? {
    clauses.bareMention(from: end, limit: 4).map { .mention($0) }.flatMap { isPerson($0) ? $0 : nil }
  }

  /// Whether the definite feminine word that makes the meaning of a feminine verb stands right behind it, without a subject between.
  private func isSubjectOfPassive(_ complement: Int, _ predicate: Predicate) -> Bool {
    let i = predicate.token
    guard predicate.form.subject == Agreement(.singular, .feminine),
      [.inherited, .carried, .pronoun].contains(predicate.order),
      i > 0,
      ["اذا", "عندما", "حين", "حينما", "بعدما", "قبلما", "متي", "ريثما", "ما", "لو", "ان"].contains(
        sentence.text(i - 1)),
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
    if mention.isCounted { return true }
    if case .noun(let head) = mention.head { return lexicon.heads[head].kind == .civil }
    return mention.name != nil && mention.tokens.lowerBound - predicate.token <= 2
      && attackNoun(after: predicate.token) != nil
  }

  /// The attack or fight in which somebody was killed: «في هجوم», «إثر غارة», «خلال معارك مع …».
  private func attackNoun(after i: Int) -> Int? {
    for q in i + 1..<min(sentence.count, i + 14) {
      if sentence.isFullStop(q) { return nil }
      if let match = clauses.relationNoun(q), case .noun(let n) = match.entry,
        lexicon.nouns[n].relation.name == "attacks",
        !lexicon.nouns[n].isHappening || lexicon.nouns[n].frame[.with] == .target
      {
        return q
      }
    }
    return nil
  }

  /// Who made the attack: «هجوم شنه المسلحون», «غارة أميركية», «هجوم لتنظيم …».
  func attackAgent(after i: Int, _ relation: RelationKind) -> Filler? {
    guard relation.name == "attacks", let q = attackNoun(after: i), let match = clauses.relationNoun(q),
      case .noun(let noun) = match.entry
    else {
      return nil
    }
    let frame = lexicon.nouns[noun].frame
    if let nisba = nisba(after: match.end) { return nisba.first }
    if let accused = attributed(from: match.end) { return accused }
    for k in clauses.predicates.indices where clauses.predicates[k].token > q && clauses.predicates[k].token <= q + 6 {
      let predicate = clauses.predicates[k]
      if predicate.reading.pronoun != nil,
        predicate.verbs.contains(where: { !lexicon.verbs[$0].lights.isEmpty }) || isVerb(predicate, of: .plants)
      {
        return predicate.subject
      }
    }
    var slots: [Preposition] = [.for, .agent, .with]
    // «في مواجهات ضد المتطرفين»
    if frame[.with] != nil { slots.append(.against) }
    if let k = clauses.prepositional(slots, after: q, limit: 5) { return .mention(k) }
    // «في معركة الموصل» is no attack by the city.
    if frame[.idafa] == .source || frame[.idafa] == .either, match.end < sentence.count,
      clauses.startAt[match.end] >= 0,
      mentions[clauses.startAt[match.end]].isGenitive(of: match.end - 1)
    {
      return .mention(clauses.startAt[match.end])
    }
    return nil
  }

  /// To whom an attack is attributed: «هجوم نسبته الحكومة إلى التنظيم», «هجمات نسب بعضها إلى …», «تمت نسبته إلى …».
  func attributed(from start: Int) -> Filler? {
    for q in start..<max(start, min(sentence.count, start + 12)) {
      if sentence.isFullStop(q) || sentence.isComplementizer(q) { return nil }
      let isAttributed =
        clauses.predicate(at: q).map { isVerb($0, of: .attributes) } == true || sentence.isOf(.attributes, q)
      guard isAttributed else { continue }
      return clauses.prepositional([.to, .for], after: q, limit: 5).map { .mention($0) }
    }
    return nil
  }

  private func isCounterpart(_ m: Int) -> Bool {
    guard case .anaphor(let index) = mentions[m].head, case .counterpart = lexicon.anaphors[index].reference else {
      return false
    }
    return true
  }

  /// «رمى قنبلة على الجيش»: an object that is no more than the complement of the verb, where a preposition names whom it concerns.
  private func isOnlyComplement(_ object: Filler?, _ complement: Int?, _ frame: Frame, after i: Int) -> Bool {
    guard let complement, case .mention(let k)? = object, mentions[k].tokens.contains(complement),
      mentions[k].states.isEmpty, mentions[k].actors.isEmpty, !mentions[k].isHuman
    else { return false }
    return prepositional(frame.targets, after: i, complement: complement) != nil
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

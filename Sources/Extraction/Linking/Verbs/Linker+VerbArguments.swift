import Relations

/// Who does it to whom, by the subject and object of the verb.
extension Linker {
  /// What the complement that makes a verb's meaning says of its subject and object.
  func fillFromComplement(_ verb: inout StatedVerb) {
    guard let complement = verb.complement else { return }
    // «الذي تصنفه منظمة إرهابية»: what one is called does not call him so.
    if case .mention(let k)? = verb.subject, mentions[k].tokens.contains(complement), !mentions[k].hasArticle,
      verb.predicate.reading.pronoun != nil || mentions[k].pronoun != nil, verb.frame[.subject] == .source
    {
      // «وأغلقت سفارتها»: she closed it.
      verb.subject = clauses.antecedentActor(
        before: verb.token, agreement: verb.predicate.form.subject, except: verb.object)
    }
    // «وحضر اللقاء فلان»: who was there met those who met.
    if isVerb(verb.predicate, of: .attends) {
      verb.subject = attendant(behind: complement) ?? verb.subject
      verb.object = .met
    }
  }

  /// Whether the definite feminine word that makes the meaning of a feminine verb stands right behind it, without a subject between.
  func isSubjectOfPassive(_ complement: Int, _ predicate: Predicate) -> Bool {
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

  /// «قتل جندي وجرح سبعة آخرون»: joined to a passive.
  mutating func linkJoinedPassive(_ verb: StatedVerb) -> Bool {
    guard verb.predicate.order == .inherited, let inherited = verb.subject, verb.relation.name == "attacks",
      clauses.isPassiveAlone(verb.predicate),
      let before = candidates.last(where: { $0.trigger.upperBound <= verb.token }), before.rule.hasPrefix("passive"),
      before.target == inherited
    else { return false }
    emit(
      verb.relation, verb.trigger, source: nil, target: verb.object ?? openPhrase(at: verb.token + 1), rule: "passive",
      confidence: 0.5, modality: verb.predicate.modality)
    return true
  }

  /// «قتل 18 شخصا في هجوم»: of a passive the phrase that looks like the subject is the object.
  func fillPassive(_ verb: inout StatedVerb, by agent: Int?) {
    let isMarked = verb.predicate.form.isPassive || agent != nil
    guard verb.isTransitive, isMarked || isUnvocalisedPassive(verb.predicate, verb.relation) else { return }
    verb.object = verb.subject ?? verb.object
    verb.subject = agent.map { .mention($0) }
    verb.rule = "passive"
    verb.confidence = isMarked ? 0.8 : 0.6
    if verb.subject == nil, let attacker = attackAgent(after: verb.token, verb.relation) {
      verb.subject = attacker
      verb.rule = "passive-in-attack"
    }
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

  /// The agent of this verb, not of a verbal noun between.
  func passiveAgent(after i: Int) -> Int? {
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

  /// «ترأس الوفد وزير الخارجية»: whoever is a person leads.
  func fillLeader(_ verb: inout StatedVerb) {
    guard verb.relation.name == "leads", let object = verb.object else { return }
    if let subject = verb.subject, !isPerson(subject), isPerson(object) { swap(&verb.subject, &verb.object) }
    // «ويقود الفصيل في المنطقة فلان»
    if verb.subject == nil, !isPerson(object), let end = tokenEnd(object), end > verb.token {
      verb.subject = leaderBehind(end)
    }
  }

  /// The person who stands without a preposition behind what he leads.
  private func leaderBehind(_ end: Int) -> Filler? {
    clauses.bareMention(from: end, limit: 4).map { .mention($0) }.flatMap { isPerson($0) ? $0 : nil }
  }

  /// The roles of subject and object, and of whoever did what the subject suffered.
  func fillArguments(_ verb: inout StatedVerb, _ agent: Int?) {
    let frame = verb.frame
    verb.assign(verb.subject, frame[.subject])
    // «استشهد شاب برصاص الجيش»
    if frame[.subject] == .target, verb.source == nil, let agent { verb.source = .mention(agent) }
    // «لقي حتفه في مواجهات مع …»
    if verb.relation.name == "attacks", frame[.subject] == .target, verb.source == nil {
      verb.source = attackAgent(after: verb.token, verb.relation)
    }
    if frame[.object] == .target || frame[.object] == .source, !isOnlyComplement(verb.object, verb) {
      verb.assign(verb.object, frame[.object])
    }
    // «قبل أن يعانق نظيره»: whose counterpart he is acts.
    if verb.target == nil, verb.isTransitive, case .mention(let m)? = verb.source, isCounterpart(m) {
      verb.target = verb.source
      verb.source = clauses.antecedentActor(
        before: verb.token, agreement: verb.predicate.form.subject, except: verb.target)
    }
  }

  private func isCounterpart(_ m: Int) -> Bool {
    guard case .anaphor(let index) = mentions[m].head, case .counterpart = lexicon.anaphors[index].reference else {
      return false
    }
    return true
  }
}

import Relations

/// Verbs that state a relation: «التقى الرئيس المبعوث», «قصفت الطائرات المدينة».
extension Linker {
  /// The relations of one verb.
  ///
  /// The steps go from the arguments of the verb to what stands further off; what *fills* adds sides that are still open.
  mutating func linkVerb(_ k: Int) {
    let predicate = clauses.predicates[k]
    guard let (sense, complement) = sense(of: predicate), !(sense.relation.isSymmetric && says(predicate)) else {
      return
    }
    var verb = StatedVerb(predicate, sense, complement: complement)
    // «لا تعترف بالحكومة», «لن تسمح للمفتشين»: not to recognise somebody, or not to let him, is to reject him.
    if isVerb(predicate, of: .recognizes), clauses.isNegated(verb.token) {
      verb.relation = kind("rejects", else: sense.relation)
      verb.trigger = verb.token - 1..<verb.token + 1
    }
    // «احتجت الحكومة على القرار»: governments and their men protest in words.
    if sense.relation.name == "protests", complement == nil,
      clauses.hasSense(predicate, where: { $0.relation.name == "accuses" }),
      isPower(predicate.subject) || predicate.subject.map(isPerson) == true
    {
      verb.relation = kind("accuses", else: sense.relation)
    }
    if isOfAllianceBefore(verb) { return }
    // «عادت الوزيرة إلى …»: spelled like a commoner verb, it is no enmity.
    if verb.relation.name == "opposes", clauses.isLight(predicate) {
      return
    }
    if sense.isWrong { return linkWrong(predicate, verb.relation, complement: complement) }
    fillFromComplement(&verb)
    if let complement, verb.relation.name == "attacks", isVerb(predicate, of: .claims),
      !claimsAttack(predicate, complement)
    {
      return
    }
    // «مستهدفة المتمردين»; without whom it strikes the word is an adjective.
    if predicate.order == .circumstance, ["attacks", "coerces"].contains(verb.relation.name), verb.object == nil {
      return
    }
    nameRule(&verb)
    // «إذا رفعت العقوبات عن إيران»: what the verb is about is its subject, and nobody before.
    if let complement, isSubjectOfPassive(complement, predicate) { verb.subject = nil }

    if linkJoinedPassive(verb) { return }
    let agent = predicate.object == nil ? passiveAgent(after: verb.token) : nil
    fillPassive(&verb, by: agent)
    fillLeader(&verb)
    fillArguments(&verb, agent)
    fillParties(&verb)
    fillMatter(&verb)
    fillBehindComplement(&verb)
    fillAct(&verb)
    if linkBetween(verb) { return }
    // «واشنطن تبحث وبغداد سحب القوات».
    let next = verb.token + 1
    if verb.target == nil, verb.relation.isSymmetric, verb.source != nil, next < sentence.count,
      clauses.startAt[next] >= 0, mentions[clauses.startAt[next]].conjunction == .and
    {
      verb.target = .mention(clauses.startAt[next])
    }
    if linkJoint(verb) { return }
    fillOpenSides(&verb)
    linkSides(verb)
  }

  /// «تشكيل تحالف، يضم تركيا والأردن»: what the clause describes has the members, and not the subject before.
  private func isOfAllianceBefore(_ verb: StatedVerb) -> Bool {
    verb.relation.name == "member" && verb.frame[.subject] == .target && verb.predicate.order == .inherited
      && verb.predicate.reading.conjunction == nil
  }

  /// How reliable a verb is, by how its subject was found and whether a complement makes its meaning.
  private mutating func nameRule(_ verb: inout StatedVerb) {
    let order = verb.predicate.order
    verb.rule = "verb-\(order.rawValue)"
    verb.confidence =
      switch order {
      case .verbSubject: 0.76
      case .subjectVerb: 0.7
      case .relative: 0.74
      case .inherited: 0.55
      case .circumstance: 0.64
      case .pronoun: 0.56
      case .carried: 0.35
      case .none: 0.5
      }
    if let complement = verb.complement {
      verb.rule = "idiom"
      verb.confidence -= 0.06
      idioms[complement] = verb.relation.name
    }
  }

  /// «أبرم الاتفاق بين إيران والقوى الست»
  private mutating func linkBetween(_ verb: StatedVerb) -> Bool {
    let i = verb.token
    guard verb.relation.isSymmetric, verb.source == nil || verb.target == nil,
      let m = clauses.prepositional([.between], after: i), clauses.groupMembers(m).count > 1,
      !isBetweenOfAnother(m, after: i + 1, verb.relation), !tellsOfAnother(i, verb.relation),
      verb.predicate.order != .subjectVerb || verb.target == nil
    else { return false }
    emitPairs(
      verb.relation, verb.trigger, of: clauses.groupMembers(m).map { .mention($0) }, rule: "verb-between",
      confidence: 0.9, modality: verb.predicate.modality)
    return true
  }

  /// «التقى الوزير والسفير»; the many that sign one treaty do not deal with each other two by two.
  private mutating func linkJoint(_ verb: StatedVerb) -> Bool {
    guard verb.relation.isSymmetric, verb.target == nil, !isVerb(verb.predicate, of: .takesPart),
      let members = fewMembers(verb.source)
    else { return false }
    emitPairs(
      verb.relation, verb.trigger, of: members, rule: verb.rule + "-joint", confidence: verb.confidence + 0.1,
      modality: verb.predicate.modality)
    return true
  }

  /// The event of the sides that were found.
  private mutating func linkSides(_ verb: StatedVerb) {
    // «رحب بالخطوة العراقية التركية»: of both.
    if case .nisba(let token, _)? = verb.target, verb.rule.hasSuffix("-of-matter"), verb.relation.name != "agrees",
      let second = nisba(after: token + 1)?.first
    {
      emitAll(
        verb.relation, verb.trigger, source: verb.source, target: second, rule: verb.rule,
        confidence: verb.confidence, modality: verb.predicate.modality)
    }
    emitAll(
      verb.relation, verb.trigger, source: verb.source, target: verb.target, rule: verb.rule,
      confidence: verb.source == nil || verb.target == nil ? verb.confidence - 0.3 : verb.confidence,
      modality: verb.predicate.modality)
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
}

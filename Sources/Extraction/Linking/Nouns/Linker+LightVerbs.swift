import Relations

/// What the verb that carries a verbal noun makes of it: «شن هجوما», «تعرض لهجوم», «نفى الاتهامات».
extension Linker {
  /// «نفت إيران اتهامات واشنطن»: she does not charge, but rejects a charge.
  mutating func linkDenied(_ noun: VerbalNoun) -> Bool {
    guard noun.relation.name == "accuses", let governor = noun.governor, isDenial(governor) else { return false }
    let accuser = noun.genitive.map { Filler.mention($0) } ?? noun.nisbas?.first
    if let rejects = lexicon.ontology["rejects"] {
      emitAll(
        rejects, noun.trigger, source: governor.subject, target: accuser, rule: "noun-denied", confidence: 0.7)
    }
    return true
  }

  private func isDenial(_ verb: Predicate) -> Bool {
    verb.verbs.contains { lexicon.verbs[$0].saying == .deny } || isRefusal(verb)
  }

  private func isRefusal(_ verb: Predicate) -> Bool {
    clauses.hasSense(verb) { $0.relation.name == "rejects" && $0.frame[.object] != nil }
  }

  /// «رفضت إسرائيل الاعتراف بالسلطة»: who refuses to support does not support.
  func isRefused(_ noun: VerbalNoun) -> Bool {
    guard noun.relation.name == "supports", noun.source == nil, let governor = noun.governor, let light = noun.light
    else { return false }
    return light.subject == .source && isRefusal(governor) && askedToDo(governor, light) == nil
  }

  /// Fills sides from the verb that carries a noun.
  func fillFromLightVerb(_ noun: inout VerbalNoun) {
    guard let governor = noun.governor, let light = noun.light else { return }
    switch light.subject {
    case .source:
      if noun.source == nil, let asked = askedToDo(governor, light) {
        // «أوعز إلى الجيش بقصف …»
        noun.take(source: asked, rule: "noun-embedded", confidence: 0.65)
      } else {
        fillDoer(&noun, governor, light)
      }
    case .target: fillUndergoer(&noun, governor)
    default: break
    }
  }

  /// Whom a verb that lends its subject asks to do the act, where it asks at all.
  private func askedToDo(_ governor: Predicate, _ light: Verb.LightSense) -> Filler? {
    takesAct(governor, light.preposition) ? asked(by: governor) : nil
  }

  /// «شنت الطائرات غارات على المدينة»: the subject does it.
  private func fillDoer(_ noun: inout VerbalNoun, _ governor: Predicate, _ light: Verb.LightSense) {
    // Who discusses or expects an act need not do it.
    let isJoint = noun.relation.isSymmetric && noun.relation.name != "agrees"
    if noun.source == nil, light.modality != .hypothetical || isJoint || takesBy(governor) {
      noun.source = sideOfSpeaker(governor, noun.relation) ?? governor.subject
    }
    noun.rule = "light-verb"
    noun.confidence = 0.74
    // «أكد لنظيره دعم بلاده للاتفاق»: to whom it is said.
    if noun.target == nil, !clauses.isOfSpeech(governor) {
      noun.target = mention(behind: noun.frame.targets, after: governor.token)
    }
  }

  /// «تعرضت القوات لهجوم», and not «واجه انضمامها للاتحاد صعوبات»: the subject suffers it.
  private func fillUndergoer(_ noun: inout VerbalNoun, _ governor: Predicate) {
    let doer = clauses.prepositional([.agent, .from], after: noun.end - 1, limit: 10).map { Filler.mention($0) }
    if let subject = governor.subject, noun.relation.quad != .tie {
      if noun.source == nil { noun.source = doer ?? noun.target }
      noun.target = subject
    }
    noun.rule = "undergo"
    noun.confidence = 0.65
    if noun.source == nil { noun.source = doer }
  }

  /// «نفى الناطق باسم الجيش قصف …», «أعلن الوزير اعتقال …»: those he speaks for would have done it.
  private func sideOfSpeaker(_ governor: Predicate, _ relation: RelationKind) -> Filler? {
    guard case .mention(let k)? = governor.subject,
      mentions[k].speaksFor || relation.name == "coerces" && isPerson(.mention(k)),
      clauses.isOfSpeech(governor)
    else { return nil }
    return .side(.mention(k))
  }

  /// «تعمل تركيا مع واشنطن على تدريب …»: with whom somebody does it, who does it too.
  mutating func linkPartner(_ noun: VerbalNoun) {
    guard noun.rule == "light-verb", !noun.relation.isSymmetric, let governor = noun.governor,
      clauses.hasSense(
        governor,
        where: {
          ["cooperates", "agrees"].contains($0.relation.name) && $0.frame[.with] == .target
        }),
      let partner = clauses.prepositional([.with], after: governor.token, limit: 4),
      mentions[partner].tokens.upperBound <= noun.token
    else { return }
    emitAll(
      noun, source: .mention(partner), target: noun.target, rule: noun.rule, confidence: noun.confidence - 0.05)
  }

  /// Whether a verb asks for, allows or alleges an act of another in this slot; what one threatens, refuses or agrees to is one's own.
  func takesAct(_ predicate: Predicate, _ preposition: Preposition) -> Bool {
    clauses.hasSense(predicate) { sense in
      if ["threatens", "rejects", "agrees"].contains(sense.relation.name) { return false }
      return preposition == .none ? sense.frame[.object] == .act : sense.frame[preposition] == .act
    }
  }
}

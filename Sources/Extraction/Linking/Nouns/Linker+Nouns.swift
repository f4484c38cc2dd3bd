import Relations

/// Verbal nouns and event nouns: «قصف المدينة», «لقاء الوزيرين», «هجوم على القاعدة».
extension Linker {
  /// The relations of one verbal noun or event noun.
  ///
  /// The steps go from the surest sign of who acts on whom to the least sure. What *links* states the events and ends the search
  /// where its construction is there; what *fills* adds sides that are still open.
  mutating func linkNoun(_ i: Int, _ match: Sentence.Match) {
    guard var noun = verbalNoun(i, match) else { return }
    if linkDescription(&noun) || linkProtection(noun) { return }
    if linkMutual(noun) || linkBetween(noun) { return }
    if noun.relation.isSymmetric, linkGathering(noun) { return }
    if linkBetweenPronoun(noun) || noun.relation.name == "meets" && linkWelcome(noun) { return }
    if linkNationalities(&noun) { return }

    lookBehind(&noun)
    fillGenitive(&noun)
    fillTarget(&noun)
    fillImposed(&noun)
    fillAsker(&noun)
    fillVisitor(&noun)
    fillNationality(&noun)
    fillPrepositional(&noun)
    fillPlacesVisited(&noun)
    fillRelative(&noun)
    fillAccused(&noun)

    if linkDenied(noun) || isRefused(noun) { return }
    fillFromLightVerb(&noun)
    fillPronoun(&noun)
    fillIndefinite(&noun)
    fillPronounBehind(&noun)
    fillSuspicion(&noun)
    fillSufferer(&noun)
    fillCharged(&noun)

    fillAim(&noun)
    fillController(&noun)
    fillCause(&noun)
    fillFighter(&noun)
    fillTraveller(&noun)
    if linkPurpose(noun) || linkAsked(noun) || linkSponsored(noun) || linkGenitives(noun) { return }
    fillTopic(&noun)
    fillSpeaker(&noun)
    fillPlaceStruck(&noun)
    // «حظي برعاية خاصة من الحكومة»: only talks have a sponsor.
    if noun.relation.name == "mediates", noun.light?.subject == .target { return }
    if linkJoint(noun) { return }
    fillAttacker(&noun)
    if linkExchanged(noun) { return }
    if noun.entry.isThing, noun.source == nil || noun.target == nil { return }
    linkSides(&noun)
  }

  /// A noun that may state an event, with the light verb that carries it; `nil` where another word does, or none.
  private func verbalNoun(_ i: Int, _ match: Sentence.Match) -> VerbalNoun? {
    guard case .noun(let index) = match.entry else { return nil }
    let entry = lexicon.nouns[index]
    // A car bomb is no event; its explosion is, or the attack made with it.
    if entry.isConcrete, entry.relation.name == "attacks" { return nil }
    // «قدم دعما» is one act, read at the verb; «رفعت القيود التي فرضتها» are two.
    // «يلقي اللوم على …» is no «لقي».
    let isReceived =
      lightGovernor[i].map {
        $0.sense.subject == .target && sense(of: clauses.predicates[$0.predicate])?.0.frame[.subject] == .source
      } ?? false
    if let idiom = idioms[i], idiom != entry.relation.name || isAttended(i) || isReceived,
      relativeLightVerb(after: match.end) == nil
    {
      return nil
    }
    // «تظاهرات مناهضة للرئيس»: the demonstrations are against him, and not whoever saw them.
    if entry.relation.name == "opposes", i > 0, clauses.relation(of: clauses.relationNoun(i - 1))?.name == "protests" {
      return nil
    }
    // Standing relations between states are no events unless something is done to them.
    if entry.isThing, entry.relation.name == "cooperates", lightGovernor[i] == nil, !isDeveloped(i) { return nil }
    var noun = VerbalNoun(
      token: i, match: match, entry: entry,
      isNamedDeal: entry.isThing && entry.relation.name == "agrees" && sentence.hasArticle(i))
    if let light = lightGovernor[i] {
      let governor = clauses.predicates[light.predicate]
      // «رفض الكونغرس الاتفاق مع إيران»: a known deal is made by those it names, unless the verb is of making one.
      if !noun.isNamedDeal || clauses.hasSense(governor, where: { $0.relation.name == "agrees" }) {
        (noun.governor, noun.light) = (governor, light.sense)
      }
    }
    return noun
  }

  /// «تطوير علاقاتها مع …», «إقامة وتطوير علاقات»
  private func isDeveloped(_ i: Int) -> Bool { i > 0 && clauses.isOf(.developing, i - 1) }

  /// «بقيادة واشنطن», «بدعم من إيران»: what a noun with ب says of the phrase before it.
  private mutating func linkDescription(_ noun: inout VerbalNoun) -> Bool {
    let relation = noun.relation
    let isDescription = noun.frame[.head] != nil
    let isTieOrHelp = relation.quad == .tie && relation.name != "opposes" || relation.name == "aids"
    if isDescription || isTieOrHelp && noun.match.reading.preposition == .by && noun.light == nil,
      linkBy(noun.token, noun.match, relation)
    {
      return true
    }
    // «أشاد بدعم مصر للتحالف»: the verb's ب, and nobody is backed before it.
    if isDescription, relation.name == "backs" { noun.relation = kind("supports", else: relation) }
    return false
  }

  /// «تحت حماية الشرطة»: who is under it is its target.
  private mutating func linkProtection(_ noun: VerbalNoun) -> Bool {
    let i = noun.token
    guard noun.frame[.idafa] == .either, i > 0, sentence.text(i - 1) == "تحت",
      let agent = genitiveMention(after: noun.end - 1)
    else { return false }
    emitAll(
      noun.relation, noun.trigger, source: .mention(agent), target: controller(of: i, noun.match)?.filler,
      rule: "noun-under", confidence: 0.6)
    return true
  }

  /// The event of the sides that were found; of an attack, the sides no table knows too.
  private mutating func linkSides(_ noun: inout VerbalNoun) {
    if isInKind(noun) { noun.relation = kind("aids", else: noun.relation) }
    if noun.relation.name == "attacks", noun.target == nil { noun.target = openTarget(of: noun.match, noun.frame) }
    // «السيطرة على كفرنبودة»
    if noun.relation.name == "coerces", noun.target == nil, noun.source != nil, noun.frame[.on] == .target {
      noun.target = openTarget([.on], after: noun.end - 1)
    }
    if noun.source == nil || noun.target == nil { noun.confidence -= 0.35 }
    linkPartner(noun)
    emitAll(noun, source: noun.source, target: noun.target, rule: noun.rule, confidence: noun.confidence)
  }

  /// «أرسلت مستشارين لدعم القوات»: help in battle; «قدمت الإمارات مليون دولار لدعم اللاجئين»: what one gives is help.
  private func isInKind(_ noun: VerbalNoun) -> Bool {
    guard noun.rule == "noun-controlled", noun.relation.name == "supports" else { return false }
    return isArmed(noun.target) || clauses.predicate(before: noun.token).map(isGiving) == true
  }

  /// Whether a verb, with its complement, states help.
  private func isGiving(_ predicate: Predicate) -> Bool { sense(of: predicate)?.0.relation.name == "aids" }
}

/// Events of a verbal noun.
extension Linker {
  mutating func emit(_ noun: VerbalNoun, source: Filler?, target: Filler?, rule: String, confidence: Double) {
    emit(
      noun.relation, noun.trigger, source: source, target: target, rule: rule, confidence: confidence,
      modality: noun.modality)
  }

  mutating func emitAll(_ noun: VerbalNoun, source: Filler?, target: Filler?, rule: String, confidence: Double) {
    emitAll(
      noun.relation, noun.trigger, source: source, target: target, rule: rule, confidence: confidence,
      modality: noun.modality)
  }

  mutating func emitPairs(_ noun: VerbalNoun, of members: [Filler], rule: String, confidence: Double) {
    emitPairs(
      noun.relation, noun.trigger, of: members, rule: rule, confidence: confidence, modality: noun.modality)
  }
}

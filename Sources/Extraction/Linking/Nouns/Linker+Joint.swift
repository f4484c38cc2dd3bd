import Relations

/// Acts that several do with each other, whom the clause names elsewhere.
extension Linker {
  /// «يجتمع المبعوث مع الفصائل للبحث في …»: those who meet.
  mutating func linkPurpose(_ noun: VerbalNoun) -> Bool {
    guard noun.source == nil, noun.target == nil, noun.relation.isSymmetric,
      precedingPreposition(noun.token, noun.match) == .for, let (a, b) = parties(before: noun.token)
    else { return false }
    emit(
      noun.relation, noun.trigger, source: a, target: b, rule: "noun-purpose", confidence: 0.7,
      modality: Modalities.stronger(.planned, noun.light?.modality))
    return true
  }

  /// «دعت المنظمة الحكومة والمعارضة إلى الحوار»: those who are asked, with each other.
  mutating func linkAsked(_ noun: VerbalNoun) -> Bool {
    guard noun.source == nil, noun.target == nil, noun.relation.isSymmetric, noun.pronoun == nil,
      let asked = controller(of: noun.token, noun.match), asked.isEmbedded,
      // «تتهم إردوغان وحزبه بالتواطؤ»: not with each other.
      noun.governor.map({ clauses.isCharge($0) }) != true, let members = fewMembers(asked.filler)
    else { return false }
    emitPairs(noun, of: members, rule: "noun-embedded", confidence: 0.6)
    return true
  }

  /// «بعد لقاء الرئيس ووزير الدفاع»: those joined in the genitive, with each other.
  mutating func linkGenitives(_ noun: VerbalNoun) -> Bool {
    guard noun.source == nil, noun.relation.isSymmetric, noun.frame[.between] != nil, noun.pronoun == nil,
      let genitive = noun.genitive, noun.target == .mention(genitive), let members = fewMembers(noun.target)
    else { return false }
    emitPairs(noun, of: members, rule: "noun-genitive-joint", confidence: noun.confidence)
    return true
  }

  /// «مفاوضات بين أ وب برعاية قطر»: between those who negotiate.
  mutating func linkSponsored(_ noun: VerbalNoun) -> Bool {
    guard noun.relation.name == "mediates", noun.match.reading.preposition == .by, let sponsor = noun.source,
      noun.target == nil, let (a, b) = parties(before: noun.token)
    else { return false }
    for party in [a, b] {
      emitAll(
        noun.relation, noun.trigger, source: sponsor, target: party, rule: "noun-mediation", confidence: 0.85)
    }
    return true
  }

  /// «لقاء الوزير والسفير»: those joined on one side meet each other.
  mutating func linkJoint(_ noun: VerbalNoun) -> Bool {
    guard noun.relation.isSymmetric, noun.target == nil, noun.match.reading.preposition != .by,
      let members = fewMembers(noun.source)
    else { return false }
    emitPairs(noun, of: members, rule: noun.rule + "-joint", confidence: noun.confidence)
    return true
  }

  /// «تبادلت إيران والسعودية الاتهامات»: each accuses the other.
  mutating func linkExchanged(_ noun: VerbalNoun) -> Bool {
    guard !noun.relation.isSymmetric, noun.target == nil, let governor = noun.governor,
      isVerb(governor, of: .exchanges), case .mention(let k)? = noun.source,
      case let members = clauses.groupMembers(k), members.count == 2
    else { return false }
    for (a, b) in [(members[0], members[1]), (members[1], members[0])] {
      emit(noun, source: .only(a), target: .only(b), rule: "noun-exchanged", confidence: 0.75)
    }
    return true
  }

  /// Those of a coordinated group of two to four; of more it is not known who deals with whom.
  func fewMembers(_ filler: Filler?) -> [Filler]? {
    guard case .mention(let k)? = filler, case let members = clauses.groupMembers(k), (2..<5).contains(members.count)
    else { return nil }
    return members.map { .mention($0) }
  }
}

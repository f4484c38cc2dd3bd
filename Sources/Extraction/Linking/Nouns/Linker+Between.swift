import Relations

/// The parties between whom something is: «محادثات بين أ وب», «المفاوضات الأميركية الإيرانية».
extension Linker {
  /// «الهجمات المتبادلة بين أ وب»: each strikes the other.
  mutating func linkMutual(_ noun: VerbalNoun) -> Bool {
    guard !noun.relation.isSymmetric, let k = clauses.prepositional([.between], after: noun.end - 1, limit: 4),
      case let members = clauses.groupMembers(k), members.count == 2, sentence.isOf(.mutual, noun.end)
    else { return false }
    for (a, b) in [(members[0], members[1]), (members[1], members[0])] {
      emit(noun, source: .only(a), target: .only(b), rule: "noun-between", confidence: 0.85)
    }
    return true
  }

  /// «محادثات بين أ وب», «وساطة بين الطرفين»
  mutating func linkBetween(_ noun: VerbalNoun) -> Bool {
    guard noun.frame[.between] != nil,
      let k = clauses.prepositional(
        [.between], after: noun.end - 1, limit: noun.relation.isSymmetric ? 14 : 9,
        crossesVerbs: noun.light?.subject == .masdar), !isBetweenOfAnother(k, after: noun.end, noun.relation)
    else { return false }
    var members = clauses.groupMembers(k).map { Filler.mention($0) }
    if members.count == 1, !isSeveral(members[0]), let other = secondParty(after: k) {
      for partner in partners(of: other).dropFirst() {
        emitAll(noun, source: members[0], target: .only(partner), rule: "noun-between", confidence: 0.88)
      }
      members.append(.mention(other))
    }
    if members.count > 1, noun.relation.name == "mediates" {
      linkMediator(noun, of: members)
      return true
    }
    if members.count > 1 {
      if noun.relation.isSymmetric { emitMediation(noun.token, noun.match, members) }
      emitPairs(noun, of: members, rule: "noun-between", confidence: 0.88)
      return true
    }
    guard case .anaphor = mentions[k].head else { return false }
    candidates.append(
      Candidate(
        relation: noun.relation, trigger: noun.trigger, source: members[0], target: members[0],
        rule: "noun-between-pair", confidence: 0.85, modality: noun.modality))
    return true
  }

  /// «وساطة قطر بين أ وب»: who stands between the parties.
  private mutating func linkMediator(_ noun: VerbalNoun, of parties: [Filler]) {
    let mediator =
      genitiveMention(after: noun.end - 1).map { Filler.mention($0) } ?? nisba(after: noun.end)?.first
      ?? noun.governor?.subject ?? controller(of: noun.token, noun.match)?.filler
    for party in parties { emitAll(noun, source: mediator, target: party, rule: "noun-between", confidence: 0.8) }
  }

  /// «مواجهات بينهم وبين قوات الأمن»
  mutating func linkBetweenPronoun(_ noun: VerbalNoun) -> Bool {
    guard noun.frame[.between] != nil,
      let (_, agreement) = clauses.attachedPronoun([.between], after: noun.end - 1),
      let k = clauses.prepositional([.between], after: noun.end, limit: 5),
      let other = clauses.nearestAntecedent(before: noun.token, agreement: agreement, except: .mention(k))
    else { return false }
    emitAll(noun, source: other, target: .mention(k), rule: "noun-between-pronoun", confidence: 0.75)
    return true
  }

  /// «المفاوضات الأميركية الإيرانية»: two nationalities.
  mutating func linkNationalities(_ noun: inout VerbalNoun) -> Bool {
    noun.nisbas = nisba(after: noun.end)
    guard let nisbas = noun.nisbas, nisbas.count >= 2, noun.frame[.nisba] == .both || noun.relation.isSymmetric
    else { return false }
    emit(noun, source: nisbas[0], target: nisbas[1], rule: "noun-nationalities", confidence: 0.92)
    return true
  }

  /// «بين واشنطن من جهة، وطهران من جهة أخرى»: the second party further on.
  private func secondParty(after k: Int) -> Int? {
    var q = mentions[k].tokens.upperBound
    let end = min(sentence.count, q + 14)
    // «بين الجيش مدعوما بالميليشيات والعشائر من جهة، والمسلحين …»
    let reach = (q..<min(sentence.count, q + 26)).first { sentence.isBarrier($0) } ?? min(sentence.count, q + 26)
    if let side = (q..<max(q, reach)).first(where: { clauses.isOf(.side, $0) }), side > q,
      sentence.preposition(side - 1) == .from,
      let next = (side + 1..<max(side + 1, min(sentence.count, side + 4))).first(where: { clauses.startAt[$0] >= 0 })
    {
      return clauses.startAt[next]
    }
    // «بين رئيس الوزراء، … الذي …، وبين حزب المعارضة»
    if let between = (q..<max(q, min(reach, sentence.count - 1))).first(where: { sentence.text($0) == "وبين" }),
      clauses.startAt[between + 1] >= 0
    {
      return clauses.startAt[between + 1]
    }
    while q < end {
      let m = clauses.startAt[q]
      if m >= 0, mentions[m].conjunction == .and { return m }
      if sentence.tokens[q].isSign(".", "؛", ":") || clauses.isPredicate(q) && m < 0 { return nil }
      q += 1
    }
    return nil
  }

  /// A party and all that are joined to it: «وقوات النظام والمسلحين الموالين لها من طرف آخر».
  private func partners(of k: Int) -> [Int] {
    var partners = clauses.groupMembers(k).filter { $0 >= k }
    while let last = partners.last, last + 1 < mentions.count, mentions[last + 1].conjunction == .and,
      mentions[last + 1].start == mentions[last].tokens.upperBound
    {
      partners.append(last + 1)
    }
    return partners
  }
}

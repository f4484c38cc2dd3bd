import Relations

/// Who struck and who was struck, where the noun of an attack does not say it by its own slots.
extension Linker {
  /// «هجوم نسبته الحكومة إلى التنظيم»
  func fillAccused(_ noun: inout VerbalNoun) {
    guard noun.source == nil, noun.relation.name == "attacks", let accused = attributed(from: noun.end) else { return }
    noun.take(source: accused, rule: "noun-attributed", confidence: 0.75)
  }

  /// «بعد تعرض السفير لمحاولة اغتيال»
  func fillSufferer(_ noun: inout VerbalNoun) {
    guard let sufferer = sufferer(of: noun.token, noun.match) else { return }
    noun.sufferer = sufferer
    noun.take(source: noun.source ?? noun.target, rule: "undergo", confidence: 0.65)
    noun.target = sufferer
  }

  /// «تعرض السفير ل …», «بتعرضها إلى …»: who is said to suffer an act, in a verbal noun before its preposition.
  private func sufferer(of i: Int, _ match: Sentence.Match) -> Filler? {
    guard let q = (max(0, i - 9)..<i).last(where: { sentence.isOf(.undergoing, $0) }),
      !(q..<i).contains(where: { sentence.isBarrier($0) }),
      let preposition = precedingPreposition(chainStart(i), match), [.for, .to].contains(preposition)
    else { return nil }
    if q + 1 < i, clauses.startAt[q + 1] >= 0 {
      // «تعرض السفير ل …» with a noun in the nominative is the verb.
      return clauses.predicate(at: q)?.subject == nil ? .mention(clauses.startAt[q + 1]) : nil
    }
    for (ending, pronoun) in Word.Pronoun.endings where sentence.text(q).hasSuffix(ending) {
      if case .third(let agreement) = pronoun { return clauses.antecedentActor(before: q, agreement: agreement) }
    }
    return nil
  }

  /// «أدى تفجير تبناه التنظيم إلى مقتل …», «قصفت الطائرات المبنى ما أدى إلى مقتل …»: who brought it about.
  func fillCause(_ noun: inout VerbalNoun) {
    guard noun.source == nil, noun.target != nil, noun.entry.isHappening, noun.relation.name == "attacks",
      let governor = noun.governor, isVerb(governor, of: .resultsIn),
      let cause = cause(of: governor, before: noun.token), cause != noun.target
    else { return }
    noun.take(source: cause, rule: "noun-result", confidence: 0.6)
  }

  /// Who brought about the result that a verb tells of: whose act a clause between says it is, or whose the act before is.
  private func cause(of governor: Predicate, before i: Int) -> Filler? {
    let between = clauses.predicates.first {
      $0.token > governor.token && $0.token < i && $0.reading.pronoun != nil && $0.subject != nil
        && (isVerb($0, of: .claims) || clauses.isLight($0))
    }
    if let between { return between.subject }
    guard governor.token > 0, ["ما", "مما"].contains(sentence.text(governor.token - 1)) else { return nil }
    return candidates.last {
      $0.relation.name == "attacks" && $0.trigger.upperBound < governor.token && $0.source != nil
    }?
    .source
  }

  /// «دخول أنقرة في الحرب على …», «سيطر الجيش على المدينة بعد معارك مع المسلحين»
  func fillFighter(_ noun: inout VerbalNoun) {
    guard noun.source == nil, noun.target != nil, noun.entry.isHappening, noun.relation.name == "attacks",
      noun.pronoun == nil, let agent = agentOfRole(before: noun.token) ?? fighterBefore(noun) ?? helped(before: noun),
      agent != noun.target
    else { return }
    noun.take(source: agent, rule: "noun-controlled", confidence: 0.5)
  }

  /// «دعم القوات العراقية في معارك ضد …»: who is helped in a fight fights.
  private func helped(before noun: VerbalNoun) -> Filler? {
    let first = chainStart(noun.token)
    guard first > 1, sentence.preposition(first - 1) == .in, case let k = clauses.mentionAt[first - 2], k >= 0,
      mentions[k].tokens.upperBound == first - 1, isArmed(.mention(k))
    else { return nil }
    let isGenitive =
      if case .idafa(let act) = mentions[k].governor {
        clauses.relationNoun(act).flatMap(clauses.relation).map { Self.help.contains($0.name) } == true
      } else {
        false
      }
    return isGenitive || candidates.contains { $0.target == .mention(k) && Self.help.contains($0.relation.name) }
      ? .mention(k) : nil
  }

  private static let help: Set<String> = ["aids", "supports", "backs"]

  /// The armed subject of the clause that a battle goes with in time.
  private func fighterBefore(_ noun: VerbalNoun) -> Filler? {
    guard noun.frame[.with] == .target, case let first = chainStart(noun.token), first > 0,
      clauses.isOf(.temporal, first - 1) || sentence.text(first - 1) == "اثر",
      let predicate = clauses.predicate(before: first), !predicate.isRelative,
      !(predicate.token..<first).contains(where: { sentence.isBarrier($0) || sentence.isComma($0) }),
      let subject = predicate.subject, isArmed(subject),
      // «قتل جندي خلال مواجهات مع …»
      !candidates.contains(where: { $0.relation.name == "attacks" && $0.target == subject })
    else { return nil }
    return subject
  }

  /// «غارات في اليمن»: the place that is struck.
  func fillPlaceStruck(_ noun: inout VerbalNoun) {
    guard noun.relation.name == "attacks", noun.target == nil, noun.source != nil,
      !noun.entry.isThing || noun.entry.isHappening,
      let k = clauses.prepositional([.in], after: noun.last, limit: 8, crossesVerbs: true), isPlace(k)
    else { return }
    noun.target = .mention(k)
  }

  /// «أعلن الجيش مقتل جنديين في كمين نصبه مسلحون»
  func fillAttacker(_ noun: inout VerbalNoun) {
    guard noun.relation.name == "attacks", noun.entry.isHappening, noun.target != nil, noun.light?.subject != .target,
      let attacker = attackAgent(after: noun.end - 1, noun.relation)
    else { return }
    noun.take(source: attacker, rule: "noun-in-attack", confidence: 0.75)
  }
}

import Relations

/// Who stands behind the prepositions of a verb.
extension Linker {
  /// «طلب من الحكومة», «سيطرت عليها القوات», «متهما لها ب…»
  func fillParties(_ verb: inout StatedVerb) {
    if verb.target == nil || verb.source == nil {
      let slots = verb.frame.parties
      if let m = prepositional(slots, after: verb.token, complement: verb.complement),
        let role = verb.frame[mentions[m].preposition]
      {
        verb.assign(.mention(m), role)
      } else if let (preposition, filler) = pronominal(slots, after: verb.predicate), filler != verb.subject,
        let role = verb.frame[preposition]
      {
        verb.assign(filler, role)
        verb.rule += "-pronoun"
        verb.confidence -= 0.25
      }
    }
    if verb.target == nil, verb.isTransitive, verb.predicate.order == .circumstance, verb.object == nil,
      let (_, filler) = pronominal([.for], after: verb.predicate), filler != verb.subject
    {
      verb.target = filler
    }
  }

  /// «رمى قنبلة على الجيش»: an object that is no more than the complement of the verb, where a preposition names whom it concerns.
  func isOnlyComplement(_ object: Filler?, _ verb: StatedVerb) -> Bool {
    guard let complement = verb.complement, case .mention(let k)? = object, mentions[k].tokens.contains(complement),
      mentions[k].states.isEmpty, mentions[k].actors.isEmpty, !mentions[k].isHuman
    else { return false }
    return prepositional(verb.frame.targets, after: verb.token, complement: complement) != nil
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

  /// Whether a noun without an article that heads no mention, or its adjective, stands at a token.
  private func isPlainIndefinite(_ i: Int) -> Bool {
    i > 0 && sentence.tokens[i].kind == .word && clauses.mentionAt[i] < 0 && clauses.mentionAt[i - 1] < 0
      && !sentence.hasArticle(i) && sentence.function(i) == nil && sentence.preposition(i) == nil
      && !clauses.isPredicate(i) && sentence.matches[i].allSatisfy { $0.reading.conjunction == nil }
  }
}

import Relations

/// The sentence as predicates, nouns and mentions, and the questions that linking asks of it.
struct Clauses {
  let sentence: Sentence
  let mentions: [Mention]
  /// The mention that covers a token, −1 for none.
  let mentionAt: [Int]
  /// The mention whose phrase, with quantifiers, starts at a token.
  let startAt: [Int]
  var predicates: [Predicate] = []
  var predicateAt: [Int]
  /// The agreement of the last subject of the sentence before, when there was one.
  let carried: Agreement?
  var lexicon: Lexicon { _read { yield sentence.lexicon } }

  init(sentence: Sentence, mentions: [Mention], carried: Agreement?) {
    self.sentence = sentence
    self.mentions = mentions
    var covering = [Int](repeating: -1, count: sentence.count)
    var starting = [Int](repeating: -1, count: sentence.count)
    for (k, mention) in mentions.enumerated() {
      for i in mention.tokens { covering[i] = k }
      for i in mention.start...mention.tokens.lowerBound { starting[i] = k }
    }
    mentionAt = covering
    startAt = starting
    predicateAt = [Int](repeating: -1, count: sentence.count)
    self.carried = carried
    findPredicates()
    for k in predicates.indices { findArguments(k) }
  }

  func isPredicate(_ i: Int) -> Bool { i < predicateAt.count && predicateAt[i] >= 0 }

  func predicate(at i: Int) -> Predicate? { i >= 0 && isPredicate(i) ? predicates[predicateAt[i]] : nil }

  /// The last predicate before a token.
  func predicate(before i: Int) -> Predicate? { predicates.last { $0.token < i } }

  /// Whether a word is of a group, under a conjunction or preposition.
  func isOf(_ group: WordClasses, _ i: Int) -> Bool { sentence.isOf(group, i) }

  func isRelative(_ i: Int) -> Bool { sentence.has(.relative, at: i) }

  /// Whether a token is a verb in the present tense that no كان and no الذي stands before.
  func isPresentMain(_ i: Int) -> Bool {
    let k = predicateAt[i]
    guard k >= 0, predicates[k].form.tense == .imperfect, !predicates[k].form.isFuture, !predicates[k].isRelative else {
      return false
    }
    return beforeParticles(i) == i - 1
  }

  /// The token before a verb and its particles: لم, قد, سوف, كان, لا.
  func beforeParticles(_ i: Int) -> Int {
    var p = i - 1
    while p >= 0 {
      if case .auxiliary = sentence.function(p), mentionAt[p] < 0 {
        // «وكانت» begins a clause of its own.
        p -= 1
        continue
      }
      if isModalityParticle(p) {
        p -= 1
        continue
      }
      break
    }
    return p
  }

  /// «لم يعلن»
  func isNegated(_ i: Int) -> Bool {
    i > 0
      && sentence.matches[i - 1].contains {
        if case .modality(.negated, .verb) = $0.entry { return $0.end == i }
        return false
      }
  }

  /// «اتهمت أنقرة دمشق بأنها قصفت …»: the verb that charges somebody with what follows.
  func charge(before i: Int) -> Predicate? {
    guard i > 0, sentence.isBarrier(i), sentence.text(i).hasPrefix("بان"),
      let predicate = self.predicate(before: i),
      i - predicate.token < 12, !(predicate.token + 1..<i).contains(where: { sentence.isBarrier($0) }),
      isCharge(predicate)
    else { return nil }
    return predicate
  }

  /// Whether a verb charges somebody with an act.
  func isCharge(_ predicate: Predicate) -> Bool {
    hasSense(predicate) { $0.relation.name == "accuses" && $0.frame[.by] == .act }
  }

  /// Whether one of the meanings of a verb is such.
  func hasSense(_ predicate: Predicate, where isMeant: (RelationSense) -> Bool) -> Bool {
    predicate.verbs.contains { lexicon.verbs[$0].relations.contains(where: isMeant) }
  }

  /// What a noun states.
  func relation(of match: Sentence.Match?) -> RelationKind? {
    guard case .noun(let noun)? = match?.entry else { return nil }
    return lexicon.nouns[noun].relation
  }

  private func isModalityParticle(_ i: Int) -> Bool {
    sentence.matches(.modality, at: i).contains {
      if case .modality(_, .verb) = $0.entry { return $0.end == i + 1 }
      return false
    }
  }

  // MARK: Groups and prepositions

  /// The mentions joined with one by «و», itself included, in order.
  func groupMembers(_ k: Int) -> [Int] {
    let group = mentions[k].group
    return group < 0 ? [k] : mentions.indices.filter { mentions[$0].group == group }
  }

  /// The token behind a mention and all that is joined to it.
  func groupEnd(_ k: Int) -> Int { groupMembers(k).map { mentions[$0].tokens.upperBound }.max()! }

  /// The first mention after a token that one of these prepositions governs.
  ///
  /// - Parameters:
  ///   - crossesVerbs: whether the search goes on behind another verb.
  ///   - includesParticiples: whether what a participle between governs counts: «المفروضة على إيران».
  func prepositional(
    _ prepositions: [Preposition], after i: Int, limit: Int = 14, crossesVerbs: Bool = false,
    includesParticiples: Bool = false
  ) -> Int? {
    var q = i + 1
    var steps = 0
    while q < sentence.count, steps < limit {
      let k = startAt[q]
      if k >= 0 {
        if prepositions.contains(mentions[k].preposition), mentions[k].preposition != .none,
          includesParticiples || !isOfParticiple(k, after: i), !isOfJoinedNoun(k, after: i)
        {
          return k
        }
        q = mentions[k].tokens.upperBound
        steps += 1
        continue
      }
      // «تعاطف الرئيس، الذي يزور البلاد، مع …»
      if let end = insertionEnd(openingAt: q) {
        q = end
        continue
      }
      if sentence.isBarrier(q) { return nil }
      if !crossesVerbs, isPredicate(q), !(prepositions == [.between] && isMasdarVerb(q)) {
        // «قوات تقودها واشنطن للعراق»: the relative clause is part of the phrase before.
        guard predicates[predicateAt[q]].reading.pronoun != nil, predicates[predicateAt[q]].object != nil else {
          return nil
        }
      }
      if isRelative(q) {
        // «المحادثات التي قادتها الأمم المتحدة بين أ وب»
        // «الاجتماع الذي دار بين أ وب», «اللقاء الذي تم مع الوزير»
        if isPredicate(q + 1), isMasdarVerb(q + 1),
          prepositions == [.between] || q == i + 1 && prepositions.contains(.with)
        {
          q += 2
          steps += 1
          continue
        }
        guard prepositions == [.between], let clause = predicate(at: q + 1), clause.reading.pronoun != nil,
          case .mention(let subject)? = clause.subject
        else { return nil }
        // The subject may be the speaker, or stand before.
        guard mentions[subject].tokens.upperBound > q else { return nil }
        q = mentions[subject].tokens.upperBound
        steps += 2
        continue
      }
      q += 1
      steps += 1
    }
    return nil
  }

  /// The first pronoun after a token that one of these prepositions carries, of the third person: «طلب منها», «ويبحث معه».
  func attachedPronoun(
    _ prepositions: [Preposition], after i: Int, limit: Int = 4
  ) -> (preposition: Preposition, agreement: Agreement)? {
    for q in i + 1..<max(i + 1, min(sentence.count, i + 1 + limit)) {
      if sentence.isBarrier(q) || isPredicate(q) || isRelative(q) || sentence.isComma(q) { return nil }
      if sentence.has(.attached, at: q), let attached = sentence.word(q)?.attached,
        prepositions.contains(attached.preposition),
        let agreement = pronounAgreement(attached.pronoun)
      {
        return (attached.preposition, agreement)
      }
    }
    return nil
  }

  /// «المدعومة من الولايات المتحدة»: the phrase belongs to a participle between.
  private func isOfParticiple(_ k: Int, after i: Int) -> Bool {
    let start = mentions[k].start
    for p in [start - 1, start - 2] where p > i && mentionAt[p] < 0 {
      for match in sentence.matches(.participle, at: p) {
        if case .participle(let index, _) = match.entry {
          return lexicon.participles[index].frame[mentions[k].preposition] != nil
        }
      }
    }
    return false
  }

  /// «تبادلنا الآراء …، والعلاقات مع مصر»: a phrase whose preposition a noun right before it governs, which is joined to
  /// others by و.
  private func isOfJoinedNoun(_ k: Int, after i: Int) -> Bool {
    let hasWord = mentions[k].start > 0 && sentence.preposition(mentions[k].start - 1) != nil
    let q = mentions[k].start - (hasWord ? 2 : 1)
    guard q > i, let noun = relationNoun(q), case .noun(let entry) = noun.entry, noun.reading.conjunction != nil else {
      return false
    }
    // «التعاون والتنسيق مع مصر»: both.
    return sentence.isComma(q - 1) && lexicon.nouns[entry].frame[mentions[k].preposition] != nil
  }

  /// «دارت», «جرت»: a verb whose subject is the verbal noun before it.
  private func isMasdarVerb(_ q: Int) -> Bool {
    predicates[predicateAt[q]].verbs.contains { v in lexicon.verbs[v].lights.contains { $0.subject == .masdar } }
  }
}

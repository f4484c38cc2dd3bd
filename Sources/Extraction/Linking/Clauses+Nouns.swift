/// Verbal nouns, and whose act they are.
extension Clauses {
  /// The verbal noun at a token, with how it is read.
  func relationNoun(_ i: Int) -> Sentence.Match? {
    if i >= sentence.count || !sentence.has(.noun, at: i) || mentionAt[i] >= 0 || sentence.has(.stopped, at: i)
      || isPredicate(i)
    {
      return nil
    }
    return sentence.matches(.noun, at: i).first {
      if case .noun = $0.entry { return true }
      return false
    }
  }

  func isBareNoun(_ q: Int) -> Bool {
    guard let noun = relationNoun(q), case .noun(let index) = noun.entry else { return false }
    // «برئاسة» has its preposition in the form.
    return noun.reading.preposition == .none && noun.reading.conjunction == nil
      && lexicon.nouns[index].frame[.head] == nil
  }

  func nounAgreement(_ match: Sentence.Match) -> Agreement {
    let text = sentence.text(match.end - 1)
    if text.hasSuffix("ة") || text.hasSuffix("ات") { return Agreement(.singular, .feminine) }
    // What is listed without ة is masculine, but for the war; another form may be a broken plural.
    guard case .noun(let index) = match.entry, case let lemma = lexicon.nouns[index].spelling, lemma != "حرب",
      text.hasSuffix(lemma)
    else { return Agreement(.singular, .unknown) }
    return Agreement(.singular, .masculine)
  }

  /// A verbal noun that is the subject of a verb behind it: «غارة قتلت», «هجوم أدى إلى».
  func nounSubject(_ i: Int, _ agreement: Agreement) -> Int? {
    var q = i - 1
    while q >= 0, q >= i - 9 {
      if let opening = insertion(endingAt: q) {
        q = opening - 1
        continue
      }
      if sentence.isBarrier(q) || sentence.isComma(q) || isPredicate(q) || isRelative(q) { return nil }
      // «الاعتراضات التركية ولا ترغب واشنطن»: a clause of its own.
      if sentence.function(q) != nil, sentence.text(q).hasPrefix("و") { return nil }
      if let noun = relationNoun(q) {
        // «خلال زيارة كارتر حذرت إسرائيل»: what a preposition governs is no subject; «بعد غارة قتلت ستة» is told of.
        if q > 0, sentence.preposition(q - 1) != nil, noun.end < i,
          mentionAt[noun.end] >= 0 || noun.reading.hasArticle
        {
          return nil
        }
        let fits = agreement.fits(nounAgreement(noun))
        return fits && (noun.reading.preposition == .none || q + 1 == i || noun.end == i) ? q : nil
      }
      q -= 1
    }
    return nil
  }

  /// «اغتيل النائب بتفجير استهدف موكبه»: an indefinite verbal noun right before its verb is nearer than any other subject.
  func isRightBehindNoun(_ i: Int, _ agreement: Agreement) -> Bool {
    guard let q = nounSubject(i, agreement), let noun = relationNoun(q) else { return false }
    return noun.end == i && !noun.reading.hasArticle && noun.reading.pronoun == nil
  }

  /// The state of an adjective of nationality that is in no mention.
  func nisbaState(_ i: Int) -> Int? {
    if mentionAt[i] >= 0 { return nil }
    for match in sentence.matches(.nisba, at: i)
    where match.end == i + 1 && match.reading.preposition == .none && match.reading.conjunction == nil {
      if case .nisba(let state, _) = match.entry { return state }
    }
    return nil
  }

  /// Whose act a verbal noun is, from its adjective, genitive or pronoun.
  func agent(ofNounAt q: Int) -> Filler? {
    guard let noun = relationNoun(q) else { return nil }
    if case .third(let agreement)? = noun.reading.pronoun { return antecedentActor(before: q, agreement: agreement) }
    for j in noun.end..<min(noun.end + 3, sentence.count) {
      if mentionAt[j] >= 0 {
        if mentions[mentionAt[j]].isGenitive(of: noun.end - 1) { return .mention(mentionAt[j]) }
        break
      }
      if let state = nisbaState(j) { return .nisba(token: j, state: state) }
    }
    return doer(ofNounAt: q, noun)
  }

  /// «شن الطيران غارات قتلت ستة», «رد بقصف استهدف …»: the subject of the verb whose indefinite object the noun is, where that verb only carries it.
  private func doer(ofNounAt q: Int, _ noun: Sentence.Match) -> Filler? {
    let preposition = noun.reading.preposition
    guard !noun.reading.hasArticle, preposition == .none || preposition == .by, noun.reading.conjunction == nil,
      let carrier = predicate(before: q), q - carrier.token < 10,
      !(carrier.token + 1..<q).contains(where: { sentence.isComma($0) || sentence.isBarrier($0) }),
      carrier.verbs.contains(where: { verb in
        lexicon.verbs[verb].classes.contains(.claims)
          || lexicon.verbs[verb].lights.contains { $0.subject == .source && $0.preposition == preposition }
      })
    else { return nil }
    return carrier.subject
  }
}

/// Which tokens are predicates, and in which form.
extension Clauses {
  mutating func findPredicates() {
    for i in 0..<sentence.count where mentionAt[i] < 0 && !sentence.has(.stopped, at: i) {
      var verbs = sentence.isVerb(i) ? sentence.verbs(i) : []
      if verbs.contains(where: \.form.isJussive), !Homographs.isJussive(sentence, i) {
        verbs.removeAll(where: \.form.isJussive)
      }
      if verbs.allSatisfy({ lexicon.verbs[$0.form.verb].isWrongByComplement && !hasComplement($0.form.verb, after: i) })
      {
        verbs = []
      }
      guard !verbs.isEmpty else {
        if let circumstance = circumstance(at: i) {
          predicateAt[i] = predicates.count
          predicates.append(circumstance)
        }
        continue
      }
      // One reading decides the form; all lemmas of the same split take part.
      let first = verbs[0]
      let same = verbs.filter {
        $0.reading.length == first.reading.length && ($0.reading.pronoun == nil) == (first.reading.pronoun == nil)
      }
      predicateAt[i] = predicates.count
      var lemmas: [Int] = []
      for verb in same where !lemmas.contains(verb.form.verb) { lemmas.append(verb.form.verb) }
      let chosen = form(of: same, at: i)
      predicates.append(Predicate(token: i, reading: chosen.reading, form: chosen.form, verbs: lemmas))
    }
  }

  /// Whether one of the words that make the meaning of a verb stands close behind it.
  private func hasComplement(_ verb: Int, after i: Int) -> Bool {
    let words = lexicon.verbs[verb].relations.flatMap(\.fixed).compactMap(\.first)
    return (i + 1..<max(i + 1, min(sentence.count, i + 7))).contains { words.contains(sentence.text($0)) }
  }

  /// «متهما واشنطن ب…»: an indefinite accusative participle of a verb of speech, after a clause with a verb.
  func circumstance(at i: Int) -> Predicate? {
    guard !predicates.isEmpty else { return nil }
    for match in sentence.matches(.circumstance, at: i)
    where match.end == i + 1 && match.reading.preposition == .none && !match.reading.hasArticle {
      guard case .circumstance(let verb, let agreement) = match.entry else { continue }
      // «بعد مطالبة واشنطن ب…»: behind a preposition it is the verbal noun.
      guard i > 0, !hasAdjective(i), sentence.preposition(i - 1) == nil,
        sentence.tokens[i - 1].kind == .sign || match.reading.conjunction != nil || sentence.tokens[i].hasTanwin
          || sentence.text(i).hasSuffix("ا") || isBeforeName(i)
      else { return nil }
      let form = Word.VerbForm(
        verb: verb, tense: .imperfect, isFuture: false, isPassive: false, subject: agreement, isFirstPerson: false)
      return Predicate(token: i, reading: match.reading, form: form, verbs: [verb], order: .circumstance)
    }
    return nil
  }

  /// «رفضت روسيا مقترحا فرنسيا»: what an adjective in the accusative describes is a noun.
  private func hasAdjective(_ i: Int) -> Bool {
    i + 1 < sentence.count && mentionAt[i + 1] < 0 && sentence.has(.nisba, at: i + 1)
      && sentence.text(i + 1).hasSuffix("يا")
  }

  /// «أصدرت واشنطن بيانا داعية طهران إلى …»
  private func isBeforeName(_ i: Int) -> Bool {
    // «متهما إياهم ب…»
    if i + 1 < sentence.count, objectPronoun(i + 1) != nil { return true }
    guard i + 1 < sentence.count, startAt[i + 1] >= 0, sentence.function(i) == nil else { return false }
    let mention = mentions[startAt[i + 1]]
    if case .actor = mention.head { return true }
    // A short word may be a noun like «مسألة».
    return (mention.hasArticle || mention.name != nil) && sentence.text(i).count > 5
  }

  /// تناقش is a past (he debated) or an imperfect (she debates): particles and the nearest phrase tell.
  func form(
    of readings: [(reading: Word.Reading, form: Word.VerbForm)], at i: Int
  ) -> (reading: Word.Reading, form: Word.VerbForm) {
    guard readings.contains(where: { $0.form.tense != readings[0].form.tense }) else { return readings[0] }
    if i > 0, ["لم", "لن", "لا", "ولم", "ولن", "ولا", "فلم", "كي", "لكي", "سوف"].contains(sentence.text(i - 1)) {
      return readings.first { $0.form.tense == .imperfect } ?? readings[0]
    }
    // «التي تقاتل»
    if i > 0, let gender = relativeGender(i - 1),
      let fitting = readings.first(where: { $0.form.subject.gender == gender })
    {
      return fitting
    }
    // «دخل الجيش المدينة وتقدم …»: what is joined goes on in kind.
    if readings[0].reading.conjunction != nil, i + 1 < sentence.count, mentionAt[i + 1] < 0, let last = predicates.last,
      let same = readings.first(where: { $0.form.tense == last.form.tense && $0.form.subject == last.form.subject })
    {
      return same
    }
    // «الرئيس ترأس الجلسة»
    if i > 0, mentionAt[i - 1] >= 0, case let before = mentions[mentionAt[i - 1]], before.isBare,
      before.agreement == Agreement(.singular, .masculine),
      let masculine = readings.first(where: { $0.form.subject == Agreement(.singular, .masculine) })
    {
      return masculine
    }
    if i + 1 < sentence.count, mentionAt[i + 1] >= 0, mentions[mentionAt[i + 1]].agreement.gender == .masculine,
      let masculine = readings.first(where: { $0.form.subject.gender == .masculine })
    {
      return masculine
    }
    for near in [i + 1 < sentence.count ? mentionAt[i + 1] : -1, i > 0 ? mentionAt[i - 1] : -1]
    where near >= 0 && mentions[near].agreement.gender == .feminine {
      return readings.first { $0.form.subject.gender == .feminine } ?? readings[0]
    }
    return readings[0]
  }

  func relativeGender(_ i: Int) -> Agreement.Gender? {
    guard isRelative(i) else { return nil }
    let text = sentence.text(i)
    return text.hasSuffix("التي") ? .feminine : text.hasSuffix("الذي") ? .masculine : nil
  }
}

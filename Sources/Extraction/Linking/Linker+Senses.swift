import Relations

/// Which of its meanings a verb has here.
extension Linker {
  /// «وتوقع مسؤولون أن …» and not «وتوقع …»: of the verbs of one spelling the one that says what follows.
  func says(_ predicate: Predicate) -> Bool {
    guard predicate.verbs.count > 1, clauses.isOfSpeech(predicate) else {
      return false
    }
    let end = tokenEnd(predicate.subject).flatMap { $0 > predicate.token ? $0 : nil } ?? predicate.token + 1
    return end < sentence.count && sentence.isBarrier(end) && sentence.isComplementizer(end)
  }

  /// The meaning of a verb here: one whose fixed complement follows, else the first that needs none.
  func sense(of predicate: Predicate) -> (RelationSense, fixedAt: Int?)? {
    var best: (verb: Int, sense: Int, filled: Int)?
    var idiom: (sense: RelationSense, at: Int, filled: Int)?
    for v in predicate.verbs {
      for n in lexicon.verbs[v].relations.indices {
        if !lexicon.verbs[v].relations[n].needsComplement {
          let filled = filledSlots(lexicon.verbs[v].relations[n].frame, predicate)
          if best == nil || filled > best!.filled { best = (v, n, filled) }
          continue
        }
        let sense = lexicon.verbs[v].relations[n]
        if let at = fixedComplement(sense, after: predicate.token) ?? fixedSubject(sense, of: predicate)
          ?? pronounOfAttack(sense, of: predicate) ?? attributed(sense, by: predicate)
        {
          // The nearest decides: «وصفه بالشريك في مكافحة الإرهاب»; of two with the same word the one whose parties are named.
          let filled = filledSlots(sense.frame, predicate)
          if idiom == nil || (at, -filled) < (idiom!.at, -idiom!.filled) { idiom = (sense, at, filled) }
        }
      }
    }
    if let idiom { return (idiom.sense, idiom.at) }
    return best.map { (lexicon.verbs[$0.verb].relations[$0.sense], nil) }
  }

  /// How many of the slots for actors, beside the subject, are filled here.
  private func filledSlots(_ frame: Frame, _ predicate: Predicate) -> Int {
    let object = predicate.object != nil && (frame[.object] == .target || frame[.object] == .source) ? 1 : 0
    let slots = frame.parties
    return object + (clauses.prepositional(slots, after: predicate.token) != nil ? 1 : 0)
  }

  private func fixedComplement(_ sense: RelationSense, after i: Int) -> Int? {
    var q = i + 1
    var steps = 0
    while q < sentence.count, steps < 7 {
      steps += 1
      let k = clauses.mentionAt[q]
      if k >= 0, steps > 1 || mentions[k].tokens.count > 1 {
        let end = mentions[k].tokens.upperBound
        // «هددت قوات الأمن …»: of the subject only its head can make the meaning.
        let isSubject = clauses.predicate(at: i)?.subject == .mention(k)
        let isInside = (q..<(isSubject ? q + 1 : end)).contains { t in
          // The name علي is no «على».
          sentence.preposition(t) == nil && sense.fixed.contains { isForm(sentence.text(t), of: $0[0]) }
            || isInGroup(t, sense.fixedClass.subtracting(.wrong))
        }
        if !isInside {
          q = end
          continue
        }
      }
      // «وصفه بأنه إرهابي»
      let isContent = !sense.fixedClass.isEmpty && sentence.text(q).hasPrefix("بان")
      if sentence.isBarrier(q) && !isContent || clauses.isPredicate(q) { return nil }
      if isInGroup(q, sense.fixedClass), !isInGroup(q, .wrong) || isPredicative(q) { return q }
      let text = sentence.text(q)
      for words in sense.fixed {
        if words.count == 1 {
          // «وقف مع», and not «وقف … لالتقاط صورة مع».
          if isForm(text, of: words[0]), sentence.preposition(q) == nil || q == i + 1 || followsSubject(q, i) {
            return q
          }
        } else if q + words.count <= sentence.count, zip(words, q...).allSatisfy({ sentence.text($1) == $0 }) {
          return q
        }
      }
      q += 1
    }
    return nil
  }

  /// «الهجوم الذي نسبته السلطات إلى التنظيم»: what is attributed stands before, and the pronoun takes it up.
  private func attributed(_ sense: RelationSense, by predicate: Predicate) -> Int? {
    guard sense.relation.name == "accuses", isVerb(predicate, of: .attributes), predicate.isRelative,
      clauses.pronounAgreement(predicate.reading.pronoun) != nil
    else { return nil }
    return predicate.token
  }

  /// Whether the subject of the verb at a token ends right before another.
  private func followsSubject(_ q: Int, _ i: Int) -> Bool {
    // «نعمل حاليا مع …»
    if q == i + 2, sentence.has(.time, at: i + 1) || sentence.text(i + 1).hasSuffix("ا") { return true }
    let k = clauses.mentionAt[q - 1]
    // «شجعت واشنطن العراق على …»: or its object.
    return k >= 0 && (mentions[k].start == i + 1 || clauses.predicate(at: i)?.object == .mention(k))
  }

  /// «اعتبر الحزب خطرا», «وصفه بالمجرم»: a noun that is said of somebody, and no genitive like «ضحية الإرهاب».
  private func isPredicative(_ q: Int) -> Bool {
    clauses.mentionAt[q - 1] >= 0 || sentence.isQuote(q - 1) || sentence.text(q).hasPrefix("ب")
      // «اعتبر الضربات التركية انتهاكا»
      || clauses.nisbaState(q - 1) != nil && sentence.text(q).hasSuffix("ا")
      || sentence.text(q - 1).hasPrefix("بان")
  }

  /// Whether a word is of a group, under its article, its preposition or the alif of the accusative.
  func isInGroup(_ i: Int, _ group: WordClasses) -> Bool {
    guard !group.isEmpty, let word = sentence.word(i) else { return false }
    // «للإرهاب», whose alif is not written.
    if word.text.hasPrefix("لل"), !lexicon.classifiedWords[word.text.dropFirst(2)].isDisjoint(with: group) {
      return true
    }
    return word.splits.contains { split in
      let stem = split.hasArticle ? split.stem.dropFirst(2) : split.stem
      return !lexicon.classifiedWords[stem].isDisjoint(with: group)
        || stem.hasSuffix("ا") && !lexicon.classifiedWords[stem.dropLast()].isDisjoint(with: group)
    }
  }

  /// Whether a word is a noun, with its article, the alif of the accusative or a pronoun of the third person.
  private func isForm(_ text: Spelling, of noun: Spelling) -> Bool {
    if text.hasPrefix(noun) {
      let ending = text.dropFirst(noun.count)
      if ending.isEmpty || ending == "ا" || ending == "ه" || ending == "ها" || ending == "هم" { return true }
    }
    return text.hasPrefix(.article) && text.dropFirst(2) == noun
  }
}

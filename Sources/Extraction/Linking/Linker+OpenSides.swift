import Relations

/// Sides of an attack that no table knows: who is killed when nobody says by whom.
extension Linker {
  /// Fills the sides of an attack from phrases whose head is in no table: «اغتيل كرامي», «أطلقت طائرة صواريخ على بيتين».
  func fillOpen(
    _ predicate: Predicate, _ frame: Frame, _ relation: RelationKind, isPassive: Bool, source: inout Filler?,
    target: inout Filler?
  ) {
    let i = predicate.token
    if target == nil, frame[.object] == .target, predicate.reading.pronoun == nil {
      if source == nil || isPassive {
        // Without a known subject the phrase behind the verb is who suffers it.
        if predicate.subject == nil, predicate.form.isPassive || clauses.isPassiveAlone(predicate) {
          target = openPhrase(at: i + 1)
        }
      } else {
        let end = tokenEnd(source) ?? 0
        target = openPhrase(at: end > i ? end : i + 1)
      }
      if target == nil, source != nil, !isPassive, suffers(predicate, source) {
        target = source
        source = attackAgent(after: i, relation)
      }
    }
    if target == nil, frame[.subject] == .target, predicate.subject == nil {
      target = openPhrase(at: i + 1)
    }
    if target == nil { target = openTarget(frame.targets, after: i) }
  }

  /// A transitive verb without an object is passive: «60 شخصا قتلوا», «الشخص قتل».
  private func suffers(_ predicate: Predicate, _ subject: Filler?) -> Bool {
    guard case .mention(let k)? = subject else { return false }
    if clauses.isPassiveAlone(predicate) { return true }
    guard case .noun(let head) = mentions[k].head else { return false }
    return lexicon.heads[head].kind == .civil || lexicon.heads[head].kind == .facility
  }

  /// What a verb's fixed subject is: «سيارة مفخخة … انفجرت», «متظاهرون قد أحرقوا».
  func fixedSubject(_ sense: RelationSense, of predicate: Predicate) -> Int? {
    if sense.fixed.contains(["متظاهرون"]) { return isProtester(predicate.subject) ? predicate.token : nil }
    guard sense.frame[.subject] == .topic else { return nil }
    var q = predicate.token - 1
    while q >= 0, q >= predicate.token - 16, !sentence.isBarrier(q) {
      let text = sentence.text(q)
      if sense.fixed.contains([text]) || text.hasPrefix("ال") && sense.fixed.contains([text.dropFirst(2)]) { return q }
      q -= 1
    }
    return nil
  }

  /// The sufferer that an event noun names: its genitive, or what stands behind على, ضد.
  func openTarget(of match: Sentence.Match, _ frame: Frame) -> Filler? {
    if !match.reading.hasArticle, match.reading.pronoun == nil, frame[.idafa] == .target || frame[.idafa] == .either,
      let phrase = openPhrase(at: match.end, skipsTime: false)
    {
      return phrase
    }
    return openTarget(frame.targets.filter { $0 != .for }, after: match.end - 1)
  }

  func openTarget(_ prepositions: [Preposition], after i: Int) -> Filler? {
    guard !prepositions.isEmpty else { return nil }
    var q = i + 1
    while q + 1 < sentence.count, q <= i + 9 {
      if sentence.isBarrier(q) || clauses.isPredicate(q) || clauses.isRelative(q) { return nil }
      // «32 غارة على الأقل»
      let isBound = sentence.isQuantifier(q + 1) && sentence.hasArticle(q + 1)
      if let preposition = sentence.preposition(q), prepositions.contains(preposition), !isBound {
        // «على 45٪ من الأراضي السورية»
        if sentence.tokens[q + 1].kind == .number,
          let k = clauses.prepositional([.from, .in], after: q + 1, limit: 5)
        {
          return .mention(k)
        }
        return openPhrase(at: q + 1, skipsTime: false)
      }
      q += 1
    }
    return nil
  }

  /// A noun phrase at a token that is no mention: its number, noun and what may belong to it, at most four words.
  func openPhrase(at start: Int, skipsTime: Bool = true) -> Filler? {
    var s = start
    // «قتل أمس رجل», and not «قتل خمسة».
    while skipsTime, s < sentence.count, isTime(s), !isCount(s) { s += 1 }
    let first = s
    while s < sentence.count, clauses.mentionAt[s] < 0,
      sentence.isQuantifier(s) || s > first && sentence.text(s) == "من"
    {
      if sentence.matches(.function, at: s).contains(where: {
        if case .function(.quantifier) = $0.entry { $0.reading.preposition != .none } else { false }
      }) {
        return nil
      }
      s += 1
    }
    // «أصيب عشرات بجروح»
    let isWith = s > first && s < sentence.count && sentence.text(s).hasPrefix("ب") && sentence.text(s).count > 4
    guard s < sentence.count, !isWith, isOpenNoun(s, isFirst: true) else {
      // «مقتل أربعة»
      guard s > first, sentence.text(s - 1) != "من", !isDemonstrative(first),
        !Self.anyOrAll.contains(sentence.text(first))
      else { return nil }
      return s < sentence.count && clauses.mentionAt[s] >= 0 ? nil : .phrase(first..<s)
    }
    var e = s + 1
    while e < sentence.count, e < s + 4, isOpenNoun(e, isFirst: false) { e += 1 }
    return .phrase(s..<e)
  }

  /// «31», «عشرات»: how many, and nothing of who.
  func isCount(_ filler: Filler?) -> Bool {
    guard case .phrase(let tokens)? = filler else { return false }
    return tokens.allSatisfy { sentence.tokens[$0].kind == .number || sentence.isQuantifier($0) || isCount($0) }
  }

  private func isDemonstrative(_ i: Int) -> Bool {
    if case .demonstrative = sentence.function(i) { true } else { false }
  }

  func isTime(_ i: Int) -> Bool {
    clauses.mentionAt[i] < 0
      && sentence.matches(.time, at: i).contains {
        if case .time = $0.entry { $0.reading.conjunction == nil && $0.reading.preposition == .none } else { false }
      }
  }

  /// A number in words that counts no span of time.
  private func isCount(_ i: Int) -> Bool {
    let isNumber = sentence.matches(.time, at: i).contains {
      if case .time(.number) = $0.entry { true } else { false }
    }
    return isNumber && !(i + 1 < sentence.count && isTime(i + 1))
  }

  private func isOpenNoun(_ i: Int, isFirst: Bool) -> Bool {
    guard sentence.tokens[i].kind == .word, clauses.mentionAt[i] < 0, !clauses.isPredicate(i), !sentence.isBarrier(i),
      sentence.function(i) == nil, sentence.preposition(i) == nil,
      !sentence.has(.stopped, at: i), !sentence.has(.verb, at: i)
    else { return false }
    let text = sentence.text(i)
    // «استهداف جديد»
    if isFirst, MentionFinder.plainAdjectives.contains(text) || Self.others.contains(text) { return false }
    if text.count < 3 || Self.noNounBegins.contains(where: { text.hasPrefix($0) }) { return false }
    if !isFirst, text.hasSuffix("ا"), !text.hasSuffix("يا") || text.count < 4 { return false }
    return sentence.matches[i].allSatisfy {
      switch $0.entry {
      case .nisba, .givenName, .stop, .head, .participle, .title, .body:
        $0.reading.preposition == .none && $0.reading.conjunction == nil
      default: false
      }
    }
  }

  /// Words that count nobody by themselves.
  static let anyOrAll: Vocabulary = ["اي", "اية", "كل", "جميع", "بعض", "كافة", "سائر"]
  /// «جنديان آخران»: adjectives, and no further sufferers.
  private static let others: Vocabulary = ["اخر", "اخرا", "اخري", "اخران", "اخرين", "اخرون", "اخريات", "اخريان"]
  private static let noNounBegins: [Spelling] = ["و", "بال", "لل", "كال", "فال", "ي"]
}

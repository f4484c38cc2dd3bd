import Relations

/// Names of persons.
extension MentionFinder {
  static let particles: Vocabulary = [
    "بن", "ابن", "ابو", "ابي", "ام", "ال", "ولد", "بنت", "عبد", "دي", "دو", "فان", "فون", "نور", "سيف",
  ]

  private static let neverNames: WordClasses = [
    .lightNoun, .attendance, .obligation, .necessity, .document, .ranks, .also, .onTheWay, .manner,
  ]
  private static let nounsOfActs: WordClasses = [.lightNoun, .role, .ending, .conduct]
  private static let kunyas: Vocabulary = ["ابو", "ام", "ابي"]
  private static let namesGoOn: Vocabulary = ["بن", "ابن", "ابو", "ابي", "ال"]

  /// Adjectives of who no longer holds an office, without the article.
  private static let formers: Vocabulary = [
    "سابق", "سابقة", "سابقا", "اسبق", "راحل", "راحلة", "مخلوع", "معزول", "مقال", "متوفي", "حالي", "حالية",
  ]

  /// Whether a word is a preposition and a noun of acts: «بتقديم», «بدور», «بإنهاء».
  func joinsClassifiedNoun(_ word: Word) -> Bool {
    word.splits.contains {
      $0.preposition != .none && !lexicon.classifiedWords[$0.stem].isDisjoint(with: Self.nounsOfActs)
    }
  }

  /// Whether a token can be part of a person's name.
  func isNameToken(_ i: Int, first: Bool) -> Bool {
    guard i < sentence.count, sentence.tokens[i].kind == .word, let word = sentence.word(i) else { return false }
    let text = word.text
    // «تميم بن حمد آل ثاني»
    if !first, i > 0, sentence.text(i - 1) == "ال" { return true }
    // «قيادي سابق»
    if text.count < 6, Self.formers.contains(text) { return false }
    // «عضو مهم في المنظمة»
    if first, lexicon.classifiedWords[text].contains(.adjective), !sentence.has(.givenName, at: i) { return false }
    if Homographs.timesOfDay.contains(text) || !lexicon.classifiedWords[text].isDisjoint(with: Self.neverNames) {
      return false
    }
    // «الملك بتقديم مساعدات», «الوزير بدور مصر»
    if joinsClassifiedNoun(word) { return false }
    if Self.particles.contains(text) { return true }
    // «أرجأ الوزير زيارته»
    if first, sentence.matches(.noun, at: i).contains(where: { $0.reading.length == 0 && $0.reading.pronoun != nil }) {
      return false
    }
    var isGiven = false
    for match in sentence.matches[i]
    where match.end == i + 1 && match.reading.length == 0 && match.reading.pronoun == nil {
      switch match.entry {
      case .givenName(let isWord): isGiven = isGiven || !isWord || !first
      case .actor(let index):
        if lexicon.actors[index].kind == .person {
          isGiven = true
        } else if first || lexicon.actors[index].kind == .state {
          return false
        }
      case .nisba: if first || !match.reading.hasArticle { return false }
      // «نبيل رجب»
      case .month(_, _, isAmbiguous: true) where !first: break
      case .function where isAli(i): isGiven = isGiven || !first
      case .function, .time, .month, .modality, .setting, .attribution, .title, .body, .anaphor: return false
      // «انتقد يعلون الاتفاق النووي»
      case .noun where match.reading.hasArticle && i + 1 < sentence.count && sentence.hasArticle(i + 1): return false
      // «فلان المسجون في …», «فلان المقرب من …»
      case .participle(let index, _) where !first && match.reading.hasArticle && i + 1 < sentence.count:
        if let next = sentence.preposition(i + 1), lexicon.participles[index].frame[next] != nil { return false }
      case .noun, .head, .participle, .modalNoun:
        if first || !match.reading.hasArticle && !isBareSurname(i) { return false }
      default: break
      }
    }
    if isGiven { return true }
    // «دفع الرئيس أموالا», «قرر الرئيس إرسال قوات»
    if sentence.has(.commonNoun, at: i) { return false }
    if sentence.verbs(i).contains(where: { $0.reading.length == 0 && $0.reading.pronoun == nil }) { return false }
    // Something joined to a word we know is no name.
    if sentence.has(.prefixed, at: i) { return false }
    if text.hasPrefix("و"), text.count > 3 { return false }
    if sentence.tokens[i].hasProclitic, ["و", "ف", "ب", "ل", "ك"].contains(where: { text.hasPrefix($0) }) {
      return false
    }
    if text.hasSuffix("ه"), text.count <= 5, first { return false }
    if text.count > 4, ["ها", "هم", "هما"].contains(where: { text.hasSuffix($0) }) { return false }
    if first {
      // «رحب الوزير بموقف كندا»: a preposition and a noun with its genitive.
      if text.count > 4, ["ب", "ل", "ك"].contains(where: { text.hasPrefix($0) }), sentence.matches[i].isEmpty,
        hasGenitive(i)
      {
        return false
      }
      if text.hasPrefix("ال") || text.hasSuffix("ة") || text.hasSuffix("ات") || text.hasSuffix("ون") && text.count > 6 {
        return false
      }
      if text.count < 3 { return false }
    }
    // «مارغو فالستروم», «مانويل فالس»: names of their own.
    if text.hasPrefix("وال") || text.hasPrefix("بال") || text.hasPrefix("لل") || first && text.hasPrefix("فال")
      || text.hasPrefix("كال")
    {
      return false
    }
    return true
  }

  /// Whether the name of a state or body, or a definite word that is no adjective, stands right behind a word.
  private func hasGenitive(_ i: Int) -> Bool {
    guard i + 1 < sentence.count, sentence.tokens[i + 1].kind == .word else { return false }
    let isActor = sentence.matches(.actor, at: i + 1).contains {
      if case .actor(let index) = $0.entry {
        $0.reading.length == 0 && lexicon.actors[index].kind != .person
      } else {
        false
      }
    }
    let next = sentence.text(i + 1)
    return isActor || next.hasPrefix("ال") && !next.hasSuffix("ي")
  }

  /// «محمد يحيى مكتبي»: behind a name, which is definite, no bare word in ي can be an adjective or object.
  func isBareSurname(_ i: Int) -> Bool {
    let text = sentence.text(i)
    return text.hasSuffix("ي") && text.count > 3 && !text.hasPrefix("ال") && sentence.function(i) == nil
      && sentence.matches[i].allSatisfy {
        switch $0.reading.pronoun {
        case nil, .first: $0.reading.length == 0
        default: false
        }
      }
  }

  /// Whether a token goes on a name that began before: a further given name, the family's, a particle and what follows it.
  func goesOnName(_ j: Int, from i: Int) -> Bool {
    if endsGivenName(j) { return true }
    guard isNameToken(j, first: false) || isAfterBin(j) else { return false }
    let text = sentence.text(j)
    if j - i < 2 || isGivenName(j) || Self.particles.contains(sentence.text(j - 1)) || Self.particles.contains(text) {
      return true
    }
    // After two names an unknown word is more often the sentence going on, but for a family's name.
    if text.hasPrefix("ال") {
      return text.hasSuffix("ي") || !sentence.text(j - 1).hasPrefix("ال") && !text.hasSuffix("ة")
    }
    return isBareSurname(j)
  }

  /// «عبد الله», «عز الدين»: where a given name of two words ends.
  func compoundName(at i: Int) -> Int? {
    sentence.matches(.givenName, at: i).first {
      if case .givenName = $0.entry { $0.reading.length == 0 && $0.end == i + 2 } else { false }
    }?.end
  }

  /// «عبد الله»: the second word of a given name of two.
  private func endsGivenName(_ j: Int) -> Bool {
    j > 0
      && sentence.matches(.givenName, at: j - 1).contains {
        if case .givenName = $0.entry { $0.end == j + 1 } else { false }
      }
  }

  /// A given name that is also a word (سالم, كريم), with a further name behind it.
  func isWordName(_ i: Int) -> Bool {
    guard i + 1 < sentence.count, isNameToken(i + 1, first: false), sentence.tokens[i + 1].kind == .word else {
      return false
    }
    let isOther = sentence.matches[i].contains { match in
      switch match.entry {
      case .function where isAli(i): false
      case .function, .title, .body, .time: match.reading.length == 0 && match.end == i + 1
      default: false
      }
    }
    return !isOther
      && sentence.matches(.givenName, at: i).contains {
        if case .givenName = $0.entry { return $0.reading.length == 0 && $0.end == i + 1 }
        return false
      }
  }

  /// «رياض المثلوثي»: an unknown definite word in ي behind a name that is also a word.
  private func hasFamilyName(_ i: Int) -> Bool {
    guard i < sentence.count, sentence.tokens[i].kind == .word else { return false }
    let text = sentence.text(i)
    return text.hasPrefix("ال") && text.hasSuffix("ي") && text.count > 5 && sentence.matches[i].isEmpty
      && !sentence.has(.verb, at: i)
  }

  /// Whether a given name stands at a token or one of the two behind it.
  func hasGivenName(near i: Int) -> Bool {
    (i..<min(i + 3, sentence.count)).contains { isGivenName($0) }
  }

  func isGivenName(_ i: Int) -> Bool {
    sentence.matches(.givenName, at: i).contains {
      if case .givenName(let isWord) = $0.entry { return $0.reading.length == 0 && $0.end == i + 1 && !isWord }
      return false
    }
  }

  /// After «بن» stands a name, whatever else the word means: «إياد بن أمين».
  func isAfterBin(_ j: Int) -> Bool {
    j > 0 && j < sentence.count && sentence.tokens[j].kind == .word && Self.namesGoOn.contains(sentence.text(j - 1))
      && sentence.preposition(j) == nil
  }

  /// The end of a person's name that starts at a token.
  func personName(from i: Int, afterTitle: Bool) -> Int? {
    let compound = compoundName(at: i)
    guard compound != nil || isNameToken(i, first: true) || afterTitle && isWordName(i) else { return nil }
    let isGiven = compound != nil || isGivenName(i) || Self.particles.contains(sentence.text(i))
    var j = compound ?? i + 1
    while j < sentence.count, j - i < 5, goesOnName(j, from: i) {
      let text = sentence.text(j)
      if !isGiven, j - i >= 1, !text.hasPrefix("ال"), !isGivenName(j), looksLikeVerb(text) { break }
      j += 1
    }
    while j > i + 1, Self.particles.contains(sentence.text(j - 1)) { j -= 1 }
    if isGiven || isWordName(i) { return j - i >= 2 || afterTitle ? j : nil }
    if !afterTitle { return nil }
    // «وزير حقوق الإنسان», «نظيره … هاتفيا»: nouns and adverbs, no names.
    let text = sentence.text(i)
    if j > i + 1, sentence.text(i + 1).hasPrefix("ال"), !sentence.text(i + 1).hasSuffix("ي") { return nil }
    if text.hasSuffix("يا"), text.count > 5 || sentence.tokens[i].hasTanwin { return nil }
    if j == i + 1, text.hasSuffix("ي"), i > 0, !sentence.text(i - 1).hasPrefix("ال") { return nil }
    // An unknown first word must not look like a verb or a common noun.
    if looksLikeVerb(sentence.text(i)) && j == i + 1 { return nil }
    return j
  }

  func looksLikeVerb(_ text: Spelling) -> Bool {
    text.hasPrefix("ي") || text.hasPrefix("ت") || text.hasPrefix("است") || text.hasPrefix("سي") || text.hasPrefix("ست")
      || text.hasPrefix("ان") && text.hasSuffix("ت")
      || text.hasSuffix("ت") || text.hasSuffix("وا")
  }

  func apposedName(_ i: Int) -> Range<Int>? {
    guard i < sentence.count else { return nil }
    if let known = knownPerson(at: i) { return i..<known.end }
    // Two or three words that no table knows, between commas.
    let unknown = (i..<min(i + 4, sentence.count)).prefix { isUnknown($0) }
    if unknown.count > 1, unknown.count < 4, unknown.upperBound < sentence.count, sentence.isComma(unknown.upperBound),
      !sentence.text(i).hasPrefix("ال")
    {
      return i..<unknown.upperBound
    }
    let isGiven = isGivenName(i) || compoundName(at: i) != nil
    guard let end = personName(from: i, afterTitle: isGiven), end - i >= 2 || isGiven,
      end < sentence.count,
      sentence.tokens[end].kind == .sign
    else { return nil }
    return i..<end
  }

  /// The name of a listed person that begins at a token, without a clitic.
  func knownPerson(at i: Int) -> Sentence.Match? {
    sentence.matches(.actor, at: i).first {
      if case .actor(let index) = $0.entry {
        $0.reading.length == 0 && lexicon.actors[index].kind == .person
      } else {
        false
      }
    }
  }

  /// Whom a table lists under a name.
  func person(named name: Range<Int>) -> Int? {
    for match in sentence.matches[name.lowerBound] where match.end == name.upperBound && match.reading.length == 0 {
      if case .actor(let index) = match.entry, lexicon.actors[index].kind == .person { return index }
    }
    return nil
  }

  /// The name علي, whose ي has its dots, is no «على».
  private func isAli(_ i: Int) -> Bool { sentence.text(i) == "علي" && !sentence.tokens[i].endsInMaqsura }

  func isUnknown(_ i: Int) -> Bool {
    i < sentence.count && sentence.tokens[i].kind == .word && sentence.text(i).count > 2 && sentence.matches[i].isEmpty
      && !sentence.has(.verb, at: i)
  }

  func unknownPerson(at i: Int) -> Mention? {
    // «أبو طلحة الأنباري»
    if Self.kunyas.contains(sentence.text(i)), isNameToken(i + 1, first: false) {
      var j = i + 2
      while j < sentence.count, j - i < 5, isNameToken(j, first: false),
        sentence.text(j).hasPrefix("ال") || isGivenName(j)
      { j += 1 }
      var mention = Mention(
        tokens: i..<j, start: i, head: .person, agreement: Agreement(.singular, .masculine), isHuman: true,
        hasArticle: false, stripped: 0, conjunction: nil)
      mention.name = i..<j
      return mention
    }
    // A given name, of one word or two («عبد الله»), possibly behind و or ب ل ك, with at least one more name.
    for match in sentence.matches(.givenName, at: i) {
      let next = match.end
      // «نصر الله» by itself names somebody.
      if next > i + 1, person(named: i..<next) != nil { continue }
      guard case .givenName(let isWord) = match.entry, !match.reading.hasArticle,
        !isWord
          || match.reading.length == 0
            && (hasFamilyName(i + 1) || isAfterBin(i + 2)
              || sentence.text(i).count > 2 && isSpeaker(i) && isUnknown(i + 1)),
        !(sentence.tokens[i].hasProclitic && match.reading.length == 0 && sentence.text(i).hasPrefix("ب")),
        !(sentence.tokens[i].endsInMaqsura && sentence.function(i) != nil)
      else { continue }
      guard next < sentence.count else { continue }
      if next == i + 1 {
        // «يريد عباس حسم الملف»: a surname of the document, and no name behind it.
        if surnames.contains(sentence.text(i)), !isGivenName(next), !sentence.hasArticle(next) { continue }
        if sentence.function(i) != nil || Self.particles.contains(sentence.text(i)), !isGivenName(next) { continue }
        guard sentence.verbs(i).allSatisfy({ $0.reading.length > match.reading.length }) else { continue }
      }
      guard isNameToken(next, first: false) else { continue }
      // «بيان مكتوب» is not «ب» + «يان».
      if match.reading.preposition != .none, sentence.text(i).count - match.reading.length < 4, !isGivenName(next),
        next == i + 1
      {
        continue
      }
      var j = next
      while j < sentence.count, j - i < 5, goesOnName(j, from: next - 1) {
        if j == next, looksLikeVerb(sentence.text(j)), !isGivenName(j) { break }
        j += 1
      }
      while j > next, Self.particles.contains(sentence.text(j - 1)) { j -= 1 }
      guard j > next else { continue }
      var mention = Mention(
        tokens: i..<j, start: i, head: .person, agreement: Agreement(.singular), isHuman: true, hasArticle: false,
        stripped: match.reading.length, conjunction: match.reading.conjunction)
      if match.reading.preposition != .none { mention.governor = .preposition(match.reading.preposition) }
      mention.name = i..<j
      return mention
    }
    return unknownSpeaker(at: i)
  }

  /// Whether a verb of speech stands right before: «قال سعيد …».
  func isSpeaker(_ i: Int) -> Bool {
    i > 0 && sentence.isVerb(i - 1)
      && sentence.verbs(i - 1).contains {
        lexicon.verbs[$0.form.verb].saying != nil && $0.form.subject.number == .singular
      }
  }

  /// «قال كوستاس ميلاس، …»: two or three words that no table knows, between a verb of speech and a sign or what was said.
  private func unknownSpeaker(at i: Int) -> Mention? {
    guard isSpeaker(i), !sentence.text(i).hasPrefix("ال") else { return nil }
    let end = (i..<min(i + 4, sentence.count)).first { !isUnknown($0) } ?? i
    guard end - i > 1, end - i < 4, end < sentence.count, sentence.isComma(end) || sentence.isComplementizer(end),
      !(i..<end).contains(where: { sentence.tokens[$0].hasTanwin || sentence.text($0).hasSuffix("ة") })
    else { return nil }
    var mention = Mention(
      tokens: i..<end, start: i, head: .person, agreement: Agreement(.singular), isHuman: true, hasArticle: false,
      stripped: 0, conjunction: nil)
    mention.name = i..<end
    return mention
  }

  /// A surname that stands for its bearer, and the split that leaves it.
  static func surname(at i: Int, in sentence: Sentence, _ surnames: Vocabulary) -> Word.Split? {
    guard sentence.marks(i) & surnames.marks != 0, sentence.tokens[i].kind == .word, let word = sentence.word(i) else {
      return nil
    }
    return word.splits.first { surnames.contains($0.stem) }
  }

  func surnameAlone(at i: Int) -> Mention? {
    guard !surnames.isEmpty, let split = Self.surname(at: i, in: sentence, surnames), !sentence.isVerb(i) else {
      return nil
    }
    var mention = Mention(
      tokens: i..<i + 1, start: i, head: .person, agreement: Agreement(.singular), isHuman: true, hasArticle: false,
      stripped: split.length,
      conjunction: split.conjunction)
    if split.preposition != .none { mention.governor = .preposition(split.preposition) }
    mention.name = i..<i + 1
    return mention
  }

  /// A known name may be longer in the text: «محمد جواد ظريف», «العراق العظيم» is not.
  func extendName(_ mention: inout Mention, _ actor: Actor) {
    var j = mention.tokens.upperBound
    if actor.kind == .person {
      mention.name = mention.tokens
      extendPersonName(&j, &mention)
    } else if actor.kind != .state && actor.kind != .place {
      while j < sentence.count, !isOfOthers(j, mention), let state = nisba(j, article: true) {
        mention.states.append(state)
        j += 1
      }
      // «تنظيم داعش المتطرف»
      while j < sentence.count, sentence.hasArticle(j), lexicon.classifiedWords[sentence.text(j)].contains(.epithet) {
        j += 1
      }
    }
    mention.tokens = mention.tokens.lowerBound..<j
  }

  func extendPersonName(_ j: inout Int, _ mention: inout Mention) {
    var added = 0
    while j < sentence.count, added < 3, isNameToken(j, first: false),
      isGivenName(j) || Self.particles.contains(sentence.text(j)) || Self.particles.contains(sentence.text(j - 1))
    {
      j += 1
      added += 1
    }
    while added > 0, Self.particles.contains(sentence.text(j - 1)) {
      j -= 1
      added -= 1
    }
    if let name = mention.name { mention.name = name.lowerBound..<j }
  }
}

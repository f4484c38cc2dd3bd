import Relations

/// Organisations and places that no table lists, and whose a group or a place is.
extension MentionFinder {
  /// «رئيس حزب البناء الوطني»: the title's last word begins the name of an organisation.
  func headOrganisation(_ mention: inout Mention) {
    let last = mention.tokens.upperBound - 1
    // «وزراء خارجية الولايات المتحدة»: the name of a state behind the office is none of an organisation.
    guard mention.tokens.count > 1, !isState(at: last + 1) else { return }
    if sentence.text(last).hasPrefix("ال") {
      // «رئيس الحزب الجمهوري», «زعيم الحزب»
      guard
        sentence.matches(.head, at: last).contains(where: {
          if case .head(let head) = $0.entry { Self.isOrganisation(lexicon.heads[head]) } else { false }
        }), let inner = self.mention(at: last), inner.preposition == .none, inner.name == nil
      else { return }
      absorb(inner, &mention)
      mention.tokens = mention.tokens.lowerBound..<inner.tokens.upperBound
      return
    }
    // «زعيم حزب العمال الكردستاني»
    for match in sentence.matches(.actor, at: last) where match.reading.length == 0 && match.end > last + 1 {
      guard case .actor(let index) = match.entry, lexicon.actors[index].kind != .person else { continue }
      mention.actors.append(index)
      mention.tokens = mention.tokens.lowerBound..<match.end
      return
    }
    // «وزراء خارجية المجلس»: a ministry has no name of its own.
    let isMinistry = sentence.matches(.body, at: last).contains {
      if case .body(let body) = $0.entry { lexicon.templates[body].kind == .government } else { false }
    }
    if isMinistry { return }
    for match in sentence.matches(.head, at: last) where match.reading.length == 0 && match.end == last + 1 {
      guard case .head(let index) = match.entry, Self.isOrganisation(lexicon.heads[index]) else { continue }
      let end = organisationName(from: last + 1)
      guard end > last + 1 else { return }
      mention.inner.append(
        Mention(
          tokens: last..<end, start: last, head: .noun(index), agreement: lexicon.heads[index].agreement,
          isHuman: false, hasArticle: false, stripped: 0, conjunction: nil))
      mention.tokens = mention.tokens.lowerBound..<end
      return
    }
  }

  private func isState(at i: Int) -> Bool {
    i < sentence.count
      && sentence.matches(.actor, at: i).contains {
        if case .actor(let index) = $0.entry { lexicon.actors[index].kind == .state } else { false }
      }
  }

  /// «مجموعة 5+1», «الدول (5+1)», «الـ5+1»: an actor named by a sum.
  func numberedGroup(at i: Int) -> Mention? {
    var j = i
    var split: Word.Split?
    if sentence.tokens[i].kind == .word {
      guard let word = sentence.word(i), word.text.count > 1,
        let found = word.splits.first(where: { lexicon.classifiedWords[$0.stem].contains(.groupOfStates) })
      else { return nil }
      split = found
      j += 1
    }
    let isBracketed = j < sentence.count && sentence.tokens[j].isSign("(")
    while j < sentence.count, j < i + 4,
      isBracketed && sentence.tokens[j].isSign("(") || sentence.isQuote(j) || sentence.text(j) == "ال"
    { j += 1 }
    guard j + 2 < sentence.count, sentence.tokens[j].kind == .number, sentence.tokens[j + 1].isSign("+"),
      sentence.tokens[j + 2].kind == .number,
      let index = lexicon.sums[[sentence.tokens[j].value, sentence.tokens[j + 2].value]]
    else { return nil }
    var end = j + 3
    if isBracketed, end < sentence.count, sentence.tokens[end].isSign(")") { end += 1 }
    var mention = Mention(
      tokens: i..<end, start: i, head: .actor(index), agreement: Agreement(.singular, .feminine), isHuman: false,
      hasArticle: false, stripped: split?.length ?? 0, conjunction: split?.conjunction)
    if let preposition = split?.preposition, preposition != .none { mention.governor = .preposition(preposition) }
    return mention
  }

  /// Nouns that organisations are called by.
  static func isOrganisation(_ head: HeadNoun) -> Bool {
    head.agreement.number != .dual
      && (head.kind == .organisation
        || (head.kind == .armed || head.kind == .force) && organisationNouns.contains(Folding.fold(head.lemma)))
  }

  static let organisationNouns: Set<String> = [
    "كتيبة", "كتائب", "لواء", "جيش", "سرايا", "سرية", "تنظيم", "جماعة", "حركة", "جبهة", "فرقة", "قوة", "عصبة", "عصائب",
    "الوية",
  ]

  /// The end of the name behind such a noun: definite words, or one bare word with a definite one behind it.
  func organisationName(from i: Int) -> Int {
    var j = i
    while j < sentence.count, j < i + 4 {
      // «رفضت حركة النهضة الاتفاق»: behind a definite word only adjectives go on.
      if j > i, sentence.has(.noun, at: j), sentence.hasArticle(j), sentence.hasArticle(j - 1) { break }
      if isNamePart(j, definite: true) {
        j += 1
      } else if j == i, isNamePart(j, definite: false), j + 1 < sentence.count, isNamePart(j + 1, definite: true) {
        j += 2
      } else {
        break
      }
    }
    // «للنقل», «للدراسات»: what it is for.
    if j > i, j < sentence.count, sentence.text(j).hasPrefix("لل"), sentence.text(j).count > 4,
      sentence.tokens[j].kind == .word, sentence.matches[j].isEmpty
    {
      j += 1
    }
    return j
  }

  func isNamePart(_ i: Int, definite: Bool) -> Bool {
    guard i < sentence.count, let word = sentence.word(i), sentence.tokens[i].kind == .word,
      word.text.hasPrefix("ال") == definite, word.text.count > 3,
      !sentence.isRelative(i), !surnames.contains(word.text)
    else { return false }
    if sentence.has(.participle, at: i), hasComplement(i) {
      return false
    }
    if !definite, word.text.hasPrefix("و") || sentence.isVerb(i) { return false }
    return sentence.matches[i].allSatisfy { match in
      switch match.entry {
      case .time, .month, .modality, .attribution: false
      // «الجنوب», «البناء»: with the article a noun.
      case .function: definite
      case .title: sentence.has(.participle, at: i)
      case .nisba, .givenName: definite
      default: match.reading.conjunction == nil && match.reading.preposition == .none
      }
    }
  }

  func isPlainGenitive(_ i: Int) -> Bool {
    guard i < sentence.count, let word = sentence.word(i), sentence.tokens[i].kind == .word, word.text.hasPrefix("ال"),
      word.text.count > 4
    else { return false }
    return sentence.matches[i].allSatisfy { match in
      switch match.entry {
      case .head, .noun, .participle, .givenName: true
      default: match.end > i + 1
      }
    } && !sentence.isRelative(i)
  }

  func isGroup(_ mention: Mention) -> Bool {
    switch mention.head {
    case .noun(let index): [.armed, .organisation, .civil].contains(lexicon.heads[index].kind)
    case .body(let index): lexicon.templates[index].suffix == "delegation"
    default: false
    }
  }

  /// «دول من التحالف»
  private func areStates(_ mention: Mention) -> Bool {
    guard case .noun(let index) = mention.head else { return false }
    return lexicon.heads[index].kind == .state && mention.agreement.number == .plural && !mention.hasArticle
  }

  /// «وفد من الاتحاد», «مسلحون من تنظيم …»: the organisation somebody comes from.
  func origin(at j: Int, _ mention: Mention) -> Mention? {
    guard j + 1 < sentence.count, mention.actors.isEmpty, let inner = representedOrOrigin(at: j, mention) else {
      return nil
    }
    switch inner.head {
    case .actor(let actor): return [.state, .place, .person].contains(lexicon.actors[actor].kind) ? nil : inner
    case .anaphor(let reference):
      if case .definite(let kinds) = lexicon.anaphors[reference].reference {
        return kinds.contains(.person) || kinds.contains(.place) ? nil : inner
      }
      return nil
    case .noun(let index): return isRepresentative(mention) && Self.isOrganisation(lexicon.heads[index]) ? inner : nil
    // «عشرون شخصا من قوات الأمن», «عناصر من الجيش»
    case .body(let body): return lexicon.templates[body].kind == .military ? inner : nil
    default: return nil
    }
  }

  private func representedOrOrigin(at j: Int, _ mention: Mention) -> Mention? {
    if isRepresentative(mention) {
      // «ممثلين للحوثيين», «ممثلين عن الأحزاب», «مسؤولين بالشركة»
      let isWord = [.about, .in, .from].contains(sentence.preposition(j) ?? .none)
      guard let inner = self.mention(at: isWord ? j + 1 : j), inner.conjunction == nil else { return nil }
      return isWord ? inner.preposition == .none ? inner : nil : [.for, .by].contains(inner.preposition) ? inner : nil
    }
    guard sentence.text(j) == "من", isGroup(mention) || areStates(mention), let inner = self.mention(at: j + 1),
      inner.preposition == .none
    else {
      return nil
    }
    return inner
  }

  /// Officials and representatives who have no name.
  private func isRepresentative(_ mention: Mention) -> Bool {
    guard mention.states.isEmpty, mention.actors.isEmpty, mention.name == nil, mention.agreement.number == .plural
    else {
      return false
    }
    switch mention.head {
    case .noun(let index): return lexicon.heads[index].kind == .official
    case .title(let index): return lexicon.templates[index].suffix.hasSuffix("official")
    default: return false
    }
  }

  /// The end of a place's name after «بلدة», «وادي»: one unknown word, a definite one, or both.
  func placeName(from i: Int) -> Int? {
    func isName(_ j: Int, definite: Bool) -> Bool {
      guard j < sentence.count, let word = sentence.word(j), sentence.tokens[j].kind == .word,
        word.text.hasPrefix("ال") == definite
      else { return false }
      if definite { return isNamePart(j, definite: true) }
      if word.text.count < 3 || sentence.function(j) != nil { return false }
      return !sentence.has(.known, at: j) && !word.text.hasPrefix("و") && !word.text.hasSuffix("ية")
    }
    if isName(i, definite: true) { return i + 1 }
    guard isName(i, definite: false) else { return nil }
    return isName(i + 1, definite: true) ? i + 2 : i + 1
  }

  /// «ثلاثة أهداف لحركة …», «مواقع تابعة ل…», «أهدافا عدة لحركة …», «مستودع ذخيرة لحركة …»: whose the place is.
  func owner(at i: Int) -> Mention? {
    guard i < sentence.count else { return nil }
    var j = i
    if i + 1 < sentence.count, sentence.text(i) == "عدة" || isPlainWord(i) || isWhatFor(i) { j += 1 }
    if let match = sentence.matches(.participle, at: j).first(where: {
      if case .participle(let p, _) = $0.entry { lexicon.participles[p].relation.name == "affiliated" } else { false }
    }) {
      j = match.end
    }
    // «مقر لـ«كتائب …»»: the preposition stands by itself before a quotation.
    if j + 1 < sentence.count, sentence.preposition(j) == .for {
      j += 1
      while j + 1 < sentence.count, sentence.isQuote(j) { j += 1 }
      return mention(at: j).flatMap { $0.preposition == .none && $0.conjunction == nil ? $0 : nil }
    }
    guard j < sentence.count, let mention = mention(at: j), mention.preposition == .for else { return nil }
    switch mention.head {
    case .actor, .body, .noun, .people, .anaphor: return mention
    case .title: return mention.agreement.number == .plural ? mention : nil
    default: return nil
    }
  }

  /// «مستودعا للذخيرة تابعا ل…»: what a place is for, before whose it is.
  private func isWhatFor(_ i: Int) -> Bool {
    sentence.text(i).hasPrefix("لل") && sentence.matches([.actor, .body, .head, .anaphor], at: i).isEmpty
      && sentence.matches(.participle, at: i + 1).contains {
        if case .participle(let p, _) = $0.entry { lexicon.participles[p].relation.name == "affiliated" } else { false }
      }
  }

  /// An indefinite noun of which no table knows: «ذخيرة» of «مستودع ذخيرة».
  private func isPlainWord(_ i: Int) -> Bool {
    sentence.tokens[i].kind == .word && sentence.matches[i].isEmpty && sentence.function(i) == nil
      && sentence.preposition(i) == nil && !sentence.tokens[i].hasTanwin
      && !sentence.has([.known, .verb, .prefixed], at: i)
  }
}

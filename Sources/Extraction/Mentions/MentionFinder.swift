import Relations

/// Finds the noun phrases of a sentence that can be actors, left to right, longest first.
struct MentionFinder {
  let sentence: Sentence
  /// Folded last names that mean a person by themselves in this document.
  let surnames: Vocabulary
  private var lexicon: Lexicon { _read { yield sentence.lexicon } }

  func find() -> [Mention] {
    var mentions: [Mention] = []
    var i = sentence.datelineEnd
    while i < sentence.count {
      if let mention = mention(at: i) {
        mentions.append(mention)
        i = mention.tokens.upperBound
        // «كتلة المستقلين المعارضة للحكومة»: the participle is linking's, and heads no phrase.
        if i < sentence.count, hasComplement(i), sentence.matches[i].contains(where: { if case .participle = $0.entry { $0.reading.length == 0 } else { false } }) { i += 1 }
      } else {
        i += 1
      }
    }
    mentions = joinAppositions(mentions)
    for k in mentions.indices {
      governHead(&mentions[k])
      // What belongs to the phrase before is no quantifier of this one.
      if k > 0 { mentions[k].start = max(mentions[k].start, min(mentions[k].tokens.lowerBound, mentions[k - 1].tokens.upperBound)) }
    }
    group(&mentions)
    return mentions
  }

  // MARK: The head of a phrase

  private func mention(at i: Int) -> Mention? {
    guard sentence.tokens[i].kind == .word || sentence.tokens[i].kind == .latin else { return nil }
    var best: (rank: Int, match: Sentence.Match)?
    for match in sentence.matches[i] {
      guard let rank = rank(match, at: i) else { continue }
      let value = match.end * 16 + rank
      if best == nil || value > best!.rank { best = (value, match) }
    }
    guard let match = best?.match else { return unknownPerson(at: i) ?? surnameAlone(at: i) }
    var mention = Mention(
      tokens: i..<match.end, start: i, head: .person, agreement: Agreement(), isHuman: false, hasArticle: match.reading.hasArticle,
      stripped: match.reading.length, conjunction: match.reading.conjunction)
    if match.reading.preposition != .none { mention.governor = .preposition(match.reading.preposition) }
    mention.pronoun = match.reading.pronoun
    switch match.entry {
    case .actor(let index):
      mention.head = .actor(index)
      let actor = lexicon.actors[index]
      mention.isHuman = actor.kind == .person
      mention.agreement = Self.agreement(of: actor, form: sentence.text(i))
      extendName(&mention, actor)
    case .title(let index):
      mention.head = .title(index)
      mention.isHuman = true
      mention.agreement = Self.agreement(ofForm: sentence.text(i), stripped: match.reading.length)
      headOrganisation(&mention)
      extend(&mention, allowsPerson: mention.agreement.number != .plural)
    case .body(let index):
      mention.head = .body(index)
      mention.agreement = Self.agreement(ofForm: sentence.text(i), stripped: match.reading.length)
      extend(&mention, allowsPerson: false)
    case .head(let index):
      let head = lexicon.heads[index]
      mention.head = .noun(index)
      mention.agreement = head.agreement
      mention.isHuman = head.kind == .armed || head.kind == .civil || head.kind == .official
      extend(&mention, allowsPerson: head.agreement.number == .singular && mention.isHuman && isGivenName(mention.tokens.upperBound, orEnd: true))
      if mention.tokens.count > 1, !mention.hasArticle, mention.name == nil, sentence.text(i).hasSuffix(head.spelling + "ون"), sentence.text(i + 1).hasPrefix("ال") {
        // «أغلق محتجون الطريق»: an indefinite sound plural has no definite word in its phrase.
        mention.tokens = i..<i + 1
        mention.states = []
        mention.actors = []
      }
    case .nisba(let state, let agreement):
      mention.head = .people(state)
      mention.states = [state]
      mention.agreement = agreement
      mention.isHuman = true
      extend(&mention, allowsPerson: false)
    case .anaphor(let index):
      mention.head = .anaphor(index)
      mention.hasArticle = mention.hasArticle || sentence.text(i).hasPrefix("ال")
      mention.agreement = Self.agreement(ofForm: sentence.text(i), stripped: match.reading.length)
      switch lexicon.anaphors[index].reference {
      case .pair: mention.agreement = Agreement(.dual)
      case .ownCountry: mention.agreement = Agreement(.singular, .feminine)
      case .definite(let kinds):
        // «الحركة» alone looks back; «الحركة الإسلامية» or «حركة فتح» names.
        mention.isHuman = kinds.contains(.person)
        extend(&mention, allowsPerson: mention.isHuman)
      case .counterpart:
        mention.isHuman = true
        extend(&mention, allowsPerson: true)
      default: break
      }
    default: return nil
    }
    return mention
  }

  /// How well a lexicon entry can head a phrase here; `nil` when it cannot.
  private func rank(_ match: Sentence.Match, at i: Int) -> Int? {
    switch match.entry {
    case .actor(let index):
      // Names that take the article are listed with it: «السورية» is no «سورية».
      if match.reading.hasArticle { return nil }
      if match.end == i + 1, !isNameHere(index, match, at: i) { return nil }
      // «لـ«الشرق الأوسط»»: the paper.
      if i > 0, match.end < sentence.count, sentence.isQuote(i - 1), sentence.isQuote(match.end), isOutlet(i..<match.end) { return nil }
      return 9
    case .title: return isNounHere(match, at: i) && !(match.end == i + 1 && sentence.tokens[i].endsInMaqsura) ? 7 : nil
    case .body:
      // «الشؤون الداخلية»: an adjective; «الداخلية العراقية» names the ministry.
      if match.end == i + 1, sentence.text(i).hasPrefix("ال"), sentence.text(i).hasSuffix("ية"), i > 0, sentence.text(i - 1).hasPrefix("ال"), !isFollowedByModifier(i + 1),
        isAdjectivePosition(i) { return nil }
      return isNounHere(match, at: i) ? 8 : nil
    case .anaphor(let index):
      // «مساء الاثنين»
      if sentence.matches[i].contains(where: { if case .time(.weekday) = $0.entry { true } else { false } }) { return nil }
      if case .definite = lexicon.anaphors[index].reference { return isFollowedByModifier(match.end) ? 3 : 6 }
      return 10
    case .head(let index):
      if match.reading.hasArticle, sentence.matches[i].contains(where: { if case .time(.weekday) = $0.entry { true } else { false } }) { return nil }
      // «اجتماعا عربيا»: a word made like a nationality is an adjective after a noun.
      if lexicon.heads[index].spelling.hasSuffix("ي") || lexicon.heads[index].isNationality, lexicon.heads[index].kind != .facility, agreesLikeAdjective(i, match) { return nil }
      return isNounHere(match, at: i) ? 5 : nil
    case .nisba(_, let agreement):
      // An adjective stands alone only as a plural or with an article at the head of a phrase.
      if i > 0, sentence.tokens[i - 1].kind == .number { return 4 }
      guard agreement.number == .plural || agreement.number == .dual, agreement.gender == .masculine else { return nil }
      return isAdjectivePosition(i) ? nil : 4
    default: return nil
    }
  }

  private func isOutlet(_ range: Range<Int>) -> Bool {
    lexicon.boilerplate.outlets.contains(range.map { sentence.text($0) })
  }

  /// Short names that are also words (فتح, قطر, أمل) are names after a kind noun, in quotes, or when no other reading fits.
  private func isNameHere(_ index: Int, _ match: Sentence.Match, at i: Int) -> Bool {
    let other = sentence.matches[i].contains {
      guard $0.end == i + 1, $0.reading.length <= match.reading.length else { return false }
      switch $0.entry {
      case .noun, .function, .participle, .modality, .modalNoun, .time: return true
      case .givenName: return lexicon.actors[index].kind != .person && $0.reading.length == match.reading.length && isPersonName(at: i)
      default: return false
      }
    }
    let isVerb = sentence.verbs(i).contains { $0.reading.length <= match.reading.length }
    if !other, !isVerb { return true }
    if match.reading.hasArticle || sentence.text(i).hasPrefix("ال") { return !isVerb || true }
    let isQuoted = i > 0 && sentence.isQuote(i - 1) && i + 1 < sentence.count && sentence.isQuote(i + 1)
    return isQuoted || lexicon.actors[index].kind == .state && !isVerb
  }

  /// Whether the token begins a person's name: a given name with another name behind it.
  private func isPersonName(at i: Int) -> Bool {
    i + 1 < sentence.count && isNameToken(i + 1, first: false) && sentence.tokens[i + 1].kind == .word
  }

  /// A token that is also a verb (قاد as قادة is no problem, but أمن, حارس …) is read as a verb at the start of a clause.
  private func isNounHere(_ match: Sentence.Match, at i: Int) -> Bool {
    if match.reading.hasArticle || match.end > i + 1 || match.reading.preposition != .none { return true }
    let verbs = sentence.verbs(i).filter { $0.reading.length <= match.reading.length && ($0.reading.pronoun == nil) == (match.reading.pronoun == nil) }
    if verbs.isEmpty { return true }
    return !sentence.isVerb(i)
  }

  private func isAdjectivePosition(_ i: Int) -> Bool {
    guard i > 0, sentence.matches[i].first?.reading.conjunction == nil else { return false }
    guard let previous = sentence.word(i - 1) else { return false }
    if sentence.preposition(i - 1) != nil || sentence.isQuantifier(i - 1) { return false }
    if !sentence.verbs(i - 1).isEmpty && sentence.isVerb(i - 1) { return false }
    // A noun with an article before an adjective with one: «المسؤولون العراقيون».
    return previous.text.hasPrefix("ال") || previous.text.hasPrefix("وال") || previous.text.hasPrefix("بال") || previous.text.hasPrefix("لل")
      || previous.readings.contains { if case .entry(let e) = $0.meaning { e.isNominal } else { false } }
  }

  /// Both with article, or both in the accusative: an adjective of the noun before.
  private func agreesLikeAdjective(_ i: Int, _ match: Sentence.Match) -> Bool {
    guard isAdjectivePosition(i) else { return false }
    let previous = sentence.text(i - 1)
    let isDefinite = previous.hasPrefix("ال") || previous.hasPrefix("وال") || previous.hasPrefix("بال") || previous.hasPrefix("لل")
    return match.reading.hasArticle ? isDefinite : sentence.text(i).hasSuffix("ا") && previous.hasSuffix("ا")
  }

  private func isFollowedByModifier(_ i: Int) -> Bool {
    guard i < sentence.count else { return false }
    return sentence.matches[i].contains {
      switch $0.entry {
      case .nisba: $0.reading.conjunction == nil && $0.reading.preposition == .none
      case .actor: $0.reading.length == 0
      default: false
      }
    }
  }

  // MARK: What follows the head

  /// Adjectives, genitives, quoted names and a person's name after a head noun.
  private func extend(_ mention: inout Mention, allowsPerson: Bool) {
    var j = mention.tokens.upperBound
    var adjectives = 0
    // «مستشار الأمن القومي» is definite by its last word.
    var isDefinite = mention.hasArticle || mention.tokens.count > 1 && sentence.text(mention.tokens.upperBound - 1).hasPrefix("ال")
    let isTitle = if case .title = mention.head { true } else { false }
    loop: while j < sentence.count {
      if mention.pronoun != nil, adjectives == 0, !isTitle { }
      let token = sentence.tokens[j]
      if token.kind == .sign {
        if sentence.isQuote(j), let end = quotedName(j) {
          absorbQuoted(j + 1..<end, &mention)
          j = end + 1
          continue
        }
        if token.isSign("("), isTitle || mention.name != nil, let end = parenthesis(j) {
          for k in j + 1..<end {
            if let state = nisba(k, article: nil) { mention.states.append(state) }
          }
          j = end + 1
          continue
        }
        // «رئيس الوزراء العراقي، محمد شياع السوداني، …»
        if sentence.isComma(j), isTitle, allowsPerson, mention.name == nil, let name = apposedName(j + 1) {
          mention.name = name
          j = name.upperBound
          break
        }
        break
      }
      if token.kind == .number { break }
      if sentence.matches[j].contains(where: { if case .time(let word) = $0.entry { word.isDay && $0.reading.length == 0 } else { false } }) { break }
      if case .generic = sentence.function(j), isTitle || isOfficial(mention), sentence.text(j) == "باسم", let inner = modifierPhrase(at: j + 1) {
        mention.speaksFor = true
        absorb(inner, &mention)
        j = inner.tokens.upperBound
        continue
      }
      if token.kind == .latin {
        guard allowsPerson, mention.name != nil else { break }
        j += 1
        continue
      }
      // Names without clitics: a state or organisation as genitive, a person as apposition.
      if let match = sentence.matches[j].first(where: { if case .actor = $0.entry { $0.reading.length == 0 && !$0.reading.hasArticle } else { false } }),
        case .actor(let index) = match.entry, match.end > j + 1 || isNameHere(index, match, at: j)
      {
        let actor = lexicon.actors[index]
        if mention.name != nil { break }
        if actor.kind == .person {
          // «قائد الجيش فلان», «نظام الأسد»: a name behind a title, or right behind the noun.
          guard allowsPerson || j == mention.tokens.upperBound && mention.states.isEmpty && mention.actors.isEmpty else { break }
          mention.actors.append(index)
          mention.name = j..<match.end
          j = match.end
          extendPersonName(&j, &mention)
          break
        }
        if isDefinite, !isTitle || mention.hasArticle, actor.kind == .state { break }
        if actor.kind == .state, let state = lexicon.state(ofActor: index) {
          if !mention.states.isEmpty, adjectives > 0 { break }
          mention.states.append(state)
        } else {
          mention.actors.append(index)
        }
        isDefinite = true
        j = match.end
        continue
      }
      if let state = nisba(j, article: isDefinite ? true : nil), mention.name == nil {
        mention.states.append(state)
        adjectives += 1
        j += 1
        continue
      }
      // A genitive body or title: «نائب وزير الخارجية», «قائد الجيش», «مقاتلو حركة …».
      if adjectives == 0, !isDefinite, mention.pronoun == nil, mention.name == nil, let inner = modifierPhrase(at: j) {
        absorb(inner, &mention)
        isDefinite = true
        if inner.name != nil {
          mention.name = inner.name
        }
        j = inner.tokens.upperBound
        if inner.name != nil { break }
        continue
      }
      // «الأمين العام للأمم المتحدة», «الناطق باسم …»: the body behind ل.
      if isTitle, mention.name == nil, mention.actors.isEmpty, let inner = served(at: j) {
        absorb(inner, &mention)
        isDefinite = true
        j = inner.tokens.upperBound
        continue
      }
      // «الوزير الأصبحي»: the surname of somebody named in full elsewhere.
      if allowsPerson, mention.name == nil, isTitle, surnames.contains(sentence.text(j)) {
        mention.name = j..<j + 1
        j += 1
        break
      }
      // «وزير حقوق الإنسان»: what the office is for.
      if isTitle, adjectives == 0, mention.name == nil, mention.states.isEmpty, j == mention.tokens.upperBound, isDomain(j) {
        j += 2
        continue
      }
      if allowsPerson, let end = personName(from: j, afterTitle: true) {
        mention.name = j..<end
        j = end
        break
      }
      // «الكتلة المعارضة»
      if isDefinite, adjectives < 3, mention.name == nil, sentence.text(j).hasPrefix("ال"),
        sentence.matches[j].contains(where: { if case .participle = $0.entry { $0.reading.length == 0 && $0.end == j + 1 } else { false } }),
        !hasComplement(j)
      {
        adjectives += 1
        j += 1
        continue
      }
      if isAdjective(j, definite: isDefinite || sentence.text(j).hasPrefix("ال")), adjectives < 3, mention.name == nil {
        adjectives += 1
        if sentence.text(j).hasPrefix("ال") { isDefinite = true }
        j += 1
        continue
      }
      break loop
    }
    // «حزب البناء الوطني», «كتائب أنصار الراية»: an organisation we do not list.
    if case .noun(let index) = mention.head, Self.isOrganisation(lexicon.heads[index]), !mention.hasArticle, mention.pronoun == nil, mention.actors.isEmpty,
      mention.states.isEmpty, j == mention.tokens.upperBound
    {
      j = organisationName(from: j)
    }
    // «سائقي الشاحنات», «عمال الشركة»: a plural in construct state with a plain noun.
    if case .noun(let index) = mention.head, j == mention.tokens.upperBound, !mention.hasArticle, mention.pronoun == nil, mention.agreement.number == .plural,
      lexicon.heads[index].kind != .facility, isPlainGenitive(j)
    {
      j += 1
    }
    mention.tokens = mention.tokens.lowerBound..<j
    if let inner = origin(at: j, mention) {
      absorb(inner, &mention)
      mention.tokens = mention.tokens.lowerBound..<inner.tokens.upperBound
      return
    }
    if case .noun(let index) = mention.head, lexicon.heads[index].kind == .facility, mention.actors.isEmpty, mention.states.isEmpty, !mention.hasArticle, j == mention.tokens.upperBound,
      let end = placeName(from: j)
    {
      mention.tokens = mention.tokens.lowerBound..<end
    } else if case .noun(let index) = mention.head, lexicon.heads[index].kind == .facility || lexicon.heads[index].kind == .force, mention.actors.isEmpty, mention.states.isEmpty,
      !mention.hasArticle, let owner = owner(at: j)
    {
      mention.inner.append(owner)
      absorb(owner, &mention)
      mention.tokens = mention.tokens.lowerBound..<owner.tokens.upperBound
    }
  }

  /// «رئيس حزب البناء الوطني»: the title's last word begins the name of an organisation.
  private func headOrganisation(_ mention: inout Mention) {
    let last = mention.tokens.upperBound - 1
    guard mention.tokens.count > 1, !sentence.text(last).hasPrefix("ال") else { return }
    for match in sentence.matches[last] where match.reading.length == 0 && match.end == last + 1 {
      guard case .head(let index) = match.entry, Self.isOrganisation(lexicon.heads[index]) else { continue }
      let end = organisationName(from: last + 1)
      guard end > last + 1 else { return }
      mention.inner.append(
        Mention(tokens: last..<end, start: last, head: .noun(index), agreement: lexicon.heads[index].agreement, isHuman: false, hasArticle: false, stripped: 0, conjunction: nil))
      mention.tokens = mention.tokens.lowerBound..<end
      return
    }
  }

  /// Nouns that organisations are called by.
  private static func isOrganisation(_ head: HeadNoun) -> Bool {
    head.agreement.number != .dual && (head.kind == .organisation || (head.kind == .armed || head.kind == .force) && organisationNouns.contains(Folding.fold(head.lemma)))
  }

  private static let organisationNouns: Set<String> = ["كتيبة", "كتائب", "لواء", "جيش", "سرايا", "سرية", "تنظيم", "جماعة", "حركة", "جبهة", "فرقة", "قوة", "عصبة", "عصائب", "الوية"]

  /// The end of the name behind such a noun: definite words, or one bare word with a definite one behind it.
  private func organisationName(from i: Int) -> Int {
    var j = i
    while j < sentence.count, j < i + 4 {
      if isNamePart(j, definite: true) {
        j += 1
      } else if j == i, isNamePart(j, definite: false), j + 1 < sentence.count, isNamePart(j + 1, definite: true) {
        j += 2
      } else {
        break
      }
    }
    return j
  }

  private func isNamePart(_ i: Int, definite: Bool) -> Bool {
    guard i < sentence.count, let word = sentence.word(i), sentence.tokens[i].kind == .word, word.text.hasPrefix("ال") == definite, word.text.count > 3,
      !sentence.isRelative(i), !surnames.contains(word.text)
    else { return false }
    if sentence.matches[i].contains(where: { if case .participle = $0.entry { true } else { false } }), hasComplement(i) { return false }
    if !definite, word.text.hasPrefix("و") || !sentence.verbs(i).isEmpty && sentence.isVerb(i) { return false }
    return sentence.matches[i].allSatisfy { match in
      switch match.entry {
      case .time, .month, .function, .modality, .attribution: false
      case .title: sentence.matches[i].contains { if case .participle = $0.entry { true } else { false } }
      case .nisba, .givenName: definite
      default: match.reading.conjunction == nil && match.reading.preposition == .none
      }
    }
  }

  private func isPlainGenitive(_ i: Int) -> Bool {
    guard i < sentence.count, let word = sentence.word(i), sentence.tokens[i].kind == .word, word.text.hasPrefix("ال"), word.text.count > 4 else { return false }
    return sentence.matches[i].allSatisfy { match in
      switch match.entry {
      case .head, .noun, .participle, .givenName: true
      default: match.end > i + 1
      }
    } && !sentence.isRelative(i)
  }

  private func isGroup(_ mention: Mention) -> Bool {
    switch mention.head {
    case .noun(let index): [.armed, .organisation, .civil].contains(lexicon.heads[index].kind)
    case .body(let index): lexicon.templates[index].suffix == "delegation"
    default: false
    }
  }

  /// «وفد من الاتحاد», «مسلحون من تنظيم …»: the organisation somebody comes from.
  private func origin(at j: Int, _ mention: Mention) -> Mention? {
    guard j + 1 < sentence.count, sentence.text(j) == "من", isGroup(mention), mention.actors.isEmpty, let inner = self.mention(at: j + 1), inner.preposition == .none
    else { return nil }
    switch inner.head {
    case .actor(let actor): return [.state, .place, .person].contains(lexicon.actors[actor].kind) ? nil : inner
    case .anaphor(let reference):
      if case .definite(let kinds) = lexicon.anaphors[reference].reference { return kinds.contains(.person) || kinds.contains(.place) ? nil : inner }
      return nil
    default: return nil
    }
  }

  /// The end of a place's name after «بلدة», «وادي»: one unknown word, a definite one, or both.
  private func placeName(from i: Int) -> Int? {
    func isName(_ j: Int, definite: Bool) -> Bool {
      guard j < sentence.count, let word = sentence.word(j), sentence.tokens[j].kind == .word, word.text.hasPrefix("ال") == definite else { return false }
      if definite { return isNamePart(j, definite: true) }
      return word.readings.isEmpty && !word.text.hasPrefix("و") && !word.text.hasSuffix("ية")
    }
    if isName(i, definite: true) { return i + 1 }
    guard isName(i, definite: false) else { return nil }
    return isName(i + 1, definite: true) ? i + 2 : i + 1
  }

  /// «ثلاثة أهداف لحركة …», «مواقع تابعة ل…»: whose the place is.
  private func owner(at i: Int) -> Mention? {
    guard i < sentence.count else { return nil }
    var j = i
    if let match = sentence.matches[j].first(where: { if case .participle(let p, _) = $0.entry { lexicon.participles[p].relation.name == "affiliated" } else { false } }) { j = match.end }
    guard j < sentence.count, let mention = mention(at: j), mention.preposition == .for else { return nil }
    switch mention.head {
    case .actor, .body, .noun, .anaphor: return mention
    default: return nil
    }
  }

  /// A phrase that can stand as a genitive: no clitics, headed by a title, body, noun or organisation.
  private func modifierPhrase(at j: Int) -> Mention? {
    guard j < sentence.count, sentence.tokens[j].kind == .word else { return nil }
    let isHead = sentence.matches[j].contains {
      guard $0.reading.length == 0 else { return false }
      return switch $0.entry {
      case .title, .body, .head, .actor: true
      default: false
      }
    }
    // A genitive is never in the accusative: «رشق شبان مركزا».
    if sentence.tokens[j].hasTanwin || sentence.text(j).hasSuffix("ا") && !sentence.matches[j].contains(where: { if case .actor = $0.entry { true } else { false } }) { return nil }
    guard isHead, sentence.verbs(j).isEmpty || !sentence.isVerb(j) else { return nil }
    return mention(at: j)
  }

  /// «المدعومة من», «المتحالف مع»: a participle with an actor of its own is left to linking.
  private func hasComplement(_ j: Int) -> Bool {
    guard j + 1 < sentence.count else { return false }
    if case .particle = sentence.function(j + 1) { return true }
    return sentence.preposition(j + 1) != nil || sentence.matches[j + 1].contains { $0.reading.preposition == .for || $0.reading.preposition == .by }
  }

  /// A bare noun with a definite one behind it.
  private func isDomain(_ j: Int) -> Bool {
    guard j + 1 < sentence.count, let word = sentence.word(j), sentence.tokens[j].kind == .word, !word.splits.contains(where: { $0.hasArticle }),
      sentence.text(j + 1).hasPrefix("ال"), !sentence.text(j + 1).hasSuffix("ي"), nisba(j + 1, article: true) == nil
    else { return false }
    return word.readings.isEmpty || sentence.matches[j].contains { if case .noun = $0.entry { $0.reading.length == 0 && $0.end == j + 1 } else { false } }
  }

  /// An organisation or body behind ل or في.
  private func served(at j: Int) -> Mention? {
    let isIn = (sentence.preposition(j) == .in || sentence.preposition(j) == .about) && j + 1 < sentence.count
    guard isIn || sentence.matches[j].contains(where: { $0.reading.preposition == .for && $0.reading.conjunction == nil }),
      let inner = mention(at: isIn ? j + 1 : j), inner.preposition == (isIn ? .none : .for)
    else { return nil }
    if isIn {
      // «القيادي في حركة …»: only an organisation, not a place.
      switch inner.head {
      case .actor(let index): return [.person, .state, .place].contains(lexicon.actors[index].kind) ? nil : inner
      case .noun(let index): return Self.isOrganisation(lexicon.heads[index]) ? inner : nil
      case .anaphor(let index):
        if case .definite(let kinds) = lexicon.anaphors[index].reference { return kinds.contains(.party) || kinds.contains(.armedGroup) ? inner : nil }
        return nil
      default: return nil
      }
    }
    switch inner.head {
    case .actor(let index): return lexicon.actors[index].kind == .person ? nil : inner
    case .body: return inner
    case .noun(let index): return lexicon.heads[index].kind == .organisation ? inner : nil
    case .anaphor: return inner
    default: return nil
    }
  }

  private func absorb(_ inner: Mention, _ mention: inout Mention) {
    mention.states += inner.states
    mention.actors += inner.actors
    mention.inner += inner.inner
    if inner.actors.isEmpty, inner.states.isEmpty {
      switch inner.head {
      case .noun(let index): if Self.isOrganisation(lexicon.heads[index]) { mention.inner.append(inner) }
      case .anaphor: mention.inner.append(inner)
      default: break
      }
    }
    switch inner.head {
    case .actor(let index):
      if lexicon.actors[index].kind == .state, let state = lexicon.state(ofActor: index) {
        mention.states.append(state)
      } else {
        mention.actors.append(index)
      }
    default: break
    }
  }

  private func isOfficial(_ mention: Mention) -> Bool {
    if case .noun(let index) = mention.head { return lexicon.heads[index].kind == .official }
    return false
  }

  private func nisba(_ i: Int, article: Bool?) -> Int? {
    for match in sentence.matches[i] where match.reading.length == 0 && match.end == i + 1 {
      if case .nisba(let state, _) = match.entry, article == nil || match.reading.hasArticle == article { return state }
    }
    return nil
  }

  /// The closing mark of a short quotation that is a name.
  private func quotedName(_ i: Int) -> Int? {
    var j = i + 1
    while j < sentence.count, j - i <= 5 {
      if sentence.isQuote(j) {
        guard j > i + 1 else { return nil }
        return (i + 1..<j).allSatisfy { k in
          sentence.tokens[k].kind != .sign && (k > i + 1 || !sentence.isVerb(k) || j == i + 2)
        } ? j : nil
      }
      j += 1
    }
    return nil
  }

  private func absorbQuoted(_ range: Range<Int>, _ mention: inout Mention) {
    for match in sentence.matches[range.lowerBound] {
      if case .actor(let index) = match.entry, match.end <= range.upperBound {
        mention.actors.append(index)
        return
      }
    }
  }

  private func parenthesis(_ i: Int) -> Int? {
    (i + 1..<min(i + 6, sentence.count)).first { sentence.tokens[$0].isSign(")") }
  }

  // MARK: Adjectives

  private static let endings: [Spelling] = ["ية", "ة", "ي", "ين", "ون", "ات", "يا"]

  /// Whether the token agrees like an adjective of a phrase: with an article after a definite noun, without after an indefinite.
  private func isAdjective(_ i: Int, definite: Bool) -> Bool {
    guard let word = sentence.word(i), sentence.tokens[i].kind == .word else { return false }
    if definite {
      guard word.text.hasPrefix("ال"), word.text.count > 4 else { return false }
    } else {
      guard Self.endings.contains(where: { word.text.hasSuffix($0) }), word.text.count > 3 else { return false }
    }
    if sentence.isRelative(i) || surnames.contains(word.text) { return false }
    // التقى begins like a definite adjective.
    if definite, sentence.verbs(i).contains(where: { $0.reading.length == 0 }) { return false }
    let stem = definite ? word.text.dropFirst(2) : word.text
    if definite, Self.plainAdjectives.contains(stem) { return true }
    let isAdjectival = Self.endings.contains { stem.hasSuffix($0) } || Self.plainAdjectives.contains(stem)
    guard isAdjectival else { return false }
    for match in sentence.matches[i] where match.reading.length == 0 && match.end == i + 1 {
      switch match.entry {
      case .noun, .title, .body, .head, .actor, .time, .month, .function, .anaphor, .modality, .modalNoun, .setting, .attribution: return false
      case .participle: return false
      default: break
      }
    }
    if !definite {
      // Without an article the next word may be anything: keep to words that nothing else explains.
      if word.readings.contains(where: { if case .verb = $0.meaning { true } else { $0.length > 0 } }) { return false }
    }
    return true
  }

  /// Frequent adjectives of actor phrases without one of the endings.
  private static let plainAdjectives: Vocabulary = ["مسلح", "مسلحة", "مشترك", "موحد", "اعلي", "ابيض", "عام", "عليا", "حاكم", "احمر", "حر", "سابق", "حالي", "جديد"]

  // MARK: Persons

  private static let particles: Vocabulary = ["بن", "ابن", "ابو", "ابي", "ام", "ال", "ولد", "بنت", "عبد", "دي", "دو", "فان", "فون", "نور", "سيف"]

  /// Whether a token can be part of a person's name.
  private func isNameToken(_ i: Int, first: Bool) -> Bool {
    guard i < sentence.count, sentence.tokens[i].kind == .word, let word = sentence.word(i) else { return false }
    let text = word.text
    if Self.particles.contains(text) { return true }
    var isGiven = false
    for match in sentence.matches[i] where match.end == i + 1 && match.reading.length == 0 && match.reading.pronoun == nil {
      switch match.entry {
      case .givenName(let isWord): isGiven = isGiven || !isWord || !first
      case .actor(let index):
        if lexicon.actors[index].kind == .person {
          isGiven = true
        } else if first || lexicon.actors[index].kind == .state {
          return false
        }
      case .nisba: if first || !match.reading.hasArticle { return false }
      case .function, .time, .month, .modality, .setting, .attribution, .title, .body, .anaphor: return false
      case .noun, .head, .participle, .modalNoun: if first || !match.reading.hasArticle { return false }
      default: break
      }
    }
    if isGiven { return true }
    if word.readings.contains(where: { if case .verb = $0.meaning { $0.length == 0 && $0.pronoun == nil } else { false } }) { return false }
    // Something joined to a word we know is no name.
    if word.readings.contains(where: { $0.length > 0 }) { return false }
    if text.hasPrefix("و"), text.count > 3 { return false }
    if sentence.tokens[i].hasProclitic, ["و", "ف", "ب", "ل", "ك"].contains(where: { text.hasPrefix($0) }) { return false }
    if text.hasSuffix("ه"), text.count <= 5, first { return false }
    if text.count > 4, ["ها", "هم", "هما"].contains(where: { text.hasSuffix($0) }) { return false }
    if first {
      if text.hasPrefix("ال") || text.hasSuffix("ة") || text.hasSuffix("ات") || text.hasSuffix("ون") && text.count > 6 { return false }
      if text.count < 3 { return false }
    }
    if text.hasPrefix("وال") || text.hasPrefix("بال") || text.hasPrefix("لل") || text.hasPrefix("فال") || text.hasPrefix("كال") { return false }
    return true
  }

  /// A given name that is also a word (سالم, كريم), with a further name behind it.
  private func isWordName(_ i: Int) -> Bool {
    guard i + 1 < sentence.count, isNameToken(i + 1, first: false), sentence.tokens[i + 1].kind == .word else { return false }
    let isOther = sentence.matches[i].contains { match in
      switch match.entry {
      case .function, .title, .body, .time: match.reading.length == 0 && match.end == i + 1
      default: false
      }
    }
    return !isOther
      && sentence.matches[i].contains {
        if case .givenName = $0.entry { return $0.reading.length == 0 && $0.end == i + 1 }
        return false
      }
  }

  /// Whether a given name stands at a token or after one adjective.
  private func isGivenName(_ i: Int, orEnd: Bool) -> Bool {
    (i..<min(i + 3, sentence.count)).contains { isGivenName($0) }
  }

  private func isGivenName(_ i: Int) -> Bool {
    sentence.matches[i].contains {
      if case .givenName(let isWord) = $0.entry { return $0.reading.length == 0 && $0.end == i + 1 && !isWord }
      return false
    }
  }

  /// After «بن» stands a name, whatever else the word means: «إياد بن أمين».
  private func isAfterBin(_ j: Int) -> Bool {
    sentence.tokens[j].kind == .word && ["بن", "ابن", "ابو", "ابي", "ال"].contains(sentence.text(j - 1)) && sentence.preposition(j) == nil
  }

  /// The end of a person's name that starts at a token.
  private func personName(from i: Int, afterTitle: Bool) -> Int? {
    guard isNameToken(i, first: true) || afterTitle && isWordName(i) else { return nil }
    let isGiven = isGivenName(i) || Self.particles.contains(sentence.text(i))
    var j = i + 1
    while j < sentence.count, j - i < 5, isNameToken(j, first: false) || isAfterBin(j) {
      let text = sentence.text(j)
      // After two names, an unknown word without article is more often the sentence going on.
      if j - i >= 2, !text.hasPrefix("ال"), !isGivenName(j), !Self.particles.contains(sentence.text(j - 1)), !Self.particles.contains(text) { break }
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

  private func looksLikeVerb(_ text: Spelling) -> Bool {
    text.hasPrefix("ي") || text.hasPrefix("ت") || text.hasPrefix("است") || text.hasPrefix("سي") || text.hasPrefix("ست") || text.hasPrefix("ان") && text.hasSuffix("ت")
      || text.hasSuffix("ت") || text.hasSuffix("وا")
  }

  private func apposedName(_ i: Int) -> Range<Int>? {
    guard i < sentence.count else { return nil }
    if let match = sentence.matches[i].first(where: { if case .actor(let a) = $0.entry { lexicon.actors[a].kind == .person && $0.reading.length == 0 } else { false } }) {
      return i..<match.end
    }
    guard let end = personName(from: i, afterTitle: isGivenName(i)), end - i >= 2 || isGivenName(i), end < sentence.count,
      sentence.tokens[end].kind == .sign
    else { return nil }
    return i..<end
  }

  private func unknownPerson(at i: Int) -> Mention? {
    // «أبو طلحة الأنباري»
    if ["ابو", "ام", "ابي"].contains(sentence.text(i)), isNameToken(i + 1, first: false) {
      var j = i + 2
      while j < sentence.count, j - i < 5, isNameToken(j, first: false), sentence.text(j).hasPrefix("ال") || isGivenName(j) { j += 1 }
      var mention = Mention(tokens: i..<j, start: i, head: .person, agreement: Agreement(.singular, .masculine), isHuman: true, hasArticle: false, stripped: 0, conjunction: nil)
      mention.name = i..<j
      return mention
    }
    // A given name, possibly behind و or ب ل ك, with at least one more name.
    for match in sentence.matches[i] where match.end == i + 1 {
      guard case .givenName(let isWord) = match.entry, !match.reading.hasArticle, !isWord, !(sentence.tokens[i].hasProclitic && match.reading.length == 0 && sentence.text(i).hasPrefix("ب")), !sentence.tokens[i].endsInMaqsura else { continue }
      if sentence.function(i) != nil, i + 1 < sentence.count, !isGivenName(i + 1) { continue }
      guard sentence.verbs(i).allSatisfy({ $0.reading.length > match.reading.length }) else { continue }
      guard isNameToken(i + 1, first: false) else { continue }
      // «بيان مكتوب» is not «ب» + «يان».
      if match.reading.preposition != .none, sentence.text(i).count - match.reading.length < 4, !isGivenName(i + 1) { continue }
      var j = i + 1
      while j < sentence.count, j - i < 5, isNameToken(j, first: false) || isAfterBin(j) {
        let text = sentence.text(j)
        if j - i >= 2, !text.hasPrefix("ال"), !isGivenName(j), !Self.particles.contains(sentence.text(j - 1)), !Self.particles.contains(text) { break }
        if j - i == 1, looksLikeVerb(text), !isGivenName(j) { break }
        j += 1
      }
      while j > i + 1, Self.particles.contains(sentence.text(j - 1)) { j -= 1 }
      guard j - i >= 2 else { continue }
      var mention = Mention(
        tokens: i..<j, start: i, head: .person, agreement: Agreement(.singular), isHuman: true, hasArticle: false,
        stripped: match.reading.length, conjunction: match.reading.conjunction)
      if match.reading.preposition != .none { mention.governor = .preposition(match.reading.preposition) }
      mention.name = i..<j
      return mention
    }
    return nil
  }

  /// A surname that stands for its bearer, and the split that leaves it.
  static func surname(at i: Int, in sentence: Sentence, _ surnames: Vocabulary) -> Word.Split? {
    guard sentence.tokens[i].kind == .word, let word = sentence.word(i), word.marks & surnames.marks != 0 else { return nil }
    return word.splits.first { surnames.contains($0.stem) }
  }

  private func surnameAlone(at i: Int) -> Mention? {
    guard !surnames.isEmpty, let split = Self.surname(at: i, in: sentence, surnames), !sentence.isVerb(i) else { return nil }
    var mention = Mention(
      tokens: i..<i + 1, start: i, head: .person, agreement: Agreement(.singular), isHuman: true, hasArticle: false, stripped: split.length,
      conjunction: split.conjunction)
    if split.preposition != .none { mention.governor = .preposition(split.preposition) }
    mention.name = i..<i + 1
    return mention
  }

  /// A known name may be longer in the text: «محمد جواد ظريف», «العراق العظيم» is not.
  private func extendName(_ mention: inout Mention, _ actor: Actor) {
    var j = mention.tokens.upperBound
    if actor.kind == .person {
      mention.name = mention.tokens
      extendPersonName(&j, &mention)
    } else if actor.kind != .state && actor.kind != .place {
      while j < sentence.count, let state = nisba(j, article: true) {
        mention.states.append(state)
        j += 1
      }
    }
    mention.tokens = mention.tokens.lowerBound..<j
  }

  private func extendPersonName(_ j: inout Int, _ mention: inout Mention) {
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

  // MARK: Appositions, governors, coordination

  /// Joins a name and a title that stand side by side: «كامالا هاريس نائبة الرئيس», «لافروف وزير الخارجية الروسي».
  private func joinAppositions(_ mentions: [Mention]) -> [Mention] {
    var result: [Mention] = []
    for mention in mentions {
      if var last = result.last, let name = last.name, name.count > 1 || isKnownPerson(last), mention.name == nil, mention.conjunction == nil, mention.isBare,
        case .title = mention.head, mention.stripped == 0,
        last.tokens.upperBound == mention.tokens.lowerBound
          || last.tokens.upperBound + 1 == mention.tokens.lowerBound && sentence.isComma(last.tokens.upperBound)
            && isPersonHead(last) && !mention.hasArticle
      {
        last.tokens = last.tokens.lowerBound..<mention.tokens.upperBound
        last.states += mention.states
        last.actors += mention.actors
        last.inner += mention.inner
        switch last.head {
        case .person: last.head = mention.head
        case .actor(let person):
          last.actors.insert(person, at: 0)
          last.head = mention.head
        default: break
        }
        result[result.count - 1] = last
      } else {
        result.append(mention)
      }
    }
    return result
  }

  private func isKnownPerson(_ mention: Mention) -> Bool {
    if case .actor = mention.head { return true }
    return false
  }

  private func isPersonHead(_ mention: Mention) -> Bool {
    switch mention.head {
    case .person: true
    case .actor(let index): lexicon.actors[index].kind == .person
    default: false
    }
  }

  /// Finds what governs a phrase, looking back over quantifiers.
  private func governHead(_ mention: inout Mention) {
    if mention.tokens.lowerBound > 0, case .compound = sentence.function(mention.tokens.lowerBound - 1) {
      mention.governor = .preposition(.none)
      return
    }
    guard mention.conjunction == nil, mention.governor == .none else { return }
    var q = mention.tokens.lowerBound
    if q > 1, sentence.text(q - 1) == "من", let place = placeQuantifier(before: q - 1) { q = place + 1 }
    while q > 0, sentence.isQuantifier(q - 1) || sentence.text(q - 1) == "من" && q > 1 && sentence.isQuantifier(q - 2) && !isDemonstrative(q - 2) {
      q -= 1
      // A proclitic on the quantifier governs, or joins, the whole: «لنحو 150 هجوما», «وعشرات المقاتلين».
      if let reading = sentence.matches[q].first(where: { if case .function = $0.entry { true } else { false } })?.reading {
        if reading.preposition != .none {
          mention.governor = .preposition(reading.preposition)
          mention.start = q
          return
        }
        if reading.conjunction != nil {
          mention.conjunction = reading.conjunction
          mention.start = q
          return
        }
      }
    }
    mention.start = q
    guard q > 0 else { return }
    var p = q - 1
    while p > 0, sentence.isQuote(p) || sentence.tokens[p].isSign("(") { p -= 1 }
    guard sentence.tokens[p].kind == .word, let word = sentence.word(p) else { return }
    if let preposition = phrasePreposition(endingAt: p) {
      mention.governor = .preposition(preposition)
      return
    }
    if let preposition = sentence.preposition(p) {
      mention.governor = .preposition(preposition)
      return
    }
    // Prefixed function words: ومع, فعلى.
    for match in sentence.matches[p] where match.end == p + 1 {
      if case .function(.preposition(let preposition)) = match.entry, match.reading.preposition == .none {
        mention.governor = .preposition(preposition)
        return
      }
      if case .attribution(let citation) = match.entry, citation == .source || citation == .basis {
        mention.governor = .preposition(.none)
        return
      }
    }
    // «بقيادة», «برئاسة»
    if sentence.matches[p].contains(where: { if case .function(.generic) = $0.entry { $0.end == p + 1 } else { false } }) {
      mention.governor = .idafa(p)
      return
    }
    // A noun without article or pronoun before a phrase has it as its genitive.
    if isConstruct(p, word) {
      mention.governor = .idafa(p)
      // «على سهل الزبداني», «في ريف حلب»: a place inside a place is governed like it.
      if case .actor(let index) = mention.head, lexicon.actors[index].kind == .place, isPlainNoun(p) {
        if let reading = sentence.matches[p].first?.reading ?? word.readings.first, reading.preposition != .none {
          mention.governor = .preposition(reading.preposition)
        } else if p > 0, let preposition = sentence.preposition(p - 1) {
          mention.governor = .preposition(preposition)
        }
      }
    }
  }

  /// «أجزاء كبيرة من العراق»: the noun of extent, over at most two adjectives.
  private func placeQuantifier(before i: Int) -> Int? {
    for q in stride(from: i - 1, through: max(0, i - 3), by: -1) {
      for match in sentence.matches[q] where match.end == q + 1 {
        if case .function(.quantifier) = match.entry { return q }
      }
      let text = sentence.text(q)
      if sentence.tokens[q].kind != .word || sentence.preposition(q) != nil || !(text.hasSuffix("ة") || text.hasSuffix("ي") || text.hasPrefix("ال")) { return nil }
    }
    return nil
  }

  /// A noun that no table lists as an act.
  private func isPlainNoun(_ i: Int) -> Bool {
    sentence.matches[i].allSatisfy { match in
      switch match.entry {
      case .noun, .title, .modalNoun: false
      default: true
      }
    }
  }

  private func isDemonstrative(_ i: Int) -> Bool {
    if case .demonstrative = sentence.function(i) { return true }
    return false
  }

  /// A preposition of more than one word, or one that names the agent: «من قبل», «إلى جانب», «بيد».
  private func phrasePreposition(endingAt p: Int) -> Preposition? {
    for i in max(0, p - 1)...p {
      for match in sentence.matches[i] where match.end == p + 1 {
        if case .function(.preposition(let preposition)) = match.entry, i < p || preposition == .agent { return preposition }
      }
    }
    return nil
  }

  /// A sound plural or dual that keeps its ن; سجون is a broken plural and no such form.
  private func isWithNun(_ text: Spelling, _ lemma: Spelling) -> Bool {
    text.hasSuffix(lemma + "ون") || text.hasSuffix(lemma + "ين") || text.hasSuffix(lemma + "ان")
  }

  private func isConstruct(_ p: Int, _ word: Word) -> Bool {
    if sentence.tokens[p].hasTanwin { return false }
    if !sentence.verbs(p).isEmpty && sentence.isVerb(p) { return false }
    var isNoun = false
    for match in sentence.matches[p] where match.end == p + 1 {
      if match.reading.hasArticle || match.reading.pronoun != nil { return false }
      switch match.entry {
      // A sound plural or dual with its ن has no genitive: «اختطف مسلحون 15 شخصا».
      case .head(let index) where isWithNun(word.text, lexicon.heads[index].spelling): return false
      case .noun, .head, .title, .body, .modalNoun: isNoun = true
      case .participle: isNoun = true
      case .material: continue
      case .nisba, .function, .time, .month, .modality, .attribution, .anaphor, .actor, .stop, .givenName, .circumstance, .setting: return false
      }
    }
    if isNoun { return !word.text.hasSuffix("ا") || word.text.hasSuffix("يا") }
    if !sentence.verbs(p).isEmpty { return false }
    // An unknown word: a noun in construct state unless it shows an article or the alif of the accusative.
    let text = word.text
    if word.splits.contains(where: { $0.hasArticle }) { return false }
    return !text.hasSuffix("ا") && !text.hasSuffix("ت") && text.count > 2 && !text.hasPrefix("ي") && !text.hasPrefix("ت") && !text.hasPrefix("ست") && !text.hasPrefix("سي")
  }

  /// Joins mentions with «و» (or a comma in a list) between them.
  private func group(_ mentions: inout [Mention]) {
    for k in mentions.indices.dropFirst() {
      let previous = mentions[k - 1]
      let mention = mentions[k]
      // «على أ وعلى ب», «بين أ وبين ب»
      if mention.conjunction == nil, mention.preposition != .none, mention.preposition == previous.preposition, mention.start == previous.tokens.upperBound + 1,
        sentence.matches[mention.start - 1].contains(where: { if case .function(.preposition) = $0.entry { $0.reading.conjunction == .and } else { false } })
      {
        let group = previous.group >= 0 ? previous.group : k - 1
        mentions[k - 1].group = group
        mentions[k].group = group
        continue
      }
      guard mention.conjunction == .and else { continue }
      // «… مع العراق وبغداد تتهمها»: a singular verb right behind makes it the subject of a new clause.
      if startsClause(mention) {
        mentions[k].conjunction = nil
        continue
      }
      // The quantifiers of a phrase may be words of the one before.
      var gap = min(previous.tokens.upperBound, mention.start)..<mention.start
      // A closing quote, comma or one adjective may stand between.
      while !gap.isEmpty, sentence.isComma(gap.lowerBound) || sentence.isQuote(gap.lowerBound) || sentence.tokens[gap.lowerBound].isSign(")") { gap = gap.dropFirst() }
      let isParenthesis = !gap.isEmpty && sentence.tokens[gap.lowerBound].isSign("(") && sentence.tokens[gap.upperBound - 1].isSign(")") && gap.count < 7
      guard gap.isEmpty || isParenthesis else { continue }
      let group = previous.group >= 0 ? previous.group : k - 1
      mentions[k - 1].group = group
      mentions[k].group = group
      if case .none = mention.governor { mentions[k].governor = previous.governor }
    }
  }

  private func startsClause(_ mention: Mention) -> Bool {
    let i = mention.tokens.upperBound
    guard i < sentence.count, mention.agreement.number == .singular, sentence.isVerb(i) else { return false }
    return sentence.verbs(i).allSatisfy { $0.reading.conjunction == nil && $0.form.subject.number == .singular && !$0.form.isPassive }
  }

  // MARK: Agreement

  private static func agreement(of actor: Actor, form: Spelling) -> Agreement {
    switch actor.kind {
    case .person: Agreement(.singular)
    case .state:
      // States are feminine but for a few: العراق, لبنان, السودان, اليمن, الأردن, المغرب, الصومال.
      ["irq", "lbn", "sdn", "yem", "jor", "mar", "som", "ssd"].contains(actor.id.text) ? Agreement(.singular) : Agreement(.singular, .feminine)
    default:
      form.hasSuffix("ة") ? Agreement(.singular, .feminine)
        : form.hasSuffix("ون") || form.hasSuffix("ين") ? Agreement(.plural, .masculine) : Agreement(.unknown)
    }
  }

  private static func agreement(ofForm text: Spelling, stripped: Int) -> Agreement {
    let form = text.dropFirst(stripped)
    if form.hasSuffix("تان") || form.hasSuffix("تين") { return Agreement(.dual, .feminine) }
    if form.hasSuffix("ان") && form.count > 5 { return Agreement(.dual, .masculine) }
    if form.hasSuffix("ون") { return Agreement(.plural, .masculine) }
    if form.hasSuffix("ات") || form == "قوات" || form == "القوات" { return Agreement(.plural, .feminine) }
    if form.hasSuffix("ة") || form == "خارجية" { return Agreement(.singular, .feminine) }
    if form.hasSuffix("اء"), form.count > 4, !form.hasSuffix("واء") { return Agreement(.plural, .masculine) }
    return Agreement(.singular, .masculine)
  }
}

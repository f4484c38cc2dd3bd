import Relations

/// Finds the noun phrases of a sentence that can be actors, left to right, longest first.
struct MentionFinder {
  let sentence: Sentence
  /// Folded last names that mean a person by themselves in this document.
  let surnames: Vocabulary
  /// Whether a sum stands in the sentence: «5+1».
  private let hasSum: Bool
  var lexicon: Lexicon { _read { yield sentence.lexicon } }

  init(sentence: Sentence, surnames: Vocabulary) {
    self.sentence = sentence
    self.surnames = surnames
    hasSum = sentence.tokens.contains { $0.isSign("+") }
  }

  func find() -> [Mention] {
    var mentions: [Mention] = []
    var i = sentence.datelineEnd
    while i < sentence.count {
      if mayBegin(i), let mention = mention(at: i) {
        if let last = mentions.last, isSecondAdjective(mention, of: last) {
          mentions[mentions.count - 1].tokens = last.tokens.lowerBound..<mention.tokens.upperBound
          i = mention.tokens.upperBound
          continue
        }
        mentions.append(mention)
        i = mention.tokens.upperBound
        // «كتلة المستقلين المعارضة للحكومة»: the participle is linking's, and heads no phrase.
        if i < sentence.count, hasComplement(i), !isHeadBehind(mention, at: i),
          sentence.matches(.participle, at: i).contains(where: {
            if case .participle = $0.entry { $0.reading.length == 0 && !isOfOthers(i, mention) } else { false }
          })
        {
          i += 1
        }
      } else {
        i += 1
      }
    }
    mentions = addNationalities(joinAppositions(mentions))
    for k in mentions.indices {
      joinBehindQuote(&mentions[k])
      governHead(&mentions[k], behind: k > 0 ? mentions[k - 1].tokens.upperBound : 0)
      // «زار بولارد إسرائيل», «اتهمت هيومن رايتس ووتش السلطات»: a phrase that has ended has no further genitive.
      if k > 0, case .idafa(let noun) = mentions[k].governor, mentions[k - 1].tokens.contains(noun) {
        mentions[k].governor = .none
      }
      // What belongs to the phrase before is no quantifier of this one.
      if k > 0 {
        mentions[k].start = max(
          mentions[k].start, min(mentions[k].tokens.lowerBound, mentions[k - 1].tokens.upperBound))
      }
    }
    group(&mentions)
    for k in mentions.indices { mentions[k].descriptionEnd = descriptionEnd(of: mentions[k], in: mentions) }
    return mentions
  }

  /// «اتهم الجيش المتمردين ب…», «قصفت القوات المسلحة المتمردين», «هاجم مسلحون مدنيين»: a sound plural describes no singular phrase,
  /// of plurals only people, nothing behind an adjective in ة, and nobody of another case.
  func isOfOthers(_ i: Int, _ mention: Mention) -> Bool {
    guard sentence.endsAsSoundPlural(i) else { return false }
    if isOfOtherCase(i, mention) { return true }
    if sentence.endsAsSoundPlural(mention.tokens.lowerBound) { return false }
    if i - 1 > mention.tokens.lowerBound, sentence.text(i - 1).hasSuffix("ة") { return true }
    return mention.agreement.number == .singular || !mention.isHuman && mention.agreement.gender != .masculine
  }

  /// «هاجم مسلحون مدنيين», «قتل مقاتلو الحركة المتمردين»: an oblique plural behind a nominative one.
  func isOfOtherCase(_ i: Int, _ mention: Mention) -> Bool {
    guard sentence.text(i).hasSuffix("ين") else { return false }
    let head = sentence.text(mention.tokens.lowerBound)
    return head.hasSuffix("ون") || head.hasSuffix("و") && mention.agreement == Agreement(.plural, .masculine)
  }

  /// «الفصائل الإسلامية والمقاتلة»: a definite word in the feminine, joined to the adjective of a plural, is its adjective too.
  private func isSecondAdjective(_ mention: Mention, of last: Mention) -> Bool {
    guard last.tokens.upperBound == mention.tokens.lowerBound, mention.tokens.count == 1, mention.conjunction == .and,
      mention.hasArticle, mention.pronoun == nil, last.tokens.count > 1, last.hasArticle,
      last.agreement.number == .plural, case .noun = mention.head
    else { return false }
    let (adjective, word) = (sentence.text(last.tokens.upperBound - 1), sentence.text(mention.tokens.lowerBound))
    return adjective.hasPrefix("ال") && adjective.hasSuffix("ة") && word.hasSuffix("ة")
      && !sentence.has([.head, .actor, .title, .body], at: last.tokens.upperBound - 1)
  }

  /// The end of the participle and its complement that tell which group a phrase of one word means: «القوات الموالية للرئيس فلان»,
  /// «قوات موالية للحكومة».
  private func descriptionEnd(of mention: Mention, in mentions: [Mention]) -> Int? {
    let end = mention.tokens.upperBound
    guard end + 1 < sentence.count, mention.tokens.count == 1, mention.pronoun == nil,
      mention.agreement.number == .plural || isForces(mention),
      sentence.matches(.participle, at: end).contains(where: {
        if case .participle(let index, _) = $0.entry {
          $0.reading.hasArticle == mention.hasArticle && $0.reading.conjunction == nil && !isOfOthers(end, mention)
            && (mention.hasArticle || lexicon.participles[index].isTie && hasComplement(end))
        } else {
          false
        }
      })
    else { return nil }
    if let complement = mentions.first(where: { $0.tokens.lowerBound == end + 1 }) {
      return complement.tokens.upperBound
    }
    return hasComplement(end) ? end + 2 : end + 1
  }

  private func isForces(_ mention: Mention) -> Bool {
    switch mention.head {
    case .body(let index): lexicon.templates[index].kind == .military
    case .noun(let index): [.armed, .force].contains(lexicon.heads[index].kind) && !mention.hasArticle
    default: false
    }
  }

  /// «الولايات المتحدة و«آسيان»»: a conjunction that stands by itself before a quotation.
  private func joinBehindQuote(_ mention: inout Mention) {
    let i = mention.tokens.lowerBound
    guard mention.conjunction == nil, mention.governor == .none, i > 1, sentence.isQuote(i - 1),
      sentence.text(i - 2) == "و"
    else { return }
    mention.conjunction = .and
  }

  /// A word without its attached pronoun: قوات of قواته, حكومة of حكومتها.
  private func base(_ i: Int, _ match: Sentence.Match) -> Spelling {
    let text = sentence.text(i)
    guard match.reading.pronoun != nil, match.end == i + 1,
      let ending = Word.Pronoun.endings.first(where: { text.hasSuffix($0.0) })?.0
    else { return text }
    let base = text.dropLast(ending.count)
    return base.hasSuffix("ت") && !base.hasSuffix("ات") ? base.dropLast() + "ة" : base
  }

  /// «أمينها العام»: the pronoun of a title that is listed with it.
  private func listedPronoun(_ i: Int) -> Word.Pronoun? {
    let endings: [Spelling] = ["ه", "ها", "هم"]
    return Word.Pronoun.endings.first { endings.contains($0.0) && sentence.text(i).hasSuffix($0.0) }?.1
  }

  /// «تدرب واشنطن مقاتلين من …»: an indefinite noun describes no definite phrase.
  private func isHeadBehind(_ mention: Mention, at i: Int) -> Bool {
    let isDefinite = if case .actor = mention.head { true } else { mention.hasArticle }
    return isDefinite
      && sentence.matches(.head, at: i).contains {
        if case .head = $0.entry { !$0.reading.hasArticle && $0.reading.length == 0 } else { false }
      }
  }

  /// Whether a phrase may begin at a token, by what is known of every word: most begin none.
  private func mayBegin(_ i: Int) -> Bool {
    sentence.has(Self.beginnings, at: i) || hasSum
      || sentence.marks(i) & surnames.marks != 0 || sentence.text(i).count < 4 || i > 0 && sentence.isVerb(i - 1)
  }

  private static let beginnings: Traits = heads.union(.givenName)
  /// What can head a phrase.
  private static let heads: Traits = [.actor, .title, .body, .anaphor, .head, .nisba]

  func mention(at i: Int) -> Mention? {
    if hasSum, let group = numberedGroup(at: i) { return group }
    guard sentence.tokens[i].kind == .word || sentence.tokens[i].kind == .latin else { return nil }
    var best: (rank: Int, match: Sentence.Match)?
    for match in sentence.matches(Self.heads, at: i) {
      guard let rank = rank(match, at: i) else { continue }
      let value = match.end * 16 + rank
      if best == nil || value > best!.rank { best = (value, match) }
    }
    guard let match = best?.match else {
      if sentence.has(.givenName, at: i) || sentence.text(i).count < 4 || isSpeaker(i),
        let person = unknownPerson(at: i)
      {
        return person
      }
      return sentence.marks(i) & surnames.marks == 0 ? nil : surnameAlone(at: i)
    }
    var mention = Mention(
      tokens: i..<match.end, start: i, head: .person, agreement: Agreement(), isHuman: false,
      hasArticle: match.reading.hasArticle,
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
      // «المبعوث الدولي» is listed with its article.
      mention.hasArticle =
        mention.hasArticle || match.end == i + 2 && sentence.hasArticle(i) && sentence.hasArticle(i + 1)
      if match.end > i + 1, !sentence.hasArticle(i), sentence.hasArticle(i + 1) { mention.pronoun = listedPronoun(i) }
      mention.agreement = Self.agreement(ofForm: base(i, match), stripped: match.reading.length)
      if isObliquePlural(match, at: i) { mention.agreement = Agreement(.plural, .masculine) }
      headOrganisation(&mention)
      extend(&mention, allowsPerson: mention.agreement.number != .plural)
    case .body(let index):
      mention.head = .body(index)
      mention.agreement =
        isObliquePlural(match, at: i)
        ? Agreement(.plural, .masculine) : Self.agreement(ofForm: base(i, match), stripped: match.reading.length)
      extend(&mention, allowsPerson: false)
      if match.end == i + 1 { cutIndefinitePlural(&mention) }
      if lexicon.templates[index].kind == .government { placeGovernment(&mention) }
    case .head(let index):
      let head = lexicon.heads[index]
      mention.head = .noun(index)
      mention.agreement = head.agreement
      mention.isHuman = head.kind == .armed || head.kind == .civil || head.kind == .official
      // «أحد أبرز قادة …»
      if match.end < sentence.count, lexicon.classifiedWords[sentence.text(i)].contains(.oneOf),
        sentence.isQuantifier(match.end)
      {
        mention.tokens = i..<match.end + 1
      }
      extend(
        &mention,
        allowsPerson: head.agreement.number == .singular && mention.isHuman
          && hasGivenName(near: mention.tokens.upperBound))
      if mention.tokens.count == 1, mention.agreement.gender == .masculine, sentence.isOf(.oneOf, i),
        isAnybody(match.end)
      {
        return nil
      }
      cutIndefinitePlural(&mention)
    case .nisba(let state, let agreement):
      mention.head = .people(state)
      mention.states = [state]
      mention.agreement = agreement
      mention.isHuman = true
      extend(&mention, allowsPerson: false)
    case .anaphor(let index):
      // «الفريق أحمد …»: a rank before a name.
      if match.end == i + 1, sentence.hasArticle(i), isPersonName(beginningAt: i + 1),
        sentence.matches(.title, at: i).contains(where: {
          if case .title = $0.entry { $0.end == match.end } else { false }
        })
      {
        return nil
      }
      mention.head = .anaphor(index)
      mention.hasArticle = mention.hasArticle || sentence.text(i).hasPrefix("ال")
      mention.agreement = Self.agreement(
        ofForm: isDemonstrative(i) ? sentence.text(match.end - 1) : sentence.text(i),
        stripped: isDemonstrative(i) ? 0 : match.reading.length)
      // «الفصائل» is a broken plural, which its form does not show.
      let noun = sentence.matches[isDemonstrative(i) ? match.end - 1 : i].first {
        if case .head = $0.entry { $0.end == match.end } else { false }
      }
      if case .head(let head)? = noun?.entry { mention.agreement = lexicon.heads[head].agreement }
      switch lexicon.anaphors[index].reference {
      case .pair:
        mention.agreement = Agreement(.dual)
        nameSides(of: &mention)
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

  /// «مستشارين أميركيين»: a word by itself with the ending of a sound plural, in no nominative.
  private func isObliquePlural(_ match: Sentence.Match, at i: Int) -> Bool {
    match.end == i + 1 && match.reading.pronoun == nil && sentence.text(i).hasSuffix("ين") && sentence.text(i).count > 5
  }

  /// «لواء شهداء الجولان», and not «لواء متقاعد»: the word for a force that is a rank too, with its genitive.
  private func isBrigade(_ match: Sentence.Match, at i: Int) -> Bool {
    guard match.end == i + 1, !match.reading.hasArticle, i + 1 < sentence.count,
      sentence.matches(.head, at: i).contains(where: {
        if case .head(let head) = $0.entry { lexicon.heads[head].kind == .force } else { false }
      })
    else { return false }
    return sentence.hasArticle(i + 1)
      || sentence.has(.head, at: i + 1) && i + 2 < sentence.count && sentence.has([.article, .actor], at: i + 2)
  }

  /// «المسؤولين في سوريا», «السلطات في تركيا»: those who govern where they are.
  private func placeGovernment(_ mention: inout Mention) {
    let j = mention.tokens.upperBound
    guard mention.hasArticle, mention.states.isEmpty, mention.actors.isEmpty, j + 1 < sentence.count,
      sentence.preposition(j) == .in, let state = stateName(at: j + 1)
    else { return }
    mention.states = [state]
    mention.tokens = mention.tokens.lowerBound..<j + 2
  }

  /// The state that a word without a clitic names.
  func stateName(at i: Int) -> Int? {
    for match in sentence.matches(.actor, at: i) where match.reading.length == 0 && match.end == i + 1 {
      if case .actor(let actor) = match.entry, lexicon.actors[actor].kind == .state {
        return lexicon.state(ofActor: actor)
      }
    }
    return nil
  }

  /// How well a lexicon entry can head a phrase here; `nil` when it cannot.
  func rank(_ match: Sentence.Match, at i: Int) -> Int? {
    // «إلى جانب الرئيس»: inside a preposition of several words.
    if i > 0, match.end == i + 1, sentence.preposition(i - 1) != nil, phrasePreposition(endingAt: i) != nil {
      return nil
    }
    // «في شؤون الدول العربية الداخلية»: no ministry.
    if match.end == i + 1, ["الداخلية", "الخارجية"].contains(sentence.text(i)),
      (max(0, i - 4)..<i).contains(where: { sentence.text($0).contains("شؤون") || sentence.text($0).contains("شئون") })
    {
      return nil
    }
    // «غير المسؤولة»: an adjective.
    if i > 0, match.end == i + 1, sentence.text(i - 1) == "غير" { return nil }
    switch match.entry {
    case .actor(let index):
      // «بشكل رئيسي»
      if i > 0, match.end == i + 1, ["بشكل", "بصورة"].contains(sentence.text(i - 1)) { return nil }
      // Names that take the article are listed with it: «السورية» is no «سورية».
      if match.reading.hasArticle { return nil }
      if match.end == i + 1, !isNameHere(index, match, at: i) { return nil }
      // «قوات الاحتلال الأميركي» are not those of whom the bare words mean.
      if isOfAnotherState(lexicon.actors[index], at: match.end) { return nil }
      // «عبد الناصر العايد» is not «عبد الناصر».
      if isOnlyGivenName(match, at: i), match.end < sentence.count, sentence.matches[match.end].isEmpty,
        sentence.hasArticle(match.end)
      {
        return nil
      }
      // «لـ«الشرق الأوسط»»: the paper.
      if i > 0, match.end < sentence.count, sentence.isQuote(i - 1), sentence.isQuote(match.end),
        isOutlet(i..<match.end)
      {
        return nil
      }
      return 9
    case .title(let index):
      // «الدول الشقيقة», «البلد الصديق»: an adjective of the noun before.
      if match.end == i + 1, sentence.hasArticle(i), isAfterDefiniteThing(i), !isPersonName(beginningAt: i + 1),
        lexicon.templates[index].isPersonTitle || sentence.text(i) == "الرئيس" || sentence.text(i) == "الرئيسة"
      {
        return nil
      }
      if isAdjectiveOfAct(i, match) || isBrigade(match, at: i) { return nil }
      return isNounHere(match, at: i) && !(match.end == i + 1 && sentence.tokens[i].endsInMaqsura) ? 7 : nil
    case .body:
      // «هاجم الوزير بقوة إيران»
      if match.end == i + 1, sentence.isOf(.manner, i) { return nil }
      // «الشؤون الداخلية»: an adjective; «الداخلية العراقية» names the ministry.
      if match.end == i + 1, sentence.text(i).hasPrefix("ال"), sentence.text(i).hasSuffix("ية"), i > 0,
        sentence.text(i - 1).hasPrefix("ال"), !isFollowedByModifier(i + 1),
        isAdjectivePosition(i)
      {
        return nil
      }
      if isActHere(match, at: i) || isAdjectiveOfAct(i, match) { return nil }
      return isNounHere(match, at: i) ? 8 : nil
    case .anaphor(let index):
      // «للدفاع عن الوطن»
      if isActHere(match, at: i) { return nil }
      // «مساء الاثنين»
      if sentence.has(.weekday, at: i) {
        return nil
      }
      if case .definite = lexicon.anaphors[index].reference { return isFollowedByModifier(match.end) ? 3 : 6 }
      return 10
    case .head(let index):
      if sentence.has(.inner, at: i) || match.end == i + 1 && sentence.isOf(.manner, i) { return nil }
      // «تحديا قويا»: strong, and no accusative of قوى.
      if sentence.text(i) == "قويا" { return nil }
      // «الأمن القومي», «الأمن والاستقرار»: no force.
      if lexicon.heads[index].kind == .force, lexicon.heads[index].agreement.number == .singular,
        sentence.matches(.stop, at: i).contains(where: { $0.end > match.end })
      {
        return nil
      }
      // «المئات من المتظاهرين»
      if sentence.isQuantifier(i), i + 1 < sentence.count, sentence.text(i + 1) == "من" { return nil }
      // «داعية طهران إلى …», «متهما الحكومة ب…»: a circumstance before whom it speaks to.
      if match.end == i + 1, i > 0, i + 1 < sentence.count, sentence.has(.circumstance, at: i),
        sentence.preposition(i - 1) == nil, isBeforeDefinite(i)
      {
        return nil
      }
      if match.reading.hasArticle,
        sentence.has(.weekday, at: i)
      {
        return nil
      }
      // «تنظيم هذه الانتخابات» is an act.
      if lexicon.heads[index].kind == .armed, match.end == i + 1, !match.reading.hasArticle, i + 1 < sentence.count,
        isDemonstrative(i + 1)
      {
        return nil
      }
      // «تنظيم المسيرة», «تشكيل اللجنة»
      if lexicon.heads[index].kind == .armed, lexicon.heads[index].agreement.number == .singular, match.end == i + 1,
        !match.reading.hasArticle, i + 1 < sentence.count, sentence.hasArticle(i + 1),
        sentence.has(.noun, at: i + 1), !sentence.has([.actor, .nisba, .head], at: i + 1)
      {
        return nil
      }
      if isAdjectiveOfAct(i, match) { return nil }
      if describesBefore(match, at: i) { return nil }
      // «معبرا عن»: a circumstance of the subject.
      if match.end == i + 1, i + 1 < sentence.count, sentence.text(i).hasSuffix("ا"),
        sentence.preposition(i + 1) == .about,
        sentence.has(.circumstance, at: i)
      {
        return nil
      }
      // «اجتماعا عربيا»: a word made like a nationality is an adjective after a noun.
      if lexicon.heads[index].spelling.hasSuffix("ي") || lexicon.heads[index].isNationality,
        lexicon.heads[index].kind != .facility, agreesLikeAdjective(i, match)
      {
        return nil
      }
      return isNounHere(match, at: i) ? 5 : nil
    case .nisba(_, let agreement):
      // An adjective stands alone only as a plural or with an article at the head of a phrase.
      if i > 0, sentence.tokens[i - 1].kind == .number { return 4 }
      guard agreement.number == .plural || agreement.number == .dual, agreement.gender == .masculine else { return nil }
      return isAdjectivePosition(i) && !isPeopleOfAct(i, match) ? nil : 4
    default: return nil
    }
  }

  /// «محادثات سرية», «زيارة دبلوماسية»: an adjective of an act.
  private func isAdjectiveOfAct(_ i: Int, _ match: Sentence.Match) -> Bool {
    match.end == i + 1 && match.reading.length == 0 && !match.reading.hasArticle && i > 0
      && sentence.text(i).hasSuffix("ية")
      && (sentence.text(i - 1).hasSuffix("ات") || sentence.text(i - 1).hasSuffix("ة"))
      && sentence.matches(.noun, at: i - 1).contains {
        if case .noun = $0.entry { !$0.reading.hasArticle } else { false }
      }
  }

  /// «اعتقال الفلسطينيين», «تدريب العراقيين»: a definite plural is no adjective of a verbal noun without an article, but its genitive.
  private func isPeopleOfAct(_ i: Int, _ match: Sentence.Match) -> Bool {
    match.reading.hasArticle && match.reading.preposition == .none && i > 0 && !sentence.hasArticle(i - 1)
      && sentence.matches(.noun, at: i - 1).contains { $0.end == i && $0.reading.pronoun == nil }
  }

  /// «الحزب، الموالي لإيران، …», «اللواء 27 التابع للمنطقة»: a definite participle with its complement, behind what it describes.
  private func describesBefore(_ match: Sentence.Match, at i: Int) -> Bool {
    guard i > 1, match.end == i + 1, match.reading.hasArticle, match.reading.length == 0, hasComplement(i),
      sentence.matches(.participle, at: i).contains(where: {
        if case .participle(let participle, _) = $0.entry { lexicon.participles[participle].isTie } else { false }
      })
    else { return false }
    let p = sentence.isComma(i - 1) || sentence.isQuote(i - 1) ? i - 2 : i - 1
    return sentence.tokens[p].kind == .number
      || sentence.tokens[p].kind == .word && !sentence.isVerb(p) && sentence.function(p) == nil
        && sentence.preposition(p) == nil
  }

  /// Whether a word with the ending of an indefinite accusative, or what may be one, stands before an actor that is no genitive of it.
  private func isBeforeDefinite(_ i: Int) -> Bool {
    let isAccusative = sentence.text(i).hasSuffix("ا")
    guard isAccusative || sentence.text(i).hasSuffix("ة") else { return false }
    return sentence.matches(Self.heads, at: i + 1).contains {
      guard $0.reading.length == 0 else { return false }
      return switch $0.entry {
      case .actor: true
      case .title, .body, .head, .anaphor: isAccusative && $0.reading.hasArticle
      default: false
      }
    }
  }

  func isOutlet(_ range: Range<Int>) -> Bool {
    lexicon.boilerplate.outlets.contains(range.map { sentence.text($0) })
  }

  /// Short names that are also words (فتح, قطر, أمل) are names after a kind noun, in quotes, or when no other reading fits.
  func isNameHere(_ index: Int, _ match: Sentence.Match, at i: Int) -> Bool {
    let other = sentence.matches[i].contains {
      guard $0.end == i + 1, $0.reading.length <= match.reading.length else { return false }
      switch $0.entry {
      case .noun, .function, .participle, .modality, .modalNoun, .time: return true
      case .givenName:
        return lexicon.actors[index].kind != .person && $0.reading.length == match.reading.length && isPersonName(at: i)
      default: return false
      }
    }
    let isVerb =
      sentence.verbs(i).contains { $0.reading.length <= match.reading.length }
      && (i == 0 || sentence.preposition(i - 1) == nil)
    if !other, !isVerb { return true }
    // «في عدن وتعز ولحج», «محافظة عدن»: a name in a list of names, a place behind its kind.
    if i > 0, match.reading.preposition == .none,
      sentence.matches[i - 1].contains(where: {
        switch $0.entry {
        case .actor: match.reading.conjunction == .and
        case .head(let head):
          lexicon.heads[head].kind == .facility && match.reading.length == 0 && lexicon.actors[index].kind == .place
        case .function(.quantifier(isPlace: true)):
          match.reading.length == 0 && lexicon.actors[index].kind == .place
        default: false
        }
      })
    {
      return true
    }
    if match.reading.hasArticle || sentence.text(i).hasPrefix("ال") || sentence.text(i).hasPrefix("لل") { return true }
    let isQuoted = i > 0 && sentence.isQuote(i - 1) && i + 1 < sentence.count && sentence.isQuote(i + 1)
    let isArea = [.state, .place].contains(lexicon.actors[index].kind)
    return isQuoted || isArea && !sentence.isVerb(i)
  }

  /// «أغلق محتجون الطريق»: an indefinite sound plural has no definite word in its phrase.
  private func cutIndefinitePlural(_ mention: inout Mention) {
    let i = mention.tokens.lowerBound
    guard mention.tokens.count > 1, !mention.hasArticle, mention.name == nil, sentence.text(i).hasSuffix("ون"),
      sentence.text(i + 1).hasPrefix("ال")
        // «أحرق مستوطنون منزل عائلة»
        || sentence.matches(.head, at: i + 1).contains(where: {
          if case .head(let head) = $0.entry { lexicon.heads[head].kind == .facility } else { false }
        })
    else { return }
    mention.tokens = i..<i + 1
    mention.states = []
    mention.actors = []
  }

  /// Whether the token begins a person's name: a given name with another name behind it.
  func isPersonName(at i: Int) -> Bool {
    i + 1 < sentence.count && isNameToken(i + 1, first: false) && sentence.tokens[i + 1].kind == .word
  }

  /// A token that is also a verb (قاد as قادة is no problem, but أمن, حارس …) is read as a verb at the start of a clause.
  func isNounHere(_ match: Sentence.Match, at i: Int) -> Bool {
    if match.reading.hasArticle || match.end > i + 1 || match.reading.preposition != .none { return true }
    let verbs = sentence.verbs(i).filter {
      $0.reading.length <= match.reading.length && ($0.reading.pronoun == nil) == (match.reading.pronoun == nil)
    }
    if verbs.isEmpty { return true }
    return !sentence.isVerb(i)
  }

  /// «للدفاع عن الوطن», «الادعاء ب…»: a verbal noun, by the preposition behind it.
  private func isActHere(_ match: Sentence.Match, at i: Int) -> Bool {
    guard match.end == i + 1, i + 1 < sentence.count else { return false }
    if sentence.text(i).hasSuffix("الادعاء") || sentence.text(i).hasSuffix("للادعاء") {
      return sentence.matches[i + 1].contains { $0.reading.preposition == .by } || sentence.isComplementizer(i + 1)
    }
    guard let next = sentence.preposition(i + 1) else { return false }
    return sentence.matches(.noun, at: i).contains {
      if case .noun(let noun) = $0.entry { lexicon.nouns[noun].frame[next] == .target } else { false }
    }
  }

  func isAdjectivePosition(_ i: Int) -> Bool {
    // «الموالي للأكراد»: nor is one behind a preposition of its own.
    guard i > 0, let reading = sentence.matches[i].first?.reading, reading.conjunction == nil,
      reading.preposition == .none
    else { return false }
    guard sentence.tokens[i - 1].isWord else { return false }
    if sentence.preposition(i - 1) != nil || sentence.isQuantifier(i - 1) { return false }
    if sentence.isVerb(i - 1) { return false }
    // A noun with an article before an adjective with one: «المسؤولون العراقيون».
    let previous = sentence.text(i - 1)
    return previous.hasPrefix("ال") || previous.hasPrefix("وال") || previous.hasPrefix("بال")
      || previous.hasPrefix("لل")
      || sentence.has([.nominal, .attribution], at: i - 1)
  }

  /// Whether an adjective of nationality at a token says that a body of a state is another state's.
  private func isOfAnotherState(_ actor: Actor, at i: Int) -> Bool {
    guard actor.kind == .military || actor.kind == .government,
      let state = nisba(i, article: true), let principal = actor.principal, lexicon.state(ofPrincipal: principal) != nil
    else { return false }
    return lexicon.actors[lexicon.states[state].actor].principal != principal
  }

  /// «لا أحد يريد …», «لن تسمح لأحد بالتدخل»: without a genitive behind it «أحد» is anybody.
  private func isAnybody(_ next: Int) -> Bool {
    guard next < sentence.count, sentence.tokens[next].kind == .word else { return true }
    return sentence.isVerb(next) || sentence.preposition(next) != nil || sentence.isBarrier(next)
      || sentence.word(next)?.splits.contains { $0.preposition != .none && $0.hasArticle } == true
  }

  /// Whether a name of several words is but a given name: «عبد الناصر».
  private func isOnlyGivenName(_ match: Sentence.Match, at i: Int) -> Bool {
    match.end > i + 1
      && sentence.matches(.givenName, at: i).contains {
        if case .givenName = $0.entry { $0.end == match.end } else { false }
      }
  }

  /// Whether a given name or a person of the tables begins at a token.
  private func isPersonName(beginningAt i: Int) -> Bool {
    i < sentence.count
      && (isGivenName(i) || isWordName(i) || knownPerson(at: i) != nil)
  }

  /// A definite noun that is no title and no name stands before.
  private func isAfterDefiniteThing(_ i: Int) -> Bool {
    guard i > 0, sentence.hasArticle(i - 1), isAdjectivePosition(i), sentence.tokens[i - 1].kind == .word,
      !sentence.isOf(.manner, i - 1),
      // «على هامش القمة العربية الرئيس …»
      !sentence.text(i - 1).hasSuffix("ة") || sentence.text(i).hasSuffix("ة")
    else { return false }
    // «استقبل في القاهرة الرئيس …», and not «المملكة الشقيقة»
    let isPresident = sentence.text(i) == "الرئيس" || sentence.text(i) == "الرئيسة"
    return !sentence.matches[i - 1].contains {
      switch $0.entry {
      case .title, .givenName: true
      case .time: isPresident
      case .actor(let index): isPresident || lexicon.actors[index].kind == .person
      default: false
      }
    }
  }

  /// Both with article, or both in the accusative: an adjective of the noun before.
  func agreesLikeAdjective(_ i: Int, _ match: Sentence.Match) -> Bool {
    guard isAdjectivePosition(i) else { return false }
    let previous = sentence.text(i - 1)
    let isDefinite =
      previous.hasPrefix("ال") || previous.hasPrefix("وال") || previous.hasPrefix("بال") || previous.hasPrefix("لل")
    // «تعاونها العسكري»
    let isOwned = sentence.matches[i - 1].contains { $0.entry.isNominal && $0.reading.pronoun != nil && $0.end == i }
    if match.reading.hasArticle { return isDefinite || isOwned }
    // «تصريح صحافي»: both indefinite, where no act has its genitive.
    let isPlain = !isDefinite && !sentence.has([.noun, .head, .title, .body, .actor, .verb, .participle], at: i - 1)
    return isPlain || sentence.text(i).hasSuffix("ا") && previous.hasSuffix("ا")
  }

  func isFollowedByModifier(_ i: Int) -> Bool {
    guard i < sentence.count else { return false }
    return sentence.matches([.nisba, .actor], at: i).contains {
      switch $0.entry {
      case .nisba: $0.reading.conjunction == nil && $0.reading.preposition == .none
      case .actor: $0.reading.length == 0
      default: false
      }
    }
  }
}

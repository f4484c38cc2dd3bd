import Relations

/// Tells a verb from a noun of the same spelling: قتل, دعم, رفض.
enum Homographs {
  static let timesOfDay: Vocabulary = ["فجر", "صباح", "مساء", "ظهر", "ليل", "عصر"]

  static func isVerb(_ sentence: Sentence, _ i: Int) -> Bool {
    let verbs = sentence.verbs(i)
    guard verbs.contains(where: { !$0.form.isJussive }) || !verbs.isEmpty && isJussive(sentence, i) else {
      return false
    }
    // «أما الرئيس فقد انتقد …», and not «فقد الحزب شرعيته»
    if sentence.text(i) == "فقد", i + 1 < sentence.count, sentence.has(.verb, at: i + 1), !sentence.hasArticle(i + 1) {
      return false
    }
    // «تشاد», «دكا», «عدن»: names, and hardly a passive, a dual or what women did.
    let areRare = verbs.allSatisfy {
      $0.form.isPassive || $0.form.subject.number == .dual || $0.form.subject == Agreement(.plural, .feminine)
    }
    if areRare, isCountryOrPlace(sentence, i) { return false }
    if sentence.tokens[i].hasTanwin || isInPhrase(sentence, i) || isMatter(sentence, i) { return false }
    // قرب, فوق as prepositions; «فجر اليوم», «مساء الأحد» as times.
    switch sentence.function(i) {
    case .preposition, .quantifier, .number, .particle, .complementizerPronoun, .complementizer, .relative,
      .conjunction, .pronoun:
      // «هنأ الرئيس» is spelled like «هنا» once its hamza is folded.
      let isJoinedParticle = sentence.text(i).hasSuffix("هنا")
      if verbs[0].reading.length == 0 || isJoinedParticle, !opensBeforePerson(sentence, i) { return false }
    default: break
    }
    // «جولة أولى»
    if sentence.matches(.time, at: i).contains(where: { if case .time(.number) = $0.entry { true } else { false } }) {
      return false
    }
    if i + 1 < sentence.count, timesOfDay.contains(sentence.text(i)),
      sentence.matches(.time, at: i + 1).contains(where: {
        if case .time(let word) = $0.entry { word.isDay } else { false }
      })
    {
      return false
    }
    // «أن قصفا مدفعيا …»: the alif of an accusative behind أن.
    if i > 0, sentence.isComplementizer(i - 1), sentence.text(i).hasSuffix("ا"),
      verbs.allSatisfy({ $0.form.subject.number == .dual && $0.form.tense == .past })
    {
      return false
    }
    let nominal = sentence.matches[i].contains { $0.end == i + 1 && $0.entry.isNominal }
    // After a preposition or quantifier stands no verb.
    if i > 0, sentence.tokens[i - 1].kind == .word, sentence.matches[i].allSatisfy({ $0.reading.conjunction == nil }),
      let preposition = sentence.preposition(i - 1), preposition != .none, preposition != .from, !endsName(sentence, i)
    {
      return false
    }
    if i > 0, case .quantifier = sentence.function(i - 1), !isOther(sentence, i - 1), !isBound(sentence, i - 1),
      !endsName(sentence, i), !sentence.has(.weekday, at: i - 1),
      !verbs.contains(where: { $0.reading.conjunction != nil || $0.form.tense == .imperfect })
    {
      return false
    }
    // «تقود واشنطن حاليا تحالفا»: the alif of an accusative, not of a dual, where the clause has its verb.
    if verbs.allSatisfy({ $0.form.subject.number == .dual && $0.form.tense == .past }),
      sentence.text(i).hasSuffix("ا"), hasVerbBefore(sentence, i)
    {
      return false
    }
    if isOfTwo(sentence, i, verbs) { return true }
    // «أكد الوزير حرص بلاده على …»
    if sentence.isOf(.role, i), verbs.allSatisfy({ $0.reading.length == 0 && $0.form.tense == .past }),
      hasVerbBefore(sentence, i)
    {
      return false
    }
    // An imperfect or a form with a verb's ending has no noun beside it; a bare past of three letters (وضع, نقل) may be a noun we do not list.
    if !nominal {
      let isBarePast = verbs.allSatisfy {
        $0.form.tense == .past && $0.form.subject == Agreement(.singular, .masculine) && $0.reading.pronoun == nil
      }
      // «بدأت تركيا شن غارات»
      if isBarePast, verbs[0].reading.length == 0, isCarried(sentence, i) { return false }
      if isBarePast, governsGenitive(sentence, i) { return false }
      // «طالبا عدم ذكر اسمه»
      if i > 0, isBarePast, ["عدم", "بعدم", "لعدم", "دون", "بدون"].contains(sentence.text(i - 1)) { return false }
      guard isBarePast, let word = sentence.word(i), word.text.count - verbs[0].reading.length == 3 else { return true }
      return i == 0 || !isConstruct(sentence, i - 1) || sentence.tokens[i].endsInMaqsura || isNeverNoun(sentence, i)
    }
    // With a pronoun both are possible (قتله); without, the ending ت وا ون decides for the verb.
    if sentence.matches[i].contains(where: {
      $0.end == i + 1 && $0.entry.isNominal && ($0.reading.hasArticle || $0.reading.preposition != .none)
    }) {
      return false
    }
    // «من أن رفض الحلول يؤدي إلى الحرب»: that something is so, and not that somebody did.
    if i > 1, sentence.text(i - 1) == "ان",
      ["من", "علي", "الي", "في"].contains(sentence.text(i - 2)) || isOpinion(sentence, i - 2),
      verbs.allSatisfy({ $0.form.tense == .past && $0.reading.length == 0 }), !(i > 2 && sentence.text(i - 3) == "الي")
    {
      return false
    }
    if describesNoun(sentence, i) { return true }
    if isActOfNext(sentence, i) { return false }
    if hasOwnAdjective(sentence, i) { return false }
    if isPronounOfNoun(sentence, i) { return false }
    if isNounByFrame(sentence, i) { return false }
    // «اجتماع ضم كيري ولافروف»: a meeting gathers, and annexes nothing.
    if i > 0, sentence.text(i) == "ضم",
      sentence.matches(.noun, at: i - 1).contains(where: {
        if case .noun(let noun) = $0.entry { sentence.lexicon.nouns[noun].relation.isSymmetric } else { false }
      })
    {
      return true
    }
    // «دعم أميركي لتركيا»: an indefinite adjective of nationality describes a noun.
    if i + 1 < sentence.count,
      sentence.matches(.nisba, at: i + 1).contains(where: {
        if case .nisba(_, let agreement) = $0.entry {
          agreement.number == .singular && $0.reading.length == 0 && !$0.reading.hasArticle
        } else {
          false
        }
      }), sentence.verbs(i).allSatisfy({ $0.form.tense == .past })
    {
      return false
    }
    // «الموافقة على الاتفاق أو رفضه»
    if i > 1, sentence.text(i - 1) == "او", !hasVerbBefore(sentence, i) || !sentence.has(.verb, at: i - 2),
      sentence.verbs(i).contains(where: { $0.reading.pronoun != nil })
    {
      return false
    }
    return startsClause(sentence, i)
  }

  /// «زين العابدين بن علي», «أطباء بلا حدود»: whether a name of several words ends before a token, whatever its last word is else.
  private static func endsName(_ sentence: Sentence, _ i: Int) -> Bool {
    stride(from: i - 2, through: max(0, i - 6), by: -1).contains { q in
      sentence.matches(.actor, at: q).contains { if case .actor = $0.entry { $0.end == i } else { false } }
    }
  }

  private static func isCountryOrPlace(_ sentence: Sentence, _ i: Int) -> Bool {
    sentence.matches(.actor, at: i).contains {
      guard case .actor(let actor) = $0.entry else { return false }
      return $0.reading.length == 0 && $0.end == i + 1
        && [.state, .place].contains(sentence.lexicon.actors[actor].kind)
    }
  }

  /// «ودعم مصر الكامل للجهود»: an adjective behind the name of a state that is not its own tells of the noun before.
  private static func hasOwnAdjective(_ sentence: Sentence, _ i: Int) -> Bool {
    guard i + 1 < sentence.count,
      let match = sentence.matches(.actor, at: i + 1).first(where: {
        if case .actor(let actor) = $0.entry {
          $0.reading.length == 0 && sentence.lexicon.actors[actor].kind == .state
        } else {
          false
        }
      }), match.end < sentence.count, sentence.hasArticle(match.end)
    else { return false }
    return [
      "الكامل", "المستمر", "الثابت", "الدائم", "المطلق", "التام", "الواضح", "الصريح", "القوي", "المتواصل", "الراسخ",
    ]
    .contains(sentence.text(match.end))
  }

  /// «بأن دعم إيران للفتن», «"دعم طهران لنظام الأسد"»: a verbal noun with its agent. No past stands behind the heavy أن, none has a
  /// feminine subject without its ending, and what an agent acts on would have no ل behind a verb.
  private static func isActOfNext(_ sentence: Sentence, _ i: Int) -> Bool {
    guard i + 1 < sentence.count,
      sentence.verbs(i).allSatisfy({
        $0.form.tense == .past && $0.form.subject == Agreement(.singular, .masculine) && $0.reading.length == 0
      })
    else { return false }
    if i > 0, ["بان", "لان"].contains(sentence.text(i - 1)) { return true }
    guard
      let agent = sentence.matches(.actor, at: i + 1).first(where: {
        if case .actor = $0.entry { $0.reading.length == 0 } else { false }
      }), case .actor(let actor) = agent.entry
    else { return false }
    let opens = i == 0 || sentence.tokens[i - 1].kind == .sign
    let agreement = MentionFinder.agreement(of: sentence.lexicon.actors[actor], form: sentence.text(i + 1))
    if opens, sentence.lexicon.actors[actor].kind == .state, agreement.gender == .feminine { return true }
    let takesFor = sentence.matches(.noun, at: i).contains {
      if case .noun(let noun) = $0.entry { sentence.lexicon.nouns[noun].frame[.for] == .target } else { false }
    }
    return takesFor && agent.end < sentence.count && sentence.text(agent.end).hasPrefix("لل")
      && !["للمره", "للمرة"].contains(sentence.text(agent.end))
  }

  /// «يعتقد أن», «أكد أن»: behind such a verb أن is the heavy one, which no verb follows.
  private static func isOpinion(_ sentence: Sentence, _ i: Int) -> Bool {
    sentence.verbs(i).contains { sentence.lexicon.verbs[$0.form.verb].saying != nil }
  }

  /// Whether a particle stands at the start of a clause before somebody, whom no particle governs.
  private static func opensBeforePerson(_ sentence: Sentence, _ i: Int) -> Bool {
    guard case .particle? = sentence.function(i), i + 1 < sentence.count, i == 0 || sentence.tokens[i - 1].kind == .sign
    else { return false }
    return sentence.matches[i + 1].contains {
      switch $0.entry {
      case .title: $0.reading.length == 0
      case .actor(let index): $0.reading.length == 0 && sentence.lexicon.actors[index].kind == .person
      default: false
      }
    }
  }

  /// «مؤتمر صحافي عقده مع نظيره»: a verb that carries the indefinite noun before it, which its pronoun takes up.
  private static func describesNoun(_ sentence: Sentence, _ i: Int) -> Bool {
    guard
      sentence.verbs(i).contains(where: {
        $0.reading.pronoun != nil && $0.reading.conjunction == nil
          && !sentence.lexicon.verbs[$0.form.verb].lights.isEmpty
      })
    else { return false }
    for q in stride(from: i - 1, through: max(0, i - 4), by: -1) {
      guard sentence.tokens[q].kind == .word, sentence.function(q) == nil else { return false }
      if let noun = sentence.matches[q].first(where: { if case .noun = $0.entry { $0.end <= i } else { false } }) {
        return !noun.reading.hasArticle && noun.reading.pronoun == nil
      }
    }
    return false
  }

  /// «وتدخلها في اليمن»: a verb without an object has no pronoun.
  private static func isPronounOfNoun(_ sentence: Sentence, _ i: Int) -> Bool {
    let verbs = sentence.verbs(i)
    return verbs.allSatisfy { verb in
      let relations = sentence.lexicon.verbs[verb.form.verb].relations
      return verb.reading.pronoun != nil && !relations.isEmpty && relations.allSatisfy { $0.frame[.object] == nil }
        && sentence.lexicon.verbs[verb.form.verb].lights.isEmpty
    }
  }

  /// «ودعمها للاجئين»: the preposition behind belongs to the noun and not to the verb.
  private static func isNounByFrame(_ sentence: Sentence, _ i: Int) -> Bool {
    guard i + 1 < sentence.count, sentence.verbs(i).contains(where: { $0.reading.pronoun != nil }) else { return false }
    let next =
      sentence.preposition(i + 1)
      ?? sentence.matches[i + 1].lazy.map(\.reading.preposition).first { $0 != .none } ?? Preposition.none
    guard next != .none else { return false }
    let isOfNoun = sentence.matches(.noun, at: i).contains {
      if case .noun(let noun) = $0.entry { sentence.lexicon.nouns[noun].frame[next] == .target } else { false }
    }
    return isOfNoun
      && !sentence.verbs(i).contains { verb in
        sentence.lexicon.verbs[verb.form.verb].relations.contains { $0.frame[next] != nil }
      }
  }

  /// Whether a short form may stand at a token: with ل, or behind لم, لا, لما and the words of conditions (as folded, so that
  /// «أن» counts as «إن»).
  static func isJussive(_ sentence: Sentence, _ i: Int) -> Bool {
    if sentence.verbs(i).contains(where: { $0.reading.preposition == .for }) { return true }
    guard i > 0 else { return false }
    return jussiveParticles.contains(sentence.text(i - 1))
  }

  private static let jussiveParticles: Vocabulary = [
    "لم", "ولم", "فلم", "الم", "لما", "ولما", "لا", "ولا", "فلا", "والا", "الا", "ان", "وان", "من", "ومن",
  ]

  /// Whether a verb may stand here: at the start of a clause, after a particle, after a finished noun phrase.
  private static func startsClause(_ sentence: Sentence, _ i: Int) -> Bool {
    let hasConjunction = sentence.verbs(i).contains { $0.reading.conjunction != nil }
    guard i > 0 else { return isFollowed(sentence, i) }
    let p = i - 1
    if sentence.tokens[p].kind == .sign {
      // «أكد اليوم (الثلاثاء) دعم بلاده»
      if sentence.tokens[p].isSign(")") || sentence.asideStart(closingAt: p) != nil, !hasConjunction,
        hasVerbBefore(sentence, i)
      {
        return false
      }
      // «جدد الناطق "رفض مصر التدخل"»: a noun is quoted as the object.
      if sentence.isQuote(p), !hasConjunction, hasVerbBefore(sentence, i) { return false }
      // «أعلن الوزير، فلان، عزمه زيارة …»
      if sentence.isComma(p), !hasConjunction, sentence.matches[i].contains(where: { $0.reading.pronoun != nil }),
        (0..<p).contains(where: { sentence.has(.verb, at: $0) })
      {
        return false
      }
      return sentence.isQuote(p) || sentence.tokens[p].isSign("(")
        ? isFollowed(sentence, i) && !afterNominalGovernor(sentence, p) : isFollowed(sentence, i)
    }
    if isDate(sentence, p) { return isFollowed(sentence, i) && !hasVerbBefore(sentence, i) }
    if sentence.preposition(p) != nil || sentence.isQuantifier(p) && !isOther(sentence, p) && !isPronoun(sentence, p) {
      return endsName(sentence, i)
    }
    // «عن بالغ شكره»: a bare word behind a preposition has a genitive.
    if !hasConjunction, p > 0, sentence.preposition(p - 1) != nil, sentence.matches[p].isEmpty,
      !sentence.has(.verb, at: p),
      sentence.tokens[p].isWord, !sentence.has(.article, at: p), !sentence.tokens[p].hasTanwin
    {
      return false
    }
    // «لإعاقة رفع العقوبات»: a word in ة with a preposition and no article has a genitive.
    if !hasConjunction, sentence.text(p).hasSuffix("ة"), !sentence.hasArticle(p), !sentence.tokens[p].hasTanwin,
      sentence.word(p)?.splits.contains(where: { [.for, .by].contains($0.preposition) && $0.stem.count > 4 }) == true
    {
      return false
    }
    switch sentence.function(p) {
    case .complementizer: return sentence.text(p).hasSuffix("ان") ? isFollowed(sentence, i) : false
    case .complementizerPronoun, .relative, .auxiliary, .conjunction, .pronoun, .speaker, .subordinator: return true
    case .particle: return sentence.text(p) != "غير" && sentence.text(p) != "عدم"
    default: break
    }
    for match in sentence.matches[p] where match.end == i {
      switch match.entry {
      case .modality(_, let scope): return scope == .verb || scope == .clause
      case .noun, .head, .body, .title, .modalNoun:
        // Genitive after a bare noun; after a noun with article or pronoun the clause may go on.
        if !match.reading.hasArticle, match.reading.pronoun == nil { return false }
      default: break
      }
    }
    // «بمواصلة دعم بلاده ل…»
    if !hasConjunction, sentence.isOf([.role], p) || sentence.isOf([.lightNoun], p), !sentence.hasArticle(p),
      !sentence.matches[p].contains(where: { $0.reading.pronoun != nil }), !sentence.has(.verb, at: p)
    {
      return false
    }
    if !hasConjunction, hasVerbBefore(sentence, i) { return false }
    if hasConjunction { return isFollowed(sentence, i) && !isCoordinatedNoun(sentence, i) }
    return true
  }

  /// «رحيله أمر يخصهم»: أمر is a matter unless whom it orders, or what, stands behind.
  private static func isMatter(_ sentence: Sentence, _ i: Int) -> Bool {
    guard sentence.text(i) == "امر" || sentence.text(i) == "وامر", i + 1 < sentence.count else { return false }
    return !sentence.hasArticle(i + 1) && !sentence.text(i + 1).hasPrefix("ب")
      && !sentence.has([.actor, .title, .body, .givenName, .head], at: i + 1)
  }

  /// «من أجل», «بلا شك»: the last word of a particle of two.
  private static func isInPhrase(_ sentence: Sentence, _ i: Int) -> Bool {
    i > 0
      && sentence.matches(.function, at: i - 1).contains {
        if case .function = $0.entry { $0.end == i + 1 } else { false }
      }
  }

  /// «في عام 2014 دعم …», «يوم 14 فبراير زار …»: a date ends before the verb.
  private static func isDate(_ sentence: Sentence, _ p: Int) -> Bool {
    guard p > 0 else { return false }
    return sentence.tokens[p].kind == .number && sentence.has([.time, .month], at: p - 1)
      || sentence.has(.month, at: p) && sentence.tokens[p - 1].kind == .number
  }

  /// «هجوم وقع أمس», «رحلة قام بها الوزير»: no genitive, but a clause that tells of the noun.
  private static func isNeverNoun(_ sentence: Sentence, _ i: Int) -> Bool {
    sentence.lexicon.classifiedWords[sentence.text(i)].contains(.finite)
  }

  /// «بعد ذلك قام …»: a demonstrative by itself, and not of what follows.
  private static func isPronoun(_ sentence: Sentence, _ p: Int) -> Bool {
    if case .demonstrative = sentence.function(p) { !sentence.hasArticle(p + 1) } else { false }
  }

  /// «في سياق آخر أعلن …»: another, and not the last of what follows.
  private static func isOther(_ sentence: Sentence, _ p: Int) -> Bool {
    p > 0 && sentence.text(p) == "اخر" && sentence.tokens[p - 1].kind == .word && sentence.preposition(p - 1) == nil
      && !sentence.has([.article, .verb], at: p - 1)
  }

  /// «أن جنديين قتلا»: a verb in the dual right behind the two of whom its clause tells.
  private static func isOfTwo(
    _ sentence: Sentence, _ i: Int, _ verbs: [(reading: Word.Reading, form: Word.VerbForm)]
  ) -> Bool {
    guard i > 1, verbs.allSatisfy({ $0.form.subject.number == .dual && $0.reading.length == 0 }),
      sentence.isComplementizer(i - 2)
    else { return false }
    return sentence.matches[i - 1].contains {
      guard case .head(let head) = $0.entry else { return false }
      return sentence.lexicon.heads[head].agreement.number == .dual
    }
  }

  /// «بإمكان واشنطن شن هجوم على …»: the object of a verb would be «هجوما».
  private static func governsGenitive(_ sentence: Sentence, _ i: Int) -> Bool {
    guard sentence.isOf(.lightNoun, i), i + 2 < sentence.count, sentence.preposition(i + 2) != nil else { return false }
    return sentence.matches(.noun, at: i + 1).contains {
      guard case .noun(let noun) = $0.entry, $0.end == i + 2, $0.reading.length == 0 else { return false }
      let text = sentence.text(i + 1)
      return text.description == sentence.lexicon.nouns[noun].lemma && !text.hasSuffix("ة") && !text.hasSuffix("اء")
    }
  }

  /// «ستة على الأقل قتلوا»: a bound of the number before, which counts nothing behind it.
  private static func isBound(_ sentence: Sentence, _ p: Int) -> Bool {
    p > 0 && sentence.hasArticle(p) && sentence.preposition(p - 1) == .on
  }

  /// Whether a noun without article stands there, whose genitive the next word would be.
  private static func isConstruct(_ sentence: Sentence, _ p: Int) -> Bool {
    if sentence.isQuantifier(p) {
      return !isOther(sentence, p) && !isBound(sentence, p) && !isPronoun(sentence, p) && !isDate(sentence, p)
    }
    return sentence.matches[p].contains {
      guard $0.end == p + 1, $0.reading.pronoun == nil, !$0.reading.hasArticle else { return false }
      switch $0.entry {
      case .noun, .head, .body, .modalNoun: return !sentence.has(.verb, at: p)
      default: return false
      }
    }
  }

  /// A clause with a verb has no second one without a conjunction: «تتبنى فصائل مسلحة قصف القواعد».
  /// Whether a noun like شن stands close behind a verb that carries such: «بدأت تركيا شن …».
  private static func isCarried(_ sentence: Sentence, _ i: Int) -> Bool {
    guard sentence.lexicon.classifiedWords[sentence.text(i)].contains(.lightNoun) else { return false }
    for q in stride(from: i - 1, through: max(0, i - 4), by: -1) {
      if sentence.tokens[q].kind == .sign || sentence.isComplementizer(q) || sentence.preposition(q) != nil {
        return false
      }
      // «فقد شن …»
      if case .auxiliary = sentence.function(q) { return false }
      if sentence.has(.verb, at: q) {
        return sentence.verbs(q).contains { verb in
          sentence.lexicon.verbs[verb.form.verb].lights.contains { $0.subject == .source && $0.preposition == .none }
        }
      }
    }
    return false
  }

  /// Whether what stands before a token ends a clause: a time.
  private static func endsClause(_ sentence: Sentence, _ i: Int) -> Bool { sentence.has([.time, .weekday], at: i - 1) }

  private static func hasVerbBefore(_ sentence: Sentence, _ i: Int) -> Bool {
    var q = i - 1
    while q >= 0, q >= i - 14 {
      if sentence.tokens[q].isSign("(", ")") || sentence.isQuote(q) {
        q -= 1
        continue
      }
      if let start = sentence.asideStart(closingAt: q) {
        q = start - 1
        continue
      }
      if sentence.tokens[q].kind == .sign || sentence.isComplementizer(q) { return false }
      if case .relative = sentence.function(q) { return false }
      // «الرئيس الذي وصل أمس تفاهم مع …»: the verb of a relative clause is not that of the clause around it.
      if q > 0, sentence.has(.verb, at: q), case .relative = sentence.function(q - 1),
        endsClause(sentence, i) || sentence.verbs(q).contains(where: { $0.reading.pronoun != nil })
      {
        q -= 2
        continue
      }
      // نفى, with its ى, is no noun.
      if sentence.has(.verb, at: q), sentence.tokens[q].endsInMaqsura { return true }
      if sentence.has(.verb, at: q),
        !sentence.matches[q].contains(where: { $0.end == q + 1 && $0.entry.isNominal })
          // «تواصل القوات قصف …»: at the start of a clause the word is the verb.
          || (q == 0 || sentence.tokens[q - 1].kind == .sign) && isVerb(sentence, q)
      {
        return true
      }
      q -= 1
    }
    return false
  }

  private static func afterNominalGovernor(_ sentence: Sentence, _ p: Int) -> Bool {
    p > 0 && sentence.preposition(p - 1) != nil
  }

  /// «قصف وقتل المدنيين»: a noun joined to a noun.
  private static func isCoordinatedNoun(_ sentence: Sentence, _ i: Int) -> Bool {
    guard i > 1 else { return false }
    return sentence.matches(.noun, at: i - 1).contains { match in
      if case .noun = match.entry { return !match.reading.hasArticle && !sentence.has(.verb, at: i - 1) }
      return false
    }
  }

  /// A verb at the start wants a word, a number or a quotation behind it.
  private static func isFollowed(_ sentence: Sentence, _ i: Int) -> Bool {
    guard i + 1 < sentence.count else { return false }
    let kind = sentence.tokens[i + 1].kind
    // «قصف، أمس الثلاثاء، الجيش …»
    return kind == .word || kind == .number || sentence.isQuote(i + 1) || sentence.asideEnd(openingAt: i + 1) != nil
  }
}

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
  var carriedSubject: Bool
  var carriedAgreement: Agreement
  var lexicon: Lexicon { _read { yield sentence.lexicon } }

  /// *carried* is the agreement of the last subject of the sentence before, when there was one.
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
    carriedSubject = carried != nil
    carriedAgreement = carried ?? Agreement()
    findPredicates()
    for k in predicates.indices { findArguments(k) }
  }

  // MARK: Predicates

  private mutating func findPredicates() {
    for i in 0..<sentence.count where mentionAt[i] < 0 && !sentence.isStopped[i] {
      let verbs = sentence.verbs(i)
      guard !verbs.isEmpty, sentence.isVerb(i) else {
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

  /// «متهما واشنطن ب…»: an indefinite accusative participle of a verb of speech, after a clause with a verb.
  private func circumstance(at i: Int) -> Predicate? {
    guard !predicates.isEmpty else { return nil }
    for match in sentence.matches[i]
    where match.end == i + 1 && match.reading.preposition == .none && !match.reading.hasArticle {
      guard case .circumstance(let verb, let agreement) = match.entry else { continue }
      guard i > 0,
        sentence.tokens[i - 1].kind == .sign || match.reading.conjunction != nil || sentence.tokens[i].hasTanwin
          || sentence.text(i).hasSuffix("ا")
      else { return nil }
      let form = Word.VerbForm(
        verb: verb, tense: .imperfect, isFuture: false, isPassive: false, subject: agreement, isFirstPerson: false)
      return Predicate(token: i, reading: match.reading, form: form, verbs: [verb], order: .circumstance)
    }
    return nil
  }

  /// تناقش is a past (he debated) or an imperfect (she debates): particles and the nearest phrase tell.
  private func form(
    of readings: [(reading: Word.Reading, form: Word.VerbForm)], at i: Int
  ) -> (reading: Word.Reading, form: Word.VerbForm) {
    guard readings.contains(where: { $0.form.tense != readings[0].form.tense }) else { return readings[0] }
    if i > 0, ["لم", "لن", "لا", "ولم", "ولن", "ولا", "فلم", "كي", "لكي", "سوف"].contains(sentence.text(i - 1)) {
      return readings.first { $0.form.tense == .imperfect } ?? readings[0]
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

  func isPredicate(_ i: Int) -> Bool { predicateAt[i] >= 0 }

  // MARK: Arguments of verbs

  private mutating func findArguments(_ k: Int) {
    var predicate = predicates[k]
    if predicate.order == .circumstance {
      predicate.subject = predicates[..<k].last { !$0.isRelative && $0.subject != nil }?.subject
      let next = predicate.token + 1
      if next < sentence.count, startAt[next] >= 0,
        mentions[startAt[next]].isBare || mentions[startAt[next]].isGenitive(of: predicate.token)
      {
        predicate.object = .mention(startAt[next])
      }
      predicates[k] = predicate
      return
    }
    let i = predicate.token
    let p = beforeParticles(i)
    let agreement = predicate.form.subject
    let right = rightSubject(i)
    let isPlural = agreement.number == .plural || agreement.number == .dual
    let pronoun = predicate.reading.pronoun
    let hasPronoun = if case .third = pronoun { true } else { false }

    if predicate.form.isFirstPerson {
      // «سأجري محادثات»: the speaker.
      predicate.order = .pronoun
      let speaker = antecedentActor(before: i, agreement: Agreement())
      // «سأجري» is the speaker, «عقدنا» his side.
      predicate.subject = sentence.text(i).hasPrefix("سا") ? speaker : speaker.map { .side($0) }
      predicate.object = right.map { .mention($0) }
    } else if case .first? = pronoun, let right {
      // «دعاني نظيري»
      predicate.order = .pronoun
      predicate.subject = .mention(right)
      predicate.object = antecedentActor(before: i, agreement: Agreement())
    } else if p >= 0, isRelative(p) {
      predicate.isRelative = true
      predicate.order = .relative
      let isJoined = sentence.matches[p].contains {
        if case .function(.relative) = $0.entry { $0.reading.conjunction != nil } else { false }
      }
      let antecedent = antecedent(
        before: p, agreement: pronounAgreement(pronoun) ?? agreement, skipsGenitives: isJoined)
      if hasPronoun {
        predicate.object = antecedent
        predicate.subject = right.map { .mention($0) }
      } else if let right, let antecedent, case .mention(let a) = antecedent, !fits(agreement, mentions[a]),
        fitsAsSubject(agreement, right)
      {
        predicate.subject = .mention(right)
        predicate.object = antecedent
      } else if let right, mentions[right].pronoun != nil || isOwnCountry(right) {
        // «الذي توسطت بلاده»: what belongs to him acts.
        predicate.subject = .mention(right)
      } else {
        predicate.subject = antecedent
        predicate.object = right.map { .mention($0) }
      }
    } else if p >= 0, let pronounOfClause = complementizerPronoun(p) {
      predicate.order = .pronoun
      predicate.subject = antecedentActor(before: p, agreement: pronounOfClause)
      if let right {
        // «إنه التقى الرئيس»: what follows is the object; «إنها تدعم» has none.
        predicate.object = .mention(right)
      }
    } else if hasPronoun, let right, !isPlural {
      // «شنتها فصائل»: the noun before is the object, what follows the subject.
      predicate.order = .verbSubject
      predicate.subject = .mention(right)
      predicate.object = antecedent(before: i, agreement: pronounAgreement(pronoun)!)
    } else {
      let left = isAfterComma(i) && right.map { fitsAsSubject(agreement, $0) } == true ? nil : leftSubject(i, agreement)
      let hasConjunction = predicate.reading.conjunction != nil
      if left == nil, right == nil, i + 1 < sentence.count, isBareNoun(i + 1), isCausative(predicate),
        let agent = agent(ofNounAt: i + 1)
      {
        // «أسفرت الغارات التركية عن إصابة …»
        predicate.order = .pronoun
        predicate.subject = agent
        predicates[k] = predicate
        return
      }
      if left == nil, !hasConjunction, let noun = nounSubject(i, agreement) {
        // «ضرباته قتلت ستة»: who struck, killed.
        predicate.order = .pronoun
        predicate.subject = agent(ofNounAt: noun)
        predicate.object = right.map { .mention($0) }
        predicates[k] = predicate
        return
      }
      let inherited = hasConjunction || left == nil && startsClause(i) ? inheritedSubject(k, agreement) : nil
      if let right, !isPlural, fitsAsSubject(agreement, right) {
        let second = rightObject(after: right)
        if !hasConjunction, let left, !isNominative(right) {
          predicate.order = .subjectVerb
          predicate.subject = .mention(left)
          predicate.object = .mention(right)
        } else if second == nil, hasConjunction, let inherited, isTransitive(predicate),
          agreementIsCertain(agreement, inherited), endsArguments(right)
        {
          predicate.order = .inherited
          predicate.subject = inherited
          predicate.object = .mention(right)
        } else {
          predicate.order = .verbSubject
          predicate.subject = .mention(right)
          predicate.object = second.map { .mention($0) }
        }
      } else {
        if let left, !hasConjunction {
          predicate.order = .subjectVerb
          predicate.subject = .mention(left)
        } else if let inherited {
          predicate.order = inherited == .carried ? .carried : .inherited
          predicate.subject = inherited
        }
        predicate.object = right.map { .mention($0) }
      }
      if hasPronoun, predicate.object == nil {
        predicate.object = antecedentActor(before: i, agreement: pronounAgreement(pronoun)!, except: predicate.subject)
      }
    }
    predicates[k] = predicate
  }

  /// «أدى إلى», «أسفر عن»: verbs whose subject is what brought an act about.
  private func isCausative(_ predicate: Predicate) -> Bool {
    predicate.verbs.contains { v in
      lexicon.verbs[v].lights.contains { $0.preposition != .none }
        || lexicon.verbs[v].relations.contains { $0.relation.name == "attacks" }
    }
  }

  /// A verbal noun that is the subject of a verb behind it: «غارة قتلت», «هجوم أدى إلى».
  private func nounSubject(_ i: Int, _ agreement: Agreement) -> Int? {
    var q = i - 1
    while q >= 0, q >= i - 9 {
      if let opening = insertion(endingAt: q) {
        q = opening - 1
        continue
      }
      if sentence.isBarrier(q) || sentence.isComma(q) || isPredicate(q) || isRelative(q) { return nil }
      if let noun = relationNoun(q) {
        let fits = agreement.fits(nounAgreement(noun))
        return fits && noun.reading.preposition == .none || fits && q + 1 == i ? q : nil
      }
      q -= 1
    }
    return nil
  }

  /// The comma that opens «، الذي … ،», given the one that closes it.
  private func insertion(endingAt q: Int) -> Int? {
    guard sentence.isComma(q) else { return nil }
    return (max(0, q - 18)..<q).reversed().first { sentence.isComma($0) && isRelative($0 + 1) }
  }

  /// Whose act a verbal noun is, from its adjective, genitive or pronoun.
  private func agent(ofNounAt q: Int) -> Filler? {
    guard let noun = relationNoun(q) else { return nil }
    if case .third(let agreement)? = noun.reading.pronoun { return antecedentActor(before: q, agreement: agreement) }
    for j in noun.end..<min(noun.end + 3, sentence.count) {
      if mentionAt[j] >= 0 { return mentions[mentionAt[j]].isGenitive(of: noun.end - 1) ? .mention(mentionAt[j]) : nil }
      for match in sentence.matches[j]
      where match.end == j + 1 && match.reading.conjunction == nil && match.reading.preposition == .none {
        if case .nisba(let state, _) = match.entry { return .nisba(token: j, state: state) }
      }
    }
    return nil
  }

  /// A comma that closes no insertion parts a verb from what stands before: «بعد الغزو، انسحبت القوات».
  private func isAfterComma(_ i: Int) -> Bool {
    let p = beforeParticles(i)
    guard p > 0, sentence.isComma(p), insertion(endingAt: p) == nil else { return false }
    let k = mentionAt[p - 1]
    return k < 0
      || !mentions[k].tokens.contains { sentence.isComma($0) }
        && !(k > 0 && mentions[k - 1].tokens.upperBound + 1 == mentions[k].start
          && sentence.isComma(mentions[k - 1].tokens.upperBound))
  }

  private func isOwnCountry(_ k: Int) -> Bool {
    guard case .anaphor(let index) = mentions[k].head, case .ownCountry = lexicon.anaphors[index].reference else {
      return false
    }
    return true
  }

  private func pronounAgreement(_ pronoun: Word.Pronoun?) -> Agreement? {
    if case .third(let agreement)? = pronoun { return agreement }
    return nil
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

  private func isModalityParticle(_ i: Int) -> Bool {
    sentence.matches[i].contains {
      if case .modality(_, .verb) = $0.entry { return $0.end == i + 1 }
      return false
    }
  }

  func isRelative(_ i: Int) -> Bool {
    sentence.matches[i].contains {
      if case .function(.relative) = $0.entry { return true }
      return false
    }
  }

  /// Whether a token is a verb in the present tense that no كان and no الذي stands before.
  func isPresentMain(_ i: Int) -> Bool {
    let k = predicateAt[i]
    guard k >= 0, predicates[k].form.tense == .imperfect, !predicates[k].form.isFuture, !predicates[k].isRelative else {
      return false
    }
    let p = beforeParticles(i)
    return p == i - 1
  }

  /// The pronoun that is the subject of a clause: أنه, إنها, هي.
  private func complementizerPronoun(_ i: Int) -> Agreement? {
    for match in sentence.matches[i] where match.end == i + 1 {
      if case .function(.pronoun(let agreement)) = match.entry { return agreement }
      if case .function(.complementizerPronoun(let agreement)) = match.entry { return agreement }
    }
    return nil
  }

  /// Whether a verb of this agreement may have a following mention as its subject.
  private func fitsAsSubject(_ agreement: Agreement, _ k: Int) -> Bool {
    let mention = mentions[k]
    if agreement.number == .plural || agreement.number == .dual || isOblique(mention) { return false }
    switch (agreement.gender, mention.agreement.gender) {
    case (.feminine, .masculine): return mention.agreement.number == .plural || mention.agreement.number == .unknown
    case (.masculine, .feminine): return mention.agreement.number == .plural || isPerson(mention)
    default: return true
    }
  }

  /// «قام مسلحون»: a sound plural in ون behind a verb is its subject.
  private func isNominative(_ k: Int) -> Bool {
    guard case .noun(let head) = mentions[k].head else { return false }
    return sentence.text(mentions[k].tokens.lowerBound).hasSuffix(lexicon.heads[head].spelling + "ون")
  }

  /// Sound plurals show their case: مسلحين and مسلحي are no subjects.
  private func isOblique(_ mention: Mention) -> Bool {
    guard mention.agreement.number == .plural || mention.agreement.number == .dual,
      mention.start == mention.tokens.lowerBound
    else { return false }
    switch mention.head {
    case .noun, .people, .title: break
    default: return false
    }
    let text = sentence.text(mention.tokens.lowerBound)
    return text.hasSuffix("ين") || text.hasSuffix("ي") && mention.tokens.count > 1
  }

  private func isPerson(_ mention: Mention) -> Bool { mention.name != nil }

  private func fits(_ agreement: Agreement, _ mention: Mention) -> Bool {
    agreement.fits(mention.agreement)
  }

  /// The first bare mention after a verb, before anything that ends the clause.
  func rightSubject(_ i: Int) -> Int? { bareMention(from: i + 1, limit: 12) }

  private func rightObject(after k: Int) -> Int? {
    var end = mentions[k].tokens.upperBound
    for other in groupMembers(k) { end = max(end, mentions[other].tokens.upperBound) }
    return bareMention(from: end, limit: 10)
  }

  private func bareMention(from start: Int, limit: Int) -> Int? {
    var q = start
    var steps = 0
    while q < sentence.count, steps < limit {
      let k = startAt[q]
      if k >= 0 {
        let mention = mentions[k]
        if mention.isBare, mention.conjunction == nil { return k }
        q = mention.tokens.upperBound
        steps += 1
        continue
      }
      if sentence.isComma(q), q + 1 < sentence.count, isRelative(q + 1) || isPronounClause(q + 1),
        let close = (q + 2..<min(sentence.count, q + 20)).first(where: { sentence.isComma($0) })
      {
        // «…، الذي …،»: the clause goes on behind.
        // The closing comma may open the next insertion.
        q = close + 1 < sentence.count && isPronounClause(close + 1) ? close : close + 1
        continue
      }
      if sentence.isBarrier(q) || isPredicate(q) || isRelative(q) { return nil }
      // A verbal noun without a preposition is itself the subject or object: «أسفرت الغارات عن».
      if start == q, isBareNoun(q) { return nil }
      q += 1
      steps += 1
    }
    return nil
  }

  private func isBareNoun(_ q: Int) -> Bool {
    guard let noun = relationNoun(q) else { return false }
    return noun.reading.preposition == .none && noun.reading.conjunction == nil
  }

  /// «وهي ائتلاف …»
  private func isPronounClause(_ i: Int) -> Bool {
    sentence.matches[i].contains {
      if case .function(.pronoun) = $0.entry { return $0.reading.conjunction != nil }
      return false
    }
  }

  /// The nearest bare mention before a verb in its clause that agrees with it.
  func leftSubject(_ i: Int, _ agreement: Agreement) -> Int? {
    var q = i - 1
    var steps = 0
    while q >= 0, steps < 16 {
      let k = mentionAt[q]
      if k >= 0 {
        let mention = mentions[k]
        if isFollowingArgument(k) {
          q = mention.start - 1
          continue
        }
        if mention.isBare || mention.conjunction != nil && mention.group < 0,
          fits(agreement, firstOfGroup(k)) || agreementOfGroup(k, agreement)
        {
          return mention.group >= 0 ? mention.group : k
        }
        if mention.group >= 0, mentions[mention.group].isBare, agreementOfGroup(k, agreement) { return mention.group }
        q = mention.start - 1
        steps += 1
        continue
      }
      if let opening = insertion(endingAt: q) {
        q = opening - 1
        continue
      }
      if sentence.isBarrier(q) { return nil }
      if isPredicate(q), !isInRelativeClause(q) { return nil }
      q -= 1
      steps += 1
    }
    return nil
  }

  /// Whether a phrase is already the subject or object that follows another verb.
  private func isFollowingArgument(_ k: Int) -> Bool {
    predicates.contains {
      $0.token < mentions[k].start && ($0.subject == .mention(k) || $0.object == .mention(k)) && $0.order != .none
    }
  }

  private func isInRelativeClause(_ q: Int) -> Bool {
    let p = beforeParticles(q)
    return p >= 0 && isRelative(p)
  }

  private func firstOfGroup(_ k: Int) -> Mention { mentions[mentions[k].group >= 0 ? mentions[k].group : k] }

  private func agreementOfGroup(_ k: Int, _ agreement: Agreement) -> Bool {
    mentions[k].group >= 0 && (agreement.number == .dual || agreement.number == .plural)
  }

  /// Whether a verb opens its clause, but for particles: behind a sign, a conjunction, أن, or nothing.
  private func startsClause(_ i: Int) -> Bool {
    let p = beforeParticles(i)
    return p < 0 || sentence.tokens[p].kind == .sign || sentence.isBarrier(p)
  }

  /// Whether no further bare phrase follows: «ورفضت روسيا لغة الإملاء» has one, «وحثت حكومة بغداد على» has none.
  private func endsArguments(_ k: Int) -> Bool {
    var q = mentions[k].tokens.upperBound
    for other in groupMembers(k) { q = max(q, mentions[other].tokens.upperBound) }
    while q < sentence.count, sentence.matches[q].contains(where: { if case .time = $0.entry { true } else { false } })
    { q += 1 }
    guard q < sentence.count, sentence.tokens[q].kind != .sign || sentence.isQuote(q) else { return true }
    if sentence.isQuote(q) { return false }
    if sentence.preposition(q) != nil || sentence.isBarrier(q) || isRelative(q) { return true }
    return sentence.word(q).map {
      $0.readings.contains { $0.preposition != .none || $0.conjunction != nil } || $0.text.hasPrefix("ب")
        || $0.text.hasPrefix("ل") || $0.text.hasPrefix("و")
    } ?? true
  }

  private func isTransitive(_ predicate: Predicate) -> Bool {
    predicate.verbs.contains { v in
      lexicon.verbs[v].relations.contains {
        $0.fixed.isEmpty && ($0.frame[.object] == .target || $0.frame[.object] == .source)
      }
    }
  }

  private func agreementIsCertain(_ agreement: Agreement, _ filler: Filler) -> Bool {
    guard case .mention(let k) = filler else { return false }
    return fits(agreement, mentions[k])
  }

  /// The subject of the verb before, when this one is joined to it and agrees.
  private func inheritedSubject(_ k: Int, _ agreement: Agreement) -> Filler? {
    for previous in predicates[..<k].reversed() where !previous.isRelative {
      guard let subject = previous.subject else { continue }
      if case .mention(let m) = subject {
        if fits(agreement, mentions[m]) || agreementOfGroup(m, agreement) { return subject }
        continue
      }
      return subject
    }
    guard carriedSubject, predicates[k].token <= 3 || predicates[..<k].allSatisfy({ $0.subject == nil }) else {
      return nil
    }
    return agreement.fits(carriedAgreement) ? .carried : nil
  }

  /// The noun phrase that a relative pronoun or attached pronoun speaks of: the nearest mention that agrees.
  ///
  /// `nil` when a verbal noun stands nearer: then that is meant.
  /// - Parameter skipsGenitives: looks past the genitives of verbal nouns: «التحالف لدحر داعش والذي …».
  func antecedent(before i: Int, agreement: Agreement, skipsGenitives: Bool = false) -> Filler? {
    var q = i - 1
    while q >= 0 {
      let k = mentionAt[q]
      if k >= 0 {
        let isGenitive = if case .idafa(let noun) = mentions[k].governor { relationNoun(noun) != nil } else { false }
        if !(skipsGenitives && isGenitive), fits(agreement, mentions[k]) || agreementOfGroup(k, agreement) {
          return .mention(k)
        }
        q = mentions[k].start - 1
        if skipsGenitives, isGenitive, q >= 0 { q -= 1 }
        continue
      }
      if sentence.isBarrier(q) { return nil }
      if let noun = relationNoun(q), agreement.fits(nounAgreement(noun)) { return nil }
      q -= 1
      if i - q > 14 { return nil }
    }
    return nil
  }

  /// The nearest mention of an actor, over clause borders, that a pronoun may speak of.
  func antecedentActor(before i: Int, agreement: Agreement, except: Filler? = nil) -> Filler? {
    // The subject of the governing verb comes first: «أكد الوزير أنه …».
    for predicate in predicates.reversed() where predicate.token < i {
      if case .mention(let k)? = predicate.subject, .mention(k) != except,
        fits(agreement, mentions[k]) || agreementOfGroup(k, agreement)
      {
        return Self.filler(k, agreement)
      }
      if predicate.subject == .carried, except != .carried { return .carried }
    }
    for k in mentions.indices.reversed() where mentions[k].tokens.upperBound <= i && .mention(k) != except {
      if fits(agreement, mentions[k]) || agreementOfGroup(k, agreement) { return Self.filler(k, agreement) }
    }
    return carriedSubject && except != .carried && agreement.fits(carriedAgreement) ? .carried : nil
  }

  /// A singular pronoun means one of a group, a plural all.
  private static func filler(_ k: Int, _ agreement: Agreement) -> Filler {
    agreement.number == .singular ? .only(k) : .mention(k)
  }

  /// The nearest mention that a pronoun may speak of.
  func nearestAntecedent(before i: Int, agreement: Agreement, except: Filler?) -> Filler? {
    for k in mentions.indices.reversed() where mentions[k].tokens.upperBound <= i && .mention(k) != except {
      if fits(agreement, mentions[k]) { return Self.filler(k, agreement) }
    }
    return carriedSubject && except != .carried && agreement.fits(carriedAgreement) ? .carried : nil
  }

  // MARK: Nouns

  /// The verbal noun at a token, with how it is read.
  func relationNoun(_ i: Int) -> Sentence.Match? {
    if mentionAt[i] >= 0 || sentence.isStopped[i] || isPredicate(i) { return nil }
    return sentence.matches[i].first {
      if case .noun = $0.entry { return true }
      return false
    }
  }

  private func nounAgreement(_ match: Sentence.Match) -> Agreement {
    let text = sentence.text(match.end - 1)
    if text.hasSuffix("ة") || text.hasSuffix("ات") { return Agreement(.singular, .feminine) }
    return Agreement(.singular, .unknown)
  }

  /// «دارت», «جرت»: a verb whose subject is the verbal noun before it.
  private func isMasdarVerb(_ q: Int) -> Bool {
    predicates[predicateAt[q]].verbs.contains { v in lexicon.verbs[v].lights.contains { $0.subject == .masdar } }
  }

  // MARK: Groups and prepositions

  /// The mentions joined with one by «و», itself included, in order.
  func groupMembers(_ k: Int) -> [Int] {
    let group = mentions[k].group
    return group < 0 ? [k] : mentions.indices.filter { mentions[$0].group == group }
  }

  /// «المدعومة من الولايات المتحدة»: the phrase belongs to a participle between.
  private func isOfParticiple(_ k: Int, after i: Int) -> Bool {
    let start = mentions[k].start
    for p in [start - 1, start - 2] where p > i && mentionAt[p] < 0 {
      for match in sentence.matches[p] {
        if case .participle(let index, _) = match.entry {
          return lexicon.participles[index].frame[mentions[k].preposition] != nil
        }
      }
    }
    return false
  }

  /// The first mention after a token that one of these prepositions governs.
  ///
  /// - Parameter crossesVerbs: whether the search goes on behind another verb.
  func prepositional(_ prepositions: [Preposition], after i: Int, limit: Int = 14, crossesVerbs: Bool = false) -> Int? {
    var q = i + 1
    var steps = 0
    while q < sentence.count, steps < limit {
      let k = startAt[q]
      if k >= 0 {
        if prepositions.contains(mentions[k].preposition), mentions[k].preposition != .none,
          !isOfParticiple(k, after: i)
        {
          return k
        }
        q = mentions[k].tokens.upperBound
        steps += 1
        continue
      }
      if sentence.isBarrier(q) { return nil }
      if !crossesVerbs, isPredicate(q), !(prepositions == [.between] && isMasdarVerb(q)) {
        // «قوات تقودها واشنطن للعراق»: the relative clause is part of the phrase before.
        guard predicates[predicateAt[q]].reading.pronoun != nil, predicates[predicateAt[q]].object != nil else {
          return nil
        }
      }
      if isRelative(q) { return nil }
      q += 1
      steps += 1
    }
    return nil
  }
}

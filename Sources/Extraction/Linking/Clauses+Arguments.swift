import Relations

/// The subject and object of each verb.
extension Clauses {
  /// Finds the subject and object of a predicate; those of the predicates before it are known.
  mutating func findArguments(_ k: Int) {
    var predicate = predicates[k]
    let i = predicate.token
    let p = beforeParticles(i)
    let agreement = predicate.form.subject
    let right = (rightSubject(i) ?? sharedSubject(i)).map { holder(ofOffice: $0, predicate) ?? $0 }
    let isPlural = agreement.number == .plural || agreement.number == .dual

    if predicate.order == .circumstance {
      fillCircumstance(&predicate, k)
    } else if predicate.form.isFirstPerson {
      // «سأجري محادثات»: the speaker.
      predicate.order = .pronoun
      let speaker = antecedentActor(before: i, agreement: Agreement())
      // «سأجري» is the speaker, «عقدنا» his side.
      predicate.subject = sentence.text(i).hasPrefix("سا") ? speaker : speaker.map { .side($0) }
      predicate.object = right.map { .mention($0) }
    } else if case .first? = predicate.reading.pronoun, let right {
      // «دعاني نظيري»
      predicate.order = .pronoun
      predicate.subject = .mention(right)
      predicate.object = antecedentActor(before: i, agreement: Agreement())
    } else if p >= 0, isRelative(p) {
      fillRelative(&predicate, p, right)
    } else if i > 0, ["من", "ممن", "لمن", "بمن"].contains(sentence.text(i - 1)) {
      // «ذمم من ساندوا المالكي»: whoever they are.
      predicate.isRelative = true
      predicate.order = .relative
      predicate.object = right.map { .mention($0) }
    } else if opensFreeRelative(i - 1) {
      // «رفضوا ما يقوم به المسلحون»: it has its own subject; «مما دفع الحكومة إلى …»: a fact did it.
      predicate.isRelative = true
      predicate.order = .relative
      let resumes = predicate.reading.pronoun != nil || attachedPronoun(Preposition.allCases, after: i, limit: 2) != nil
      if resumes {
        predicate.subject = right.map { .mention($0) }
      } else {
        predicate.object = right.map { .mention($0) }
      }
    } else if p >= 0, let pronounOfClause = complementizerPronoun(p) {
      predicate.order = .pronoun
      predicate.subject =
        charge(before: p)?.object ?? speaker(before: p, pronounOfClause)
        ?? antecedentActor(before: p, agreement: pronounOfClause) ?? sideOfSpeaker(before: p, pronounOfClause)
      if let right, isOfTheMatter(pronounOfClause, predicate, right) {
        predicate.order = .verbSubject
        predicate.subject = .mention(right)
      } else if let right {
        // «إنه التقى الرئيس»: what follows is the object; «إنها تدعم» has none.
        predicate.object = .mention(right)
      }
    } else if let pronoun = pronounAgreement(predicate.reading.pronoun), let right, !isPlural,
      endOfSetting(i) == nil || mentions[right].start == i + 1
    {
      // «شنتها فصائل»: the noun before is the object, what follows the subject.
      predicate.order = .verbSubject
      predicate.subject = .mention(right)
      predicate.object = antecedent(before: i, agreement: pronoun, besides: right)
      // «الحكومة والمعارضة وجماعات تؤيدها واشنطن»: of those joined only the last is told of.
      if predicate.reading.conjunction == nil, let head = indefiniteHead(before: i, pronoun),
        predicate.object == .mention(head)
      {
        predicate.object = .only(head)
      }
    } else {
      fillMain(&predicate, k, right)
      // «لتفريق محتجين كانوا يرددون …»: the genitive right before is nearer than the subject of the clause.
      if predicate.reading.conjunction == nil, let head = indefiniteHead(before: p + 1, agreement),
        predicate.subject == nil
          || predicate.order == .subjectVerb && agreement == Agreement(.plural, .masculine) && mentions[head].isHuman
            && !mentions[head].isBare
      {
        // «سوريين ينتمون إلى …»: a relative clause without a pronoun.
        predicate.subject = .mention(head)
        // «أعلنت أن 30 متمردا قتلوا»: what stands behind أن is the subject of the clause.
        predicate.isRelative = !sentence.isComplementizer(max(0, mentions[head].start - 1))
        predicate.order = predicate.isRelative ? .relative : .subjectVerb
      }
      resumeObject(&predicate, before: p + 1)
    }
    if endOfSetting(i) != nil { predicate.isRelative = true }
    predicates[k] = predicate
  }

  /// «أكد أنه وصل إلى بغداد وفد تركي»: the pronoun of أنه means the matter, and nobody, before a verb without an object whose
  /// subject stands behind it.
  private func isOfTheMatter(_ pronoun: Agreement, _ predicate: Predicate, _ right: Int) -> Bool {
    let mention = mentions[right]
    let acts = if case .body = mention.head { true } else { mention.isHuman || mention.isCounted }
    guard pronoun == Agreement(.singular, .masculine), acts, hasNoObject(predicate),
      !(predicate.token + 1..<mention.start).contains(where: { sentence.isComma($0) })
    else { return false }
    return fitsAsSubject(predicate.form.subject, right)
  }

  /// «قال الوزير إنهم اتفقوا على …»: a plural pronoun that nobody named fits means the side of who speaks.
  func sideOfSpeaker(before complementizer: Int, _ agreement: Agreement) -> Filler? {
    guard agreement.number == .plural, let speaker = predicate(before: complementizer),
      isOfSpeech(speaker)
    else { return nil }
    return speaker.subject.map { .side($0) }
  }

  /// «قال الوزير إن الأسد فقد الشرعية، مشيرا إلى أنه سيبحث …»: a pronoun right behind a participle of saying means who speaks.
  private func speaker(before complementizer: Int, _ agreement: Agreement) -> Filler? {
    var q = complementizer - 1
    if q > 0, sentence.preposition(q) != nil { q -= 1 }
    guard q > 0,
      sentence.matches(.attribution, at: q).contains(where: {
        if case .attribution(.participle) = $0.entry { true } else { false }
      })
    else { return nil }
    return predicates.last { predicate in
      predicate.token < q && !predicate.isRelative && predicate.order != .circumstance
        && isOfSpeech(predicate)
        && predicate.subject.map {
          if case .mention(let k) = $0, mayBeMan(k, agreement) { return false }
          return $0 == .carried ? carriedSubject(agreement) != nil : agreementIsCertain(agreement, $0)
        } == true
    }?.subject
  }

  private static let freeRelatives: Vocabulary = ["مما", "بما", "عما"]

  /// Whether «ما» that means a thing or a fact stands at a token: with a preposition in it, behind a verb or its subject.
  private func opensFreeRelative(_ i: Int) -> Bool {
    guard i > 0 else { return false }
    if Self.freeRelatives.contains(sentence.text(i)) { return true }
    guard sentence.text(i) == "ما" else { return false }
    if isPredicate(i - 1) || sentence.preposition(i - 1) != nil || sentence.isComma(i - 1) { return true }
    let k = mentionAt[i - 1]
    return k >= 0 && predicates.contains { $0.subject == .mention(k) && $0.token < i }
  }

  /// «رجلين اتهمهما بالتجسس»: a relative clause without a pronoun, whose verb takes up the indefinite phrase before it as its object.
  private func resumeObject(_ predicate: inout Predicate, before i: Int) {
    guard predicate.reading.conjunction == nil, let pronoun = pronounAgreement(predicate.reading.pronoun),
      predicate.subject == nil || predicate.order == .carried || predicate.object == nil,
      !hasOwnSubject(predicate.token, predicate.form.subject), let head = indefiniteHead(before: i, pronoun)
    else { return }
    predicate.object = .mention(head)
    predicate.subject = antecedentActor(before: i, agreement: predicate.form.subject, except: .mention(head))
    predicate.order = .pronoun
  }

  /// «متهما واشنطن ب…»: the subject of the clause speaks of what follows.
  private func fillCircumstance(_ predicate: inout Predicate, _ k: Int) {
    let agreement = predicate.form.subject
    let subjects = predicates[..<k].compactMap { $0.isRelative ? nil : $0.subject }
    // «قال الرئيس إن معارضيه يرفضون الاتفاق، داعيا الكونغرس إلى …»: what is said so is said by who speaks.
    let speakers = predicates[..<k].compactMap { earlier in
      !earlier.isRelative && isOfSpeech(earlier) ? earlier.subject : nil
    }
    // «وما أقدمت عليه القوات …، مناشدا المجتمع الدولي»: it agrees with whom it tells of.
    predicate.subject =
      speakers.last { $0 == .carried ? carriedSubject(agreement) != nil : agreementIsCertain(agreement, $0) }
      ?? subjects.last { agreementIsCertain(agreement, $0) } ?? subjects.last ?? carriedSubject(agreement)
    let next = predicate.token + 1
    if next < sentence.count, startAt[next] >= 0,
      mentions[startAt[next]].isBare || mentions[startAt[next]].isGenitive(of: predicate.token)
    {
      predicate.object = .mention(startAt[next])
    } else if let agreement = objectPronoun(next) {
      predicate.object = nearestAntecedent(before: predicate.token, agreement: agreement, except: predicate.subject)
    }
  }

  /// «إياه», «إياهم»: a pronoun that stands by itself as an object.
  func objectPronoun(_ i: Int) -> Agreement? {
    guard i < sentence.count, sentence.text(i).hasPrefix("ايا") else { return nil }
    let ending = sentence.text(i).dropFirst(3)
    return pronounAgreement(Word.Pronoun.endings.first { $0.0 == ending }?.1)
  }

  /// The indefinite phrase that ends right before a token and agrees.
  private func indefiniteHead(before end: Int, _ agreement: Agreement) -> Int? {
    // «22 شخصا على الأقل قتلوا»
    let isBounded =
      end > 2 && sentence.isQuantifier(end - 1) && sentence.hasArticle(end - 1) && sentence.preposition(end - 2) == .on
    let i = isBounded ? end - 2 : end
    guard i > 0, mentionAt[i - 1] >= 0 else { return nil }
    let k = mentionAt[i - 1]
    guard mentions[k].tokens.upperBound == i, !mentions[k].hasArticle, mentions[k].name == nil,
      mentions[k].pronoun == nil,
      // «400 شخص ينتمون إلى …»
      fits(agreement, mentions[k])
        || mentions[k].isCounted && agreement == Agreement(.plural, .masculine)
    else { return nil }
    switch mentions[k].head {
    case .noun, .people: return k
    default: return nil
    }
  }

  /// The pronoun that is the subject of a clause: أنه, إنها, هي.
  func complementizerPronoun(_ i: Int) -> Agreement? {
    for match in sentence.matches(.function, at: i) where match.end == i + 1 {
      if case .function(.pronoun(let agreement)) = match.entry { return agreement }
      if case .function(.complementizerPronoun(let agreement)) = match.entry { return agreement }
    }
    return nil
  }
}

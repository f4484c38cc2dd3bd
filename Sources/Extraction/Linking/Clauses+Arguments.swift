import Relations

/// The subject and object of each verb.
extension Clauses {
  /// Finds the subject and object of a predicate; those of the predicates before it are known.
  mutating func findArguments(_ k: Int) {
    var predicate = predicates[k]
    let i = predicate.token
    let p = beforeParticles(i)
    let agreement = predicate.form.subject
    let right = rightSubject(i) ?? sharedSubject(i)
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
    } else if p >= 0, let pronounOfClause = complementizerPronoun(p) {
      predicate.order = .pronoun
      predicate.subject =
        charge(before: p)?.object ?? antecedentActor(before: p, agreement: pronounOfClause)
      if let right {
        // «إنه التقى الرئيس»: what follows is the object; «إنها تدعم» has none.
        predicate.object = .mention(right)
      }
    } else if let pronoun = pronounAgreement(predicate.reading.pronoun), let right, !isPlural {
      // «شنتها فصائل»: the noun before is the object, what follows the subject.
      predicate.order = .verbSubject
      predicate.subject = .mention(right)
      predicate.object = antecedent(before: i, agreement: pronoun, besides: right)
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
    predicates[k] = predicate
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
      !earlier.isRelative && earlier.verbs.contains { lexicon.verbs[$0].saying != nil } ? earlier.subject : nil
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
  private func indefiniteHead(before i: Int, _ agreement: Agreement) -> Int? {
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

  /// A relative clause, opened by the pronoun at *p*: what stands before it is its subject or object.
  private func fillRelative(_ predicate: inout Predicate, _ p: Int, _ right: Int?) {
    let agreement = predicate.form.subject
    let pronoun = pronounAgreement(predicate.reading.pronoun)
    predicate.isRelative = true
    predicate.order = .relative
    let isJoined = sentence.matches(.function, at: p).contains {
      if case .function(.relative) = $0.entry { $0.reading.conjunction != nil } else { false }
    }
    var antecedent = antecedent(before: p, agreement: pronoun ?? agreement, skipsGenitives: isJoined)
    // «بين إيران ومجموعة الدول التي تضم …»: one of several is meant.
    if case .mention(let k)? = antecedent, (pronoun ?? agreement).number == .singular,
      mentions[k].agreement.number == .singular, groupMembers(k).count > 1
    {
      antecedent = .only(k)
    }
    if pronoun != nil {
      predicate.object = antecedent
      // «الحزب الذي يرأسه», «الاتفاق الذي أبرمته مع …»: he of whom the clause before speaks.
      predicate.subject =
        right.map { .mention($0) } ?? antecedentActor(before: p, agreement: agreement, except: antecedent)
    } else if let right, let gender = relativeGender(p), agreement.gender != .unknown, gender != agreement.gender,
      fitsAsSubject(agreement, right)
    {
      // «المدينة التي يسيطر الجيش على …»: what the pronoun speaks of does not act.
      predicate.subject = .mention(right)
      predicate.object = rightObject(after: right).map { .mention($0) }
    } else if let right, let antecedent, case .mention(let a) = antecedent, !fits(agreement, mentions[a]),
      fitsAsSubject(agreement, right)
    {
      predicate.subject = .mention(right)
      predicate.object = antecedent
    } else if let right, fitsAsSubject(agreement, right),
      attachedPronoun(
        Preposition.allCases, after: predicate.token, limit: min(3, mentions[right].start - predicate.token))
        != nil || attachedPronoun(Preposition.allCases, after: groupEnd(right) - 1, limit: 1) != nil
        || resumesInAct(after: groupEnd(right))
    {
      // «البلدة التي سيطرت عليها القوات»: what the pronoun takes up is no subject.
      predicate.subject = .mention(right)
      predicate.object = rightObject(after: right).map { .mention($0) }
    } else if right == nil,
      let attached = attachedPronoun(Preposition.allCases, after: predicate.token, limit: 2),
      let resumed = self.antecedent(before: p, agreement: attached.agreement, skipsGenitives: isJoined)
    {
      // «الحزب الذي ينتمي إليه»: he of whom the clause before speaks; «النقطة التي وصلت إليها الجهود» has its own.
      predicate.subject =
        hasOwnSubject(predicate.token + 1, agreement)
        ? nil : antecedentActor(before: p, agreement: agreement, except: resumed)
    } else if let right, mentions[right].pronoun != nil || isOwnCountry(right) {
      // «الذي توسطت بلاده»: what belongs to him acts.
      predicate.subject = .mention(right)
    } else if antecedent == nil, let right, fitsAsSubject(agreement, right), hasNoObject(predicate) {
      // «برنامجها الذي يشتبه الغرب في أنه …»: what has no object has its subject behind it.
      predicate.subject = .mention(right)
    } else {
      predicate.subject = antecedent
      predicate.object = right.map { .mention($0) }
    }
  }

  /// «التي ترفض واشنطن التنسيق معها»: the pronoun of the act behind the subject takes up what stands before.
  private func resumesInAct(after i: Int) -> Bool {
    guard isBareNoun(i), let act = relationNoun(i), act.reading.hasArticle else { return false }
    return attachedPronoun(Preposition.allCases, after: act.end - 1, limit: 1) != nil
  }

  /// A clause of its own: its subject follows, stands before, or is that of the verb it is joined to.
  private func fillMain(_ predicate: inout Predicate, _ k: Int, _ right: Int?) {
    let i = predicate.token
    let agreement = predicate.form.subject
    let left = isAfterComma(i) && right.map { fitsAsSubject(agreement, $0) } == true ? nil : leftSubject(i, agreement)
    let hasConjunction = predicate.reading.conjunction != nil && !answersTopic(predicate, left)
    if left == nil, right == nil, let noun = relationNoun(i + 1), isBareNoun(i + 1), isCausative(predicate) {
      // «أسفرت الغارات التركية عن إصابة …»
      predicate.subject = agent(ofNounAt: i + 1)
      if predicate.subject != nil {
        predicate.order = .pronoun
        // «قتلت غارة أميركية قياديا»
        if isTransitive(predicate), let object = bareMention(from: noun.end, limit: 4),
          .mention(object) != predicate.subject
        {
          predicate.object = .mention(object)
        }
        return
      }
      // «استهدف هجوم صاروخي قاعدة …»
      predicate.object = isTransitive(predicate) ? bareMention(from: noun.end, limit: 8).map { .mention($0) } : nil
      // «أن يؤدي رفع العقوبات إلى …»: the act is the subject.
      if predicate.object != nil || !isTransitive(predicate) { return }
    }
    if left == nil, !hasConjunction, isCausative(predicate) || right.map({ fitsAsSubject(agreement, $0) }) != true,
      let noun = nounSubject(i, agreement)
    {
      // «ضرباته قتلت ستة»: who struck, killed.
      predicate.order = .pronoun
      predicate.subject = agent(ofNounAt: noun)
      predicate.object = right.map { .mention($0) }
      return
    }
    // «فلان قتله مسدس»: who stands before suffers what no table knows.
    if let left, right == nil, !hasConjunction, let pronoun = pronounAgreement(predicate.reading.pronoun),
      pronoun.number == .singular, fits(pronoun, mentions[left]), mentions[left].tokens.upperBound == i,
      hasOwnSubject(i, agreement)
    {
      predicate.order = .pronoun
      predicate.object = .mention(left)
      return
    }
    // «وقتل 12 منهم»: how many suffered it, and nobody's act before.
    if left == nil, right == nil, isPassiveAlone(predicate), agreement == Agreement(.singular, .masculine),
      predicate.reading.pronoun == nil, i + 1 < sentence.count, mentionAt[i + 1] < 0,
      sentence.tokens[i + 1].kind == .number || sentence.isQuantifier(i + 1)
    {
      return
    }
    // «وتراجعت أرباح الشركة»: what no table knows is the subject of a verb without an object.
    if left == nil, !isTransitive(predicate), hasOwnSubject(i, agreement) { return }
    if !hasConjunction, isOfDocument(i) {
      // «وافق المجلس على قرار يدين المسلحين»: in it speaks whoever makes it.
      predicate.order = .pronoun
      predicate.subject = antecedentActor(before: i, agreement: Agreement(), except: right.map { .mention($0) })
      predicate.object = right.map { .mention($0) }
      return
    }
    let isOpening = left == nil && (startsClause(i) || i > 0 && ["كما", "حيث"].contains(sentence.text(i - 1)))
    if let right, let surname = unknownSubject(i, before: right, agreement) {
      // «وشكر الحساينة المملكة»
      predicate.order = .verbSubject
      predicate.subject = .phrase(surname)
      predicate.object = .mention(right)
      return
    }
    // «زيارة التقى خلالها الرئيس»: he of whom the clause before speaks.
    let isOnTheWay = i + 1 < sentence.count && lexicon.classifiedWords[sentence.text(i + 1)].contains(.onTheWay)
    let willing = subjectOfWill(k, agreement)
    let inherited =
      willing ?? (hasConjunction || isOpening || isOnTheWay || isAlso(i + 1) ? inheritedSubject(k, agreement) : nil)
    if let right, fitsAsSubject(agreement, right) {
      let second = rightObject(after: right)
      if !hasConjunction, let left, !isNominative(right) {
        predicate.order = .subjectVerb
        predicate.subject = .mention(left)
        predicate.object = .mention(right)
      } else if second == nil, let inherited, inherited != .mention(right),
        needsObject(predicate, after: right) || isAlso(i + 1) && needsObject(predicate, after: right, isGroup: true)
          || (hasConjunction && agreementIsCertain(agreement, inherited) || inherited == willing)
            && isTransitive(predicate)
            && endsArguments(right)
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
    if let pronoun = pronounAgreement(predicate.reading.pronoun), predicate.object == nil {
      predicate.object = antecedentActor(before: i, agreement: pronoun, except: predicate.subject)
    }
  }

  /// «يريد الرئيس أن يستقبل الوزير», «على تركيا أن تنسحب», «سبق لروسيا أن قصفت …»: whoever means, tries or refuses to do something,
  /// or must, may or did do it, is its subject.
  private func subjectOfWill(_ k: Int, _ agreement: Agreement) -> Filler? {
    let i = predicates[k].token
    if i > 1, sentence.text(i - 1) == "ان", mentionAt[i - 2] >= 0, case let m = mentionAt[i - 2],
      mentions[m].tokens.upperBound == i - 1, [.for, .on, .from].contains(mentions[m].preposition),
      fits(agreement, mentions[m])
    {
      return .mention(m)
    }
    guard k > 0, predicates[k].form.tense == .imperfect, sentence.text(i - 1) == "ان",
      case let will = predicates[k - 1],
      will.verbs.contains(where: { lexicon.verbs[$0].modal != nil }), case .mention(let subject)? = will.subject,
      fits(agreement, mentions[subject])
    else { return nil }
    return will.subject
  }

  /// «أما روسيا فترفض …»: the ف joins the verb to nothing but its subject.
  private func answersTopic(_ predicate: Predicate, _ subject: Int?) -> Bool {
    guard predicate.reading.conjunction == .then, let subject, mentions[subject].start > 0 else { return false }
    return ["اما", "واما"].contains(sentence.text(mentions[subject].start - 1))
  }

  /// A verb that without an object can only be passive: قتل, خطف.
  func isPassiveAlone(_ predicate: Predicate) -> Bool {
    predicate.form.tense == .past
      && predicate.verbs.contains { lexicon.verbs[$0].classes.contains(.doneToSomebody) }
  }

  /// «أدى إلى», «أسفر عن»: verbs whose subject is what brought an act about.
  private func isCausative(_ predicate: Predicate) -> Bool {
    predicate.verbs.contains { v in
      lexicon.verbs[v].lights.contains { $0.preposition != .none }
        || lexicon.verbs[v].relations.contains { $0.relation.name == "attacks" }
    }
  }

  /// «حيث سيلتقي الرئيس», «كما اتهم الحزب ب…»: one neither meets nor accuses alone, so the only phrase is who is met.
  ///
  /// - Parameter isGroup: whether several may follow: «سيلتقي أيضا الرئيس ووزير الدفاع».
  private func needsObject(_ predicate: Predicate, after k: Int, isGroup: Bool = false) -> Bool {
    hasSense(predicate) {
      guard $0.frame[.object] == .target else { return false }
      // «وحملت الموساد المسؤولية»: its second object stands behind whom it blames.
      if $0.needsComplement {
        let (end, complements) = (groupEnd(k), $0.fixed)
        return $0.relation.name == "accuses"
          && (end..<min(sentence.count, end + 2)).contains { complements.contains([sentence.text($0)]) }
      }
      switch $0.relation.name {
      case "meets":
        return (isGroup || groupMembers(k).count == 1)
          && prepositional($0.frame.targets, after: groupEnd(k) - 1) == nil
      case "accuses": return $0.frame[.by] == .act
      case "coerces": return $0.frame[.on] == .act
      default: return false
      }
    }
  }

  /// Whether a bare noun right behind a verb, of which the lexicon knows nothing, agrees with it.
  private func hasOwnSubject(_ i: Int, _ agreement: Agreement) -> Bool {
    let q = i + 1
    guard q < sentence.count, agreement.number != .plural, sentence.tokens[q].kind == .word, mentionAt[q] < 0,
      !sentence.has([.known, .verb], at: q), !sentence.opensPhrases(q), !sentence.tokens[q].hasTanwin
    else { return false }
    let text = sentence.text(q)
    let isFeminine = text.hasSuffix("ة") || text.hasSuffix("ات")
    return text.count > 3 && !text.hasSuffix("ا") && !text.hasPrefix("ب") && !text.hasPrefix("ل")
      && (agreement.gender == .feminine) == isFeminine
  }

  /// Whether a verb tells what an indefinite decision or statement right before it says.
  private func isOfDocument(_ i: Int) -> Bool {
    i > 0 && !sentence.hasArticle(i - 1) && mentionAt[i - 1] < 0 && isOf(.document, i - 1)
  }

  /// «أيضا», «كذلك»: what was said before is said of another.
  private func isAlso(_ i: Int) -> Bool {
    i < sentence.count && lexicon.classifiedWords[sentence.text(i)].contains(.also)
  }

  private func isTransitive(_ predicate: Predicate) -> Bool {
    hasSense(predicate) { !$0.needsComplement && ($0.frame[.object] == .target || $0.frame[.object] == .source) }
  }

  /// Whether a verb of relation has no object in any of its meanings.
  private func hasNoObject(_ predicate: Predicate) -> Bool {
    let relations = predicate.verbs.flatMap { lexicon.verbs[$0].relations }
    return !relations.isEmpty && relations.allSatisfy { $0.frame[.object] == nil && !$0.needsComplement }
  }

  /// A definite word that no table knows between a verb and its object: somebody's family name.
  private func unknownSubject(_ i: Int, before k: Int, _ agreement: Agreement) -> Range<Int>? {
    guard mentions[k].start == i + 2, agreement == Agreement(.singular, .masculine), mentions[k].isBare,
      sentence.text(i + 1).hasPrefix("ال"), sentence.text(i + 1).count > 4, !sentence.has(.known, at: i + 1),
      sentence.tokens[i + 1].kind == .word, isTransitive(predicates[predicateAt[i]])
    else { return nil }
    return i + 1..<i + 2
  }

  /// A comma that closes no insertion parts a verb from what stands before: «بعد الغزو، انسحبت القوات».
  private func isAfterComma(_ i: Int) -> Bool {
    if isBehindAdverbial(i) { return true }
    let p = beforeParticles(i)
    guard p > 0, sentence.isComma(p), insertion(endingAt: p) == nil else { return false }
    let k = mentionAt[p - 1]
    return k < 0
      || !mentions[k].tokens.contains { sentence.isComma($0) }
        && !(k > 0 && mentions[k - 1].tokens.upperBound + 1 == mentions[k].start
          && sentence.isComma(mentions[k - 1].tokens.upperBound))
  }

  /// «…، وفي هذا الإطار قصفت المدفعية»: behind a phrase with «و» and a preposition that opens a clause, and names nobody.
  private func isBehindAdverbial(_ i: Int) -> Bool {
    var q = beforeParticles(i)
    let first = q
    while q > 0, first - q < 4, mentionAt[q] < 0, sentence.tokens[q].kind == .word, !isPredicate(q) {
      if sentence.isComma(q - 1) || sentence.isFullStop(q - 1) {
        return q < first
          && sentence.matches(.function, at: q).contains {
            if case .function(.preposition) = $0.entry { $0.reading.conjunction != nil } else { false }
          }
      }
      q -= 1
    }
    return false
  }

  /// Whether a verb opens its clause, but for particles: behind a sign, a conjunction, أن, or nothing.
  private func startsClause(_ i: Int) -> Bool {
    let p = beforeParticles(i)
    return p < 0 || sentence.tokens[p].kind == .sign || sentence.isBarrier(p)
  }

  /// The pronoun that is the subject of a clause: أنه, إنها, هي.
  func complementizerPronoun(_ i: Int) -> Agreement? {
    for match in sentence.matches(.function, at: i) where match.end == i + 1 {
      if case .function(.pronoun(let agreement)) = match.entry { return agreement }
      if case .function(.complementizerPronoun(let agreement)) = match.entry { return agreement }
    }
    return nil
  }

  /// «وهي ائتلاف …»
  private func isPronounClause(_ i: Int) -> Bool {
    sentence.matches(.function, at: i).contains {
      if case .function(.pronoun) = $0.entry { return $0.reading.conjunction != nil }
      return false
    }
  }

  /// Where the clause goes on behind «، الذي … ،» or «، وهو … ،», given the comma that opens it; the closing one may open the next.
  func insertionEnd(openingAt q: Int) -> Int? {
    if let end = sentence.asideEnd(openingAt: q) { return end + 1 }
    guard sentence.isComma(q), q + 2 < sentence.count, isRelative(q + 1) || isPronounClause(q + 1),
      let close = (q + 2..<min(sentence.count, q + 20)).first(where: { sentence.isComma($0) })
    else { return nil }
    return close + 1 < sentence.count && isPronounClause(close + 1) ? close : close + 1
  }

  /// The comma that opens «، الذي … ،», given the one that closes it.
  func insertion(endingAt q: Int) -> Int? {
    if let start = sentence.asideStart(closingAt: q) { return start }
    guard sentence.isComma(q) else { return nil }
    return (max(0, q - 18)..<q).reversed().first { sentence.isComma($0) && isRelative($0 + 1) }
  }

  // MARK: What follows

  /// The first bare mention after a verb, before anything that ends the clause.
  func rightSubject(_ i: Int) -> Int? { bareMention(from: i + 1, limit: 12) }

  /// «أدان واستنكر المجلس», «تسانده وتدعمه روسيا»: of two verbs joined word by word the second has the subject of both.
  private func sharedSubject(_ i: Int) -> Int? {
    guard let joined = predicate(at: i + 1), joined.reading.conjunction != nil,
      (joined.reading.pronoun == nil) == (predicates[predicateAt[i]].reading.pronoun == nil),
      joined.form.tense == predicates[predicateAt[i]].form.tense,
      joined.form.subject == predicates[predicateAt[i]].form.subject
    else { return nil }
    guard let right = rightSubject(i + 1) else { return nil }
    // «وقفت وساندت مصر»: the only phrase may be the object.
    return joined.reading.pronoun != nil || rightObject(after: right) != nil ? right : nil
  }

  /// The next bare mention behind the subject.
  private func rightObject(after k: Int) -> Int? { bareMention(from: groupEnd(k), limit: 10) }

  func bareMention(from start: Int, limit: Int) -> Int? {
    var q = start
    var steps = 0
    while q < sentence.count, steps < limit {
      let k = startAt[q]
      if k >= 0 {
        let mention = mentions[k]
        if mention.isBare, mention.conjunction == nil, !isAppositive(k) { return k }
        q = mention.tokens.upperBound
        steps += 1
        continue
      }
      // What stands in brackets explains a word, and is no argument.
      if sentence.tokens[q].isSign("("),
        let close = (q + 1..<max(q + 1, min(sentence.count, q + 12))).first(where: { sentence.tokens[$0].isSign(")") })
      {
        q = close + 1
        continue
      }
      if let end = insertionEnd(openingAt: q) {
        q = end
        continue
      }
      // «يضم التحالف الذي تقوده السعودية الأردن والكويت»
      if q == start, isRelative(q), let clause = predicate(at: q + 1), clause.reading.pronoun != nil,
        q + 2 < sentence.count, startAt[q + 2] >= 0, case let end = groupEnd(startAt[q + 2]), end < sentence.count,
        startAt[end] >= 0, mentions[startAt[end]].isBare
      {
        q = end
        continue
      }
      if q == start, q > 0, isRelative(q), mentionAt[q - 1] >= 0,
        let close = (q + 2..<max(q + 2, min(sentence.count, q + 16))).first(where: { sentence.isComma($0) })
      {
        // «يلتقي الوزير الذي يزور البلاد، وفدا …»
        q = close + 1
        continue
      }
      if sentence.isBarrier(q) || isPredicate(q) || isRelative(q)
        || isOf(.member, q) || q > start && sentence.isComma(q - 1) && ["منها", "منهم"].contains(sentence.text(q))
      {
        return nil
      }
      // A verbal noun without a preposition is itself the subject or object: «أسفرت الغارات عن».
      if start == q, isBareNoun(q) { return nil }
      q += 1
      steps += 1
    }
    return nil
  }

  /// «رفض السفير فلان، مساعد وزير الخارجية الأسبق، التصريحات»: the office of a person between commas behind his name.
  private func isAppositive(_ k: Int) -> Bool {
    guard k > 0, case .title = mentions[k].head, mentions[k].name == nil, mentions[k - 1].name != nil,
      mentions[k - 1].isHuman, mentions[k - 1].tokens.upperBound + 1 == mentions[k].start,
      sentence.isComma(mentions[k].start - 1),
      // «الوزير، فلان، …» has his office before his name.
      !mentions[k - 1].tokens.contains(where: { sentence.isComma($0) })
    else { return false }
    let end = mentions[k].tokens.upperBound
    return end >= sentence.count || sentence.tokens[end].kind == .sign
  }

  /// Whether no further bare phrase follows: «ورفضت روسيا لغة الإملاء» has one, «وحثت حكومة بغداد على» has none.
  private func endsArguments(_ k: Int) -> Bool {
    var q = groupEnd(k)
    while q < sentence.count, sentence.has(.time, at: q) { q += 1 }
    guard q < sentence.count, sentence.tokens[q].kind != .sign || sentence.isQuote(q) else { return true }
    if sentence.isQuote(q) { return false }
    if sentence.preposition(q) != nil || sentence.isBarrier(q) || isRelative(q) { return true }
    let text = sentence.text(q)
    return text.isEmpty || sentence.has(.prefixed, at: q) || text.hasPrefix("ب") || text.hasPrefix("ل")
      || text.hasPrefix("و")
  }

  // MARK: What stands before

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

  /// «التي انتقد فيها إسرائيل وحذرها»: a verb joined without a comma goes on with the relative clause before it.
  private func goesOnRelative(_ k: Int) -> Filler? {
    let previous = predicates[k - 1]
    guard previous.isRelative,
      !(previous.token..<predicates[k].token).contains(where: { sentence.isComma($0) || sentence.isBarrier($0) })
    else { return nil }
    return previous.subject
  }

  /// «استغل التنظيم الفوضى وشن هجمات»: the phrase that opens the sentence, or stands behind one word that no table knows.
  private func openingSubject(before i: Int) -> Int? {
    guard let first = mentions.indices.first, mentions[first].start <= 1, mentions[first].tokens.upperBound < i else {
      return nil
    }
    let mention = mentions[first]
    if mention.start == 0 { return mention.isBare ? first : nil }
    guard sentence.tokens[0].kind == .word, sentence.matches[0].isEmpty, sentence.function(0) == nil,
      !isPredicate(0), !mention.hasPreposition
    else { return nil }
    return first
  }

  /// The last إن before a token, and the phrase right behind it.
  private func nominalSubject(before end: Int) -> (complementizer: Int, mention: Int)? {
    guard let i = (0..<end).last(where: { sentence.isComplementizer($0) }), i + 1 < end, startAt[i + 1] >= 0
    else { return nil }
    return (i, startAt[i + 1])
  }

  /// The subject of the verb before, when this one is joined to it and agrees.
  private func inheritedSubject(_ k: Int, _ agreement: Agreement) -> Filler? {
    if k > 0, predicates[k].reading.conjunction != nil, case .mention(let m)? = goesOnRelative(k),
      fits(agreement, mentions[m])
    {
      return .mention(m)
    }
    let nominal = nominalSubject(before: predicates[k].token).flatMap {
      fits(agreement, mentions[$0.mention]) ? $0 : nil
    }
    for previous in predicates[..<k].reversed() where !previous.isRelative {
      // «يقول ناشطون إن عناصر موجودة في البلدة وتخوض المعارك»: what stands behind إن without a verb.
      if let nominal, nominal.complementizer > previous.token { return .mention(nominal.mention) }
      guard let subject = previous.subject else { continue }
      if case .mention(let m) = subject {
        if fits(agreement, mentions[m]) || agreementOfGroup(m, agreement) { return subject }
        // «أوفدت الحكومة نائب الوزير حيث التقى …»: he who was sent.
        if predicates[k].reading.conjunction == nil, case .mention(let sent)? = previous.object, mentions[sent].isHuman,
          fits(agreement, mentions[sent])
        {
          return previous.object
        }
        continue
      }
      return subject
    }
    guard predicates[k].token <= 3 || predicates[..<k].allSatisfy({ $0.subject == nil }) else {
      return nil
    }
    if let opening = openingSubject(before: predicates[k].token), fits(agreement, mentions[opening]) {
      return .mention(opening)
    }
    return carriedSubject(agreement)
  }
}

import Relations

/// The subject and object of verbs in clauses of their own.
extension Clauses {
  /// A clause of its own: its subject follows, stands before, or is that of the verb it is joined to.
  func fillMain(_ predicate: inout Predicate, _ k: Int, _ right: Int?) {
    let i = predicate.token
    let agreement = predicate.form.subject
    let left = isAfterComma(i) && right.map { fitsAsSubject(agreement, $0) } == true ? nil : leftSubject(i, agreement)
    let hasConjunction = predicate.reading.conjunction != nil && !answersTopic(predicate, left)
    if left == nil, right == nil, fillFromActBehind(&predicate) { return }
    if left == nil || isRightBehindNoun(i, agreement), !hasConjunction,
      isCausative(predicate) || right.map({ fitsAsSubject(agreement, $0) }) != true,
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
    if left == nil, right == nil, isPassiveAlone(predicate) || predicate.form.isPassive,
      agreement == Agreement(.singular, .masculine),
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
    if left == nil, let right, isDocumentSubject(i + 1, agreement) {
      // «أعلن الائتلاف …، وطالب البيان المجتمع الدولي ب…»: it speaks for whoever the sentence opens with, if for anybody in it.
      predicate.order = .pronoun
      predicate.subject = predicates[..<k].first.flatMap { $0.isRelative ? nil : $0.subject }
      predicate.object = .mention(right)
      return
    }
    if left == nil, !hasConjunction, let right, isInDocument(i + 1), needsObject(predicate, after: right) {
      // «مقالا للوزير، يحث فيه دول الجوار على …»: he of whom the clause before speaks.
      predicate.order = .pronoun
      predicate.subject = antecedentActor(before: i, agreement: agreement, except: .mention(right))
      predicate.object = .mention(right)
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
    arrange(&predicate, k, left: left, right: right, isOpening: isOpening, hasConjunction: hasConjunction)
  }

  /// «أسفرت الغارات التركية عن إصابة …», «استهدف هجوم صاروخي قاعدة …»: an act right behind the verb is its subject.
  private func fillFromActBehind(_ predicate: inout Predicate) -> Bool {
    let i = predicate.token
    guard let noun = relationNoun(i + 1), isBareNoun(i + 1), isCausative(predicate) else { return false }
    predicate.subject = agent(ofNounAt: i + 1)
    if predicate.subject != nil {
      predicate.order = .pronoun
      // «قتلت غارة أميركية قياديا»
      if isTransitive(predicate), let object = bareMention(from: noun.end, limit: 4),
        .mention(object) != predicate.subject
      {
        predicate.object = .mention(object)
      }
      return true
    }
    predicate.object = isTransitive(predicate) ? bareMention(from: noun.end, limit: 8).map { .mention($0) } : nil
    // «أن يؤدي رفع العقوبات إلى …»: the act is the subject.
    return predicate.object != nil || !isTransitive(predicate)
  }

  /// Which of the phrases before and behind a verb is its subject, and which its object.
  private func arrange(
    _ predicate: inout Predicate, _ k: Int, left: Int?, right: Int?, isOpening: Bool, hasConjunction: Bool
  ) {
    let i = predicate.token
    let agreement = predicate.form.subject
    // «زيارة التقى خلالها الرئيس»: he of whom the clause before speaks.
    let isOnTheWay = i + 1 < sentence.count && lexicon.classifiedWords[sentence.text(i + 1)].contains(.onTheWay)
    let willing = subjectOfWill(k, agreement)
    // «إن 13 شخصا أصيبوا أيضا»: a phrase right before the verb is nearer.
    let isMore = isAlso(i + 1) && (i == 0 || mentionAt[i - 1] < 0)
    let inherited =
      willing ?? (hasConjunction || isOpening || isOnTheWay || isMore ? inheritedSubject(k, agreement) : nil)
    if let right, fitsAsSubject(agreement, right) {
      let second = rightObject(after: right)
      if !hasConjunction, let left, !isNominative(right) {
        predicate.order = .subjectVerb
        predicate.subject = .mention(left)
        predicate.object = .mention(right)
      } else if second == nil, !predicate.form.isPassive, let inherited, inherited != .mention(right),
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
      // «مقال يحث فيه الحكومة على …»
      case "coerces", "requests": return $0.frame[.on] == .act
      default: return false
      }
    }
  }

  /// Whether a verb tells what an indefinite decision or statement right before it says.
  private func isOfDocument(_ i: Int) -> Bool {
    i > 0 && !sentence.hasArticle(i - 1) && mentionAt[i - 1] < 0 && isOf(.document, i - 1)
  }

  /// Whether a definite statement or decision that agrees with a verb stands right behind it, with a phrase next to it.
  func isDocumentSubject(_ q: Int, _ agreement: Agreement) -> Bool {
    guard q + 1 < sentence.count, mentionAt[q] < 0, sentence.text(q).hasPrefix("ال"),
      lexicon.classifiedWords[sentence.text(q).dropFirst(2)].contains(.document),
      startAt[q + 1] >= 0
    else { return false }
    let isFeminine = sentence.text(q).hasSuffix("ة") || sentence.text(q).hasSuffix("ات")
    return agreement.fits(Agreement(.singular, isFeminine ? .feminine : .masculine))
  }

  private static let therein: Vocabulary = ["فيه", "فيها", "فيهما"]

  /// «فيه», «فيها» right behind a verb: it stands in what was named before.
  func isInDocument(_ i: Int) -> Bool { i < sentence.count && Self.therein.contains(sentence.text(i)) }

  /// «أيضا», «كذلك»: what was said before is said of another.
  private func isAlso(_ i: Int) -> Bool {
    i < sentence.count && lexicon.classifiedWords[sentence.text(i)].contains(.also)
  }

  /// A definite word that no table knows between a verb and its object: somebody's family name.
  private func unknownSubject(_ i: Int, before k: Int, _ agreement: Agreement) -> Range<Int>? {
    guard mentions[k].start == i + 2, agreement == Agreement(.singular, .masculine), mentions[k].isBare,
      sentence.text(i + 1).hasPrefix("ال"), sentence.text(i + 1).count > 4, !sentence.has(.known, at: i + 1),
      sentence.tokens[i + 1].kind == .word, isTransitive(predicates[predicateAt[i]])
    else { return nil }
    return i + 1..<i + 2
  }
}

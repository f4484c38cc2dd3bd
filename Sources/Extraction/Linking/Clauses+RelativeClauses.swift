/// The subject and object of verbs in relative clauses.
extension Clauses {
  /// A relative clause, opened by the pronoun at *p*: what stands before it is its subject or object.
  func fillRelative(_ predicate: inout Predicate, _ p: Int, _ right: Int?) {
    let agreement = predicate.form.subject
    let pronoun = pronounAgreement(predicate.reading.pronoun)
    predicate.isRelative = true
    predicate.order = .relative
    let isJoined = isJoinedRelative(p)
    let antecedent = relativeAntecedent(p, pronoun ?? agreement, skipsGenitives: isJoined)
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
    } else if antecedent == nil, let right, fitsAsSubject(agreement, right), isTime(before: p) {
      // «في الوقت الذي قصفت فيه الطائرات المدينة»: a time does nothing.
      predicate.order = .verbSubject
      predicate.subject = .mention(right)
      predicate.object = rightObject(after: right).map { .mention($0) }
    } else if antecedent == nil, let right, fitsAsSubject(agreement, right), hasNoObject(predicate) {
      // «برنامجها الذي يشتبه الغرب في أنه …»: what has no object has its subject behind it.
      predicate.subject = .mention(right)
    } else {
      predicate.subject = antecedent
      predicate.object = right.map { .mention($0) }
    }
  }

  /// «والذي»: a relative pronoun that goes on with an earlier one.
  private func isJoinedRelative(_ p: Int) -> Bool {
    sentence.matches(.function, at: p).contains {
      if case .function(.relative) = $0.entry { $0.reading.conjunction != nil } else { false }
    }
  }

  /// What the relative pronoun at *p* speaks of.
  private func relativeAntecedent(_ p: Int, _ agreement: Agreement, skipsGenitives: Bool) -> Filler? {
    let antecedent = antecedent(before: p, agreement: agreement, skipsGenitives: skipsGenitives)
    // «بين إيران ومجموعة الدول التي تضم …»: one of several is meant.
    if case .mention(let k)? = antecedent, agreement.number == .singular, mentions[k].agreement.number == .singular,
      groupMembers(k).count > 1
    {
      return .only(k)
    }
    return antecedent
  }

  /// «التي ترفض واشنطن التنسيق معها»: the pronoun of the act behind the subject takes up what stands before.
  private func resumesInAct(after i: Int) -> Bool {
    guard isBareNoun(i), let act = relationNoun(i), act.reading.hasArticle else { return false }
    return attachedPronoun(Preposition.allCases, after: act.end - 1, limit: 1) != nil
  }

  /// «اليوم الذي …», «الوقت الذي …»
  private func isTime(before i: Int) -> Bool {
    i > 0 && (sentence.has(.time, at: i - 1) || isOf(.temporal, i - 1))
  }
}

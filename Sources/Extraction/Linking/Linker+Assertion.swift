import Relations

/// Whether the text states an act or names it in passing.
extension Linker {
  /// Whether the text itself states that the act took place, and does not just name it as known: «شنت هجوما», «قتل», «أسفر عن مقتل»
  /// state; «بعد اغتيال …», «الهجوم الذي …», «قضية تفجير …» do not.
  func isAsserted(_ trigger: Range<Int>) -> Bool {
    let i = trigger.lowerBound
    if clauses.isPredicate(i) { return isAsserted(predicate: clauses.predicateAt[i]) }
    if isOfCase(i) { return false }
    if let governor = lightGovernor[i] {
      // «وقع بعد تفجير», «تحدث عن هجوم»: not the verb's own noun.
      if governor.sense.preposition == .none, i > 0, sentence.preposition(i - 1) != nil { return false }
      return isAsserted(predicate: governor.predicate)
    }
    // «أسفر هجوم عن …», «أوقع الهجوم …»: what has a result took place.
    if i > 0, isIndependent(i), let cause = clauses.predicate(at: i - 1), isVerb(cause, of: .resultsIn),
      isAsserted(predicate: clauses.predicateAt[i - 1])
    {
      return true
    }
    // At the head of a sentence, a headline or an entry of a chronicle.
    if opensText(i) { return true }
    // «أفاد بمقتل», «أعلنت … مقتل»: news of it.
    var q = i - 1
    while q >= 0, q >= i - 8 {
      let k = clauses.predicateAt[q]
      if k >= 0 {
        let predicate = clauses.predicates[k]
        guard !predicate.isRelative, isAsserted(predicate: k) else { return false }
        return predicate.verbs.contains {
          lexicon.verbs[$0].saying == .say || lexicon.verbs[$0].saying == .claim
            || lexicon.verbs[$0].classes.contains(.tellsOf)
        }
      }
      if sentence.isBarrier(q) || sentence.isComma(q)
        || clauses.relationNoun(q) != nil && sentence.preposition(i - 1) != nil
      {
        break
      }
      q -= 1
    }
    // «الهجوم نفذ ضد», «هجوم استهدف»: the noun is the subject of what follows.
    q = trigger.upperBound
    while q < sentence.count, q < trigger.upperBound + 5 {
      if sentence.isBarrier(q) || clauses.isRelative(q) || sentence.isComma(q) { return false }
      let k = clauses.predicateAt[q]
      if k >= 0 {
        return clauses.predicates[k].reading.pronoun == nil && clauses.predicates[k].form.tense == .past
          && isIndependent(i)
      }
      q += 1
    }
    return false
  }

  func isAsserted(predicate k: Int) -> Bool {
    let predicate = clauses.predicates[k]
    if predicate.isRelative, !tellsOfIndefinite(predicate) { return false }
    if predicate.form.isFirstPerson { return false }
    if predicate.form.tense == .imperfect {
      // A present tells of what is going on in a headline, of habits elsewhere; behind كان it is past.
      let p = predicate.token - 1
      if p >= 0, case .auxiliary = sentence.function(p) { return true }
      return predicate.token <= 4
    }
    return true
  }

  /// «ألف متظاهر احتجوا»: a clause without a pronoun tells what is new of an indefinite noun.
  private func tellsOfIndefinite(_ predicate: Predicate) -> Bool {
    guard !clauses.isRelative(clauses.beforeParticles(predicate.token)), case .mention(let k)? = predicate.subject
    else {
      return false
    }
    return mentions[k].isCounted && !mentions[k].hasArticle
  }

  private func isIndependent(_ i: Int) -> Bool {
    i == 0
      || sentence.preposition(i - 1) == nil
        && (clauses.relationNoun(i)?.reading.preposition ?? Preposition.none) == Preposition.none
  }

  /// Whether nothing but signs, dates and numbers stands before a noun in its line.
  private func opensText(_ i: Int) -> Bool {
    guard clauses.relationNoun(i)?.reading.preposition == Preposition.none else { return false }
    var q = i - 1
    while q >= 0 {
      let token = sentence.tokens[q]
      if token.isSign(":") || token.isSign("ـ", "*", "-", "–") && q <= 8 { return true }
      let isDate =
        token.kind == .number || token.kind == .sign
        || sentence.matches[q].contains {
          switch $0.entry {
          case .time, .month: true
          default: false
          }
        }
      guard isDate || sentence.isQuantifier(q) else { return false }
      q -= 1
    }
    return true
  }
}

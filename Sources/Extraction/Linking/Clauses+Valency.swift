import Relations

/// What a verb can be, and what it takes: an object, a cause, a subject that no table knows.
extension Clauses {
  /// Whether a predicate can be a verb of a class.
  func isVerb(_ predicate: Predicate, of group: WordClasses) -> Bool {
    predicate.verbs.contains { lexicon.verbs[$0].classes.contains(group) }
  }

  /// Whether a predicate can be a verb of speech: قال, أعلن.
  func isOfSpeech(_ predicate: Predicate) -> Bool { predicate.verbs.contains { lexicon.verbs[$0].saying != nil } }

  /// Whether a predicate can be a verb that carries a noun: «شن هجوما».
  func isLight(_ predicate: Predicate) -> Bool { predicate.verbs.contains { !lexicon.verbs[$0].lights.isEmpty } }

  /// A verb that without an object can only be passive: قتل, خطف.
  func isPassiveAlone(_ predicate: Predicate) -> Bool {
    predicate.form.tense == .past && isVerb(predicate, of: .doneToSomebody)
  }

  /// «أدى إلى», «أسفر عن»: verbs whose subject is what brought an act about.
  func isCausative(_ predicate: Predicate) -> Bool {
    predicate.verbs.contains { v in
      lexicon.verbs[v].lights.contains { $0.preposition != .none }
        || lexicon.verbs[v].relations.contains { $0.relation.name == "attacks" }
    }
  }

  func isTransitive(_ predicate: Predicate) -> Bool {
    hasSense(predicate) { !$0.needsComplement && ($0.frame[.object] == .target || $0.frame[.object] == .source) }
  }

  /// Whether a verb of relation has no object in any of its meanings.
  func hasNoObject(_ predicate: Predicate) -> Bool {
    let relations = predicate.verbs.flatMap { lexicon.verbs[$0].relations }
    return relations.contains { !$0.needsComplement } && relations.allSatisfy { $0.frame[.object] == nil }
  }

  /// Whether a bare noun right behind a verb, of which the lexicon knows nothing, agrees with it.
  func hasOwnSubject(_ i: Int, _ agreement: Agreement) -> Bool {
    let q = i + 1
    guard q < sentence.count, agreement.number != .plural, sentence.tokens[q].kind == .word, mentionAt[q] < 0,
      !sentence.has([.known, .verb], at: q), !sentence.opensPhrases(q), !sentence.tokens[q].hasTanwin
    else { return false }
    let text = sentence.text(q)
    let isFeminine = text.hasSuffix("ة") || text.hasSuffix("ات")
    return text.count > 3 && !text.hasSuffix("ا") && !text.hasPrefix("ب") && !text.hasPrefix("ل")
      && (agreement.gender == .feminine) == isFeminine
  }
}

import Relations

/// How real each act of a sentence is: negation, plan and hypothesis, from the words that govern it.
struct Modalities {
  let clauses: Clauses
  var sentence: Sentence { _read { yield clauses.sentence } }
  var lexicon: Lexicon { _read { yield clauses.sentence.lexicon } }
  /// Tokens inside a conditional clause or a question.
  private var isHypothetical: [Bool]
  /// For each predicate, what governs it.
  var ofPredicate: [Modality?]

  init(clauses: Clauses) {
    self.clauses = clauses
    isHypothetical = [Bool](repeating: false, count: clauses.sentence.count)
    ofPredicate = [Modality?](repeating: nil, count: clauses.predicates.count)
    markConditionals()
    for k in clauses.predicates.indices { ofPredicate[k] = modality(ofPredicate: k) }
  }

  /// The modality of a trigger, `nil` when the text states it as a fact.
  ///
  /// - Parameter governor: the light verb of a noun.
  func modality(of candidate: Candidate, governor: Linker.LightGovernor?) -> Modality? {
    let i = candidate.trigger.lowerBound
    // A tie that a title, participle or relative clause states stands whatever the sentence plans.
    if candidate.isTie, isAttributive(candidate) { return nil }
    // The charge is denied, and not that it is; so is somebody's place.
    if candidate.rule == "noun-denied" || candidate.rule == "no-place" { return nil }
    // «إن قرار المجلس غير مقبول»: no plan that its words speak of.
    if candidate.rule == "judgement" { return isHypothetical[i] ? .hypothetical : nil }
    // Whom a speaker wants to act, he asks; unless he does not speak.
    if candidate.rule == "obligation" {
      let speech = clauses.predicates.indices.last { clauses.predicates[$0].token < i }
      return speech.flatMap { ofPredicate[$0] == .negated ? .negated : nil }
        ?? (isHypothetical[i] ? .hypothetical : nil)
    }
    var result: Modality?
    if clauses.predicateAt[i] >= 0 {
      result = ofPredicate[clauses.predicateAt[i]]
    } else {
      result = modality(ofNoun: candidate, governor: governor)
    }
    // A light verb's own mode is weighed with its noun.
    if governor == nil { result = Self.stronger(candidate.modality, result) }
    if isHypothetical[i] { result = result == .negated ? .negated : .hypothetical }
    // «يهدد الهدنة بين …», «أن يسهم الاتفاق النووي مع إيران في …»: so does a deal that is known.
    if result != .negated, governor == nil, isKnownDeal(candidate) { return nil }
    return result
  }

  /// A definite deal with its parties.
  private func isKnownDeal(_ candidate: Candidate) -> Bool {
    let i = candidate.trigger.lowerBound
    guard candidate.relation.name == "agrees", candidate.source != nil, candidate.target != nil,
      case .noun(let noun)? = clauses.relationNoun(i)?.entry
    else { return false }
    return lexicon.nouns[noun].isThing && sentence.hasArticle(i)
  }

  private func isAttributive(_ candidate: Candidate) -> Bool {
    let i = candidate.trigger.lowerBound
    guard let predicate = clauses.predicate(at: i) else {
      return ["title", "belonging"].contains(candidate.rule) || candidate.rule.hasPrefix("participle")
    }
    return predicate.isRelative && predicate.form.tense == .imperfect && clauses.beforeParticles(i) == i - 1
  }

  static func stronger(_ a: Modality?, _ b: Modality?) -> Modality? {
    if a == .negated || b == .negated { return .negated }
    if a == .planned || b == .planned { return .planned }
    return a ?? b
  }

  /// What is left of an act under a verb that is itself negated, planned or hypothetical.
  ///
  /// «لم يستبعد شن هجوم» leaves it open; «لا يعتزم شن هجوم» does not.
  static func composed(_ outer: Modality?, _ inner: Modality) -> Modality {
    guard outer == .negated else { return inner }
    return inner == .negated ? .hypothetical : .negated
  }

  // MARK: Conditions and questions

  private static let rhetorical: Vocabulary = ["الم", "اولم", "افلم", "اليس", "اوليس", "اليست", "اوليست"]

  private mutating func markConditionals() {
    for i in 0..<sentence.count {
      let isCondition = sentence.matches(.modality, at: i).contains {
        if case .modality(.hypothetical, .clause) = $0.entry {
          return ["اذا", "لو", "واذا", "ولو", "فاذا", "لولا", "ولولا"].contains(sentence.text(i))
            || sentence.text(i).hasSuffix("حال")
            || ["حال", "حالة", "اذا", "لو"].contains($0.end > i + 1 ? sentence.text(i + 1) : "")
        }
        return false
      }
      guard isCondition else { continue }
      // Before its main clause a condition covers that as well.
      let isFirst = i == 0 || sentence.isBarrier(i - 1) || sentence.isComma(i - 1) || sentence.isQuote(i - 1)
      var j = i + 1
      while j < sentence.count, j < i + (isFirst ? 60 : 25), isFirst || !sentence.isComma(j),
        !sentence.isFullStop(j)
      {
        isHypothetical[j] = true
        j += 1
      }
    }
    if sentence.count > 0, sentence.tokens[(max(0, sentence.count - 3))...].contains(where: { $0.isSign("؟", "?") }) {
      // «ألم يلاحظ أن الوزير زار …؟» asks of what is known.
      let opening = sentence.tokens.indices.first { sentence.tokens[$0].kind == .word }
      if let opening, Self.rhetorical.contains(sentence.text(opening)) { return }
      for i in isHypothetical.indices { isHypothetical[i] = true }
    }
  }
}

extension Frame {
  /// The prepositions of the slots that hold an act.
  var actPrepositions: [Preposition] { hasAct ? Preposition.allCases.filter { self[$0] == .act } : [] }
}

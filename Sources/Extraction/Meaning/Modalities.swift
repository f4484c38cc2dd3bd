import Relations

/// How real each act of a sentence is: negation, plan and hypothesis, from the words that govern it.
struct Modalities {
  let clauses: Clauses
  private var sentence: Sentence { _read { yield clauses.sentence } }
  private var lexicon: Lexicon { _read { yield clauses.sentence.lexicon } }
  /// Tokens inside a conditional clause or a question.
  private var isHypothetical: [Bool]
  /// For each predicate, what governs it.
  private var ofPredicate: [Modality?]

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
    var result = candidate.modality
    if clauses.predicateAt[i] >= 0 {
      result = Self.stronger(result, ofPredicate[clauses.predicateAt[i]])
    } else {
      result = Self.stronger(result, modality(ofNoun: i, governor: governor))
    }
    if isHypothetical[i] { result = Self.stronger(result, .hypothetical) }
    return result
  }

  private static func stronger(_ a: Modality?, _ b: Modality?) -> Modality? {
    if a == .negated || b == .negated { return .negated }
    if a == .planned || b == .planned { return .planned }
    return a ?? b
  }

  // MARK: Verbs

  private func modality(ofPredicate k: Int) -> Modality? {
    let predicate = clauses.predicates[k]
    let i = predicate.token
    var result: Modality?
    if predicate.form.isFuture { result = .planned }
    // Particles right before: لم, لن, سوف, قد + imperfect, ما + past.
    var p = i - 1
    while p >= 0, p >= i - 3, clauses.mentionAt[p] < 0, !clauses.isPredicate(p) {
      let text = sentence.text(p)
      for match in sentence.matches[p] where match.end <= i {
        if case .modality(let modality, let scope) = match.entry, scope != .noun {
          if text.hasSuffix("ما"), text.count <= 3, predicate.form.tense == .imperfect || p > 0 && ["غالبا", "عادة", "كثيرا", "نادرا"].contains(sentence.text(p - 1)) { continue }
          if text == "قد" || text == "وقد" || text == "فقد", predicate.form.tense == .past { continue }
          result = Self.stronger(result, modality)
        }
      }
      if sentence.tokens[p].kind == .sign || clauses.isRelative(p) || sentence.isComplementizer(p) { break }
      p -= 1
    }
    if let governing = governing(i) { result = Self.stronger(result, governing) }
    return result
  }

  /// What a modal verb or phrase before an أن clause or verbal noun says of it.
  private func governing(_ i: Int) -> Modality? {
    // «أن» + imperfect: look at what stands before it.
    guard clauses.predicateAt[i] >= 0, clauses.predicates[clauses.predicateAt[i]].form.tense == .imperfect else { return nil }
    var p = i - 1
    while p >= 0, i - p <= 6, !isSubjunctive(p) {
      if clauses.isPredicate(p) || sentence.tokens[p].isSign(".", "؛") || clauses.isRelative(p) { return nil }
      p -= 1
    }
    guard p >= 0, i - p <= 6 else { return nil }
    if ["لكي", "كي", "ليتسنى"].contains(sentence.text(p)) { return .hypothetical }
    var q = p - 1
    var steps = 0
    while q >= 0, steps < 8 {
      let k = clauses.predicateAt[q]
      if k >= 0 {
        for v in clauses.predicates[k].verbs {
          if let modal = lexicon.verbs[v].modal { return modal.modality }
          if lexicon.verbs[v].relations.contains(where: { $0.frame.hasAct }) { return .hypothetical }
        }
        return Self.stronger(nil, ofPredicate[k])
      }
      for match in sentence.matches[q] where match.end <= p {
        switch match.entry {
        case .modality(let modality, .clause): return modality
        case .modalNoun(let modality): return modality
        default: break
        }
      }
      if sentence.tokens[q].isSign(".", "؛", ":") { return nil }
      q -= 1
      steps += 1
    }
    return nil
  }

  private func isSubjunctive(_ p: Int) -> Bool {
    let text = sentence.text(p)
    return text == "ان" || text == "بان" || text == "لان" || text == "كي" || text == "لكي"
  }

  // MARK: Nouns

  private func modality(ofNoun i: Int, governor: Linker.LightGovernor?) -> Modality? {
    var result: Modality?
    // Words right before: عدم, دون, محاولة, إمكانية, احتمال.
    var p = i - 1
    var steps = 0
    while p >= 0, steps < 4 {
      let isWithin = clauses.mentionAt[p] < 0 && !clauses.isPredicate(p)
      if !isWithin { break }
      for match in sentence.matches[p] where match.end <= i && match.end > p {
        switch match.entry {
        case .modality(let modality, let scope) where scope != .verb: result = Self.stronger(result, modality)
        case .modalNoun(let modality) where p == i - 1 || steps <= 2 && sentence.preposition(i - 1) != nil || steps <= 1: result = Self.stronger(result, modality)
        default: break
        }
      }
      if sentence.tokens[p].kind == .sign || sentence.isComplementizer(p) || clauses.isRelative(p) { break }
      p -= 1
      steps += 1
    }
    if let governor {
      return Self.stronger(Self.stronger(result, ofPredicate[governor.predicate]), governor.sense.modality)
    }
    // The verb that governs the noun: «تعتزم استئناف المفاوضات», «دعا إلى الحوار», «سيبحثان التعاون».
    var q = i - 1
    steps = 0
    while q >= 0, steps < 10 {
      let k = clauses.predicateAt[q]
      if k >= 0 {
        let predicate = clauses.predicates[k]
        for v in predicate.verbs {
          if let modal = lexicon.verbs[v].modal { return Self.stronger(result, modal.modality) }
          for sense in lexicon.verbs[v].relations where sense.frame.hasAct {
            let preposition = nounPreposition(i)
            if preposition == .none ? sense.frame[.object] == .act : sense.frame[preposition] == .act { return Self.stronger(result, .hypothetical) }
          }
        }
        if let own = ofPredicate[k] { return Self.stronger(result, own) }
        return result
      }
      if let noun = clauses.relationNoun(q), case .noun(let n) = noun.entry, lexicon.nouns[n].frame.hasAct, nounPreposition(i) != .none {
        return Self.stronger(result, .hypothetical)
      }
      if sentence.tokens[q].isSign(".", "؛", ":", "،", ",") || sentence.isComplementizer(q) || clauses.isRelative(q) { return result }
      q -= 1
      steps += 1
    }
    return result
  }

  private func nounPreposition(_ i: Int) -> Preposition {
    for match in sentence.matches[i] where match.reading.preposition != .none { return match.reading.preposition }
    return i > 0 ? sentence.preposition(i - 1) ?? .none : .none
  }

  // MARK: Conditions and questions

  private mutating func markConditionals() {
    for i in 0..<sentence.count {
      let isCondition = sentence.matches[i].contains {
        if case .modality(.hypothetical, .clause) = $0.entry { return ["اذا", "لو", "واذا", "ولو", "فاذا"].contains(sentence.text(i)) || sentence.text(i).hasSuffix("حال") || $0.end > i + 1 && sentence.text(i + 1) == "حال" }
        return false
      }
      guard isCondition else { continue }
      var j = i + 1
      while j < sentence.count, j < i + 25, !sentence.isComma(j), !sentence.tokens[j].isSign(".", "؛") {
        isHypothetical[j] = true
        j += 1
      }
    }
    if sentence.count > 0, sentence.tokens[(max(0, sentence.count - 3))...].contains(where: { $0.isSign("؟", "?") }) {
      for i in isHypothetical.indices { isHypothetical[i] = true }
    }
  }
}

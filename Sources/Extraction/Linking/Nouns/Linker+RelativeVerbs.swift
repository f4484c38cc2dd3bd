import Relations

/// Light verbs in a relative clause on the noun: «هجمات شنتها فصائل», «الحرب التي تشنها».
extension Linker {
  /// «هجمات شنتها فصائل على …»
  mutating func fillRelative(_ noun: inout VerbalNoun) {
    guard let relative = relativeLightVerb(after: noun.end) else { return }
    let (verb, subject) = (clauses.predicates[relative].token, clauses.predicates[relative].subject)
    if isUndergone(clauses.predicates[relative]) {
      noun.target = subject ?? noun.target
      let doer = clauses.prepositional([.agent], after: (tokenEnd(subject) ?? noun.end) - 1, limit: 6)
      noun.take(source: noun.source ?? doer.map { .mention($0) }, rule: "undergo", confidence: 0.65)
    } else {
      if noun.source == nil || noun.rule == "noun-nationality" { noun.source = subject ?? noun.source }
      noun.rule = "noun-relative-light-verb"
      noun.confidence = 0.75
    }
    if noun.target == nil { noun.target = mention(behind: noun.frame.targets, after: verb) }
    // «عقوبات تفرضها عليها واشنطن»
    if noun.target == nil, let (_, agreement) = clauses.attachedPronoun(noun.frame.targets, after: verb, limit: 1) {
      noun.target = clauses.antecedentActor(before: noun.token, agreement: agreement, except: noun.source)
    }
    // «رفع عقوبات تفرضها واشنطن على …»: what is lifted was imposed.
    if noun.end > noun.token + 1, let measure = measure(at: noun.end - 1), measure.name != noun.relation.name {
      emitAll(
        measure, verb..<verb + 1, source: subject, target: noun.target, rule: noun.rule, confidence: noun.confidence)
    }
  }

  /// «الاعتداء الذي تعرض له مركز للجيش»: the subject suffers it.
  private func isUndergone(_ predicate: Predicate) -> Bool {
    predicate.verbs.contains { lexicon.verbs[$0].lights.contains { $0.subject == .target } }
  }

  /// The light verb in a relative clause behind a noun: an index into the predicates.
  func relativeLightVerb(after end: Int) -> Int? {
    var q = end
    while q < sentence.count, q < end + 9 {
      if sentence.tokens[q].isSign(".", "؛", "؟") || sentence.isComplementizer(q) { return nil }
      let k = clauses.predicateAt[q]
      if k >= 0 {
        let predicate = clauses.predicates[k]
        guard predicate.object == nil, takesUpNoun(predicate),
          predicate.verbs.contains(where: {
            !lexicon.verbs[$0].lights.isEmpty || lexicon.verbs[$0].relations.contains { $0.relation.name == "leads" }
          })
        else { return nil }
        return describes(end..<q) ? k : nil
      }
      q += 1
    }
    return nil
  }

  /// «التي تشنها», «التي يقوم بها»: a pronoun on the verb, or behind its preposition, stands for the noun.
  private func takesUpNoun(_ predicate: Predicate) -> Bool {
    if case .third? = predicate.reading.pronoun { return true }
    // «زيارة يعتزم الملك القيام بها»
    if let act = (predicate.token + 1..<max(predicate.token + 1, min(sentence.count, predicate.token + 7))).first(
      where: {
        sentence.isOf(.performing, $0)
      })
    {
      return clauses.attachedPronoun([.by], after: act, limit: 1) != nil
    }
    let prepositions = predicate.verbs.flatMap { lexicon.verbs[$0].lights.map(\.preposition) }.filter { $0 != .none }
    return clauses.attachedPronoun(prepositions, after: predicate.token, limit: 1) != nil
  }

  /// Whether nothing but adjectives and phrases of a preposition with its actor stands between a noun and its relative clause:
  /// «الإفراج عن بولارد لقاء تخفيف الحملة التي شنتها» is no such.
  private func describes(_ gap: Range<Int>) -> Bool {
    var q = gap.lowerBound
    while q < gap.upperBound, !clauses.isRelative(q) {
      let k = clauses.mentionAt[q]
      if k >= 0 {
        q = mentions[k].tokens.upperBound
        continue
      }
      if isTime(q) {
        q += 1
        continue
      }
      if sentence.preposition(q) != nil {
        guard q + 1 < gap.upperBound, clauses.mentionAt[q + 1] >= 0 || sentence.has(.time, at: q + 1) else {
          return false
        }
      } else if sentence.tokens[q].kind == .word, clauses.relationNoun(q) != nil {
        return false
      }
      q += 1
    }
    return true
  }
}

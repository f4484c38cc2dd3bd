import Relations

/// The modality of verbs: the particles, verbs and phrases that govern one.
extension Modalities {
  func modality(ofPredicate k: Int) -> Modality? {
    let predicate = clauses.predicates[k]
    let i = predicate.token
    var result: Modality?
    if predicate.form.isFuture { result = .planned }
    // Particles right before: لم, لن, سوف, قد + imperfect, ما + past.
    var p = i - 1
    while p >= 0, p >= i - 3, clauses.mentionAt[p] < 0, !clauses.isPredicate(p) {
      for match in sentence.matches(.modality, at: p) where match.end <= i {
        if case .modality(let modality, let scope) = match.entry, scope == .verb || scope == .clause,
          isEffective(p, predicate)
        {
          result = Self.stronger(result, modality)
        }
      }
      if sentence.tokens[p].kind == .sign || clauses.isRelative(p) || sentence.isComplementizer(p) { break }
      p -= 1
    }
    // «لم تعد فرنسا تدعم», «ليست واشنطن تدعم»
    if p >= 0, p < i - 1 || clauses.mentionAt[i - 1] >= 0, clauses.mentionAt[p] >= 0,
      clauses.mentions[clauses.mentionAt[p]].isBare
    {
      let start = clauses.mentions[clauses.mentionAt[p]].start
      for q in stride(from: start - 1, through: max(0, start - 3), by: -1)
      where sentence.matches(.modality, at: q).contains(where: { match in
        if case .modality(.negated, let scope) = match.entry {
          match.end == start && (scope == .clause || match.end > q + 1)
        } else {
          false
        }
      }) { result = Self.stronger(result, .negated) }
    }
    if let governing = governing(i) { result = Self.stronger(result, governing) }
    // What somebody is charged with need not be so.
    if result == nil, clauses.charge(before: clauses.beforeParticles(i)) != nil { result = .hypothetical }
    // «ربما», «لعل» over the whole clause; «لتشن هجوما»: what something is for.
    if result == nil, let clause = clauseModality(before: i) { result = clause }
    if result == nil, predicate.form.tense == .imperfect, predicate.reading.preposition == .for { result = .planned }
    return result
  }

  /// Whether a particle changes this verb: ما only a perfect, قد only an imperfect.
  private func isEffective(_ p: Int, _ predicate: Predicate) -> Bool {
    let text = sentence.text(p)
    if text.hasSuffix("ما"), text.count <= 3 {
      // «على ما لقيه»: what.
      if p > 0, sentence.preposition(p - 1) != nil { return false }
      // «ما أعقب ذلك من حرب»: what followed.
      let isRelative = (predicate.token + 1..<min(predicate.token + 4, sentence.count)).contains {
        sentence.text($0) == "من" && clauses.mentionAt[$0 - 1] < 0 && sentence.function($0 - 1) != nil
      }
      if isRelative { return false }
      // «…، ما أدى إلى مقتل …»: which.
      if predicate.verbs.contains(where: { lexicon.verbs[$0].classes.contains(.resultsIn) }) { return false }
      return predicate.form.tense == .past
        && !(p > 0 && lexicon.classifiedWords[sentence.text(p - 1)].contains(.frequency))
    }
    if text == "قد" || text == "وقد" || text == "فقد" { return predicate.form.tense == .imperfect }
    return true
  }

  /// What a modal verb or phrase before an أن clause says of it.
  private func governing(_ i: Int) -> Modality? {
    // «أن يزور», «أن لا يزور»; with «أن تكون واشنطن قصفت» the subject may stand between.
    var p = i - 1
    var hasAuxiliary = false
    var isBroken = false
    var steps = 0
    while p >= 0, steps <= 7, !isSubjunctive(p) {
      if clauses.isPredicate(p) || sentence.isFullStop(p) || clauses.isRelative(p) { return nil }
      if sentence.text(p).hasPrefix(Self.beings.0) || sentence.text(p).hasPrefix(Self.beings.1) {
        hasAuxiliary = true
      } else if clauses.mentionAt[p] >= 0 || !isParticle(p) {
        isBroken = true
      }
      let k = clauses.mentionAt[p]
      p = k >= 0 ? clauses.mentions[k].start - 1 : p - 1
      steps += 1
    }
    guard p >= 0, isSubjunctive(p), !isBroken || hasAuxiliary else { return nil }
    if ["لكي", "كي", "ليتسني", "وكي"].contains(sentence.text(p)) { return .planned }
    // «رد بأن قصف …» tells what was done.
    if sentence.text(p) == "بان", clauses.predicate(at: i)?.form.tense == .past, clauses.charge(before: p) == nil {
      return nil
    }
    let before = p > 0 ? sentence.text(p - 1) : ""
    // «سبق أن قصفت …», «سبق لتركيا أن قصفت …»
    let start = p > 0 && clauses.mentionAt[p - 1] >= 0 ? clauses.mentions[clauses.mentionAt[p - 1]].start : p
    if start > 0, ["سبق", "وسبق"].contains(sentence.text(start - 1)) { return nil }
    if ["بعد", "وبعد", "منذ", "ومنذ", "قبل", "وقبل", "الا", "غير", "بيد"].contains(before) { return nil }
    if ["دون", "بدون"].contains(before) { return .negated }
    var q = p - 1
    steps = 0
    while q >= 0, steps < 10 {
      let k = clauses.predicateAt[q]
      if k >= 0 {
        for v in clauses.predicates[k].verbs {
          // What is denied is left to attribution, unless the denial itself is denied.
          if lexicon.verbs[v].saying == .deny, ofPredicate[k] != .negated { return nil }
          if let modal = lexicon.verbs[v].modal { return Self.composed(ofPredicate[k], modal.modality) }
          if lexicon.verbs[v].relations.contains(where: { $0.frame.hasAct }) { return .hypothetical }
        }
        // «إلى أن» also means until.
        if before == "الي" { return nil }
        return clauses.predicates[k].isRelative ? .hypothetical : ofPredicate[k] ?? .hypothetical
      }
      if let found = phrase(q, before: p) { return found }
      if sentence.tokens[q].isSign(".", "؛", ":") { break }
      let mention = clauses.mentionAt[q]
      q = mention >= 0 ? clauses.mentions[mention].start - 1 : q - 1
      steps += 1
    }
    // The subjunctive states no fact; «إلى أن» also means until.
    return before == "الي" ? nil : .hypothetical
  }

  /// A modal phrase of clause scope or a modal noun that begins at a token: «من المقرر», «احتمال».
  func phrase(_ q: Int, before end: Int) -> Modality? {
    var found: Modality?
    for match in sentence.matches([.modality, .modalNoun], at: q) where match.end <= end + 1 {
      switch match.entry {
      case .modality(let modality, .clause): if found == nil { found = modality }
      case .modalNoun(let modality): if found == nil { found = modality }
      default: break
      }
    }
    guard let found else { return nil }
    // «ليس من المقرر», «لا يمكن»
    if q > 0,
      sentence.matches(.modality, at: q - 1).contains(where: {
        if case .modality(.negated, _) = $0.entry { true } else { false }
      })
    {
      return Self.composed(.negated, found)
    }
    return found
  }

  private func isParticle(_ p: Int) -> Bool {
    sentence.matches[p].contains {
      switch $0.entry {
      case .modality(_, .verb), .function(.auxiliary): true
      default: false
      }
    }
  }

  private func isSubjunctive(_ p: Int) -> Bool { Self.subjunctives.contains(sentence.text(p)) }

  private static let subjunctives: Vocabulary = ["ان", "وان", "بان", "كي", "لكي", "وكي", "ليتسني"]
  private static let beings: (Spelling, Spelling) = ("يكون", "تكون")

  /// «ربما», «لعل», «هل» before a verb of the same clause.
  private func clauseModality(before i: Int) -> Modality? {
    var q = i - 1
    var steps = 0
    while q >= 0, steps < 8 {
      if clauses.isPredicate(q) || sentence.tokens[q].isSign(".", "؛", ":") || sentence.isComplementizer(q)
        || clauses.isRelative(q)
      {
        return nil
      }
      for match in sentence.matches(.modality, at: q) where match.end <= i {
        if case .modality(.hypothetical, .clause) = match.entry,
          ["ربما", "لعل", "هل", "ليت", "عسي", "وربما", "ولعل"].contains(sentence.text(q))
        {
          return .hypothetical
        }
      }
      let mention = clauses.mentionAt[q]
      q = mention >= 0 ? clauses.mentions[mention].start - 1 : q - 1
      steps += 1
    }
    return nil
  }
}

import Relations

/// The modality of verbal nouns: their adjectives, the phrases before them, the verbs that carry or govern them.
extension Modalities {
  func modality(ofNoun candidate: Candidate, governor: Linker.LightGovernor?) -> Modality? {
    var i = candidate.trigger.lowerBound
    var result = adjective(after: candidate.trigger)
    // «محاولة اغتيال» as one trigger.
    if candidate.trigger.count > 1, let own = nounModality(i, before: i + 1) { result = Self.stronger(result, own) }
    if let governor {
      let predicate = clauses.predicates[governor.predicate]
      if isVerbalNoun(governor.predicate) {
        // «تعتزم تركيا شن هجوم»: شن is a noun here.
        i = predicate.token
      } else {
        let phrase = phrase(ofNoun: i)
        if phrase.isPresupposed { return result }
        result = Self.stronger(result, phrase.modality)
        // Who rejects another's act does not undo it: «رفض العراق الضربات الأميركية».
        let isAnothers = candidate.source != nil && candidate.source != predicate.subject
        let isDenial = predicate.verbs.contains { lexicon.verbs[$0].saying == .deny }
        let own = governor.sense.modality == .negated && (isAnothers || isDenial) ? nil : governor.sense.modality
        // «تستعد إسرائيل لشن هجوم»
        if predicate.verbs.contains(where: { lexicon.verbs[$0].modal != nil }) {
          result = Self.stronger(result, verb(ofNoun: i, candidate, isConcurrent: phrase.isConcurrent))
        }
        // «بحث الرئيس العمليات ضد التنظيم»: what is talked over goes on.
        if own == .hypothetical, candidate.relation.quad == .materialConflict, sentence.hasArticle(i) { return result }
        // «لن نكف عن دعم …»: two negations leave the act.
        if own == .negated, ofPredicate[governor.predicate] == .negated { return result }
        return Self.stronger(Self.stronger(result, ofPredicate[governor.predicate]), own)
      }
    }
    let phrase = phrase(ofNoun: i)
    if phrase.isPresupposed { return result }
    result = Self.stronger(result, phrase.modality)
    if let carrier = carrier(after: candidate.trigger) { result = Self.stronger(result, carrier) }
    return Self.stronger(result, verb(ofNoun: i, candidate, isConcurrent: phrase.isConcurrent))
  }

  /// Whether a noun stands behind «بعد», «خلال»: mentioned on the way, not what the clause says.
  func isCircumstantial(_ i: Int) -> Bool {
    guard clauses.predicateAt[i] < 0 else { return false }
    let phrase = phrase(ofNoun: i)
    return phrase.isPresupposed || phrase.isConcurrent
  }

  /// Whether a bare past form is the verbal noun of the same spelling: behind a verb of its clause, or behind a noun.
  private func isVerbalNoun(_ k: Int) -> Bool {
    let predicate = clauses.predicates[k]
    let i = predicate.token
    guard i > 0, predicate.form.tense == .past, predicate.form.subject == Agreement(.singular, .masculine),
      predicate.reading.conjunction == nil, predicate.reading.pronoun == nil,
      !predicate.isRelative
    else { return false }
    if phrase(ofNoun: i).modality != nil { return true }
    var q = i - 1
    while q >= 0 {
      if clauses.isPredicate(q) {
        return clauses.predicates[clauses.predicateAt[q]].verbs.contains {
          lexicon.verbs[$0].modal != nil || lexicon.verbs[$0].saying != nil
        }
      }
      if sentence.tokens[q].kind == .sign || sentence.isBarrier(q) || clauses.isRelative(q)
        || sentence.function(q) != nil
      {
        return false
      }
      let mention = clauses.mentionAt[q]
      q = mention >= 0 ? clauses.mentions[mention].start - 1 : q - 1
    }
    return false
  }

  /// «المحادثات المقبلة», «هجوم محتمل».
  private func adjective(after trigger: Range<Int>) -> Modality? {
    var q = trigger.upperBound
    while q < sentence.count, q < trigger.upperBound + 6 {
      for match in sentence.matches([.modality, .time], at: q) {
        switch match.entry {
        case .modality(let modality, .adjective): return modality
        case .time(.future): return .planned
        default: break
        }
      }
      // Adjectives and the genitive may come first.
      let k = clauses.mentionAt[q]
      if k >= 0 {
        guard
          clauses.mentions[k].governor == .idafa(trigger.upperBound - 1)
            || q > trigger.upperBound && clauses.mentions[k].tokens.contains(q - 1)
        else { return nil }
      } else if sentence.tokens[q].kind != .word || sentence.preposition(q) != nil || clauses.isPredicate(q)
        || sentence.isBarrier(q) || clauses.isRelative(q)
      {
        return nil
      } else if sentence.has(.time, at: q) {
        return nil
      }
      q += 1
    }
    return nil
  }

  /// What the words before a noun say of it: عدم, دون, محاولة, بعد, خلال.
  func phrase(ofNoun i: Int) -> (modality: Modality?, isPresupposed: Bool, isConcurrent: Bool) {
    var result: Modality?
    var isConcurrent = false
    var prepositions = nounHasPreposition(i) ? 1 : 0
    var p = i - 1
    var steps = 0
    while p >= 0, steps < 7 {
      if clauses.mentionAt[p] >= 0 || clauses.isPredicate(p) {
        // «بإمكان واشنطن شن هجوم»
        let k = clauses.mentionAt[p]
        guard k >= 0, clauses.mentions[k].isBare || clauses.mentions[k].start > 0 else { break }
        p = clauses.mentions[k].start - 1
        steps += 1
        if p >= 0, let modal = nounModality(p, before: p + 1), case .idafa = clauses.mentions[k].governor {
          return (Self.stronger(result, modal), false, isConcurrent)
        }
        for match in p >= 0 ? sentence.matches(.modality, at: p) : [] {
          if case .modality(let modality, .clause) = match.entry { result = Self.stronger(result, modality) }
        }
        break
      }
      if let setting = sentence.setting(p), steps < 4 {
        if setting == .presupposed { return (result, true, false) }
        // «محاولة في», «فشل في» take the act behind.
        if !(p > 0 && nounModality(p - 1, before: p) != nil) { isConcurrent = true }
      }
      for match in sentence.matches([.modality, .modalNoun], at: p) where match.end <= i {
        switch match.entry {
        case .modality(let modality, .noun) where isDirect(match.end, i), .modality(let modality, .clause):
          result = Self.stronger(result, modality)
        case .modalNoun(let modality):
          let hasOwnPronoun = match.reading.pronoun != nil
          if prepositions == 0 && isDirect(match.end, i)
            || prepositions == 1 && (modality != .negated || hasOwnPronoun || match.end >= i - 1)
          {
            result = result == .negated && modality != .negated ? .negated : Self.stronger(result, modality)
          }
        default: break
        }
      }
      if sentence.tokens[p].kind == .sign && !sentence.isQuote(p) || sentence.isComplementizer(p)
        || clauses.isRelative(p)
      {
        break
      }
      if sentence.preposition(p) != nil {
        prepositions += p == i - 1 ? 0 : 1
      } else if preposition(at: p) != .none {
        prepositions += 1
      }
      p -= 1
      steps += 1
    }
    return (result, false, isConcurrent)
  }

  private func nounHasPreposition(_ i: Int) -> Bool { nounPreposition(i) != .none }

  private func nounModality(_ p: Int, before end: Int) -> Modality? {
    for match in sentence.matches(.modalNoun, at: p) where match.end == end {
      if case .modalNoun(let modality) = match.entry { return modality }
    }
    return nil
  }

  /// Whether nothing but nouns without pronoun and preposition stands between: «عدم إجراء محادثات».
  private func isDirect(_ start: Int, _ i: Int) -> Bool {
    for p in start..<max(start, i) {
      if sentence.tokens[p].kind == .sign { if sentence.isQuote(p) { continue } else { return false } }
      // «تمهيدا لـ» brings a preposition of its own.
      if sentence.preposition(p) != nil
        || p > start && sentence.matches[p].contains(where: { $0.reading.preposition != .none && $0.end == p + 1 })
      {
        return false
      }
      if sentence.text(p).hasSuffix("ه") || sentence.text(p).hasSuffix("ها") || sentence.text(p).hasSuffix("هم") {
        return false
      }
    }
    return true
  }

  /// «مفاوضات العمل ستجري», «اجتماع بين أ وب لم يعقد»: a verb behind the noun that says whether it takes place.
  private func carrier(after trigger: Range<Int>) -> Modality? {
    var q = trigger.upperBound
    var steps = 0
    while q < sentence.count, steps < 8 {
      let k = clauses.predicateAt[q]
      if k >= 0 {
        let predicate = clauses.predicates[k]
        guard !predicate.isRelative || clauses.beforeParticles(q) == trigger.upperBound,
          predicate.reading.conjunction == nil,
          predicate.verbs.contains(where: { !lexicon.verbs[$0].lights.isEmpty })
        else { return nil }
        return ofPredicate[k]
      }
      if sentence.tokens[q].kind == .sign && !sentence.isQuote(q) || sentence.isComplementizer(q)
        || Self.purposes.contains(sentence.text(q))
      {
        return nil
      }
      let mention = clauses.mentionAt[q]
      q = mention >= 0 ? clauses.mentions[mention].tokens.upperBound : q + 1
      steps += 1
    }
    return nil
  }

  /// Words that open a clause of its own: «حتى لا يعود …».
  private static let purposes: Vocabulary = [
    "حتي", "كي", "لكي", "كيلا", "لئلا", "ريثما", "بينما", "فيما", "لكن", "ولكن",
  ]

  /// The verb that governs the noun: «تعتزم استئناف المفاوضات», «دعا إلى الحوار», «سيبحثان التعاون».
  func verb(ofNoun i: Int, _ candidate: Candidate, isConcurrent: Bool) -> Modality? {
    var q = i - 1
    var steps = 0
    var hasComma = false
    while q >= 0, steps < 12 {
      let k = clauses.predicateAt[q]
      if k >= 0 {
        let predicate = clauses.predicates[k]
        for v in predicate.verbs {
          if let modal = lexicon.verbs[v].modal, governs(modal, predicate, i, isConcurrent) {
            // Who rejects another's act does not undo it: «رفض العراق الضربات الأميركية».
            if modal.modality == .negated,
              lexicon.verbs[v].relations.contains(where: { $0.relation.name == "rejects" }),
              let source = candidate.source, source != predicate.subject
            {
              continue
            }
            if lexicon.verbs[v].saying == .deny, ofPredicate[k] != .negated { continue }
            return Self.composed(ofPredicate[k], modal.modality)
          }
          for sense in lexicon.verbs[v].relations where sense.frame.hasAct {
            let preposition = nounPreposition(i)
            if preposition == .none ? sense.frame[.object] == .act : sense.frame[preposition] == .act {
              return .hypothetical
            }
            if let act = sense.frame.actPrepositions.first(where: { preposition in
              (q + 1..<i).contains { self.preposition(at: $0) == preposition }
            }), act != .none, !isConcurrent {
              return .hypothetical
            }
          }
        }
        if predicate.isRelative, clauses.mentionAt[max(0, clauses.beforeParticles(q) - 1)] >= 0 {
          q -= 1
          steps += 1
          continue
        }
        guard let own = ofPredicate[k] else { return nil }
        if isConcurrent, own != .planned { return nil }
        return own
      }
      if let noun = clauses.relationNoun(q), case .noun(let n) = noun.entry, lexicon.nouns[n].frame.hasAct,
        nounPreposition(i) != .none, !isConcurrent
      {
        return .hypothetical
      }
      if sentence.tokens[q].isSign(".", "؛", ":") || sentence.isComplementizer(q)
        || clauses.isRelative(q)
          && !clauses.predicates.contains(where: { $0.token > q && $0.token < i && $0.isRelative })
      {
        return nil
      }
      if sentence.isComma(q) {
        // One comma pair around a short insertion.
        if hasComma || !(max(0, q - 8)..<q).contains(where: { sentence.isComma($0) }) { return nil }
        hasComma = true
        while q > 0, !sentence.isComma(q - 1) { q -= 1 }
        q -= 1
      }
      let mention = q >= 0 ? clauses.mentionAt[q] : -1
      q = mention >= 0 ? clauses.mentions[mention].start - 1 : q - 1
      steps += 1
    }
    return nil
  }

  /// Whether the act stands where the verb wants it: «عجز عن شن هجوم», «قرر إرسال قوات».
  func governs(_ modal: Verb.ModalSense, _ predicate: Predicate, _ i: Int, _ isConcurrent: Bool) -> Bool {
    let between = predicate.token + 1..<max(predicate.token + 1, i)
    // A bare noun behind the verb or its subject begins the object.
    if modal.takesClause, !isConcurrent, nounPreposition(i) == .none || between.contains(where: { isBareNoun($0) }) {
      return true
    }
    for preposition in modal.prepositions {
      if nounPreposition(i) == preposition { return true }
      if !isConcurrent,
        between.contains(where: { self.preposition(at: $0) == preposition && clauses.mentionAt[$0] < 0 })
      {
        return true
      }
    }
    if !modal.words.isEmpty, between.contains(where: { modal.words.contains(sentence.text($0)) }) { return true }
    return false
  }

  private func isBareNoun(_ q: Int) -> Bool {
    guard clauses.mentionAt[q] < 0, clauses.startAt[q] < 0, sentence.tokens[q].kind == .word,
      sentence.function(q) == nil, sentence.setting(q) == nil, preposition(at: q) == .none
    else { return false }
    return !sentence.has(.time, at: q)
  }

  func preposition(at q: Int) -> Preposition {
    if let preposition = sentence.preposition(q) { return preposition }
    for match in sentence.matches[q] where match.reading.preposition != .none { return match.reading.preposition }
    // A word the lexicon lacks («لإجراء», «بإرسال»), or the verbal noun of a light verb («لشن»).
    if sentence.matches[q].isEmpty || clauses.isPredicate(q), sentence.text(q).count > 2 {
      if sentence.text(q).hasPrefix("ل") { return .for }
      if sentence.text(q).hasPrefix("ب") { return .by }
    }
    return .none
  }

  private func nounPreposition(_ i: Int) -> Preposition {
    for match in sentence.matches[i] where match.reading.preposition != .none { return match.reading.preposition }
    if clauses.isPredicate(i), preposition(at: i) != .none { return preposition(at: i) }
    return i > 0 ? sentence.preposition(i - 1) ?? .none : .none
  }
}

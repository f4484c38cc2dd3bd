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
    var result: Modality?
    if clauses.predicateAt[i] >= 0 {
      result = ofPredicate[clauses.predicateAt[i]]
    } else {
      result = modality(ofNoun: candidate, governor: governor)
    }
    // A light verb's own mode is weighed with its noun.
    if governor == nil { result = Self.stronger(candidate.modality, result) }
    if isHypothetical[i] { result = result == .negated ? .negated : .hypothetical }
    return result
  }

  private static func stronger(_ a: Modality?, _ b: Modality?) -> Modality? {
    if a == .negated || b == .negated { return .negated }
    if a == .planned || b == .planned { return .planned }
    return a ?? b
  }

  /// What is left of an act under a verb that is itself negated, planned or hypothetical.
  ///
  /// «لم يستبعد شن هجوم» leaves it open; «لا يعتزم شن هجوم» does not.
  private static func composed(_ outer: Modality?, _ inner: Modality) -> Modality {
    guard outer == .negated else { return inner }
    return inner == .negated ? .hypothetical : .negated
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
      for match in sentence.matches[p] where match.end <= i {
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
      where sentence.matches[q].contains(where: { match in
        if case .modality(.negated, let scope) = match.entry {
          match.end == start && (scope == .clause || match.end > q + 1)
        } else {
          false
        }
      }) { result = Self.stronger(result, .negated) }
    }
    if let governing = governing(i) { result = Self.stronger(result, governing) }
    // «ربما», «لعل» over the whole clause; «لتشن هجوما»: what something is for.
    if result == nil, let clause = clauseModality(before: i) { result = clause }
    if result == nil, predicate.form.tense == .imperfect, predicate.reading.preposition == .for { result = .planned }
    return result
  }

  /// Whether a particle changes this verb: ما only a perfect, قد only an imperfect.
  private func isEffective(_ p: Int, _ predicate: Predicate) -> Bool {
    let text = sentence.text(p)
    if text.hasSuffix("ما"), text.count <= 3 {
      // «ما أعقب ذلك من حرب»: what followed.
      let isRelative = (predicate.token + 1..<min(predicate.token + 4, sentence.count)).contains {
        sentence.text($0) == "من" && clauses.mentionAt[$0 - 1] < 0 && sentence.function($0 - 1) != nil
      }
      if isRelative { return false }
      return predicate.form.tense == .past
        && !(p > 0 && ["غالبا", "عادة", "كثيرا", "نادرا"].contains(sentence.text(p - 1)))
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
      if sentence.text(p).hasPrefix("يكون") || sentence.text(p).hasPrefix("تكون") {
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
    let before = p > 0 ? sentence.text(p - 1) : ""
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
  private func phrase(_ q: Int, before end: Int) -> Modality? {
    var found: Modality?
    for match in sentence.matches[q] where match.end <= end + 1 {
      switch match.entry {
      case .modality(let modality, .clause): if found == nil { found = modality }
      case .modalNoun(let modality): if found == nil { found = modality }
      default: break
      }
    }
    guard let found else { return nil }
    // «ليس من المقرر», «لا يمكن»
    if q > 0,
      sentence.matches[q - 1].contains(where: { if case .modality(.negated, _) = $0.entry { true } else { false } })
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

  private func isSubjunctive(_ p: Int) -> Bool {
    let text = sentence.text(p)
    return ["ان", "وان", "بان", "كي", "لكي", "وكي", "ليتسني"].contains(text)
  }

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
      for match in sentence.matches[q] where match.end <= i {
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

  // MARK: Nouns

  private func modality(ofNoun candidate: Candidate, governor: Linker.LightGovernor?) -> Modality? {
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
      for match in sentence.matches[q] {
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
      } else if sentence.matches[q].contains(where: { if case .time = $0.entry { true } else { false } }) {
        return nil
      }
      q += 1
    }
    return nil
  }

  /// What the words before a noun say of it: عدم, دون, محاولة, بعد, خلال.
  private func phrase(ofNoun i: Int) -> (modality: Modality?, isPresupposed: Bool, isConcurrent: Bool) {
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
        for match in p >= 0 ? sentence.matches[p] : [] {
          if case .modality(let modality, .clause) = match.entry { result = Self.stronger(result, modality) }
        }
        break
      }
      if let setting = sentence.setting(p), steps < 4 {
        if setting == .presupposed { return (result, true, false) }
        // «محاولة في», «فشل في» take the act behind.
        if !(p > 0 && nounModality(p - 1, before: p) != nil) { isConcurrent = true }
      }
      for match in sentence.matches[p] where match.end <= i {
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
    for match in sentence.matches[p] where match.end == end {
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
      if sentence.tokens[q].kind == .sign && !sentence.isQuote(q) || sentence.isComplementizer(q) { return nil }
      let mention = clauses.mentionAt[q]
      q = mention >= 0 ? clauses.mentions[mention].tokens.upperBound : q + 1
      steps += 1
    }
    return nil
  }

  /// The verb that governs the noun: «تعتزم استئناف المفاوضات», «دعا إلى الحوار», «سيبحثان التعاون».
  private func verb(ofNoun i: Int, _ candidate: Candidate, isConcurrent: Bool) -> Modality? {
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
  private func governs(_ modal: Verb.ModalSense, _ predicate: Predicate, _ i: Int, _ isConcurrent: Bool) -> Bool {
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
    return !sentence.matches[q].contains { if case .time = $0.entry { true } else { false } }
  }

  private func preposition(at q: Int) -> Preposition {
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

  // MARK: Conditions and questions

  private mutating func markConditionals() {
    for i in 0..<sentence.count {
      let isCondition = sentence.matches[i].contains {
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
      for i in isHypothetical.indices { isHypothetical[i] = true }
    }
  }
}

extension Frame {
  /// The prepositions of the slots that hold an act.
  var actPrepositions: [Preposition] { hasAct ? Preposition.allCases.filter { self[$0] == .act } : [] }
}

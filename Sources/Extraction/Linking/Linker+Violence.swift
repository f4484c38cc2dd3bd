import Relations

/// Which candidates for an attack or a protest are one, and who made it.
extension Linker {
  /// Relations that are events even when a side stays unnamed: «انفجرت عبوة», «خرجت مظاهرات».
  static func mayLackSides(_ relation: RelationKind) -> Bool {
    relation.name == "attacks" || relation.name == "protests"
  }

  /// Marks which attacks and protests the text states, turns attacks in words into accusations, and drops what is no attack.
  mutating func judgeViolence() {
    var kept: [Candidate] = []
    kept.reserveCapacity(candidates.count)
    for var candidate in candidates {
      guard Self.mayLackSides(candidate.relation) else {
        kept.append(candidate)
        continue
      }
      let i = candidate.trigger.lowerBound
      if candidate.relation.name == "attacks" {
        if isDawn(i) || isMisreadVerb(i) { continue }
        if isAccident(i) || isFigure(i) { continue }
        mendSource(&candidate)
        if candidate.source == nil, isMereDeath(i) { continue }
        // «استهداف لمعسكر», «تفجير قنبلة نووية»: neither buildings nor bombs are who strikes.
        if isPlain(candidate.source) || isWeapon(candidate.source) || isCasualty(candidate.source) {
          candidate.source = nil
        }
        if isWeapon(candidate.target), isBlast(at: i) { candidate.target = nil }
        // «خاض المعارك إلى جانب القوات»: with them, and not against.
        if case .mention(let k)? = candidate.target, mentions[k].start > 0,
          sentence.text(mentions[k].start - 1) == "جانب"
        {
          candidate.target = nil
        }
        if let bomber = suicideBomber(i) { candidate.source = .mention(bomber) }
        // «شنق عامل نفسه»: nobody else is harmed.
        if let predicate = clauses.predicate(at: i), !isBlast(predicate), harmsOneself(predicate) { continue }
        if let predicate = clauses.predicate(at: i), !isActor(candidate.source),
          isVerb(predicate, of: .strikesLikeNature), isForceOfNature(i)
        {
          continue
        }
        if isInWords(i) || isTirade(candidate) {
          guard let accuses = lexicon.ontology["accuses"], candidate.source != nil, candidate.target != nil else {
            continue
          }
          candidate.relation = accuses
          kept.append(candidate)
          continue
        }
      } else {
        // «التظاهر بالانفتاح» pretends.
        if isTrigger(i, of: .demonstrates), candidate.trigger.upperBound < sentence.count,
          sentence.matches[candidate.trigger.upperBound].contains(where: { $0.reading.preposition == .by })
            || sentence.text(candidate.trigger.upperBound).hasPrefix("بال")
        {
          continue
        }
        if candidate.source == nil, let protester = actorInProtest(i) {
          candidate.source = protester
          candidate.rule = "noun-circumstance"
        }
        // «شهدت المدينة تظاهرة»: where it was.
        if candidate.rule == "undergo" { candidate.target = nil }
        completeProtest(&candidate)
        if isSlogan(i), candidate.target == nil { continue }
      }
      candidate.isStated = isAsserted(candidate.trigger) && !isLoose(candidate)
      if candidate.source == nil, candidate.target == nil, !(candidate.isStated && happensByItself(candidate)) {
        continue
      }
      kept.append(candidate)
    }
    candidates = kept
  }

  /// Takes away a source that the verb before the noun does not give: who reports an attack did not make it, and what leads to it is no actor.
  private func mendSource(_ candidate: inout Candidate) {
    let i = candidate.trigger.lowerBound
    if candidate.rule == "noun-controlled" {
      // «كشفت خلية الإعلام عن مقتل ثلاثة بضربات جوية»: who tells of it did not do it.
      if !isArmed(candidate.source) && !isState(candidate.source) || candidate.target == nil
        || !isState(candidate.source) && isTeller(candidate.source, before: i)
      {
        candidate.source = nil
      }
      return
    }
    guard candidate.rule.hasPrefix("light-verb"), let governor = lightGovernor[i] else { return }
    let verbs = clauses.predicates[governor.predicate].verbs.map { lexicon.verbs[$0] }
    let isResult =
      clauses.predicates[governor.predicate].order != .pronoun
      && verbs.contains { $0.classes.contains(.resultsIn) }
    let isReport = verbs.contains { $0.saying != nil } && isHappening(i)
    if isResult || isReport { candidate.source = nil }
  }

  /// Whether somebody is the subject of a verb of speech before a token, and of no other verb there.
  private func isTeller(_ filler: Filler?, before i: Int) -> Bool {
    let told = clauses.predicates.filter { $0.token < i && $0.subject == filler }
    return !told.isEmpty && told.allSatisfy { clauses.isOfSpeech($0) }
  }

  /// «فجر انتحاري نفسه», «انتحاريا يقود سيارة فجر نفسه»: the bomber, before or behind the verb.
  private func suicideBomber(_ i: Int) -> Int? {
    guard let predicate = clauses.predicate(at: i), isBlast(predicate), hasSelf(i) else { return nil }
    func isBomber(_ k: Int) -> Bool {
      guard case .noun(let head) = mentions[k].head else { return false }
      return lexicon.heads[head].classes.contains(.bomber)
    }
    let behind = mentions.indices.first { mentions[$0].start > i && mentions[$0].start < i + 5 && isBomber($0) }
    return behind ?? mentions.indices.last { mentions[$0].start < i && mentions[$0].start > i - 12 && isBomber($0) }
  }

  /// «خلفت قتلى وجرحى»: the dead are what an attack leaves.
  private func isCasualty(_ filler: Filler?) -> Bool {
    guard case .mention(let k)? = filler else { return false }
    return !mentions[k].hasArticle && sentence.isOf(.casualty, mentions[k].tokens.lowerBound)
  }

  private func isWeapon(_ filler: Filler?) -> Bool {
    if case .phrase(let tokens)? = filler { return isInGroup(tokens.lowerBound, .weapon) }
    guard case .mention(let k)? = filler, case .noun(let head) = mentions[k].head else { return false }
    return lexicon.heads[head].classes.contains(.weapon) && mentions[k].actors.isEmpty && mentions[k].states.isEmpty
  }

  /// Whether a predicate can be a verb of a class.
  func isVerb(_ predicate: Predicate, of group: WordClasses) -> Bool {
    clauses.isVerb(predicate, of: group)
  }

  /// Whether a predicate can be «فجر».
  func isBlast(_ predicate: Predicate) -> Bool { predicate.verbs.contains { lexicon.verbs[$0].past == "فجر" } }

  /// «فجر», «تفجير»: what goes off is the means of an attack.
  private func isBlast(at i: Int) -> Bool {
    clauses.predicate(at: i).map { isBlast($0) } ?? sentence.text(i).contains("تفجير")
  }

  /// «لقي مهاجرون مصرعهم في البحر»: they died, and the sentence knows of no attack.
  private func isMereDeath(_ i: Int) -> Bool {
    guard let predicate = clauses.predicate(at: i) ?? lightGovernor[i].map({ clauses.predicates[$0.predicate] }),
      isVerb(predicate, of: .dies)
    else { return false }
    func tells(_ q: Int) -> Bool {
      q != i && idioms[q] == nil && clauses.predicate(at: q).map { isVerb($0, of: .dies) } != true
    }
    return !(0..<sentence.count).contains { tells($0) && isFight(clauses.relationNoun($0)) }
      && !candidates.contains { $0.relation.name == "attacks" && tells($0.trigger.lowerBound) }
  }

  /// «محاولة اغتيال الوزير», «حاول تفجير نفسه»: an attempt was made, whatever came of it.
  func isAttempt(_ candidate: Candidate) -> Bool {
    let i = candidate.trigger.lowerBound
    if candidate.rule == "undergo" || (max(0, i - 1)...i).contains(where: { sentence.isOf(.attempt, $0) }) {
      return true
    }
    return lightGovernor[i].map { isVerb(clauses.predicates[$0.predicate], of: .attempt) } == true
  }

  /// Whether «نفسه» is the object of a verb: right behind it or behind its subject.
  private func harmsOneself(_ predicate: Predicate) -> Bool {
    let i = predicate.token
    return [i + 1, tokenEnd(predicate.subject) ?? i + 1, tokenEnd(predicate.object) ?? i + 1].contains { q in
      q > i && q < sentence.count && words[sentence.text(q)].contains(.oneself)
    }
  }

  /// «نفسه», «أنفسهم» not far behind a verb.
  func hasSelf(_ i: Int) -> Bool {
    (i + 1..<max(i + 1, min(sentence.count, i + 8))).contains {
      words[sentence.text($0)].contains(.oneself)
    }
  }

  /// A side is missing because little was understood: an unresolved pronoun, a verb that governs a preposition without it,
  /// a noun far from a verb that lends its subject to many.
  private func isLoose(_ candidate: Candidate) -> Bool {
    guard candidate.relation.name == "attacks", candidate.source == nil || candidate.target == nil else { return false }
    let i = candidate.trigger.lowerBound
    if candidate.rule == "noun-controlled" { return true }
    if let predicate = clauses.predicate(at: i) {
      if predicate.reading.pronoun != nil { return true }
      return candidate.target == nil && !candidate.rule.hasPrefix("idiom")
        && predicate.verbs.allSatisfy { verb in
          lexicon.verbs[verb].relations.allSatisfy { $0.frame[.object] != .target && $0.frame[.subject] != .target }
        }
    }
    if candidate.target == nil, candidate.source != nil, let governor = lightGovernor[i],
      governor.sense.subject == .source
    {
      return !isVerb(clauses.predicates[governor.predicate], of: .makesAttack)
    }
    return false
  }

  /// An event that needs no side to be told: «انفجرت عبوة», «خرجت مظاهرات», «انطلقت مسيرة».
  func happensByItself(_ candidate: Candidate) -> Bool {
    candidate.rule.hasPrefix("idiom")
      || candidate.relation.name == "protests"
        && lightGovernor[candidate.trigger.lowerBound].map { $0.sense.subject == .masdar } == true
  }

  private func isHappening(_ i: Int) -> Bool {
    guard case .noun(let n)? = clauses.relationNoun(i)?.entry else { return false }
    return lexicon.nouns[n].isHappening
  }

  func isArmed(_ filler: Filler?) -> Bool {
    guard case .mention(let k)? = filler else { return false }
    if mentions[k].actors.contains(where: { lexicon.actors[$0].kind == .armedGroup }) { return true }
    switch mentions[k].head {
    case .actor(let index): return [.armedGroup, .military].contains(lexicon.actors[index].kind)
    case .body(let body): return lexicon.templates[body].kind == .military
    case .noun(let head): return lexicon.heads[head].kind == .armed || lexicon.heads[head].kind == .force
    default: return false
    }
  }

  private func isState(_ filler: Filler?) -> Bool {
    guard case .mention(let k)? = filler else { return false }
    return kindOfActor(k) == .state
  }

  /// A state, its government or a force: who makes war.
  func isPower(_ filler: Filler?) -> Bool {
    if isState(filler) || isArmed(filler) { return true }
    guard case .mention(let k)? = filler else { return false }
    if case .body(let body) = mentions[k].head { return lexicon.templates[body].kind == .government }
    return kindOfActor(k) == .government
  }

  private func isActor(_ filler: Filler?) -> Bool {
    guard case .mention(let k)? = filler else { return filler != nil }
    switch mentions[k].head {
    case .noun(let head): return lexicon.heads[head].kind != .facility
    default: return true
    }
  }

}

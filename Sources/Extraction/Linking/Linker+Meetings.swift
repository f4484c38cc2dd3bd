import Relations

/// Who stands behind meetings and talks: visitors, hosts, mediators, those gathered.
extension Linker {
  /// Who met a party on the way: the nearest subject before that is of its kind, else the first behind.
  func visitor(to target: Filler, _ i: Int) -> Filler? {
    func fits(_ predicate: Predicate) -> Bool {
      guard let subject = predicate.subject, subject != target, !predicate.isRelative else { return false }
      return isPerson(subject) == isPerson(target) || isPerson(subject)
    }
    let before = clauses.predicates.last { $0.token < i && fits($0) }
    return (before ?? clauses.predicates.first { $0.token > i && fits($0) })?.subject
  }

  /// «المحادثات التي قادتها الأمم المتحدة بين أ وب»: whoever leads or hosts the talks of others stands between them.
  mutating func emitMediation(_ i: Int, _ match: Sentence.Match, _ members: [Filler]) {
    guard let mediates = lexicon.ontology["mediates"],
      let predicate = relativeLightVerb(after: match.end).map({ clauses.predicates[$0] }) ?? host(of: i),
      let mediator = predicate.subject, !members.contains(mediator),
      predicate.verbs.contains(where: { verb in
        lexicon.verbs[verb].classes.contains(.hosts)
          || lexicon.verbs[verb].relations.contains { ["leads", "mediates"].contains($0.relation.name) }
      })
    else { return }
    for member in members {
      emitAll(
        mediates, i..<match.end, source: mediator, target: member, rule: "noun-mediation", confidence: 0.85)
    }
  }

  /// The phrase behind a verb that says what belongs to a noun: «جولة شملت الكويت», «حملة طالت المعارضين».
  func gathered(behind match: Sentence.Match) -> Int? {
    guard
      let predicate = clauses.predicates.first(where: { $0.token >= match.end && $0.token < match.end + 4 }),
      isVerb(predicate, of: .gathers), predicate.reading.pronoun == nil
    else { return nil }
    return clauses.rightSubject(predicate.token)
  }

  /// «اجتماع ضم كيري والجبير», «محادثات جمعته مع وزراء الخليج»: those whom a meeting gathers, by the verb right behind it.
  mutating func linkGathering(_ noun: VerbalNoun) -> Bool {
    let (i, end) = (noun.token, noun.end)
    // «يضم اللقاء الوزير ونظيره»
    if let predicate = clauses.predicate(at: i - 1), isVerb(predicate, of: .gathers),
      let k = clauses.bareMention(from: end, limit: 4), clauses.groupMembers(k).count > 1
    {
      return linkGathered(noun, clauses.groupMembers(k))
    }
    guard let predicate = clauses.predicates.first(where: { $0.token >= end && $0.token < end + 4 }),
      isVerb(predicate, of: .gathers),
      !(end..<predicate.token).contains(where: { clauses.mentionAt[$0] >= 0 || sentence.preposition($0) != nil })
    else { return false }
    if case .third(let agreement)? = predicate.reading.pronoun {
      guard let k = clauses.prepositional([.with, .by], after: predicate.token, limit: 4),
        let other = clauses.nearestAntecedent(before: i, agreement: agreement, except: .mention(k))
      else { return false }
      emitAll(noun, source: other, target: .mention(k), rule: "noun-gathering", confidence: 0.75)
      return true
    }
    guard let k = clauses.rightSubject(predicate.token) else { return false }
    if clauses.groupMembers(k).count > 1 { return linkGathered(noun, clauses.groupMembers(k)) }
    // «اللقاء الذي جمع الوزير بنظيره»
    guard let other = clauses.prepositional([.with, .by], after: clauses.groupEnd(k) - 1, limit: 4) else {
      return false
    }
    emitAll(noun, source: .mention(k), target: .mention(other), rule: "noun-gathering", confidence: 0.8)
    return true
  }

  private mutating func linkGathered(_ noun: VerbalNoun, _ members: [Int]) -> Bool {
    emitPairs(noun, of: members.map { .mention($0) }, rule: "noun-gathering", confidence: 0.8)
    return true
  }

  /// «عقد … اجتماعا بحضور الأمين العام»: who is there meets whoever meets.
  mutating func linkAttendance(_ i: Int) {
    guard i + 1 < sentence.count, sentence.isOf(.attendance, i),
      lexicon.classifiedWords[sentence.text(i)].contains(.attendance),
      let guest = genitiveMention(after: i),
      let meeting = candidates.last(where: {
        ["meets", "negotiates"].contains($0.relation.name) && $0.trigger.upperBound <= i
      }),
      let host = meeting.source ?? meeting.target,
      !(meeting.trigger.upperBound..<i).contains(where: {
        // «لتشكيل جبهة بمشاركة تركيا»: who takes part in another act.
        sentence.isFullStop($0) || clauses.isPredicate($0)
          || sentence.text($0).hasPrefix("ل") && clauses.relationNoun($0)?.reading.preposition == .for
      })
    else { return }
    emitAll(
      meeting.relation, i..<i + 1, source: host, target: .mention(guest), rule: "attendance", confidence: 0.6,
      modality: meeting.modality)
  }

  /// «كان في استقبال الرئيس … أمير المنطقة», «كان في وداعه …»: who stood there, behind the one that came.
  mutating func linkWelcome(_ noun: VerbalNoun) -> Bool {
    let i = noun.token
    guard i > 1, sentence.preposition(i - 1) == .in, case .auxiliary? = sentence.function(i - 2) else { return false }
    var visitor: Filler?
    var q = noun.end
    if let agreement = noun.agreement {
      visitor = clauses.antecedentActor(before: i, agreement: agreement)
    } else if let genitive = genitiveMention(after: noun.end - 1) {
      visitor = .mention(genitive)
      q = clauses.groupEnd(genitive)
    }
    guard let visitor else { return false }
    while q < sentence.count, q < noun.end + 24, !sentence.isBarrier(q), !clauses.isPredicate(q) {
      let k = clauses.startAt[q]
      if k >= 0, mentions[k].isBare, mentions[k].conjunction == nil, .mention(k) != visitor {
        emitAll(
          noun.relation, noun.trigger, source: .mention(k), target: visitor, rule: "noun-welcome", confidence: 0.75)
        return true
      }
      q += 1
    }
    return false
  }

  /// The verb right before talks, with its subject between: «استضافت عمان محادثات بين …».
  private func host(of i: Int) -> Predicate? {
    guard let predicate = clauses.predicate(before: i), i - predicate.token < 8,
      !(predicate.token..<i).contains(where: {
        sentence.isBarrier($0) || sentence.preposition($0) != nil && !isRound($0)
      })
    else { return nil }
    return predicate
  }

  /// «جولة جديدة من المحادثات»: «من» behind a part of what goes on.
  private func isRound(_ i: Int) -> Bool {
    sentence.preposition(i) == .from
      && (max(0, i - 2)..<i).contains { clauses.isOf(.round, $0) }
  }

  /// The two sides of the meeting that the clause before a noun of purpose tells of.
  func parties(before i: Int) -> (Filler, Filler)? {
    guard let met = candidates.last(where: { $0.relation.isSymmetric && $0.trigger.upperBound <= i }),
      let source = met.source, let target = met.target,
      !(met.trigger.upperBound..<i).contains(where: { sentence.isBarrier($0) || clauses.isPredicate($0) })
    else { return nil }
    return (source, target)
  }
}

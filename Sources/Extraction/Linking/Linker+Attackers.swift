import Relations

/// Who made the attack in which somebody was killed.
extension Linker {
  /// The attack or fight in which somebody was killed: «في هجوم», «إثر غارة», «خلال معارك مع …».
  func attackNoun(after i: Int) -> Int? {
    for q in i + 1..<min(sentence.count, i + 14) {
      if sentence.isFullStop(q) { return nil }
      if let match = clauses.relationNoun(q), case .noun(let n) = match.entry,
        lexicon.nouns[n].relation.name == "attacks",
        !lexicon.nouns[n].isHappening || lexicon.nouns[n].frame[.with] == .target
      {
        return q
      }
    }
    return nil
  }

  /// Who made the attack: «هجوم شنه المسلحون», «غارة أميركية», «هجوم لتنظيم …».
  func attackAgent(after i: Int, _ relation: RelationKind) -> Filler? {
    guard relation.name == "attacks", let q = attackNoun(after: i), let match = clauses.relationNoun(q),
      case .noun(let noun) = match.entry
    else {
      return nil
    }
    let frame = lexicon.nouns[noun].frame
    if let nisba = nisba(after: match.end) { return nisba.first }
    if let accused = attributed(from: match.end) { return accused }
    for k in clauses.predicates.indices where clauses.predicates[k].token > q && clauses.predicates[k].token <= q + 6 {
      let predicate = clauses.predicates[k]
      if predicate.reading.pronoun != nil,
        clauses.isLight(predicate) || isVerb(predicate, of: .plants)
      {
        return predicate.subject
      }
    }
    var slots: [Preposition] = [.for, .agent, .with]
    // «في مواجهات ضد المتطرفين»
    if frame[.with] != nil { slots.append(.against) }
    if let k = clauses.prepositional(slots, after: q, limit: 5) { return .mention(k) }
    // «في معركة الموصل» is no attack by the city.
    if frame[.idafa] == .source || frame[.idafa] == .either, match.end < sentence.count,
      clauses.startAt[match.end] >= 0,
      mentions[clauses.startAt[match.end]].isGenitive(of: match.end - 1)
    {
      return .mention(clauses.startAt[match.end])
    }
    return nil
  }

  /// To whom an attack is attributed: «هجوم نسبته الحكومة إلى التنظيم», «هجمات نسب بعضها إلى …», «تمت نسبته إلى …».
  func attributed(from start: Int) -> Filler? {
    for q in start..<max(start, min(sentence.count, start + 12)) {
      if sentence.isFullStop(q) || sentence.isComplementizer(q) { return nil }
      let isAttributed =
        clauses.predicate(at: q).map { isVerb($0, of: .attributes) } == true || sentence.isOf(.attributes, q)
      guard isAttributed else { continue }
      return clauses.prepositional([.to, .for], after: q, limit: 5).map { .mention($0) }
    }
    return nil
  }
}

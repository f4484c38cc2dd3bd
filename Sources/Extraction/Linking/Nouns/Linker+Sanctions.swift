import Relations

/// Measures that are imposed and lifted.
extension Linker {
  /// «رفع العقوبات المفروضة على إيران», «رفع عقوبات تفرضها عليها واشنطن»
  func fillImposed(_ noun: inout VerbalNoun) {
    guard noun.relation.name == "concedes", noun.target == nil, noun.genitive == nil,
      let imposed = imposition(behind: noun.end)
    else { return }
    noun.target = imposed.target
    noun.source = imposed.source
  }

  /// Who imposed what is lifted, and on whom, where a clause or participle close behind says so.
  func imposition(behind start: Int) -> (source: Filler?, target: Filler)? {
    for i in start..<max(start, min(sentence.count, start + 4)) {
      if clauses.isRelative(i) { continue }
      if let predicate = clauses.predicate(at: i) { return imposition(by: predicate, of: start) }
      if isImposed(i) { return clauses.prepositional([.on], after: i, limit: 4).map { (nil, .mention($0)) } }
      if sentence.isBarrier(i) { return nil }
    }
    return nil
  }

  /// «التي فرضتها واشنطن على إيران», «تفرضها عليها واشنطن»
  private func imposition(by predicate: Predicate, of start: Int) -> (source: Filler?, target: Filler)? {
    let i = predicate.token
    guard predicate.reading.pronoun != nil, clauses.hasSense(predicate, where: { imposes($0.relation, $0.frame) })
    else { return nil }
    let subject = predicate.subject.flatMap { tokenEnd($0) ?? 0 > i ? $0 : nil }
    if let k = clauses.prepositional([.on, .against], after: i, limit: 6) { return (subject, .mention(k)) }
    guard let (_, agreement) = clauses.attachedPronoun([.on], after: i, limit: 2),
      let target = clauses.nearestAntecedent(before: start, agreement: agreement, except: nil)
    else { return nil }
    return (subject, target)
  }

  /// «المفروضة»
  private func isImposed(_ i: Int) -> Bool {
    sentence.matches(.participle, at: i).contains {
      guard case .participle(let index, _) = $0.entry else { return false }
      return imposes(lexicon.participles[index].relation, lexicon.participles[index].frame)
    }
  }

  private func imposes(_ relation: RelationKind, _ frame: Frame) -> Bool {
    relation.name == "sanctions" && frame[.on] == .target
  }

  /// The sanction that the last word of a phrase names: «رفع العقوبات».
  func measure(at i: Int) -> RelationKind? {
    sentence.matches[i].lazy.compactMap { match -> RelationKind? in
      guard case .noun(let noun) = match.entry, match.end == i + 1 else { return nil }
      return lexicon.nouns[noun].relation
    }.first { $0.name == "sanctions" }
  }
}

import Relations

/// Sentences that go back to an attack or a meeting told of before.
extension Linker {
  /// «وتبناه التنظيم»: the attack before.
  func pronounOfAttack(_ sense: RelationSense, of predicate: Predicate) -> Int? {
    guard sense.relation.name == "attacks", clauses.pronounAgreement(predicate.reading.pronoun) != nil,
      isVerb(predicate, of: .claims), sense.frame[.about] == nil
    else { return nil }
    return predicate.token
  }

  /// Whether an attack is claimed, which is not told of with whom it struck: «تبنى الهجوم على المطار» is read at the noun.
  func claimsAttack(_ predicate: Predicate, _ complement: Int) -> Bool {
    if complement == predicate.token { return true }
    if let attack = (complement..<min(sentence.count, complement + 4)).first(where: {
      isFight(clauses.relationNoun($0))
    }) {
      return clauses.prepositional([.on, .against, .in], after: attack, limit: 3) == nil
    }
    // «تبنى التنظيم العملية», «تبنى المسؤولية»
    return sentence.text(complement).hasPrefix("ال")
  }

  /// «حضر اللقاء»: those who met are told of before.
  func isAttended(_ meeting: Int) -> Bool {
    (max(0, meeting - 3)..<meeting).contains { i in
      clauses.predicate(at: i).map { isVerb($0, of: .attends) } ?? false
    }
  }

  /// «حضر اللقاء من الجانب السعودي وزير الخارجية»: who attended, behind the meeting and before a comma.
  func attendant(behind meeting: Int) -> Filler? {
    guard let k = clauses.bareMention(from: meeting + 1, limit: 8),
      !(meeting..<mentions[k].start).contains(where: { sentence.isComma($0) })
    else { return nil }
    return .mention(k)
  }
}

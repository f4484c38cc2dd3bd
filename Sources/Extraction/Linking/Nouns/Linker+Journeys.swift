import Relations

/// Who travels, and where to.
extension Linker {
  /// «الزيارة المرتقبة للملك إلى موسكو»
  func fillVisitor(_ noun: inout VerbalNoun) {
    guard noun.relation.name == "visits", noun.source == nil, let visitor = noun.target, isPerson(visitor),
      case .mention(let k) = visitor, mentions[k].preposition == .for
    else { return }
    noun.take(source: visitor, rule: "noun-preposition")
    noun.target = mention(behind: [.to], after: clauses.groupEnd(k) - 1)
  }

  /// «جولة شملت الكويت وقطر»
  func fillPlacesVisited(_ noun: inout VerbalNoun) {
    guard noun.relation.name == "visits", noun.target == nil, let places = gathered(behind: noun.match) else { return }
    noun.target = .mention(places)
  }

  /// «تأتي زيارة الوزير إلى بغداد ضمن جولة شملت …»: the visitor of the journey before.
  func fillTraveller(_ noun: inout VerbalNoun) {
    guard noun.relation.name == "visits", noun.source == nil, let target = noun.target, !isPerson(target),
      noun.pronoun == nil,
      let journey = candidates.last(where: {
        $0.relation.name == "visits" && $0.trigger.upperBound <= noun.token
      }),
      let visitor = journey.source, isPerson(visitor)
    else { return }
    noun.take(source: visitor, rule: "noun-topic", confidence: 0.45)
  }
}

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

  /// «في أول زيارة له إلى طهران، التقى الوزير …»: he of whom the clause behind tells.
  private func travellerBehind(_ noun: VerbalNoun) -> Filler? {
    guard let (_, agreement) = clauses.attachedPronoun([.for], after: noun.last, limit: 1),
      !mentions.contains(where: { $0.tokens.upperBound <= noun.token && $0.isHuman }),
      let next = clauses.predicates.first(where: { $0.token > noun.token }), let subject = next.subject,
      isPerson(subject), clauses.agreementIsCertain(agreement, subject)
    else { return nil }
    return subject
  }

  /// «رحب الوزير بقدوم كيري إلى بلاده لإجراء محادثات مع …»: what a journey is for is the traveller's.
  func fillAim(_ noun: inout VerbalNoun) {
    guard noun.sufferer == nil, noun.source == nil, let target = noun.target, noun.pronoun == nil,
      !noun.entry.isHappening, case let first = chainStart(noun.token), precedingPreposition(first, noun.match) == .for,
      let journey = candidates.last(where: { $0.relation.name == "visits" && $0.trigger.upperBound <= first }),
      !clauses.isPredicate(journey.trigger.lowerBound), let traveller = journey.source, isPerson(traveller),
      traveller != target,
      !(journey.trigger.upperBound..<first).contains(where: {
        sentence.isBarrier($0) || clauses.isPredicate($0) || sentence.isComma($0)
      })
    else { return }
    noun.take(source: traveller, rule: "noun-purpose", confidence: 0.65)
    noun.purpose = .planned
  }

  /// «تأتي زيارة الوزير إلى بغداد ضمن جولة شملت …»: the visitor of the journey before.
  func fillTraveller(_ noun: inout VerbalNoun) {
    guard noun.relation.name == "visits", noun.source == nil, let target = noun.target, !isPerson(target),
      noun.pronoun == nil
    else { return }
    if let traveller = travellerBehind(noun) {
      noun.take(source: traveller, rule: "noun-pronoun", confidence: 0.6)
      return
    }
    guard
      let journey = candidates.last(where: {
        $0.relation.name == "visits" && $0.trigger.upperBound <= noun.token
      }),
      let visitor = journey.source, isPerson(visitor)
    else { return }
    noun.take(source: visitor, rule: "noun-topic", confidence: 0.45)
  }
}

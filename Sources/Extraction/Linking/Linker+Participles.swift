import Relations

extension Linker {
  /// «زعيم حزب الله حسن نصر الله», «القيادي في حركة فتح»: the tie that a title states between a person and an organisation.
  mutating func linkTitles() {
    for (k, mention) in mentions.enumerated() {
      guard mention.name != nil, case .title(let index) = mention.head else { continue }
      let kind: String
      switch lexicon.templates[index].suffix {
      case let suffix
      where suffix.hasSuffix("leader") || suffix.hasSuffix("commander") || suffix.hasSuffix("secretary-general")
        || suffix.hasSuffix("chief") || suffix.hasSuffix("head"):
        kind = "leads"
      case let suffix where suffix.hasSuffix("member") || suffix.hasSuffix("official") || suffix.hasSuffix("cadre"):
        kind = "member"
      default: continue
      }
      guard let relation = lexicon.ontology[kind] else { continue }
      let organisation: Filler
      if let listed = mention.actors.first(where: { [.armedGroup, .party].contains(lexicon.actors[$0].kind) }) {
        organisation = .actor(listed)
      } else if !mention.inner.isEmpty {
        organisation = .inner(k)
      } else if case .third(let agreement)? = mention.pronoun,
        let antecedent = clauses.antecedentActor(before: mention.start, agreement: agreement)
      {
        // «زعيمها نزار …»
        organisation = antecedent
      } else {
        continue
      }
      emit(
        relation, mention.tokens.lowerBound..<mention.tokens.lowerBound + 1, source: .mention(k), target: organisation,
        rule: "title", confidence: 0.7)
    }
  }

  /// «غادر الرئيس الرياض متوجها إلى …»: an indefinite accusative tells of the subject of the clause.
  private func subjectOfCircumstance(_ i: Int, _ match: Sentence.Match) -> Int? {
    guard !match.reading.hasArticle, sentence.text(i).hasSuffix("ا"), case .participle(_, let agreement) = match.entry,
      let predicate = clauses.predicates.last(where: { $0.token < i && !$0.isRelative }), i - predicate.token < 14,
      case .mention(let subject)? = predicate.subject, mentions[subject].tokens.upperBound <= i,
      agreement.fits(mentions[subject].agreement)
    else { return nil }
    return subject
  }

  /// An indefinite participle describes only the phrase before it.
  private func described(_ head: Int, _ match: Sentence.Match) -> Filler {
    match.reading.hasArticle ? .mention(head) : .only(head)
  }

  /// «جبهة النصرة (ذراع تنظيم القاعدة)»: a noun of belonging in brackets, whose genitive is the actor.
  mutating func linkBrackets() {
    for k in mentions.indices.dropFirst() {
      let i = mentions[k].tokens.lowerBound
      guard i > 0, sentence.tokens[i - 1].isSign("("), mentions[k - 1].tokens.upperBound == i - 1,
        !mentions[k].actors.isEmpty
      else { continue }
      for match in sentence.matches(.participle, at: i) {
        guard case .participle(let index, _) = match.entry, lexicon.participles[index].frame[.idafa] == .target,
          lexicon.participles[index].isTie
        else { continue }
        emit(
          lexicon.participles[index].relation, i..<i + 1, source: .mention(k - 1), target: .mention(k),
          rule: "brackets",
          confidence: 0.8, isTie: true)
        break
      }
    }
  }

  /// «المدعومة من إيران», «الموالي ل…», «المتهم ب…»: what an adjective says of the phrase before it.
  mutating func linkParticiples() {
    for i in 0..<sentence.count
    where clauses.mentionAt[i] < 0 && !clauses.isPredicate(i) && !sentence.has(.stopped, at: i) {
      guard
        let match = sentence.matches(.participle, at: i).first(where: {
          if case .participle = $0.entry { true } else { false }
        }),
        case .participle(let index, let agreement) = match.entry
      else { continue }
      let participle = lexicon.participles[index]
      let frame = participle.frame
      guard match.reading.preposition == .none, let head = subjectOfCircumstance(i, match) ?? mentionBefore(i) else {
        continue
      }
      // «وداعمة» after another adjective of the same phrase is as good.
      guard
        agreement.fits(mentions[head].agreement) || mentions[head].agreement.number == .unknown
          || participle.isTie && lexicon.classifiedWords[sentence.text(i)].contains(.belonging)
      else { continue }
      let slots = Preposition.allCases.filter { frame[$0] == .source || frame[$0] == .target }
      var other: (Filler, Frame.Role)?
      if let k = clauses.prepositional(slots + [.agent], after: i, limit: 5),
        let role = frame[mentions[k].preposition] ?? (frame[.from] == .source ? .source : nil)
      {
        other = (.mention(k), role)
      } else if let role = frame[.idafa], i + 1 < sentence.count, clauses.startAt[i + 1] >= 0,
        mentions[clauses.startAt[i + 1]].isGenitive(of: i)
      {
        other = (.mention(clauses.startAt[i + 1]), role)
      }
      // «المسلحين الموالين لها»
      if other == nil, let (preposition, agreement) = clauses.attachedPronoun(slots, after: i, limit: 1),
        let role = frame[preposition],
        let antecedent = clauses.nearestAntecedent(before: mentions[head].start, agreement: agreement, except: nil)
      {
        other = (antecedent, role)
      }
      guard let (filler, role) = other, filler != .mention(head) else { continue }
      let isHeadSource = frame[.head] == .source
      guard frame[.head] == .source || frame[.head] == .target, (role == .source) != isHeadSource else { continue }
      emitAll(
        participle.relation, i..<match.end, source: isHeadSource ? described(head, match) : filler,
        target: isHeadSource ? filler : described(head, match),
        rule: "participle", confidence: 0.68, isTie: participle.isTie)
    }
  }
}

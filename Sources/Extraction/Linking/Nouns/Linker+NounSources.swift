import Relations

/// Whose act a verbal noun is, by what stands with it: nationalities, prepositions, pronouns.
extension Linker {
  /// «الضربات الأميركية»: the nationality of who acts, or of whom it is done to.
  func fillNationality(_ noun: inout VerbalNoun) {
    guard noun.source == nil, let nisba = noun.nisbas?[0] else { return }
    switch noun.frame[.nisba] {
    case .target: if noun.target == nil { noun.target = nisba }
    case .some(.none), nil: break
    default:
      // «جولة خليجية», «جولته الخليجية»: where to.
      if noun.relation.name == "visits", noun.light?.subject == .source || noun.pronoun != nil {
        if noun.target == nil, noun.pronoun == nil { noun.target = nisba }
      } else {
        noun.take(source: nisba, rule: "noun-nationality")
      }
    }
  }

  /// «قصف من قبل الجيش», «دعوة من الملك»: who acts, behind a preposition.
  func fillPrepositional(_ noun: inout VerbalNoun) {
    if noun.source == nil, noun.light?.subject != .source || noun.governor?.subject == nil,
      let k = clauses.prepositional(
        [.agent], after: noun.end - 1, limit: noun.relation.plover == "CONSULT" ? 4 : 12)
    {
      noun.take(source: .mention(k), rule: "noun-by-agent")
    }
    // «لقاؤه نظيره … العلاقات بين البلدين»: with a pronoun for its agent a noun needs no other.
    if noun.source == nil, !noun.frame.sources.isEmpty, noun.agreement == nil || noun.frame[.clitic] != .source,
      let k = clauses.prepositional(noun.frame.sources, after: noun.end - 1, limit: 6)
    {
      noun.take(source: .mention(k), rule: "noun-preposition")
    }
  }

  /// «عقد المجلس جلسة بطلب من الأردن», «تلبية لدعوة الملك»: who asks, and who does it.
  func fillAsker(_ noun: inout VerbalNoun) {
    guard noun.relation.name == "requests" else { return }
    let isAnswered = isAnswered(noun.token)
    guard isAnswered || noun.match.reading.preposition == .by else { return }
    var asker: Int?
    if isAnswered, noun.genitive != nil {
      asker = noun.genitive
    } else if noun.source == nil {
      asker = clauses.prepositional([.from], after: noun.end - 1, limit: 4)
    }
    guard let asker else { return }
    noun.take(source: .mention(asker), rule: "noun-preposition")
    noun.target = clauses.predicate(before: noun.token)?.subject
  }

  /// «استجابة لطلب …», «بناء على طلب …»: what somebody asked is done.
  private func isAnswered(_ i: Int) -> Bool {
    if i > 0, clauses.isOf(.answer, i - 1) { return true }
    // «بالاستجابة الفورية لطلب …»
    guard i > 1, let answer = sentence.word(i - 2),
      answer.splits.contains(where: {
        lexicon.classifiedWords[$0.hasArticle ? $0.stem.dropFirst(2) : $0.stem].contains(.answer)
      })
    else { return false }
    return sentence.preposition(i - 1) == .on || clauses.relationNoun(i)?.reading.preposition == .for
  }

  /// «تفاوضنا», «دعمها لإسرائيل», «قتله»: of whom the pronoun of a noun speaks.
  func fillPronoun(_ noun: inout VerbalNoun) {
    if isDoneToPronoun(noun) { return fillPatient(&noun) }
    let role = noun.frame[.clitic]
    if noun.source == nil, case .first? = noun.pronoun, role == .source {
      // «تفاوضنا مع تركيا»: the side of who speaks.
      let speaker = clauses.antecedentActor(before: noun.token, agreement: Agreement(), except: noun.target)
      noun.take(source: speaker.map { .side($0) }, rule: "noun-pronoun", confidence: 0.6)
    } else if let agreement = noun.agreement {
      if noun.source == nil, role == .source || role == .either {
        noun.take(source: agent(noun, agreement), rule: "noun-pronoun", confidence: 0.6)
      } else if noun.target == nil, role == .target {
        noun.target =
          noun.entry.isOfPeople
          ? victim(before: noun.token, agreement, except: noun.source)
          : clauses.nearestAntecedent(before: noun.token, agreement: agreement, except: noun.source)
        noun.rule = "noun-pronoun"
        noun.confidence = 0.6
      }
    }
  }

  /// «كان يقود الجناح قبل اغتياله»: whom a pronoun of an act done to people means, behind «قبل», «بعد» the subject of the clause,
  /// else who is named last; never a state, a body or a place.
  private func victim(before i: Int, _ agreement: Agreement, except source: Filler?) -> Filler? {
    func isVictim(_ k: Int) -> Bool {
      mentions[k].isHuman && .mention(k) != source && clauses.fits(agreement, mentions[k])
    }
    if i > 0, clauses.isOf(.temporal, i - 1),
      case .mention(let k)? = clauses.antecedentActor(before: i, agreement: agreement, except: source), isVictim(k)
    {
      return .mention(k)
    }
    return mentions.indices.last { mentions[$0].tokens.upperBound <= i && isVictim($0) }.map { .mention($0) }
  }

  /// Whether the pronoun of a noun is not whose act it is: «تم تدريبهم», «قامت واشنطن بتدريبهم», «قيام التحالف بتدريبه».
  func isDoneToPronoun(_ noun: VerbalNoun) -> Bool {
    // «انتهت زيارته», «أعرب عن دعمه»: whoever meets or speaks does so himself.
    guard noun.agreement != nil, [.materialCooperation, .materialConflict].contains(noun.relation.quad) else {
      return false
    }
    if let governor = noun.governor, noun.light?.subject == .masdar { return isVerb(governor, of: .done) }
    guard noun.match.reading.preposition == .by, noun.prepositional == nil else { return false }
    if let governor = noun.governor, let light = noun.light, light.subject == .source, light.preposition == .by {
      return governor.subject != nil
    }
    return agentOfRole(before: noun.token) != nil
  }

  /// The pronoun of an act that is done to it is its target, and whoever has a part in it does it.
  private func fillPatient(_ noun: inout VerbalNoun) {
    // «المعارضة التي تقوم بتدريبها»: what the clause describes is whom it is done to.
    if let governor = noun.governor, governor.isRelative, noun.light?.subject == .source, let head = governor.subject,
      noun.source == nil || noun.source == head, let end = tokenEnd(head), end <= governor.token
    {
      noun.target = head
      noun.source = clauses.antecedentActor(
        before: governor.token, agreement: governor.form.subject, except: head)
      return
    }
    if noun.source == nil { noun.source = agentOfRole(before: noun.token) }
    guard noun.target == nil, [.target, .either].contains(noun.frame[.idafa]), let agreement = noun.agreement else {
      return
    }
    let before = min(noun.token, noun.source.map(start) ?? noun.token)
    noun.target = clauses.nearestAntecedent(before: before, agreement: agreement, except: noun.source)
    noun.confidence = 0.6
  }

  /// Whose act a noun with a pronoun is.
  private func agent(_ noun: VerbalNoun, _ agreement: Agreement) -> Filler? {
    let i = noun.token
    // «انتقدت إيران واشنطن بسبب دعمها لإسرائيل»: a reason is about the one last named.
    let isReason = i > 0 && sentence.preposition(i - 1) == Preposition.none && !clauses.isOf(.temporal, i - 1)
    // «قوات البشمركة في حربها ضد …»: of whom the word before speaks.
    let isBeside = i > 1 && sentence.preposition(i - 1) == .in && clauses.mentionAt[i - 2] >= 0
    let agent =
      noun.relation.name == "member"
      ? belonging(before: i, agreement, except: noun.target)
      : isReason || isBeside
        ? clauses.nearestAntecedent(before: i, agreement: agreement, except: noun.target)
        : clauses.antecedentActor(before: i, agreement: agreement, except: noun.target)
    if let agent, agent != .carried { return agent }
    return clauses.laterSubject(after: i, agreement: agreement) ?? agent
  }

  /// «اعتقل الجيش عناصر يشتبه بانتمائهم إلى التنظيم», «300 شخص لانتمائهم إلى …»: who belongs is named close before it.
  private func belonging(before i: Int, _ agreement: Agreement, except target: Filler?) -> Filler? {
    if agreement.number == .plural,
      let k = mentions.indices.last(where: { mentions[$0].tokens.upperBound <= i && .mention($0) != target }),
      mentions[k].isHuman, mentions[k].isCounted
    {
      return .mention(k)
    }
    return clauses.nearestAntecedent(before: i, agreement: agreement, except: target)
  }

  /// «انسحابا للقوات من …», «زيارة للوزير إلى …»: an indefinite noun has its agent behind ل.
  func fillIndefinite(_ noun: inout VerbalNoun) {
    guard noun.source == nil, noun.frame[.for] == nil, noun.genitive == nil,
      let k = clauses.prepositional([.for], after: noun.end - 1, limit: 4)
    else { return }
    noun.take(source: .mention(k), rule: "noun-preposition")
  }

  /// «لدى الغرب شكوك بأن إيران …»
  func fillSuspicion(_ noun: inout VerbalNoun) {
    guard noun.frame[.at] == .source else { return }
    let (i, end) = (noun.token, noun.end)
    if noun.source == nil, let k = mentions.indices.first(where: { mentions[$0].tokens.upperBound == i }),
      mentions[k].preposition == .at
    {
      noun.source = .mention(k)
    }
    if noun.target == nil, end + 1 < sentence.count, sentence.isComplementizer(end), clauses.startAt[end + 1] >= 0 {
      noun.target = .mention(clauses.startAt[end + 1])
    }
  }

  /// «متهمين بالانتماء إلى التنظيم»: those who are charged with it.
  func fillCharged(_ noun: inout VerbalNoun) {
    guard noun.relation.quad == .tie, noun.source == nil, noun.target != nil, noun.match.reading.preposition == .by,
      let people = mentionBefore(noun.token), mentions[people].tokens.upperBound == noun.token,
      mentions[people].isHuman, mentions[people].name == nil
    else { return }
    noun.take(source: .mention(people), rule: "noun-preposition")
  }
}

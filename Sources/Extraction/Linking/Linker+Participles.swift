import Relations

extension Linker {
  /// «زعيم حزب الله حسن نصر الله», «القيادي في حركة فتح»: the tie that a title states between a person and an organisation.
  mutating func linkTitles() {
    for k in mentions.indices {
      if sentence.classes.contains(.oneOf), let one = mentions[k].tokens.first(where: { clauses.isOf(.oneOf, $0) }) {
        linkOneOf(k, one)
        continue
      }
      guard case .title(let index) = mentions[k].head else { continue }
      // «الرئيس السابق للائتلاف»
      if mentions[k].tokens.contains(where: { clauses.isOf(.former, $0) }) { continue }
      let bearer = mentions[k].name == nil ? bearer(of: k) : k
      guard let bearer else {
        linkAppointment(k, index)
        continue
      }
      guard let relation = tie(ofTitle: lexicon.templates[index].suffix) ?? tie(ofPresident: k, index),
        let organisation = organisation(ofTitle: k, bearer: bearer, relation)
      else { continue }
      emit(
        relation, mentions[k].tokens.lowerBound..<mentions[k].tokens.lowerBound + 1, source: .mention(bearer),
        target: organisation, rule: "title", confidence: 0.7)
    }
  }

  /// The armed group, party or force whose id begins the id of an office: hezbollah-leader.
  private func organisation(ofOffice suffix: String) -> Int? {
    var id = suffix[...]
    while let dash = id.lastIndex(of: "-") {
      id = id[..<dash]
      if let index = lexicon.actorIndices[String(id)] {
        return [.armedGroup, .party, .military].contains(lexicon.actors[index].kind) ? index : nil
      }
    }
    return nil
  }

  /// «فلان، أحد قادة الحركة», «فلان أحد المقربين من الرئيس»: the plural behind «أحد» says what somebody is.
  private mutating func linkOneOf(_ k: Int, _ one: Int) {
    let mention = mentions[k]
    guard mention.name != nil,
      let i = (one + 1..<mention.tokens.upperBound).first(where: { !sentence.isQuantifier($0) })
    else { return }
    for match in sentence.matches([.title, .participle], at: i) {
      switch match.entry {
      case .title(let title):
        guard let relation = tie(ofTitle: lexicon.templates[title].suffix),
          let organisation = organisation(ofTitle: k, bearer: k, relation)
            ?? clauses.pronounAgreement(match.reading.pronoun).flatMap({
              clauses.antecedentActor(before: mention.start, agreement: $0, except: .mention(k))
            })
        else { continue }
        emit(relation, i..<match.end, source: .mention(k), target: organisation, rule: "title", confidence: 0.7)
        return
      case .participle(let index, _):
        let participle = lexicon.participles[index]
        guard participle.isTie, participle.frame[.head] == .source,
          let other = clauses.prepositional(participle.frame.targets, after: mention.tokens.upperBound - 1, limit: 2)
        else { continue }
        emit(
          participle.relation, i..<match.end, source: .mention(k), target: .mention(other), rule: "title",
          confidence: 0.7, isTie: true)
        return
      default: continue
      }
    }
  }

  /// Whose leader or member a title says somebody is.
  private func organisation(ofTitle k: Int, bearer: Int, _ relation: RelationKind) -> Filler? {
    let mention = mentions[k]
    let kinds: [Actor.Kind] = kindOfActor(bearer) == .state ? [.igo, .armedGroup] : [.armedGroup, .party, .military]
    if let listed = mention.actors.first(where: { kinds.contains(lexicon.actors[$0].kind) }) { return .actor(listed) }
    if !mention.inner.isEmpty { return .inner(k) }
    // «قائد الحرس الثوري», «رئيس المكتب السياسي لحماس»: offices that are listed whole.
    if case .title(let index) = mention.head, lexicon.templates[index].isComplete,
      let listed = organisation(ofOffice: lexicon.templates[index].suffix)
    {
      return .actor(listed)
    }
    // «زعيمها نزار …»
    if case .third(let agreement)? = mention.pronoun {
      return clauses.antecedentActor(before: mention.start, agreement: agreement)
    }
    // «تركيا عضو بالحلف», «فلان، العضو البارز في المجلس»
    guard relation.name == "member" else { return nil }
    return clauses.prepositional([.in, .by, .from], after: mention.tokens.upperBound - 1, limit: 3).map { .mention($0) }
  }

  /// «كوستاس ميلاس، وهو عضو في الحزب، …»: whose title a clause behind a comma states.
  private func bearer(of k: Int) -> Int? {
    // «وهو أكبر عضو في اللجنة»
    let i = mentions[k].start
    // «تركيا عضو في حلف الأطلسي»
    if k > 0, mentions[k - 1].tokens.upperBound == i, mentions[k - 1].isBare, !mentions[k].hasArticle,
      !mentions[k].hasPreposition, mentions[k].conjunction == nil, kindOfActor(k - 1) == .state
    {
      return k - 1
    }
    guard k > 0, i > 1, ["وهو", "وهي"].contains(sentence.text(i - 1)), sentence.isComma(i - 2),
      mentions[k - 1].tokens.upperBound == i - 2, isPerson(.mention(k - 1))
    else { return nil }
    return k - 1
  }

  /// «رئيس الحرس الثوري»: a president of forces, a party or an armed group leads them.
  private func tie(ofPresident k: Int, _ title: Int) -> RelationKind? {
    guard lexicon.templates[title].suffix == "president",
      mentions[k].actors.contains(where: { [.armedGroup, .party, .military].contains(lexicon.actors[$0].kind) })
    else { return nil }
    return lexicon.ontology["leads"]
  }

  /// What a title states between a person and an organisation.
  private func tie(ofTitle suffix: String) -> RelationKind? {
    if suffix.contains("deputy") { return nil }
    if ["leader", "commander", "secretary-general", "chief", "head"].contains(where: { suffix.hasSuffix($0) }) {
      return lexicon.ontology["leads"]
    }
    return ["member", "official", "cadre", "member-of-parliament", "senator"].contains { suffix.hasSuffix($0) }
      ? lexicon.ontology["member"] : nil
  }

  /// «أصبح فلان رئيسا للائتلاف», «برز كزعيم للتنظيم»: an indefinite title that is said of a person.
  private mutating func linkAppointment(_ k: Int, _ title: Int) {
    let mention = mentions[k]
    let i = mention.tokens.lowerBound
    guard mention.preposition == .like || sentence.text(i).hasSuffix("ا"), !mention.hasArticle,
      let organisation = mention.actors.first(where: { ![.person, .state, .place].contains(lexicon.actors[$0].kind) }),
      let verb = (max(0, i - 12)..<i).last(where: { clauses.isOf(.becoming, $0) }),
      let person = mentions.indices.last(where: {
        mentions[$0].tokens.upperBound <= i && mentions[$0].start >= verb - 8 && isPerson(.mention($0))
          && mentions[$0].isBare
      }),
      let relation = tie(ofTitle: lexicon.templates[title].suffix)
        ?? (lexicon.templates[title].suffix == "president" ? lexicon.ontology["leads"] : nil)
    else { return }
    emit(
      relation, i..<i + 1, source: .mention(person), target: .actor(organisation), rule: "appointment",
      confidence: 0.65)
  }

  /// «أوروبيون في صفوف التنظيم»: who is in its ranks.
  mutating func linkRanks() {
    guard sentence.classes.contains(.ranks), let member = lexicon.ontology["member"] else { return }
    for i in 1..<sentence.count
    where sentence.isOf(.ranks, i) && sentence.preposition(i - 1) == .in
      && lexicon.classifiedWords[sentence.text(i)].contains(.ranks)
    {
      guard i + 1 < sentence.count, case let organisation = clauses.mentionAt[i + 1], organisation >= 0,
        let head = mentionBefore(i - 1), mentions[head].tokens.upperBound == i - 1, mentions[head].isHuman,
        !mentions[head].tokens.contains(where: { clauses.isOf(.casualty, $0) })
      else { continue }
      emitAll(
        member, i..<i + 1, source: .mention(head), target: .mention(organisation), rule: "ranks", confidence: 0.7,
        isTie: true)
    }
  }

  /// «غادر الرئيس الرياض متوجها إلى …»: an indefinite accusative tells of the subject of the clause.
  private func subjectOfCircumstance(_ i: Int, _ match: Sentence.Match) -> Int? {
    guard !match.reading.hasArticle, sentence.text(i).hasSuffix("ا"), case .participle(_, let agreement) = match.entry
    else { return nil }
    // «بمغادرة المبعوث بيروت متوجها إلى …»: of him whose act the verbal noun is.
    if let agent = mentions.indices.last(where: {
      mentions[$0].tokens.upperBound <= i && mentions[$0].start > i - 8 && mentions[$0].isHuman
    }),
      case .idafa(let noun) = mentions[agent].governor, clauses.relationNoun(noun) != nil,
      agreement.fits(mentions[agent].agreement)
    {
      return agent
    }
    guard
      let predicate = clauses.predicates.last(where: { $0.token < i && !$0.isRelative }), i - predicate.token < 14,
      case .mention(let subject)? = predicate.subject, mentions[subject].tokens.upperBound <= i,
      agreement.fits(mentions[subject].agreement)
    else { return nil }
    return subject
  }

  /// «تنظيم القاعدة في اليمن الموالي ل…»: whoever is in a place is described, and not the place.
  private func withPlace(_ k: Int, _ agreement: Agreement) -> Int {
    guard k > 0, isPlace(k), mentions[k].preposition == .in,
      mentions[k - 1].tokens.upperBound + 1 == mentions[k].tokens.lowerBound,
      agreement.fits(mentions[k - 1].agreement) || mentions[k - 1].agreement.number == .unknown
    else { return k }
    return k - 1
  }

  /// An indefinite participle describes only the phrase before it; a definite one those joined to it too, unless it agrees with that
  /// phrase alone: «الحوثيون والقوات الموالية للرئيس».
  private func described(_ head: Int, _ match: Sentence.Match, _ agreement: Agreement) -> Filler {
    let isOfLast =
      clauses.groupMembers(head).count > 1 && mentions[head].agreement.number != .unknown
      && agreement.fits(mentions[head].agreement)
    return match.reading.hasArticle && !isOfLast ? .mention(head) : .only(head)
  }

  /// «القيادي في كتائب النصر التابعة للجبهة»: the organisation that ends a phrase, where the participle agrees with it.
  private func organisationInside(_ k: Int, before i: Int, _ agreement: Agreement) -> Filler? {
    let mention = mentions[k]
    guard mention.tokens.upperBound >= i - 1, mention.name == nil else { return nil }
    if let inner = mention.inner.first { return agreement.fits(inner.agreement) ? .inner(k) : nil }
    return mention.actors.last { ![.person, .state].contains(lexicon.actors[$0].kind) }.map { .actor($0) }
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

  /// «التحالف العربي بقيادة السعودية», «مجلس الأمن التابع للأمم المتحدة»: the tie that a listed name states itself.
  mutating func linkNames() {
    for k in mentions.indices where mentions[k].tokens.count > 2 {
      let mention = mentions[k]
      guard case .actor = mention.head else { continue }
      for i in mention.tokens.dropFirst() {
        for match in sentence.matches([.noun, .participle], at: i) where match.end < mention.tokens.upperBound {
          let relation: RelationKind
          let isHeadTarget: Bool
          switch match.entry {
          case .noun(let noun) where lexicon.nouns[noun].frame[.head] == .target:
            (relation, isHeadTarget) = (lexicon.nouns[noun].relation, true)
          case .participle(let index, _)
          where lexicon.participles[index].isTie && lexicon.participles[index].frame[.for] == .target:
            (relation, isHeadTarget) = (lexicon.participles[index].relation, false)
          default: continue
          }
          guard
            let other = sentence.matches(.actor, at: match.end).first(where: {
              if case .actor = $0.entry {
                $0.reading.preposition == (isHeadTarget ? .none : .for) && $0.end <= mention.tokens.upperBound
              } else {
                false
              }
            }), case .actor(let actor) = other.entry
          else { continue }
          emit(
            relation, i..<match.end, source: isHeadTarget ? .actor(actor) : .mention(k),
            target: isHeadTarget ? .mention(k) : .actor(actor), rule: "name", confidence: 0.8, isTie: true)
        }
      }
    }
  }

  /// «أعلن الحزب تحالفه مع الكتلة»: a noun of alliance with a pronoun, and with whom.
  mutating func linkAlliances() {
    guard let allied = lexicon.ontology["allied"] else { return }
    for k in mentions.indices {
      guard case .noun(let head) = mentions[k].head, lexicon.heads[head].classes.contains(.alliance),
        case let mention = mentions[k], case .third(let agreement)? = mention.pronoun,
        let other = clauses.prepositional([.with], after: mention.tokens.upperBound - 1, limit: 2),
        let source = clauses.antecedentActor(before: mention.start, agreement: agreement, except: .mention(other))
      else { continue }
      let i = mention.tokens.lowerBound
      emitAll(
        allied, i..<i + 1, source: source, target: .mention(other), rule: "alliance", confidence: 0.7, isTie: true)
    }
  }

  /// The ties that nouns of belonging state of whom they name: «حليفتها تركيا», «حليفه الروسي», «سوريا، حليفة روسيا، …».
  mutating func linkBelongings() {
    for k in mentions.indices where sentence.has(.head, at: mentions[k].tokens.lowerBound) {
      let mention = mentions[k]
      let i = mention.tokens.lowerBound
      guard let match = sentence.matches[i].first(where: { if case .head = $0.entry { true } else { false } }),
        case .head(let head) = match.entry, lexicon.heads[head].classes.contains(.belonging),
        let participle = lexicon.participle(lexicon.heads[head].spelling)
      else { continue }
      var source: Filler = .mention(k)
      let target: Filler
      // «حلفاء واشنطن وفي مقدمتهم الأردن», «حلفاؤها، وعلى رأسهم إسرائيل»
      let named = examples(of: k, isOfSomebody: true)
      if !named.isEmpty {
        let owner = clauses.pronounAgreement(match.reading.pronoun).map {
          clauses.nearestAntecedent(before: mention.start, agreement: $0, except: .mention(k))
        }
        if let other = owner ?? ally(of: k, participle.frame) {
          for example in named {
            emit(
              participle.relation, i..<i + 1, source: .mention(example), target: other, rule: "belonging",
              confidence: 0.8, isTie: participle.isTie)
          }
        }
        continue
      }
      if case .third(let agreement)? = match.reading.pronoun {
        guard match.end < mention.tokens.upperBound,
          !mention.states.isEmpty || mention.name != nil || !isNoun(mention),
          let owner = clauses.nearestAntecedent(before: mention.start, agreement: agreement, except: .mention(k))
        else { continue }
        target = owner
      } else {
        // In apposition to whom it speaks of.
        guard isNoun(mention), k > 0, mention.conjunction == nil, !mention.hasPreposition, isApposed(k),
          let other = ally(of: k, participle.frame)
        else { continue }
        source = .mention(k - 1)
        target = other
      }
      emit(
        participle.relation, i..<i + 1, source: source, target: target, rule: "belonging", confidence: 0.86,
        isTie: participle.isTie)
    }
  }

  /// «المسجون في ولاية ميسوري»: where somebody is held, which is not who holds him; «محتجزون في إيران» are held by the state.
  private func isOnlyPlace(_ k: Int, _ participle: Participle) -> Bool {
    participle.relation.name == "coerces" && mentions[k].preposition == .in && kindOfActor(k) != .state
      && mentions[k].states.isEmpty
  }

  /// «سوريا، حليفة روسيا», «إيران هي أهم حليف لسوريا», and not «التقى الوزير حلفاء واشنطن».
  private func isApposed(_ k: Int) -> Bool {
    var i = mentions[k].tokens.lowerBound
    if i > 0, clauses.mentionAt[i - 1] < 0, sentence.isQuantifier(i - 1) { i -= 1 }
    if mentions[k].agreement.number == .plural, clauses.groupMembers(k - 1).count == 1,
      mentions[k - 1].agreement.number == .singular
    {
      return false
    }
    let end = mentions[k - 1].tokens.upperBound
    return end == i
      || end == i - 1
        && (sentence.isComma(end) || isPronoun(end) || sentence.isQuote(end) || sentence.tokens[end].isSign("-", "–"))
  }

  private func isNoun(_ mention: Mention) -> Bool {
    if case .noun = mention.head { return mention.name == nil }
    return false
  }

  /// Whose ally a phrase without a pronoun says: the genitive or what stands behind ل: «الجناح العسكري للحزب».
  private func ally(of k: Int, _ frame: Frame) -> Filler? {
    let mention = mentions[k]
    if let actor = mention.actors.first ?? mention.states.first.map({ lexicon.states[$0].actor }) {
      return .actor(actor)
    }
    return clauses.prepositional(frame.targets, after: mention.tokens.upperBound - 1, limit: 3).map { .mention($0) }
  }

  /// «روسيا هي حليفة سوريا»
  private func isPronoun(_ i: Int) -> Bool {
    if case .pronoun = sentence.function(i) { true } else { false }
  }

  /// «المدعومة من إيران», «الموالي ل…», «المتهم ب…»: what an adjective says of the phrase before it.
  mutating func linkParticiples() {
    if !sentence.traits.contains(.participle) { return }
    for i in 0..<sentence.count
    where clauses.mentionAt[i] < 0 && !clauses.isPredicate(i) && !sentence.has(.stopped, at: i)
      && !(i > 0 && sentence.text(i - 1) == "غير")
    {
      guard
        let match = sentence.matches(.participle, at: i).first(where: {
          if case .participle = $0.entry { true } else { false }
        }),
        case .participle(let index, let agreement) = match.entry
      else { continue }
      let participle = lexicon.participles[index]
      let frame = participle.frame
      guard match.reading.preposition == .none,
        let head = subjectOfCircumstance(i, match) ?? mentionBefore(i).map({ withPlace($0, agreement) })
      else { continue }
      // «وداعمة» after another adjective of the same phrase is as good.
      // No person is «تابع»: «عضو المجلس التابع للحكومة».
      let isOfBody =
        participle.relation.name == "affiliated" && sentence.text(i).contains("تابع") && isPerson(.mention(head))
      let agrees =
        !isOfBody
        && (agreement.fits(mentions[head].agreement) || mentions[head].agreement.number == .unknown
          || participle.isTie && lexicon.classifiedWords[sentence.text(i)].contains(.belonging))
      guard let described = agrees ? described(head, match, agreement) : organisationInside(head, before: i, agreement)
      else { continue }
      let slots = Preposition.allCases.filter { frame[$0] == .source || frame[$0] == .target }
      var other: (Filler, Frame.Role)?
      if let k = clauses.prepositional(slots + [.agent], after: i, limit: 5),
        let role = frame[mentions[k].preposition]
          ?? (mentions[k].preposition == .agent && frame[.head] == .target ? .source : nil),
        !isOnlyPlace(k, participle)
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
      // «المدعومة أميركيا»
      if other == nil, frame[.from] == .source, i + 1 < sentence.count, sentence.text(i + 1).hasSuffix("يا"),
        let state = clauses.nisbaState(i + 1)
      {
        other = (.nisba(token: i + 1, state: state), .source)
      }
      guard let (filler, role) = other, filler != .mention(head) else { continue }
      let isHeadSource = frame[.head] == .source
      guard frame[.head] == .source || frame[.head] == .target, (role == .source) != isHeadSource else { continue }
      emitAll(
        participle.relation, i..<match.end, source: isHeadSource ? described : filler,
        target: isHeadSource ? filler : described,
        rule: "participle", confidence: 0.72, isTie: participle.isTie)
    }
  }
}

import Relations

/// What governs a phrase, and which phrases belong together.
extension MentionFinder {
  /// Joins a name and a title that stand side by side: «كامالا هاريس نائبة الرئيس», «لافروف وزير الخارجية الروسي».
  func joinAppositions(_ mentions: [Mention]) -> [Mention] {
    let hasNeighbours = mentions.indices.dropFirst().contains {
      mentions[$0].tokens.lowerBound <= mentions[$0 - 1].tokens.upperBound + 1
    }
    if !hasNeighbours { return mentions }
    var result: [Mention] = []
    for (k, mention) in mentions.enumerated() {
      let next = k + 1 < mentions.count ? mentions[k + 1] : nil
      if let last = result.last, isTitleChain(last, mention, before: next) {
        // «ولي العهد وزير الدفاع الأمير محمد بن سلمان»: the offices of one person.
        var joined = mention.begun(by: last)
        joined.head = last.head
        joined.hasArticle = last.hasArticle
        joined.states = last.states + mention.states
        joined.actors = last.actors + mention.actors
        joined.inner = last.inner + mention.inner
        result[result.count - 1] = joined
      } else if let last = result.last, isRelation(last, of: mention) {
        // «حليفتها التاريخية تركيا»
        result[result.count - 1] = mention.begun(by: last)
      } else if let last = result.last, isArea(last, of: mention) || isKindOfPlace(last, of: mention) {
        // «مناطق شاسعة من العراق», «العاصمة صنعاء»
        result[result.count - 1] = mention.begun(by: last)
      } else if let last = result.last, isOfPlace(last), isKindBehind(last, mention) {
        // «طرابلس العاصمة»
        result[result.count - 1].tokens = last.tokens.lowerBound..<mention.tokens.upperBound
      } else if var last = result.last, isDescription(mention, of: last) {
        last.tokens = last.tokens.lowerBound..<mention.tokens.upperBound
        last.states += mention.states
        last.actors += mention.actors
        last.inner += mention.inner
        last.isChain = true
        if case .actor(let person) = last.head { last.actors.insert(person, at: 0) }
        switch (last.head, mention.head) {
        case (.person, .title), (.actor, .title): last.head = mention.head
        case (.actor, _): last.head = .person
        default: break
        }
        result[result.count - 1] = last
      } else {
        result.append(mention)
      }
    }
    return result
  }

  /// The state that a phrase names, or that of the person it names.
  private func principal(of mention: Mention) -> String? {
    if let state = mention.states.first { return principal(ofState: state) }
    if case .actor(let index) = mention.head { return lexicon.actors[index].principal }
    return mention.actors.first { lexicon.actors[$0].kind == .person }.flatMap { lexicon.actors[$0].principal }
  }

  /// Whether a phrase says who the person named before it is: «فلان، وزير الخارجية», «فلان، أحد قادة الحركة», «فلان، وهو عضو في الحزب».
  private func isDescription(_ mention: Mention, of last: Mention) -> Bool {
    guard let name = last.name, name.count > 1 || isKnownPerson(last), mention.name == nil,
      mention.conjunction == nil, mention.isBare, !isLeader(last), mention.stripped == 0,
      isPersonHead(last) || last.isChain
    else { return false }
    switch mention.head {
    // «أصبح فلان رئيسا»
    case .title:
      if mention.agreement.number == .plural || sentence.text(mention.tokens.lowerBound).hasSuffix("ا") { return false }
      // «استقبل الملك سلمان الرئيس الفرنسي»: an office of another state.
      if let principal = principal(of: last), let state = mention.states.first,
        let other = self.principal(ofState: state), principal != other
      {
        return false
      }
    case .noun: guard isOneOf(mention) else { return false }
    default: return false
    }
    var i = last.tokens.upperBound
    if i < mention.tokens.lowerBound, sentence.isComma(i) { i += 1 }
    if i < mention.tokens.lowerBound, case .pronoun = sentence.function(i), !mention.hasArticle { i += 1 }
    return i == mention.tokens.lowerBound
  }

  /// «أحد قادة …»
  private func isOneOf(_ mention: Mention) -> Bool {
    mention.tokens.count > 1 && lexicon.classifiedWords[sentence.text(mention.tokens.lowerBound)].contains(.oneOf)
  }

  /// Whether a phrase says what the one named behind it is to somebody: «حليفه», «خصمها اللدود».
  private func isRelation(_ last: Mention, of mention: Mention) -> Bool {
    guard case .noun(let head) = last.head, last.pronoun != nil, last.name == nil, last.actors.isEmpty,
      lexicon.heads[head].classes.contains(.belonging), last.tokens.upperBound == mention.tokens.lowerBound,
      mention.conjunction == nil, mention.isBare
    else { return false }
    if case .actor = mention.head { return true }
    return mention.name != nil
  }

  /// Whether a phrase only says that some of the place named behind it is meant: «قرى في سوريا».
  private func isArea(_ last: Mention, of mention: Mention) -> Bool {
    guard case .noun(let head) = last.head, lexicon.heads[head].classes.contains(.area), !last.hasArticle,
      last.pronoun == nil, last.name == nil, last.states.isEmpty, last.actors.isEmpty, last.inner.isEmpty,
      !last.tokens.contains(where: { sentence.hasArticle($0) }), isOfPlace(mention)
    else { return false }
    let end = last.tokens.upperBound
    return end + 1 == mention.tokens.lowerBound && mention.stripped == 0
      && [.in, .from].contains(sentence.preposition(end))
      || end == mention.tokens.lowerBound && mention.preposition == .by
  }

  /// «العاصمة صنعاء»: what kind of place the name behind it is of.
  private func isKindOfPlace(_ last: Mention, of mention: Mention) -> Bool {
    guard case .noun(let head) = last.head,
      lexicon.heads[head].kind == .facility || lexicon.heads[head].classes.contains(.area),
      last.hasArticle, last.actors.isEmpty, last.states.isEmpty, last.tokens.upperBound == mention.tokens.lowerBound,
      mention.stripped == 0
    else { return false }
    return isOfPlace(mention)
  }

  /// Whether a phrase says what kind of place the name right before it is of.
  private func isKindBehind(_ last: Mention, _ mention: Mention) -> Bool {
    guard case .noun(let head) = mention.head else { return false }
    return lexicon.heads[head].classes.contains(.area) && mention.tokens.count == 1 && mention.hasArticle
      && mention.conjunction == nil && !mention.hasPreposition && last.tokens.upperBound == mention.tokens.lowerBound
  }

  private func isOfPlace(_ mention: Mention) -> Bool {
    switch mention.head {
    case .actor(let actor): return [.state, .place].contains(lexicon.actors[actor].kind)
    // «مناطق في بلدة تل رفعت»
    case .noun(let head):
      return lexicon.heads[head].classes.contains(.area) && mention.tokens.count > 1 && !mention.hasArticle
        && mention.actors.isEmpty && mention.inner.isEmpty
    default: return false
    }
  }

  /// «القوات السعودية والمصرية»: a second adjective of nationality names a second actor of the same kind.
  func addNationalities(_ mentions: [Mention]) -> [Mention] {
    var result = mentions
    for k in mentions.indices.reversed() {
      let j = mentions[k].tokens.upperBound
      guard j < sentence.count, sentence.has(.nisba, at: j), mentions[k].states.count == 1 else { continue }
      let mention = mentions[k]
      if let other = otherCounterpart(of: mention) ?? otherHolder(of: mention) {
        // The name may be a phrase of its own by now.
        while k + 1 < result.count, result[k + 1].tokens.lowerBound < other.tokens.upperBound {
          result.remove(at: k + 1)
        }
        result.insert(other, at: k + 1)
        continue
      }
      guard mention.name == nil, mention.tokens.count > 1,
        k + 1 == mentions.count || mentions[k + 1].start > j, nisba(j - 1, article: sentence.hasArticle(j - 1)) != nil,
        let match = sentence.matches(.nisba, at: j).first(where: {
          if case .nisba = $0.entry {
            $0.reading.conjunction == .and && $0.reading.preposition == .none && $0.end == j + 1
              && $0.reading.hasArticle == sentence.hasArticle(j - 1)
          } else {
            false
          }
        }), case .nisba(let state, _) = match.entry, state != mention.states[0]
      else { continue }
      var second = mention
      second.tokens = j..<j + 1
      second.start = j
      second.states = [state]
      second.actors = []
      second.inner = []
      second.stripped = match.reading.length
      second.conjunction = .and
      second.governor = .none
      result.insert(second, at: k + 1)
    }
    return result
  }

  /// «نظيريه الأميركي جون كيري والسعودي عادل الجبير»: the second of two.
  private func otherCounterpart(of mention: Mention) -> Mention? {
    let j = mention.tokens.upperBound
    guard case .anaphor(let index) = mention.head, case .counterpart = lexicon.anaphors[index].reference,
      mention.states.count == 1, j + 1 < sentence.count,
      mention.name != nil || sentence.text(mention.tokens.lowerBound).contains("نظيري")
        || sentence.text(mention.tokens.lowerBound).contains("نظيرا"),
      let state = joinedNationality(at: j)
    else { return nil }
    return other(mention, state, at: j, needsName: mention.name != nil)
  }

  /// «وزير الخارجية السعودي عادل الجبير والروسي سيرغي لافروف»: a second holder of such an office, by his nationality and name.
  private func otherHolder(of mention: Mention) -> Mention? {
    let j = mention.tokens.upperBound
    guard case .title = mention.head, mention.name != nil, mention.states.count == 1, j + 1 < sentence.count,
      let state = joinedNationality(at: j), state != mention.states[0]
    else { return nil }
    return other(mention, state, at: j, needsName: true)
  }

  /// «والروسي»: the state of a definite adjective of nationality behind و.
  private func joinedNationality(at j: Int) -> Int? {
    for match in sentence.matches(.nisba, at: j)
    where match.reading.conjunction == .and && match.reading.hasArticle && match.end == j + 1 {
      if case .nisba(let state, _) = match.entry { return state }
    }
    return nil
  }

  /// What a phrase says of one, said of another whose adjective of nationality and name stand behind و.
  private func other(_ mention: Mention, _ state: Int, at j: Int, needsName: Bool) -> Mention? {
    let known = knownPerson(at: j + 1)
    let end = known?.end ?? personName(from: j + 1, afterTitle: true) ?? (needsName ? nil : j + 1)
    guard let end else { return nil }
    var second = mention
    second.tokens = j..<end
    second.start = j
    second.name = end > j + 1 ? j + 1..<end : nil
    second.states = [state]
    second.actors = []
    if case .actor(let person)? = known?.entry { second.actors = [person] }
    second.stripped = 1
    second.conjunction = .and
    second.governor = .none
    return second
  }

  /// «وفد المعارضة برئاسة فلان»: what follows the leader of a phrase is no office of his.
  private func isLeader(_ mention: Mention) -> Bool {
    mention.tokens.lowerBound > 0
      && ["برئاسة", "بقيادة", "بزعامة"].contains(sentence.text(mention.tokens.lowerBound - 1))
  }

  /// Whether a title stands right before another that leads to a name, and no verb makes them subject and object.
  private func isTitleChain(_ first: Mention, _ second: Mention, before next: Mention?) -> Bool {
    guard case .title(let a) = first.head, isTitleOrEpithet(second), first.name == nil, second.isBare,
      second.stripped == 0, second.conjunction == nil, first.tokens.upperBound == second.tokens.lowerBound,
      first.agreement.number == .singular, second.agreement.number == .singular, !lexicon.templates[a].isPersonTitle,
      second.name != nil || second.isChain || isFollowedByTitle(second)
    else { return false }
    if areOfTwoStates(first, second) { return false }
    let i = first.tokens.lowerBound - 1
    guard i >= 0, sentence.isVerb(i), !hasObject(behind: second), !isObject(next, behind: second) else { return true }
    return !sentence.verbs(i).contains { verb in
      lexicon.verbs[verb.form.verb].relations.contains { $0.frame[.object] == .target }
    }
  }

  /// «يلتقي رئيس الائتلاف الدكتور فلان وزير الخارجية الروسي»: a bare title right behind one with a name is whom the verb is about.
  private func isObject(_ next: Mention?, behind second: Mention) -> Bool {
    guard let next, second.name != nil, next.tokens.lowerBound == second.tokens.upperBound, next.isBare,
      next.conjunction == nil, case .title = next.head
    else { return false }
    return next.name != nil || areOfTwoStates(second, next)
  }

  /// «التقى كيري وزير الخارجية السعودي»: nobody holds office in two states.
  private func areOfTwoStates(_ a: Mention, _ b: Mention) -> Bool {
    guard case .title = b.head, let other = b.states.first.flatMap({ principal(ofState: $0) }) else { return false }
    return principal(of: a).map { $0 != other && lexicon.state(ofPrincipal: $0) != nil } ?? false
  }

  private func principal(ofState state: Int) -> String? { lexicon.actors[lexicon.states[state].actor].principal }

  /// «الرئيس العراقي الديكتاتور صدام حسين»
  private func isTitleOrEpithet(_ mention: Mention) -> Bool {
    switch mention.head {
    case .title: true
    case .noun: mention.hasArticle && mention.isHuman && mention.name != nil
    default: false
    }
  }

  /// «استنكر وزير الصحة الدكتور فلان بشدة التصريحات»: something definite behind a phrase, which the verb before it is about.
  private func hasObject(behind mention: Mention) -> Bool {
    var j = mention.tokens.upperBound
    while j < sentence.count,
      sentence.isComma(j) || sentence.has([.time, .weekday], at: j) || sentence.isOf(.manner, j)
    {
      j += 1
    }
    guard j < sentence.count, sentence.tokens[j].kind == .word, !sentence.isVerb(j), sentence.preposition(j) == nil
    else {
      return false
    }
    return sentence.matches(.noun, at: j).contains {
      if case .noun = $0.entry { $0.reading.preposition == .none && $0.reading.conjunction == nil } else { false }
    } || sentence.hasArticle(j) && !sentence.has(.title, at: j)
      // «اتهم الناطق باسم الجيش العميد فلان إيران»
      || sentence.matches([.actor, .body], at: j).contains {
        switch $0.entry {
        case .actor(let index): $0.reading.length == 0 && lexicon.actors[index].kind != .person
        case .body: $0.reading.length == 0
        default: false
        }
      }
      // «موقف تركيا»
      || j + 1 < sentence.count && (sentence.matches[j].isEmpty || sentence.has(.attribution, at: j))
        && sentence.has([.actor, .title], at: j + 1)
  }

  private func isFollowedByTitle(_ mention: Mention) -> Bool {
    let j = mention.tokens.upperBound
    return j < sentence.count
      && sentence.matches(.title, at: j).contains {
        if case .title = $0.entry { $0.reading.length == 0 } else { false }
      }
  }

  func isKnownPerson(_ mention: Mention) -> Bool {
    if case .actor = mention.head { return true }
    return false
  }

  func isPersonHead(_ mention: Mention) -> Bool {
    switch mention.head {
    case .person: true
    case .actor(let index): lexicon.actors[index].kind == .person
    // «اللواء فلان»: a rank is no office.
    case .title(let index): lexicon.templates[index].suffix.isEmpty
    default: false
    }
  }

  /// «نحو بغداد», and not «نحو 20 جنديا»: the preposition, which is spelled like a quantifier.
  private func leadsTo(_ mention: Mention, _ i: Int) -> Bool {
    guard i + 1 == mention.tokens.lowerBound, sentence.preposition(i) != nil else { return false }
    if case .actor = mention.head { return true }
    return mention.hasArticle
  }

  /// Finds what governs a phrase, looking back over quantifiers.
  ///
  /// - Parameter last: where the phrase before ends; a name in علي governs nothing.
  func governHead(_ mention: inout Mention, behind last: Int) {
    if mention.tokens.lowerBound > 0, case .compound = sentence.function(mention.tokens.lowerBound - 1) {
      mention.governor = .preposition(.none)
      return
    }
    guard mention.conjunction == nil, mention.governor == .none else { return }
    var q = mention.tokens.lowerBound
    if q > 1, sentence.text(q - 1) == "من", let place = placeQuantifier(before: q - 1) { q = place + 1 }
    while q > 0,
      sentence.isQuantifier(q - 1) && !leadsTo(mention, q - 1) && !sentence.has(.weekday, at: q - 1)
        || sentence.text(q - 1) == "من" && q > 1 && sentence.isQuantifier(q - 2) && !isDemonstrative(q - 2)
    {
      q -= 1
      // A proclitic on the quantifier governs, or joins, the whole: «لنحو 150 هجوما», «وعشرات المقاتلين».
      if let reading = sentence.matches(.function, at: q).first(where: {
        if case .function = $0.entry { true } else { false }
      })?
      .reading {
        if reading.preposition != .none {
          mention.governor = .preposition(reading.preposition)
          mention.start = q
          return
        }
        if reading.conjunction != nil {
          mention.conjunction = reading.conjunction
          mention.start = q
          return
        }
      }
    }
    mention.start = q
    guard q > 0 else { return }
    var p = q - 1
    while p > 0, sentence.isQuote(p) || sentence.tokens[p].isSign("(") { p -= 1 }
    guard sentence.tokens[p].kind == .word else { return }
    if p >= last, let preposition = phrasePreposition(endingAt: p) {
      mention.governor = .preposition(preposition)
      return
    }
    // «عبر الوزير عن …» is a verb.
    if p >= last, let preposition = sentence.preposition(p), !sentence.isVerb(p) {
      mention.governor = .preposition(preposition)
      return
    }
    // Prefixed function words: ومع, فعلى.
    // «وعبر الوزير عن …» is a verb here too.
    for match in sentence.matches([.function, .attribution], at: p)
    where p >= last && match.end == p + 1 && !sentence.isVerb(p) {
      if case .function(.preposition(let preposition)) = match.entry, match.reading.preposition == .none {
        mention.governor = .preposition(preposition)
        return
      }
      if case .attribution(let citation) = match.entry, citation == .source || citation == .basis {
        mention.governor = .preposition(.none)
        return
      }
    }
    // «بقيادة», «برئاسة»
    if sentence.matches(.function, at: p).contains(where: {
      if case .function(.generic) = $0.entry { $0.end == p + 1 } else { false }
    }
    ) {
      mention.governor = .idafa(p)
      return
    }
    // A noun without article or pronoun before a phrase has it as its genitive.
    if isConstruct(p) {
      mention.governor = .idafa(p)
      // «التحقوا بصفوف الجيش», «انضم إلى صفوف الحركة»: who joins its ranks joins it.
      if sentence.isOf(.ranks, p) {
        if sentence.text(p).hasPrefix("ب") {
          mention.governor = .preposition(.by)
        } else if p > 0, let preposition = sentence.preposition(p - 1) {
          mention.governor = .preposition(preposition)
        }
      }
      // «على سهل الزبداني», «في ريف حلب»: a place inside a place is governed like it.
      if case .actor(let index) = mention.head, lexicon.actors[index].kind == .place, isPlainNoun(p) {
        if let reading = sentence.matches[p].first?.reading ?? sentence.verbs(p).first?.reading,
          reading.preposition != .none
        {
          mention.governor = .preposition(reading.preposition)
        } else if p > 0, let preposition = sentence.preposition(p - 1) {
          mention.governor = .preposition(preposition)
        }
      }
    }
  }

  /// «أجزاء كبيرة من العراق»: the noun of extent, over at most two adjectives.
  func placeQuantifier(before i: Int) -> Int? {
    for q in stride(from: i - 1, through: max(0, i - 3), by: -1) {
      for match in sentence.matches(.function, at: q) where match.end == q + 1 {
        // «أحد المقربين من …»: the preposition belongs to the participle.
        if case .function(.quantifier) = match.entry {
          return lexicon.classifiedWords[sentence.text(q)].contains(.oneOf) ? nil : q
        }
      }
      let text = sentence.text(q)
      if sentence.tokens[q].kind != .word || sentence.preposition(q) != nil
        || !(text.hasSuffix("ة") || text.hasSuffix("ي") || text.hasPrefix("ال"))
      {
        return nil
      }
    }
    return nil
  }

  /// A noun that no table lists as an act.
  func isPlainNoun(_ i: Int) -> Bool {
    sentence.matches[i].allSatisfy { match in
      switch match.entry {
      case .noun, .title, .modalNoun: false
      default: true
      }
    }
  }

  func isDemonstrative(_ i: Int) -> Bool {
    if case .demonstrative = sentence.function(i) { return true }
    return false
  }

  /// A preposition of more than one word, or one that names the agent: «من قبل», «إلى جانب», «بيد».
  func phrasePreposition(endingAt p: Int) -> Preposition? {
    for i in max(0, p - 1)...p {
      for match in sentence.matches(.function, at: i) where match.end == p + 1 {
        if case .function(.preposition(let preposition)) = match.entry, i < p || preposition == .agent {
          return preposition
        }
      }
    }
    return nil
  }

  /// A sound plural or dual that keeps its ن; سجون is a broken plural and no such form.
  func isWithNun(_ text: Spelling, _ lemma: Spelling) -> Bool {
    text.hasSuffix(lemma + "ون") || text.hasSuffix(lemma + "ين") || text.hasSuffix(lemma + "ان")
  }

  func isConstruct(_ p: Int) -> Bool {
    let text = sentence.text(p)
    if sentence.tokens[p].hasTanwin { return false }
    if sentence.isVerb(p) { return false }
    // «انتقد الرئيس بشدة إيران»
    if sentence.isOf(.manner, p) { return false }
    var isNoun = false
    for match in sentence.matches[p] where match.end == p + 1 {
      if match.reading.hasArticle || match.reading.pronoun != nil { return false }
      switch match.entry {
      // A sound plural or dual with its ن has no genitive: «اختطف مسلحون 15 شخصا».
      case .head(let index) where isWithNun(text, lexicon.heads[index].spelling): return false
      case .noun, .head, .title, .body, .modalNoun: isNoun = true
      case .participle: isNoun = true
      // «لبناء مستوطنات», and not «بناء على».
      case .function(.compound) where match.reading.length > 0: isNoun = true
      case .material, .modality(_, .adjective), .modality(_, .noun): continue
      // «تصريحات الوزير», «بيان الوزارة»
      case .attribution(.noun): continue
      // «على مساندة الحكومة»: behind a preposition it is the verbal noun.
      case .circumstance where p > 0 && sentence.preposition(p - 1) != nil: continue
      case .nisba, .function, .time, .month, .modality, .attribution, .anaphor, .actor, .stop, .givenName,
        .circumstance, .setting:
        return false
      }
    }
    if isNoun { return !text.hasSuffix("ا") || text.hasSuffix("يا") }
    // «إلى وضع المدينة تحت …»: behind a preposition stands no verb; «أكد حرص بلاده».
    if sentence.has(.verb, at: p), !sentence.isOf(.role, p),
      p == 0 || [nil, Preposition.none, .from].contains(sentence.preposition(p - 1))
    {
      return false
    }
    // An unknown word: a noun in construct state unless it shows an article or the alif of the accusative.
    if sentence.has(.article, at: p) { return false }
    // «منذ زمن طويل»
    if lexicon.classifiedWords[text].contains(.adjective) { return false }
    // «اتصال هاتفي»: an indefinite adjective; «نتائج ملتقى الإعلام» has none.
    if text.hasSuffix("ي") && !sentence.tokens[p].endsInMaqsura || text.hasSuffix("ية"), p > 0,
      sentence.matches[p - 1].contains(where: { $0.entry.isNominal && !$0.reading.hasArticle })
        || sentence.matches[p - 1].contains(where: { $0.end == p + 1 && $0.entry.isNominal })
        || isIndefiniteNoun(p - 1)
    {
      return false
    }
    // «بشكل صارم»
    if p > 0, sentence.isOf(.manner, p - 1) { return false }
    // «ممارسات التنظيم», «تجاوزات الشرطة»
    if text.hasSuffix("ات"), text.count > 5 { return true }
    // «سيادة العراق», «تنمية لبنان»: no verb ends so.
    if text.hasSuffix("ة"), text.count > 3 { return true }
    return !text.hasSuffix("ا") && !text.hasSuffix("ت") && text.count > 2 && !text.hasPrefix("ي")
      && !text.hasPrefix("ت") && !text.hasPrefix("ست") && !text.hasPrefix("سي")
  }

  /// «بيان رسمي»: a word without an article that is neither verb nor particle.
  private func isIndefiniteNoun(_ i: Int) -> Bool {
    sentence.tokens[i].kind == .word && !sentence.has(.article, at: i) && !sentence.isVerb(i)
      && sentence.function(i) == nil
  }

  /// A sound plural of people in ون.
  private func isNominative(_ mention: Mention) -> Bool {
    mention.agreement.number == .plural && mention.isHuman
      && sentence.text(mention.tokens.lowerBound).hasSuffix("ون")
  }

  /// Whether a phrase without an article stands behind «وهذا», «وهذه».
  private func opensClause(_ mention: Mention) -> Bool {
    guard mention.start < mention.tokens.lowerBound, case .demonstrative = sentence.function(mention.start) else {
      return false
    }
    return !mention.hasArticle
  }

  /// Joins mentions with «و» (or a comma in a list) between them.
  func group(_ mentions: inout [Mention]) {
    for k in mentions.indices.dropFirst()
    where mentions[k].conjunction != nil
      || mentions[k].preposition != .none && mentions[k].preposition == mentions[k - 1].preposition
    {
      let previous = mentions[k - 1]
      let mention = mentions[k]
      // «على أ وعلى ب», «بين أ وبين ب»
      if mention.conjunction == nil, mention.preposition != .none, mention.preposition == previous.preposition,
        mention.start == previous.tokens.upperBound + 1
          || mention.start == previous.tokens.upperBound + 2 && sentence.isComma(previous.tokens.upperBound),
        sentence.matches(.function, at: mention.start - 1).contains(where: {
          if case .function(.preposition) = $0.entry { $0.reading.conjunction == .and } else { false }
        })
      {
        let group = previous.group >= 0 ? previous.group : k - 1
        mentions[k - 1].group = group
        mentions[k].group = group
        continue
      }
      guard mention.conjunction == .and else { continue }
      // «… مع العراق وبغداد تتهمها»: a singular verb right behind makes it the subject of a new clause, but for «بين أ وب».
      if startsClause(mention), previous.preposition != .between || previous.agreement.number == .plural {
        mentions[k].conjunction = nil
        continue
      }
      // «من إيران وهذا أحد الأسباب»: a demonstrative before an indefinite noun is a subject of its own.
      // «إلى إيران، وإيرانيون يزورون …»: what shows the nominative goes with nothing that is governed.
      if isNominative(mention), previous.governor != .none { continue }
      if opensClause(mention) {
        mentions[k].conjunction = nil
        continue
      }
      // «مجلس برئاسة الوزير، ومجلس برئاسة نائبه»: no council presides with him.
      if case .idafa = previous.governor, previous.isHuman, !mention.isHuman,
        mention.start > previous.tokens.upperBound,
        sentence.isComma(previous.tokens.upperBound)
      {
        continue
      }
      // The quantifiers of a phrase may be words of the one before.
      var gap = min(previous.tokens.upperBound, mention.start)..<mention.start
      // A closing quote, comma or one adjective may stand between.
      while !gap.isEmpty,
        sentence.isComma(gap.lowerBound) || sentence.isQuote(gap.lowerBound)
          || sentence.tokens[gap.lowerBound].isSign(")") || sentence.text(gap.lowerBound) == "و"
      { gap = gap.dropFirst() }
      let isParenthesis =
        !gap.isEmpty && sentence.tokens[gap.lowerBound].isSign("(") && sentence.tokens[gap.upperBound - 1].isSign(")")
        && gap.count < 7
      guard gap.isEmpty || isParenthesis else { continue }
      let group = previous.group >= 0 ? previous.group : k - 1
      mentions[k - 1].group = group
      mentions[k].group = group
      if case .none = mention.governor { mentions[k].governor = previous.governor }
      // «وزراء خارجية روسيا والسعودية», «رؤساء فرنسا وألمانيا»: those of each.
      if isOfSeveralStates(mentions[group]), case .actor(let index) = mention.head,
        let state = lexicon.state(ofActor: index)
      {
        mentions[k].head = mentions[group].head
        mentions[k].states = [state]
        mentions[k].agreement = mentions[group].agreement
        mentions[k].isHuman = true
      }
    }
  }

  /// Whether a phrase means several officials or peoples and ends with the name of a state, to which others may be joined.
  private func isOfSeveralStates(_ mention: Mention) -> Bool {
    guard mention.name == nil, mention.states.count == 1, mention.tokens.count > 1 else { return false }
    let first = sentence.text(mention.tokens.lowerBound)
    let isNationality = sentence.has(.nisba, at: mention.tokens.upperBound - 1)
    let isPlural = mention.agreement.number == .plural || mention.agreement.number == .dual
    switch mention.head {
    // «وزيرا خارجية روسيا وإيران» are two by their construct form; the name of Russia looks like a nationality.
    case .title:
      return (isPlural || !mention.hasArticle && (first.hasSuffix("ا") || first.hasSuffix("ي")))
        && (!isNationality || sentence.has(.actor, at: mention.tokens.upperBound - 1))
    case .body: return isPlural && !isNationality
    case .noun(let head):
      return isPlural && !isNationality
        && (lexicon.heads[head].kind == .official || lexicon.heads[head].kind == .civil)
    default: return false
    }
  }

  func startsClause(_ mention: Mention) -> Bool {
    let i = mention.tokens.upperBound
    guard i < sentence.count, mention.agreement.number == .singular, sentence.isVerb(i) else { return false }
    return sentence.verbs(i).allSatisfy {
      $0.reading.conjunction == nil && $0.form.subject.number == .singular && !$0.form.isPassive
    }
  }

  static func agreement(of actor: Actor, form: Spelling) -> Agreement {
    switch actor.kind {
    case .person: Agreement(.singular)
    case .state:
      // States are feminine but for a few: العراق, لبنان, السودان, اليمن, الأردن, المغرب, الصومال.
      // So are cities, but a house that stands for a government is not: البيت الأبيض.
      ["irq", "lbn", "sdn", "yem", "jor", "mar", "som", "ssd"].contains(actor.id.text) || houses.contains(form)
        ? Agreement(.singular) : Agreement(.singular, .feminine)
    default:
      form.hasSuffix("ة")
        ? Agreement(.singular, .feminine)
        : form.hasSuffix("ون") || form.hasSuffix("ين") ? Agreement(.plural, .masculine) : Agreement(.unknown)
    }
  }

  private static let houses: Vocabulary = [
    "البيت", "الكرملين", "الكرملن", "الاليزيه", "البنتاغون", "البنتاجون", "قصر", "داوننغ", "الكيان", "كيان", "الاحتلال",
  ]

  static func agreement(ofForm text: Spelling, stripped: Int) -> Agreement {
    let form = text.dropFirst(stripped)
    if form.hasSuffix(Self.dualFeminine.0) || form.hasSuffix(Self.dualFeminine.1) { return Agreement(.dual, .feminine) }
    if form.hasSuffix(Self.dual), form.count > 5, !isSingularInAn(form) { return Agreement(.dual, .masculine) }
    if form.hasSuffix(Self.plural) { return Agreement(.plural, .masculine) }
    if peoplePlurals.contains(form) || form.hasPrefix(.article) && peoplePlurals.contains(form.dropFirst(2)) {
      return Agreement(.plural, .masculine)
    }
    if form.hasSuffix(Self.pluralFeminine) || brokenPlurals.contains(form) { return Agreement(.plural, .feminine) }
    if form.hasSuffix(Self.feminine) { return Agreement(.singular, .feminine) }
    if form.hasSuffix(Self.broken.0), form.count > 4, !form.hasSuffix(Self.broken.1) {
      return Agreement(.plural, .masculine)
    }
    return Agreement(.singular, .masculine)
  }

  /// Whether the ان of a word belongs to it and is no ending of the dual: «البرلمان», «الطيران».
  private static func isSingularInAn(_ form: Spelling) -> Bool {
    singularsInAn.contains(form.hasPrefix(.article) ? form.dropFirst(2) : form)
  }

  private static let singularsInAn: Vocabulary = ["برلمان", "طيران", "ديوان", "سلطان", "كيان"]

  /// Broken plurals that begin names of bodies: «وسائل إعلام».
  private static let brokenPlurals: Vocabulary = [
    "وسائل", "اوساط", "دوائر", "فصائل", "كتائب", "مصادر", "قوي", "لجان", "اجهزه", "اجهزة", "محافل", "صحف", "فرق",
    "احزاب", "اطراف", "مجالس", "كتل", "اذرع", "اجنحة",
  ]
  /// Broken plurals of offices and ranks.
  private static let peoplePlurals: Vocabulary = [
    "نواب", "ملوك", "قادة", "قضاة", "ضباط", "حكام", "شيوخ", "نقباء", "كتاب", "محامين", "جنرالات",
  ]
  private static let (dual, plural, pluralFeminine, feminine): (Spelling, Spelling, Spelling, Spelling) = (
    "ان", "ون", "ات", "ة"
  )
  private static let dualFeminine: (Spelling, Spelling) = ("تان", "تين")
  /// وزراء, but not سواء.
  private static let broken: (Spelling, Spelling) = ("اء", "واء")
}

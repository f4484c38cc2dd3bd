import Relations

/// What follows the head of a phrase: adjectives, genitives, quoted names.
extension MentionFinder {
  /// Adjectives, genitives, quoted names and a person's name after a head noun.
  func extend(_ mention: inout Mention, allowsPerson: Bool) {
    var j = mention.tokens.upperBound
    var adjectives = 0
    // «مستشار الأمن القومي» is definite by its last word.
    var isDefinite =
      mention.hasArticle || mention.tokens.count > 1 && sentence.text(mention.tokens.upperBound - 1).hasPrefix("ال")
    let isTitle = if case .title = mention.head { true } else { false }
    loop: while j < sentence.count {
      let token = sentence.tokens[j]
      if token.kind == .sign {
        if sentence.isQuote(j), let end = quotedName(j, of: mention), !isOfAnother(j + 1, mention) {
          absorbQuoted(j + 1..<end, &mention)
          j = end + 1
          continue
        }
        if token.isSign("("), isTitle || mention.name != nil, let end = parenthesis(j) {
          for k in j + 1..<end {
            if let state = nisba(k, article: nil) { mention.states.append(state) }
          }
          j = end + 1
          continue
        }
        // «رئيس الوزراء العراقي، محمد شياع السوداني، …»
        if sentence.isComma(j), isTitle, allowsPerson, mention.name == nil, let name = apposedName(j + 1) {
          mention.name = name
          if let person = person(named: name) { mention.actors.append(person) }
          j = name.upperBound
          break
        }
        break
      }
      if token.kind == .number { break }
      if !(isTitle && knownPerson(at: j) != nil),
        sentence.matches(.time, at: j).contains(where: {
          if case .time(let word) = $0.entry { word.isDay && $0.reading.length == 0 } else { false }
        })
      {
        break
      }
      if case .generic = sentence.function(j), isTitle || isOfficial(mention), sentence.text(j) == "باسم",
        let inner = modifierPhrase(at: j + 1)
      {
        mention.speaksFor = true
        absorb(inner, &mention)
        j = inner.tokens.upperBound
        continue
      }
      if token.kind == .latin {
        guard allowsPerson, mention.name != nil else { break }
        j += 1
        continue
      }
      // «القوات السعودية»: behind what is definite the name of the state is its adjective.
      if isDefinite, mention.name == nil, !isOfOthers(j, mention), let state = nisba(j, article: true) {
        mention.states.append(state)
        adjectives += 1
        j += 1
        continue
      }
      // «وزير الصناعة والطاقة الألماني», «وزارة السياحة والآثار المصرية»: a second field of the office.
      if isDefinite, mention.states.isEmpty, mention.name == nil, isSecondField(j),
        let state = nisba(j + 1, article: true)
      {
        mention.states.append(state)
        adjectives += 1
        j += 2
        continue
      }
      // Names without clitics: a state or organisation as genitive, a person as apposition.
      if let match = sentence.matches(.actor, at: j).first(where: {
        if case .actor = $0.entry { $0.reading.length == 0 && !$0.reading.hasArticle } else { false }
      }),
        case .actor(let index) = match.entry, match.end > j + 1 || isNameHere(index, match, at: j)
      {
        let actor = lexicon.actors[index]
        if mention.name != nil { break }
        if actor.kind == .person {
          // «قائد الجيش فلان», «نظام الأسد»: a name behind a title, or right behind the noun.
          guard
            allowsPerson
              || j == mention.tokens.upperBound && !mention.hasArticle && mention.states.isEmpty
                && mention.actors.isEmpty
          else { break }
          mention.actors.append(index)
          mention.name = j..<match.end
          j = match.end
          extendPersonName(&j, &mention)
          break
        }
        // «النواب الجمهوريون», «الأعضاء الديمقراطيين»: the name of those of a party is an adjective behind people.
        if actor.kind == .party, match.end == j + 1, sentence.hasArticle(j), arePeople(j - 1),
          sentence.endsAsSoundPlural(j)
        {
          mention.actors.append(index)
          adjectives += 1
          j = match.end
          continue
        }
        // «طالبت الحكومة اليمنية مجلس الأمن»: what is definite has no further genitive.
        if isDefinite, !isTitle || mention.hasArticle || !mention.actors.isEmpty { break }
        // «اتهمت جماعة مسلحة إيران», «هاجم مسلحون داعش», «قتل انتحاري …»
        if isComplete(mention, adjectives) { break }
        // «زار ولي العهد السعودي عمان»: behind its adjective of nationality too.
        if !mention.states.isEmpty, adjectives > 0 || nisba(j - 1, article: true) != nil { break }
        if actor.kind == .state, let state = lexicon.state(ofActor: index) {
          mention.states.append(state)
        } else {
          mention.actors.append(index)
        }
        isDefinite = true
        j = match.end
        continue
      }
      if let state = nisba(j, article: isDefinite ? true : nil), mention.name == nil, !isOfOthers(j, mention) {
        mention.states.append(state)
        adjectives += 1
        // «نظيره الروسي»
        if sentence.hasArticle(j) { isDefinite = true }
        j += 1
        continue
      }
      // A genitive body or title: «نائب وزير الخارجية», «قائد الجيش», «مقاتلو حركة …».
      if adjectives == 0, !isDefinite, mention.pronoun == nil, mention.name == nil, let inner = modifierPhrase(at: j),
        !isObject(inner, of: mention), !isOfOtherCase(j, mention),
        inner.isHuman && !inner.hasArticle || !isSoundPlural(mention)
      {
        absorb(inner, &mention)
        isDefinite = true
        if inner.name != nil {
          mention.name = inner.name
        }
        j = inner.tokens.upperBound
        if inner.name != nil { break }
        continue
      }
      // «مبعوث الأمم المتحدة إلى اليمن إسماعيل …», «سفير المملكة لدى لبنان علي …»: where he serves, before his name.
      if isTitle, allowsPerson, mention.name == nil, let (name, post) = nameBehindPost(j) {
        mention.name = name
        mention.post = post
        if let person = person(named: name) { mention.actors.append(person) }
        j = name.upperBound
        break
      }
      // «المفوض الأوروبي لشؤون الطاقة فلان فلان»: his field, before his name.
      if isTitle, allowsPerson, mention.name == nil, let name = nameBehindField(j) {
        mention.name = name
        if let person = person(named: name) { mention.actors.append(person) }
        j = name.upperBound
        break
      }
      // «الأمين العام للأمم المتحدة», «الناطق باسم …»: the body behind ل. «نظرائه في مجلس التعاون»: where they hold the office.
      if isTitle || isCounterpart(mention), mention.name == nil, mention.actors.isEmpty, mention.states.isEmpty,
        let inner = served(at: j) ?? (isCounterpart(mention) ? organisation(behind: .by, at: j) : nil)
      {
        absorb(inner, &mention)
        isDefinite = true
        j = inner.tokens.upperBound
        continue
      }
      // «الوزير الأصبحي»: the surname of somebody named in full elsewhere.
      if allowsPerson, mention.name == nil, isTitle, surnames.contains(sentence.text(j)) {
        mention.name = j..<j + 1
        j += 1
        break
      }
      // «وزير حقوق الإنسان»: what the office is for.
      if isTitle, !mention.hasArticle, adjectives == 0, mention.name == nil, mention.states.isEmpty,
        j == mention.tokens.upperBound, isDomain(j)
      {
        j += 2
        continue
      }
      // «عضو مهم في المنظمة», «مسؤول كبير»
      if isTitle, !isDefinite, mention.name == nil, adjectives < 2, sentence.preposition(j) == nil,
        lexicon.classifiedWords[sentence.text(j)].contains(.adjective)
      {
        adjectives += 1
        j += 1
        continue
      }
      if allowsPerson, let end = personName(from: j, afterTitle: true) {
        mention.name = j..<end
        j = end
        break
      }
      // «الكتلة المعارضة»
      if isDefinite, adjectives < 3, mention.name == nil, sentence.text(j).hasPrefix("ال"),
        sentence.matches(.participle, at: j).contains(where: {
          // «منعت السلطات المعارض من السفر»: it agrees with the head.
          if case .participle(_, let agreement) = $0.entry {
            $0.reading.length == 0 && $0.end == j + 1 && agreement.fits(mention.agreement)
          } else {
            false
          }
        }),
        !hasComplement(j)
      {
        adjectives += 1
        j += 1
        continue
      }
      // «الوفد الدبلوماسي», «الوفد الإعلامي»: what else names a man.
      if isDefinite, mention.name == nil, adjectives < 3, isDelegation(mention), sentence.hasArticle(j),
        sentence.text(j).hasSuffix("ي"), sentence.has([.head, .title, .anaphor], at: j)
      {
        adjectives += 1
        j += 1
        continue
      }
      if isAdjective(j, definite: isDefinite || sentence.text(j).hasPrefix("ال")), !isOfOthers(j, mention),
        agreesInNumber(j, mention),
        agreesInCase(j, mention), agreesInGender(j, mention), adjectives < 3, mention.name == nil
      {
        adjectives += 1
        if sentence.text(j).hasPrefix("ال") { isDefinite = true }
        j += 1
        continue
      }
      break loop
    }
    // «حزب البناء الوطني», «كتائب أنصار الراية»: an organisation we do not list.
    if case .noun(let index) = mention.head, Self.isOrganisation(lexicon.heads[index]), !mention.hasArticle,
      mention.pronoun == nil, mention.actors.isEmpty,
      mention.states.isEmpty, j == mention.tokens.upperBound
    {
      j = organisationName(from: j)
    }
    // «قوات صالح», «ميليشيا الحوثي»: of a person named by one name.
    if j == mention.tokens.upperBound, !mention.hasArticle, mention.pronoun == nil, isForce(mention),
      j < sentence.count,
      sentence.function(j) == nil, !sentence.isVerb(j),
      sentence.matches(.givenName, at: j).contains(where: {
        if case .givenName = $0.entry { $0.reading.length == 0 && $0.end == j + 1 } else { false }
      })
    {
      j += 1
    }
    // «سائقي الشاحنات», «عمال الشركة»: a plural in construct state with a plain noun.
    if case .noun(let index) = mention.head, j == mention.tokens.upperBound, !mention.hasArticle,
      mention.pronoun == nil, mention.agreement.number == .plural,
      lexicon.heads[index].kind != .facility, isPlainGenitive(j)
    {
      j += 1
    }
    mention.tokens = mention.tokens.lowerBound..<j
    if let inner = origin(at: j, mention) {
      absorb(inner, &mention)
      if mention.inner.isEmpty { mention.inner = [inner] }
      mention.tokens = mention.tokens.lowerBound..<inner.tokens.upperBound
      return
    }
    if case .noun(let index) = mention.head, lexicon.heads[index].kind == .facility, mention.actors.isEmpty,
      mention.states.isEmpty, !mention.hasArticle, j == mention.tokens.upperBound,
      let end = placeName(from: j)
    {
      mention.tokens = mention.tokens.lowerBound..<end
    } else if case .noun(let index) = mention.head,
      lexicon.heads[index].kind == .facility || lexicon.heads[index].kind == .force, mention.actors.isEmpty,
      mention.states.isEmpty,
      !lexicon.heads[index].classes.contains(.weapon), !mention.hasArticle, let owner = owner(at: j)
    {
      mention.inner.append(owner)
      absorb(owner, &mention)
      mention.tokens = mention.tokens.lowerBound..<owner.tokens.upperBound
    }
  }

  /// «عطل متمردون حركة السير»: a sound plural with its ن has no genitive.
  private func isSoundPlural(_ mention: Mention) -> Bool {
    mention.tokens.count == 1 && mention.isHuman && mention.agreement.number == .plural
      && sentence.endsAsSoundPlural(mention.tokens.lowerBound)
  }

  /// Whether a phrase has no genitive any more: behind its adjective, its ن of the plural, or where one man is the subject of the
  /// verb before him.
  private func isComplete(_ mention: Mention, _ adjectives: Int) -> Bool {
    if adjectives > 0 || isSoundPlural(mention) { return true }
    guard case .noun(let head) = mention.head, lexicon.heads[head].kind == .armed, mention.tokens.lowerBound > 0,
      !Self.isOrganisation(lexicon.heads[head])
    else { return false }
    return mention.agreement.number == .singular && sentence.isVerb(mention.tokens.lowerBound - 1)
  }

  /// «استهدف انتحاري مقر المخابرات»: a place is no genitive of one man without an article.
  private func isObject(_ inner: Mention, of mention: Mention) -> Bool {
    guard case .noun(let head) = mention.head, case .noun(let place) = inner.head else { return false }
    return mention.agreement.number == .singular && [.armed, .civil].contains(lexicon.heads[head].kind)
      && lexicon.heads[place].kind == .facility
  }

  /// Whether a phrase means armed people of somebody.
  private func isForce(_ mention: Mention) -> Bool {
    // A plural with its ن has no genitive.
    if sentence.endsAsSoundPlural(mention.tokens.upperBound - 1) { return false }
    if case .body(let index) = mention.head { return lexicon.templates[index].kind == .military }
    guard case .noun(let index) = mention.head else { return false }
    return [.armed, .force].contains(lexicon.heads[index].kind) && mention.agreement.number != .singular
  }

  /// «الجانبان السعودي والفرنسي»: which two.
  func nameSides(of mention: inout Mention) {
    let j = mention.tokens.upperBound
    guard j + 1 < sentence.count, let first = nisba(j, article: true),
      let match = sentence.matches(.nisba, at: j + 1).first(where: {
        if case .nisba = $0.entry { $0.reading.conjunction == .and && $0.end == j + 2 } else { false }
      }), case .nisba(let second, _) = match.entry
    else { return }
    mention.states = [first, second]
    mention.tokens = mention.tokens.lowerBound..<j + 2
  }

  /// The name behind a state or place that a preposition governs, and that place.
  private func nameBehindPost(_ j: Int) -> (name: Range<Int>, post: Int)? {
    guard let preposition = sentence.preposition(j), [.to, .at, .in].contains(preposition), j + 1 < sentence.count,
      let place = sentence.matches(.actor, at: j + 1).first(where: {
        if case .actor(let index) = $0.entry {
          $0.reading.length == 0
            && ([.state, .place].contains(lexicon.actors[index].kind)
              || preposition != .in && lexicon.actors[index].kind != .person)
        } else {
          false
        }
      }), case .actor(let post) = place.entry, place.end < sentence.count
    else { return nil }
    let start = sentence.isComma(place.end) ? place.end + 1 : place.end
    guard start < sentence.count else { return nil }
    if let known = knownPerson(at: start) {
      return (start..<known.end, post)
    }
    // «السفير الأميركي في بغداد ستيوارت جونز»: two words that no table knows.
    let areUnknown = isUnknown(start) && isUnknown(start + 1)
    guard start == place.end, isGivenName(start) || isWordName(start) || areUnknown,
      let end = personName(from: start, afterTitle: true)
    else { return nil }
    return (start..<end, post)
  }

  /// The name of two or more words behind the field of an office, «للشؤون الأوروبية» or «لشؤون التوسيع».
  private func nameBehindField(_ j: Int) -> Range<Int>? {
    guard sentence.text(j).hasPrefix("لل") || sentence.text(j) == "لشؤون",
      // «رئيس المكتب السياسي للحركة فلان»: whom he serves.
      !sentence.has([.actor, .title, .body, .anaphor, .nisba], at: j), served(at: j) == nil
    else { return nil }
    let isWhole = sentence.text(j).hasPrefix("لل")
    var start = j + 1
    while start < sentence.count, start < j + 5, sentence.tokens[start].kind == .word, sentence.function(start) == nil,
      sentence.text(start).hasPrefix("ال") || sentence.text(start).hasPrefix("وال") || start == j + 1 && !isWhole
    {
      start += 1
    }
    guard start < sentence.count, isWhole || start > j + 1 else { return nil }
    // «للمشروع العربي في العراق الشيخ فلان»
    if sentence.preposition(start) == .in, stateName(at: start + 1) != nil { start += 2 }
    while start < sentence.count, isPersonTitle(start) { start += 1 }
    guard start < sentence.count else { return nil }
    if let known = knownPerson(at: start) { return start..<known.end }
    guard !sentence.text(start).hasPrefix("ال"), sentence.preposition(start) == nil,
      let end = personName(from: start, afterTitle: true), end - start > 1
    else { return nil }
    return start..<end
  }

  /// الشيخ, الدكتور, اللواء: a word that is but a title before a name.
  private func isPersonTitle(_ i: Int) -> Bool {
    sentence.matches(.title, at: i).contains {
      if case .title(let title) = $0.entry {
        $0.end == i + 1 && $0.reading.length == 0 && lexicon.templates[title].isPersonTitle
      } else {
        false
      }
    }
  }

  private func isDelegation(_ mention: Mention) -> Bool {
    guard case .body(let body) = mention.head else { return false }
    return lexicon.templates[body].suffix == "delegation"
  }

  private func isCounterpart(_ mention: Mention) -> Bool {
    guard case .anaphor(let index) = mention.head, case .counterpart = lexicon.anaphors[index].reference else {
      return false
    }
    return true
  }

  /// An organisation of the tables, no place and no person, behind a preposition written together with it.
  private func organisation(behind preposition: Preposition, at j: Int) -> Mention? {
    guard sentence.has(.actor, at: j), let inner = mention(at: j), inner.preposition == preposition,
      inner.conjunction == nil, case .actor(let index) = inner.head,
      ![.person, .state, .place].contains(lexicon.actors[index].kind)
    else { return nil }
    return inner
  }

  /// A phrase that can stand as a genitive: no clitics, headed by a title, body, noun or organisation.
  func modifierPhrase(at j: Int) -> Mention? {
    guard j < sentence.count, sentence.tokens[j].kind == .word else { return nil }
    let isHead = sentence.matches([.title, .body, .head, .actor], at: j).contains {
      guard $0.reading.length == 0 else { return false }
      return switch $0.entry {
      case .title, .body, .head, .actor: true
      default: false
      }
    }
    // A genitive is never in the accusative: «رشق شبان مركزا».
    if sentence.tokens[j].hasTanwin
      || sentence.text(j).hasSuffix("ا") && !sentence.text(j).hasSuffix("ها")
        && !sentence.has(.actor, at: j)
    {
      return nil
    }
    guard isHead, !sentence.isVerb(j) else { return nil }
    return mention(at: j)
  }

  /// «المدعومة من», «المتحالف مع»: a participle with an actor of its own is left to linking.
  func hasComplement(_ j: Int) -> Bool {
    guard j + 1 < sentence.count else { return false }
    if case .particle = sentence.function(j + 1) { return true }
    return sentence.preposition(j + 1) != nil || sentence.isOf(.ranks, j + 1)
      || sentence.matches[j + 1].contains { $0.reading.preposition == .for || $0.reading.preposition == .by }
  }

  /// A bare noun with a definite one behind it.
  func isDomain(_ j: Int) -> Bool {
    guard j + 1 < sentence.count, sentence.tokens[j].kind == .word, !sentence.has(.article, at: j),
      sentence.text(j + 1).hasPrefix("ال"), !sentence.text(j + 1).hasSuffix("ي"), nisba(j + 1, article: true) == nil,
      sentence.word(j).map(joinsClassifiedNoun) != true
    else { return false }
    return !sentence.has(.known, at: j)
      || sentence.matches(.noun, at: j).contains {
        // «بدعم», «بقيادة» have their preposition.
        if case .noun(let noun) = $0.entry {
          $0.reading.length == 0 && $0.end == j + 1 && lexicon.nouns[noun].frame[.head] == nil
        } else {
          false
        }
      }
  }

  /// An organisation or body behind ل or في.
  func served(at j: Int) -> Mention? {
    let isIn = (sentence.preposition(j) == .in || sentence.preposition(j) == .about) && j + 1 < sentence.count
    guard
      isIn || sentence.matches[j].contains(where: { $0.reading.preposition == .for && $0.reading.conjunction == nil }),
      let inner = mention(at: isIn ? j + 1 : j), inner.preposition == (isIn ? .none : .for)
    else { return nil }
    if isIn {
      // «القيادي في حركة …»: only an organisation, not a place.
      switch inner.head {
      case .actor(let index): return [.person, .state, .place].contains(lexicon.actors[index].kind) ? nil : inner
      case .noun(let index): return Self.isOrganisation(lexicon.heads[index]) ? inner : nil
      case .anaphor(let index):
        if case .definite(let kinds) = lexicon.anaphors[index].reference {
          return kinds.contains(.party) || kinds.contains(.armedGroup) ? inner : nil
        }
        return nil
      default: return nil
      }
    }
    switch inner.head {
    case .actor(let index): return lexicon.actors[index].kind == .person ? nil : inner
    case .body: return inner
    case .noun(let index): return lexicon.heads[index].kind == .organisation ? inner : nil
    case .anaphor: return inner
    default: return nil
    }
  }

  func absorb(_ inner: Mention, _ mention: inout Mention) {
    mention.states += inner.states
    mention.actors += inner.actors
    mention.inner += inner.inner
    if inner.actors.isEmpty, inner.states.isEmpty {
      switch inner.head {
      case .noun(let index):
        if Self.isOrganisation(lexicon.heads[index]) || isFacility(mention) && inner.isHuman {
          // «مواقع الجهاديين» are they.
          mention.inner.append(inner)
        }
      case .anaphor: mention.inner.append(inner)
      default: break
      }
    }
    switch inner.head {
    case .actor(let index):
      if lexicon.actors[index].kind == .state, let state = lexicon.state(ofActor: index) {
        mention.states.append(state)
      } else {
        mention.actors.append(index)
      }
    default: break
    }
  }

  private func isFacility(_ mention: Mention) -> Bool {
    guard case .noun(let head) = mention.head else { return false }
    return lexicon.heads[head].kind == .facility
  }

  /// A noun with و and the article that names nobody.
  private func isSecondField(_ j: Int) -> Bool {
    sentence.text(j).hasPrefix("وال") && !sentence.has(.actor, at: j)
      && sentence.matches([.head, .title, .body, .anaphor, .nisba], at: j).allSatisfy { $0.reading.conjunction == nil }
  }

  /// Whether a word with the article names several people: «النواب».
  private func arePeople(_ i: Int) -> Bool {
    sentence.hasArticle(i)
      && sentence.matches(.head, at: i).contains {
        if case .head(let head) = $0.entry { lexicon.heads[head].agreement.number == .plural } else { false }
      }
  }

  func isOfficial(_ mention: Mention) -> Bool {
    if case .noun(let index) = mention.head { return lexicon.heads[index].kind == .official }
    return false
  }

  func nisba(_ i: Int, article: Bool?) -> Int? {
    guard i < sentence.count else { return nil }
    // «زار الرئيس ألمانيا»: the state, which is spelled like the accusative of its adjective.
    if sentence.text(i).hasSuffix("يا"), i > 0, !sentence.text(i - 1).hasSuffix("ا"), isState(i) { return nil }
    for match in sentence.matches(.nisba, at: i) where match.reading.length == 0 && match.end == i + 1 {
      if case .nisba(let state, _) = match.entry, article == nil || match.reading.hasArticle == article { return state }
    }
    return nil
  }

  private func isState(_ i: Int) -> Bool {
    sentence.matches(.actor, at: i).contains {
      guard case .actor(let index) = $0.entry else { return false }
      return $0.reading.length == 0 && lexicon.actors[index].kind == .state
    }
  }

  /// The closing mark of a short quotation that is a name.
  func quotedName(_ i: Int, of mention: Mention) -> Int? {
    // «ردد آلاف «الموت ل…»»: a slogan is no name.
    if i + 1 < sentence.count, sentence.isOf(.shouted, i + 1) { return nil }
    var isOrganisation = false
    if case .noun(let index) = mention.head, i == mention.tokens.upperBound {
      isOrganisation = Self.isOrganisation(lexicon.heads[index])
    }
    var j = i + 1
    while j < sentence.count, j - i <= 5 {
      if sentence.isQuote(j) {
        guard j > i + 1 else { return nil }
        return (i + 1..<j).allSatisfy { k in
          sentence.tokens[k].kind != .sign && (k > i + 1 || isOrganisation || !sentence.isVerb(k) || j == i + 2)
        } ? j : nil
      }
      j += 1
    }
    return nil
  }

  /// «قصف الجيش التركي «داعش»»: the name of those of another side is no name of a body of this state.
  private func isOfAnother(_ i: Int, _ mention: Mention) -> Bool {
    guard let own = mention.states.first.map({ lexicon.actors[lexicon.states[$0].actor].principal }) else {
      return false
    }
    return sentence.matches(.actor, at: i).contains {
      guard case .actor(let index) = $0.entry, let principal = lexicon.actors[index].principal else { return false }
      return principal != own
    }
  }

  func absorbQuoted(_ range: Range<Int>, _ mention: inout Mention) {
    for match in sentence.matches(.actor, at: range.lowerBound) {
      if case .actor(let index) = match.entry, match.end <= range.upperBound {
        mention.actors.append(index)
        return
      }
    }
  }

  func parenthesis(_ i: Int) -> Int? {
    (i + 1..<min(i + 6, sentence.count)).first { sentence.tokens[$0].isSign(")") }
  }

  static let endings: [Spelling] = ["ية", "ة", "ي", "ين", "ون", "ات", "يا"]

  /// «مع نظيره الروسي الأزمة»: a feminine ending belongs to no masculine noun right before it.
  private func agreesInGender(_ i: Int, _ mention: Mention) -> Bool {
    guard sentence.text(i).hasSuffix("ة"), mention.agreement == Agreement(.singular, .masculine) else { return true }
    return i - 1 != mention.tokens.lowerBound && !sentence.text(i - 1).hasSuffix("ي")
  }

  /// «مقاتل سوري سنويا»: an accusative belongs to no other case.
  private func agreesInCase(_ i: Int, _ mention: Mention) -> Bool {
    !sentence.text(i).hasSuffix("يا") || sentence.text(mention.tokens.lowerBound).hasSuffix("ا")
  }

  /// Whether the token agrees like an adjective of a phrase: with an article after a definite noun, without after an indefinite.
  func isAdjective(_ i: Int, definite: Bool) -> Bool {
    guard let word = sentence.word(i), sentence.tokens[i].kind == .word else { return false }
    if definite {
      guard word.text.hasPrefix("ال"), word.text.count > 4 else { return false }
    } else {
      guard Self.endings.contains(where: { word.text.hasSuffix($0) }), word.text.count > 3 else { return false }
    }
    if sentence.isRelative(i) || surnames.contains(word.text) { return false }
    // التقى begins like a definite adjective.
    if definite, sentence.verbs(i).contains(where: { $0.reading.length == 0 }) { return false }
    let stem = definite ? word.text.dropFirst(2) : word.text
    if definite, Self.plainAdjectives.contains(stem) { return true }
    let isAdjectival = Self.endings.contains { stem.hasSuffix($0) } || Self.plainAdjectives.contains(stem)
    guard isAdjectival else { return false }
    for match in sentence.matches[i] where match.reading.length == 0 && match.end == i + 1 {
      switch match.entry {
      // «رجل الدين الشيعي», «الشعب الكردي»
      case .head(let head) where definite && stem.hasSuffix("ي") && lexicon.heads[head].spelling == stem: break
      case .noun, .title, .body, .head, .actor, .time, .month, .function, .anaphor, .modality, .modalNoun, .setting,
        .attribution:
        return false
      case .participle: return false
      default: break
      }
    }
    if !definite {
      // Without an article the next word may be anything: keep to words that nothing else explains.
      if sentence.has([.verb, .prefixed], at: i) { return false }
    }
    return true
  }

  /// A plural or dual ending belongs to no singular noun: «التقى المستشار المسؤولين».
  private func agreesInNumber(_ i: Int, _ mention: Mention) -> Bool {
    guard mention.agreement.number == .singular else { return true }
    let text = sentence.text(i)
    return !["ات", "ون", "ين", "ان"].contains { text.hasSuffix($0) } || Self.plainAdjectives.contains(text.dropFirst(2))
  }

  /// Frequent adjectives of actor phrases without one of the endings.
  static let plainAdjectives: Vocabulary = [
    "مسلح", "مسلحة", "مشترك", "موحد", "اعلي", "ابيض", "عام", "عليا", "حاكم", "احمر", "حر", "سابق", "حالي", "جديد",
    "معزول", "مخلوع", "منتخب", "راحل", "مستقيل", "مؤقت", "مكلف", "اسبق", "معين", "خاص",
  ]
}

import Relations

/// Reads the relations of a sentence: verbs, verbal nouns, participles with their actors.
struct Linker {
  var clauses: Clauses
  var candidates: [Candidate] = []
  /// For each token with a verbal noun, the light verb that carries it.
  private(set) var lightGovernor: [Int: LightGovernor] = [:]

  /// The relations of verbs by the token of the complement that makes their meaning.
  var idioms: [Int: String] = [:]

  struct LightGovernor {
    /// Index into the predicates.
    var predicate: Int
    var sense: Verb.LightSense
  }

  var sentence: Sentence { _read { yield clauses.sentence } }
  var lexicon: Lexicon { _read { yield clauses.sentence.lexicon } }
  var mentions: [Mention] { clauses.mentions }

  init(clauses: Clauses) {
    self.clauses = clauses
    findLightGovernors()
    for k in clauses.predicates.indices { linkVerb(k) }
    var i = 0
    while i < sentence.count {
      if let match = clauses.relationNoun(i) {
        linkNoun(i, match)
        i = max(i + 1, match.end)
      } else {
        i += 1
      }
    }
    if sentence.classes.contains(.attendance) {
      for i in 0..<sentence.count where clauses.mentionAt[i] < 0 { linkAttendance(i) }
    }
    linkParticiples()
    linkTitles()
    linkBrackets()
    linkNames()
    linkBelongings()
    linkAlliances()
    linkRanks()
    linkSpeech()
    linkCharges()
    judgeViolence()
  }

  /// «شنّ … هجوما», «قام ب… قصف», «تعرضت … لهجوم»: which verb lends its subject to which noun.
  private mutating func findLightGovernors() {
    for k in clauses.predicates.indices
    where clauses.isLight(clauses.predicates[k]) {
      let predicate = clauses.predicates[k]
      var lights = predicate.verbs.flatMap { lexicon.verbs[$0].lights }
      var q = predicate.token + 1
      var steps = 0
      while q < sentence.count, steps < 20 {
        if sentence.isBarrier(q) { break }
        if clauses.isPredicate(q) || clauses.isRelative(q) {
          // «أسفر هجوم نفذته امرأة عن مقتل …», «أدى القصف الذي شنته الطائرات إلى مقتل …»: what tells of the cause stands between.
          guard tellsOfNoun(q) else { break }
          if !isVerb(predicate, of: .resultsIn) {
            // «تعرضت القوات التي دربتها واشنطن لهجوم»: a clause that tells of the subject.
            guard predicate.order == .verbSubject, !clauses.isRelative(q) || tokenEnd(predicate.subject) == q else {
              break
            }
            lights.removeAll { $0.preposition == .none }
          }
          q += 1
          steps += 1
          continue
        }
        if let noun = clauses.relationNoun(q), !describesPhrase(noun), !isOfCase(q) {
          let preposition = precedingPreposition(chainStart(q), noun)
          let fitting = lights.filter {
            preposition == nil
              ? $0.preposition == .none : preposition != Preposition.none && $0.preposition == preposition
          }
          // «بدأت تركيا شن غارات» beside «بدأت الغارات»
          let lends = predicate.subject == nil ? nil : fitting.first { $0.subject == .source }
          if let light = lends ?? fitting.first {
            lightGovernor[q] = LightGovernor(predicate: k, sense: light)
            for joined in nouns(joinedTo: noun) { lightGovernor[joined] = LightGovernor(predicate: k, sense: light) }
            break
          }
        }
        q += 1
        steps += 1
      }
    }
  }

  /// The nouns joined to one that a verb carries: «عقد لقاءات ومحادثات»; behind what it governs only those of its relation: «أسفر عن
  /// مقتل جندي وإصابة آخرين».
  private func nouns(joinedTo noun: Sentence.Match) -> [Int] {
    var joined: [Int] = []
    var (r, end) = (noun.end, noun.end)
    while r < sentence.count, r < noun.end + 9, !sentence.isBarrier(r), !clauses.isPredicate(r), !clauses.isRelative(r)
    {
      guard let next = clauses.relationNoun(r), next.reading.conjunction != nil, next.reading.preposition == .none,
        r == end || clauses.relation(of: next) == clauses.relation(of: noun)
      else {
        r += 1
        continue
      }
      joined.append(r)
      (r, end) = (next.end, next.end)
    }
    return joined
  }

  /// Whether a relative clause begins at a token, with its pronoun or with a verb that takes up what stands before.
  private func tellsOfNoun(_ i: Int) -> Bool {
    guard let predicate = clauses.predicate(at: i) else { return true }
    return predicate.isRelative || predicate.reading.pronoun != nil && predicate.reading.conjunction == nil
  }

  /// «بقيادة واشنطن», «بدعم من إيران»: a noun with its preposition, which tells of the phrase before it.
  func describesPhrase(_ match: Sentence.Match) -> Bool {
    guard case .noun(let noun) = match.entry else { return false }
    return lexicon.nouns[noun].frame[.head] != nil
  }

  /// The preposition that governs a noun: its proclitic, or the word before, over quantifiers («لسلسلة طويلة من …»); `nil`
  /// where none does, `.none` where one that no frame names: «بعد وصوله».
  func precedingPreposition(_ i: Int, _ match: Sentence.Match) -> Preposition? {
    let own = clauses.relationNoun(i)?.reading ?? match.reading
    if own.preposition != .none { return own.preposition }
    if let preposition = lightNoun(i), preposition != .none { return preposition }
    var p = i - 1
    // «رفضت باريس منذ خطف مواطنيها», «أطلقت نداء في ظل العدوان على …»: when, and not what.
    if p >= 0,
      clauses.isOf(.temporal, p) && sentence.preposition(p) != nil
        || sentence.setting(p) != nil && sentence.preposition(p) == nil
    {
      return Preposition.none
    }
    while p >= 0 {
      if sentence.preposition(p) == .from,
        let quantifier = (max(0, p - 2)..<p).last(where: { sentence.isQuantifier($0) })
      {
        p = quantifier
      }
      // «تبنت الجماعة بعد ساعات هجوما»: a time stands between.
      if sentence.has(.time, at: p) { return nil }
      guard sentence.isQuantifier(p) else { break }
      if let reading = sentence.matches[p].first?.reading, reading.preposition != .none { return reading.preposition }
      p -= 1
    }
    return p >= 0 ? sentence.preposition(p) : nil
  }

  mutating func emit(
    _ relation: RelationKind, _ trigger: Range<Int>, source: Filler?, target: Filler?, rule: String, confidence: Double,
    isTie: Bool = false, modality: Modality? = nil
  ) {
    if source == nil, target == nil, !Self.mayLackSides(relation) { return }
    if let source, source == target { return }
    if relation.quad == .tie, relation.name != "leads", isPlain(source) || isPlain(target) { return }
    // «قالت مصادر … إجراء محادثات مع …»: whoever tells of an act does not do it.
    if relation.quad != .tie, !["accuses", "rejects", "supports", "requests"].contains(relation.name),
      isInformant(source)
    {
      // «أعلنت مصادر مقتل ثلاثة», «قال مصدر إن هجوما … استهدف …»: an attack is news without its doer.
      guard relation.name == "attacks", let target else { return }
      return emit(
        relation, trigger, source: nil, target: target, rule: rule, confidence: confidence - 0.3, modality: modality)
    }
    // «قدرة تركيا على الوصول إلى سوريا»: states do not travel.
    if relation.name == "visits", rule == "noun-controlled", case .mention(let k)? = source, kindOfActor(k) == .state {
      return
    }
    // «توجه إلى النواب», «يصل العدد إلى ألف شخص»: one travels to places, and turns to people.
    if relation.name == "visits", case .mention(let k)? = target, mentions[k].isHuman, mentions[k].preposition == .to {
      return
    }
    // «احتل المركز الأول», «يمنحه قوة»
    if ["coerces", "aids"].contains(relation.name), isFigure(trigger.lowerBound) { return }
    // «لحماية حدودها»: one's own.
    if relation.name == "aids", case .mention(let k)? = target, isFacility(k), mentions[k].pronoun != nil { return }
    // «سقوط قتلى», «سقوط صواريخ»: only what can be held falls.
    if relation.name == "coerces", isTrigger(trigger.lowerBound, of: .falling), !isTerritory(target) { return }
    // «اتصال العاصمة بالساحل»: places are joined, and do not call.
    if relation.name == "calls", isPlaceName(source) || isPlaceName(target) { return }
    // «تدعم مخرجات مؤتمر جنيف», «أيد وجود مناطق آمنة»: words are of actors, and not of where something is.
    if ["supports", "accuses", "rejects"].contains(relation.name), isPlaceName(target) || isPlain(target) { return }
    // «يدعم جهود التصدي للتنظيم», «يؤيد الحرب على الحوثيين»
    if ["supports", "backs"].contains(relation.name), isCountered(target, behind: trigger) { return }
    // «المجلس الذي يضم 15 عضوا»
    if relation.name == "member", case .mention(let k)? = source, isPlainMember(k) { return }
    var target = target
    if relation.name == "member", let body = target {
      target = bodyOfMembers(body)
      if target == nil || target == source { return }
    }
    var relation = refined(relation, trigger)
    // «اقتحم مسلحون المقر» is an attack, «اقتحم مستوطنون المسجد» is not.
    if relation.name == "coerces", isTrigger(trigger.lowerBound, of: .storming), isArmed(source) {
      relation = kind("attacks", else: relation)
    }
    // «حصار يفرضه المتظاهرون»: obstruction, as in «أغلق محتجون الطريق».
    if relation.name == "coerces", sentence.text(trigger.lowerBound).contains("حصار"), isProtester(source) {
      relation = kind("protests", else: relation)
    }
    // «جمدت أنقرة التعاون مع …», «تعليق مساعداتها ل…»: who ends help or joint work punishes.
    if ["aids", "cooperates"].contains(relation.name), rule != "noun-embedded", isEnded(trigger.lowerBound) {
      relation = kind("sanctions", else: relation)
    }
    // «دعم اللاجئين»: who supports those in need helps them.
    if relation.name == "supports", isNeedy(target) { relation = kind("aids", else: relation) }
    // «وصول ست مقاتلات أميركية إلى القاعدة»
    if relation.name == "visits", isForces(source) { relation = kind("mobilizes", else: relation) }
    // «المشاركة في التحالف»
    if relation.name == "cooperates", isTrigger(trigger.lowerBound, of: .takesPart), isAlliance(target) {
      relation = kind("member", else: relation)
    }
    // «إسقاط الرئيس», and not «إسقاط طائرة»
    if relation.name == "attacks", isTrigger(trigger.lowerBound, of: .toppling), let target, isPerson(target) {
      relation = kind("coerces", else: relation)
    }
    var modality = modality
    if case .noun(let noun)? = clauses.relationNoun(trigger.lowerBound)?.entry, lexicon.nouns[noun].isIntended {
      modality = Modalities.stronger(.planned, modality)
    }
    candidates.append(
      Candidate(
        relation: relation, trigger: trigger, source: source, target: target, rule: rule,
        confidence: max(0.1, confidence),
        isTie: isTie || relation.quad == .tie, modality: modality))
  }

  /// Whether an act is the object of a verb that ends it, or the genitive of such a verbal noun: «علق», «تعليق».
  private func isEnded(_ i: Int) -> Bool {
    let first = chainStart(i)
    if (max(0, first - 1)..<i).contains(where: { clauses.isOf(.ending, $0) }) { return true }
    guard let match = clauses.relationNoun(i), match.reading.preposition == .none,
      let predicate = clauses.predicate(before: first), first - predicate.token < 7,
      isVerb(predicate, of: .ending)
    else { return false }
    return !(predicate.token + 1..<first).contains {
      sentence.tokens[$0].kind == .sign || sentence.preposition($0) != nil
    }
  }

  /// Whether the verb, noun or participle that states a relation is of a group.
  func isTrigger(_ i: Int, of group: WordClasses) -> Bool {
    if let predicate = clauses.predicate(at: i) { return isVerb(predicate, of: group) }
    if case .noun(let noun)? = clauses.relationNoun(i)?.entry { return lexicon.nouns[noun].classes.contains(group) }
    return sentence.isOf(group, i)
  }

  /// The relation of a name, or another where the user's table has none of that name.
  func kind(_ name: String, else relation: RelationKind) -> RelationKind { lexicon.ontology[name] ?? relation }

  /// What the words behind a trigger make of its relation: support in arms, money or training is aid, talks by telephone
  /// («يبحثان هاتفيا», «ناقش … في محادثة هاتفية») are calls.
  private func refined(_ relation: RelationKind, _ trigger: Range<Int>) -> RelationKind {
    let (first, i) = (trigger.lowerBound, trigger.upperBound)
    if relation.name == "mobilizes", isTrigger(first, of: .interferes), affairs(after: i) != nil {
      // «التدخل في شؤون الدول»
      return kind("coerces", else: relation)
    }
    // «سمحت تركيا للطائرات بشن هجمات», «السماح لواشنطن باستخدام القاعدة»
    if relation.name == "concedes", isTrigger(first, of: .lets), letsFight(after: i) {
      return kind("aids", else: relation)
    }
    // Who welcomes a humanitarian truce gives no aid; who supports with arms does.
    let isSupport = relation.name == "supports" && isTrigger(first, of: .backing)
    guard isSupport || relation.name == "negotiates" || relation.name == "meets" else { return relation }
    for q in i..<min(i + (isSupport ? 9 : 16), sentence.count) {
      if sentence.isBarrier(q) || clauses.isPredicate(q) { break }
      if clauses.mentionAt[q] >= 0 { continue }
      if isSupport {
        let isMaterial = sentence.has(.material, at: q)
        if isMaterial { return kind("aids", else: relation) }
      } else if sentence.isOf(.byTelephone, q) {
        return kind("calls", else: relation)
      }
    }
    return isSupport && tellsOfSupported(i - 1) ? kind("backs", else: relation) : relation
  }

  /// «فصائل تدعمها طهران», «القوات التي تدعمها الرياض»: a clause that tells whose side those are on of whom the sentence speaks.
  private func tellsOfSupported(_ i: Int) -> Bool {
    guard let predicate = clauses.predicate(at: i), predicate.reading.pronoun != nil,
      predicate.reading.conjunction == nil, predicate.form.tense == .imperfect, !predicate.form.isFuture,
      let described = tokenEnd(predicate.object)
    else { return false }
    return described == i || predicate.isRelative && described == clauses.beforeParticles(i)
  }

  /// Whether what is let behind a word serves to fight: «باستخدام القاعدة».
  private func letsFight(after i: Int) -> Bool {
    for q in i..<min(i + 18, sentence.count) {
      if sentence.isFullStop(q) { return false }
      if sentence.text(q).hasPrefix("ب"), clauses.isOf(.letting, q) { return true }
    }
    return false
  }

  /// One event for every pair of the coordinated actors on both sides; at most 16.
  mutating func emitAll(
    _ relation: RelationKind, _ trigger: Range<Int>, source: Filler?, target: Filler?, rule: String, confidence: Double,
    isTie: Bool = false, modality: Modality? = nil
  ) {
    let sources = expand(source)
    let isOfLand = ["coerces", "withdraws", "mobilizes"].contains(relation.name)
    let target = isOfLand ? target.map { whole(of: $0) ?? $0 } : target
    let targets = expand(relation.name == "attacks" ? target.flatMap { holder(of: $0) } ?? target : target)
    var count = 0
    for s in sources {
      for t in targets where count < 16 {
        emit(
          relation, trigger, source: s, target: t, rule: rule, confidence: confidence, isTie: isTie, modality: modality)
        count += 1
      }
    }
  }

  /// Every pair of a coordinated group: «التقى الوزير والسفير», «محادثات بين أ وب»; of a long list the first with each.
  mutating func emitPairs(
    _ relation: RelationKind, _ trigger: Range<Int>, of members: [Filler], rule: String, confidence: Double,
    modality: Modality? = nil
  ) {
    for (n, a) in members.enumerated() where n == 0 || members.count <= 4 {
      for b in members[(n + 1)...] {
        emit(relation, trigger, source: a, target: b, rule: rule, confidence: confidence, modality: modality)
      }
    }
  }

  /// «قرى تسيطر عليها القوات», «منشآت تستخدمها الكتائب»: whoever holds the place that is struck.
  private func holder(of filler: Filler) -> Filler? {
    guard case .mention(let k) = filler, isPlain(filler) else { return nil }
    let end = mentions[k].tokens.upperBound
    for q in end..<min(sentence.count, end + 2) {
      guard let predicate = clauses.predicate(at: q) else { continue }
      let classes = predicate.verbs.map { lexicon.verbs[$0].classes }
      if classes.contains(where: { $0.contains(.gathers) }) { return predicate.object ?? predicate.subject }
      guard classes.contains(where: { $0.contains(.holds) }), predicate.subject != filler else { return nil }
      return predicate.subject
    }
    return nil
  }

  /// «المحافظة التي سيطر على مساحات واسعة منها», «المناطق التي يسيطر عليها في شرق سوريا»: the place of which a part is meant.
  private func whole(of filler: Filler) -> Filler? {
    guard case .mention(let k) = filler, case .noun(let head) = mentions[k].head, isPlain(filler),
      lexicon.heads[head].classes.contains(.area), mentions[k].inner.isEmpty, mentions[k].pronoun == nil
    else { return nil }
    let end = mentions[k].tokens.upperBound
    if let (_, agreement) = clauses.attachedPronoun([.from], after: end - 1, limit: 1) {
      return clauses.nearestAntecedent(before: mentions[k].start, agreement: agreement, except: nil)
    }
    for q in end..<max(end, min(sentence.count, end + 9)) {
      if sentence.tokens[q].kind == .sign && !sentence.isQuote(q) || sentence.isBarrier(q) { return nil }
      let other = clauses.startAt[q]
      if other >= 0, mentions[other].preposition == .in || isInside(other), isPlace(other) { return .mention(other) }
    }
    return nil
  }

  /// «في شرق سوريا»: behind a preposition and what part of it is meant.
  private func isInside(_ k: Int) -> Bool {
    guard case .idafa(let noun) = mentions[k].governor, noun > 0 else { return false }
    return sentence.preposition(noun - 1) == .in
  }

  func expand(_ filler: Filler?) -> [Filler?] {
    guard case .mention(let k)? = filler else { return [filler] }
    return (clauses.groupMembers(k) + examples(of: k)).map { .mention($0) }
  }

  /// «المجموعات الإرهابية مثل داعش والنصرة», «دول المنطقة وعلى رأسها سورية»: those named as examples of a group without a name.
  ///
  /// - Parameter isOfSomebody: whether the phrase may name whose group it is: «حلفاء واشنطن».
  func examples(of k: Int, isOfSomebody: Bool = false) -> [Int] {
    if let listed = bracketed(behind: k) { return listed }
    guard case .noun = mentions[k].head, isOfSomebody || mentions[k].actors.isEmpty && mentions[k].inner.isEmpty,
      mentions[k].name == nil, mentions[k].agreement.number != .singular
    else { return [] }
    let end = mentions[k].tokens.upperBound
    for q in end..<min(sentence.count, end + 6) {
      if sentence.isBarrier(q) || clauses.isPredicate(q) { return [] }
      let isExample = lexicon.classifiedWords[sentence.text(q)].contains(.example)
      guard isExample || clauses.isOf(.member, q) else { continue }
      let next = (q + 1..<sentence.count).first { !sentence.isQuote($0) } ?? q
      guard clauses.mentionAt[next] >= 0 else { return [] }
      // «قتلوا بينهم أطفال»: only a name says more.
      return clauses.groupMembers(clauses.mentionAt[next]).filter { isExample || isNamed($0) }
    }
    return []
  }

  /// «الدول الخمس دائمة العضوية (الولايات المتحدة، بريطانيا، فرنسا)»: the two or more listed in brackets behind a plural without a
  /// name, with nothing else in them.
  private func bracketed(behind k: Int) -> [Int]? {
    let isPlural =
      switch mentions[k].head {
      case .noun: mentions[k].agreement.number == .plural
      case .anaphor: mentions[k].states.isEmpty && mentions[k].actors.isEmpty && mentions[k].agreement.number == .plural
      default: false
      }
    let end = mentions[k].tokens.upperBound
    guard isPlural, mentions[k].name == nil,
      let open = (end..<min(sentence.count, end + 9)).first(where: { sentence.tokens[$0].isSign("(") }),
      !(end..<open).contains(where: {
        sentence.isBarrier($0) || clauses.isPredicate($0) || sentence.isComma($0) && $0 + 1 < open
      }),
      let close = (open + 1..<min(sentence.count, open + 24)).first(where: { sentence.tokens[$0].isSign(")") }),
      (open + 1..<close).allSatisfy({ clauses.mentionAt[$0] >= 0 || sentence.isComma($0) })
    else { return nil }
    let listed = mentions.indices.filter { mentions[$0].start > open && mentions[$0].tokens.upperBound <= close }
    return listed.count > 1 ? listed : nil
  }

  func tokenEnd(_ filler: Filler?) -> Int? {
    switch filler {
    case .mention(let k): clauses.groupEnd(k)
    case .only(let k): mentions[k].tokens.upperBound
    case .nisba(let token, _): token + 1
    case .phrase(let tokens): tokens.upperBound
    default: nil
    }
  }
}

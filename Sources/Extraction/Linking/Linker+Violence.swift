import Relations

/// Attacks: who is killed when nobody says by whom, what words of violence only look like it, and whether the text states
/// an attack or names it in passing.
extension Linker {
  /// Relations that are events even when a side stays unnamed: «انفجرت عبوة», «خرجت مظاهرات».
  static func mayLackSides(_ relation: RelationKind) -> Bool {
    relation.name == "attacks" || relation.name == "protests"
  }

  // MARK: Sides that no table knows

  /// Fills the sides of an attack from phrases whose head is in no table: «اغتيل كرامي», «أطلقت طائرة صواريخ على بيتين».
  func fillOpen(
    _ predicate: Predicate, _ frame: Frame, _ relation: RelationKind, isPassive: Bool, source: inout Filler?,
    target: inout Filler?
  ) {
    let i = predicate.token
    if target == nil, frame[.object] == .target, predicate.reading.pronoun == nil {
      if source == nil || isPassive {
        // Without a known subject the phrase behind the verb is who suffers it.
        if predicate.subject == nil, predicate.form.isPassive || isPassiveAlone(predicate) {
          target = openPhrase(at: i + 1).map { .phrase($0) }
        }
      } else {
        let end = tokenEnd(source) ?? 0
        target = openPhrase(at: end > i ? end : i + 1).map { .phrase($0) }
      }
      if target == nil, source != nil, !isPassive, suffers(predicate, source) {
        target = source
        source = attackAgent(after: i, relation)
      }
    }
    if target == nil, frame[.subject] == .target, predicate.subject == nil {
      target = openPhrase(at: i + 1).map { .phrase($0) }
    }
    if target == nil { target = openTarget(frame.prepositions(.target), after: i).map { .phrase($0) } }
  }

  /// A transitive verb without an object is passive: «60 شخصا قتلوا», «الشخص قتل».
  private func suffers(_ predicate: Predicate, _ subject: Filler?) -> Bool {
    guard case .mention(let k)? = subject else { return false }
    if isPassiveAlone(predicate) { return true }
    guard case .noun(let head) = mentions[k].head else { return false }
    return lexicon.heads[head].kind == .civil || lexicon.heads[head].kind == .facility
  }

  /// A verb that without an object can only be passive: قتل, خطف.
  private func isPassiveAlone(_ predicate: Predicate) -> Bool {
    predicate.form.tense == .past
      && predicate.verbs.contains { Self.alwaysDoneToSomebody.contains(lexicon.verbs[$0].past) }
  }

  private static let alwaysDoneToSomebody: Set<String> = [
    "قتل", "جرح", "خطف", "اختطف", "ذبح", "اعدم", "اغتصب", "عذب", "دمر",
  ]

  /// What a verb's fixed subject is: «سيارة مفخخة … انفجرت», «متظاهرون قد أحرقوا».
  func fixedSubject(_ sense: RelationSense, of predicate: Predicate) -> Int? {
    if sense.fixed.contains(["متظاهرون"]) { return isProtester(predicate.subject) ? predicate.token : nil }
    guard sense.frame[.subject] == .topic else { return nil }
    var q = predicate.token - 1
    while q >= 0, q >= predicate.token - 16, !sentence.isBarrier(q) {
      let text = sentence.text(q)
      if sense.fixed.contains([text]) || text.hasPrefix("ال") && sense.fixed.contains([text.dropFirst(2)]) { return q }
      q -= 1
    }
    return nil
  }

  /// The sufferer that an event noun names: its genitive, or what stands behind على, ضد.
  func openTarget(of match: Sentence.Match, _ frame: Frame) -> Filler? {
    if !match.reading.hasArticle, match.reading.pronoun == nil, frame[.idafa] == .target || frame[.idafa] == .either,
      let phrase = openPhrase(at: match.end, skipsTime: false)
    {
      return .phrase(phrase)
    }
    return openTarget(frame.prepositions(.target).filter { $0 != .for }, after: match.end - 1).map { .phrase($0) }
  }

  private func openTarget(_ prepositions: [Preposition], after i: Int) -> Range<Int>? {
    guard !prepositions.isEmpty else { return nil }
    var q = i + 1
    while q + 1 < sentence.count, q <= i + 9 {
      if sentence.isBarrier(q) || clauses.isPredicate(q) || clauses.isRelative(q) { return nil }
      if let preposition = sentence.preposition(q), prepositions.contains(preposition) {
        return openPhrase(at: q + 1, skipsTime: false)
      }
      q += 1
    }
    return nil
  }

  /// A noun phrase at a token that is no mention: its number, noun and what may belong to it, at most four words.
  func openPhrase(at start: Int, skipsTime: Bool = true) -> Range<Int>? {
    var s = start
    while skipsTime, s < sentence.count, isTime(s) { s += 1 }
    let first = s
    while s < sentence.count, clauses.mentionAt[s] < 0,
      sentence.isQuantifier(s) || s > first && sentence.text(s) == "من"
    {
      if sentence.matches[s].contains(where: {
        if case .function(.quantifier) = $0.entry { $0.reading.preposition != .none } else { false }
      }) {
        return nil
      }
      s += 1
    }
    guard s < sentence.count, isOpenNoun(s, isFirst: true) else {
      // «مقتل أربعة»
      guard s > first, sentence.text(s - 1) != "من", !isDemonstrative(first) else { return nil }
      return s < sentence.count && clauses.mentionAt[s] >= 0 ? nil : first..<s
    }
    var e = s + 1
    while e < sentence.count, e < s + 4, isOpenNoun(e, isFirst: false) { e += 1 }
    return s..<e
  }

  private func isDemonstrative(_ i: Int) -> Bool {
    if case .demonstrative = sentence.function(i) { true } else { false }
  }

  private func isTime(_ i: Int) -> Bool {
    clauses.mentionAt[i] < 0
      && sentence.matches[i].contains {
        if case .time = $0.entry { $0.reading.conjunction == nil && $0.reading.preposition == .none } else { false }
      }
  }

  private func isOpenNoun(_ i: Int, isFirst: Bool) -> Bool {
    guard sentence.tokens[i].kind == .word, clauses.mentionAt[i] < 0, !clauses.isPredicate(i), !sentence.isBarrier(i),
      sentence.function(i) == nil,
      sentence.preposition(i) == nil, !sentence.isStopped[i], sentence.verbs(i).isEmpty
    else { return false }
    let text = sentence.text(i)
    if text.count < 3 || Self.noNounBegins.contains(where: { text.hasPrefix($0) }) { return false }
    if !isFirst, text.hasSuffix("ا"), !text.hasSuffix("يا") || text.count < 4 { return false }
    return sentence.matches[i].allSatisfy {
      switch $0.entry {
      case .nisba, .givenName, .stop: $0.reading.preposition == .none && $0.reading.conjunction == nil
      case .head, .participle, .title, .body: $0.reading.preposition == .none && $0.reading.conjunction == nil
      default: false
      }
    }
  }

  private static let noNounBegins: [Spelling] = ["و", "بال", "لل", "كال", "فال", "ي"]

  // MARK: What is no violence

  /// «الأزمة التي ضربت أوروبا», «إعصار اجتاح المدن»: what strikes is no actor.
  func isForceOfNature(_ i: Int) -> Bool {
    for q in max(0, i - 5)..<min(sentence.count, i + 4) where clauses.mentionAt[q] < 0 || q > i {
      if sentence.tokens[q].isSign(".", "؛") { if q > i { break } else { continue } }
      guard let word = sentence.word(q) else { continue }
      if word.splits.contains(where: { Self.forcesOfNature.contains(word.text.dropFirst($0.length)) }) { return true }
    }
    return false
  }

  private static let forcesOfNature: Set<Spelling> = [
    "ازمة", "ازمات", "اعصار", "اعاصير", "زلزال", "زلازل", "هزة", "فيضان", "فيضانات", "سيول", "عاصفة", "عواصف", "موجة",
    "امواج", "تسونامي", "جفاف", "مجاعة",
    "وباء", "مرض", "فيروس", "انفلونزا", "كارثة", "كوارث", "ركود", "تضخم", "كساد", "غلاء", "بطالة", "صاعقة", "بركان",
    "حريق", "حرائق", "رياح", "امطار", "ثلوج",
    "برد", "حر", "حادث سير", "قطار", "كرة", "ركلة", "رياضي", "مباراة", "مثل", "مثالا", "امثلة", "رقم", "موعد", "موعدا",
  ]

  /// «شن في تصريح هجوما على», «هاجم في مقال له»: an attack in words.
  func isInWords(_ i: Int) -> Bool {
    guard Self.wordsOrBlows.contains(where: { sentence.text(i).contains($0) }) else { return false }
    for q in max(0, i - 9)..<min(sentence.count, i + 14) where q != i {
      if sentence.tokens[q].isSign(".", "؛") { if q > i { break } else { continue } }
      var text = sentence.text(q)
      if text.hasPrefix("ال") { text = text.dropFirst(2) }
      if text.hasSuffix("ا"), text.count > 3 { text = text.dropLast() }
      if Self.adjectivesOfSpeech.contains(text), q > i { return true }
      if Self.placesOfSpeech.contains(text), sentence.preposition(q - 1) == .in { return true }
    }
    return false
  }

  private static let wordsOrBlows: [Spelling] = ["هجوم", "هاجم", "هجمة", "هجمات", "يهاجم", "تهاجم", "مهاجمة", "الهجوم"]
  private static let adjectivesOfSpeech: Set<Spelling> = [
    "لاذع", "لاذعة", "كلامي", "كلامية", "لفظي", "لفظية", "اعلامي", "اعلامية", "شفهي", "حاد", "حادة",
  ]
  private static let placesOfSpeech: Set<Spelling> = [
    "تصريح", "تصريحات", "مقال", "مقالة", "تقرير", "تقريرها", "تقريره", "خطاب", "خطابه", "حديث", "حديثه", "مقابلة",
    "كلمة", "كلمته", "خطبة", "مؤتمر", "مناظرة", "برنامج", "كتاب", "كتابه",
  ]

  /// «فجر أمس», «فجر الخميس»: dawn.
  func isDawn(_ i: Int) -> Bool {
    guard sentence.text(i) == "فجر" else { return false }
    guard i + 1 < sentence.count else { return true }
    if isTime(i + 1) { return true }
    return i > 0 && isTime(i - 1)
  }

  // MARK: Stated or named in passing

  /// Whether the text itself states that the act took place, and does not just name it as known: «شنت هجوما», «قتل», «أسفر عن مقتل»
  /// state; «بعد اغتيال …», «الهجوم الذي …», «قضية تفجير …» do not.
  func isAsserted(_ trigger: Range<Int>) -> Bool {
    let i = trigger.lowerBound
    if clauses.isPredicate(i) { return isAsserted(predicate: clauses.predicateAt[i]) }
    if let governor = lightGovernor[i] {
      // «وقع بعد تفجير», «تحدث عن هجوم»: not the verb's own noun.
      if governor.sense.preposition == .none, i > 0, sentence.preposition(i - 1) != nil { return false }
      return isAsserted(predicate: governor.predicate)
    }
    // At the head of a sentence, a headline or an entry of a chronicle.
    if opensText(i) { return true }
    // «أفاد بمقتل», «أعلنت … مقتل»: news of it.
    var q = i - 1
    while q >= 0, q >= i - 8 {
      let k = clauses.predicateAt[q]
      if k >= 0 {
        let predicate = clauses.predicates[k]
        guard !predicate.isRelative, isAsserted(predicate: k) else { return false }
        return predicate.verbs.contains {
          lexicon.verbs[$0].saying == .say || lexicon.verbs[$0].saying == .claim
            || Self.tellsOf.contains(lexicon.verbs[$0].past)
        }
      }
      if sentence.isBarrier(q) || sentence.isComma(q)
        || clauses.relationNoun(q) != nil && sentence.preposition(i - 1) != nil
      {
        break
      }
      q -= 1
    }
    // «الهجوم نفذ ضد», «هجوم استهدف»: the noun is the subject of what follows.
    q = trigger.upperBound
    while q < sentence.count, q < trigger.upperBound + 5 {
      if sentence.isBarrier(q) || clauses.isRelative(q) || sentence.isComma(q) { return false }
      let k = clauses.predicateAt[q]
      if k >= 0 {
        return clauses.predicates[k].reading.pronoun == nil && clauses.predicates[k].form.tense == .past
          && isIndependent(i)
      }
      q += 1
    }
    return false
  }

  private static let tellsOf: Set<String> = ["تبني", "شهد", "تمثل", "بلغ", "طال", "تخلل"]

  private func isIndependent(_ i: Int) -> Bool {
    i == 0
      || sentence.preposition(i - 1) == nil
        && (clauses.relationNoun(i)?.reading.preposition ?? Preposition.none) == Preposition.none
  }

  private func isAsserted(predicate k: Int) -> Bool {
    let predicate = clauses.predicates[k]
    if predicate.isRelative || predicate.form.isFirstPerson { return false }
    if predicate.form.tense == .imperfect {
      // A present tells of what is going on in a headline, of habits elsewhere; behind كان it is past.
      let p = predicate.token - 1
      if p >= 0, case .auxiliary = sentence.function(p) { return true }
      return predicate.token <= 4
    }
    return true
  }

  /// Whether nothing but signs, dates and numbers stands before a noun in its line.
  private func opensText(_ i: Int) -> Bool {
    guard clauses.relationNoun(i)?.reading.preposition == Preposition.none else { return false }
    var q = i - 1
    while q >= 0 {
      let token = sentence.tokens[q]
      if token.isSign(":") || token.isSign("ـ", "*", "-", "–") && q <= 8 { return true }
      let isDate =
        token.kind == .number || token.kind == .sign
        || sentence.matches[q].contains {
          switch $0.entry {
          case .time, .month: true
          default: false
          }
        }
      guard isDate || sentence.isQuantifier(q) else { return false }
      q -= 1
    }
    return true
  }

  /// Marks which attacks and protests the text states, turns attacks in words into accusations, and drops what is no attack.
  mutating func judgeViolence() {
    var kept: [Candidate] = []
    kept.reserveCapacity(candidates.count)
    for var candidate in candidates {
      guard Self.mayLackSides(candidate.relation) else {
        kept.append(candidate)
        continue
      }
      let i = candidate.trigger.lowerBound
      if candidate.relation.name == "attacks" {
        if isDawn(i) || isMisreadVerb(i) { continue }
        if isAccident(i) || isFigure(i) { continue }
        mendSource(&candidate)
        if let bomber = suicideBomber(i) { candidate.source = .mention(bomber) }
        if clauses.isPredicate(i), candidate.source == nil || !isActor(candidate.source),
          Self.strikesLikeNature.contains(where: { stem in
            clauses.predicates[clauses.predicateAt[i]].verbs.contains { lexicon.verbs[$0].past == stem }
          }), isForceOfNature(i)
        {
          continue
        }
        if isInWords(i) || isTirade(candidate) {
          guard let accuses = lexicon.ontology["accuses"], candidate.source != nil, candidate.target != nil else {
            continue
          }
          candidate.relation = accuses
          kept.append(candidate)
          continue
        }
      } else {
        completeProtest(&candidate)
        if isSlogan(i), candidate.target == nil { continue }
      }
      candidate.isStated = isAsserted(candidate.trigger) && !isLoose(candidate)
      if candidate.source == nil, candidate.target == nil, !(candidate.isStated && happensByItself(candidate)) {
        continue
      }
      kept.append(candidate)
    }
    candidates = kept
  }

  /// Takes away a source that the verb before the noun does not give: who reports an attack did not make it, and what leads to it is no actor.
  private func mendSource(_ candidate: inout Candidate) {
    let i = candidate.trigger.lowerBound
    if candidate.rule == "noun-controlled" {
      if !isArmed(candidate.source) || candidate.target == nil { candidate.source = nil }
      return
    }
    guard candidate.rule.hasPrefix("light-verb"), let governor = lightGovernor[i] else { return }
    let verbs = clauses.predicates[governor.predicate].verbs.map { lexicon.verbs[$0] }
    let isResult =
      clauses.predicates[governor.predicate].order != .pronoun
      && verbs.contains { ["اسفر", "ادي", "افضي"].contains($0.past) }
    let isReport = verbs.contains { $0.saying != nil } && isHappening(i)
    if isResult || isReport { candidate.source = nil }
  }

  private func isArmed(_ filler: Filler?) -> Bool {
    guard case .mention(let k)? = filler else { return false }
    if mentions[k].actors.contains(where: { lexicon.actors[$0].kind == .armedGroup }) { return true }
    switch mentions[k].head {
    case .actor(let index): return [.armedGroup, .military].contains(lexicon.actors[index].kind)
    case .noun(let head): return lexicon.heads[head].kind == .armed || lexicon.heads[head].kind == .force
    default: return false
    }
  }

  private func isHappening(_ i: Int) -> Bool {
    guard case .noun(let n)? = clauses.relationNoun(i)?.entry else { return false }
    return lexicon.nouns[n].isHappening
  }

  /// A side is missing because little was understood: an unresolved pronoun, a verb that governs a preposition without it,
  /// a noun far from a verb that lends its subject to many.
  private func isLoose(_ candidate: Candidate) -> Bool {
    guard candidate.relation.name == "attacks", candidate.source == nil || candidate.target == nil else { return false }
    let i = candidate.trigger.lowerBound
    if candidate.rule == "noun-controlled" { return true }
    if clauses.isPredicate(i) {
      let predicate = clauses.predicates[clauses.predicateAt[i]]
      if predicate.reading.pronoun != nil { return true }
      if candidate.target == nil, !candidate.rule.hasPrefix("idiom"),
        predicate.verbs.allSatisfy({ verb in
          lexicon.verbs[verb].relations.allSatisfy { $0.frame[.object] != .target && $0.frame[.subject] != .target }
        })
      {
        return true
      }
      return false
    }
    if candidate.target == nil, candidate.source != nil, let governor = lightGovernor[i],
      governor.sense.subject == .source
    {
      return !clauses.predicates[governor.predicate].verbs.contains {
        Self.verbsOfAttack.contains(lexicon.verbs[$0].past)
      }
    }
    return false
  }

  private static let verbsOfAttack: Set<String> = [
    "شن", "نفذ", "ارتكب", "اقترف", "خاض", "قام", "تبني", "واصل", "كثف", "صعد", "استانف", "اطلق", "وجه",
  ]

  /// «قتل في حادث سير»: nobody did it.
  private func isAccident(_ i: Int) -> Bool {
    for q in i + 1..<max(i + 1, min(sentence.count, i + 16)) {
      if sentence.tokens[q].isSign(".", "؛") { return false }
      let text = sentence.text(q)
      let bare = text.hasPrefix("ال") ? text.dropFirst(2) : text
      if bare == "حادث" || bare == "حوادث" || bare == "حادثة", q + 1 < sentence.count,
        ["سير", "مرور", "السير", "المرور", "مروري", "مرورية", "تحطم", "تصادم", "غرق", "قطار"].contains(
          sentence.text(q + 1))
      {
        return true
      }
      if Self.accidents.contains(bare), q > 0, sentence.preposition(q - 1) != nil { return true }
    }
    return false
  }

  private static let accidents: Set<Spelling> = [
    "زلزال", "فيضان", "فيضانات", "سيول", "اعصار", "تدافع", "انهيار", "غرق", "تحطم", "بحروق", "تسونامي", "عاصفة",
  ]

  /// «ضرب عرض الحائط», «خطف الأضواء»: fixed figures of speech.
  private func isFigure(_ i: Int) -> Bool {
    for (verb, objects) in Self.figures where sentence.text(i).contains(verb) {
      for q in i + 1..<max(i + 1, min(sentence.count, i + 5)) where objects.contains(sentence.text(q)) { return true }
    }
    return false
  }

  private static let figures: [(Spelling, Set<Spelling>)] = [
    (
      "ضرب",
      [
        "عرض", "مثلا", "مثالا", "المثل", "الامثلة", "امثلة", "عصافير", "عصفورين", "رقما", "الرقم", "موعدا", "جذوره",
        "جذورها", "طوقا", "موجعة", "قاسية", "قاصمة", "قاضية", "جديدة", "معلم", "حظ", "كبيرة", "شديدة",
      ]
    ),
    (
      "خطف",
      ["الاضواء", "الانظار", "الموت", "هدفا", "هدف", "الفوز", "التعادل", "بطاقة", "لقب", "اسم", "القلوب", "الكاميرا"]
    ),
    ("اختطف", ["الاضواء", "الموت", "هدفا", "الفوز", "اسم"]),
    ("قتل", ["الوقت", "الملل"]), ("فجر", ["مفاجاة", "المفاجاة", "جديد", "الازمة", "ازمة", "غضب", "قضية"]),
    ("حرب", ["اسعار", "الاسعار", "بيانات", "تصريحات", "كلامية", "اعلامية"]),
  ]

  /// «شن النائب هجوما عنيفا على …», «هاجم الوزير المعارضة قائلا»: a person without arms attacks in words.
  private func isTirade(_ candidate: Candidate) -> Bool {
    let i = candidate.trigger.lowerBound
    guard Self.wordsOrBlows.contains(where: { sentence.text(i).contains($0) }),
      case .mention(let k)? = candidate.source, isSpeaker(k)
    else { return false }
    for q in i + 1..<max(i + 1, min(sentence.count, i + 12)) {
      if sentence.tokens[q].isSign(".", "؛") { break }
      let text = sentence.text(q)
      if q == i + 1, ["عنيف", "عنيفا", "قوي", "قويا", "شديد", "شديدا", "جديدا"].contains(text) { return true }
      if Self.speech.contains(text) { return true }
    }
    return false
  }

  private static let speech: Set<Spelling> = [
    "قائلا", "قائلة", "معتبرا", "معتبرة", "متهما", "متهمة", "واصفا", "واصفة", "قائلين",
  ]

  private func isSpeaker(_ k: Int) -> Bool {
    if mentions[k].name != nil { return true }
    switch mentions[k].head {
    case .title: return true
    case .actor(let index): return lexicon.actors[index].kind == .person || lexicon.actors[index].kind == .party
    default: return false
    }
  }

  private func hasSelf(_ i: Int) -> Bool {
    (i + 1..<max(i + 1, min(sentence.count, i + 8))).contains {
      ["نفسه", "نفسها", "نفسيهما", "انفسهم", "انفسهن"].contains(sentence.text($0))
    }
  }

  /// «فجر انتحاري نفسه», «انتحاريا يقود سيارة فجر نفسه»: the bomber, before or behind the verb.
  private func suicideBomber(_ i: Int) -> Int? {
    guard clauses.isPredicate(i),
      clauses.predicates[clauses.predicateAt[i]].verbs.contains(where: { lexicon.verbs[$0].past == "فجر" }), hasSelf(i)
    else { return nil }
    func isBomber(_ k: Int) -> Bool {
      guard case .noun(let head) = mentions[k].head else { return false }
      return ["انتحاري", "انتحارية", "استشهادي", "مهاجم", "مفجر", "ارهابي"].contains(
        Folding.fold(lexicon.heads[head].lemma))
    }
    let behind = mentions.indices.first { mentions[$0].start > i && mentions[$0].start < i + 5 && isBomber($0) }
    return behind ?? mentions.indices.last { mentions[$0].start < i && mentions[$0].start > i - 12 && isBomber($0) }
  }

  /// An event that needs no side to be told: «انفجرت عبوة», «وقعت اشتباكات», «تعرضت … لهجوم».
  private func happensByItself(_ candidate: Candidate) -> Bool {
    if candidate.rule.hasPrefix("idiom") { return true }
    guard let governor = lightGovernor[candidate.trigger.lowerBound] else { return false }
    return governor.sense.subject == .masdar || governor.sense.subject == .target
  }

  /// «فجر جديد», «تفجر الخلاف»: dawn, and the fifth form, which nobody does.
  private func isMisreadVerb(_ i: Int) -> Bool {
    guard clauses.isPredicate(i) else { return false }
    let predicate = clauses.predicates[clauses.predicateAt[i]]
    guard predicate.verbs.contains(where: { lexicon.verbs[$0].past == "فجر" }), predicate.subject == nil,
      predicate.reading.pronoun == nil, !hasSelf(i)
    else { return false }
    let form = predicate.form
    return form.subject == Agreement(.singular, .masculine) && form.tense == .past || form.tense == .imperfect
  }

  private static let strikesLikeNature: Set<String> = [
    "ضرب", "اجتاح", "اصاب", "هز", "غزا", "حصد", "دمر", "قتل", "استهدف", "واجه", "انفجر", "هاجم", "طعن",
  ]

  private func isActor(_ filler: Filler?) -> Bool {
    guard case .mention(let k)? = filler else { return filler != nil }
    switch mentions[k].head {
    case .noun(let head): return lexicon.heads[head].kind != .facility
    default: return true
    }
  }
}

import Relations

/// Whose act a verbal noun without an agent of its own is.
extension Linker {
  /// Whose act an agentless verbal noun is: the subject of the verb that governs it.
  ///
  /// An act that is asked for or alleged is embedded: it is the other side's.
  func controller(of i: Int, _ match: Sentence.Match) -> (filler: Filler, isEmbedded: Bool)? {
    var first = chainStart(i)
    var preposition = precedingPreposition(first, match) ?? .none
    // «بهدف تحرير المدينة», «من أجل منع …»: what the subject means to do.
    if first > 0, clauses.isOf(.aim, first - 1) {
      preposition = .for
      first -= sentence.text(first - 1).hasPrefix("ب") || sentence.text(first - 1).hasPrefix("ل") ? 1 : 2
    }
    // «بعد السيطرة على المدينة»: the subject's act, whatever phrases stand between; «منذ خطف مواطنيها», «إبان غزو العراق» only date it.
    let isTimed =
      first > 0 && clauses.isOf(.temporal, first - 1) && clauses.relation(of: match)?.quad == .materialConflict
    if isTimed, isFight(match), Self.spans.contains(sentence.text(first - 1)) { return nil }
    if let agent = agentOfRole(before: i) { return (agent, false) }
    if isOfCase(i) { return nil }
    // «الشخص المتهم بقتل …»: it is his act, where he is named.
    if let charged = [i - 1, i - 2].first(where: { $0 >= 0 && isInGroup($0, .charged) }) {
      return mentionBefore(charged).map { (.mention($0), true) }
    }
    let isControlled = ![.to, .on, .from, .toward, .with, .about, .against].contains(preposition)
    // «أوقفت صحافيين بتهمة الارتباط ب…»: what somebody is charged with is his act.
    if i > 0, clauses.isOf(.charge, i - 1) || clauses.isOf(.pretext, i - 1),
      let predicate = clauses.predicate(before: i)
    {
      return predicate.object.map { ($0, true) }
    }
    // Governed by a verb of the same clause, as its object or behind a preposition.
    var q = min(i, max(first, 0)) - 1
    var steps = 0
    var bare: Filler?
    while q >= 0, steps < 12 {
      // «اتهم في بيان أصدره أمس الحزب ب…»: the clause of a statement governs nothing behind it.
      let k = clauses.endOfSetting(q) == nil ? clauses.predicateAt[q] : -1
      // «قال إنهم مستمرون في التشاور مع …», «أوباما مصمم على زيارة …»: of whom the adjective is said.
      if sentence.isOf(.disposed, q), let bearer = bearer(ofAdjective: q) { return (bearer, false) }
      // «قال إنه يجب الإفراج عن …»: nobody's we know.
      if isObligation(q) { return nil }
      // «مطالبة الحزب بسحب مقاتليه», «السماح لواشنطن باستخدام القاعدة لضرب …»: the act is his who is asked or let.
      if case .noun(let noun)? = clauses.relationNoun(q)?.entry, lexicon.nouns[noun].frame.hasAct,
        preposition == .for || lexicon.nouns[noun].frame[preposition] == .act
      {
        let asked =
          genitiveMention(after: q) ?? clauses.prepositional(lexicon.nouns[noun].frame.targets, after: q, limit: 3)
        if let asked { return (.mention(asked), true) }
        // «للمطالبة بإقالة الوزير»: not theirs who ask for it.
        if preposition == .by { return nil }
      }
      if k >= 0 {
        let predicate = clauses.predicates[k]
        // «وعدت الدول الأعضاء في التحالف الذي تقوده واشنطن بتقديم …»: a clause that takes up the noun before it, inside the phrase.
        if predicate.isRelative, predicate.reading.pronoun != nil, preposition == .by,
          !takesAct(predicate, .by), clauses.predicates[..<k].contains(where: { !$0.isRelative && carries($0, .by) })
        {
          q = clauses.beforeParticles(q) - 1
          steps += 1
          continue
        }
        if statesNothing(predicate) { return nil }
        // «دعت باريس الحكومة إلى حوار», «اتهمه بقتل …»: the act is the other's; without one, nobody's we know.
        if takesAct(predicate, preposition) { return asked(by: predicate).map { ($0, true) } }
        // The object that stands before the act, and where it ends.
        let object = predicate.object.flatMap { object in tokenEnd(object).map { (filler: object, end: $0) } }
          .flatMap { $0.end <= i ? $0 : nil }
        // «التحالف الذي تقوده الرياض لدعم الشرعية»: those who are led mean to do it.
        if preposition == .for, predicate.isRelative, predicate.reading.pronoun != nil, let led = predicate.object,
          clauses.hasSense(predicate, where: { $0.relation.name == "leads" })
        {
          return (led, false)
        }
        // «تتهم بغداد أنقرة بانتهاك سيادتها عبر نشر قوات»: all that one is charged with is his act.
        if let object, clauses.isCharge(predicate) { return (object.filler, true) }
        // «ناشدت المنظمة الدول تقديم مساعدات»: a second object is the act.
        if preposition == .none, let object,
          clauses.hasSense(predicate, where: { $0.relation.name == "requests" && $0.frame.hasAct })
        {
          return (object.filler, true)
        }
        // «درب مقاتلين لمحاربة التنظيم», «أرسل قوات لقتال …»: those who are sent fight.
        if preposition == .for, isFight(match), let object, isArmed(object.filler), !isFleet(object.filler) {
          return (object.filler, true)
        }
        // «حملت الحكومة الحزب مسؤولية اغتيال …»: the act is his who is blamed.
        if let object, (object.end..<i).contains(where: { sentence.isOf(.responsibility, $0) }) {
          return (object.filler, true)
        }
        // «نددت باريس بقصف المدينة»: nobody condemns or thanks himself; «شكر ألمانيا على تزويد بلاده بالسلاح».
        if isJudgement(predicate) { return preposition == .on ? object.map { ($0.filler, true) } : nil }
        // «أصيب جنديان في هجوم على القاعدة»: they suffered it.
        if preposition == .in, isFight(match), predicate.object == nil, isSuffered(predicate) {
          return nil
        }
        return isControlled ? predicate.subject.map { ($0, false) } : nil
      }
      if !isControlled, sentence.isBarrier(q) { return nil }
      if sentence.isBarrier(q) { return bare.map { ($0, false) } }
      if clauses.mentionAt[q] >= 0, mentions[clauses.mentionAt[q]].isBare { bare = .mention(clauses.mentionAt[q]) }
      if preposition == .none, !isTimed, clauses.mentionAt[q] >= 0, !mentions[clauses.mentionAt[q]].isBare {
        return nil
      }
      q = clauses.mentionAt[q] >= 0 ? mentions[clauses.mentionAt[q]].start - 1 : q - 1
      steps += 1
    }
    // «الوزير في باريس للقاء نظيره»: a clause without a verb.
    return q < 0 && preposition == .for ? bare.map { ($0, false) } : nil
  }

  /// «قضية اغتيال …», «التحقيق في تفجير …», «بملف خطف …»: who has to do with a case did not do what it is about.
  func isOfCase(_ i: Int) -> Bool {
    let first = chainStart(i)
    if (max(0, first - 1)..<i).contains(where: { isInGroup($0, .caseOfAct) && !sentence.hasArticle($0) }) {
      return true
    }
    return first > 1 && sentence.preposition(first - 1) == .in && isInGroup(first - 2, .caseOfAct)
  }

  /// Of whom an indefinite adjective right behind a phrase or the pronoun of a clause is said.
  private func bearer(ofAdjective i: Int) -> Filler? {
    guard i > 0, !sentence.hasArticle(i) else { return nil }
    var p = clauses.beforeParticles(i)
    if p > 0, sentence.text(p) == "غير" { return nil }
    while p >= 0, clauses.mentionAt[p] < 0, sentence.isOf(.also, p) { p -= 1 }
    guard p >= 0 else { return nil }
    if let pronoun = clauses.complementizerPronoun(p) {
      return clauses.antecedentActor(before: p, agreement: pronoun) ?? clauses.sideOfSpeaker(before: p, pronoun)
    }
    let k = clauses.mentionAt[p]
    return k >= 0 && mentions[k].tokens.upperBound == p + 1 && mentions[k].isBare ? .mention(k) : nil
  }

  /// Whether a verb carries an act behind a preposition: «وعد ب», «قام ب».
  private func carries(_ predicate: Predicate, _ preposition: Preposition) -> Bool {
    takesAct(predicate, preposition)
      || predicate.verbs.contains { lexicon.verbs[$0].lights.contains { $0.preposition == preposition } }
  }

  /// Whether a verb states no relation, carries no act and says nothing: «تضمن خريطة طريق لإنقاذ …» lends its subject to no act.
  private func statesNothing(_ predicate: Predicate) -> Bool {
    predicate.verbs.allSatisfy {
      let verb = lexicon.verbs[$0]
      return verb.relations.isEmpty && verb.lights.isEmpty && verb.modal == nil && verb.saying == nil
    }
  }

  /// Whether the subject of a verb without an object is whom an attack hit: أصيب, قتل.
  private func isSuffered(_ predicate: Predicate) -> Bool {
    if isVerb(predicate, of: .doneToSomebody) { return true }
    return clauses.hasSense(predicate) {
      $0.relation.name == "attacks" && (predicate.form.isPassive || $0.frame[.subject] == .target)
    }
  }

  /// Words behind which an act only says when something was.
  private static let spans: Vocabulary = ["منذ", "ابان"]

  /// Whether a verb judges what another did: نددت, أدان, استنكر, أشاد.
  private func isJudgement(_ predicate: Predicate) -> Bool {
    let relations = predicate.verbs.flatMap { lexicon.verbs[$0].relations }.filter(\.fixed.isEmpty)
    return !relations.isEmpty
      && relations.allSatisfy { ["accuses", "supports"].contains($0.relation.name) && !$0.frame.hasAct && !$0.isWrong }
  }

  /// Whom a verb asks, makes or lets do an act: its object, or who stands in the place of its target.
  func asked(by predicate: Predicate) -> Filler? {
    if let object = predicate.object { return object }
    let slots = predicate.verbs.flatMap { lexicon.verbs[$0].relations }.filter(\.frame.hasAct)
      .flatMap { $0.frame.targets }
    return clauses.prepositional(slots, after: predicate.token, limit: 6).map { .mention($0) }
  }

  /// «أرسلت طائرات لقصف …»: aircraft and ships are sent, and the sender strikes.
  private func isFleet(_ filler: Filler) -> Bool {
    guard case .mention(let k) = filler, case .body = mentions[k].head else { return false }
    return mentions[k].states.isEmpty && mentions[k].actors.isEmpty
  }

  /// Whether a noun tells of an attack.
  func isFight(_ match: Sentence.Match?) -> Bool {
    clauses.relation(of: match)?.name == "attacks"
  }

  /// «إلى وقف تسليح المعارضة»: where the nouns in construct before a noun begin.
  func chainStart(_ i: Int) -> Int {
    var start = i
    guard clauses.relationNoun(i)?.reading.preposition == Preposition.none else { return i }
    while start > 0, clauses.mentionAt[start - 1] < 0, sentence.tokens[start - 1].kind == .word,
      !clauses.isPredicate(start - 1), !clauses.isOf(.aim, start - 1), sentence.function(start - 1) == nil,
      start > i - 3
    {
      if let preposition = lightNoun(start - 1) {
        // «لشن هجوم»
        start -= 1
        if preposition != .none { break }
        continue
      }
      if sentence.matches[start - 1].isEmpty, start > 1, sentence.preposition(start - 2) != nil,
        sentence.tokens[start - 1].isWord, !sentence.has(.article, at: start - 1),
        !sentence.tokens[start - 1].hasTanwin
      {
        // «إلى وقف تسليح …»
        return start - 1
      }
      guard let match = sentence.matches[start - 1].first(where: { $0.entry.isNominal && $0.end == start }),
        !match.reading.hasArticle, match.reading.pronoun == nil
      else { break }
      start -= 1
      if match.reading.preposition != .none { break }
    }
    return start
  }

  /// The preposition joined to the verbal noun of a light verb at a token, `nil` when there is no such noun: لشن, بتنفيذ.
  func lightNoun(_ i: Int) -> Preposition? {
    let text = sentence.text(i)
    if lexicon.classifiedWords[text].contains(.lightNoun) { return Preposition.none }
    guard let preposition = Preposition(text.first), lexicon.classifiedWords[text.dropFirst()].contains(.lightNoun)
    else { return nil }
    return preposition
  }

  /// «دور إيران في دعم …», «إعلان واشنطن شن غارات», «مشاركتها في قصف …»: whoever has the part, the plan or the act.
  func agentOfRole(before i: Int) -> Filler? {
    var p = i - 1
    if p >= 0, sentence.preposition(p) != nil { p -= 1 }
    while p >= 0, lexicon.classifiedWords[sentence.text(p)].contains(.lightNoun) { p -= 1 }
    guard p >= 0 else { return nil }
    // «دخول أنقرة بقوة في الحرب على …», «مشاركة تركيا الواسعة في الحملة على …»
    if p < i - 1, !isRole(p), sentence.preposition(p + 1).map({ [.in, .on].contains($0) }) == true {
      let word = p
      while p > word - 3, p > 0, clauses.mentionAt[p] < 0, sentence.tokens[p].kind == .word, !sentence.isBarrier(p),
        !clauses.isPredicate(p), clauses.relationNoun(p) == nil
      {
        p -= 1
      }
    }
    let k = clauses.mentionAt[p]
    if k >= 0 {
      // «بإمكان واشنطن شن …»
      if mentions[k].tokens.upperBound == p + 1, isAble(before: mentions[k].start) { return .mention(k) }
      guard mentions[k].tokens.upperBound == p + 1, case .idafa(let noun) = mentions[k].governor, isRole(noun),
        // A city or region has no part in an act; a state has.
        kindOfActor(k) != .place
      else { return nil }
      return .mention(k)
    }
    // «لتركيا الحق في ضرب …»
    if p > 0, isRole(p), clauses.mentionAt[p - 1] >= 0, mentions[clauses.mentionAt[p - 1]].preposition == .for {
      return .mention(clauses.mentionAt[p - 1])
    }
    // «أعلنوا عزمهم على زيارة …»
    if let noun = sentence.matches(.modalNoun, at: p).first(where: {
      if case .modalNoun = $0.entry { $0.end == p + 1 } else { false }
    }), case .third(let agreement)? = noun.reading.pronoun {
      return clauses.nearestAntecedent(before: p, agreement: agreement, except: nil)
    }
    guard let word = sentence.word(p) else { return nil }
    for (ending, pronoun) in Word.Pronoun.endings where word.text.hasSuffix(ending) {
      guard case .third(let agreement) = pronoun else { continue }
      let stem = word.text.dropLast(ending.count)
      if word.splits.contains(where: { lexicon.classifiedWords[stem.dropFirst($0.length)].contains(.role) }) {
        return clauses.nearestAntecedent(before: p, agreement: agreement, except: nil)
      }
    }
    return nil
  }

  /// «بإمكان», «بوسع»: the word right before a token says that who follows is able to act.
  private func isAble(before i: Int) -> Bool {
    i > 0 && sentence.text(i - 1).hasPrefix("ب")
      && sentence.matches(.modality, at: i - 1).contains {
        if case .modality(.hypothetical, .clause) = $0.entry { $0.end == i } else { false }
      }
  }

  func isRole(_ i: Int) -> Bool {
    if sentence.has(.modalNoun, at: i) { return true }
    guard let word = sentence.word(i) else { return false }
    return word.splits.contains {
      !lexicon.classifiedWords[word.text.dropFirst($0.length)].isDisjoint(with: [.role, .lightNoun])
    }
  }
}

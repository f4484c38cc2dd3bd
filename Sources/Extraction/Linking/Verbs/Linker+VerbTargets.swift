import Relations

/// Targets of a verb that are no arguments of its own: inside a matter, an act, behind a complement.
extension Linker {
  /// «ندد بالضربات الأميركية», «رفضت الوزارة التعاون مع التحالف»: the actor inside what is judged.
  func fillMatter(_ verb: inout StatedVerb) {
    guard verb.target == nil else { return }
    let (i, relation, frame) = (verb.token, verb.relation, verb.frame)
    if relation.quad != .tie, !frame.targets.isEmpty || verb.isTransitive,
      !(relation.isSymmetric && isSeveral(verb.source)), let inner = actorOfMatter(after: i, relation, frame)
    {
      return verb.take(target: inner, "-of-matter", less: 0.05)
    }
    // «رفضت الوزارة التعاون مع التحالف»: with whom it would be.
    if relation.name == "rejects", verb.isTransitive, verb.source != nil, let refused = partyToRefused(verb.predicate) {
      return verb.take(target: refused, "-of-act", less: 0.1)
    }
    // «هاجم الزعيم سياسة الحكومة»: in words, her whose policy it is.
    if relation.name == "attacks", verb.isTransitive, let source = verb.source, isPerson(source),
      let accuses = lexicon.ontology["accuses"],
      let matter = actorOfMatter(after: tokenEnd(source).map { $0 - 1 } ?? i, accuses, frame)
    {
      verb.target = matter
    }
  }

  /// Who stands behind the word that makes a verb's meaning.
  func fillBehindComplement(_ verb: inout StatedVerb) {
    guard let complement = verb.complement else { return }
    let next = complement + 1 < sentence.count ? clauses.startAt[complement + 1] : -1
    // «سقطت المدينة بيد التنظيم»
    if verb.source == nil, verb.frame[.by] == .source || verb.frame[.in] == .source, next >= 0 {
      verb.source = .mention(next)
    }
    if verb.target != nil { return }
    if verb.relation.name == "supports", next >= 0 {
      // «وقفت بجانب الحكومة», «يقف خلف الرئيس»
      verb.target = .mention(next)
      return
    }
    verb.target = complementTarget(complement, verb.relation, except: verb.source)
    // «رفعت تركيا القيود التي فرضتها على العراق»
    if verb.relation.name == "concedes", verb.target == nil, let imposed = imposition(behind: complement + 1) {
      verb.target = imposed.target
    }
  }

  /// Who would do or suffer the act that a verb asks for, threatens or suspects, or said what it judges.
  func fillAct(_ verb: inout StatedVerb) {
    guard verb.target == nil else { return }
    let (i, frame) = (verb.token, verb.frame)
    // «طالب برحيل النظام»: whoever would act.
    if verb.relation.name == "requests", verb.source != nil, let asked = askedToAct(after: i, frame) {
      return verb.take(target: asked, "-of-act", less: 0.15)
    }
    // «هدد بالرد على إسرائيل»: whom the act would strike.
    if verb.relation.name == "threatens", frame[.by] == .act, let struck = struckByAct(after: i) {
      return verb.take(target: struck, "-of-act", less: 0.15)
    }
    // «يشتبه الغرب في أن إيران …», «برنامجها الذي يشتبه الغرب في أنه غطاء»
    if verb.relation.name == "accuses", verb.source != nil, let suspect = suspect(verb.predicate, frame) {
      return verb.take(target: suspect, "-of-clause", less: 0.1)
    }
    // «رفضت ما قاله الوزير»
    if verb.source != nil, verb.isTransitive || !frame.targets.isEmpty,
      let speaker = speakerOfMatter(after: i, verb.relation)
    {
      verb.take(target: speaker, "-of-matter", less: 0.2)
    }
  }

  /// Sides of an attack or of a hold on land that no table knows.
  func fillOpenSides(_ verb: inout StatedVerb) {
    let relation = verb.relation
    // «تبنى التنظيم الهجوم»
    if relation.name == "attacks", verb.target == nil, verb.source != nil, isVerb(verb.predicate, of: .claims),
      !clauses.isNegated(verb.token)
    {
      verb.target = .struck
    }
    if relation.name == "attacks" {
      fillOpen(
        verb.predicate, verb.frame, relation, isPassive: verb.rule.hasPrefix("passive"), source: &verb.source,
        target: &verb.target)
    }
    // «سيطر الجيش على كفرنبودة»: a place that no table lists.
    if relation.name == "coerces", verb.target == nil, verb.source != nil, isVerb(verb.predicate, of: .holds) {
      verb.target = openTarget([.on], after: verb.token)
    }
  }
}

import Relations

/// Whose act a verbal noun is that does not say it itself: by the verbs and acts around.
extension Linker {
  /// Control: «رغبة/سعي/قرار X في», «لـ+masdar», «ب+masdar» after a verb with a subject.
  func fillController(_ noun: inout VerbalNoun) {
    guard noun.sufferer == nil, noun.rule != "undergo", noun.source == nil, let target = noun.target,
      noun.pronoun == nil,
      !noun.entry.isHappening, noun.light?.subject != .target, !noun.isNamedDeal,
      let controller = controller(of: noun.token, noun.match)
    else { return }
    if controller.filler != target { noun.source = controller.filler }
    // «توجه إلى باريس للقاء …» says what for.
    if precedingPreposition(chainStart(noun.token), noun.match) == .for { noun.purpose = .planned }
    noun.rule = controller.isEmbedded ? "noun-embedded" : "noun-controlled"
    noun.confidence = controller.isEmbedded ? 0.65 : 0.5
  }

  /// «أعلن الوزير … خلال لقاء مع نظيره»: he of whom the sentence tells.
  func fillTopic(_ noun: inout VerbalNoun) {
    guard noun.source == nil, let target = noun.target,
      noun.relation.name == "meets"
        || ["negotiates", "calls"].contains(noun.relation.name) && isOnOccasion(noun.token),
      let visitor = visitor(to: target, noun.token)
    else { return }
    noun.take(source: visitor, rule: "noun-topic", confidence: 0.45)
  }

  /// «بعد محادثات مع …», «في اتصال مع …», «ظل على تواصل مع …»: whether an act is named as the occasion of another.
  private func isOnOccasion(_ i: Int) -> Bool {
    let first = chainStart(i)
    guard first > 0 else { return false }
    return clauses.isOf(.temporal, first - 1)
      || [.in, .on].contains(sentence.preposition(first - 1) ?? Preposition.none)
  }

  /// «أعلنت الوزارة أنه تم الاتفاق مع واشنطن»: whose side speaks.
  func fillSpeaker(_ noun: inout VerbalNoun) {
    guard noun.source == nil, noun.target != nil, noun.relation.isSymmetric, noun.light?.subject == .masdar,
      !isDoneToPronoun(noun),
      let speaker = clauses.antecedentActor(before: noun.token, agreement: Agreement(), except: noun.target)
    else { return }
    noun.take(source: speaker, rule: "noun-speaker", confidence: 0.35)
  }
}

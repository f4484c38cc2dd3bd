import Relations

/// Words of violence that only look like it: figures of speech, attacks in words, accidents, the dawn.
extension Linker {
  var words: ClassifiedWords { _read { yield lexicon.classifiedWords } }

  /// «الأزمة التي ضربت أوروبا», «إعصار اجتاح المدن»: what strikes is no actor.
  func isForceOfNature(_ i: Int) -> Bool {
    for q in max(0, i - 5)..<min(sentence.count, i + 4) where clauses.mentionAt[q] < 0 || q > i {
      if sentence.isFullStop(q) { if q > i { break } else { continue } }
      guard let word = sentence.word(q) else { continue }
      if word.splits.contains(where: { words[word.text.dropFirst($0.length)].contains(.forceOfNature) }) { return true }
    }
    return false
  }

  /// «قتل في حادث سير»: nobody did it.
  func isAccident(_ i: Int) -> Bool {
    for q in i + 1..<max(i + 1, min(sentence.count, i + 16)) {
      if sentence.isFullStop(q) { return false }
      let text = sentence.text(q)
      let found = words[text].union(text.hasPrefix(.article) ? words[text.dropFirst(2)] : [])
      if found.contains(.mishap), q + 1 < sentence.count, words[sentence.text(q + 1)].contains(.kindOfMishap) {
        return true
      }
      if found.contains(.accident), q > 0, sentence.preposition(q - 1) != nil { return true }
    }
    return false
  }

  /// «ضرب عرض الحائط», «خطف الأضواء»: fixed figures of speech.
  func isFigure(_ i: Int) -> Bool {
    for (verb, objects) in words.figures where sentence.text(i).contains(verb) {
      for q in i + 1..<max(i + 1, min(sentence.count, i + 5)) where objects.contains(sentence.text(q)) { return true }
    }
    return false
  }

  /// «فجر أمس», «فجر الخميس»: dawn.
  func isDawn(_ i: Int) -> Bool {
    guard sentence.text(i) == "فجر" else { return false }
    guard i + 1 < sentence.count else { return true }
    if isTime(i + 1) { return true }
    return i > 0 && isTime(i - 1)
  }

  /// «فجر جديد», «تفجر الخلاف»: dawn, and the fifth form, which nobody does.
  func isMisreadVerb(_ i: Int) -> Bool {
    guard let predicate = clauses.predicate(at: i), isBlast(predicate), predicate.subject == nil,
      predicate.reading.pronoun == nil, !hasSelf(i)
    else { return false }
    let form = predicate.form
    return form.subject == Agreement(.singular, .masculine) && form.tense == .past || form.tense == .imperfect
  }

  // MARK: Attacks in words

  private func isBlow(_ i: Int) -> Bool {
    let text = sentence.text(i)
    return words.blows.contains { text.contains($0) }
  }

  /// «شن في تصريح هجوما على», «هاجم في مقال له»: an attack in words.
  func isInWords(_ i: Int) -> Bool {
    guard isBlow(i) else { return false }
    for q in max(0, i - 9)..<min(sentence.count, i + 14) where q != i {
      if sentence.isFullStop(q) { if q > i { break } else { continue } }
      var text = sentence.text(q)
      if text.hasPrefix("ال") { text = text.dropFirst(2) }
      if text.hasSuffix("ا"), text.count > 3 { text = text.dropLast() }
      let found = words[text]
      if found.contains(.adjectiveOfSpeech), q > i { return true }
      if found.contains(.placeOfSpeech), q > 0, sentence.preposition(q - 1) == .in { return true }
    }
    return false
  }

  /// «شن النائب هجوما عنيفا على …», «هاجم الوزير المعارضة قائلا»: a person without arms attacks in words.
  func isTirade(_ candidate: Candidate) -> Bool {
    let i = candidate.trigger.lowerBound
    guard isBlow(i), case .mention(let k)? = candidate.source, isSpeaker(k)
    else { return false }
    // Office holders attack each other, states and measures in words.
    if clauses.isPredicate(i) {
      switch mentions[k].head {
      case .title: return true
      // «نتنياهو يهاجم أوباما»
      case .actor(let index) where lexicon.actors[index].kind == .person:
        if let target = candidate.target, isPerson(target),
          lexicon.actors[index].principal.flatMap(lexicon.state(ofPrincipal:)) != nil
        {
          return true
        }
      default: break
      }
    }
    for q in i + 1..<max(i + 1, min(sentence.count, i + 12)) {
      if sentence.isFullStop(q) { break }
      let text = sentence.text(q)
      if q == i + 1, words[text].contains(.adjectiveOfForce) { return true }
      if words[text].contains(.speaking) { return true }
    }
    return false
  }

  private func isSpeaker(_ k: Int) -> Bool {
    if mentions[k].name != nil { return true }
    switch mentions[k].head {
    case .title: return true
    case .actor(let index): return lexicon.actors[index].kind == .person || lexicon.actors[index].kind == .party
    default: return false
    }
  }
}

import Relations

/// Words of violence that only look like it: figures of speech, attacks in words, accidents, the dawn.
extension Linker {
  /// «الأزمة التي ضربت أوروبا», «إعصار اجتاح المدن»: what strikes is no actor.
  func isForceOfNature(_ i: Int) -> Bool {
    for q in max(0, i - 5)..<min(sentence.count, i + 4) where clauses.mentionAt[q] < 0 || q > i {
      if sentence.isFullStop(q) { if q > i { break } else { continue } }
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
    "برد", "حر", "قطار", "كرة", "ركلة", "رياضي", "مباراة", "مثل", "مثالا", "امثلة", "رقم", "موعد", "موعدا",
  ]

  /// «قتل في حادث سير»: nobody did it.
  func isAccident(_ i: Int) -> Bool {
    for q in i + 1..<max(i + 1, min(sentence.count, i + 16)) {
      if sentence.isFullStop(q) { return false }
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
  func isFigure(_ i: Int) -> Bool {
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

  /// «فجر أمس», «فجر الخميس»: dawn.
  func isDawn(_ i: Int) -> Bool {
    guard sentence.text(i) == "فجر" else { return false }
    guard i + 1 < sentence.count else { return true }
    if isTime(i + 1) { return true }
    return i > 0 && isTime(i - 1)
  }

  /// «فجر جديد», «تفجر الخلاف»: dawn, and the fifth form, which nobody does.
  func isMisreadVerb(_ i: Int) -> Bool {
    guard let predicate = clauses.predicate(at: i), isVerb(predicate, in: ["فجر"]), predicate.subject == nil,
      predicate.reading.pronoun == nil, !hasSelf(i)
    else { return false }
    let form = predicate.form
    return form.subject == Agreement(.singular, .masculine) && form.tense == .past || form.tense == .imperfect
  }

  // MARK: Attacks in words

  /// «شن في تصريح هجوما على», «هاجم في مقال له»: an attack in words.
  func isInWords(_ i: Int) -> Bool {
    guard Self.wordsOrBlows.contains(where: { sentence.text(i).contains($0) }) else { return false }
    for q in max(0, i - 9)..<min(sentence.count, i + 14) where q != i {
      if sentence.isFullStop(q) { if q > i { break } else { continue } }
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

  /// «شن النائب هجوما عنيفا على …», «هاجم الوزير المعارضة قائلا»: a person without arms attacks in words.
  func isTirade(_ candidate: Candidate) -> Bool {
    let i = candidate.trigger.lowerBound
    guard Self.wordsOrBlows.contains(where: { sentence.text(i).contains($0) }),
      case .mention(let k)? = candidate.source, isSpeaker(k)
    else { return false }
    // Office holders attack each other, states and measures in words.
    if clauses.isPredicate(i), case .title = mentions[k].head { return true }
    for q in i + 1..<max(i + 1, min(sentence.count, i + 12)) {
      if sentence.isFullStop(q) { break }
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
}

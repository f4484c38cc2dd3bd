/// The stems of a verb and the endings each takes: enough to know every form of it when met in unvocalised text.
///
/// Stems are folded. A past stem is followed by an ending; an imperfect stem stands between a prefix (ي ت ن ا) and an ending.
struct VerbStem: Sendable {
  enum Tense: UInt8, Sendable { case past, imperfect }

  var text: Spelling
  var tense: Tense
  /// The endings it can take, as bits of `Ending`.
  var endings: UInt16
  var isPassive: Bool
  /// The short form that stands only behind لم and its like: يزر, يبد.
  var isJussive = false
}

/// What follows a stem, and what it says of the subject.
enum Ending: UInt16, CaseIterable, Sendable {
  case none = 1
  /// ت: she, or they of things.
  case t = 2
  case ta = 4  // تا: the two (f.)
  case a = 8  // ا: the two (m.)
  case wa = 16  // وا: they
  case na = 32  // نا: we
  case n = 64  // ن: they (f.)
  case un = 128  // ون: they
  case an = 256  // ان: the two
  case `in` = 512  // ين: you (f.)

  var text: Spelling {
    switch self {
    case .none: ""
    case .t: "ت"
    case .ta: "تا"
    case .a: "ا"
    case .wa: "وا"
    case .na: "نا"
    case .n: "ن"
    case .un: "ون"
    case .an: "ان"
    case .in: "ين"
    }
  }

  static let bare = [(ending: Ending.none, text: Ending.none.text)]

  /// Longest first, for stripping.
  static let byLength = allCases.map { (ending: $0, text: $0.text) }.sorted {
    ($0.text.count, $1.ending.rawValue) > ($1.text.count, $0.ending.rawValue)
  }
}

enum Conjugation {
  private static let pastEndings: UInt16 = [Ending.none, .t, .ta, .a, .wa, .na, .n].map(\.rawValue).reduce(0, |)
  private static let imperfectEndings: UInt16 = [Ending.none, .un, .an, .wa, .a, .n, .in].map(\.rawValue).reduce(0, |)

  private static let (alif, ya, waw, hamza): (Spelling, Spelling, Spelling, Spelling) = ("ا", "ي", "و", "ؤ")
  /// Letters that an imperfect begins with.
  private static let prefixes: Set<Spelling> = ["ي", "ت", "ن", "ا"]

  /// The verbal noun of a derived verb given as third person masculine singular of the past, folded: أرسل ارسال, اجتمع اجتماع,
  /// استخدم استخدام, درب تدريب, أدان ادانة; that of three letters is made as if the second were doubled.
  static func verbalNoun(past: Spelling) -> Spelling? {
    let (count, last) = (past.count, past.last)
    if count == 3, past.first != alif, last != alif, last != ya {
      let second = past.dropFirst().dropLast()
      return "ت" + past.dropLast(2) + second + ya + last
    }
    guard past.first == alif, count > 3 else { return nil }
    let stem = past.dropLast()
    // أدان, استعان
    if stem.last == alif { return past + "ة" }
    // أعطى, التقى
    if last == ya { return stem + alif + "ء" }
    return stem + alif + last
  }

  /// All stems of a verb given as third person masculine singular of both tenses, folded: التقي, يلتقي.
  static func stems(past: Spelling, imperfect: Spelling, isPassive: Bool = false) -> [VerbStem] {
    var stems: [VerbStem] = []
    func add(_ text: Spelling, _ tense: VerbStem.Tense, _ endings: UInt16) {
      if !text.isEmpty { stems.append(VerbStem(text: text, tense: tense, endings: endings, isPassive: isPassive)) }
    }
    func addJussive(_ text: Spelling, _ endings: UInt16) {
      if !text.isEmpty {
        stems.append(
          VerbStem(text: text, tense: .imperfect, endings: endings, isPassive: isPassive, isJussive: true))
      }
    }
    func bits(_ endings: Ending...) -> UInt16 { endings.map(\.rawValue).reduce(0, |) }

    let isHollow = past.count >= 3 && past.dropLast().last == alif
    let last = past.last
    // بدأ and أنشأ end in hamza, which folds to alif and stays: بدأت, بدأوا or بدؤوا. A weak alif has an imperfect in و: دعا, يدعو.
    let isHamza = last == alif && past.count >= 3 && imperfect.last != waw
    if isHamza {
      add(past, .past, pastEndings)
      add(past.dropLast() + hamza, .past, bits(.wa))
    } else if last == alif || last == ya, past.count >= 3 {
      // Defective: the weak last letter drops before ت and وا, and returns as ي or و before the others: التقى التقت التقوا التقيا.
      let base = past.dropLast()
      add(past, .past, bits(.none))
      add(base, .past, bits(.t, .ta, .wa))
      add(base + (last == alif && imperfect.last == waw ? waw : ya), .past, bits(.a, .na, .n))
      // Before an object pronoun the last letter is alif: دعاه, رعاها.
      if last == ya { add(base + alif, .past, bits(.none)) }
      // A true final ya (لقي, بقي) keeps it: لقيت.
      if last == ya { add(past, .past, bits(.t, .a)) }
    } else {
      add(past, .past, pastEndings)
      // Hollow: the long vowel shortens before a consonant ending: زرنا, أعدنا.
      if isHollow { add(past.dropLast(2) + last, .past, bits(.na, .n)) }
    }

    guard prefixes.contains(imperfect.first) else { return stems }
    let stem = imperfect.dropFirst()
    let end = stem.last
    if end.isEmpty { return stems }
    if end == alif, isHamza {
      add(stem, .imperfect, imperfectEndings)
      add(stem.dropLast() + hamza, .imperfect, bits(.un, .wa))
    } else if end == ya || end == waw || end == alif {
      add(stem, .imperfect, bits(.none, .an, .a, .n))
      add(stem.dropLast(), .imperfect, bits(.un, .wa, .in))
      addJussive(stem.dropLast(), bits(.none))
      if end != ya { add(stem.dropLast() + ya, .imperfect, bits(.an, .a)) }
      // Before an object pronoun: يرعاه.
      if end == ya { add(stem.dropLast() + alif, .imperfect, bits(.none)) }
    } else {
      add(stem, .imperfect, imperfectEndings)
      let middle = stem.dropLast().last
      // Jussive of a hollow verb: لم يزر.
      if stem.count >= 3, middle == alif || middle == waw || middle == ya, isHollow {
        add(stem.dropLast(2) + end, .imperfect, bits(.n))
        addJussive(stem.dropLast(2) + end, bits(.none))
      }
    }
    return stems
  }
}

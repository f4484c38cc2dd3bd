/// The stems of a verb and the endings each takes: enough to know every form of it when met in unvocalised text.
///
/// Stems are folded. A past stem is followed by an ending; an imperfect stem stands between a prefix (ي ت ن ا) and an ending.
struct VerbStem: Sendable {
  enum Tense: UInt8, Sendable { case past, imperfect }

  var text: String
  var tense: Tense
  /// The endings it can take, as bits of `Ending`.
  var endings: UInt16
  var isPassive: Bool
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
  case in_ = 512  // ين: you (f.)

  var text: String {
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
    case .in_: "ين"
    }
  }

  /// Longest first, for stripping.
  static let byLength = allCases.sorted { ($0.text.unicodeScalars.count, $1.rawValue) > ($1.text.unicodeScalars.count, $0.rawValue) }
}

enum Conjugation {
  private static let pastEndings: UInt16 = [Ending.none, .t, .ta, .a, .wa, .na, .n].map(\.rawValue).reduce(0, |)
  private static let imperfectEndings: UInt16 = [Ending.none, .un, .an, .wa, .a, .n, .in_].map(\.rawValue).reduce(0, |)

  /// All stems of a verb given as third person masculine singular of both tenses, folded: التقي, يلتقي.
  static func stems(past: String, imperfect: String, isPassive: Bool = false) -> [VerbStem] {
    var stems: [VerbStem] = []
    func add(_ text: Substring, _ tense: VerbStem.Tense, _ endings: UInt16) {
      if !text.isEmpty { stems.append(VerbStem(text: String(text), tense: tense, endings: endings, isPassive: isPassive)) }
    }
    func bits(_ endings: Ending...) -> UInt16 { endings.map(\.rawValue).reduce(0, |) }

    if let last = past.last, last == "ا" || last == "ي", past.count >= 3 {
      // Defective: the weak last letter drops before ت and وا, and returns as ي or و before the others: التقى التقت التقوا التقيا.
      let base = past.dropLast()
      add(Substring(past), .past, bits(.none))
      add(base, .past, bits(.t, .ta, .wa))
      let weak: Character = last == "ا" && imperfect.last == "و" ? "و" : "ي"
      add(base + String(weak), .past, bits(.a, .na, .n))
      // Before an object pronoun the last letter is alif: دعاه, رعاها.
      if last == "ي" { add(base + "ا", .past, bits(.none)) }
      // A true final ya (لقي, بقي) keeps it: لقيت.
      if last == "ي" { add(Substring(past), .past, bits(.t, .a)) }
    } else {
      add(Substring(past), .past, pastEndings)
      let letters = Array(past)
      if letters.count >= 3, letters[letters.count - 2] == "ا" {
        // Hollow: the long vowel shortens before a consonant ending: زرنا, أعدنا.
        add(Substring(String(letters.dropLast(2)) + String(letters.last!)), .past, bits(.na, .n))
      }
    }

    guard let first = imperfect.first, "يتنا".contains(first) else { return stems }
    let stem = imperfect.dropFirst()
    guard let last = stem.last else { return stems }
    if last == "ي" || last == "و" || last == "ا" {
      add(stem, .imperfect, bits(.none, .an, .a, .n))
      add(stem.dropLast(), .imperfect, bits(.none, .un, .wa, .in_))
      if last != "ي" { add(stem.dropLast() + "ي", .imperfect, bits(.an, .a)) }
      // Before an object pronoun: يرعاه.
      if last == "ي" { add(stem.dropLast() + "ا", .imperfect, bits(.none)) }
    } else {
      add(stem, .imperfect, imperfectEndings)
      let letters = Array(stem)
      let pastLetters = Array(past)
      if letters.count >= 3, "اوي".contains(letters[letters.count - 2]), pastLetters.count >= 3, pastLetters[pastLetters.count - 2] == "ا" {
        // Jussive of a hollow verb: لم يزر.
        add(Substring(String(letters.dropLast(2)) + String(letters.last!)), .imperfect, bits(.none, .n))
      }
    }
    return stems
  }
}

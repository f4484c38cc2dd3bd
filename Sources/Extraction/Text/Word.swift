/// A distinct word as spelled, with every way the lexicon can read it.
struct Word: Sendable {
  var text: String
  /// Number in the vocabulary of phrases, −1 for none.
  var number: Int32
  var splits: [Split]
  var readings: [Reading]

  /// A way to take prefixes off: و + ب + ال + stem.
  struct Split: Sendable {
    var conjunction: Character?
    var preposition: Preposition
    var hasArticle: Bool
    /// Folded scalars taken off before the article.
    var length: Int
    /// Vocabulary numbers of what is left, with and without the article.
    var full: Int32
    var bare: Int32
  }

  struct Reading: Sendable {
    var conjunction: Character?
    var preposition: Preposition
    var hasArticle: Bool
    var pronoun: Pronoun?
    var meaning: Meaning
    var length: Int
  }

  enum Meaning: Sendable {
    case entry(Entry)
    case verb(VerbForm)
  }

  struct VerbForm: Sendable {
    var verb: Int
    var tense: VerbStem.Tense
    var isFuture: Bool
    var isPassive: Bool
    /// What the ending and prefix say of the subject.
    var subject: Agreement
    var isFirstPerson: Bool
  }

  /// An attached pronoun.
  enum Pronoun: Sendable {
    case third(Agreement)
    case first, second

    static let endings: [(String, Pronoun)] = [
      ("هما", .third(Agreement(.dual))), ("كما", .second), ("ها", .third(Agreement(.singular, .feminine))),
      ("هم", .third(Agreement(.plural, .masculine))), ("هن", .third(Agreement(.plural, .feminine))), ("كم", .second),
      ("نا", .first), ("ني", .first), ("ه", .third(Agreement(.singular, .masculine))), ("ك", .second), ("ي", .first),
    ]
  }
}

/// Reads words with the lexicon: prefixes come off only where something known is left.
struct WordReader {
  let lexicon: Lexicon

  func read(_ text: String) -> Word {
    var word = Word(text: text, number: lexicon.vocabulary.number(text), splits: [], readings: [])
    let splits = splits(text)
    word.splits = splits.map(\.0)
    var level = -1
    for (split, stem) in splits {
      let cost = (split.conjunction == nil ? 0 : 1) + (split.preposition == .none ? 0 : 1)
      // The least stripping that finds something wins: وزير is no «and» + زير.
      if level >= 0, cost > level { break }
      let found = readings(split, stem)
      if !found.isEmpty { level = cost }
      word.readings += found
    }
    return word
  }

  private func splits(_ text: String) -> [(Word.Split, String)] {
    var result: [(Word.Split, String)] = []
    let letters = Array(text)
    func add(_ conjunction: Character?, _ preposition: Preposition, _ from: Int, doubledLam: Bool = false) {
      let rest = String(letters[from...])
      if doubledLam {
        // لل is ل + ال.
        let stem = String(letters[(from + 1)...])
        result.append((split(conjunction, preposition, true, from, "ال" + stem, stem), stem))
        result.append((split(conjunction, preposition, false, from, rest, rest), rest))
        return
      }
      if rest.hasPrefix("ال"), letters.count - from > 3 {
        let stem = String(letters[(from + 2)...])
        result.append((split(conjunction, preposition, true, from, rest, stem), stem))
      }
      result.append((split(conjunction, preposition, false, from, rest, rest), rest))
    }
    add(nil, .none, 0)
    func addPrepositions(_ conjunction: Character?, _ from: Int) {
      guard letters.count - from > 3 else { return }
      switch letters[from] {
      case "ب": add(conjunction, .by, from + 1)
      case "ك": add(conjunction, .like, from + 1)
      case "ل": add(conjunction, .for, from + 1, doubledLam: letters[from + 1] == "ل")
      default: break
      }
    }
    addPrepositions(nil, 0)
    if letters.count > 2, letters[0] == "و" || letters[0] == "ف" {
      add(letters[0], .none, 1)
      addPrepositions(letters[0], 1)
    }
    return result
  }

  private func split(_ c: Character?, _ p: Preposition, _ article: Bool, _ length: Int, _ full: String, _ bare: String) -> Word.Split {
    Word.Split(
      conjunction: c, preposition: p, hasArticle: article, length: length, full: lexicon.vocabulary.number(full),
      bare: lexicon.vocabulary.number(bare))
  }

  private func readings(_ split: Word.Split, _ stem: String) -> [Word.Reading] {
    var result: [Word.Reading] = []
    func add(_ meaning: Word.Meaning, _ pronoun: Word.Pronoun? = nil) {
      result.append(
        Word.Reading(
          conjunction: split.conjunction, preposition: split.preposition, hasArticle: split.hasArticle, pronoun: pronoun,
          meaning: meaning, length: split.length))
    }
    func entries(_ number: Int32) -> [Entry] {
      let node = lexicon.phrases.step(PhraseTrie.root, number)
      return node < 0 ? [] : lexicon.phrases.entries(node)
    }
    if split.hasArticle { for entry in entries(split.full) { add(.entry(entry)) } }
    for entry in entries(split.bare) { add(.entry(entry)) }
    if !split.hasArticle {
      if stem.hasSuffix("ا"), stem.count > 3, result.isEmpty {
        // The alif of an indefinite accusative: هجوما.
        for entry in entries(lexicon.vocabulary.number(String(stem.dropLast()))) where entry.isNominal { add(.entry(entry)) }
      }
      if split.preposition == .none || split.preposition == .for {
        for form in verbForms(stem) where split.preposition == .none || form.tense == .imperfect && !form.isFuture { add(.verb(form)) }
      }
      for (ending, pronoun) in Word.Pronoun.endings where stem.hasSuffix(ending) && stem.count - ending.count >= 2 {
        let base = String(stem.dropLast(ending.count))
        // A verb takes ني, not ي.
        if ending != "ي", split.preposition == .none || split.preposition == .for {
          // وا loses its alif before a pronoun: قتلوه.
          for form in verbForms(base) + (base.hasSuffix("و") ? verbForms(base + "ا") : [])
          where split.preposition == .none || form.tense == .imperfect && !form.isFuture { add(.verb(form), pronoun) }
        }
        if stem.count - ending.count >= 3 || base == "دعم" {
          var nominal = entries(lexicon.vocabulary.number(base))
          if base.hasSuffix("ت") { nominal += entries(lexicon.vocabulary.number(base.dropLast() + "ة")) }
          for entry in nominal where entry.takesPronoun { add(.entry(entry), pronoun) }
        }
      }
    }
    return result
  }

  /// The verbs a form can be, without attached pronouns.
  private func verbForms(_ form: String) -> [Word.VerbForm] {
    var result: [Word.VerbForm] = []
    func look(_ text: Substring, _ tense: VerbStem.Tense, _ prefix: Character?, isFuture: Bool) {
      for ending in Ending.byLength where text.hasSuffix(ending.text) {
        let stem = text.dropLast(ending.text.count)
        guard stem.count >= 2, let found = lexicon.stems[String(stem)] else { continue }
        for (verb, s) in found where s.tense == tense && s.endings & ending.rawValue != 0 {
          result.append(
            Word.VerbForm(
              verb: verb, tense: tense, isFuture: isFuture, isPassive: s.isPassive, subject: Self.subject(ending, prefix, tense),
              isFirstPerson: ending == .na && tense == .past || prefix == "ن" || prefix == "ا"))
        }
      }
    }
    look(form[...], .past, nil, isFuture: false)
    func lookImperfect(_ text: Substring, isFuture: Bool) {
      // «سالم» is a name: the first person needs a longer stem.
      guard let first = text.first, "يتن".contains(first) || first == "ا" && isFuture && text.count > 3, text.count > 2 else { return }
      look(text.dropFirst(), .imperfect, first, isFuture: isFuture)
    }
    lookImperfect(form[...], isFuture: false)
    if form.hasPrefix("س") { lookImperfect(form.dropFirst(), isFuture: true) }
    // A form that is a past is seldom meant as the rare first person of the imperfect: أعلن.
    if result.contains(where: { $0.tense == .past }) { result.removeAll { $0.tense == .imperfect && $0.isFirstPerson } }
    return result
  }

  private static func subject(_ ending: Ending, _ prefix: Character?, _ tense: VerbStem.Tense) -> Agreement {
    switch (ending, tense) {
    case (.t, _): Agreement(.singular, .feminine)
    case (.ta, _): Agreement(.dual, .feminine)
    case (.a, _), (.an, _): Agreement(.dual, prefix == "ت" ? .feminine : .masculine)
    case (.wa, _), (.un, _): Agreement(.plural, .masculine)
    case (.n, _): Agreement(.plural, .feminine)
    case (.none, .past): Agreement(.singular, .masculine)
    case (.none, .imperfect): Agreement(.singular, prefix == "ت" ? .feminine : .masculine)
    default: Agreement()
    }
  }
}

extension Entry {
  /// Nouns and adjectives, which can stand in the accusative.
  var isNominal: Bool {
    switch self {
    case .noun, .participle, .head, .title, .body, .nisba, .modalNoun: true
    default: false
    }
  }

  /// Nouns that an attached pronoun may follow: قواتها, دعمه.
  var takesPronoun: Bool {
    switch self {
    case .noun, .head, .title, .body, .modalNoun: true
    default: false
    }
  }
}

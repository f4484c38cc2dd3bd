/// A distinct word as spelled, with every way the lexicon can read it, and what follows from that alone.
final class Word: Sendable {
  let text: Spelling
  /// Number in the vocabulary of phrases, −1 for none.
  let number: Int32
  let splits: [Split]
  /// The marks of what the splits leave.
  let marks: UInt64
  let readings: [Reading]
  /// The phrases that this word is by itself, the least stripped first; their `end` is 1.
  let matches: [Sentence.Match]
  let verbs: [(reading: Reading, form: VerbForm)]
  /// Where phrases of several words begin with it.
  let starts: [(split: Split, hasArticle: Bool, node: Int32)]

  /// What it is by itself.
  let traits: Traits
  let function: FunctionWord?
  let preposition: Preposition?
  /// «معه», «عليها»: the preposition and the pronoun, of a word that is nothing else.
  let attached: (preposition: Preposition, pronoun: Pronoun)?

  init(_ text: Spelling, splits: [Split], readings: [Reading], kind: Token.Kind, reader: WordReader) {
    let (vocabulary, phrases) = (reader.lexicon.vocabulary, reader.lexicon.phrases)
    self.text = text
    number = vocabulary.number(text)
    self.splits = splits
    marks = splits.reduce(0) { $0 | $1.stem.mark }
    self.readings = readings
    var matches: [Sentence.Match] = []
    var verbs: [(reading: Reading, form: VerbForm)] = []
    for reading in readings {
      switch reading.meaning {
      case .entry(let entry): matches.append(Sentence.Match(end: 1, reading: reading, entry: entry))
      case .verb(let form): verbs.append((reading, form))
      }
    }
    // Among equals the order of the tables.
    self.matches = matches.enumerated().sorted {
      ($0.element.reading.length, $0.offset) < ($1.element.reading.length, $1.offset)
    }.map(\.element)
    self.verbs = verbs
    var starts: [(split: Split, hasArticle: Bool, node: Int32)] = []
    for split in splits {
      for (number, hasArticle) in split.hasArticle ? [(split.full, false), (split.bare, true)] : [(split.bare, false)] {
        let node = phrases.step(PhraseTrie.root, number)
        if node >= 0, phrases.goesOn(node) { starts.append((split, hasArticle, node)) }
      }
    }
    self.starts = starts

    function =
      self.matches.lazy.compactMap { match -> FunctionWord? in
        guard case .function(let word) = match.entry, match.reading.preposition == .none else { return nil }
        // «المنطقة» is a phrase of its own, «منطقة» wants a genitive.
        if case .quantifier(isPlace: true) = word, match.reading.hasArticle { return nil }
        return word
      }.first
    switch function {
    case .preposition(let preposition)?: self.preposition = preposition
    default: preposition = kind == .word && (text == "ل" || text == "ب") ? Preposition(text) : nil
    }
    let isParticle = self.matches.allSatisfy { if case .function = $0.entry { true } else { false } }
    attached = kind == .word && text.count <= 8 && verbs.isEmpty && isParticle ? Preposition.attached(in: text) : nil
    var traits = self.matches.reduce(into: Traits()) { $0.formUnion(Traits($1.entry)) }
    if !verbs.isEmpty { traits.insert(.verb) }
    let isComplementizer =
      switch function {
      case .complementizer, .complementizerPronoun: true
      case .speaker: kind == .word && !text.hasSuffix("ن") && text != "انا" && text != "نحن"
      default: false
      }
    if isComplementizer { traits.insert(.complementizer) }
    switch function {
    case .subordinator, .conjunction: traits.insert(.barrier)
    default: if isComplementizer { traits.insert(.barrier) }
    }
    let isQuantifier =
      switch function {
      case .quantifier, .number, .demonstrative: true
      default:
        self.matches.contains {
          switch $0.entry {
          case .function(.quantifier(let isPlace)): !isPlace || !$0.reading.hasArticle
          case .function(.number), .function(.demonstrative): true
          default: false
          }
        }
      }
    if isQuantifier { traits.insert(.quantifier) }
    self.traits = traits
  }

  /// A way to take prefixes off: و + ب + ال + stem.
  struct Split: Sendable {
    var conjunction: Conjunction?
    var preposition: Preposition
    var hasArticle: Bool
    /// Folded scalars taken off before the article.
    var length: Int
    /// What is left, with its article.
    var stem: Spelling
    /// Vocabulary numbers of what is left, with and without the article.
    var full: Int32
    var bare: Int32
  }

  struct Reading: Sendable {
    var conjunction: Conjunction?
    var preposition: Preposition
    var hasArticle: Bool
    var pronoun: Pronoun?
    var meaning: Meaning
    var length: Int
  }

  /// A conjunction written together with the word.
  enum Conjunction: Sendable {
    /// و
    case and
    /// ف
    case then
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
    var isJussive = false
  }

  /// An attached pronoun.
  enum Pronoun: Sendable {
    case third(Agreement)
    case first, second

    static let endings: [(Spelling, Pronoun)] = [
      ("هما", .third(Agreement(.dual))), ("كما", .second), ("ها", .third(Agreement(.singular, .feminine))),
      ("هم", .third(Agreement(.plural, .masculine))), ("هن", .third(Agreement(.plural, .feminine))), ("كم", .second),
      ("نا", .first), ("ني", .first), ("ه", .third(Agreement(.singular, .masculine))), ("ك", .second), ("ي", .first),
    ]
  }
}

/// Reads words with the lexicon: prefixes come off only where something known is left.
final class WordReader {
  let lexicon: Lexicon

  init(lexicon: Lexicon) { self.lexicon = lexicon }

  func read(_ text: Spelling, _ kind: Token.Kind) -> Word {
    let splits = splits(text)
    var readings: [Word.Reading] = []
    var level = -1
    for (split, stem) in splits {
      let cost = (split.conjunction == nil ? 0 : 1) + (split.preposition == .none ? 0 : 1)
      // The least stripping that finds something wins: وزير is no «and» + زير.
      if level >= 0, cost > level { break }
      let found = self.readings(split, stem)
      if !found.isEmpty { level = cost }
      readings += found
    }
    return Word(text, splits: splits.map(\.0), readings: readings, kind: kind, reader: self)
  }

  private func splits(_ text: Spelling) -> [(Word.Split, Spelling)] {
    var result: [(Word.Split, Spelling)] = []
    let count = text.count
    func add(_ conjunction: Word.Conjunction?, _ preposition: Preposition, _ from: Int, doubledLam: Bool = false) {
      let rest = text.dropFirst(from)
      if doubledLam {
        // لل is ل + ال.
        let stem = rest.dropFirst()
        result.append((split(conjunction, preposition, true, from, Self.al + stem, stem, stem: rest), stem))
        result.append((split(conjunction, preposition, false, from, rest, rest, stem: rest), rest))
        return
      }
      if rest.hasPrefix(Self.al), count - from > 3 {
        let stem = rest.dropFirst(2)
        result.append((split(conjunction, preposition, true, from, rest, stem, stem: rest), stem))
      }
      result.append((split(conjunction, preposition, false, from, rest, rest, stem: rest), rest))
    }
    add(nil, .none, 0)
    func addPrepositions(_ conjunction: Word.Conjunction?, _ from: Int) {
      guard count - from > 3 else { return }
      let rest = text.dropFirst(from)
      switch rest.first {
      case Self.ba: add(conjunction, .by, from + 1)
      case Self.kaf: add(conjunction, .like, from + 1)
      case Self.lam: add(conjunction, .for, from + 1, doubledLam: rest.dropFirst().first == Self.lam)
      default: break
      }
    }
    addPrepositions(nil, 0)
    if count > 2, text.hasPrefix(Self.waw) || text.hasPrefix(Self.fa) {
      let conjunction: Word.Conjunction = text.hasPrefix(Self.waw) ? .and : .then
      add(conjunction, .none, 1)
      addPrepositions(conjunction, 1)
    }
    return result
  }

  private static let (al, alif, ba, kaf, lam): (Spelling, Spelling, Spelling, Spelling, Spelling) = (
    "ال", "ا", "ب", "ك", "ل"
  )
  private static let (waw, fa, sin, ya, ta): (Spelling, Spelling, Spelling, Spelling, Spelling) = (
    "و", "ف", "س", "ي", "ت"
  )
  private static let (nun, taMarbuta, help): (Spelling, Spelling, Spelling) = ("ن", "ة", "دعم")

  private func split(
    _ c: Word.Conjunction?, _ p: Preposition, _ article: Bool, _ length: Int, _ full: Spelling, _ bare: Spelling,
    stem: Spelling
  ) -> Word.Split {
    Word.Split(
      conjunction: c, preposition: p, hasArticle: article, length: length, stem: stem,
      full: lexicon.vocabulary.number(full),
      bare: lexicon.vocabulary.number(bare))
  }

  private func readings(_ split: Word.Split, _ stem: Spelling) -> [Word.Reading] {
    var result: [Word.Reading] = []
    func add(_ meaning: Word.Meaning, _ pronoun: Word.Pronoun? = nil, isName: Bool = false) {
      result.append(
        Word.Reading(
          conjunction: split.conjunction, preposition: split.preposition, hasArticle: split.hasArticle && !isName,
          pronoun: pronoun,
          meaning: meaning, length: split.length))
    }
    func entries(_ number: Int32) -> [Entry] {
      let node = lexicon.phrases.step(PhraseTrie.root, number)
      return node < 0 ? [] : lexicon.phrases.entries(node)
    }
    if split.hasArticle {
      for entry in entries(split.full) {
        // The article of a name is part of it: «للعراق» has the name and no further article.
        if case .actor = entry { add(.entry(entry), isName: true) } else { add(.entry(entry)) }
      }
    }
    for entry in entries(split.bare) { add(.entry(entry)) }
    if !split.hasArticle {
      let count = stem.count
      let isParticle = result.allSatisfy { if case .entry(.function) = $0.meaning { true } else { false } }
      if count > 3, stem.hasSuffix(Self.alif), isParticle {
        // The alif of an indefinite accusative: هجوما.
        for entry in entries(lexicon.vocabulary.number(stem.dropLast())) where entry.isNominal { add(.entry(entry)) }
      }
      if split.preposition == .none || split.preposition == .for {
        for form in verbForms(stem) where split.preposition == .none || form.tense == .imperfect && !form.isFuture {
          add(.verb(form))
        }
      }
      for (ending, pronoun) in Word.Pronoun.endings where stem.hasSuffix(ending) && count - ending.count >= 2 {
        let base = stem.dropLast(ending.count)
        // A verb takes ني, not ي; and news speaks to nobody: الحاكم is no «ألح» with «كم».
        var isSecond = false
        if case .second = pronoun { isSecond = true }
        if ending != Self.ya, !isSecond, split.preposition == .none || split.preposition == .for {
          // وا loses its alif before a pronoun: قتلوه.
          for form in verbForms(base) + (base.hasSuffix(Self.waw) ? verbForms(base + Self.alif) : [])
          where split.preposition == .none || form.tense == .imperfect && !form.isFuture { add(.verb(form), pronoun) }
        }
        if !base.hasPrefix(Self.al) || base.count < 5, count - ending.count >= 3 || base == Self.help {
          var nominal = entries(lexicon.vocabulary.number(base))
          if base.hasSuffix(Self.ta) { nominal += entries(lexicon.vocabulary.number(base.dropLast() + Self.taMarbuta)) }
          for entry in nominal where entry.takesPronoun { add(.entry(entry), pronoun) }
        }
      }
    }
    return result
  }

  /// The verbs a form can be, without attached pronouns.
  private func verbForms(_ form: Spelling) -> [Word.VerbForm] {
    var result: [Word.VerbForm] = []
    func look(_ text: Spelling, _ tense: VerbStem.Tense, _ prefix: Spelling, isFuture: Bool) {
      let count = text.count
      for (ending, letters) in Ending.byLength where text.hasSuffix(letters) && count - letters.count >= 2 {
        for (verb, s) in lexicon.verbs(stem: text.dropLast(letters.count))
        where s.tense == tense && s.endings & ending.rawValue != 0 {
          result.append(
            Word.VerbForm(
              verb: verb, tense: tense, isFuture: isFuture, isPassive: s.isPassive,
              subject: Self.subject(ending, isFeminine: prefix == Self.ta, tense),
              isFirstPerson: ending == .na && tense == .past || prefix == Self.nun || prefix == Self.alif,
              isJussive: s.isJussive))
        }
      }
    }
    look(form, .past, Spelling(), isFuture: false)
    func lookImperfect(_ text: Spelling, isFuture: Bool) {
      let first = text.first
      // «سالم» is a name: the first person needs a longer stem.
      guard
        first == Self.ya || first == Self.ta || first == Self.nun || first == Self.alif && isFuture && text.count > 3,
        text.count > 2
      else { return }
      look(text.dropFirst(), .imperfect, first, isFuture: isFuture)
    }
    lookImperfect(form, isFuture: false)
    if form.hasPrefix(Self.sin) { lookImperfect(form.dropFirst(), isFuture: true) }
    // A form that is a past is seldom meant as the rare first person of the imperfect: أعلن.
    if result.contains(where: { $0.tense == .past }) { result.removeAll { $0.tense == .imperfect && $0.isFirstPerson } }
    return result
  }

  private static func subject(_ ending: Ending, isFeminine: Bool, _ tense: VerbStem.Tense) -> Agreement {
    switch (ending, tense) {
    case (.t, _): Agreement(.singular, .feminine)
    case (.ta, _): Agreement(.dual, .feminine)
    case (.a, _), (.an, _): Agreement(.dual, isFeminine ? .feminine : .masculine)
    case (.wa, _), (.un, _): Agreement(.plural, .masculine)
    case (.n, _): Agreement(.plural, .feminine)
    case (.none, .past): Agreement(.singular, .masculine)
    case (.none, .imperfect): Agreement(.singular, isFeminine ? .feminine : .masculine)
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

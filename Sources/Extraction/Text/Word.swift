/// A distinct word as spelled, with every way the lexicon can read it, and what follows from that alone.
final class Word: Sendable {
  let text: Spelling
  let splits: [Split]
  /// The phrases that it is by itself, the least stripped first; their `end` is 1.
  let matches: [Sentence.Match]
  let verbs: [(reading: Reading, form: VerbForm)]
  /// Where phrases of several words begin with it.
  let starts: [(reading: Reading, node: Int32)]

  let facts: Facts
  /// «معه», «عليها»: the preposition and the pronoun, of a word that is nothing else.
  let attached: (preposition: Preposition, pronoun: Pronoun)?

  init(_ text: Spelling, splits: [Split], readings: Readings, kind: Token.Kind, reader: WordReader) {
    self.text = text
    self.splits = splits
    let matches = readings.matches
    // Among equals the order of the tables.
    self.matches =
      matches.count < 2
      ? matches
      : matches.enumerated().sorted {
        ($0.element.reading.length, $0.offset) < ($1.element.reading.length, $1.offset)
      }.map(\.element)
    verbs = readings.verbs
    var starts: [(reading: Reading, node: Int32)] = []
    var openings: UInt64 = 0
    func addStart(_ split: Split, _ number: Int32, hasArticle: Bool) {
      let node = reader.lexicon.phrases.step(PhraseTrie.root, number)
      let marks = node < 0 ? 0 : reader.lexicon.phrases.marks(node)
      if marks != 0 { starts.append((Reading(split, hasArticle: hasArticle), node)) }
      openings |= marks
    }
    for split in splits {
      if split.hasArticle { addStart(split, split.full, hasArticle: false) }
      addStart(split, split.bare, hasArticle: split.hasArticle)
    }
    self.starts = starts

    let function =
      self.matches.lazy.compactMap { match -> FunctionWord? in
        guard case .function(let word) = match.entry, match.reading.preposition == .none else { return nil }
        // «المقابل», «الغرب»: with the article a noun.
        if case .preposition = word, match.reading.hasArticle { return nil }
        // «المنطقة» is a phrase of its own, «منطقة» wants a genitive.
        if case .quantifier(isPlace: true) = word, match.reading.hasArticle { return nil }
        return word
      }.first
    let preposition: Preposition?
    switch function {
    case .preposition(let own)?: preposition = own
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
      case .number, .demonstrative: true
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
    if attached != nil { traits.insert(.attached) }
    if matches.contains(where: \.entry.isNominal) { traits.insert(.nominal) }
    if readings.count > 0 { traits.insert(.known) }
    if self.matches.contains(where: { $0.reading.length > 0 }) || verbs.contains(where: { $0.reading.length > 0 }) {
      traits.insert(.prefixed)
    }
    if splits.contains(where: \.hasArticle) { traits.insert(.article) }
    if reader.lexicon.commonNouns.contains(text) { traits.insert(.commonNoun) }
    facts = Facts(
      traits: traits, number: reader.lexicon.vocabulary.number(text), marks: splits.reduce(0) { $0 | $1.stem.mark },
      openings: openings, classes: splits.reduce([]) { $0.union(reader.lexicon.classifiedWords[$1.stem]) },
      function: function, preposition: preposition)
  }

  /// What sentences ask most, apart from the rest: most words of a text need no more, and it is close together.
  struct Facts: Sendable {
    /// What it is by itself.
    var traits: Traits
    /// Number in the vocabulary of phrases, −1 for none.
    var number: Int32 = -1
    /// Where its matches are among those of all words, set by the cache.
    var firstMatch: UInt32 = 0
    var matchCount: UInt16 = 0
    /// The marks of what the splits leave.
    var marks: UInt64 = 0
    /// The marks of the words with which phrases go on that begin with it.
    var openings: UInt64 = 0
    /// The groups of words that what the splits leave is in.
    var classes: WordClasses = []
    var function: FunctionWord?
    var preposition: Preposition?
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
    var length: Int

    init(_ split: Split, hasArticle: Bool, pronoun: Pronoun? = nil) {
      conjunction = split.conjunction
      preposition = split.preposition
      self.hasArticle = hasArticle
      self.pronoun = pronoun
      length = split.length
    }
  }

  /// What a word can be: phrases of one word, and forms of verbs.
  struct Readings {
    var matches: [Sentence.Match] = []
    var verbs: [(reading: Reading, form: VerbForm)] = []
    var count: Int { matches.count + verbs.count }
  }

  /// A conjunction written together with the word.
  enum Conjunction: Sendable {
    /// و
    case and
    /// ف
    case then
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
    var readings = Word.Readings()
    var level = -1
    for (split, stem) in splits {
      let cost = (split.conjunction == nil ? 0 : 1) + (split.preposition == .none ? 0 : 1)
      // The least stripping that finds something wins: وزير is no «and» + زير.
      if level >= 0, cost > level { break }
      let known = readings.count
      read(split, stem, into: &readings)
      if readings.count > known { level = cost }
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
        result.append((split(conjunction, preposition, true, from, Spelling.article + stem, stem, stem: rest), stem))
        result.append((split(conjunction, preposition, false, from, rest, rest, stem: rest), rest))
        return
      }
      if rest.hasPrefix(.article), count - from > 3 {
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

  private static var alif: Spelling { "ا" }
  private static var ba: Spelling { "ب" }
  private static var fa: Spelling { "ف" }
  private static var hamza: Spelling { "ء" }
  private static var hamzaOnWaw: Spelling { "ؤ" }
  private static var hamzaOnYa: Spelling { "ئ" }
  private static var kaf: Spelling { "ك" }
  private static var lam: Spelling { "ل" }
  private static var nun: Spelling { "ن" }
  private static var sin: Spelling { "س" }
  private static var ta: Spelling { "ت" }
  private static var taMarbuta: Spelling { "ة" }
  private static var waw: Spelling { "و" }
  private static var ya: Spelling { "ي" }
  private static var help: Spelling { "دعم" }

  private func split(
    _ c: Word.Conjunction?, _ p: Preposition, _ article: Bool, _ length: Int, _ full: Spelling, _ bare: Spelling,
    stem: Spelling
  ) -> Word.Split {
    Word.Split(
      conjunction: c, preposition: p, hasArticle: article, length: length, stem: stem,
      full: lexicon.vocabulary.number(full),
      bare: lexicon.vocabulary.number(bare))
  }

  /// Adds the readings of what a split leaves.
  private func read(_ split: Word.Split, _ stem: Spelling, into readings: inout Word.Readings) {
    let known = readings.matches.count
    func add(_ entry: Entry, _ pronoun: Word.Pronoun? = nil, isName: Bool = false) {
      let reading = Word.Reading(split, hasArticle: split.hasArticle && !isName, pronoun: pronoun)
      readings.matches.append(Sentence.Match(end: 1, reading: reading, entry: entry))
    }
    func add(_ form: Word.VerbForm, _ pronoun: Word.Pronoun? = nil) {
      readings.verbs.append((Word.Reading(split, hasArticle: split.hasArticle, pronoun: pronoun), form))
    }
    func entries(_ number: Int32) -> [Entry] {
      let node = lexicon.phrases.step(PhraseTrie.root, number)
      return node < 0 ? [] : lexicon.phrases.entries(node)
    }
    if split.hasArticle {
      for entry in entries(split.full) {
        switch entry {
        // The article of a name is part of it: «للعراق» has the name and no further article; «التزام» has none at all.
        case .actor, .noun, .modalNoun: add(entry, isName: true)
        default: add(entry)
        }
      }
    }
    for entry in entries(split.bare) { add(entry) }
    if !split.hasArticle {
      let count = stem.count
      let isParticle = readings.matches[known...].allSatisfy { if case .function = $0.entry { true } else { false } }
      if count > 3, stem.hasSuffix(Self.alif), isParticle {
        // The alif of an indefinite accusative: هجوما.
        for entry in entries(lexicon.vocabulary.number(stem.dropLast())) where entry.isNominal { add(entry) }
      }
      if split.preposition == .none || split.preposition == .for {
        for form in verbForms(stem) where split.preposition == .none || form.tense == .imperfect && !form.isFuture {
          add(form)
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
          where split.preposition == .none || form.tense == .imperfect && !form.isFuture { add(form, pronoun) }
        }
        if !base.hasPrefix(.article) || base.count < 5, count - ending.count >= 3 || base == Self.help {
          var nominal = entries(lexicon.vocabulary.number(base))
          if base.hasSuffix(Self.ta) { nominal += entries(lexicon.vocabulary.number(base.dropLast() + Self.taMarbuta)) }
          // A final hamza sits on the letter of its case: لقاء, لقاؤه, لقائه.
          if base.hasSuffix(Self.hamzaOnYa) || base.hasSuffix(Self.hamzaOnWaw) {
            nominal += entries(lexicon.vocabulary.number(base.dropLast() + Self.hamza))
          }
          for entry in nominal where entry.takesPronoun { add(entry, pronoun) }
        }
      }
    }
  }

  /// The verbs a form can be, without attached pronouns.
  private func verbForms(_ form: Spelling) -> [Word.VerbForm] {
    var result: [Word.VerbForm] = []
    func look(_ text: Spelling, _ tense: VerbStem.Tense, _ prefix: Spelling, isFuture: Bool) {
      let count = text.count
      // All endings but the empty one end in one of three letters.
      let last = text.last
      let hasEnding = last == Self.ta || last == Self.alif || last == Self.nun
      for (ending, letters) in hasEnding ? Ending.byLength : Ending.bare
      where text.hasSuffix(letters) && count - letters.count >= 2 {
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
    // Nor is one that can be the bare past meant as a dual or as what women did: أذعن, ناوأ.
    if result.contains(where: { $0.tense == .past && $0.subject == Agreement(.singular, .masculine) }) {
      result.removeAll {
        $0.tense == .past && ($0.subject.number == .dual || $0.subject == Agreement(.plural, .feminine))
      }
    }
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

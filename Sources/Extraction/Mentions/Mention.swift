import Relations

/// A noun phrase that names or describes an actor.
struct Mention {
  /// Tokens of the phrase, without quantifiers and proclitics.
  var tokens: Range<Int>
  /// The first token of the phrase with its quantifiers: «عشرات المقاتلين».
  var start: Int
  var head: Head
  var agreement: Agreement
  var isHuman: Bool
  var hasArticle: Bool
  /// Folded scalars of the first token that belong to proclitics.
  var stripped: Int
  var conjunction: Word.Conjunction?
  /// What governs the phrase.
  var governor: Governor = .none
  /// An attached pronoun on the head: قواتها.
  var pronoun: Word.Pronoun?
  /// States named by adjectives or genitives inside the phrase, in order: indices into `Lexicon.states`.
  var states: [Int] = []
  /// Other actors named inside the phrase: «قوات الناتو».
  var actors: [Int] = []
  /// Where a title serves, named before the name of its holder: «السفير الأميركي في بغداد فلان».
  var post: Int?
  /// The organisation, named here for the first time or by reference, that a title or group belongs to: none or one.
  var inner: [Mention] = []
  /// The tokens of a person's name.
  var name: Range<Int>?
  /// The words that follow باسم: «المتحدث باسم …».
  var speaksFor: Bool = false
  /// Whether it joins a name and several titles.
  var isChain = false
  /// Where the words end that tell which, behind «القوات» in «القوات الموالية للرئيس»; `nil` where none do.
  var descriptionEnd: Int?
  /// Mentions joined by «و» share a group.
  var group: Int = -1

  enum Head {
    case actor(Int)
    case title(Int)
    case body(Int)
    case noun(Int)
    /// An adjective of nationality as a noun: العراقيون.
    case people(Int)
    case person
    case anaphor(Int)
  }

  enum Governor: Hashable {
    case none
    case preposition(Preposition)
    /// The genitive of the noun at a token.
    case idafa(Int)
  }

  /// Whether a number or a word of quantity stands before it: «ثلاثة من أفراد الشرطة».
  var isCounted: Bool { start < tokens.lowerBound }

  var preposition: Preposition {
    if case .preposition(let preposition) = governor { return preposition }
    return .none
  }

  var hasPreposition: Bool { if case .preposition = governor { true } else { false } }

  var isBare: Bool { governor == .none }

  /// «هذا التنظيم»
  func hasDemonstrative(_ sentence: Sentence) -> Bool {
    tokens.contains { i in
      if case .demonstrative = sentence.function(i) { return true }
      return false
    }
  }

  func isGenitive(of token: Int) -> Bool { governor == .idafa(token) }

  /// The same actor, with a phrase right before it that stands in the sentence for both: «حليفتها تركيا».
  func begun(by other: Mention) -> Mention {
    var mention = self
    mention.tokens = other.tokens.lowerBound..<tokens.upperBound
    mention.start = other.start
    mention.stripped = other.stripped
    mention.conjunction = other.conjunction
    mention.governor = other.governor
    return mention
  }
}

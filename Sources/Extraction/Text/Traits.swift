/// What a token is, and what the phrases are that begin at it: a rule that looks for one thing passes the others over.
struct Traits: OptionSet, Sendable {
  var rawValue: UInt64

  // Phrases, by their entry.
  static let actor = Self(rawValue: 1 << 0)
  static let nisba = Self(rawValue: 1 << 1)
  static let noun = Self(rawValue: 1 << 2)
  static let participle = Self(rawValue: 1 << 3)
  static let head = Self(rawValue: 1 << 4)
  static let title = Self(rawValue: 1 << 5)
  static let body = Self(rawValue: 1 << 6)
  static let anaphor = Self(rawValue: 1 << 7)
  static let givenName = Self(rawValue: 1 << 8)
  static let modality = Self(rawValue: 1 << 9)
  static let modalNoun = Self(rawValue: 1 << 10)
  static let setting = Self(rawValue: 1 << 11)
  static let attribution = Self(rawValue: 1 << 12)
  static let circumstance = Self(rawValue: 1 << 13)
  static let material = Self(rawValue: 1 << 14)
  static let function = Self(rawValue: 1 << 15)
  static let relative = Self(rawValue: 1 << 16)
  static let month = Self(rawValue: 1 << 17)
  static let time = Self(rawValue: 1 << 18)
  static let weekday = Self(rawValue: 1 << 19)
  static let stop = Self(rawValue: 1 << 20)

  /// All of these.
  static let phrase = Self(rawValue: 1 << 21 - 1)

  // Words.
  /// Can be the form of a verb.
  static let verb = Self(rawValue: 1 << 21)
  static let complementizer = Self(rawValue: 1 << 22)
  static let quantifier = Self(rawValue: 1 << 23)
  /// A preposition with an attached pronoun.
  static let attached = Self(rawValue: 1 << 24)
  /// The lexicon can read it by itself.
  static let known = Self(rawValue: 1 << 25)
  /// Among its readings are some with a conjunction or preposition.
  static let prefixed = Self(rawValue: 1 << 26)
  /// No name: what some verb takes to mean a relation («قدم أموالا»), or a verbal noun («قرر إرسال قوات»).
  static let commonNoun = Self(rawValue: 1 << 36)
  /// Among them are nouns or adjectives.
  static let nominal = Self(rawValue: 1 << 34)
  /// Begins like a word with the article, perhaps behind a conjunction or preposition.
  static let article = Self(rawValue: 1 << 27)

  // Words in their sentence.
  /// Read as a verb, by `Homographs`.
  static let readAsVerb = Self(rawValue: 1 << 28)
  /// Inside a phrase that only looks like a trigger: «عملية السلام».
  static let stopped = Self(rawValue: 1 << 29)

  /// Inside such a phrase or a trigger of several words, behind its first: «مؤتمر صحفي مشترك» has no journalist.
  static let inner = Self(rawValue: 1 << 35)

  // Words and signs: where nothing of one clause reaches over into the next.
  static let barrier = Self(rawValue: 1 << 30)

  // Signs.
  static let comma = Self(rawValue: 1 << 31)
  static let quote = Self(rawValue: 1 << 32)
  static let fullStop = Self(rawValue: 1 << 33)

  init(rawValue: UInt64) { self.rawValue = rawValue }

  init(_ entry: Entry) {
    self =
      switch entry {
      case .actor: .actor
      case .nisba: .nisba
      case .noun: .noun
      case .participle: .participle
      case .head: .head
      case .title: .title
      case .body: .body
      case .anaphor: .anaphor
      case .givenName: .givenName
      case .modality: .modality
      case .modalNoun: .modalNoun
      case .setting: .setting
      case .attribution: .attribution
      case .circumstance: .circumstance
      case .material: .material
      case .function(.relative): [.function, .relative]
      case .function: .function
      case .month: .month
      case .time(.weekday): [.time, .weekday]
      case .time: .time
      case .stop: .stop
      }
  }

  /// Those of a sign.
  init(sign: Unicode.Scalar) {
    self =
      switch sign {
      case ".", "؛": [.fullStop, .barrier]
      case "؟", "!", ":", "?", ";", "…": .barrier
      case "،", ",", "-", "–", "—": .comma
      case "\"", "“", "”", "«", "»", "'", "‘", "’": .quote
      default: []
      }
  }
}

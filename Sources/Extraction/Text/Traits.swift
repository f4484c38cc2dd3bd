/// What a token is, and what the phrases are that begin at it: a rule that looks for one thing passes the others over.
struct Traits: OptionSet, Sendable {
  var rawValue: UInt32

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

  // Words.
  static let verb = Self(rawValue: 1 << 21)
  static let complementizer = Self(rawValue: 1 << 22)
  static let quantifier = Self(rawValue: 1 << 23)

  // Words and signs: where nothing of one clause reaches over into the next.
  static let barrier = Self(rawValue: 1 << 24)

  // Signs.
  static let comma = Self(rawValue: 1 << 25)
  static let quote = Self(rawValue: 1 << 26)
  static let fullStop = Self(rawValue: 1 << 27)

  init(rawValue: UInt32) { self.rawValue = rawValue }

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

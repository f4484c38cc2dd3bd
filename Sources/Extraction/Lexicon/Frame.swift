/// The prepositions that frames speak of; each joins its spellings.
enum Preposition: UInt8, Sendable, CaseIterable {
  case none, with, on, against, to, `for`, by, `in`, from, about, between, toward, like, at
  /// من قبل, على يد, من جانب: the agent of a passive.
  case agent

  init?(_ word: Spelling) {
    switch word {
    case "مع": self = .with
    case "علي": self = .on
    case "ضد": self = .against
    case "الي": self = .to
    case "ل": self = .for
    case "ب": self = .by
    case "في": self = .in
    case "من": self = .from
    case "عن": self = .about
    case "بين": self = .between
    case "نحو", "تجاه", "صوب", "حيال", "ازاء": self = .toward
    case "ك": self = .like
    case "لدي", "عند": self = .at
    default: return nil
    }
  }

  init?(arabic: some StringProtocol) {
    let words = Folding.words(arabic.utf8)
    guard words.count == 1 else { return nil }
    self.init(words[0])
  }

  /// A preposition with an attached pronoun, perhaps joined by و: معه, ومنها, عليهم.
  static func attached(in word: Spelling) -> (preposition: Preposition, pronoun: Word.Pronoun)? {
    for text in word.hasPrefix("و") && word.count > 3 ? [word, word.dropFirst()] : [word] {
      for (ending, pronoun) in Word.Pronoun.endings where text.hasSuffix(ending) {
        let base = text.dropLast(ending.count)
        // News joins no pronoun to «صوب» and «ك».
        if let preposition = Preposition(base), preposition != .like, base != "صوب" { return (preposition, pronoun) }
      }
    }
    return nil
  }

  /// As it is written by itself.
  var arabic: String {
    switch self {
    case .none: ""
    case .with: "مع"
    case .on: "على"
    case .against: "ضد"
    case .to: "إلى"
    case .for: "لـ"
    case .by: "بـ"
    case .in: "في"
    case .from: "من"
    case .about: "عن"
    case .between: "بين"
    case .toward: "نحو"
    case .like: "كـ"
    case .at: "لدى"
    case .agent: "من قبل"
    }
  }
}

/// Which words fill which role of a trigger.
struct Frame: Sendable {
  enum Slot: Hashable, Sendable {
    /// Of a verb: its subject, its bare object.
    case subject, object
    /// Of a noun: the genitive after it, an adjective of nationality, an attached pronoun.
    case idafa, nisba, clitic
    /// Of a participle: the noun it describes.
    case head
    case preposition(Preposition)

    fileprivate var index: Int {
      switch self {
      case .subject: 0
      case .object: 1
      case .idafa: 2
      case .nisba: 3
      case .clitic: 4
      case .head: 5
      case .preposition(let preposition): 6 + Int(preposition.rawValue)
      }
    }
  }

  enum Role: String, Hashable, Sendable {
    case source, target, both
    /// Agent when a target follows in its own slot, else patient.
    case either
    /// An embedded act: the verbal noun or clause that is asked for, threatened, …
    case act
    /// A matter, never an actor.
    case topic
    /// The verbal noun itself (subject of «جرت»).
    case masdar
    case none
  }

  private let slots: Slots

  /// What every copy of a frame shares.
  private final class Slots: Sendable {
    /// By the index of the slot.
    let roles: [Role?]
    let hasAct: Bool
    let targets, sources, parties: [Preposition]

    init(_ roles: [Role?]) {
      func prepositions(_ wanted: Role...) -> [Preposition] {
        Preposition.allCases.filter { roles[6 + Int($0.rawValue)].map(wanted.contains) ?? false }
      }
      self.roles = roles
      hasAct = roles.contains(.act)
      targets = prepositions(.target, .both)
      sources = prepositions(.source, .both)
      parties = prepositions(.target, .source, .both)
    }
  }

  subscript(slot: Slot) -> Role? { slots.roles[slot.index] }
  subscript(preposition: Preposition) -> Role? { slots.roles[6 + Int(preposition.rawValue)] }

  /// Whether one of its slots holds an act that is asked for, threatened, …
  var hasAct: Bool { slots.hasAct }
  /// The prepositions behind which stands the target, the source, or either.
  var targets: [Preposition] { slots.targets }
  var sources: [Preposition] { slots.sources }
  var parties: [Preposition] { slots.parties }

  /// Reads `S=source O=target مع=target`.
  init(_ text: String, row: WordTable.Row) throws(LexiconError) {
    var roles = [Role?](repeating: nil, count: 6 + Preposition.allCases.count)
    for part in text.utf8.split(separator: UInt8(ascii: " ")) {
      let sides = part.split(separator: UInt8(ascii: "="))
      guard sides.count == 2, let role = Role(rawValue: String(Substring(sides[1]))) else {
        throw row.error("'\(Substring(part))' is no frame slot; write it as S=source, O=target, مع=target, …")
      }
      let slot: Slot
      let name = Substring(sides[0])
      switch name {
      case "S": slot = .subject
      case "O": slot = .object
      case "idafa": slot = .idafa
      case "nisba": slot = .nisba
      case "clitic": slot = .clitic
      case "head": slot = .head
      default:
        guard let preposition = Preposition(arabic: name) else {
          throw row.error("'\(name)' is no slot; use S, O, idafa, nisba, clitic, head or a preposition")
        }
        slot = .preposition(preposition)
      }
      roles[slot.index] = role
    }
    slots = Slots(roles)
  }
}

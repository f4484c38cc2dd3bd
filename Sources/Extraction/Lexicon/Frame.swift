/// The prepositions that frames speak of; each joins its spellings.
enum Preposition: UInt8, Sendable, CaseIterable {
  case none, with, on, against, to, `for`, by, `in`, from, about, between, toward, like, at
  /// من قبل, على يد, من جانب: the agent of a passive.
  case agent

  init?(arabic: some StringProtocol) {
    switch arabic {
    case "مع": self = .with
    case "على", "علي": self = .on
    case "ضد": self = .against
    case "إلى", "الي": self = .to
    case "ل": self = .for
    case "ب": self = .by
    case "في": self = .in
    case "من": self = .from
    case "عن": self = .about
    case "بين": self = .between
    case "نحو", "تجاه", "صوب", "حيال", "إزاء", "ازاء": self = .toward
    case "ك": self = .like
    case "لدى", "لدي", "عند": self = .at
    default: return nil
    }
  }
}

/// Which words fill which role of a trigger.
struct Frame: Sendable, Hashable {
  enum Slot: Hashable, Sendable {
    /// Of a verb: its subject, its bare object.
    case subject, object
    /// Of a noun: the genitive after it, an adjective of nationality, an attached pronoun.
    case idafa, nisba, clitic
    /// Of a participle: the noun it describes.
    case head
    case preposition(Preposition)
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

  private(set) var roles: [Slot: Role] = [:]

  subscript(slot: Slot) -> Role? { roles[slot] }
  subscript(preposition: Preposition) -> Role? { roles[.preposition(preposition)] }

  func prepositions(_ role: Role) -> [Preposition] {
    Preposition.allCases.filter { roles[.preposition($0)] == role || role != .act && roles[.preposition($0)] == .both }
  }

  /// Reads `S=source O=target مع=target`.
  init(_ text: String, row: WordTable.Row) throws(LexiconError) {
    for part in text.split(separator: " ") {
      let sides = part.split(separator: "=")
      guard sides.count == 2, let role = Role(rawValue: String(sides[1])) else {
        throw row.error("'\(part)' is no frame slot; write it as S=source, O=target, مع=target, …")
      }
      let slot: Slot
      switch sides[0] {
      case "S": slot = .subject
      case "O": slot = .object
      case "idafa": slot = .idafa
      case "nisba": slot = .nisba
      case "clitic": slot = .clitic
      case "head": slot = .head
      default:
        guard let preposition = Preposition(arabic: sides[0]) else {
          throw row.error("'\(sides[0])' is no slot; use S, O, idafa, nisba, clitic, head or a preposition")
        }
        slot = .preposition(preposition)
      }
      roles[slot] = role
    }
  }
}

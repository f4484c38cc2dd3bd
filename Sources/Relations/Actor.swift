/// Someone who takes part in events: a state, a body, a group, a person.
public struct Actor: Hashable, Sendable, Identifiable {
  /// A lexicon key such as `usa` or `irq-prime-minister`, or one derived from the folded name.
  public struct ID: Hashable, Comparable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
    public var text: String
    public init(_ text: String) { self.text = text }
    public init(stringLiteral text: String) { self.text = text }
    public var description: String { text }
    /// Byte order, the same on every machine.
    public static func < (a: ID, b: ID) -> Bool { a.text.utf8.lexicographicallyPrecedes(b.text.utf8) }
  }

  /// What sort of actor it is.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case state, government, military, armedGroup, party, person, office, igo, ngo, company, group, place
  }

  public var id: ID
  /// The Arabic name, or the name in the language of the source where there is no Arabic one.
  public var name: String
  /// The English name; `nil` when nobody has given one.
  public var nameEN: String?
  public var kind: Kind
  /// The state (ISO 3166 alpha-3, `IRQ`) or group (`HAMAS`) it acts for; `nil` when unknown.
  public var principal: String?
  /// Offices held, with the dates of office.
  public var roles: [Role]

  public init(id: ID, name: String, nameEN: String? = nil, kind: Kind, principal: String? = nil, roles: [Role] = []) {
    self.id = id
    self.name = name
    self.nameEN = nameEN
    self.kind = kind
    self.principal = principal
    self.roles = roles
  }

  /// The English name where there is one, else the Arabic.
  public var label: String { nameEN ?? name }
}

/// An office held from a day up to, without, another.
public struct Role: Hashable, Sendable {
  public var office: Actor.ID
  /// `nil` when the start is not known.
  public var from: Day?
  /// `nil` while in office, or when the end is not known.
  public var to: Day?

  public init(office: Actor.ID, from: Day?, to: Day?) {
    self.office = office
    self.from = from
    self.to = to
  }

  /// Whether the office is held on a day; an end that is not known is not in the way.
  public func holds(on day: Day) -> Bool { from.map { $0 <= day } ?? true && to.map { day <= $0 } ?? true }
}

import Lines
import Relations

/// Makes actors of the names and codes in event tables, the same actor for the same name.
struct ActorNames {
  private var known: [String: Actor] = [:]
  private var ofCells = ByteTable<Actor>()

  /// The actor that was remembered for some cells side by side.
  func actor(ofCells bytes: ArraySlice<UInt8>) -> Actor? { ofCells[bytes] }

  /// Remembers an actor by the bytes of the cells that name it, so that the next row need not read them.
  mutating func remember(_ actor: Actor, ofCells bytes: ArraySlice<UInt8>) {
    ofCells[bytes] = actor
  }

  /// An actor by its name.
  ///
  /// - Parameters:
  ///   - country: the state it belongs to, by English name or ISO code.
  ///   - kind: what it is, unless it is that state itself.
  mutating func actor(_ name: String, country: String?, kind: Actor.Kind) -> Actor {
    let key = "\(name)\t\(country ?? "")\t\(kind.rawValue)"
    if let actor = known[key] { return actor }
    let state = country.flatMap(States.state)
    let actor: Actor
    if let named = States.state(name), state == nil || state?.id == named.id {
      actor = named
    } else {
      actor = Actor(id: Self.id(name), name: name, nameEN: name, kind: kind, principal: state?.principal)
    }
    known[key] = actor
    return actor
  }

  /// An actor by its CAMEO code (`USAGOV`), of which the country is the first three letters.
  mutating func actor(code: String, name: String?, country: String?, role: String?) -> Actor {
    let key = "\(code)\t\(name ?? "")"
    if let actor = known[key] { return actor }
    let state = States.state(country ?? String(code.prefix(3)))
    let actor: Actor
    if let state, code.count == 3 {
      actor = state
    } else {
      let label = name ?? code
      let rest = state == nil ? code : String(code.dropFirst(3))
      actor = Actor(
        id: Self.id(code), name: label, nameEN: label, kind: Self.kind(role: role ?? String(rest.prefix(3))),
        principal: state?.principal)
    }
    known[key] = actor
    return actor
  }

  /// Letters and digits in lower case, everything else a hyphen.
  static func id(_ name: String) -> Actor.ID {
    if name.utf8.allSatisfy({ $0 < 128 }) { return Actor.ID(asciiID(name)) }
    var id = ""
    for character in name.lowercased() {
      if character.isLetter || character.isNumber {
        id.append(character)
      } else if id.last != "-", !id.isEmpty {
        id.append("-")
      }
    }
    while id.last == "-" { id.removeLast() }
    return Actor.ID(id.isEmpty ? name : id)
  }

  /// The same without a look at what Unicode calls a letter.
  private static func asciiID(_ name: String) -> String {
    var id: [UInt8] = []
    for byte in name.utf8 {
      switch byte {
      case 65...90: id.append(byte | 0x20)
      case 97...122, 48...57: id.append(byte)
      default: if id.last != UInt8(ascii: "-"), !id.isEmpty { id.append(UInt8(ascii: "-")) }
      }
    }
    if id.last == UInt8(ascii: "-") { id.removeLast() }
    return id.isEmpty ? name : String(decoding: id, as: UTF8.self)
  }

  /// The kind of a CAMEO role or a PLOVER sector.
  static func kind(role: String) -> Actor.Kind {
    switch role {
    case "GOV", "COP", "JUD", "LEG", "SPY", "PRE": .government
    case "MIL": .military
    case "REB", "UAF", "INS", "SEP", "PRM": .armedGroup
    case "PTY", "OPP": .party
    case "IGO", "UNO", "IMF", "EUR", "NAT": .igo
    case "NGO", "NGM": .ngo
    case "BUS", "MNC": .company
    default: .group
    }
  }
}

/// What one actor does to another: a row of the ontology.
///
/// Kinds are equal when their names are.
public struct RelationKind: Sendable, Identifiable {
  /// The four quarters of events: in words or in deeds, for or against; ties stand outside.
  public enum Quad: String, Hashable, Sendable, CaseIterable {
    case verbalCooperation = "verbal cooperation"
    case materialCooperation = "material cooperation"
    case verbalConflict = "verbal conflict"
    case materialConflict = "material conflict"
    /// A standing relation, not an event.
    case tie

    public var isConflict: Bool { self == .verbalConflict || self == .materialConflict }
    public var isCooperation: Bool { self == .verbalCooperation || self == .materialCooperation }
  }

  /// A third-person verb: `meets`, `attacks`.
  public var name: String
  /// What it means, from source to target.
  public var meaning: String
  /// The PLOVER event type, `nil` for ties.
  public var plover: String?
  /// The PLOVER mode where the name pins one down (`visit`, `phone`).
  public var ploverMode: String?
  /// The CAMEO code of the plain case, `nil` for ties.
  public var cameo: String?
  public var quad: Quad
  /// The Goldstein value of the CAMEO code as ICEWS uses it: −10 (most hostile) to +10; `nil` for ties.
  public var intensity: Double?
  /// Whether source and target may be swapped.
  public var isSymmetric: Bool

  public var id: String { name }
  public var isConflict: Bool { quad.isConflict }
  public var isCooperation: Bool { quad.isCooperation }

  public init(
    name: String, meaning: String, plover: String? = nil, ploverMode: String? = nil, cameo: String? = nil, quad: Quad,
    intensity: Double? = nil, isSymmetric: Bool = false
  ) {
    self.name = name
    self.meaning = meaning
    self.plover = plover
    self.ploverMode = ploverMode
    self.cameo = cameo
    self.quad = quad
    self.intensity = intensity
    self.isSymmetric = isSymmetric
  }
}

extension RelationKind: Hashable {
  public static func == (a: RelationKind, b: RelationKind) -> Bool { a.name == b.name }
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

import Relations

/// The colours of quad classes and of sorts of actors, told apart under every kind of colour vision.
package enum Palette {
  /// What a node's colour and shape say: actor kinds in six groups, no more than an eye can tell apart.
  package enum Group: String, CaseIterable, Sendable {
    case state, igo, armed, person, organization, other

    package init(_ kind: Actor.Kind) {
      self =
        switch kind {
        case .state, .government: .state
        case .igo: .igo
        case .military, .armedGroup: .armed
        case .person, .office: .person
        case .party, .ngo, .company: .organization
        case .group, .place: .other
        }
    }
  }

  package static func color(_ quad: RelationKind.Quad, dark: Bool = false) -> String {
    switch quad {
    case .verbalCooperation: dark ? "#9FDFF5" : "#4C93BF"
    case .materialCooperation: dark ? "#6977D8" : "#0A2A78"
    case .verbalConflict: dark ? "#F5AE16" : "#DE7006"
    case .materialConflict: dark ? "#F5515A" : "#8A1018"
    case .tie: dark ? "#A4A4A4" : "#767676"
    }
  }

  package static func color(_ group: Group, dark: Bool = false) -> String {
    switch group {
    case .state: dark ? "#5C8FD6" : "#1A4A9C"
    case .igo: dark ? "#2BE0CF" : "#06A0AA"
    case .armed: dark ? "#E8554E" : "#5A2D12"
    case .person: dark ? "#F5C52A" : "#BC8210"
    case .organization: dark ? "#B45CF5" : "#B02BDB"
    case .other: dark ? "#D8F59F" : "#7C8F62"
    }
  }
}

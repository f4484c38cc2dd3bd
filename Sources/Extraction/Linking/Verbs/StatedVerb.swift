import Relations

/// A verb that states a relation, with what is gathered of it on the way to an event.
struct StatedVerb {
  let predicate: Predicate
  let sense: RelationSense
  /// The token of the word that makes its meaning: «رفع العقوبات».
  let complement: Int?
  var relation: RelationKind
  var trigger: Range<Int>
  /// The arguments of the verb, before its frame says who of them does what to whom.
  var subject: Filler?
  var object: Filler?
  var source: Filler?
  var target: Filler?
  /// How the sides were found.
  var rule = ""
  var confidence = 0.5

  init(_ predicate: Predicate, _ sense: RelationSense, complement: Int?) {
    self.predicate = predicate
    self.sense = sense
    self.complement = complement
    relation = sense.relation
    trigger = predicate.token..<predicate.token + 1
    subject = predicate.subject
    object = predicate.object
  }

  var token: Int { predicate.token }
  var frame: Frame { sense.frame }
  var isTransitive: Bool { frame[.object] == .target }

  /// Gives a phrase the role that the frame names, unless that is filled.
  mutating func assign(_ filler: Filler?, _ role: Frame.Role?) {
    guard let filler else { return }
    switch role {
    case .source, .either: if source == nil { source = filler }
    case .target, .both: if target == nil { target = filler }
    default: break
    }
  }

  /// Takes a target found further off: what that adds to the name of the rule, and takes from its reliability.
  mutating func take(target: Filler, _ suffix: String, less: Double) {
    self.target = target
    rule += suffix
    confidence -= less
  }
}

import Relations

/// A relation read at a trigger, before its actors are known by name.
struct Candidate {
  var relation: RelationKind
  /// Tokens of the words that carry it.
  var trigger: Range<Int>
  var source: Filler?
  var target: Filler?
  var rule: String
  /// How reliable the rule is and how far its words were sought, 0 to 1.
  var confidence: Double
  var isTie = false
  /// From a word that governs the trigger.
  var modality: Modality?
  /// Whether the text states it rather than names it in passing; judged of attacks and protests only.
  var isStated = true
}

/// What fills a role.
enum Filler: Hashable {
  case mention(Int)
  /// One mention of a coordinated group: what a singular pronoun means.
  case only(Int)
  /// An adjective of nationality at a token: «الضربات الأميركية».
  case nisba(token: Int, state: Int)
  /// The subject of an earlier sentence.
  case carried
  /// One of the two of the meeting told of last: the one of another state, else the host.
  case met
  /// Whom the attack told of last struck.
  case struck
  /// The side of whoever a filler is: «نحن» of a spokesman is his state.
  indirect case side(Filler)
  /// The organisation inside a mention.
  case inner(Int)
  /// An organisation inside a mention: index into `Lexicon.actors`.
  case actor(Int)
  /// A phrase whose head no table knows, by its tokens.
  case phrase(Range<Int>)
}

/// A verb of the sentence, with what was found of its subject.
struct Predicate {
  var token: Int
  var reading: Word.Reading
  var form: Word.VerbForm
  /// All verbs the form can be.
  var verbs: [Int]
  var subject: Filler?
  var object: Filler?
  /// «الذي» or «التي» stands before it.
  var isRelative = false
  /// How the subject was found, for the rule's name.
  var order: Order = .none
  var modality: Modality?

  enum Order: String {
    case none, verbSubject = "verb-subject", subjectVerb = "subject-verb", relative, inherited, pronoun, carried,
      circumstance
  }
}

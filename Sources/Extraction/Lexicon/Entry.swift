import Relations

/// What the lexicon says of a word or phrase.
enum Entry: Sendable {
  /// A name: index into `Lexicon.actors`.
  case actor(Int)
  /// An adjective of nationality: index into `Lexicon.states`.
  case nisba(Int, Agreement)
  /// A noun that states a relation: index into `Lexicon.nouns`.
  case noun(Int)
  case participle(Int, Agreement)
  case head(Int)
  case title(Int)
  case body(Int)
  case anaphor(Int)
  case givenName(isWord: Bool)
  case modality(Modality, Modality.Scope)
  case modalNoun(Modality)
  /// How the act behind it stands: خلال, بعد.
  case setting(Setting)
  case attribution(Citation)
  /// A participle of circumstance («متهما», «مطالبين»): its verb, said of the subject of the clause.
  case circumstance(Int, Agreement)
  /// A word for help in kind: support of that sort is aid.
  case material
  case function(FunctionWord)
  case month(Int, isHijri: Bool, isAmbiguous: Bool)
  case time(TimeWord)
  /// A phrase that contains a trigger word but states no event.
  case stop
}

/// Number and gender, as far as a form shows them.
struct Agreement: Sendable, Hashable {
  enum Number: UInt8, Sendable { case singular, dual, plural, unknown }
  enum Gender: UInt8, Sendable { case masculine, feminine, unknown }
  var number: Number = .unknown
  var gender: Gender = .unknown

  init(_ number: Number = .unknown, _ gender: Gender = .unknown) {
    self.number = number
    self.gender = gender
  }

  /// Whether a pronoun or verb of this agreement may speak of a noun of that; plural things take the feminine singular.
  func fits(_ noun: Agreement) -> Bool {
    if number != .unknown, noun.number != .unknown, number != noun.number {
      return noun.number == .plural && number == .singular && gender != .masculine
    }
    return gender == .unknown || noun.gender == .unknown || gender == noun.gender
  }
}

/// How real an act is, from the word that governs it; later cases win over earlier ones.
enum Modality: String, Sendable {
  case hypothetical, planned, negated
  enum Scope: String, Sendable { case verb, noun, adjective, clause }
}

/// What a clause makes of an act that it only mentions on the way.
enum Setting: String, Sendable {
  /// A fact, whatever governs the clause: «بعد», «بسبب».
  case presupposed
  /// Real or planned with the clause, but not negated with it: «خلال», «في».
  case concurrent
}

/// What a phrase does that cites.
enum Citation: String, Sendable {
  /// The cited party follows: «نقلا عن».
  case source
  /// The same, but only before an actor or a noun of sources: «وفق».
  case basis
  /// What follows is claimed by the subject: «بذريعة».
  case pretext
  /// The subject speaks: «مؤكدا».
  case participle
  /// What a source puts out, or who stands for one: «بيان», «شهود».
  case noun
  /// The author speaks: «يذكر أن».
  case narrator
}

enum FunctionWord: Sendable {
  case preposition(Preposition)
  case relative
  case complementizer
  /// أنه, إنها, …: a complementizer whose pronoun is the subject.
  case complementizerPronoun(Agreement)
  case speaker
  case pronoun(Agreement)
  case demonstrative
  case conjunction
  case subordinator
  case auxiliary
  case quantifier(isPlace: Bool)
  /// «وفقا لـ», «نظرا لـ»: the next preposition belongs to it.
  case compound
  case `self`
  case generic
  case number
  case particle
}

enum TimeWord: Sendable {
  /// 1 is Monday.
  case weekday(Int)
  /// Days from the day of publication.
  case offset(Int)
  case past, future, current
  case part(Part)
  /// Several where the count is `nil`: «أيام».
  case unit(Unit, count: Int?)
  /// Before two of a kind: «يومي الأربعاء والخميس».
  case pair(Unit)
  case open
  case before
  case number(Int)
  /// Says which calendar a year counts by: «هـ», «ميلادية».
  case calendar(isHijri: Bool)

  /// Whether it names a day, which never belongs to a noun phrase of an actor.
  var isDay: Bool {
    switch self {
    case .weekday, .offset: true
    default: false
    }
  }

  enum Part: String, Sendable { case early, mid, late }
  enum Unit: String, Sendable { case day, week, month, year }
}

/// A verb and all it can mean.
struct Verb: Sendable {
  var past: String
  var classes: WordClasses = []
  var relations: [RelationSense] = []
  var lights: [LightSense] = []
  var saying: Saying?
  /// What a noun that states the content of saying stands behind; `.none` for a bare one.
  var content: [Preposition] = []
  var modal: ModalSense?

  /// Whether all it says is that its subject does wrong, and that only with one of its complements: «لعب بالنار».
  var isWrongByComplement = false

  enum Saying: String, Sendable { case say, deny, claim }

  struct LightSense: Sendable {
    /// What the subject of the verb is to the verbal noun: source, target, or the verbal noun itself.
    var subject: Frame.Role
    /// The preposition before the verbal noun, `.none` for a bare one.
    var preposition: Preposition
    var modality: Modality?
  }

  struct ModalSense: Sendable {
    var modality: Modality
    /// Whether the act is a clause with أن or a bare noun.
    var takesClause = false
    /// The prepositions that the act stands behind.
    var prepositions: [Preposition] = []
    /// Words one of which stands between: «بحث إمكانية …».
    var words: [Spelling] = []
  }
}

struct RelationSense: Sendable {
  var relation: RelationKind
  var frame: Frame
  /// Fixed complements, one of which must follow the verb.
  var fixed: [[Spelling]]
  /// A group of words that does as well.
  var fixedClass: WordClasses = []
  /// Whether it accuses its subject, in the mouth of whoever says so: «إن إيران تزعزع الاستقرار».
  var isWrong: Bool { relation.name == "accuses" && frame[.subject] == .target }
  /// Whether the verb means it only with a complement.
  var needsComplement: Bool { !fixed.isEmpty || !fixedClass.isEmpty }
}

struct RelationNoun: Sendable {
  var lemma: String
  /// The last word of the first form, folded.
  var spelling: Spelling
  var classes: WordClasses = []
  var relation: RelationKind
  var frame: Frame
  /// Whether it often names a thing and not an event: العلاقات.
  var isThing: Bool
  /// Whether it befalls rather than is done: مقتل, سقوط.
  var isHappening: Bool
  /// Whether it is an object used in the event: سيارة مفخخة.
  var isConcrete: Bool
  /// What is spoken of as a goal: «تعزيز التعاون».
  var isIntended: Bool
  /// Whether it is done to people: اغتيال, تعذيب.
  var isOfPeople: Bool
}

struct Participle: Sendable {
  var relation: RelationKind
  var frame: Frame
  var isTie: Bool
}

/// A state, or an organisation that has an adjective of its own, with what its table row says beyond the actor.
struct State: Sendable {
  /// Index into `Lexicon.actors`.
  var actor: Int
  var adjective: String
}

struct HeadNoun: Sendable {
  enum Class: String, Sendable, CaseIterable {
    case armed = "ARMED", force = "FORCE", civil = "CIVIL", organisation = "ORG", official = "OFFICIAL", state =
      "STATE", facility = "FACILITY"
  }
  var lemma: String
  var spelling: Spelling
  var classes: WordClasses = []
  var agreement: Agreement
  var kind: Class
  var gloss: String

  /// الأتراك, الأكراد: a people by a broken plural, which also serves as adjective.
  var isNationality: Bool { gloss.utf8.first.map { (65...90).contains($0) } ?? false }
}

/// A title (وزير الخارجية) or a state body (حكومة): with a state it names one actor.
struct Template: Sendable {
  var form: String
  var suffix: String
  /// `%` or `%n` is the state's English name, `%a` its adjective.
  var english: String
  var kind: Actor.Kind
  var isPersonTitle: Bool

  /// Whether it is an embassy or the like, a building in another state.
  var isMission: Bool { ["embassy", "consulate", "mission"].contains(suffix) }
  /// Whether it names one office by itself: خادم الحرمين الشريفين.
  var isComplete: Bool { kind == .office && !english.isEmpty && !english.contains("%") && suffix.contains("-") }
}

struct Anaphor: Sendable {
  var form: String
  enum Reference: Sendable {
    case pair
    /// بلاده: the state of the speaker.
    case ownCountry
    /// «الحركة», «هذا التنظيم»: the last actor of such a kind.
    case definite([Actor.Kind])
    /// «نظيره»: who holds the speaker's office elsewhere.
    case counterpart
    /// «حكومته»: a body of the speaker's state, or the speaker's group.
    case ofSpeaker([Actor.Kind])
    /// «الأطراف»: several, which one word cannot name.
    case several
  }
  var reference: Reference
}

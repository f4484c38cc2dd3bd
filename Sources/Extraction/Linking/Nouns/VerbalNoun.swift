import Relations

/// A verbal noun or event noun, with what is gathered of it on the way to an event.
struct VerbalNoun {
  /// Its first token.
  let token: Int
  let match: Sentence.Match
  /// What the lexicon says of it.
  let entry: RelationNoun
  var relation: RelationKind
  /// «الاتفاق مع إيران»: a deal that is known.
  let isNamedDeal: Bool
  /// The verb that carries it, and what that verb makes of it: «شنت الطائرات غارات».
  var governor: Predicate?
  var light: Verb.LightSense?

  /// The nationalities behind it: «المفاوضات الأميركية الإيرانية».
  var nisbas: [Filler]?
  /// Its genitive, where that is an actor: «زيارة الوزير».
  var genitive: Int?
  /// The last token of the noun and its genitive, behind which its prepositions are sought.
  var last: Int
  /// Who stands behind a preposition of its target: «هجوم على القاعدة».
  var prepositional: Filler?
  /// Who is said to suffer it: «تعرض السفير لمحاولة اغتيال».
  var sufferer: Filler?

  var source: Filler?
  var target: Filler?
  /// How the sides were found.
  var rule = "noun"
  var confidence = 0.72
  /// What the noun's being an aim makes of it.
  var purpose: Modality?

  init(token: Int, match: Sentence.Match, entry: RelationNoun, isNamedDeal: Bool) {
    self.token = token
    self.match = match
    self.entry = entry
    self.isNamedDeal = isNamedDeal
    relation = entry.relation
    last = match.end - 1
  }

  var frame: Frame { entry.frame }
  /// The token after the last of its own.
  var end: Int { match.end }
  var trigger: Range<Int> { token..<match.end }
  var pronoun: Word.Pronoun? { match.reading.pronoun }
  var modality: Modality? { Modalities.stronger(purpose, light?.modality) }

  /// What a pronoun of the third person at it agrees with: «زيارته», «حربها».
  var agreement: Agreement? {
    if case .third(let agreement)? = pronoun { agreement } else { nil }
  }

  /// Takes a source and how it was found; `nil` where the sentence has the place of one and not the actor.
  mutating func take(source: Filler?, rule: String, confidence: Double? = nil) {
    self.source = source
    self.rule = rule
    if let confidence { self.confidence = confidence }
  }
}

import Relations

/// What extraction saw in a text, stage by stage: for `actorgraph explain`, and for whoever mends a table.
public struct Explanation: Sendable {
  public var sentences: [Sentence]

  public struct Sentence: Sendable {
    public var text: String
    /// headline, body, related, …
    public var section: String
    public var words: [Word]
    public var mentions: [Mention]
    public var verbs: [Verb]
    public var relations: [Relation]
    /// The dates read, as written and as understood.
    public var dates: [(text: String, period: String)]
    public var events: [Event]
  }

  /// A word and what the lexicon says of it.
  public struct Word: Sendable {
    public var text: String
    public var readings: [String]
  }

  /// A noun phrase that can be an actor.
  public struct Mention: Sendable {
    public var text: String
    public var head: String
    /// What governs it: a preposition, the noun it is the genitive of, or nothing.
    public var governor: String
    public var actor: String?
  }

  /// A verb, its arguments and how its subject was found.
  public struct Verb: Sendable {
    public var text: String
    public var lemma: String
    public var subject: String?
    public var object: String?
    public var order: String
  }

  /// A relation read, kept or dropped.
  public struct Relation: Sendable {
    public var trigger: String
    public var relation: String
    public var source: String?
    public var target: String?
    public var rule: String
    public var confidence: Double
    /// Why no event came of it; `nil` when one did.
    public var dropped: String?
    /// The phrases that could be source or target: those that are, then the others.
    public var arguments: [Argument]
  }

  /// A phrase that became source or target of a relation, or lost.
  public struct Argument: Sendable {
    public var text: String
    /// `source`, `target`, or `nil` where it lost.
    public var role: String?
    public var reason: String
  }
}

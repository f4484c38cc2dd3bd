/// One dated thing one actor does to another, or a tie between them, with the sentence it was read from.
public struct Event: Hashable, Sendable, Identifiable {
  /// How real the text says it is.
  public enum Mode: String, Hashable, Sendable, CaseIterable {
    /// It happened, says the author.
    case actual
    /// It happened, says a source that the text cites.
    case reported
    case planned
    /// It did not happen, or somebody denies it.
    case negated
    case hypothetical
    /// A standing relation.
    case tie
  }

  /// Where its date comes from.
  public enum DateSource: String, Hashable, Sendable, CaseIterable {
    /// Words of the same clause or sentence.
    case text
    /// Words of another sentence of the document.
    case context
    /// The day of publication.
    case document
    /// A column of an event table.
    case table
  }

  /// 128 bits that depend on content alone, the same in every run and on every machine.
  public struct ID: Hashable, Comparable, Sendable, CustomStringConvertible {
    public var bits: UInt128
    public init(bits: UInt128) { self.bits = bits }

    /// Reads 32 hexadecimal digits.
    public init?(_ text: some StringProtocol) {
      guard text.utf8.count == 32, text.utf8.allSatisfy({ $0 != 43 && $0 != 45 }), let bits = UInt128(text, radix: 16)
      else { return nil }
      self.bits = bits
    }

    /// 32 hexadecimal digits.
    public var description: String {
      var digits: [UInt8] = []
      digits.reserveCapacity(32)
      for half in [UInt64(bits >> 64), UInt64(truncatingIfNeeded: bits)] {
        for shift in stride(from: 60, through: 0, by: -4) {
          let digit = UInt8(half >> UInt64(shift) & 15)
          digits.append(digit < 10 ? 48 + digit : 87 + digit)
        }
      }
      return String(decoding: digits, as: UTF8.self)
    }

    public static func < (a: ID, b: ID) -> Bool { a.bits < b.bits }
  }

  public var id: ID
  /// `nil` when the text does not say who.
  public var source: Participant?
  public var kind: RelationKind
  /// `nil` when the text does not say to whom.
  public var target: Participant?
  public var mode: Mode
  /// Whose word it is, when the text says so.
  public var reportedBy: Participant?
  /// `nil` when neither the text nor the document has a date.
  public var period: Period?
  public var dateSource: DateSource?
  /// The sentence it was read from; `nil` for a row of an event table without text.
  public var evidence: Evidence?
  /// Other sentences or documents that state the same event.
  public var furtherEvidence: [Evidence]
  /// 0 (a guess) to 1 (sure).
  public var confidence: Double

  public init(
    id: ID, source: Participant?, kind: RelationKind, target: Participant?, mode: Mode = .actual,
    reportedBy: Participant? = nil, period: Period? = nil, dateSource: DateSource? = nil, evidence: Evidence? = nil,
    furtherEvidence: [Evidence] = [], confidence: Double = 1
  ) {
    self.id = id
    self.source = source
    self.kind = kind
    self.target = target
    self.mode = mode
    self.reportedBy = reportedBy
    self.period = period
    self.dateSource = dateSource
    self.evidence = evidence
    self.furtherEvidence = furtherEvidence
    self.confidence = confidence
  }

  /// The first day; `nil` when undated.
  public var day: Day? { period?.start }
}

/// An actor as one sentence names it.
public struct Participant: Hashable, Sendable {
  public var actor: Actor
  /// The words as written; `nil` when an event table names only the actor.
  public var mention: Span?

  public init(actor: Actor, mention: Span? = nil) {
    self.actor = actor
    self.mention = mention
  }
}

/// Words of a document and where they stand.
public struct Span: Hashable, Sendable {
  public var text: String
  /// UTF-8 bytes of the text as read.
  public var range: Range<Int>

  public init(text: String, range: Range<Int>) {
    self.text = text
    self.range = range
  }
}

/// Why an event is believed: the sentence and the words in it.
public struct Evidence: Hashable, Sendable {
  /// The id given with the document.
  public var document: String
  /// Counts from 0 within the document.
  public var sentence: Int
  /// The sentence.
  public var quote: Span
  /// The words that carry the relation.
  public var trigger: Span
  /// The words that carry the date, when the text has some.
  public var date: Span?
  /// The name of the rule that read it.
  public var rule: String

  public init(document: String, sentence: Int, quote: Span, trigger: Span, date: Span? = nil, rule: String) {
    self.document = document
    self.sentence = sentence
    self.quote = quote
    self.trigger = trigger
    self.date = date
    self.rule = rule
  }
}

import Relations

/// Whose word stretches of a sentence are.
struct Attributions {
  struct Span {
    var tokens: Range<Int>
    /// The speaker; `nil` when a source is cited without a name.
    var speaker: Filler?
    var isDenial: Bool
  }

  private(set) var spans: [Span] = []
  /// The last speaker of the sentence.
  private(set) var speaker: Filler?

  /// - Parameter opensInQuote: the speech of the sentence before goes on.
  init(clauses: Clauses) {
    let sentence = clauses.sentence
    for predicate in clauses.predicates {
      let sayings = predicate.verbs.compactMap { sentence.lexicon.verbs[$0].saying }
      guard let saying = sayings.first else { continue }
      guard let start = Self.speechStart(after: predicate.token, clauses) else { continue }
      let filler = Self.speaker(predicate, clauses, before: start)
      if !predicate.isRelative || filler != nil { speaker = filler ?? speaker }
      spans.append(Span(tokens: start..<sentence.count, speaker: filler, isDenial: saying == .deny))
    }
    for i in 0..<sentence.count where clauses.mentionAt[i] < 0 {
      for match in sentence.matches[i] {
        guard case .attribution(let isSource) = match.entry else { continue }
        if isSource {
          // «بحسب وكالة …»: the whole sentence.
          let k = match.end < sentence.count ? clauses.startAt[match.end] : -1
          spans.append(Span(tokens: 0..<sentence.count, speaker: k >= 0 ? .mention(k) : nil, isDenial: false))
        } else if let start = Self.speechStart(after: i, clauses) {
          // «مؤكدا أن …»: said by the subject of the clause.
          let subject = clauses.predicates.last { $0.token < i }?.subject
          spans.append(Span(tokens: start..<sentence.count, speaker: subject, isDenial: sentence.text(i).hasPrefix("نافي")))
          speaker = speaker ?? subject
        }
        break
      }
    }
    // «الوزير: …» in headlines.
    if let colon = (0..<min(sentence.count, 8)).first(where: { sentence.tokens[$0].isSign(":") }), colon > 0, clauses.mentionAt[colon - 1] >= 0,
      clauses.mentions[clauses.mentionAt[colon - 1]].tokens.lowerBound <= 1, spans.isEmpty
    {
      let filler = Filler.mention(clauses.mentionAt[colon - 1])
      speaker = filler
      spans.append(Span(tokens: colon + 1..<sentence.count, speaker: filler, isDenial: false))
    }
  }

  /// The innermost attribution of a token.
  func span(at i: Int) -> Span? {
    spans.filter { $0.tokens.contains(i) }.max { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// Where what is said begins: after أن or إن, a colon, an opening quote.
  private static func speechStart(after i: Int, _ clauses: Clauses) -> Int? {
    let sentence = clauses.sentence
    var q = i + 1
    while q < sentence.count, q < i + 45 {
      if clauses.mentionAt[q] < 0, sentence.isComplementizer(q) { return q + (isPlain(q, sentence) ? 1 : 0) }
      if sentence.tokens[q].isSign(":") { return q + 1 }
      if sentence.tokens[q].isSign(".", "؛") { return nil }
      let k = clauses.predicateAt[q]
      if k >= 0, !clauses.predicates[k].isRelative, clauses.predicates[k].reading.conjunction != nil { return nil }
      q += 1
    }
    return nil
  }

  private static func isPlain(_ q: Int, _ sentence: Sentence) -> Bool {
    if case .complementizer = sentence.function(q) { return true }
    return false
  }

  private static func speaker(_ predicate: Predicate, _ clauses: Clauses, before start: Int) -> Filler? {
    if case .mention(let k)? = predicate.subject { return clauses.mentions[k].tokens.lowerBound < start ? predicate.subject : nil }
    return predicate.subject
  }
}

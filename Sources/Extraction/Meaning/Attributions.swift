import Relations

/// Whose word stretches of a sentence are.
struct Attributions {
  struct Span {
    var tokens: Range<Int>
    /// The speaker; `nil` when a source is cited without a name.
    var speaker: Filler?
    var isDenial = false
    /// The content is a noun («أعلن بدء المفاوضات»), not a clause.
    var isNominal = false
    /// Direct speech that a sentence before opened.
    var isCarried = false
  }

  private(set) var spans: [Span] = []
  /// The last speaker of the sentence.
  private(set) var speaker: Filler?
  /// Whether direct speech is still open where the sentence ends.
  private(set) var endsInQuote = false

  /// - Parameter startsInQuote: the direct speech of the sentence before goes on.
  init(clauses: Clauses, startsInQuote: Bool = false) {
    let sentence = clauses.sentence
    if startsInQuote {
      let close = (0..<sentence.count).first { Self.closes($0, sentence) }
      spans.append(Span(tokens: 0..<(close ?? sentence.count), speaker: nil, isCarried: true))
    }
    for k in clauses.predicates.indices { addSpeech(k, clauses) }
    var i = 0
    while i < sentence.count, sentence.traits.contains(.attribution) {
      if clauses.mentionAt[i] < 0, let (kind, end) = Self.citation(i, sentence) { add(kind, i, end, clauses) }
      i += 1
    }
    addColon(clauses)
    endsInQuote = !spans.isEmpty && Self.isQuoteOpen(sentence, startsInQuote: startsInQuote)
  }

  /// The innermost attribution of a token.
  func span(at i: Int) -> Span? {
    spans.filter { $0.tokens.contains(i) }.max {
      ($0.tokens.lowerBound, -$0.tokens.upperBound) < ($1.tokens.lowerBound, -$1.tokens.upperBound)
    }
  }

  /// Whether somebody denies what a token says.
  func isDenied(_ i: Int) -> Bool { spans.contains { $0.isDenial && $0.tokens.contains(i) } }

  // MARK: Verbs of saying

  private mutating func addSpeech(_ k: Int, _ clauses: Clauses) {
    let sentence = clauses.sentence
    let predicate = clauses.predicates[k]
    guard let verb = predicate.verbs.first(where: { sentence.lexicon.verbs[$0].saying != nil }),
      let saying = sentence.lexicon.verbs[verb].saying
    else { return }
    // «يذكر أن», «تجدر الإشارة إلى أن»: the author speaks. «لم يعلن»: nobody does.
    if let (kind, _) = Self.citation(predicate.token, sentence), kind == .narrator { return }
    if clauses.isNegated(predicate.token) { return }
    let isDenial = saying == .deny
    if let (start, end) = Self.speech(after: predicate.token, clauses) {
      let filler = Self.speaker(predicate, clauses, before: start)
      if !predicate.isRelative || filler != nil { speaker = filler ?? speaker }
      spans.append(
        Span(tokens: start..<Self.returns(to: filler, in: start..<end, clauses), speaker: filler, isDenial: isDenial))
      if !isDenial { return }
    }
    // «نفى الأنباء عن …», «تحدثت عن انطلاق المفاوضات»
    if let start = Self.contentNoun(after: predicate.token, sentence.lexicon.verbs[verb].content, clauses) {
      let filler = Self.speaker(predicate, clauses, before: start)
      spans.append(
        Span(tokens: start..<Self.clauseEnd(start, clauses), speaker: filler, isDenial: isDenial, isNominal: true))
      if !predicate.isRelative || filler != nil { speaker = filler ?? speaker }
    }
  }

  /// Where what is said begins and ends: behind أن or إن, a colon, an opening quotation mark.
  private static func speech(after i: Int, _ clauses: Clauses) -> (start: Int, end: Int)? {
    let sentence = clauses.sentence
    var q = i + 1
    while q < sentence.count, q < i + 45 {
      if sentence.isFullStop(q) { return nil }
      if clauses.mentionAt[q] < 0 {
        if sentence.tokens[q].isSign(":") { return (q + 1, sentence.count) }
        if opens(q, sentence), isSpeech(q, clauses) {
          let close = (q + 1..<sentence.count).first { closes($0, sentence) }
          return (q + 1, close ?? sentence.count)
        }
        if let end = conjunctionEnd(q, sentence) {
          // «إلا أن» begins a clause of its own; «بعد أن التقاه» stands between.
          if ["الا", "غير", "بيد", "لكن", "ولكن", "رغم"].contains(sentence.text(q)) { return nil }
          q = end
          continue
        }
        if sentence.isComplementizer(q) {
          if ["لكن", "ولكن", "لكنه", "لكنها", "لكنهم"].contains(sentence.text(q)) { return nil }
          if !sentence.text(q).hasPrefix("لان"), !sentence.text(q).hasPrefix("كان") {
            let start = q + (isPlain(q, sentence) ? 1 : 0)
            return (start, speechEnd(start, sentence))
          }
        }
      }
      let k = clauses.predicateAt[q]
      if k >= 0, !clauses.predicates[k].isRelative, clauses.predicates[k].reading.conjunction != nil { return nil }
      q += 1
    }
    return nil
  }

  /// Reported speech goes on to the end of the sentence, unless «، فيما» takes the author's word up again.
  private static func speechEnd(_ start: Int, _ sentence: Sentence) -> Int {
    (start..<sentence.count).first { q in
      sentence.isComma(q) && q + 1 < sentence.count
        && (sentence.text(q + 1) == "فيما"
          || sentence.text(q + 1) == "في" && q + 2 < sentence.count && sentence.text(q + 2) == "حين")
    } ?? sentence.count
  }

  /// Where the speaker is the subject again, behind a comma: «نفى أن …، وندد …».
  private static func returns(to speaker: Filler?, in tokens: Range<Int>, _ clauses: Clauses) -> Int {
    guard let speaker else { return tokens.upperBound }
    return tokens.first { q in
      let k = clauses.predicateAt[q]
      return k >= 0 && q > tokens.lowerBound && clauses.predicates[k].reading.conjunction != nil
        && clauses.predicates[k].subject == speaker && clauses.sentence.isComma(q - 1)
    } ?? tokens.upperBound
  }

  /// A conjunction of several words that ends in أن: «بعد أن», «إلا أن».
  private static func conjunctionEnd(_ q: Int, _ sentence: Sentence) -> Int? {
    for match in sentence.matches(.function, at: q) where match.end > q + 1 {
      switch match.entry {
      case .function(.conjunction), .function(.subordinator): return match.end
      default: break
      }
    }
    return nil
  }

  private static func isPlain(_ q: Int, _ sentence: Sentence) -> Bool {
    if case .complementizer = sentence.function(q) { return true }
    return false
  }

  /// The first token of a noun that is the content of a verb of saying.
  private static func contentNoun(after i: Int, _ content: [Preposition], _ clauses: Clauses) -> Int? {
    guard !content.isEmpty else { return nil }
    let sentence = clauses.sentence
    var q = i + 1
    while q < sentence.count, q < i + 25 {
      if clauses.mentionAt[q] >= 0 {
        q += 1
        continue
      }
      let k = clauses.predicateAt[q]
      // «نفت إيران شن هجمات»: a bare past behind the subject is the verbal noun.
      if k >= 0, content.contains(.none), clauses.predicates[k].form.tense == .past,
        clauses.predicates[k].reading.conjunction == nil, clauses.mentionAt[q - 1] >= 0
      {
        return q
      }
      if sentence.isBarrier(q) || k >= 0 && !clauses.predicates[k].isRelative { return nil }
      if let preposition = sentence.preposition(q), preposition != .none, content.contains(preposition) { return q + 1 }
      if let match = clauses.relationNoun(q)
        ?? sentence.matches(.modalNoun, at: q).first(where: { if case .modalNoun = $0.entry { true } else { false } })
      {
        let preposition =
          match.reading.preposition != .none
          ? match.reading.preposition : q > 0 ? sentence.preposition(q - 1) ?? .none : .none
        if content.contains(preposition), !isCircumstance(q - 1, sentence) { return q }
      } else if content.contains(.none), sentence.tokens[q].kind == .word, clauses.startAt[q] < 0,
        sentence.function(q) == nil, !isAttached(q, sentence),
        q == i + 1 || clauses.mentionAt[q - 1] >= 0 || sentence.isComma(q - 1)
      {
        // «أعلن الوزير بدء المحادثات»: the noun behind the speaker.
        return q
      }
      q += 1
    }
    return nil
  }

  /// Whether every reading of a word has a preposition or is a time word.
  private static func isAttached(_ q: Int, _ sentence: Sentence) -> Bool {
    sentence.matches[q].contains {
      switch $0.entry {
      case .time, .month, .modality, .attribution, .function: true
      default: $0.reading.preposition != .none
      }
    } || sentence.matches[q].isEmpty && ["ب", "ل", "ك", "ف"].contains { sentence.text(q).hasPrefix($0) }
  }

  private static func isCircumstance(_ p: Int, _ sentence: Sentence) -> Bool { p >= 0 && sentence.setting(p) != nil }

  static func clauseEnd(_ start: Int, _ clauses: Clauses) -> Int {
    let sentence = clauses.sentence
    return (start..<sentence.count).first { q in
      if sentence.isFullStop(q) { return true }
      let k = clauses.predicateAt[q]
      return k >= 0 && !clauses.predicates[k].isRelative && clauses.predicates[k].reading.conjunction != nil
    } ?? sentence.count
  }

  // MARK: Quotation marks

  private static func opens(_ q: Int, _ sentence: Sentence) -> Bool { sentence.tokens[q].isSign("«", "“", "\"") }
  private static func closes(_ q: Int, _ sentence: Sentence) -> Bool { sentence.tokens[q].isSign("»", "”", "\"") }

  /// Whether quotation marks hold speech and not a name or a single term.
  private static func isSpeech(_ q: Int, _ clauses: Clauses) -> Bool {
    let sentence = clauses.sentence
    if q > 0, sentence.preposition(q - 1) != nil || sentence.text(q - 1) == "ل" { return false }
    let close = (q + 1..<sentence.count).first { closes($0, sentence) } ?? sentence.count
    return (q + 1..<close).contains { clauses.isPredicate($0) } || close - q > 6
  }

  /// Whether quotation marks are still open where the sentence ends.
  private static func isQuoteOpen(_ sentence: Sentence, startsInQuote: Bool) -> Bool {
    var isOpen = startsInQuote
    for q in 0..<sentence.count {
      if sentence.tokens[q].isSign("«", "“") { isOpen = true }
      if sentence.tokens[q].isSign("»", "”") { isOpen = false }
      if sentence.tokens[q].isSign("\"") { isOpen.toggle() }
    }
    return isOpen
  }

  // MARK: Cited sources

  private static func citation(_ i: Int, _ sentence: Sentence) -> (Citation, end: Int)? {
    for match in sentence.matches(.attribution, at: i) {
      if case .attribution(let citation) = match.entry { return (citation, match.end) }
    }
    return nil
  }

  private mutating func add(_ citation: Citation, _ i: Int, _ end: Int, _ clauses: Clauses) {
    let sentence = clauses.sentence
    switch citation {
    case .participle:
      // «مؤكدا أن …»: said by the subject of the clause.
      let subject = clauses.predicates.last { $0.token < i && !$0.isRelative }?.subject
      let isDenial = sentence.matches(.modality, at: i).contains {
        if case .modality(.negated, .clause) = $0.entry { true } else { false }
      }
      if let (start, end) = Self.speech(after: end - 1, clauses) {
        spans.append(Span(tokens: start..<end, speaker: subject, isDenial: isDenial))
        speaker = speaker ?? subject
      } else if isDenial {
        spans.append(
          Span(tokens: end..<Self.clauseEnd(end, clauses), speaker: subject, isDenial: true, isNominal: true))
      }
    case .pretext:
      let subject = clauses.predicates.last { $0.token < i && !$0.isRelative }?.subject
      spans.append(Span(tokens: end..<Self.clauseEnd(end, clauses), speaker: subject))
    case .source, .basis:
      var speaker: Filler?
      var q = end
      // «وفقا لبيان وزارة الدفاع»
      while q < min(end + 3, sentence.count), clauses.startAt[q] < 0, case .noun? = Self.citation(q, sentence)?.0 {
        q += 1
      }
      if q < sentence.count, clauses.startAt[q] >= 0 { speaker = .mention(clauses.startAt[q]) }
      // «وفق اتفاقية الإطار» cites nobody.
      if speaker == nil, q == end,
        citation == .basis
          || end < sentence.count
            && (clauses.relationNoun(end) != nil
              || sentence.has(.modalNoun, at: end))
      {
        return
      }
      spans.append(Span(tokens: Self.cited(i, clauses), speaker: speaker))
    case .noun, .narrator: break
    }
  }

  /// What a cited source answers for: at the beginning the sentence; behind a quotation that; else its clause.
  private static func cited(_ i: Int, _ clauses: Clauses) -> Range<Int> {
    let sentence = clauses.sentence
    var end = i
    while end < sentence.count {
      if sentence.isFullStop(end) { break }
      let k = clauses.predicateAt[end]
      if end > i, k >= 0, clauses.predicates[k].reading.conjunction != nil,
        sentence.isComma(end - 1)
          || !clauses.predicates[k].verbs.allSatisfy({ sentence.lexicon.verbs[$0].saying == nil })
      {
        break
      }
      end += 1
    }
    var start = i
    var p = i - 1
    // «…، وفق ما أعلن متحدث، وذلك بعد …»: what follows is the author's.
    let isMedial = (max(0, i - 4)..<i).contains { sentence.isBarrier($0) } || i <= 4
    if !isMedial, p >= 0, sentence.isComma(p), let comma = (i..<end).first(where: { sentence.isComma($0) }) {
      end = comma
    }
    if p >= 0, sentence.isComma(p) { p -= 1 }
    if p >= 0, closes(p, sentence), let open = (0..<p).last(where: { opens($0, sentence) }) { return open..<i }
    while p >= 0 {
      if sentence.tokens[p].isSign(".", "؛", ":") { break }
      start = p
      if p > 0, sentence.isComma(p - 1) {
        if clauses.isRelative(p) { break }
        let k = clauses.predicateAt[p]
        if k >= 0, clauses.predicates[k].reading.conjunction != nil { break }
      }
      p -= 1
    }
    return start..<end
  }

  /// «الوزير: …» in headlines.
  private mutating func addColon(_ clauses: Clauses) {
    let sentence = clauses.sentence
    guard spans.isEmpty, let colon = (0..<min(sentence.count, 10)).first(where: { sentence.tokens[$0].isSign(":") }),
      colon > 0
    else { return }
    let k = clauses.mentionAt[colon - 1]
    guard k >= 0, clauses.mentions[k].tokens.lowerBound <= 1, !(0..<colon).contains(where: { clauses.isPredicate($0) })
    else { return }
    speaker = .mention(k)
    spans.append(Span(tokens: colon + 1..<sentence.count, speaker: .mention(k)))
  }

  private static func speaker(_ predicate: Predicate, _ clauses: Clauses, before start: Int) -> Filler? {
    if case .mention(let k)? = predicate.subject {
      return clauses.mentions[k].tokens.lowerBound < start ? predicate.subject : nil
    }
    return predicate.subject
  }
}

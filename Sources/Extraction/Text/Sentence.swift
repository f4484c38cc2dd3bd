import Relations

/// The tokens of one sentence with all the lexicon says of them.
struct Sentence {
  let cache: WordCache
  /// Counts from 0 within the document.
  let number: Int
  let tokens: ContiguousArray<Token>
  /// Phrases that begin at each token, longest first.
  private(set) var matches: [[Match]] = []
  /// Tokens inside a phrase that only looks like a trigger («عملية السلام»).
  private(set) var isStopped: [Bool]

  var lexicon: Lexicon { _read { yield cache.reader.lexicon } }
  var count: Int { tokens.count }

  /// A lexicon phrase found in the sentence.
  struct Match {
    /// The token after the last.
    var end: Int
    var reading: Word.Reading
    var entry: Entry
  }

  /// The token after a dateline («بغداد - »), 0 when there is none.
  private(set) var datelineEnd = 0

  init(cache: WordCache, number: Int, tokens: ContiguousArray<Token>) {
    self.cache = cache
    self.number = number
    self.tokens = tokens
    isStopped = [Bool](repeating: false, count: tokens.count)
    matches.reserveCapacity(tokens.count)
    for i in tokens.indices { matches.append(find(i)) }
    datelineEnd = findDatelineEnd()
    for i in tokens.indices {
      for match in matches[i] {
        if case .stop = match.entry { for j in i..<match.end { isStopped[j] = true } }
      }
    }
  }

  /// «بغداد - », «الرمادي (العراق) - », «القاهرة – رويترز: »: places and agencies, then a dash or colon.
  private func findDatelineEnd() -> Int {
    guard let dash = (0..<min(tokens.count, 10)).first(where: { tokens[$0].isSign("-", "–", "—", ":") }), dash > 0, dash + 1 < tokens.count else { return 0 }
    guard tokens[dash - 1].end < tokens[dash].start || tokens[dash].isSign(":") else { return 0 }
    var i = 0
    var hasPlace = false
    while i < dash {
      if tokens[i].kind == .sign || tokens[i].kind == .latin || tokens[i].kind == .number { i += 1; continue }
      guard let match = matches[i].first(where: { if case .actor = $0.entry { $0.reading.length == 0 } else { false } }), case .actor(let index) = match.entry else { return 0 }
      switch lexicon.actors[index].kind {
      case .place, .state: hasPlace = true
      case .company: break
      default: return 0
      }
      i = match.end
    }
    // «موسكو: …» in a headline speaks for a state; a dateline with a colon names an agency too.
    if tokens[dash].isSign(":"), !tokens[..<dash].contains(where: { $0.kind == .sign }) { return 0 }
    return hasPlace ? dash + 1 : 0
  }

  func word(_ i: Int) -> Word? { tokens[i].kind == .word || tokens[i].kind == .latin ? cache.words[tokens[i].word] : nil }

  func text(_ i: Int) -> String { tokens[i].kind == .word || tokens[i].kind == .latin ? cache.words[tokens[i].word].text : "" }

  private func find(_ i: Int) -> [Match] {
    guard let word = word(i) else { return [] }
    var found: [Match] = []
    for reading in word.readings {
      if case .entry(let entry) = reading.meaning { found.append(Match(end: i + 1, reading: reading, entry: entry)) }
    }
    for split in word.splits {
      for (number, hasArticle) in split.hasArticle ? [(split.full, false), (split.bare, true)] : [(split.bare, false)] {
        var node = lexicon.phrases.step(PhraseTrie.root, number)
        var j = i + 1
        while node >= 0, j < count {
          // Quotation marks inside a name do not part it: حركة «حماس».
          while j < count, tokens[j].isSign("\"", "“", "”", "«", "»") { j += 1 }
          guard j < count, let next = self.word(j) else { break }
          node = lexicon.phrases.step(node, next.number)
          j += 1
          guard node >= 0 else { break }
          for entry in lexicon.phrases.entries(node) {
            let reading = Word.Reading(
              conjunction: split.conjunction, preposition: split.preposition, hasArticle: hasArticle, pronoun: nil,
              meaning: .entry(entry), length: split.length)
            found.append(Match(end: j, reading: reading, entry: entry))
          }
        }
      }
    }
    if found.count > 1 {
      // Longest first; among equals the least stripped, then table order.
      let order = found.indices.sorted { a, b in
        (found[b].end, found[a].reading.length, a) < (found[a].end, found[b].reading.length, b)
      }
      return order.map { found[$0] }
    }
    return found
  }

  // MARK: Questions about one token

  func function(_ i: Int) -> FunctionWord? {
    for match in matches[i] where match.end == i + 1 {
      if case .function(let word) = match.entry, match.reading.preposition == .none { return word }
    }
    return nil
  }

  func isComplementizer(_ i: Int) -> Bool {
    switch function(i) {
    case .complementizer, .complementizerPronoun: true
    case .speaker: tokens[i].kind == .word && text(i).hasSuffix("ن") == false && text(i) != "انا" && text(i) != "نحن"
    default: false
    }
  }

  func isRelative(_ i: Int) -> Bool {
    if case .relative = function(i) { return true }
    return false
  }

  func isQuantifier(_ i: Int) -> Bool {
    if tokens[i].kind == .number { return true }
    switch function(i) {
    case .quantifier, .number, .demonstrative: return true
    default: break
    }
    for match in matches[i] where match.end == i + 1 {
      if case .function(.quantifier(let isPlace)) = match.entry { if !isPlace || !match.reading.hasArticle { return true } else { continue } }
      if case .function(.number) = match.entry { return true }
      if case .function(.demonstrative) = match.entry { return true }
    }
    return false
  }

  /// A preposition written as a word of its own.
  func preposition(_ i: Int) -> Preposition? {
    if case .preposition(let preposition) = function(i) { return preposition }
    let word = tokens[i].kind == .word ? text(i) : ""
    return word == "ل" || word == "ب" ? Preposition(arabic: word) : nil
  }

  /// Where nothing of one clause reaches over into the next: . ؟ ! ؛ : and أن, إن, …
  func isBarrier(_ i: Int) -> Bool {
    if tokens[i].kind == .sign { return tokens[i].isSign(".", "؟", "!", "؛", ":", "?", ";", "…") && !isDots(i) }
    if isComplementizer(i) { return true }
    switch function(i) {
    case .subordinator, .conjunction: return true
    default: return false
    }
  }

  private func isDots(_ i: Int) -> Bool { false }

  func isComma(_ i: Int) -> Bool { tokens[i].isSign("،", ",", "-", "–", "—") }
  func isQuote(_ i: Int) -> Bool { tokens[i].isSign("\"", "“", "”", "«", "»", "'", "‘", "’") }

  /// Verb readings of a token, those with the lemma's relation, light, saying or modal senses.
  func verbs(_ i: Int) -> [(reading: Word.Reading, form: Word.VerbForm)] {
    guard let word = word(i) else { return [] }
    return word.readings.compactMap { reading in
      if case .verb(let form) = reading.meaning { return (reading, form) }
      return nil
    }
  }
}

import Relations

/// The tokens of one sentence with all the lexicon says of them.
final class Sentence {
  let cache: WordCache
  /// Counts from 0 within the document.
  let number: Int
  let tokens: ContiguousArray<Token>
  /// The words of the cache.
  private let words: ContiguousArray<Word>
  /// What is known of each token without its readings.
  private let facts: ContiguousArray<Word.Facts>
  /// The traits of all tokens together, and the groups of words.
  let traits: Traits
  let classes: WordClasses
  /// Phrases that begin at each token, longest first.
  let matches: Matches
  /// The token after a dateline («بغداد - »), 0 when there is none.
  let datelineEnd: Int

  var lexicon: Lexicon { _read { yield cache.reader.lexicon } }
  var count: Int { tokens.count }

  /// A lexicon phrase found in the sentence.
  struct Match: Sendable {
    /// The token after the last.
    var end: Int
    var reading: Word.Reading
    var entry: Entry
  }

  /// The phrases of a sentence by the token they begin at.
  struct Matches {
    fileprivate var all: ContiguousArray<Match> = []
    fileprivate var ends: ContiguousArray<Int> = []

    @inline(__always)
    subscript(i: Int) -> ContiguousArray<Match>.SubSequence { all[(i == 0 ? 0 : ends[i - 1])..<ends[i]] }
  }

  convenience init(cache: WordCache, number: Int, tokens: ContiguousArray<Token>) {
    var matches = Matches()
    matches.ends.reserveCapacity(tokens.count)
    matches.all.reserveCapacity(tokens.count * 2)
    let (words, known, pool) = (cache.words, cache.facts, cache.matches)
    let vocabulary = cache.reader.lexicon.vocabulary
    var facts = ContiguousArray(
      tokens.lazy.map { token in
        if token.isWord { return known[token.word] }
        if token.kind == .sign {
          return Word.Facts(traits: Unicode.Scalar(UInt32(token.word)).map(Traits.init(sign:)) ?? [])
        }
        // «قوى 14 آذار»
        let number = token.value < 0 ? -1 : vocabulary.number(Spelling(String(token.value)))
        return Word.Facts(traits: .quantifier, number: number)
      })
    for i in tokens.indices {
      if facts[i].openings != 0, Self.mayGoOn(facts, tokens, i) {
        let first = matches.all.count
        Self.findPhrases(i, words[tokens[i].word], facts, tokens, cache.reader.lexicon.phrases, into: &matches.all)
        for k in first..<matches.all.count { facts[i].traits.formUnion(Traits(matches.all[k].entry)) }
      }
      for k in 0..<Int(facts[i].matchCount) {
        matches.all.append(pool[Int(facts[i].firstMatch) + k])
        matches.all[matches.all.count - 1].end += i
      }
      matches.ends.append(matches.all.count)
    }
    for i in tokens.indices where !facts[i].traits.isDisjoint(with: [.stop, .noun]) {
      var triggerEnd = i
      for match in matches[i] {
        switch match.entry {
        case .noun where match.end > i + 1: triggerEnd = max(triggerEnd, match.end)
        // «مؤتمر صحفي مشترك» is a trigger, «مؤتمر صحفي» is none.
        case .stop where match.end > triggerEnd: for j in i..<match.end { facts[j].traits.insert(.stopped) }
        case .stop: break
        default: continue
        }
        for j in i + 1..<match.end { facts[j].traits.insert(.inner) }
      }
    }
    // Whether a word is read as a verb depends on the words beside it.
    let draft = Sentence(cache: cache, number: number, tokens: tokens, facts: facts, matches: matches)
    for i in tokens.indices where facts[i].traits.contains(.verb) && Homographs.isVerb(draft, i) {
      facts[i].traits.insert(.readAsVerb)
    }
    self.init(cache: cache, number: number, tokens: tokens, facts: facts, matches: matches)
  }

  private init(
    cache: WordCache, number: Int, tokens: ContiguousArray<Token>, facts: ContiguousArray<Word.Facts>, matches: Matches
  ) {
    self.cache = cache
    self.number = number
    self.tokens = tokens
    words = cache.words
    self.facts = facts
    traits = facts.reduce(into: []) { $0.formUnion($1.traits) }
    classes = facts.reduce(into: []) { $0.formUnion($1.classes) }
    self.matches = matches
    datelineEnd = Self.datelineEnd(tokens, matches, cache)
  }

  /// «بغداد - », «الرمادي (العراق) - », «القاهرة – رويترز: »: places and agencies, then a dash or colon.
  private static func datelineEnd(
    _ tokens: ContiguousArray<Token>, _ matches: Matches, _ cache: WordCache
  ) -> Int {
    guard let dash = (0..<min(tokens.count, 10)).first(where: { tokens[$0].isSign("-", "–", "—", ":") }), dash > 0,
      dash + 1 < tokens.count
    else { return 0 }
    guard tokens[dash - 1].end < tokens[dash].start || tokens[dash].isSign(":") else { return 0 }
    var i = 0
    var hasPlace = false
    while i < dash {
      if tokens[i].kind == .sign || tokens[i].kind == .latin || tokens[i].kind == .number {
        i += 1
        continue
      }
      guard
        let match = matches[i].first(where: { if case .actor = $0.entry { $0.reading.length == 0 } else { false } }),
        case .actor(let index) = match.entry
      else { return 0 }
      switch cache.reader.lexicon.actors[index].kind {
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

  @inline(__always)
  func word(_ i: Int) -> Word? { tokens[i].isWord ? words[tokens[i].word] : nil }

  /// Whether a token has one of some traits.
  @inline(__always)
  func has(_ traits: Traits, at i: Int) -> Bool { !facts[i].traits.isDisjoint(with: traits) }

  /// Whether a word is of a group, under a conjunction or preposition.
  @inline(__always)
  func isOf(_ group: WordClasses, _ i: Int) -> Bool { facts[i].classes.contains(group) }

  /// The phrases that begin at a token, none when none of them has one of some traits.
  @inline(__always)
  func matches(_ traits: Traits, at i: Int) -> ContiguousArray<Match>.SubSequence {
    has(traits, at: i) ? matches[i] : []
  }

  /// The folded word, empty for numbers and signs.
  @inline(__always)
  func text(_ i: Int) -> Spelling { tokens[i].text }

  /// The marks of what is left of a word without its prefixes.
  @inline(__always)
  func marks(_ i: Int) -> UInt64 { facts[i].marks }

  /// Whether a word can have an article, its own or behind a proclitic; «استقبال» has none.
  func hasArticle(_ i: Int) -> Bool { has(.article, at: i) }

  /// «ون», «ين»
  func endsAsSoundPlural(_ i: Int) -> Bool { text(i).hasSuffix("ون") || text(i).hasSuffix("ين") }

  /// Whether phrases of several words begin with the word at a token, here or elsewhere.
  func opensPhrases(_ i: Int) -> Bool { facts[i].openings != 0 }

  /// Whether a phrase that begins at a token may go on at the next, as far as its mark tells.
  @inline(__always)
  private static func mayGoOn(
    _ facts: ContiguousArray<Word.Facts>, _ tokens: ContiguousArray<Token>, _ i: Int
  ) -> Bool {
    guard i + 1 < facts.count else { return false }
    let next = facts[i + 1]
    return next.number >= 0
      ? facts[i].openings & PhraseTrie.mark(next.number) != 0
      : next.traits.contains(.quote) || isHyphen(tokens, i + 1, isWithin: i)
  }

  /// Whether a dash joins the words of a name that begins at a token: «بان كي-مون», «الجبهة الشعبية - القيادة العامة». Between two
  /// words it parts them unless it touches both.
  private static func isHyphen(_ tokens: ContiguousArray<Token>, _ j: Int, isWithin i: Int) -> Bool {
    guard j + 1 < tokens.count, tokens[j].isSign("-", "–") else { return false }
    let touches = (tokens[j - 1].end == tokens[j].start, tokens[j].end == tokens[j + 1].start)
    return touches.0 == touches.1 && (touches.0 || j > i + 1)
  }

  /// Adds the phrases of several words that begin at a token.
  private static func findPhrases(
    _ i: Int, _ word: Word, _ facts: ContiguousArray<Word.Facts>, _ tokens: ContiguousArray<Token>,
    _ phrases: PhraseTrie, into matches: inout ContiguousArray<Match>
  ) {
    var found: [Match] = []
    for (reading, start) in word.starts {
      var node = start
      var j = i + 1
      while j < tokens.count {
        // Quotation marks inside a name do not part it: حركة «حماس».
        while j < tokens.count, tokens[j].isSign("\"", "“", "”", "«", "»") { j += 1 }
        if isHyphen(tokens, j, isWithin: i) { j += 1 }
        guard j < tokens.count, tokens[j].kind != .sign else { break }
        node = phrases.step(node, facts[j].number)
        j += 1
        guard node >= 0 else { break }
        for entry in phrases.entries(node) { found.append(Match(end: j, reading: reading, entry: entry)) }
      }
    }
    if found.count > 1 {
      // Longest first; among equals the least stripped, then table order.
      let order = found.indices.sorted { a, b in
        (found[b].end, found[a].reading.length, a) < (found[a].end, found[b].reading.length, b)
      }
      found = order.map { found[$0] }
    }
    matches.append(contentsOf: found)
  }

  // MARK: Questions about one token

  func function(_ i: Int) -> FunctionWord? { facts[i].function }

  func isComplementizer(_ i: Int) -> Bool { has(.complementizer, at: i) }

  /// Whether a token ends «بعد», «في أعقاب», «خلال», …
  func setting(_ i: Int) -> Setting? {
    for p in stride(from: i, through: max(0, i - 2), by: -1) where has(.setting, at: p) {
      for match in matches[p] where match.end == i + 1 {
        if case .setting(let setting) = match.entry { return setting }
      }
    }
    return nil
  }

  func isRelative(_ i: Int) -> Bool {
    if case .relative = function(i) { return true }
    return false
  }

  func isQuantifier(_ i: Int) -> Bool { has(.quantifier, at: i) }

  /// A preposition written as a word of its own.
  func preposition(_ i: Int) -> Preposition? { facts[i].preposition }

  /// Where nothing of one clause reaches over into the next: . ؟ ! ؛ : and أن, إن, …
  func isBarrier(_ i: Int) -> Bool { has(.barrier, at: i) }

  /// The comma or dash that closes «، أمس الثلاثاء،» or «، بحسب مصادر،», given the one that opens it: the clause goes on behind it.
  func asideEnd(openingAt i: Int) -> Int? {
    guard has(.comma, at: i), i + 2 < count else { return nil }
    var isTimed = false
    for j in i + 1..<min(count, i + 9) {
      if has(.comma, at: j) { return j > i + 1 && (isTimed || has(.attribution, at: i + 1)) ? j : nil }
      if has([.barrier, .readAsVerb], at: j) { return nil }
      if has([.time, .weekday], at: j) { isTimed = true }
      if has(.actor, at: j), !has(.attribution, at: i + 1) { return nil }
    }
    return nil
  }

  /// The comma or dash that opens such an aside, given the one that closes it.
  func asideStart(closingAt i: Int) -> Int? {
    guard has(.comma, at: i) else { return nil }
    return (max(0, i - 8)..<i).reversed().first { has(.comma, at: $0) }.flatMap {
      asideEnd(openingAt: $0) == i ? $0 : nil
    }
  }

  /// «منذ», «اعتبارا من»
  func isOpenStart(_ i: Int) -> Bool {
    has(.time, at: i) && matches[i].contains { if case .time(.open) = $0.entry { true } else { false } }
  }

  /// A full stop, or the semicolon that does its work.
  func isFullStop(_ i: Int) -> Bool { has(.fullStop, at: i) }

  func isComma(_ i: Int) -> Bool { has(.comma, at: i) }
  func isQuote(_ i: Int) -> Bool { has(.quote, at: i) }

  /// Whether a token is a verb here, and no noun of the same spelling.
  func isVerb(_ i: Int) -> Bool { has(.readAsVerb, at: i) }

  /// Verb readings of a token, those with the lemma's relation, light, saying or modal senses.
  func verbs(_ i: Int) -> [(reading: Word.Reading, form: Word.VerbForm)] {
    has(.verb, at: i) ? words[tokens[i].word].verbs : []
  }
}

/// The distinct words met so far and how each is read: most words of a text are repeats.
///
/// Memory is bounded: past a limit the oldest knowledge is thrown away between documents.
final class WordCache {
  let reader: WordReader
  private(set) var words: ContiguousArray<Word> = []
  /// The facts of the words.
  private(set) var facts: ContiguousArray<Word.Facts> = []
  /// The matches of the words, close together.
  private(set) var matches: ContiguousArray<Sentence.Match> = []
  private var numbers = Vocabulary()

  init(lexicon: Lexicon) { reader = WordReader(lexicon: lexicon) }

  /// Finds the words of tokens, and reads those that are new.
  func number(_ tokens: inout ContiguousArray<Token>) {
    for i in tokens.indices where tokens[i].isWord { tokens[i].word = Int(numbers.insert(tokens[i].text)) }
    if numbers.words.count == words.count { return }
    for token in tokens where token.word == words.count && token.isWord {
      let word = reader.read(token.text, token.kind)
      var facts = word.facts
      facts.firstMatch = UInt32(matches.count)
      facts.matchCount = UInt16(word.matches.count)
      words.append(word)
      self.facts.append(facts)
      matches += word.matches
    }
  }

  /// Forgets all words when there are too many; the numbers given out before are then void.
  func trim() {
    if words.count < 100_000 { return }
    words.removeAll()
    facts.removeAll()
    matches.removeAll()
    numbers.removeAll()
  }
}

/// The distinct words met so far and how each is read: most words of a text are repeats.
///
/// Memory is bounded: past a limit the oldest knowledge is thrown away between documents.
final class WordCache {
  let reader: WordReader
  private(set) var words: ContiguousArray<Word> = []
  private var numbers = Vocabulary()

  init(lexicon: Lexicon) { reader = WordReader(lexicon: lexicon) }

  func number(_ text: Spelling, _ kind: Token.Kind) -> Int {
    let number = Int(numbers.insert(text))
    if number == words.count { words.append(reader.read(text, kind)) }
    return number
  }

  /// Forgets all words when there are too many; the numbers given out before are then void.
  func trim() {
    if words.count < 100_000 { return }
    words.removeAll()
    numbers.removeAll()
  }
}

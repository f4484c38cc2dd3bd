/// The distinct words met so far and how each is read: most words of a text are repeats.
///
/// Memory is bounded: past a limit the oldest knowledge is thrown away between documents.
final class WordCache {
  let reader: WordReader
  private(set) var words: ContiguousArray<Word> = []
  private var numbers: [String: Int] = [:]

  init(lexicon: Lexicon) { reader = WordReader(lexicon: lexicon) }

  func number(_ text: String) -> Int {
    if let number = numbers[text] { return number }
    let number = words.count
    words.append(reader.read(text))
    numbers[text] = number
    return number
  }

  /// Forgets all words when there are too many; the numbers given out before are then void.
  func trim() {
    if words.count < 100_000 { return }
    words.removeAll()
    numbers.removeAll()
  }
}

/// Phrases by their words: each word is a number given by `Vocabulary`.
struct PhraseTrie: Sendable {
  private var next: [UInt64: Int32] = [:]
  private var values: [[Entry]] = [[]]

  static let root: Int32 = 0

  /// The node after a word, −1 when no phrase goes on with it.
  @inline(__always)
  func step(_ node: Int32, _ word: Int32) -> Int32 { word < 0 ? -1 : next[UInt64(UInt32(node)) << 32 | UInt64(UInt32(word))] ?? -1 }

  func entries(_ node: Int32) -> [Entry] { values[Int(node)] }

  mutating func insert(_ words: [Int32], _ entry: Entry, first: Bool = false) {
    var node = Self.root
    for word in words {
      let key = UInt64(UInt32(node)) << 32 | UInt64(UInt32(word))
      if let known = next[key] {
        node = known
      } else {
        node = Int32(values.count)
        next[key] = node
        values.append([])
      }
    }
    if first { values[Int(node)].insert(entry, at: 0) } else { values[Int(node)].append(entry) }
  }
}

/// Numbers for the words that phrases are made of.
struct Vocabulary: Sendable {
  private var numbers: [String: Int32] = [:]

  /// −1 for a word in no phrase.
  func number(_ word: String) -> Int32 { numbers[word] ?? -1 }

  mutating func insert(_ word: some StringProtocol) -> Int32 {
    let word = String(word)
    if let number = numbers[word] { return number }
    let number = Int32(numbers.count)
    numbers[word] = number
    return number
  }
}

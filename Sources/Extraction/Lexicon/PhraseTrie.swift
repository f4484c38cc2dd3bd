/// Phrases by their words: each word is a number given by `Vocabulary`.
struct PhraseTrie: Sendable {
  private var next = NumberTable()
  private var nodes: ContiguousArray<Node> = [Node()]
  /// The entries of the nodes that end phrases.
  private var values: [[Entry]] = []

  private struct Node {
    /// The marks of the words that go on behind it: a word whose mark is not there does not.
    var marks: UInt64 = 0
    /// Index into the values, −1 where no phrase ends.
    var value: Int32 = -1
  }

  static let root: Int32 = 0

  /// The node after a word, −1 when no phrase goes on with it.
  @inline(__always)
  func step(_ node: Int32, _ word: Int32) -> Int32 {
    word < 0 || nodes[Int(node)].marks & Self.mark(word) == 0 ? -1 : next[Self.key(node, word)]
  }

  @inline(__always)
  func entries(_ node: Int32) -> [Entry] {
    let value = nodes[Int(node)].value
    return value < 0 ? [] : values[Int(value)]
  }

  /// The marks of the words with which phrases go on behind a node.
  func marks(_ node: Int32) -> UInt64 { nodes[Int(node)].marks }

  /// One of 64 bits for the number of a word.
  @inline(__always)
  static func mark(_ word: Int32) -> UInt64 { 1 &<< UInt64(truncatingIfNeeded: word) }

  private static func key(_ node: Int32, _ word: Int32) -> UInt64 { UInt64(UInt32(node)) << 32 | UInt64(UInt32(word)) }

  mutating func insert(_ words: some Sequence<Int32>, _ entry: Entry, first: Bool = false) {
    var node = Self.root
    for word in words {
      let key = Self.key(node, word)
      let known = next[key]
      if known >= 0 {
        node = known
      } else {
        nodes[Int(node)].marks |= Self.mark(word)
        node = Int32(nodes.count)
        next.insert(key, node)
        nodes.append(Node())
      }
    }
    let value = Int(nodes[Int(node)].value)
    if value < 0 {
      nodes[Int(node)].value = Int32(values.count)
      values.append([entry])
    } else if first {
      values[value].insert(entry, at: 0)
    } else {
      values[value].append(entry)
    }
  }
}

/// Numbers for words, counted from 0 as they come: an open-addressing table.
struct Vocabulary: Sendable {
  init() {}

  private(set) var words: ContiguousArray<Spelling> = []
  /// The marks of all words: a word whose mark is not in it is not here.
  private(set) var marks: UInt64 = 0
  /// The words by their hashes: above the bits that number places, part of the hash, so that other words are passed over
  /// without being looked at; in those bits the number and one; 0 in free places. Small, because it is met everywhere.
  private var places = ContiguousArray<UInt32>(repeating: 0, count: 8)

  /// −1 for a word that was never inserted.
  func number(_ word: Spelling) -> Int32 { Int32(bitPattern: places[place(of: word, Self.hash(word))] & mask) - 1 }

  var isEmpty: Bool { words.isEmpty }
  func contains(_ word: Spelling) -> Bool { marks & word.mark != 0 && number(word) >= 0 }

  mutating func insert(_ word: Spelling) -> Int32 {
    let hash = Self.hash(word)
    let place = place(of: word, hash)
    if places[place] != 0 { return Int32(bitPattern: places[place] & mask) - 1 }
    words.append(word)
    marks |= word.mark
    places[place] = hash & ~mask | UInt32(words.count)
    if words.count * 4 > places.count * 3 { grow() }
    return Int32(words.count - 1)
  }

  mutating func removeAll() { self = Vocabulary() }

  /// The bits that number places; there are always fewer words.
  private var mask: UInt32 { UInt32(truncatingIfNeeded: places.count) &- 1 }

  private static func hash(_ word: Spelling) -> UInt32 { UInt32(truncatingIfNeeded: word.mixed >> 24) }

  /// Where a word stands, or where it would.
  private func place(of word: Spelling, _ hash: UInt32) -> Int {
    let mask = mask
    // The low bits say where to look first, the high ones stand there.
    var place = Int(hash & mask)
    while places[place] != 0,
      (places[place] ^ hash) & ~mask != 0 || words[Int(places[place] & mask) &- 1] != word
    { place = (place &+ 1) & Int(mask) }
    return place
  }

  private mutating func grow() {
    places = ContiguousArray(repeating: 0, count: places.count * 2)
    for (i, word) in words.enumerated() {
      let hash = Self.hash(word)
      var place = Int(hash & mask)
      while places[place] != 0 { place = (place + 1) & Int(mask) }
      places[place] = hash & ~mask | UInt32(i + 1)
    }
  }
}

extension Vocabulary: ExpressibleByArrayLiteral {
  init(arrayLiteral words: Spelling...) { for word in words { _ = insert(word) } }
}

/// Numbers by 64-bit keys.
struct NumberTable: Sendable {
  private var count = 0
  private var slots = ContiguousArray<(key: UInt64, number: Int32)>(repeating: (0, -1), count: 1 << 10)

  /// −1 for a key that was never inserted.
  @inline(__always)
  subscript(key: UInt64) -> Int32 { slots[place(of: key)].number }

  mutating func insert(_ key: UInt64, _ number: Int32) {
    slots[place(of: key)] = (key, number)
    count += 1
    if count * 2 > slots.count {
      let old = slots
      slots = ContiguousArray(repeating: (0, -1), count: old.count * 2)
      for slot in old where slot.number >= 0 { slots[place(of: slot.key)] = slot }
    }
  }

  @inline(__always)
  private func place(of key: UInt64) -> Int {
    let mask = slots.count - 1
    let mixed = key &* 0x9E37_79B9_7F4A_7C15
    var place = Int(truncatingIfNeeded: mixed >> 32) & mask
    while slots[place].number >= 0, slots[place].key != key { place = (place + 1) & mask }
    return place
  }
}

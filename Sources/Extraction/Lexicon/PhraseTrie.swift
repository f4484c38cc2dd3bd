/// Phrases by their words: each word is a number given by `Vocabulary`.
struct PhraseTrie: Sendable {
  private var next = NumberTable()
  private var values: [[Entry]] = [[]]
  /// The marks of the words that go on behind a node, one of 64 bits each: a word whose mark is not there does not.
  private var marks: ContiguousArray<UInt64> = [0]

  static let root: Int32 = 0

  /// The node after a word, −1 when no phrase goes on with it.
  @inline(__always)
  func step(_ node: Int32, _ word: Int32) -> Int32 {
    word < 0 || marks[Int(node)] & Self.mark(word) == 0 ? -1 : next[Self.key(node, word)]
  }

  func entries(_ node: Int32) -> [Entry] { values[Int(node)] }

  func goesOn(_ node: Int32) -> Bool { marks[Int(node)] != 0 }

  @inline(__always)
  private static func mark(_ word: Int32) -> UInt64 { 1 &<< UInt64(truncatingIfNeeded: word) }

  private static func key(_ node: Int32, _ word: Int32) -> UInt64 { UInt64(UInt32(node)) << 32 | UInt64(UInt32(word)) }

  mutating func insert(_ words: some Sequence<Int32>, _ entry: Entry, first: Bool = false) {
    var node = Self.root
    for word in words {
      let key = Self.key(node, word)
      let known = next[key]
      if known >= 0 {
        node = known
      } else {
        marks[Int(node)] |= Self.mark(word)
        node = Int32(values.count)
        next.insert(key, node)
        values.append([])
        marks.append(0)
      }
    }
    if first { values[Int(node)].insert(entry, at: 0) } else { values[Int(node)].append(entry) }
  }
}

/// Numbers for words, counted from 0 as they come: an open-addressing table.
struct Vocabulary: Sendable {
  init() {}

  private(set) var words: ContiguousArray<Spelling> = []
  /// The marks of all words: a word whose mark is not in it is not here.
  private(set) var marks: UInt64 = 0
  /// Numbers of words, −1 in free places, with half of `Spelling.mixed`, so that other words are passed over without
  /// being looked at; the size is a power of two.
  private var places = ContiguousArray<(tag: UInt32, number: Int32)>(repeating: (0, -1), count: 8)

  /// −1 for a word that was never inserted.
  func number(_ word: Spelling) -> Int32 { places[place(of: word, Self.tag(word))].number }

  var isEmpty: Bool { words.isEmpty }
  func contains(_ word: Spelling) -> Bool { marks & word.mark != 0 && number(word) >= 0 }

  mutating func insert(_ word: Spelling) -> Int32 {
    let tag = Self.tag(word)
    let place = place(of: word, tag)
    if places[place].number >= 0 { return places[place].number }
    let number = Int32(words.count)
    words.append(word)
    marks |= word.mark
    places[place] = (tag, number)
    if words.count * 2 > places.count { grow() }
    return number
  }

  mutating func removeAll() { self = Vocabulary() }

  /// Where a word stands, or where it would.
  private func place(of word: Spelling, _ tag: UInt32) -> Int {
    let mask = places.count &- 1
    var place = Int(tag) & mask
    while places[place].number >= 0, places[place].tag != tag || words[Int(places[place].number)] != word {
      place = (place &+ 1) & mask
    }
    return place
  }

  private static func tag(_ word: Spelling) -> UInt32 { UInt32(truncatingIfNeeded: word.mixed) }

  private mutating func grow() {
    let old = places
    let mask = old.count * 2 - 1
    places = ContiguousArray(repeating: (0, -1), count: mask + 1)
    for entry in old where entry.number >= 0 {
      var place = Int(entry.tag) & mask
      while places[place].number >= 0 { place = (place + 1) & mask }
      places[place] = entry
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

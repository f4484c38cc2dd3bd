import Relations

/// Reads one document: sections, sentences, mentions, relations, and what they mean together.
struct DocumentReader {
  let cache: WordCache
  let document: Document
  private var lexicon: Lexicon { _read { yield cache.reader.lexicon } }

  func read() -> Reading { read(explains: false).reading }

  func explain() -> Explanation { Explanation(sentences: read(explains: true).explanations) }

  private func read(explains: Bool) -> (reading: Reading, explanations: [Explanation.Sentence]) {
    let text = ContiguousArray(document.text.utf8)
    let bytes = text.span
    let sections = Sections(lexicon: lexicon).find(in: bytes)
    var pieces: [Piece] = []
    var tokens: ContiguousArray<Token> = []
    for section in sections where section.kind != .boilerplate {
      tokens.removeAll(keepingCapacity: true)
      Tokenizer.tokenize(bytes, section.range, into: &tokens)
      cache.number(&tokens)
      for range in Sentences.split(tokens) where range.count > 1 {
        pieces.append(Piece(tokens: ContiguousArray(tokens[range]), kind: section.kind))
      }
    }
    // All words are known now: sentences share the cache's array of them, which would be copied if it grew.
    // Of a very long text they are built twice, so that memory stays small.
    let sentences = Built(cache: cache, pieces: pieces, areKept: text.count < 1 << 20)
    let day = document.date ?? pieces.indices.lazy.compactMap { Self.publicationDay(in: sentences[$0]) }.first
    // «اليوم الاثنين» in a text that came out on Wednesday was written on Monday.
    let written = day.flatMap { day in
      pieces.indices.lazy.compactMap { DateReader(sentence: sentences[$0], anchor: day).statedToday(published: day) }
        .first
    }
    var assembly = Assembly(document: document, text: text, lexicon: lexicon, day: written ?? day, explains: explains)
    // Surnames of persons that are named in full somewhere stand for them everywhere.
    var surnames = Vocabulary()
    var found: [[Mention]] = []
    for number in pieces.indices {
      let sentence = sentences[number]
      let mentions = MentionFinder(sentence: sentence, surnames: Vocabulary()).find()
      for mention in mentions {
        if let surname = Self.surname(of: mention, in: sentence) { _ = surnames.insert(surname) }
      }
      found.append(mentions)
    }
    assembly.survey(pieces.indices.lazy.filter { pieces[$0].kind != .repeated }.map { found[$0] })
    for number in pieces.indices {
      let sentence = sentences[number]
      var mentions = found[number]
      if !surnames.isEmpty,
        (0..<sentence.count).contains(where: { MentionFinder.surname(at: $0, in: sentence, surnames) != nil })
      {
        mentions = MentionFinder(sentence: sentence, surnames: surnames).find()
      }
      assembly.add(sentence, mentions, pieces[number].kind)
    }
    assembly.finish()
    return (
      Reading(events: assembly.events, date: day, sentenceCount: pieces.count), assembly.explanations
    )
  }

  /// A sentence to be.
  private struct Piece {
    var tokens: ContiguousArray<Token>
    var kind: Section.Kind
  }

  /// The sentences of a document, kept or built at need.
  private struct Built {
    let cache: WordCache
    let pieces: [Piece]
    private var kept: [Sentence] = []

    init(cache: WordCache, pieces: [Piece], areKept: Bool) {
      self.cache = cache
      self.pieces = pieces
      if areKept { kept = pieces.indices.map { Sentence(cache: cache, number: $0, tokens: pieces[$0].tokens) } }
    }

    subscript(number: Int) -> Sentence {
      kept.isEmpty ? Sentence(cache: cache, number: number, tokens: pieces[number].tokens) : kept[number]
    }
  }

  /// A full date in the first lines is the day of publication.
  private static func publicationDay(in sentence: Sentence) -> Day? {
    DateReader(sentence: sentence, anchor: nil).read().first { $0.isAbsolute && $0.period.precision == .day }?.period
      .start
  }

  /// The last name of a person who is named with two words or more.
  private static func surname(of mention: Mention, in sentence: Sentence) -> Spelling? {
    guard let name = mention.name, name.count >= 2 else { return nil }
    let last = sentence.text(name.upperBound - 1)
    guard last.count >= 3 else { return nil }
    // A surname that is also a word or a nationality would be met everywhere.
    let isWord = sentence.matches[name.upperBound - 1].contains { match in
      switch match.entry {
      case .givenName, .actor: false
      case .nisba: !match.reading.hasArticle
      // شكري is also «my thanks», which news seldom says.
      default: match.end == name.upperBound && match.reading.pronoun == nil
      }
    }
    return isWord || sentence.has(.verb, at: name.upperBound - 1) && !last.hasPrefix("ال") ? nil : last
  }
}

import Relations

/// Who fills a role, with the words that name it.
extension Assembly {
  func participant(_ filler: Filler?, _ sentence: Sentence, _ participants: [Participant?]) -> Participant? {
    switch filler {
    case .mention(let k), .only(let k): return participants[k]
    case .nisba(let token, let state):
      let t = sentence.tokens[token]
      return Participant(
        actor: lexicon.actors[lexicon.states[state].actor],
        mention: Span(text: slice(t.start..<t.end), range: t.start..<t.end))
    case .carried: return carried?.participant
    // They depend on the sentence, and are found where the event is made.
    case .struck, .met: return nil
    case .side(let filler):
      // «قال الناطق باسم الجيش: استهدفنا …»
      if case .mention(let k) = filler, let own = inner[k], [.military, .armedGroup, .party].contains(own.actor.kind) {
        return own
      }
      return participant(filler, sentence, participants).map { resolver.side(of: $0) }
    case .actor(let index): return Participant(actor: lexicon.actors[index])
    case .phrase(let tokens): return openParticipant(tokens, sentence)
    case .inner(let k): return inner[k]
    case nil: return nil
    }
  }

  /// An actor that only its own words describe; of the state that one of them names.
  private func openParticipant(_ tokens: Range<Int>, _ sentence: Sentence) -> Participant {
    let first = sentence.text(tokens.lowerBound)
    var (start, end) = (sentence.tokens[tokens.lowerBound].start, sentence.tokens[tokens.upperBound - 1].end)
    // «المناهضة للقمة», «تندد بالإساءة»: the preposition is no part of the name.
    let hasPreposition = first.hasPrefix("لل") || first.hasPrefix("بال")
    if hasPreposition { start += Tokenizer.scalar(self.text.span, start, end).1 }
    let range = start..<end
    let text = slice(range)
    let name = first.hasPrefix("لل") ? "ا" + text : text
    var principal: String?
    for i in tokens {
      for match in sentence.matches(.nisba, at: i) where principal == nil {
        if case .nisba(let state, _) = match.entry { principal = lexicon.actors[lexicon.states[state].actor].principal }
      }
    }
    let words = [hasPreposition ? Folding.words(name.utf8).first?.description ?? name : first.description]
    let id = (words + tokens.dropFirst().map { sentence.text($0).description }).filter { !$0.isEmpty }
      .joined(separator: "-")
    return Participant(
      actor: Actor(id: .init(id.isEmpty ? text : id), name: name, kind: .group, principal: principal),
      mention: Span(text: text, range: range))
  }

  /// The words of a mention as a name: «للجيش» without ل is «الجيش», whose alif is not written.
  func name(_ mention: Mention, _ span: Span, _ sentence: Sentence) -> String {
    // «القوات الموالية للرئيس»: with what tells them from others.
    if let end = mention.descriptionEnd { return slice(span.range.lowerBound..<sentence.tokens[end - 1].end) }
    let first = sentence.text(mention.tokens.lowerBound).dropFirst(max(0, mention.stripped - 1))
    let isName = if case .actor = mention.head { true } else { false }
    return mention.stripped > 0 && (mention.hasArticle || isName) && first.hasPrefix("لل") ? "ا" + span.text : span.text
  }

  /// The words of a mention without the proclitics of its first word.
  func span(_ mention: Mention, _ sentence: Sentence) -> Span {
    var start = sentence.tokens[mention.tokens.lowerBound].start
    let end = sentence.tokens[mention.tokens.upperBound - 1].end
    var left = mention.stripped
    let bytes = text.span
    while left > 0, start < end {
      let (scalar, length) = Tokenizer.scalar(bytes, start, end)
      start += length
      if !Folding.isInvisible(scalar) { left -= 1 }
    }
    // Marks that belong to what was taken off.
    while start < end {
      let (scalar, length) = Tokenizer.scalar(bytes, start, end)
      guard Folding.isInvisible(scalar) else { break }
      start += length
    }
    return Span(text: slice(start..<end), range: start..<end)
  }

  func slice(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }
}

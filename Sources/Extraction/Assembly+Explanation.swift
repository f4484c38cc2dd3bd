import Relations

extension Assembly {
  func explanation(
    _ clauses: Clauses, _ linker: Linker, _ dropped: [String?], _ participants: [Participant?], _ dates: [DateMention],
    _ section: Section.Kind,
    _ firstEvent: Int
  ) -> Explanation.Sentence {
    let sentence = clauses.sentence
    func words(_ range: Range<Int>) -> String {
      slice(sentence.tokens[range.lowerBound].start..<sentence.tokens[range.upperBound - 1].end)
    }
    func name(_ filler: Filler?) -> String? {
      switch filler {
      case .mention(let k), .only(let k): words(clauses.mentions[k].tokens)
      case .nisba(let token, _): words(token..<token + 1)
      case .side(let filler): name(filler).map { "(side of \($0))" }
      case .carried: "(subject of the sentence before)"
      case .met: "(of the meeting told of last)"
      case .struck: "(whom the last attack struck)"
      case .actor(let index): lexicon.actors[index].name
      case .phrase(let tokens): words(tokens)
      case .inner(let k): words(clauses.mentions[k].inner[0].tokens)
      case nil: nil
      }
    }
    let verdicts = Verdicts(linker: linker, words: words)
    return Explanation.Sentence(
      text: words(0..<sentence.count), section: section.rawValue,
      words: (0..<sentence.count).map { i in
        let verbs = sentence.verbs(i).map {
          "verb \(lexicon.verbs[$0.form.verb].past)\($0.form.tense == .past ? "" : " imperfect")\($0.reading.pronoun == nil ? "" : " + pronoun")"
        }
        return Explanation.Word(
          text: words(i..<i + 1),
          readings: sentence.matches[i].map { "\(describe($0.entry))\($0.end > i + 1 ? " ×\($0.end - i)" : "")" }
            + verbs)
      },
      mentions: zip(clauses.mentions, participants).map { mention, participant in
        let governor =
          switch mention.governor {
          case .none: mention.conjunction == nil ? "" : "and"
          case .preposition(let preposition): "\(preposition)"
          case .idafa(let token): "genitive of \(words(token..<token + 1))"
          }
        return Explanation.Mention(
          text: words(mention.tokens), head: describe(mention.head), governor: governor,
          actor: participant.map {
            "\($0.actor.id) (\($0.actor.label), \($0.actor.kind.rawValue), \($0.actor.principal ?? "?"))"
          })
      },
      verbs: clauses.predicates.map {
        Explanation.Verb(
          text: words($0.token..<$0.token + 1),
          lemma: $0.verbs.map { lexicon.verbs[$0].past }.joined(separator: " or "), subject: name($0.subject),
          object: name($0.object), order: $0.order.rawValue)
      },
      relations: zip(linker.candidates, dropped).map {
        Explanation.Relation(
          trigger: words($0.trigger), relation: $0.relation.name, source: name($0.source), target: name($0.target),
          rule: $0.rule,
          confidence: $0.confidence, dropped: $1,
          arguments: verdicts.on($0).map {
            Explanation.Argument(text: name($0.filler) ?? "", role: $0.role?.rawValue, reason: $0.reason)
          })
      },
      dates: dates.map { (words($0.tokens), "\($0.period.startText)\($0.period.end == nil ? "/.." : "")") },
      events: Array(events[firstEvent...]))
  }

  private func describe(_ entry: Entry) -> String {
    switch entry {
    case .actor(let index): "name \(lexicon.actors[index].id)"
    case .nisba(let state, _): "nationality \(lexicon.actors[lexicon.states[state].actor].id)"
    case .noun(let index): "noun of \(lexicon.nouns[index].relation.name)"
    case .participle(let index, _): "participle of \(lexicon.participles[index].relation.name)"
    case .head(let index): "head \(lexicon.heads[index].gloss)"
    case .title(let index): "title \(lexicon.templates[index].english)"
    case .body(let index): "body \(lexicon.templates[index].english)"
    case .anaphor(let index): "reference \(lexicon.anaphors[index].reference)"
    case .givenName: "given name"
    case .modality(let modality, let scope): "\(modality.rawValue) (\(scope.rawValue))"
    case .modalNoun(let modality): "noun of \(modality.rawValue)"
    case .circumstance(let verb, _): "circumstance of \(lexicon.verbs[verb].past)"
    case .material: "help in kind"
    case .setting(let setting): setting.rawValue
    case .attribution(let citation): "attribution (\(citation.rawValue))"
    case .function(let word): "\(word)"
    case .month(let month, _, _): "month \(month)"
    case .time(let word): "\(word)"
    case .stop: "no event"
    }
  }

  private func describe(_ head: Mention.Head) -> String {
    switch head {
    case .actor(let index): describe(Entry.actor(index))
    case .title(let index): describe(Entry.title(index))
    case .body(let index): describe(Entry.body(index))
    case .noun(let index): describe(Entry.head(index))
    case .people(let state): describe(Entry.nisba(state, Agreement()))
    case .person: "person"
    case .anaphor(let index): describe(Entry.anaphor(index))
    }
  }
}

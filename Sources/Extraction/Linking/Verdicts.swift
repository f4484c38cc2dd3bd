import Relations

/// Why a phrase became an argument of a relation, or did not: what `actorgraph explain` says.
struct Verdicts {
  let linker: Linker
  /// Tokens as written.
  let words: (Range<Int>) -> String

  /// On a phrase that could have been an argument.
  struct Verdict {
    /// What it is in the sentence.
    var filler: Filler
    /// `source` or `target`; `nil` where it lost.
    var role: Frame.Role?
    var reason: String
  }

  private var clauses: Clauses { _read { yield linker.clauses } }
  private var sentence: Sentence { _read { yield linker.clauses.sentence } }
  private var mentions: [Mention] { linker.clauses.mentions }
  private var lexicon: Lexicon { _read { yield linker.clauses.sentence.lexicon } }

  /// The arguments of a candidate, then the other phrases of the sentence in order.
  func on(_ candidate: Candidate) -> [Verdict] {
    var verdicts: [Verdict] = []
    for (filler, role) in [(candidate.source, Frame.Role.source), (candidate.target, .target)] {
      guard let filler else { continue }
      verdicts.append(Verdict(filler: filler, role: role, reason: reasonFor(filler, role, candidate)))
    }
    let winners = verdicts.compactMap { Self.mention($0.filler) }
    for k in mentions.indices where !winners.contains(k) {
      verdicts.append(Verdict(filler: .mention(k), reason: reasonAgainst(k, candidate, winners)))
    }
    return verdicts
  }

  private static func mention(_ filler: Filler) -> Int? {
    switch filler {
    case .mention(let k), .only(let k): k
    case .side(let filler): mention(filler)
    default: nil
    }
  }

  // MARK: Won

  private func reasonFor(_ filler: Filler, _ role: Frame.Role, _ candidate: Candidate) -> String {
    switch filler {
    case .nisba: return "adjective of nationality of the noun"
    case .carried: return "subject of the sentence before, which this verb goes on with"
    case .met: return "one of the meeting told of last"
    case .struck: return "whom the attack that is claimed struck"
    case .side(let filler): return "side of the speaker: \(reasonFor(filler, role, candidate))"
    case .inner, .actor: return "organisation inside the phrase of its holder"
    case .phrase: return "phrase in the place of an actor, whose head no table knows"
    case .mention(let k), .only(let k):
      let mention = mentions[k]
      if case .idafa(let token) = mention.governor, candidate.trigger.contains(token) { return "genitive of the noun" }
      if mention.preposition != .none, let role = frame(of: candidate)?[mention.preposition] {
        return
          "behind «\(mention.preposition.arabic)», which gives \(role == .both ? "both sides" : "the \(role.rawValue)")"
      }
      let i = candidate.trigger.lowerBound
      if let predicate = clauses.predicate(at: i), let reason = reason(filler, of: predicate) { return reason }
      if let governor = linker.lightGovernor[i] {
        let predicate = clauses.predicates[governor.predicate]
        if let reason = reason(filler, of: predicate) { return "\(reason), which carries the noun" }
      }
      return "by the rule \(candidate.rule)"
    }
  }

  private func reason(_ filler: Filler, of predicate: Predicate) -> String? {
    let verb = "«\(surface(predicate.token))»"
    if predicate.subject == filler {
      return switch predicate.order {
      case .verbSubject: "first bare phrase behind \(verb)"
      case .subjectVerb: "bare phrase before \(verb) that agrees with it"
      case .relative: "subject in the relative clause of \(verb)"
      case .inherited: "subject of the verb that \(verb) is joined to"
      case .pronoun: "whom the pronoun with \(verb) means"
      case .carried: "subject of the sentence before \(verb)"
      case .circumstance: "subject of the clause that \(verb) describes"
      case .none: nil
      }
    }
    guard predicate.object == filler else { return nil }
    return predicate.reading.pronoun == nil ? "bare phrase behind \(verb)" : "what the pronoun on \(verb) takes up"
  }

  // MARK: Lost

  private func reasonAgainst(_ k: Int, _ candidate: Candidate, _ winners: [Int]) -> String {
    let mention = mentions[k]
    if mention.group >= 0, let mate = winners.first(where: { mentions[$0].group == mention.group }) {
      return "joined to «\(surface(mentions[mate].tokens))», with a relation of its own"
    }
    let frame = frame(of: candidate)
    switch mention.governor {
    case .preposition(let preposition) where preposition != Preposition.none:
      let name = "behind «\(preposition.arabic)», which"
      switch frame?[preposition] {
      case nil: return "\(name) gives no actor here"
      case .topic?: return "\(name) gives a matter here"
      case .act?: return "\(name) gives an act here"
      default: break
      }
    case .preposition: return "behind a preposition that gives no actor"
    case .idafa(let token) where !candidate.trigger.contains(token): return "genitive of «\(surface(token))»"
    default: break
    }
    let own = clauses.predicateAt[candidate.trigger.lowerBound]
    for (n, predicate) in clauses.predicates.enumerated() where n != own {
      if predicate.subject == .mention(k) { return "subject of «\(surface(predicate.token))»" }
      if predicate.object == .mention(k) { return "object of «\(surface(predicate.token))»" }
    }
    if let wall = wall(between: candidate.trigger, mention.tokens) {
      return "in another clause: «\(surface(wall))» stands between"
    }
    if let predicate = clauses.predicate(at: candidate.trigger.lowerBound), mention.isBare,
      !clauses.fits(predicate.form.subject, mention), mention.tokens.lowerBound < predicate.token
    {
      return "does not agree with the verb"
    }
    if let winner = winners.first { return "«\(surface(mentions[winner].tokens))» comes first" }
    return "in no place that gives an actor"
  }

  /// What ends a clause between two stretches.
  private func wall(between a: Range<Int>, _ b: Range<Int>) -> Int? {
    let gap =
      a.upperBound <= b.lowerBound ? a.upperBound..<b.lowerBound : b.upperBound..<max(b.upperBound, a.lowerBound)
    return gap.first { sentence.isBarrier($0) || clauses.isPredicate($0) || clauses.isRelative($0) }
  }

  /// The frame of the word that carries a candidate.
  private func frame(of candidate: Candidate) -> Frame? {
    let i = candidate.trigger.lowerBound
    if let predicate = clauses.predicate(at: i) {
      let senses = predicate.verbs.flatMap { lexicon.verbs[$0].relations }
      return (senses.first { $0.relation.name == candidate.relation.name } ?? senses.first)?.frame
    }
    for match in sentence.matches[i] {
      switch match.entry {
      case .noun(let index): return lexicon.nouns[index].frame
      case .participle(let index, _): return lexicon.participles[index].frame
      default: continue
      }
    }
    return nil
  }

  private func surface(_ i: Int) -> String { words(i..<i + 1) }

  private func surface(_ tokens: Range<Int>) -> String { words(tokens) }
}

/// Whom a pronoun speaks of.
extension Clauses {
  /// The noun phrase that a relative pronoun or attached pronoun speaks of: the nearest mention that agrees.
  ///
  /// `nil` when a verbal noun stands nearer: then that is meant.
  /// - Parameters:
  ///   - skipsGenitives: looks past the genitives of verbal nouns: «التحالف لدحر داعش والذي …».
  ///   - other: of whom it does not speak: «الحوثيون … وتصنفهم الحكومة».
  func antecedent(
    before i: Int, agreement: Agreement, skipsGenitives: Bool = false, besides other: Int? = nil
  ) -> Filler? {
    if isRelative(i), isPlainNoun(before: i) { return nil }
    var q = i - 1
    while q >= 0 {
      let k = mentionAt[q]
      if k >= 0 {
        let isGenitive = if case .idafa(let noun) = mentions[k].governor { relationNoun(noun) != nil } else { false }
        if !(skipsGenitives && isGenitive), other.map({ isSameActor($0, k) }) != true {
          if fits(agreement, mentions[k]) || agreementOfGroup(k, agreement) { return .mention(k) }
          if endsInOrganisation(k, agreement, before: i) {
            // «وزراء خارجية المجلس الذي يضم …»: officials are not their organisation, forces act as it.
            if mentions[k].isHuman, let organisation = mentions[k].actors.last { return .actor(organisation) }
            return .mention(k)
          }
        }
        q = mentions[k].start - 1
        if skipsGenitives, isGenitive {
          while q >= 0, sentence.isQuote(q) { q -= 1 }
          if q >= 0 { q -= 1 }
        }
        continue
      }
      if sentence.isBarrier(q) { return nil }
      // «رفضت إيران الاتفاق وهاجمها …»: she, and not the deal; a relative clause seldom reaches over a verbal noun.
      if let noun = relationNoun(q), isRelative(i) || agreement.fits(nounAgreement(noun)) { return nil }
      q -= 1
      if i - q > 14 { return nil }
    }
    return nil
  }

  /// Whether two phrases name the same actor of the lexicon.
  private func isSameActor(_ a: Int, _ b: Int) -> Bool {
    guard case .actor(let one) = mentions[a].head, case .actor(let other) = mentions[b].head else { return false }
    return one == other
  }

  /// «طائرات التحالف الذي …»: the relative pronoun speaks of the organisation that ends the phrase, which acts through it.
  private func endsInOrganisation(_ k: Int, _ agreement: Agreement, before i: Int) -> Bool {
    let mention = mentions[k]
    guard mention.tokens.upperBound == i, mention.tokens.count > 1,
      !mention.actors.isEmpty || !mention.inner.isEmpty || isAnaphor(mention),
      mention.name == nil
    else { return false }
    return agreement.fits(MentionFinder.agreement(ofForm: sentence.text(i - 1), stripped: 0))
  }

  /// «الإرهاب الذي يضرب الدول», «"عاصفة الحزم" التي تقودها …»: a definite noun that names no actor stands right before.
  private func isPlainNoun(before i: Int) -> Bool {
    var q = i - 1
    while q >= 0, sentence.isQuote(q) { q -= 1 }
    guard q >= 0, mentionAt[q] < 0, sentence.tokens[q].kind == .word, relationNoun(q) == nil,
      sentence.has(.article, at: q)
    else { return false }
    guard q > 0 else { return true }
    // An adjective of the phrase before.
    if mentionAt[q - 1] >= 0 || sentence.text(q - 1).hasPrefix("ال") { return false }
    return true
  }

  private func isAnaphor(_ mention: Mention) -> Bool {
    if case .anaphor = mention.head { return true }
    return false
  }

  /// The nearest mention of an actor, over clause borders, that a pronoun may speak of.
  func antecedentActor(before i: Int, agreement: Agreement, except: Filler? = nil) -> Filler? {
    func speaksOf(_ k: Int, _ isSure: Bool) -> Bool {
      .mention(k) != except && (fits(agreement, mentions[k]) || agreementOfGroup(k, agreement))
        && !(isSure && mayBeMan(k, agreement))
    }
    for isSure in agreement.gender == .feminine ? [true, false] : [false] {
      // The subject of the governing verb comes first: «أكد الوزير أنه …».
      for predicate in predicates.reversed() where predicate.token < i {
        if case .mention(let k)? = predicate.subject, speaksOf(k, isSure) { return Self.filler(k, agreement) }
        if predicate.subject == .carried, except != .carried { return .carried }
      }
      for k in mentions.indices.reversed() where mentions[k].tokens.upperBound <= i && speaksOf(k, isSure) {
        return Self.filler(k, agreement)
      }
    }
    return except == .carried ? nil : carriedSubject(agreement)
  }

  /// Whether a feminine pronoun had better speak of another: of a name one cannot tell whether it is a man's.
  func mayBeMan(_ k: Int, _ agreement: Agreement) -> Bool {
    agreement.gender == .feminine && mentions[k].isHuman && mentions[k].agreement.gender == .unknown
  }

  /// «وخلال زيارته إلى القاهرة، قال الوزير …»: a pronoun of the phrase that opens a sentence speaks of the subject behind it.
  func laterSubject(after i: Int, agreement: Agreement) -> Filler? {
    guard let predicate = predicates.first, predicate.token > i, predicate.order == .verbSubject,
      case .mention(let k)? = predicate.subject, mentions[k].start > predicate.token, fits(agreement, mentions[k]),
      mentions[k].isHuman || mentions[k].pronoun == nil,
      (i..<predicate.token).contains(where: { sentence.isComma($0) })
    else { return nil }
    return .mention(k)
  }

  /// The subject of the sentence before, when it agrees.
  func carriedSubject(_ agreement: Agreement) -> Filler? { carried.map(agreement.fits) == true ? .carried : nil }

  /// The nearest mention that a pronoun may speak of.
  func nearestAntecedent(before i: Int, agreement: Agreement, except: Filler?) -> Filler? {
    for k in mentions.indices.reversed() where mentions[k].tokens.upperBound <= i && .mention(k) != except {
      // Missiles and the like are seldom spoken of so.
      if case .noun(let head) = mentions[k].head, lexicon.heads[head].kind == .force,
        mentions[k].states.isEmpty, mentions[k].actors.isEmpty
      {
        continue
      }
      if fits(agreement, mentions[k]) { return Self.filler(k, agreement) }
    }
    return except == .carried ? nil : carriedSubject(agreement)
  }

  /// A singular pronoun means one of a group, a plural all.
  static func filler(_ k: Int, _ agreement: Agreement) -> Filler {
    agreement.number == .singular ? .only(k) : .mention(k)
  }
}

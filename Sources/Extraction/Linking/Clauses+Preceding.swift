/// What stands before a verb.
extension Clauses {
  /// The nearest bare mention before a verb in its clause that agrees with it.
  func leftSubject(_ i: Int, _ agreement: Agreement) -> Int? {
    var q = i - 1
    var steps = 0
    while q >= 0, steps < 16 {
      let k = mentionAt[q]
      if k >= 0 {
        let mention = mentions[k]
        if isFollowingArgument(k) {
          q = mention.start - 1
          continue
        }
        // «ثمانية أشخاص بينهم ثلاثة أجانب قتلوا»: all of them.
        if mention.start > 0, isOf(.member, mention.start - 1) {
          q = mention.start - 1
          continue
        }
        if mention.isBare || mention.conjunction != nil && mention.group < 0,
          fits(agreement, firstOfGroup(k)) || agreementOfGroup(k, agreement)
        {
          return mention.group >= 0 ? mention.group : k
        }
        if mention.group >= 0, mentions[mention.group].isBare, agreementOfGroup(k, agreement) { return mention.group }
        q = mention.start - 1
        steps += 1
        continue
      }
      if let opening = insertion(endingAt: q) {
        q = opening - 1
        continue
      }
      if sentence.isBarrier(q) { return nil }
      if isPredicate(q), !isInRelativeClause(q) { return nil }
      q -= 1
      steps += 1
    }
    return nil
  }

  /// Whether a phrase is already the subject or object that follows another verb.
  private func isFollowingArgument(_ k: Int) -> Bool {
    predicates.contains {
      $0.token < mentions[k].start && ($0.subject == .mention(k) || $0.object == .mention(k)) && $0.order != .none
    }
  }

  private func isInRelativeClause(_ q: Int) -> Bool {
    let p = beforeParticles(q)
    return p >= 0 && isRelative(p)
  }

  /// The comma that opens «، الذي … ،», given the one that closes it.
  func insertion(endingAt q: Int) -> Int? {
    if let start = sentence.asideStart(closingAt: q) { return start }
    guard sentence.isComma(q) else { return nil }
    return (max(0, q - 18)..<q).reversed().first { sentence.isComma($0) && isRelative($0 + 1) }
  }

  /// The subject of the verb before, when this one is joined to it and agrees.
  func inheritedSubject(_ k: Int, _ agreement: Agreement) -> Filler? {
    if k > 0, predicates[k].reading.conjunction != nil, case .mention(let m)? = goesOnRelative(k),
      fits(agreement, mentions[m])
    {
      return .mention(m)
    }
    let nominal = nominalSubject(before: predicates[k].token).flatMap {
      fits(agreement, mentions[$0.mention]) ? $0 : nil
    }
    for previous in predicates[..<k].reversed() where !previous.isRelative {
      // «يقول ناشطون إن عناصر موجودة في البلدة وتخوض المعارك»: what stands behind إن without a verb.
      if let nominal, nominal.complementizer > previous.token { return .mention(nominal.mention) }
      guard let subject = previous.subject else { continue }
      if case .mention(let m) = subject {
        if fits(agreement, mentions[m]) || agreementOfGroup(m, agreement) { return subject }
        // «أوفدت الحكومة نائب الوزير حيث التقى …»: he who was sent.
        if predicates[k].reading.conjunction == nil, case .mention(let sent)? = previous.object, mentions[sent].isHuman,
          fits(agreement, mentions[sent])
        {
          return previous.object
        }
        continue
      }
      return subject
    }
    guard predicates[k].token <= 3 || predicates[..<k].allSatisfy({ $0.subject == nil }) else {
      return nil
    }
    if let opening = openingSubject(before: predicates[k].token), fits(agreement, mentions[opening]) {
      return .mention(opening)
    }
    return carriedSubject(agreement)
  }

  /// «التي انتقد فيها إسرائيل وحذرها»: a verb joined without a comma goes on with the relative clause before it.
  private func goesOnRelative(_ k: Int) -> Filler? {
    let previous = predicates[k - 1]
    guard previous.isRelative,
      !(previous.token..<predicates[k].token).contains(where: { sentence.isComma($0) || sentence.isBarrier($0) })
    else { return nil }
    return previous.subject
  }

  /// «استغل التنظيم الفوضى وشن هجمات»: the phrase that opens the sentence, or stands behind one word that no table knows.
  private func openingSubject(before i: Int) -> Int? {
    guard let first = mentions.indices.first, mentions[first].start <= 1, mentions[first].tokens.upperBound < i else {
      return nil
    }
    let mention = mentions[first]
    if mention.start == 0 { return mention.isBare ? first : nil }
    guard sentence.tokens[0].kind == .word, sentence.matches[0].isEmpty, sentence.function(0) == nil,
      !isPredicate(0), !mention.hasPreposition
    else { return nil }
    return first
  }

  /// The last إن before a token, and the phrase right behind it.
  private func nominalSubject(before end: Int) -> (complementizer: Int, mention: Int)? {
    guard let i = (0..<end).last(where: { sentence.isComplementizer($0) }), i + 1 < end, startAt[i + 1] >= 0
    else { return nil }
    return (i, startAt[i + 1])
  }

  /// A comma that closes no insertion parts a verb from what stands before: «بعد الغزو، انسحبت القوات».
  func isAfterComma(_ i: Int) -> Bool {
    if isBehindAdverbial(i) { return true }
    let p = beforeParticles(i)
    guard p > 0, sentence.isComma(p), insertion(endingAt: p) == nil else { return false }
    let k = mentionAt[p - 1]
    return k < 0
      || !mentions[k].tokens.contains { sentence.isComma($0) }
        && !(k > 0 && mentions[k - 1].tokens.upperBound + 1 == mentions[k].start
          && sentence.isComma(mentions[k - 1].tokens.upperBound))
  }

  /// «…، وفي هذا الإطار قصفت المدفعية»: behind a phrase with «و» and a preposition that opens a clause, and names nobody.
  private func isBehindAdverbial(_ i: Int) -> Bool {
    var q = beforeParticles(i)
    let first = q
    while q > 0, first - q < 4, mentionAt[q] < 0, sentence.tokens[q].kind == .word, !isPredicate(q) {
      if sentence.isComma(q - 1) || sentence.isFullStop(q - 1) {
        return q < first
          && sentence.matches(.function, at: q).contains {
            if case .function(.preposition) = $0.entry { $0.reading.conjunction != nil } else { false }
          }
      }
      q -= 1
    }
    return false
  }

  /// Whether a verb opens its clause, but for particles: behind a sign, a conjunction, أن, or nothing.
  func startsClause(_ i: Int) -> Bool {
    let p = beforeParticles(i)
    return p < 0 || sentence.tokens[p].kind == .sign || sentence.isBarrier(p)
  }
}

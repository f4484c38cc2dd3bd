import Relations

/// When events happened.
extension Assembly {
  /// The nearest date of the clause, else of the sentence, else of the sentences before, else the document's.
  func date(of trigger: Range<Int>, _ clauses: Clauses, _ dates: [DateMention]) -> (Period?, Event.DateSource?, Span?) {
    let sentence = clauses.sentence
    let k = clauses.predicateAt[trigger.lowerBound]
    let isPast = k >= 0 && clauses.predicates[k].form.tense == .past
    func distance(_ date: DateMention) -> Int {
      let (low, high) =
        date.tokens.lowerBound >= trigger.upperBound
        ? (trigger.upperBound, date.tokens.lowerBound) : (date.tokens.upperBound, trigger.lowerBound)
      guard low <= high else { return 0 }
      // Another clause is further away than any word of this one.
      return high - low + (low..<high).reduce(0) { $0 + (sentence.isBarrier($1) ? 20 : 0) }
    }
    func fits(_ date: DateMention) -> Bool {
      // What has happened has no day to come, nor one inside what is said about it.
      if isPast, let day, date.period.start > day, date.period.end != nil { return false }
      if date.tokens.lowerBound >= trigger.upperBound,
        (trigger.upperBound..<date.tokens.lowerBound).contains(where: { sentence.isComplementizer($0) })
      {
        return false
      }
      return description(around: date, clauses)?.contains(trigger.lowerBound) ?? true
    }
    if let date = dates.filter(fits).min(by: { distance($0) < distance($1) }) {
      let range = sentence.tokens[date.tokens.lowerBound].start..<sentence.tokens[date.tokens.upperBound - 1].end
      return (date.period, .text, Span(text: slice(range), range: range))
    }
    let isPresent =
      k >= 0 && clauses.predicates[k].form.tense == .imperfect
      && !(trigger.lowerBound > 0
        && sentence.matches(.modality, at: trigger.lowerBound - 1).contains {
          if case .modality(.negated, _) = $0.entry { true } else { false }
        })
    if let recentDay, !isPresent { return (.day(recentDay), .context, nil) }
    if let day { return (.day(day), .document, nil) }
    return (nil, nil, nil)
  }

  /// The tokens of the relative clause or participle that a date stands in; what is outside has another date:
  /// «رفعت القيود التي فرضتها في سبتمبر», «أفرجت عن السائقين المحتجزين منذ يناير».
  private func description(around date: DateMention, _ clauses: Clauses) -> Range<Int>? {
    let sentence = clauses.sentence
    let start = date.tokens.lowerBound
    var i = start - 1
    while i >= 0, !sentence.isComma(i), !sentence.isBarrier(i) {
      if clauses.isRelative(i) || clauses.predicate(at: i)?.isRelative == true {
        let end = (date.tokens.upperBound..<sentence.count).first { sentence.isComma($0) || sentence.isBarrier($0) }
        return i..<(end ?? sentence.count)
      }
      i -= 1
    }
    // The noun that the participle describes is dated with it: «الحرب المستمرة منذ 2011».
    let participle = (sentence.isOpenStart(start) ? start : start - 1) - 1
    guard date.period.end == nil, participle > 0,
      sentence.has(.participle, at: participle)
    else { return nil }
    return participle - 1..<date.tokens.upperBound
  }

  /// Keeps the day a sentence names for what follows it.
  mutating func remember(_ dates: [DateMention], _ section: Section.Kind) {
    guard section == .body, let day else { return }
    bodyCount += 1
    let near = dates.first {
      $0.period.precision == .day && $0.period.start <= day && $0.period.start >= day.advanced(by: -7)
    }
    if let near {
      recentDay = near.period.start
    } else if !dates.isEmpty {
      recentDay = nil
    }
    if bodyCount <= 2, leadDay == nil { leadDay = near?.period.start }
  }

  /// Keeps the days that a sentence states of acts whose parties it does not name: «والزيارة مقررة الخميس».
  mutating func rememberDays(_ clauses: Clauses, _ dates: [DateMention], besides triggers: [Range<Int>]) {
    for i in 0..<clauses.sentence.count where !triggers.contains(where: { $0.contains(i) }) {
      for match in clauses.sentence.matches(.noun, at: i) where match.reading.hasArticle {
        guard case .noun(let index) = match.entry, let day,
          case let (period?, .text?, _) = date(of: i..<i + 1, clauses, dates),
          let end = period.end, end - period.start <= 7, abs(period.start - day) <= 31
        else { continue }
        statedDays.append((kind: lexicon.nouns[index].relation.name, period: period))
        break
      }
    }
  }

  /// What the rest of the text says of the dates of events, once all of it is read.
  mutating func finish() {
    adoptDays()
    mergeHeadlines()
  }

  /// An event known to the week or month, or not at all, has the day that the text states of an act of its kind.
  private mutating func adoptDays() {
    var byKind: [String: Set<Period>] = [:]
    for (kind, period) in statedDays { byKind[kind, default: []].insert(period) }
    for i in events.indices {
      guard let period = events[i].period, let end = period.end, let stated = byKind[events[i].kind.name] else {
        continue
      }
      if events[i].dateSource != .text {
        // Only where the text speaks of one such act.
        if let only = stated.first, stated.count == 1, events[i].mode == .actual || events[i].mode == .reported {
          events[i].period = only
          events[i].dateSource = .context
        }
      } else if period.precision != .day,
        let inside = stated.filter({ $0 != period && period.start <= $0.start && $0.end! <= end }).min(by: {
          $0.start < $1.start
        })
      {
        events[i].period = inside
      }
    }
  }

  /// What a headline and the text can have in common.
  private struct Story: Hashable {
    var kind: String
    var source: Actor.ID?
    var target: Actor.ID?
    var isNegated: Bool

    init(_ event: Event) {
      kind = event.kind.name
      source = event.source?.actor.id
      target = event.target?.actor.id
      isNegated = event.mode == .negated
    }
  }

  /// A headline that says what the text says is evidence of that event; one with news of its own has the day of the lead.
  private mutating func mergeHeadlines() {
    if headlines.isEmpty { return }
    let isHeadline = Set(headlines)
    var bodies: [Story: Int] = [:]
    for b in events.indices.reversed() where !isHeadline.contains(b) { bodies[Story(events[b])] = b }
    var isMerged = [Bool](repeating: false, count: events.count)
    for h in headlines {
      let headline = events[h]
      if let body = bodies[Story(headline)], headline.source != nil, headline.target != nil {
        isMerged[h] = true
        events[body].furtherEvidence += ([headline.evidence].compactMap { $0 } + headline.furtherEvidence).filter {
          !events[body].furtherEvidence.contains($0)
        }
        events[body].confidence = min(0.99, max(events[body].confidence, headline.confidence) + 0.05)
      } else if headline.dateSource == .document, let leadDay, headline.mode == .actual || headline.mode == .reported {
        events[h].period = .day(leadDay)
        events[h].dateSource = .context
      }
    }
    events = zip(events, isMerged).filter { !$0.1 }.map { $0.0 }
  }
}

import Relations

/// Puts the events of a document together, sentence by sentence.
struct Assembly {
  let document: Document
  let text: ContiguousArray<UInt8>
  let lexicon: Lexicon
  let day: Day?
  var resolver: Resolver
  var events: [Event] = []
  private let explains: Bool
  private(set) var explanations: [Explanation.Sentence] = []
  /// Where an event of the same content stands in `events`.
  private var indices: [Key: Int] = [:]
  /// The organisations inside mentions of the sentence, by number of the mention.
  var inner: [Int: Participant] = [:]
  /// The last day shortly before publication that a sentence named: what follows without a date went on then.
  var recentDay: Day?
  /// That of the first sentences of the body, for the headline.
  var leadDay: Day?
  var bodyCount = 0
  /// Days that the text states of acts whose parties it leaves out: «الهجوم».
  var statedDays: [(kind: String, period: Period)] = []
  /// The events of headlines, by number in `events`.
  private(set) var headlines: [Int] = []
  /// Who speaks in direct speech that is still open.
  private var quoted: Participant?
  /// Whom the last attack told of struck, for who claims it.
  private var lastStruck: (participant: Participant, sentence: Int)?
  /// The two of the last meeting told of, for who attended it.
  private var lastMet: (host: Participant, guest: Participant, sentence: Int)?
  var carried: (participant: Participant, agreement: Agreement)?

  /// The sentence that events were last made of, and the hash with which theirs begin.
  private var lastQuotation: (sentence: Int, quote: Span, hash: Hash128)?

  private struct Key: Hashable {
    var source: Actor.ID?
    var kind: String
    var target: Actor.ID?
    var mode: Event.Mode
    var period: Period?
  }

  init(document: Document, text: ContiguousArray<UInt8>, lexicon: Lexicon, day: Day?, explains: Bool = false) {
    self.document = document
    self.text = text
    self.lexicon = lexicon
    self.day = day
    self.explains = explains
    resolver = Resolver(lexicon: lexicon, day: day)
  }

  mutating func add(_ sentence: Sentence, _ mentions: [Mention], _ section: Section.Kind) {
    let clauses = Clauses(sentence: sentence, mentions: mentions, carried: carried?.agreement)
    let linker = Linker(clauses: clauses)
    let attributions = Attributions(clauses: clauses, startsInQuote: quoted != nil)
    // Most sentences relate nobody to anybody; their dates still count for what follows.
    let isNeeded = explains || !linker.candidates.isEmpty
    let modalities = isNeeded ? Modalities(clauses: clauses) : nil
    let dates = isNeeded || section == .body ? DateReader(sentence: sentence, anchor: day).read() : []

    var participants: [Participant?] = []
    // «الحوار بين البلدين … بعد الاتفاق بين واشنطن وطهران»: two named behind «البلدين» are not they.
    var laterPair: (Actor, Actor)?
    var hasPair = false
    inner.removeAll()
    for mention in mentions {
      let span = span(mention, sentence)
      if let organisation = mention.inner.first {
        let span = self.span(organisation, sentence)
        inner[participants.count] = resolver.actor(
          of: organisation, in: sentence, text: name(organisation, span, sentence)
        ).map { Participant(actor: $0, mention: span) }
      }
      let speaker = resolver.speaker
      if let owner = owner(of: participants.count, clauses, attributions, participants) { resolver.speaker = owner }
      participants.append(
        resolver.actor(
          of: mention, in: sentence, text: name(mention, span, sentence), inner: inner[participants.count]?.actor
        ).map { Participant(actor: $0, mention: span) })
      resolver.speaker = speaker
      // «قال الوزير … إن بلاده ستقاتل»: whose country it is must be known before.
      if attributions.speaker == .mention(participants.count - 1), let speaker = participants.last ?? nil {
        resolver.speaker = speaker.actor
      }
      if mention.group >= 0, participants.count > 1, let a = participants[participants.count - 2],
        let b = participants[participants.count - 1], mentions[participants.count - 2].group == mention.group,
        mention.isBare || mention.preposition == .between, canBeSide(a.actor), canBeSide(b.actor)
      {
        if hasPair { laterPair = (a.actor, b.actor) } else { resolver.remember(pair: a.actor, b.actor) }
      }
      hasPair = hasPair || isPair(mention) && resolver.pair(mention, in: sentence) != nil
    }

    var dropped = [String?](repeating: nil, count: linker.candidates.count)
    let firstEvent = events.count
    for (number, candidate) in linker.candidates.enumerated() {
      var source = participant(candidate.source, sentence, participants)
      var target = participant(candidate.target, sentence, participants)
      switch candidate.target {
      case .met: target = source.flatMap { partyMet(by: $0, sentence.number) }
      case .struck: target = struck(before: sentence.number)
      default: break
      }
      var others: [(Participant?, Participant?)] = []
      if let (k, isSource) = pairAnaphor(candidate, mentions), let pair = resolver.pair(mentions[k], in: sentence) {
        let mention = span(mentions[k], sentence)
        let (a, b) = (Participant(actor: pair.0, mention: mention), Participant(actor: pair.1, mention: mention))
        if candidate.relation.isSymmetric,
          candidate.source == candidate.target || candidate.source == nil || candidate.target == nil
        {
          (source, target) = (a, b)
        } else if isSource {
          source = a
          others = [(b, target)]
        } else {
          target = a
          others = [(source, b)]
        }
      }
      let mayLackSides =
        candidate.isStated && Linker.mayLackSides(candidate.relation) && linker.happensByItself(candidate)
      guard source != nil || target != nil || mayLackSides else {
        dropped[number] = "no actor known"
        continue
      }
      if let a = source?.actor.id, let b = target?.actor.id, a == b {
        dropped[number] = "both sides are one actor"
        continue
      }
      // A place acts through nobody; it can only be acted upon: «مواقع عراقية» is Iraq when it is struck.
      if source?.actor.kind == .place || linker.isFacility(candidate.source) { source = nil }
      // An area is nobody's side; «وصل إلى السلطة» is no journey.
      if candidate.isTie, target?.actor.kind == .place, candidate.relation.name != "leads" {
        dropped[number] = "a place is no side"
        continue
      }
      if candidate.relation.name == "visits", isPower(candidate.target, sentence, mentions) {
        dropped[number] = "coming to power is no visit"
        continue
      }
      if !candidate.isStated, source == nil || target == nil {
        dropped[number] = "named in passing, with a side missing"
        continue
      }
      guard source != nil || target != nil || mayLackSides, !candidate.isTie || source != nil && target != nil else {
        dropped[number] = "a side is missing"
        continue
      }

      if candidate.rule.hasPrefix("noun-between") || candidate.rule.hasPrefix("verb-between")
        || candidate.relation.name == "negotiates", let a = source, let b = target
      {
        resolver.remember(pair: a.actor, b.actor)
      }
      let trigger = candidate.trigger
      let modality = modalities?.modality(of: candidate, governor: linker.lightGovernor[trigger.lowerBound])
      let (period, dateSource, dateSpan) = date(of: trigger, clauses, dates)
      var mode: Event.Mode =
        switch modality {
        case .negated: .negated
        case .planned: .planned
        case .hypothetical: .hypothetical
        case nil: .actual
        }
      // «يزور إيران الأسبوع المقبل»
      if mode == .actual, let day, let period, dateSource == .text, period.end != nil {
        if period.start > day || period == .day(day) && section == .body && clauses.isPresentMain(trigger.lowerBound) {
          mode = .planned
        }
      }
      if candidate.isTie, mode == .actual { mode = .tie }
      var reporter: Participant?
      if let attribution = attributions.span(at: trigger.lowerBound) {
        reporter = attribution.isCarried ? quoted : participant(attribution.speaker, sentence, participants)
        if attribution.isNominal, modalities?.isCircumstantial(trigger.lowerBound) == true {
          reporter = nil
        } else if attributions.isDenied(trigger.lowerBound), candidate.rule != "noun-denied",
          !isDeniedCharge(candidate, attribution)
        {
          mode = mode == .negated ? .reported : .negated
        } else if mode == .actual, !isOwnAct(candidate, clauses, attribution, linker, of: source, target, by: reporter)
        {
          mode = .reported
        }
      }
      // «هددت بضرب السياح», «قد يتعرضون للخطف»: an attack that was not made is told of its parties only.
      if source == nil || target == nil, Linker.mayLackSides(candidate.relation),
        mode == .hypothetical || mode == .planned && !linker.isAttempt(candidate)
      {
        dropped[number] = "not done, with a side missing"
        continue
      }
      let event = event(
        candidate, sentence, source: source, target: target, mode: mode, reporter: reporter, period: period,
        dateSource: dateSource, date: dateSpan,
        section: section)
      append(event, section)
      if mode == .actual || mode == .reported, let target, !linker.isCount(candidate.target) {
        remember(candidate, source, target, sentence.number)
      }
      for (otherSource, otherTarget) in others where otherSource?.actor.id != otherTarget?.actor.id {
        append(
          self.event(
            candidate, sentence, source: otherSource, target: otherTarget, mode: mode, reporter: reporter,
            period: period, dateSource: dateSource,
            date: dateSpan, section: section), section)
      }
    }

    if let (a, b) = laterPair { resolver.remember(pair: a, b) }
    let speaker = participant(attributions.speaker, sentence, participants) ?? quoted
    quoted = attributions.endsInQuote ? speaker : nil
    remember(dates, section)
    if !dates.isEmpty { rememberDays(clauses, dates, besides: linker.candidates.map(\.trigger)) }
    if section == .headline || section == .caption { headlines += firstEvent..<events.count }
    if explains { explanations.append(explanation(clauses, linker, dropped, participants, dates, section, firstEvent)) }
    if let speaker = attributions.speaker, let participant = participant(speaker, sentence, participants) {
      resolver.speaker = participant.actor
    }
    updateCarried(clauses, participants)
  }

  /// «أبلغه دعم بلاده لتركيا»: outside of what somebody says, «بلاده» is the country of him who is the subject.
  private func owner(
    of k: Int, _ clauses: Clauses, _ attributions: Attributions, _ participants: [Participant?]
  ) -> Actor? {
    guard clauses.isOwnCountry(k), attributions.span(at: clauses.mentions[k].start) == nil else { return nil }
    let subjects = clauses.predicates.lazy.filter { $0.token < clauses.mentions[k].start && !$0.isRelative }.compactMap(
      \.subject)
    guard case .mention(let subject)? = subjects.last, subject < k, let actor = participants[subject]?.actor,
      [.person, .office].contains(actor.kind)
    else { return nil }
    return actor
  }

  // MARK: What a later sentence goes back to

  /// How many sentences on «الهجوم» and «اللقاء» are understood; who attended is told last.
  private static let reach = (attack: 6, meeting: 20)

  /// Whom the last attack told of struck, for who claims it.
  private func struck(before sentence: Int) -> Participant? {
    lastStruck.flatMap { sentence - $0.sentence <= Self.reach.attack ? $0.participant : nil }
  }

  /// «حضر اللقاء وزير الدفاع»: of the two who met the one of another state, else the host.
  private func partyMet(by guest: Participant, _ sentence: Int) -> Participant? {
    guard let met = lastMet, sentence - met.sentence <= Self.reach.meeting else { return nil }
    return guest.actor.principal == met.host.actor.principal ? met.guest : met.host
  }

  private mutating func remember(
    _ candidate: Candidate, _ source: Participant?, _ target: Participant, _ sentence: Int
  ) {
    // Who claims an attack is told after it.
    if candidate.relation.name == "attacks" { lastStruck = (target, sentence) }
    guard let source else { return }
    switch candidate.relation.name {
    case "attacks", "accuses": resolver.remember(adversaries: source.actor, target.actor)
    case "meets"
    where candidate.target != .met && [source, target].allSatisfy { [.person, .office].contains($0.actor.kind) }:
      lastMet = (source, target, sentence)
    default: break
    }
  }

  /// «نفى الاتهامات»: the charge was made, what it says is denied.
  private func isDeniedCharge(_ candidate: Candidate, _ attribution: Attributions.Span) -> Bool {
    candidate.relation.name == "accuses" && attribution.isNominal
      && candidate.trigger.lowerBound == attribution.tokens.lowerBound
  }

  /// What a party does by saying it needs no witness: «أعلن رفضه», «قالت إن بلادها تدين الهجوم»; neither does a named past deal.
  private func isOwnAct(
    _ candidate: Candidate, _ clauses: Clauses, _ attribution: Attributions.Span, _ linker: Linker,
    of source: Participant?, _ target: Participant?, by reporter: Participant?
  ) -> Bool {
    let i = candidate.trigger.lowerBound
    let k = clauses.predicateAt[i]
    if ["obligation", "judgement", "wrong", "no-place", "noun-denied"].contains(candidate.rule) { return true }
    if k < 0, candidate.relation.name == "agrees", linker.lightGovernor[i] == nil,
      clauses.sentence.hasArticle(i)
    {
      return true
    }
    // «إن الاتفاق الذي أبرمته واشنطن مهم»: what a relative clause recalls is no news of the speaker's.
    if candidate.rule.hasPrefix("verb-relative"), k >= 0, clauses.predicates[k].form.tense == .past { return true }
    func isReporter(_ participant: Participant?) -> Bool {
      guard let participant, let reporter else { return false }
      return participant.actor.id == reporter.actor.id
        || participant.actor.principal != nil && participant.actor.principal == reporter.actor.principal
    }
    // «أعلنت بريطانيا وألمانيا دعمهما»: each of them.
    func isSpeaker(_ filler: Filler?) -> Bool {
      guard case .mention(let a)? = filler, case .mention(let b)? = attribution.speaker else { return false }
      return clauses.groupMembers(b).contains(a)
    }
    let isOwn =
      isReporter(source) || isSpeaker(candidate.source)
      || candidate.relation.isSymmetric && (isReporter(target) || isSpeaker(candidate.target))
    guard isOwn else { return false }
    if attribution.isNominal {
      return candidate.relation.quad == .verbalCooperation || candidate.relation.quad == .verbalConflict
        || ["concedes", "sanctions"].contains(candidate.relation.name)
    }
    let isSpeech = ["supports", "rejects", "accuses", "requests", "threatens"].contains(candidate.relation.name)
    return isSpeech && (k < 0 || clauses.predicates[k].form.tense == .imperfect)
  }

  /// «السلطة», «الحكم»: what one comes to without going anywhere.
  private func isPower(_ filler: Filler?, _ sentence: Sentence, _ mentions: [Mention]) -> Bool {
    guard case .mention(let k)? = filler, case .body = mentions[k].head,
      mentions[k].tokens.count == 1 || sentence.preposition(mentions[k].tokens.lowerBound + 1) == .in
    else { return false }
    let text = sentence.text(mentions[k].tokens.lowerBound)
    return text.hasSuffix("الحكم") || text.hasSuffix("سلطة")
  }

  private func isState(_ state: Int) -> Bool { lexicon.actors[lexicon.states[state].actor].kind == .state }

  /// Takes from the whole document what every sentence needs: the state that most phrases name, those of the first two sentences
  /// twice, among equals the first of the table, and which persons hold which offices.
  mutating func survey(_ mentions: some Sequence<[Mention]>) {
    var counts: [Int: Int] = [:]
    var isNamedAgain: Set<Int> = []
    var groups: [Int: Int] = [:]
    var isSeated: Set<Int> = []
    for (number, mentions) in mentions.enumerated() {
      for mention in mentions {
        var named = mention.actors
        if case .actor(let index) = mention.head { named.insert(index, at: 0) }
        for index in named {
          if let day, !lexicon.actors[index].roles.isEmpty, isSeated.insert(index).inserted {
            resolver.seat(lexicon.actors[index], on: day)
          }
          if lexicon.actors[index].kind == .armedGroup { groups[index, default: 0] += 1 }
        }
        var states: [Int] = []
        for state in mention.states where !states.contains(state) && isState(state) { states.append(state) }
        // Persons travel: Obama in Nairobi is no news of the United States.
        var places = mention.post.map { [$0] } ?? []
        if case .actor(let index) = mention.head, lexicon.actors[index].kind != .person { places.append(index) }
        for place in places {
          if let principal = lexicon.actors[place].principal, let state = lexicon.state(ofPrincipal: principal),
            !states.contains(state), isState(state)
          {
            states.append(state)
          }
        }
        for state in states {
          let count = counts[state, default: 0] + (number < 2 ? 2 : 1)
          counts[state] = count
          if count > 2 || number >= 2, count > 1 { isNamedAgain.insert(state) }
        }
      }
    }
    let most = groups.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.prefix(2)
    if let first = most.first, first.value > 2, first.value > 2 * (most.dropFirst().first?.value ?? 0) {
      resolver.main = lexicon.actors[first.key]
    }
    let best = counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }
    if let best, isNamedAgain.contains(best.key) { resolver.home = lexicon.states[best.key] }
    let two = counts.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.prefix(2)
    if two.count == 2, let a = two.first, let b = two.last {
      resolver.homes = (lexicon.actors[lexicon.states[a.key].actor], lexicon.actors[lexicon.states[b.key].actor])
    }
  }

  /// Whether an actor named beside another may be one of «الطرفان»: no person, no weapon.
  private func canBeSide(_ actor: Actor) -> Bool {
    switch actor.kind {
    case .person, .office, .place: false
    case .military: actor.principal != nil
    default: true
    }
  }

  /// The mention of «الطرفان» in a candidate, and whether it is the source.
  private func pairAnaphor(_ candidate: Candidate, _ mentions: [Mention]) -> (Int, isSource: Bool)? {
    for (filler, isSource) in [(candidate.source, true), (candidate.target, false)] {
      if case .mention(let k)? = filler, isPair(mentions[k]) { return (k, isSource) }
    }
    return nil
  }

  private func isPair(_ mention: Mention) -> Bool {
    guard case .anaphor(let index) = mention.head, case .pair = lexicon.anaphors[index].reference else { return false }
    return true
  }

  /// The subject that a following sentence without one continues.
  private mutating func updateCarried(_ clauses: Clauses, _ participants: [Participant?]) {
    if let first = clauses.predicates.first(where: { !$0.isRelative && $0.subject != nil }),
      case .mention(let k)? = first.subject, let participant = participants[k]
    {
      carried = (participant, clauses.mentions[k].agreement)
    } else if clauses.predicates.isEmpty {
      carried = nil
    }
  }

  private mutating func append(_ event: Event, _ section: Section.Kind) {
    let key = Key(
      source: event.source?.actor.id, kind: event.kind.name, target: event.target?.actor.id, mode: event.mode,
      period: event.dateSource == .document ? nil : event.period)
    if let index = indices[key] {
      // What is already there is of the same sentence.
      if let evidence = event.evidence, events[index].evidence != evidence,
        !events[index].furtherEvidence.reversed().prefix(while: { $0.sentence == evidence.sentence }).contains(evidence)
      {
        events[index].furtherEvidence.append(evidence)
      }
      // What is only repeated is no more certain for it.
      if section != .repeated {
        events[index].confidence = min(0.99, max(events[index].confidence, event.confidence) + 0.05)
      }
    } else if section != .repeated {
      indices[key] = events.count
      events.append(event)
    }
  }

  /// The words of a sentence and the hash that ids of its events begin with; most events share theirs with the one before.
  private mutating func quotation(_ sentence: Sentence) -> (quote: Span, hash: Hash128) {
    if let last = lastQuotation, last.sentence == sentence.number { return (last.quote, last.hash) }
    let range = sentence.tokens[0].start..<sentence.tokens[sentence.count - 1].end
    let quote = Span(text: slice(range), range: range)
    var hash = Hash128()
    hash.add(document.id)
    hash.add(sentence.number)
    hash.add(text[range])
    hash.add(CollectionOfOne(0xFF))
    lastQuotation = (sentence.number, quote, hash)
    return (quote, hash)
  }

  private mutating func event(
    _ candidate: Candidate, _ sentence: Sentence, source: Participant?, target: Participant?, mode: Event.Mode,
    reporter: Participant?,
    period: Period?, dateSource: Event.DateSource?, date: Span?, section: Section.Kind
  ) -> Event {
    let triggerRange =
      sentence.tokens[candidate.trigger.lowerBound].start..<sentence.tokens[candidate.trigger.upperBound - 1].end
    let (quote, sentenceHash) = quotation(sentence)
    var hash = sentenceHash
    hash.add(triggerRange.lowerBound)
    hash.add(candidate.relation.name)
    for participant in [source, target] {
      hash.add(participant?.actor.id.text ?? "")
      hash.add(participant?.mention?.range.lowerBound ?? -1)
      hash.add(participant?.mention?.range.upperBound ?? -1)
    }
    let evidence = Evidence(
      document: document.id, sentence: sentence.number, quote: quote,
      trigger: Span(text: slice(triggerRange), range: triggerRange), date: date, rule: candidate.rule)
    let confidence = section == .related ? candidate.confidence * 0.6 : candidate.confidence
    return Event(
      id: .init(bits: hash.bits), source: source, kind: candidate.relation, target: target, mode: mode,
      reportedBy: reporter, period: period,
      dateSource: dateSource, evidence: evidence, confidence: (confidence * 100).rounded() / 100)
  }
}

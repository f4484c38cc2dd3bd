import Relations

/// Protests: what crowds do, and against whom.
extension Linker {
  /// «مئات المتظاهرين», «محتجون غاضبون».
  func isProtester(_ filler: Filler?) -> Bool {
    guard case .mention(let k)? = filler, case .noun(let head) = mentions[k].head else { return false }
    return lexicon.heads[head].classes.contains(.protester)
  }

  /// «استقال الوزير احتجاجا على …»: what the subject of a verb does in protest, unless the verb tells of a protest itself.
  func actorInProtest(_ i: Int) -> Filler? {
    guard clauses.relationNoun(i)?.reading.preposition == Preposition.none,
      sentence.tokens[i].hasTanwin || sentence.text(i).hasSuffix("ا"), lightGovernor[i] == nil,
      let predicate = clauses.predicate(before: i), !predicate.isRelative,
      !(predicate.token..<(sentence.isComma(i - 1) ? i - 1 : i)).contains(where: { endsClause($0) }),
      !candidates.contains(where: { $0.relation.name == "protests" && (predicate.token..<i).overlaps($0.trigger) })
    else { return nil }
    return predicate.subject
  }

  /// Whether what stands behind a token need not be about the verb before it: a comma, «كان», an act of somebody else's.
  private func endsClause(_ q: Int) -> Bool {
    if sentence.isBarrier(q) || sentence.isComma(q) { return true }
    if case .auxiliary = sentence.function(q) { return true }
    return clauses.relationNoun(q).map { genitiveMention(after: $0.end - 1) != nil } == true
  }

  /// A slogan or banner protests only against whom it names.
  func isSlogan(_ i: Int) -> Bool {
    clauses.predicate(at: i).map { isVerb($0, of: .slogan) } ?? false
  }

  /// Against whom a protest is: whom its words or slogans oppose or ask («احتجاجا على زيارة …», «منددين ب…», «الموت ل…», «تطالب السلطة
  /// ب…»), else before whose seat the crowd stands, else the matter.
  func completeProtest(_ candidate: inout Candidate) {
    // «احتل متظاهرون مناهضون للحكومة المطار»: the airport is no opponent.
    guard candidate.target == nil || isFacility(candidate.target) else { return }
    let i = candidate.trigger.upperBound
    if let owner = ownerOfEffigy(behind: i) {
      candidate.target = owner
      return
    }
    let end = (i..<min(sentence.count, i + 30)).first { sentence.isFullStop($0) } ?? min(sentence.count, i + 30)
    let crowd = candidate.source
    // «احتجوا على …» says itself against what.
    let reach = i - 1..<max(i, end)
    for q in reach {
      let opponent =
        isShouted(q)
        ? nextActor(after: q, limit: 3, crowd) : opposes(q) ? opponent(after: q, crowd) : asked(at: q, crowd)
      guard let opponent else { continue }
      candidate.target = opponent
      candidate.rule += "-purpose"
      return
    }
    guard candidate.target == nil else { return }
    candidate.target = seat(of: candidate.trigger).map { .mention($0) }
    guard candidate.target == nil else { return }
    candidate.target = reach.lazy.filter { opposes($0) }.compactMap { matterOfProtest($0) }.first
    if candidate.target != nil { candidate.rule += "-purpose" }
  }

  /// «أحرقوا الأعلام الأميركية», «مزقوا صور الرئيس»: whose flag or picture is burned or torn.
  private func ownerOfEffigy(behind i: Int) -> Filler? {
    guard let predicate = clauses.predicate(at: i - 1), isVerb(predicate, of: .defaces) else { return nil }
    let start = max(i, tokenEnd(predicate.subject) ?? i)
    guard let q = (start..<max(start, min(sentence.count, start + 3))).first(where: { isInGroup($0, .effigy) }) else {
      return nil
    }
    // «الأعلام» is spelled like the media of a state.
    let k = clauses.mentionAt[q]
    if k >= 0, let state = mentions[k].states.first, mentions[k].tokens.contains(q + 1) {
      return .nisba(token: q + 1, state: state)
    }
    return nisba(after: q + 1)?.first ?? genitiveMention(after: q).map { .mention($0) }
  }

  /// «يسقط», «فلتسقط», «الموت»: what crowds shout against somebody.
  private func isShouted(_ i: Int) -> Bool { clauses.isOf(.shouted, i) }

  /// «ضد», «احتجاجا على», «منددين ب», «المناهضة ل», «استقالة»: a word behind which stands what a protest is against.
  private func opposes(_ i: Int) -> Bool {
    let text = stem(i)
    if text == "ضد" { return true }
    let own = sentence.text(i)
    guard let purpose = words.purposes.first(where: { text.hasPrefix($0.word) || own.hasPrefix($0.word) }) else {
      return false
    }
    guard purpose.preposition != .none else { return true }
    return i + 1 < sentence.count && governing(i + 1) == purpose.preposition
  }

  /// A word without conjunction, preposition and article.
  private func stem(_ i: Int) -> Spelling {
    var text = sentence.text(i)
    for proclitic in ["و", "ب", "ل"] as [Spelling] where text.hasPrefix(proclitic) && text.count > 4 {
      text = text.dropFirst()
    }
    return text.hasPrefix(.article) && text.count > 5 ? text.dropFirst(2) : text
  }

  /// The preposition that a word is or begins with.
  private func governing(_ i: Int) -> Preposition? {
    if let preposition = sentence.preposition(i) { return preposition }
    let k = clauses.startAt[i]
    return k >= 0 ? mentions[k].preposition : Preposition(sentence.text(i).first)
  }

  /// The first phrase behind a word, before a sign, that is not the crowd itself.
  private func nextActor(after q: Int, limit: Int, _ crowd: Filler?) -> Filler? {
    var r = q + 1
    while r < sentence.count, r <= q + limit, !sentence.tokens[r].isSign(".", "؛", "،") {
      let k = clauses.startAt[r]
      if k >= 0 {
        // «سقوط قتلى» is no call.
        if mentions[k].tokens.contains(where: { sentence.isOf(.casualty, $0) }) { return nil }
        if .mention(k) != crowd, !isProtester(.mention(k)) { return .mention(k) }
        r = mentions[k].tokens.upperBound
        continue
      }
      r += 1
    }
    return nil
  }

  /// Whose act or policy a word opposes: «ضد الحكومة», «احتجاجا على زيارة غل», «تنديدا بالغارات الإسرائيلية», «احتجاجا على زيارته»;
  /// not who suffers it («على اعتقال الصحافيين») nor where or with whom it is («ضد الجدار في المنطقة»).
  private func opponent(after q: Int, _ crowd: Filler?) -> Filler? {
    var r = q + 1
    while r < sentence.count, r <= q + 8, !sentence.tokens[r].isSign(".", "؛", "،") {
      if let preposition = sentence.preposition(r), [.in, .with, .from].contains(preposition) { return nil }
      let k = clauses.startAt[r]
      if k >= 0 {
        if .mention(k) != crowd, !isProtester(.mention(k)), !isSufferer(k), mentions[k].pronoun == nil || !isFacility(k)
        {
          return .mention(k)
        }
        r = mentions[k].tokens.upperBound
        continue
      }
      if r > q + 1, let state = clauses.nisbaState(r) { return .nisba(token: r, state: state) }
      if let owner = owner(ofActAt: r, before: q, crowd) { return owner }
      r += 1
    }
    return nil
  }

  /// The genitive of an act that it suffers.
  private func isSufferer(_ k: Int) -> Bool {
    guard case .idafa(let noun) = mentions[k].governor else { return false }
    return isVictim(k, ofNounAt: noun)
  }

  /// «احتجاجا على زيارته»: whose act it is, unless he suffers it: «على اعتقاله».
  private func owner(ofActAt r: Int, before q: Int, _ crowd: Filler?) -> Filler? {
    guard case .third(let agreement)? = sentence.matches[r].first(where: { $0.entry.isNominal })?.reading.pronoun else {
      return nil
    }
    if case .noun(let noun)? = clauses.relationNoun(r)?.entry, lexicon.nouns[noun].frame[.clitic] == .target {
      return nil
    }
    return clauses.antecedentActor(before: q, agreement: agreement, except: crowd)
  }

  /// Of whom a crowd demands something: «مطالبين الحكومة ب…», «تطالب السلطات بالإفراج عن …».
  private func asked(at q: Int, _ crowd: Filler?) -> Filler? {
    let text = stem(q)
    guard words.demands.contains(where: { text.hasPrefix($0) }), q + 1 < sentence.count else { return nil }
    let k = clauses.startAt[q + 1]
    guard k >= 0, mentions[k].isBare, .mention(k) != crowd, !isProtester(.mention(k)) else { return nil }
    return .mention(k)
  }

  /// What a protest is against where no actor is named: «على الغلاء», «ضد مشروع القرار», «المناهضة للقمة».
  private func matterOfProtest(_ q: Int) -> Filler? {
    let start = q + 1 < sentence.count && sentence.preposition(q + 1) != nil ? q + 2 : q + 1
    guard start < sentence.count else { return nil }
    if let phrase = openPhrase(at: start, skipsTime: false) { return phrase }
    // Behind the act its genitive, which no table lists: «احتجاجا على زيارة غل».
    if !sentence.hasArticle(start), let phrase = openPhrase(at: start + 1, skipsTime: false) { return phrase }
    let end = (start..<min(sentence.count, start + 3)).first { !isNoun($0) || $0 > start && !sentence.hasArticle($0) }
    return end.flatMap { $0 > start ? .phrase(start..<$0) : nil }
  }

  /// A word of content that is no verb, heads no phrase and has no pronoun.
  private func isNoun(_ i: Int) -> Bool {
    sentence.tokens[i].kind == .word && clauses.mentionAt[i] < 0 && !clauses.isPredicate(i)
      && sentence.function(i) == nil && sentence.preposition(i) == nil && !sentence.isBarrier(i)
      && !Word.Pronoun.endings.contains { sentence.text(i).hasSuffix($0.0) }
  }

  private func isArea(_ k: Int) -> Bool {
    guard case .noun(let head) = mentions[k].head else { return false }
    return lexicon.heads[head].classes.contains(.area)
  }

  /// «أمام السفارة الأميركية», «خارج البيت الأبيض», «إلى مقر الحكومة»: the seat of those against whom the crowd stands or marches.
  private func seat(of trigger: Range<Int>) -> Int? {
    let i = trigger.upperBound
    let isMarch = clauses.predicate(at: trigger.lowerBound).map {
      clauses.hasSense($0) { $0.relation.name == "protests" && $0.frame[.to] != nil }
    }
    for q in i..<max(i, min(sentence.count - 1, i + 14)) {
      if sentence.isFullStop(q) { return nil }
      let isFaced = words[sentence.text(q)].contains(.facing)
      guard isFaced || isMarch == true && sentence.preposition(q) == .to else { continue }
      // «على مقربة من مقر البرلمان»
      let next = isFaced && sentence.preposition(q + 1) == .from && q + 2 < sentence.count ? q + 2 : q + 1
      let k = clauses.startAt[next]
      guard k >= 0 else { continue }
      switch mentions[k].head {
      case .actor, .body: if isFaced { return k }
      case .noun:
        guard isFaced || isFacility(k) else { continue }
        // «أمام السجن», «أمام مقر الحكومة»
        let isNamed = !mentions[k].states.isEmpty || !mentions[k].actors.isEmpty || !mentions[k].inner.isEmpty
        if isNamed || isFaced && isFacility(k) && !isArea(k) { return k }
      default: continue
      }
    }
    return nil
  }
}

import Relations

/// Who a phrase means, remembering what the document has named so far.
struct Resolver {
  let lexicon: Lexicon
  /// Actors in order of mention, latest last.
  private var recent: [Actor] = []
  /// The first word of each name, as written and without its article.
  private var recentNouns: [(full: Spelling, bare: Spelling)] = []
  /// Persons by the last word of their names, folded.
  private var bySurname: [Spelling: Actor] = [:]
  /// Who holds an office in this document: «وزير الخارجية الروسي سيرغي لافروف».
  private var byOffice: [String: Actor] = [:]
  /// The office that a person holds, as a title.
  private var officesHeld: [Actor.ID: Int] = [:]
  /// The last actor formed with a title or body word: «الوزير», «الحكومة» look back to it. Former holders are under the inverted number.
  private var byTemplate: [Int: Actor] = [:]
  /// The last office title met, for «نظيره».
  private var lastOffice: Int?
  private var lastPair: (Actor, Actor)?
  private var lastStates: (Actor, Actor)?
  /// The two states most often named.
  var homes: (Actor, Actor)?
  /// The last subject of a verb of speech.
  var speaker: Actor?
  /// The armed group that the document names more than twice as often as any other: whom «التنظيم» means.
  var main: Actor?
  /// The state most often named in the document: whose «الجيش» and «الحكومة» are meant when no other is.
  var home: State?

  /// The day of publication.
  private let day: Day?

  init(lexicon: Lexicon, day: Day?) {
    self.lexicon = lexicon
    self.day = day
  }

  mutating func remember(pair a: Actor, _ b: Actor) {
    guard a.id != b.id else { return }
    lastPair = (a, b)
    if a.kind == .state, b.kind == .state { lastStates = (a, b) }
  }

  /// Two sides that accuse or strike each other are a pair where no other was named.
  mutating func remember(adversaries a: Actor, _ b: Actor) {
    let isSide = { (actor: Actor) in
      actor.kind == .state || actor.kind == .government || actor.id.text.hasSuffix("-armed-forces")
    }
    guard lastPair == nil, isSide(a), isSide(b), a.principal != b.principal else { return }
    lastPair = (a, b)
  }

  /// The two that «الطرفان» or «البلدان» mean.
  func pair(_ mention: Mention, in sentence: Sentence) -> (Actor, Actor)? {
    if mention.states.count == 2 {
      return (
        lexicon.actors[lexicon.states[mention.states[0]].actor], lexicon.actors[lexicon.states[mention.states[1]].actor]
      )
    }
    let text = sentence.text(mention.tokens.lowerBound)
    guard text.contains("بلد") || text.contains("دولت") || text.contains("حكومت") || text.contains("عاصمت") else {
      return lastPair
    }
    if let lastStates { return lastStates }
    guard let (a, b) = lastPair, let x = a.principal.flatMap({ stateOf(principal: $0) }),
      let y = b.principal.flatMap({ stateOf(principal: $0) }), x.actor != y.actor
    else { return homes }
    return (lexicon.actors[x.actor], lexicon.actors[y.actor])
  }

  /// The actor of a mention, `nil` when it points at nobody known.
  ///
  /// - Parameter inner: who the organisation inside the mention is.
  mutating func actor(of mention: Mention, in sentence: Sentence, text: String, inner: Actor? = nil) -> Actor? {
    guard var actor = find(mention, sentence, text, inner) else { return nil }
    if actor.principal == nil, actor.kind != .igo, let home {
      // Who is named without a state belongs to the one the document is about.
      actor.principal = lexicon.actors[home.actor].principal
    }
    recent.append(actor)
    let noun = Folding.firstWord(actor.name.utf8)
    recentNouns.append((noun, Self.bare(noun)))
    if recent.count > 200 {
      recent.removeFirst(100)
      recentNouns.removeFirst(100)
    }
    return actor
  }

  /// Whether somebody whom a text means by his surname alone took his first office more than two years after it was written.
  private func isOfLaterTimes(_ actor: Actor) -> Bool {
    guard actor.kind == .person, let day, !actor.roles.isEmpty else { return false }
    return actor.roles.allSatisfy { $0.from.map { $0.year > day.year + 2 } ?? false }
  }

  private mutating func find(_ mention: Mention, _ sentence: Sentence, _ text: String, _ inner: Actor?) -> Actor? {
    // «مسلحون من التنظيم», «وفد من الاتحاد», «مسؤولون بالشركة» act as it.
    var isGroup = false
    switch mention.head {
    case .noun: isGroup = true
    case .title: isGroup = mention.agreement.number == .plural
    default: break
    }
    // «خصوم الأسد», «ضحايا التنظيم»: others than whom the phrase names.
    if !mention.hasArticle, mention.pronoun == nil, inner != nil || !mention.actors.isEmpty || mention.name != nil,
      sentence.isOf(.opponent, mention.tokens.lowerBound)
    {
      return Actor(id: .init(idText(text)), name: text, kind: .group)
    }
    if isGroup, let inner, mention.name == nil { return inner }
    // «إدارة بايدن», «نظام الأسد» name a person and are governments.
    let isBody = if case .body = mention.head { true } else { false }
    if !isBody, let person = person(mention, sentence, text) { return person }
    switch mention.head {
    case .actor(let index):
      let actor = lexicon.actors[index]
      if mention.tokens.count == 1, isOfLaterTimes(actor) {
        return Actor(id: .init(idText(text)), name: text, kind: .person)
      }
      return placeOfName(text) ?? actor
    case .person: return nil
    case .title(let index): return title(index, mention, sentence, text)
    case .body(let index):
      if mention.descriptionEnd != nil {
        return Actor(
          id: .init(idText(text)), name: text, kind: lexicon.templates[index].kind,
          principal: byTemplate[index]?.principal)
      }
      return body(index, mention, text, seat: seat(behind: mention, in: sentence))
    case .noun(let index): return group(index, mention, text)
    case .people(let state):
      let actor = lexicon.actors[lexicon.states[state].actor]
      return Actor(
        id: .init("\(actor.id)-people"), name: text, nameEN: "\(lexicon.states[state].adjective) people", kind: .group,
        principal: actor.principal)
    case .anaphor(let index): return reference(index, mention, sentence, text)
    }
  }

  /// «القاعدة» after «قاعدة عسكرية» is that place, and not the group of the name.
  private func placeOfName(_ text: String) -> Actor? {
    if text.utf8.contains(UInt8(ascii: " ")) { return nil }
    let word = Folding.firstWord(text.utf8)
    guard word.hasPrefix(.article) else { return nil }
    return lastActor(headedBy: Self.bare(word)) { $0.kind == .place && !$0.name.hasPrefix("ال") }
  }

  /// Whom «we» means in somebody's mouth: the state of an official, else himself.
  func side(of participant: Participant) -> Participant {
    guard [.person, .office, .government].contains(participant.actor.kind),
      let state = participant.actor.principal.flatMap({ stateOf(principal: $0) })
    else { return participant }
    return Participant(actor: lexicon.actors[state.actor], mention: participant.mention)
  }

  // MARK: Persons

  private mutating func person(_ mention: Mention, _ sentence: Sentence, _ text: String) -> Actor? {
    guard let name = mention.name else { return nil }
    var known = mention.actors.first { lexicon.actors[$0].kind == .person }
    if known == nil, case .actor(let index) = mention.head, lexicon.actors[index].kind == .person { known = index }
    let words = name.map { sentence.text($0) }.filter { !$0.isEmpty }
    guard let last = words.last else { return nil }
    let state = mention.states.first.map { lexicon.actors[lexicon.states[$0].actor] }
    let organisation = mention.actors.map { lexicon.actors[$0] }.first { $0.kind != .person }
    var actor: Actor
    if let known {
      actor = lexicon.actors[known]
    } else if words.count == 1, let earlier = bySurname[words[0]] ?? bySurname["ال" + words[0]] {
      actor = earlier
    } else if words.count == 1, let holder = holder(of: mention.head, surname: words[0].description, state) {
      actor = holder
    } else {
      var stripped = words.map(\.description)
      if mention.tokens.lowerBound == name.lowerBound { stripped[0] = words[0].dropFirst(mention.stripped).description }
      let raw = Self.written(name, mention, text) ?? stripped.joined(separator: " ")
      // The same person may be named with fewer or more words.
      if let earlier = bySurname[last], Folding.fold(earlier.name).hasPrefix(stripped[0]) || stripped.count == 1 {
        actor = earlier
      } else {
        actor = Actor(
          id: .init(stripped.joined(separator: "-")), name: raw, kind: .person,
          principal: state?.principal ?? organisation?.principal)
      }
    }
    if actor.principal == nil { actor.principal = state?.principal ?? organisation?.principal }
    if words.count > 1 || known != nil { bySurname[last] = actor }
    if case .title(let index) = mention.head, !lexicon.templates[index].isPersonTitle {
      lastOffice = index
      let isFormer = isFormer(mention, sentence)
      if let state { byOffice[Self.office(state, lexicon.templates[index], isFormer)] = actor }
      byTemplate[Self.key(index, isFormer)] = actor
    }
    return actor
  }

  /// A name as it is spelled in the text of its mention, where it begins or ends it.
  private static func written(_ name: Range<Int>, _ mention: Mention, _ text: String) -> String? {
    let words = text.unicodeScalars.split { $0 == " " || $0 == "،" || $0 == "\n" || $0 == "\t" }.map { String($0) }
    guard words.count >= name.count else { return nil }
    if name.upperBound == mention.tokens.upperBound { return words.suffix(name.count).joined(separator: " ") }
    return name.lowerBound == mention.tokens.lowerBound ? words.prefix(name.count).joined(separator: " ") : nil
  }

  // MARK: Offices and bodies

  /// Lets «الرئيس الأميركي» mean the person who holds the office on a day, where the document names that person.
  mutating func seat(_ person: Actor, on day: Day) {
    for role in person.roles where role.holds(on: day) && byOffice[role.office.text] == nil {
      byOffice[role.office.text] = person
      if let principal = person.principal {
        let suffix = role.office.text.dropFirst(principal.count + 1)
        officesHeld[person.id] = lexicon.templates.firstIndex { $0.suffix == suffix }
      }
    }
  }

  /// «الرئيس هادي»: the one person of that name who holds such an office on the day.
  private func holder(of head: Mention.Head, surname: String, _ state: Actor?) -> Actor? {
    guard let day, case .title(let index) = head, let persons = lexicon.personsBySurname[surname] else { return nil }
    let ending = "-" + lexicon.templates[index].suffix
    let holders = persons.map { lexicon.actors[$0] }.filter { person in
      (state == nil || state?.principal == person.principal)
        && person.roles.contains { $0.office.text.hasSuffix(ending) && $0.holds(on: day) }
    }
    return holders.count == 1 ? holders[0] : nil
  }

  /// The office that the person last named holds.
  private func officeOfLast() -> Int? {
    recent.last { $0.kind == .person || $0.kind == .office }.flatMap { officesHeld[$0.id] }
  }

  /// The id of an office, apart for those who do not hold it any more.
  private static func office(_ holder: Actor, _ template: Template, _ isFormer: Bool) -> String {
    holder.id.text + "-" + template.suffix + (isFormer ? "-former" : "")
  }

  private static func key(_ template: Int, _ isFormer: Bool) -> Int { isFormer ? ~template : template }

  /// «الرئيس السابق»: not the one who holds the office.
  private func isFormer(_ mention: Mention, _ sentence: Sentence) -> Bool {
    (mention.tokens.lowerBound..<min(sentence.count, mention.tokens.upperBound + 1)).contains {
      lexicon.classifiedWords[sentence.text($0)].contains(.former)
    }
  }

  private mutating func title(_ index: Int, _ mention: Mention, _ sentence: Sentence, _ text: String) -> Actor? {
    let template = lexicon.templates[index]
    let namesHolder = mention.agreement.number != .plural && !mention.speaksFor
    let isFormer = isFormer(mention, sentence)
    if !template.isPersonTitle, mention.agreement.number != .plural { lastOffice = index }
    if template.isComplete {
      return Actor(
        id: .init(template.suffix), name: text, nameEN: template.english, kind: template.kind,
        principal: principal(of: template))
    }
    if template.suffix.isEmpty {
      return mention.agreement.number == .plural
        ? Actor(
          id: .init(idText(text)), name: text, kind: .group,
          principal: state(mention).flatMap { lexicon.actors[$0.actor].principal }) : nil
    }
    // «زعماء حزب الله اللبناني»: of the party, whatever its nationality.
    let party = mention.actors.map { lexicon.actors[$0] }.first { [.armedGroup, .party, .igo, .ngo].contains($0.kind) }
    if party == nil, let state = state(mention) ?? organisationState(mention) {
      let country = lexicon.actors[state.actor]
      let id = Self.office(country, template, isFormer)
      let key = Self.key(index, isFormer)
      if namesHolder, let holder = byOffice[id] {
        byTemplate[key] = holder
        return holder
      }
      let name = english(template, state)
      let actor = Actor(
        id: .init(id), name: text, nameEN: isFormer ? "Former \(name)" : name, kind: template.kind,
        principal: country.principal)
      byTemplate[key] = actor
      return actor
    }
    if let organisation = mention.actors.map({ lexicon.actors[$0] }).first {
      let id = organisation.id.text + "-" + template.suffix
      if namesHolder, let holder = byOffice[id] {
        return holder
      }
      let actor = Actor(
        id: .init(id), name: text, nameEN: filled(template.english, organisation.label, organisation.label),
        kind: template.kind,
        principal: organisation.principal)
      byTemplate[index] = actor
      return actor
    }
    // «وزراء الخارجية»: several are no one person named before.
    let isSeveral = mention.agreement.number == .plural
    if mention.hasArticle || mention.tokens.count > 1, let earlier = byTemplate[Self.key(index, isFormer)],
      !isSeveral || earlier.kind != .person
    {
      return earlier
    }
    if mention.tokens.count > 1, mention.agreement.number != .plural, !template.isPersonTitle,
      template.english.contains("%"), template.suffix != "secretary-general", let home
    {
      // «رئيس الحكومة» where no state is named: the one the document is about.
      let country = lexicon.actors[home.actor]
      let id = country.id.text + "-" + template.suffix
      if let holder = byOffice[id] { return holder }
      return Actor(
        id: .init(id), name: text, nameEN: english(template, home), kind: template.kind, principal: country.principal)
    }
    if mention.hasArticle, mention.tokens.count == 1,
      let earlier = recent.last(where: { $0.kind == .person || $0.kind == .office })
    {
      // «الوزير», «الرئيس»: the last holder of such an office.
      if byTemplate.isEmpty == false,
        let same = byTemplate.filter({
          $0.key >= 0 && lexicon.templates[$0.key].form.hasPrefix(template.form)
            && !(isSeveral && $0.value.kind == .person)
        }).sorted(
          by: {
            $0.key < $1.key
          }).first?.value
      {
        return same
      }
      if !isSeveral { return earlier }
    }
    return Actor(
      id: .init(idText(text)), name: text, kind: mention.agreement.number == .plural ? .group : template.kind)
  }

  /// The state whose code begins a complete office: sau-king.
  private func principal(of template: Template) -> String? {
    let code = template.suffix.prefix { $0 != "-" }
    return lexicon.actorIndices[String(code)].flatMap { lexicon.actors[$0].principal }
  }

  /// The office as other states have it: the American Secretary of State meets foreign ministers.
  private func counterpart(of index: Int) -> Int {
    let template = lexicon.templates[index]
    guard template.isComplete else { return index }
    let suffix =
      template.suffix.hasSuffix("secretary-of-state")
      ? "foreign-minister"
      : template.suffix.hasSuffix("secretary-of-defense")
        ? "defense-minister"
        : String(template.suffix.drop { $0 != "-" }.dropFirst())
    return lexicon.templates.firstIndex { $0.suffix == suffix } ?? index
  }

  /// «السلطات في طهران», «الشرعية في اليمن»: the state whose name, or whose capital's, tells where a government sits.
  private func seat(behind mention: Mention, in sentence: Sentence) -> State? {
    let i = mention.tokens.upperBound
    guard case .body(let index) = mention.head, lexicon.templates[index].kind == .government, mention.states.isEmpty,
      mention.actors.isEmpty, mention.hasArticle, i < sentence.count
    else { return nil }
    let named = sentence.preposition(i) == .in ? i + 1 : i
    guard named < sentence.count else { return nil }
    for match in sentence.matches(.actor, at: named) {
      guard case .actor(let actor) = match.entry, lexicon.actors[actor].kind == .state,
        named > i ? match.reading.length == 0 : match.reading.preposition == .by
      else { continue }
      return lexicon.state(ofActor: actor).map { lexicon.states[$0] }
    }
    return nil
  }

  private mutating func body(_ index: Int, _ mention: Mention, _ text: String, seat: State?) -> Actor? {
    let template = lexicon.templates[index]
    if mention.states.isEmpty, let realm = realm(text) { return realm }
    if let state = state(mention) ?? personState(mention) ?? pronounState(mention) ?? seat {
      let country = lexicon.actors[state.actor]
      if country.kind != .state { return country }
      let actor = Actor(
        id: .init(country.id.text + "-" + template.suffix), name: text, nameEN: english(template, state),
        kind: template.kind, principal: country.principal)
      byTemplate[index] = actor
      return actor
    }
    if let organisation = mention.actors.map({ lexicon.actors[$0] }).first {
      return ofOrganisation(template, organisation, text)
    }
    if let earlier = byTemplate[index] { return earlier }
    if mention.hasArticle, let home {
      let country = lexicon.actors[home.actor]
      return Actor(
        id: .init(country.id.text + "-" + template.suffix), name: text, nameEN: english(template, home),
        kind: template.kind,
        principal: country.principal)
    }
    return Actor(id: .init(idText(text)), name: text, kind: template.kind)
  }

  /// Forces and bodies of an organisation are the organisation: «قوات حلف الأطلسي».
  private func ofOrganisation(_ template: Template, _ organisation: Actor, _ text: String) -> Actor {
    if organisation.kind == .place, let principal = organisation.principal, let state = stateOf(principal: principal) {
      return Actor(
        id: .init(lexicon.actors[state.actor].id.text + "-" + template.suffix), name: text,
        nameEN: english(template, state),
        kind: template.kind, principal: principal)
    }
    return organisation
  }

  private func english(_ template: Template, _ state: State) -> String {
    filled(template.english, lexicon.actors[state.actor].label, state.adjective)
  }

  private func filled(_ template: String, _ name: String, _ adjective: String) -> String {
    var result: [UInt8] = []
    var iterator = template.utf8.makeIterator()
    while let byte = iterator.next() {
      guard byte == UInt8(ascii: "%") else {
        result.append(byte)
        continue
      }
      let next = iterator.next()
      if next == UInt8(ascii: "a") {
        result += adjective.utf8
      } else {
        result += name.utf8
        if let next, next != UInt8(ascii: "n") { result.append(next) }
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private func state(_ mention: Mention) -> State? { mention.states.first.map { lexicon.states[$0] } }

  private func organisationState(_ mention: Mention) -> State? {
    guard let organisation = mention.actors.map({ lexicon.actors[$0] }).first,
      organisation.kind == .government || organisation.kind == .place, let principal = organisation.principal
    else { return nil }
    return stateOf(principal: principal)
  }

  /// «نظام الأسد», «حكومة السوداني»: the state of the person.
  private func personState(_ mention: Mention) -> State? {
    guard let person = mention.actors.map({ lexicon.actors[$0] }).first(where: { $0.kind == .person }),
      let principal = person.principal
    else { return nil }
    return stateOf(principal: principal)
  }

  /// «قواتها»: the state last named.
  private func pronounState(_ mention: Mention) -> State? {
    guard mention.pronoun != nil else { return nil }
    guard let owner = recent.last(where: { $0.principal != nil && $0.kind != .place }), let principal = owner.principal
    else { return nil }
    return stateOf(principal: principal)
  }

  func stateOf(principal: String) -> State? { lexicon.state(ofPrincipal: principal).map { lexicon.states[$0] } }

  // MARK: Groups

  private mutating func group(_ index: Int, _ mention: Mention, _ text: String) -> Actor? {
    let head = lexicon.heads[index]
    if mention.descriptionEnd != nil {
      return Actor(id: .init(idText(text)), name: text, kind: Self.kind(of: head))
    }
    let organisation = mention.actors.map { lexicon.actors[$0] }.first { $0.kind != .person }
    // Fighters, members, forces and offices of a named organisation act as it.
    if let organisation, organisation.kind != .place { return organisation }
    let person = personState(mention)
    guard let state = state(mention) ?? person ?? pronounState(mention) else {
      if let organisation, head.kind == .facility { return organisation }
      if mention.hasArticle, mention.tokens.count == 1, let earlier = sameHead(head, text) { return earlier }
      return Actor(id: .init(idText(text)), name: text, nameEN: nil, kind: Self.kind(of: head), principal: nil)
    }
    let country = lexicon.actors[state.actor]
    // The officials and forces of an organisation act as it; the press and the tourists of its region do not.
    let isItsOwn = country.kind == .armedGroup ? head.kind != .civil : head.kind == .official || head.kind == .force
    // «حليفه الروسي» is Russia.
    if head.classes.contains(.belonging), mention.pronoun != nil, !mention.states.isEmpty { return country }
    if head.kind == .facility || head.kind == .state || country.kind != .state && isItsOwn { return country }
    return Actor(
      id: .init(country.id.text + "-" + idText(head.lemma)), name: text, nameEN: "\(state.adjective) \(head.gloss)",
      kind: Self.kind(of: head), principal: country.principal)
  }

  /// «المسلحون» after «مسلحون من تنظيم …».
  private func sameHead(_ head: HeadNoun, _ text: String) -> Actor? {
    let noun = Self.bare(Folding.firstWord(text.utf8))
    let kind = Self.kind(of: head)
    return lastActor(headedBy: noun) { $0.kind == kind && $0.name != text }
  }

  private static func kind(of head: HeadNoun) -> Actor.Kind {
    switch head.kind {
    case .armed: .armedGroup
    case .force: .military
    case .facility: .place
    case .state, .civil, .official, .organisation: .group
    }
  }

  // MARK: References

  private mutating func reference(_ index: Int, _ mention: Mention, _ sentence: Sentence, _ text: String) -> Actor? {
    switch lexicon.anaphors[index].reference {
    case .pair: return nil
    case .several:
      // «أطراف النزاع», «الأطراف اليمنية»
      return Actor(
        id: .init(idText(text)), name: text, kind: .group,
        principal: state(mention).flatMap { lexicon.actors[$0.actor].principal })
    case .counterpart:
      // «نظيره التركي»: the speaker's office in the other state.
      guard state(mention) != nil || !mention.actors.isEmpty, let office = officeOfLast() ?? lastOffice else {
        return nil
      }
      let counterpart = counterpart(of: office)
      // Not «نظيره العراقي» but «وزير الدفاع العراقي».
      let nationality = text.split(separator: " ").last { $0.hasPrefix("ال") }.map { " \($0)" } ?? ""
      return title(counterpart, mention, sentence, lexicon.templates[counterpart].form + nationality)
    case .ofSpeaker(let kinds):
      guard let principal = (speaker ?? recent.last { $0.principal != nil })?.principal else { return nil }
      if let same = recent.last(where: { kinds.contains($0.kind) && $0.principal == principal }) { return same }
      return stateOf(principal: principal).map { lexicon.actors[$0.actor] }
    case .ownCountry:
      // «نقلت رويترز عن مسؤول قوله إن بلاده …»: no agency speaks of its country.
      let owner =
        speaker.flatMap { $0.kind == .company ? nil : $0 } ?? recent.last { $0.principal != nil && $0.kind != .company }
      guard let principal = owner?.principal,
        let state = stateOf(principal: principal)
      else { return nil }
      return lexicon.actors[state.actor]
    case .definite(let kinds):
      if let named = mention.actors.map({ lexicon.actors[$0] }).first { return named }
      if let state = state(mention) { return lexicon.actors[state.actor] }
      // «الدول الموقعة» are several, and none named before; «الدول» alone may be any.
      if kinds == [.state], mention.agreement.number == .plural {
        let isDescribed = mention.descriptionEnd != nil || text.utf8.contains(UInt8(ascii: " "))
        return isDescribed ? Actor(id: .init(idText(text)), name: text, kind: .group) : nil
      }
      if kinds == [.state], let realm = realm(text) { return realm }
      if kinds == [.state], let home { return lexicon.actors[home.actor] }
      // «تلك الفصائل»: the noun without its article.
      let noun = (Folding.words(lexicon.anaphors[index].form.utf8).last ?? Spelling()).dropFirst(2)
      // «الحزب المعارض» is another than the last one; «التنظيم المتطرف» is the same.
      let hasEpithet = (mention.tokens.lowerBound..<mention.tokens.upperBound).contains {
        lexicon.classifiedWords[sentence.text($0)].contains(.epithet)
      }
      let isLonger = mention.tokens.count > lexicon.anaphors[index].form.split(separator: " ").count
      if isLonger, !hasEpithet, !mention.hasDemonstrative(sentence), !kinds.contains(.person), !kinds.contains(.state) {
        return Actor(id: .init(idText(text)), name: text, kind: kinds.first ?? .group)
      }
      // «المسلحون الموالون لها» are others than those named before.
      let isPlural = mention.agreement.number == .plural
      if mention.descriptionEnd != nil {
        return Actor(id: .init(idText(text)), name: text, kind: kinds.first ?? .group)
      }
      if let same = lastActor(headedBy: noun, where: { kinds.isEmpty || kinds.contains($0.kind) }) {
        if isPlural { return same }
        if kinds.contains(.armedGroup), let main, recent.contains(where: { $0.id == main.id }) { return main }
        return same
      }
      // A group without a name (مقاتلون) is not what «التنظيم» means.
      let known = recent.last {
        kinds.contains($0.kind)
          && (lexicon.actorIndices[$0.id.text] != nil || $0.kind == .person || $0.kind == .office
            || $0.kind == .government)
      }
      // «التحالف» of which the document says no more keeps its own words.
      if kinds.contains(.armedGroup), let main, main.id != known?.id, recent.contains(where: { $0.id == main.id }) {
        return main
      }
      let isOrganisation = kinds.contains { [.armedGroup, .party, .military, .igo].contains($0) }
      return known
        ?? (isOrganisation || kinds == [.place] ? Actor(id: .init(idText(text)), name: text, kind: kinds[0]) : nil)
    }
  }

  /// «المملكة», «السلطنة»: the last named of the states that call themselves so, else the one best known by the word.
  private func realm(_ text: String) -> Actor? {
    let word = Folding.fold(text)
    guard let codes = Self.realms.first(where: { word.hasSuffix($0.key) })?.value else { return nil }
    if let home, codes.contains(lexicon.actors[home.actor].id.text) { return lexicon.actors[home.actor] }
    let last = recent.last { actor in
      actor.principal.flatMap { stateOf(principal: $0) }.map { codes.contains(lexicon.actors[$0.actor].id.text) }
        ?? false
    }
    if let state = last?.principal.flatMap({ stateOf(principal: $0) }) { return lexicon.actors[state.actor] }
    return lexicon.actorIndices[codes[0]].map { lexicon.actors[$0] }
  }

  private static let realms: KeyValuePairs<String, [String]> = [
    "المملكة": [
      "sau", "jor", "mar", "bhr", "gbr", "esp", "nld", "bel", "swe", "nor", "dnk", "tha", "khm", "mys", "btn", "lso",
      "swz",
      "ton",
    ],
    "السلطنة": ["omn", "brn"],
  ]

  /// The last actor whose name begins with a noun, with or without its article.
  private func lastActor(headedBy noun: Spelling, where condition: (Actor) -> Bool) -> Actor? {
    for k in recentNouns.indices.reversed() where recentNouns[k].full == noun || recentNouns[k].bare == noun {
      if condition(recent[k]) { return recent[k] }
    }
    return nil
  }

  private static func bare(_ noun: Spelling) -> Spelling { noun.hasPrefix(.article) ? noun.dropFirst(2) : noun }

  private func idText(_ text: String) -> String { Folding.fold(text, space: UInt8(ascii: "-")) }
}

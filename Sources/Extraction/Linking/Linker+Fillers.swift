import Relations

/// What kind of actor fills a role.
extension Linker {
  /// What kind of actor a phrase names; `nil` when it describes one.
  func kindOfActor(_ k: Int) -> Actor.Kind? {
    guard case .actor(let index) = mentions[k].head else { return nil }
    return lexicon.actors[index].kind
  }

  func isFacility(_ filler: Filler?) -> Bool {
    guard case .mention(let k)? = filler else { return false }
    return isFacility(k)
  }

  /// An area or a building: «مدينة سنجار».
  func isFacility(_ k: Int) -> Bool {
    guard case .noun(let head) = mentions[k].head else { return false }
    return lexicon.heads[head].kind == .facility
  }

  func isPlace(_ k: Int) -> Bool { [.place, .state].contains(kindOfActor(k)) }

  func isPlaceName(_ filler: Filler?) -> Bool {
    guard case .mention(let k)? = filler else { return false }
    return kindOfActor(k) == .place
  }

  /// «التصدي للتنظيم», «الحرب على الحوثيين»: whom something is against.
  func isCountered(_ filler: Filler?, behind trigger: Range<Int>) -> Bool {
    guard case .mention(let k)? = filler, mentions[k].start > trigger.upperBound else { return false }
    let before = mentions[k].start - 1
    let preposition = sentence.preposition(before)
    return preposition == .against || clauses.isOf(.countering, preposition == .on && before > 0 ? before - 1 : before)
  }

  /// «15 عضوا»: members of whom nothing else is said.
  func isPlainMember(_ k: Int) -> Bool {
    guard case .noun(let head) = mentions[k].head, mentions[k].tokens.count == 1 else { return false }
    return lexicon.heads[head].classes.contains(.belonging) && mentions[k].states.isEmpty && mentions[k].pronoun == nil
  }

  /// Whom members belong to: no state, place or person; officials stand for their organisation («وزراء خارجية المجلس الذي يضم …»).
  func bodyOfMembers(_ filler: Filler) -> Filler? {
    let others: [Actor.Kind] = [.state, .place, .person]
    switch filler {
    case .mention(let k), .only(let k):
      // «جزء من نحو 3500 عسكري»
      if mentions[k].isCounted { return nil }
      if let kind = kindOfActor(k) { return others.contains(kind) ? nil : filler }
      if case .people = mentions[k].head { return nil }
      if case .noun(let head) = mentions[k].head, lexicon.heads[head].kind == .armed { return filler }
      guard mentions[k].isHuman else { return filler }
      return mentions[k].actors.last { !others.contains(lexicon.actors[$0].kind) }.map { .actor($0) }
    case .nisba: return nil
    default: return filler
    }
  }

  func isForces(_ filler: Filler?) -> Bool {
    guard case .mention(let k)? = filler else { return false }
    return switch mentions[k].head {
    case .noun(let head): lexicon.heads[head].kind == .force && !mentions[k].isHuman
    case .body(let body): lexicon.templates[body].kind == .military
    default: false
    }
  }

  /// «اللاجئين», «المتضررين»
  func isNeedy(_ filler: Filler?) -> Bool {
    guard case .mention(let k)? = filler, case .noun(let head) = mentions[k].head else { return false }
    return lexicon.heads[head].classes.contains(.needy)
  }

  func isAlliance(_ filler: Filler?) -> Bool {
    guard case .mention(let k)? = filler else { return false }
    return mentions[k].tokens.contains { clauses.isOf(.alliance, $0) }
  }

  /// Sources, agencies and papers.
  func isInformant(_ filler: Filler?) -> Bool {
    guard case .mention(let k)? = filler else { return false }
    switch mentions[k].head {
    case .noun(let head): return lexicon.heads[head].classes.contains(.informant)
    case .actor(let actor):
      let tokens = mentions[k].tokens
      return lexicon.actors[actor].kind == .company
        && lexicon.boilerplate.outlets.contains(tokens.map { sentence.text($0) })
    default: return false
    }
  }

  /// A place, or a government that can fall like one.
  func isTerritory(_ filler: Filler?) -> Bool {
    guard case .mention(let k)? = filler else { return true }
    switch mentions[k].head {
    case .noun: return isFacility(k)
    default: return !mentions[k].isHuman
    }
  }

  /// An area or a building, which belongs to nobody's side.
  func isPlain(_ filler: Filler?) -> Bool {
    guard case .mention(let k)? = filler else { return false }
    return isFacility(k) && mentions[k].actors.isEmpty && mentions[k].states.isEmpty
  }

  func isPerson(_ filler: Filler) -> Bool {
    guard case .mention(let k) = filler else { return false }
    if mentions[k].name != nil { return true }
    if case .title = mentions[k].head { return true }
    return false
  }

  /// Two or more who agree do so with each other.
  func isSeveral(_ filler: Filler?) -> Bool {
    guard case .mention(let k)? = filler else { return false }
    return clauses.groupMembers(k).count > 1 || mentions[k].agreement.number == .dual
  }
}

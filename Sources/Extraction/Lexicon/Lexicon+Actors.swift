import Relations

extension Lexicon {
  /// Adds an actor under all its names, or replaces the one of that id.
  mutating func insert(_ actor: Actor, forms: [[Spelling]]) -> Int {
    let index: Int
    if let known = actorIndices[actor.id.text] {
      index = known
      actors[known] = actor
    } else {
      index = actors.count
      actors.append(actor)
      actorIndices[actor.id.text] = index
    }
    for form in forms { insert(form, .actor(index)) }
    return index
  }

  mutating func readStates(_ table: WordTable) throws(LexiconError) {
    for row in table.rows {
      guard let name = row.name(4) else { throw row.error("the Arabic name is missing") }
      let actor = Actor(id: .init(row[0]), name: name, nameEN: row[2], kind: .state, principal: row[1])
      let index = insert(actor, forms: row.forms(4) + row.forms(5))
      let state = states.count
      states.append(State(actor: index, adjective: row[3]))
      for stem in row.forms(6) {
        for (ending, agreement) in Self.nisbaEndings { insert(stem.appending(ending), .nisba(state, agreement)) }
      }
      for form in row.forms(7) { insert(form, .nisba(state, Agreement(.plural, .masculine))) }
    }
  }

  /// Adjectives of organisations, which work like those of states.
  mutating func readAdjectives(_ table: WordTable) throws(LexiconError) {
    for row in table.rows {
      guard let index = actorIndices[row[0]] else {
        throw row.error("'\(row[0])' is no actor; use an id of organisations.tsv")
      }
      states.append(State(actor: index, adjective: row[1]))
      for stem in row.forms(2) {
        for (ending, agreement) in Self.nisbaEndings {
          insert(stem.appending(ending), .nisba(states.count - 1, agreement))
        }
      }
    }
  }

  private static let nisbaEndings: [(Spelling, Agreement)] = [
    ("ي", Agreement(.singular, .masculine)), ("ية", Agreement(.singular, .feminine)),
    ("يين", Agreement(.plural, .masculine)),
    ("يون", Agreement(.plural, .masculine)), ("يان", Agreement(.dual, .masculine)),
    ("يتين", Agreement(.dual, .feminine)),
    ("يتان", Agreement(.dual, .feminine)), ("يات", Agreement(.plural, .feminine)),
    ("يا", Agreement(.singular, .masculine)),
  ]

  /// Organisations and places: id, English name, kind, principal, Arabic names.
  mutating func readOrganisations(_ table: WordTable) throws(LexiconError) {
    for row in table.rows {
      guard let kind = Actor.Kind(rawValue: row[2]) else {
        throw row.error(
          "'\(row[2])' is no kind of actor; use \(Actor.Kind.allCases.map(\.rawValue).joined(separator: ", "))")
      }
      guard let name = row.name(4) else { throw row.error("the Arabic name is missing") }
      let principal = row[3].isEmpty ? nil : row[3]
      let actor = Actor(
        id: .init(row[0]), name: name, nameEN: row[1].isEmpty ? nil : row[1], kind: kind, principal: principal)
      let index = insert(actor, forms: row.forms(4))
      for part in row.parts(4) { if let sum = Self.sum(in: part) { sums[sum] = index } }
    }
  }

  /// The two numbers of a name that is a sum: «مجموعة 5+1».
  private static func sum(in form: ContiguousArray<UInt8>.SubSequence) -> [Int]? {
    let numbers = form.split { !(48...57).contains($0) }.compactMap { Int(String(decoding: $0, as: UTF8.self)) }
    return form.contains(UInt8(ascii: "+")) && numbers.count == 2 ? numbers : nil
  }

  mutating func readPersons(_ table: WordTable) throws(LexiconError) {
    for row in table.rows {
      guard let name = row.name(3) else { throw row.error("the Arabic name is missing") }
      var roles: [Role] = []
      for part in row.parts(4) {
        guard let at = part.firstIndex(of: UInt8(ascii: "@")),
          let dots = part[at...].indices.first(where: { part[$0...].starts(with: "..".utf8) })
        else {
          throw row.error(
            "'\(String(decoding: part, as: UTF8.self))' is no role; write it as office-id@2014-09-08..2018-10-25")
        }
        let office = Actor.ID(String(decoding: part[..<at], as: UTF8.self))
        roles.append(
          Role(
            office: office, from: try row.day(part[(at + 1)..<dots]), to: try row.day(part[(dots + 2)...])))
      }
      let actor = Actor(
        id: .init(row[0]), name: name, nameEN: row[1], kind: .person, principal: row[2].isEmpty ? nil : row[2],
        roles: roles)
      let index = insert(actor, forms: row.forms(3))
      if let surname = row.forms(3).first?.last, !actor.roles.isEmpty {
        let same = personsBySurname[surname.description, default: []]
        if !same.contains(index) { personsBySurname[surname.description] = same + [index] }
      }
    }
  }

  mutating func readTitles(_ table: WordTable) throws(LexiconError) {
    for row in table.rows {
      guard row[1] == "person" || row[1] == "office" else {
        throw row.error("the scope is person or office, not '\(row[1])'")
      }
      readTemplate(
        row, suffix: row[2], english: row[3], kind: row[4] == "group" ? .group : .office,
        isPersonTitle: row[1] == "person"
      ) { .title($0) }
    }
  }

  mutating func readBodies(_ table: WordTable) throws(LexiconError) {
    for row in table.rows {
      guard let kind = Actor.Kind(rawValue: row[3]) else { throw row.error("'\(row[3])' is no kind of actor") }
      readTemplate(row, suffix: row[1], english: row[2], kind: kind, isPersonTitle: false) { .body($0) }
    }
  }

  private mutating func readTemplate(
    _ row: WordTable.Row, suffix: String, english: String, kind: Actor.Kind, isPersonTitle: Bool, entry: (Int) -> Entry
  ) {
    // Templates with one English name are one actor: سلطات, نظام and حكومة of a state.
    let suffix = templates.first { $0.english == english && !english.isEmpty }?.suffix ?? suffix
    let forms = row.forms(0)
    guard let first = row.name(0) else { return }
    templates.append(Template(form: first, suffix: suffix, english: english, kind: kind, isPersonTitle: isPersonTitle))
    for form in forms { insert(form, entry(templates.count - 1), first: true) }
  }

  mutating func readHeads(_ table: WordTable) throws(LexiconError) {
    for row in table.rows {
      guard let kind = HeadNoun.Class(rawValue: row[4]) else {
        throw row.error(
          "'\(row[4])' is no class; use \(HeadNoun.Class.allCases.map(\.rawValue).joined(separator: ", "))")
      }
      let number: Agreement.Number = row[2] == "pl" ? .plural : row[2] == "du" ? .dual : .singular
      let agreement = Agreement(number, row[3] == "f" ? .feminine : .masculine)
      heads.append(
        HeadNoun(
          lemma: row[0], spelling: row.words(0).last ?? Spelling(), agreement: agreement, kind: kind, gloss: row[5]))
      var forms: [[Spelling]] = []
      for form in [row.words(0)] + row.forms(1) where !forms.contains(form) { forms.append(form) }
      for form in forms { insert(form, .head(heads.count - 1)) }
    }
  }

  mutating func readGivenNames(_ table: WordTable) throws(LexiconError) {
    for row in table.rows {
      let name = row.words(0)
      // إن as a name would be met everywhere; على and علي fold together and are told apart by their last letter.
      if name.count == 1, row[1] != "particle", name[0] != "علي" {
        let node = phrases.step(PhraseTrie.root, vocabulary.number(name[0]))
        if node >= 0, phrases.entries(node).contains(where: { if case .function = $0 { true } else { false } }) {
          continue
        }
      }
      insert(name, .givenName(isWord: row[2] == "yes"))
    }
  }

  mutating func readAnaphora(_ table: WordTable) throws(LexiconError) {
    for row in table.rows {
      let reference: Anaphor.Reference
      switch row[1] {
      case "pair": reference = .pair
      case "country-of-speaker": reference = .ownCountry
      case "group": reference = .several
      case "counterpart": reference = .counterpart
      case "definite", "demonstrative": reference = .definite(Self.kinds(row[2]))
      case let kind where kind.hasSuffix("-of-speaker"):
        reference = .ofSpeaker(Self.kinds(String(kind.dropLast("-of-speaker".count))))
      default:
        throw row.error(
          "'\(row[1])' is no kind of reference; use pair, group, definite, demonstrative, counterpart or …-of-speaker")
      }
      for form in row.forms(0) {
        anaphors.append(Anaphor(form: form.map(\.description).joined(separator: " "), reference: reference))
        insert(form, .anaphor(anaphors.count - 1))
      }
    }
  }
}

extension Lexicon {
  /// The actor kinds of a cell; a coalition acts like a military.
  private static func kinds(_ text: String) -> [Actor.Kind] {
    text.split(whereSeparator: { ";|,/ ".contains($0) }).compactMap {
      $0 == "coalition" ? .military : Actor.Kind(rawValue: String($0))
    }
  }
}

extension [Spelling] {
  /// The phrase with an ending on its last word.
  func appending(_ ending: Spelling) -> [Spelling] { isEmpty ? self : dropLast() + [self[count - 1] + ending] }
}

import Relations

extension Lexicon {
  /// The past and the imperfect with which the row of a verb begins.
  private func tenses(_ row: WordTable.Row) throws(LexiconError) -> (past: Spelling, imperfect: Spelling) {
    let past = row.words(0).first ?? Spelling()
    let imperfect = row.words(1).first ?? Spelling()
    guard past.count >= 2, imperfect.count >= 2 else {
      throw row.error("a verb needs its past and its imperfect: التقى, يلتقي")
    }
    return (past, imperfect)
  }

  /// The number of a verb; its stems are filed when it is new.
  private mutating func verb(_ row: WordTable.Row) throws(LexiconError) -> Int {
    let (past, imperfect) = try tenses(row)
    let key = [past, imperfect]
    let index: Int
    if let known = verbIndices[key] {
      index = known
    } else {
      index = verbs.count
      verbs.append(Verb(past: past.description))
      verbIndices[key] = index
      for stem in Conjugation.stems(past: past, imperfect: imperfect) { insert(stem, of: index) }
      if let noun = Conjugation.verbalNoun(past: past) { _ = commonNouns.insert(noun) }
    }
    let passive = row.passive(2)
    if passive.count == 2, verbIndices[[Spelling()] + key] == nil {
      verbIndices[[Spelling()] + key] = index
      for stem in Conjugation.stems(past: passive[0], imperfect: passive[1], isPassive: true) {
        insert(stem, of: index)
      }
    }
    return index
  }

  private func relation(_ name: String, _ row: WordTable.Row) throws(LexiconError) -> RelationKind {
    guard let relation = ontology[name] else {
      throw row.error(
        "'\(name)' is no relation kind; use \(ontology.kinds.map(\.name).joined(separator: ", ")), or add it in relations.tsv"
      )
    }
    return relation
  }

  mutating func readVerbs(_ table: WordTable) throws(LexiconError) {
    for row in table.rows {
      let index = try verb(row)
      let complements = try Self.complements(row)
      let sense = RelationSense(
        relation: try relation(row[3], row), frame: try frame(row, 4),
        fixed: Folding.forms(complements.words.utf8), fixedClass: complements.group)
      for words in sense.fixed where words.count == 1 { _ = commonNouns.insert(words[0]) }
      verbs[index].relations.removeAll {
        $0.relation == sense.relation && $0.fixed == sense.fixed && $0.fixedClass == sense.fixedClass
      }
      verbs[index].relations.insert(sense, at: isExtension ? 0 : verbs[index].relations.count)
      if Self.circumstantial.contains(sense.relation.name), !sense.needsComplement {
        insertCircumstances(of: index, past: row[0], imperfect: row[1])
      }
      if Self.forceful.contains(sense.relation.name), sense.frame[.object] == .target, !sense.needsComplement {
        insertCircumstances(of: index, past: row[0], imperfect: row[1], isForceful: true)
      }
    }
  }

  /// The complement words of a verb: forms, and after `@` the name of a group of `word_classes.tsv`.
  private static func complements(
    _ row: WordTable.Row
  ) throws(LexiconError) -> (words: String, group: WordClasses) {
    var group: WordClasses = []
    var words: [Substring] = []
    for form in row[5].split(separator: ";") {
      guard form.hasPrefix("@") else {
        words.append(form)
        continue
      }
      guard let named = WordClasses.names.first(where: { $0.key == form.dropFirst() })?.value else {
        throw row.error("'\(form)' is no group of word_classes.tsv")
      }
      group.insert(named)
    }
    return (words.joined(separator: ";"), group)
  }

  /// Relations whose verbs news joins to a clause as participles: «متهما», «داعيا», «منددين».
  private static let circumstantial: Set<String> = [
    "accuses", "requests", "threatens", "supports", "rejects",
  ]

  /// Those that are read so only before whom they strike: «مستهدفة المتمردين», «مجبرين الرئيس على …».
  private static let forceful: Set<String> = ["attacks", "coerces"]

  /// The active participles of a verb as they stand in the accusative: مطالبا, مطالبة, مطالبين.
  ///
  /// - Parameter isForceful: leaves out the first form, whose participle is a common noun (قاتل), and what looks like a verbal
  ///   noun (محاربة).
  private mutating func insertCircumstances(
    of verb: Int, past: String, imperfect: String, isForceful: Bool = false
  ) {
    let past = Folding.fold(past)
    let imperfect = Folding.fold(imperfect)
    let letters = Array(past)
    var stems: [String] = []
    // Derived forms put م for the prefix of the imperfect: يطالب, مطالب. A weak ending drops: يدعي, مدع.
    if imperfect.count >= 4 { stems.append("م" + imperfect.dropFirst()) }
    // The first form lengthens its first vowel: رفض, رافض; دعا, داع.
    if letters.count == 3, letters[1] != "ا", !isForceful {
      stems.append(String(letters[0]) + "ا" + (letters[2] == "ا" ? String(letters[1]) + "ي" : String(letters[1...])))
    }
    for stem in stems {
      // «مقتل» is none of «قتل»'s participles; «متهما» may be one or who is accused.
      let isPerson = !isForceful && namesPerson(stem)
      guard isPerson || phrasesLack(stem) else { continue }
      insert([Spelling(stem + "ا")], .circumstance(verb, Agreement(.singular, .masculine)))
      let isVerbalNoun = isForceful && letters.count == 4 && letters[1] == "ا" || isPerson && !phrasesLack(stem + "ة")
      if !isVerbalNoun { insert([Spelling(stem + "ة")], .circumstance(verb, Agreement(.singular, .feminine))) }
      let plural = (stem.hasSuffix("ي") ? String(stem.dropLast()) : stem) + "ين"
      if isPerson, !phrasesLack(plural) { continue }
      insert([Spelling(plural)], .circumstance(verb, Agreement(.plural, .masculine)))
    }
  }

  private func entries(of form: String) -> [Entry] {
    let node = phrases.step(PhraseTrie.root, vocabulary.number(Spelling(form)))
    return node < 0 ? [] : Array(phrases.entries(node))
  }

  /// Whether a form is no noun of the tables.
  private func phrasesLack(_ form: String) -> Bool { entries(of: form).isEmpty }

  /// Whether all that the tables know of a form is a person whom it describes.
  private func namesPerson(_ form: String) -> Bool {
    let entries = entries(of: form)
    return !entries.isEmpty
      && entries.allSatisfy {
        switch $0 {
        case .head(let head): [.civil, .armed, .official].contains(heads[head].kind)
        case .participle: true
        default: false
        }
      }
  }

  mutating func readNouns(_ table: WordTable) throws(LexiconError) {
    for row in table.rows {
      let flags = row[4].split(separator: " ")
      nouns.append(
        RelationNoun(
          lemma: row[0], spelling: row.words(0).last ?? Spelling(), relation: try relation(row[2], row),
          frame: try frame(row, 3),
          isThing: flags.contains("thing"),
          isHappening: flags.contains("happening"), isConcrete: flags.contains("concrete"),
          isIntended: flags.contains("intended"), isOfPeople: flags.contains("of-people")))
      for form in [row.words(0)] + row.forms(1) { insert(form, .noun(nouns.count - 1)) }
    }
  }

  mutating func readParticiples(_ table: WordTable) throws(LexiconError) {
    for row in table.rows {
      participles.append(
        Participle(relation: try relation(row[2], row), frame: try frame(row, 4), isTie: row[3] == "tie"))
      let index = participles.count - 1
      let lemma = row.words(0)
      for (ending, agreement) in Self.participleEndings {
        insert(lemma.appending(ending), .participle(index, agreement))
      }
      for form in row.forms(1) {
        let agreement =
          Self.participleEndings.last { !$0.0.isEmpty && form[form.count - 1].hasSuffix($0.0) }?.1
          ?? Agreement(.singular, .masculine)
        insert(form, .participle(index, agreement))
      }
    }
  }

  private static let participleEndings: [(Spelling, Agreement)] = [
    ("", Agreement(.singular, .masculine)), ("ا", Agreement(.singular, .masculine)),
    ("ة", Agreement(.singular, .feminine)),
    ("ون", Agreement(.plural, .masculine)), ("ين", Agreement(.plural, .masculine)),
    ("و", Agreement(.plural, .masculine)),
    ("ي", Agreement(.plural, .masculine)), ("ان", Agreement(.dual, .masculine)), ("تان", Agreement(.dual, .feminine)),
    ("تين", Agreement(.dual, .feminine)), ("ات", Agreement(.plural, .feminine)),
  ]

  mutating func readLightVerbs(_ table: WordTable) throws(LexiconError) {
    for row in table.rows {
      let index = try verb(row)
      guard let subject = try frame(row, 3)[.subject] else {
        throw row.error("the frame says what the subject is: S=source")
      }
      let preposition = row[4].isEmpty ? Preposition.none : Preposition(arabic: row[4])
      guard let preposition else { throw row.error("'\(row[4])' is no preposition") }
      verbs[index].lights.append(
        Verb.LightSense(subject: subject, preposition: preposition, modality: try modality(row[5], row)))
    }
  }

  private func modality(_ text: String, _ row: WordTable.Row) throws(LexiconError) -> Modality? {
    if text.isEmpty { return nil }
    guard let modality = Modality(rawValue: text) else {
      throw row.error("'\(text)' is no mode; use negated, planned or hypothetical")
    }
    return modality
  }

  mutating func readModality(_ table: WordTable) throws(LexiconError) {
    for row in table.rows {
      if let setting = Setting(rawValue: row[1]) {
        insert(row.words(0), .setting(setting))
        continue
      }
      guard let modality = try modality(row[1], row), let scope = Modality.Scope(rawValue: row[2]) else {
        throw row.error("'\(row[2])' is no scope; use verb, noun, adjective or clause")
      }
      insert(row.words(0), .modality(modality, scope))
    }
  }

  mutating func readModalVerbs(_ table: WordTable) throws(LexiconError) {
    for row in table.rows {
      let index = try verb(row)
      guard let modality = try modality(row[3], row) else { throw row.error("the operator is missing") }
      var sense = Verb.ModalSense(modality: modality)
      for form in row.forms(4) {
        if form[0] == "ان" {
          sense.takesClause = true
        } else if form.count == 1, let preposition = Preposition(arabic: form[0].description) {
          sense.prepositions.append(preposition)
        } else {
          sense.words.append(form[0])
        }
      }
      verbs[index].modal = sense
    }
  }

  /// Verbs that state no relation; a form of one that is also a common noun is left out.
  mutating func readPlainVerbs(_ table: WordTable) throws(LexiconError) {
    for row in table.rows {
      let (past, imperfect) = try tenses(row)
      guard row[2].isEmpty || row[2] == "imperfect" else {
        throw row.error("'\(row[2])' is no form that can stand alone; use imperfect or -")
      }
      let index = verbs.count
      verbs.append(Verb(past: past.description))
      for stem in Conjugation.stems(past: past, imperfect: imperfect)
      where row[2].isEmpty || stem.tense == .imperfect {
        insert(stem, of: index)
      }
    }
  }

  mutating func readModalNouns(_ table: WordTable) throws(LexiconError) {
    for row in table.rows {
      guard let modality = try modality(row[2], row) else { throw row.error("the operator is missing") }
      for form in [row.words(0)] + row.forms(1) { insert(form, .modalNoun(modality)) }
    }
  }

  mutating func readAttribution(_ table: WordTable) throws(LexiconError) {
    for row in table.rows {
      guard let saying = Verb.Saying(rawValue: row[3]) else {
        throw row.error("'\(row[3])' is no way of saying; use say, deny or claim")
      }
      let index = try verb(row)
      verbs[index].saying = saying
      verbs[index].content = try row[4].split(separator: ";").map { (form) throws(LexiconError) in
        if form == "O" { return .none }
        guard let preposition = Preposition(arabic: form) else {
          throw row.error("'\(form)' is no preposition; O is the bare object")
        }
        return preposition
      }
    }
  }

  mutating func readAttributionParticles(_ table: WordTable) throws(LexiconError) {
    for row in table.rows {
      guard let citation = Citation(rawValue: row[1]) else {
        throw row.error("'\(row[1])' is no kind; use source, basis, pretext, participle, noun or narrator")
      }
      insert(row.words(0), .attribution(citation))
    }
  }

  mutating func readMonths(_ table: WordTable) throws(LexiconError) {
    for row in table.rows {
      guard let month = Int(row[1]), (1...12).contains(month) else {
        throw row.error("'\(row[1])' is no month; use 1 to 12")
      }
      insert(row.words(0), .month(month, isHijri: row[2] == "hijri", isAmbiguous: row[3] == "yes"))
    }
  }

  mutating func readTimeWords(_ table: WordTable) throws(LexiconError) {
    for row in table.rows {
      let word: TimeWord
      switch (row[1], Int(row[2])) {
      case ("weekday", let n?) where (1...7).contains(n): word = .weekday(n)
      case ("offset", let n?): word = .offset(n)
      case ("number", let n?): word = .number(n)
      case ("past", _): word = .past
      case ("future", _): word = .future
      case ("current", _): word = .current
      case ("open", _): word = .open
      case ("before", _): word = .before
      case ("hijri", _): word = .calendar(isHijri: true)
      case ("common", _): word = .calendar(isHijri: false)
      case ("part", _):
        guard let part = TimeWord.Part(rawValue: row[2]) else {
          throw row.error("'\(row[2])' is no part; use early, mid or late")
        }
        word = .part(part)
      case ("unit", _), ("units", _), ("pair", _):
        guard let unit = TimeWord.Unit(rawValue: row[2]) else {
          throw row.error("'\(row[2])' is no unit; use day, week, month or year")
        }
        let form = row.words(0).last ?? Spelling()
        let isDual = form.hasSuffix("ين") || form.hasSuffix("ان")
        word = row[1] == "pair" ? .pair(unit) : .unit(unit, count: row[1] == "units" ? nil : isDual ? 2 : 1)
      default: throw row.error("'\(row[1])' with the value '\(row[2])' is no time word")
      }
      insert(row.words(0), .time(word))
    }
  }

  mutating func readHijriYears(_ table: WordTable) throws(LexiconError) {
    // The years of a table follow each other; another table replaces them.
    hijri = HijriCalendar()
    try hijri.read(table)
  }

  mutating func readPhrases(_ table: WordTable) throws(LexiconError) {
    for row in table.rows { insert(row.words(0), .stop) }
  }

  mutating func readFunctionWords(_ table: WordTable) throws(LexiconError) {
    for row in table.rows {
      let word: FunctionWord
      switch row[1] {
      case "preposition":
        word = .preposition(row[2] == "agent" ? .agent : Preposition(arabic: row[2]) ?? .none)
      case "relative": word = .relative
      case "complementizer": word = .complementizer
      case "complementizer-pronoun": word = row[2] == "1" ? .speaker : .complementizerPronoun(Self.agreement(row[2]))
      case "pronoun": word = row[2] == "1" ? .speaker : .pronoun(Self.agreement(row[2]))
      case "demonstrative": word = .demonstrative
      case "conjunction": word = .conjunction
      case "subordinator": word = .subordinator
      case "auxiliary": word = .auxiliary
      case "quantifier": word = .quantifier(isPlace: row[2] == "place")
      case "self": word = .self
      case "material":
        insert(row.words(0), .material)
        continue
      case "compound": word = .compound
      case "generic": word = .generic
      case "number": word = .number
      case "particle": word = .particle
      default: throw row.error("'\(row[1])' is no class of function words")
      }
      insert(row.words(0), .function(word))
    }
  }

  private static func agreement(_ text: String) -> Agreement {
    switch text {
    case "ms": Agreement(.singular, .masculine)
    case "fs": Agreement(.singular, .feminine)
    case "mp": Agreement(.plural, .masculine)
    case "du": Agreement(.dual)
    default: Agreement()
    }
  }
}

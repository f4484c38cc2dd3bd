import Relations

/// The word tables that extraction reads with.
///
/// The built-in tables are Arabic. A user's tables have the same names and columns, and win over the built-in rows:
///
/// ```swift
/// let mine = try Lexicon.builtIn.adding(["verbs.tsv": "…"])
/// ```
public struct Lexicon: Sendable {
  public internal(set) var ontology: Ontology
  var actors: [Actor] = []
  var states: [State] = []
  /// Actors that are named by a sum: «5+1».
  var sums: [[Int]: Int] = [:]
  var verbs: [Verb] = []
  var nouns: [RelationNoun] = []
  var participles: [Participle] = []
  var heads: [HeadNoun] = []
  var templates: [Template] = []
  var anaphors: [Anaphor] = []
  var boilerplate = Boilerplate()
  var hijri = HijriCalendar()
  var classifiedWords = ClassifiedWords()
  /// Words that are no names: those that verbs take to mean a relation (قدم أموالا), and verbal nouns (قرر إرسال).
  var commonNouns = Vocabulary()
  /// Persons who held an office, by the last word of their names, folded.
  var personsBySurname: [String: [Int]] = [:]
  var vocabulary = Vocabulary()
  var phrases = PhraseTrie()
  /// The verbs of each stem, by its number in `stemNumbers`.
  var stems: [[(verb: Int, stem: VerbStem)]] = []
  var stemNumbers = Vocabulary()
  /// By past and imperfect; with an empty word before them once the passive is filed.
  var verbIndices: [[Spelling]: Int] = [:]
  var actorIndices: [String: Int] = [:]
  /// The frames read so far, by their cells.
  private var frames: [String: Frame] = [:]
  /// The first state of each principal, and the state that each actor is, −1 for none.
  private var statesOfPrincipals: [String: Int] = [:]
  private var statesOfActors: [Int] = []

  /// Whether the rows being read win over those already there.
  var isExtension = false

  init(ontology: Ontology) { self.ontology = ontology }

  /// The names of the tables, in the order they are read.
  public static let tableNames = tables.map(\.name)

  /// The lexicon with the rows of more tables, by table name (`verbs.tsv`).
  ///
  /// A row wins over an earlier one for the same word or id. `relations.tsv` adds relation kinds (see `Ontology`).
  /// - Parameter directory: goes before the table name in errors.
  public func adding(_ tables: [String: String], directory: String? = nil) throws(LexiconError) -> Lexicon {
    var result = self
    result.isExtension = !vocabulary.isEmpty
    func path(_ name: String) -> String { directory.map { "\($0)/\(name)" } ?? name }
    for name in tables.keys.sorted() where name != "relations.tsv" && !Self.tableNames.contains(name) {
      throw LexiconError(
        file: path(name), line: 0,
        problem: "there is no such table; the tables are relations.tsv, \(Self.tableNames.joined(separator: ", "))")
    }
    if let text = tables["relations.tsv"] {
      do { result.ontology = try ontology.adding(table: text, file: path("relations.tsv")) } catch {
        throw LexiconError(file: error.file, line: error.line, problem: error.problem)
      }
    }
    for table in Self.tables {
      guard let text = tables[table.name] else { continue }
      let rows = try WordTable(name: table.name, file: path(table.name), text: text, columns: table.columns)
      try table.read(&result, rows)
    }
    result.indexStates()
    result.classify()
    return result
  }

  private mutating func classify() {
    for i in verbs.indices {
      verbs[i].classes = classifiedWords[Spelling(verbs[i].past)]
      verbs[i].isWrongByComplement =
        verbs[i].lights.isEmpty && verbs[i].saying == nil && verbs[i].modal == nil
        && verbs[i].relations.allSatisfy { $0.needsComplement && $0.isWrong } && !verbs[i].relations.isEmpty
    }
    for i in nouns.indices {
      nouns[i].classes = Folding.words(nouns[i].lemma.utf8).first.map { classifiedWords[$0] } ?? []
    }
    for i in heads.indices { heads[i].classes = classifiedWords[Spelling(Folding.fold(heads[i].lemma))] }
  }

  private mutating func indexStates() {
    statesOfPrincipals.removeAll()
    statesOfActors = [Int](repeating: -1, count: actors.count)
    for (number, state) in states.enumerated().reversed() {
      statesOfActors[state.actor] = number
      if let principal = actors[state.actor].principal { statesOfPrincipals[principal] = number }
    }
  }

  /// The number of the state that an actor is.
  func state(ofActor index: Int) -> Int? { statesOfActors[index] < 0 ? nil : statesOfActors[index] }

  /// The number of the state with a code: `IRQ`.
  func state(ofPrincipal principal: String) -> Int? { statesOfPrincipals[principal] }

  struct Table: Sendable {
    var name: String
    var columns: Int
    var read: @Sendable (inout Lexicon, WordTable) throws(LexiconError) -> Void
  }

  static let tables: [Table] = [
    Table(name: "function_words.tsv", columns: 3) { l, t throws(LexiconError) in try l.readFunctionWords(t) },
    Table(name: "states.tsv", columns: 8) { l, t throws(LexiconError) in try l.readStates(t) },
    Table(name: "organisations.tsv", columns: 5) { l, t throws(LexiconError) in try l.readOrganisations(t) },
    Table(name: "persons.tsv", columns: 5) { l, t throws(LexiconError) in try l.readPersons(t) },
    Table(name: "places.tsv", columns: 5) { l, t throws(LexiconError) in try l.readOrganisations(t) },
    Table(name: "adjectives.tsv", columns: 3) { l, t throws(LexiconError) in try l.readAdjectives(t) },
    Table(name: "titles.tsv", columns: 6) { l, t throws(LexiconError) in try l.readTitles(t) },
    Table(name: "bodies.tsv", columns: 5) { l, t throws(LexiconError) in try l.readBodies(t) },
    Table(name: "heads.tsv", columns: 6) { l, t throws(LexiconError) in try l.readHeads(t) },
    Table(name: "given_names.tsv", columns: 3) { l, t throws(LexiconError) in try l.readGivenNames(t) },
    Table(name: "anaphora.tsv", columns: 3) { l, t throws(LexiconError) in try l.readAnaphora(t) },
    Table(name: "boilerplate.tsv", columns: 3) { l, t throws(LexiconError) in try l.boilerplate.read(t) },
    Table(name: "word_classes.tsv", columns: 3) { l, t throws(LexiconError) in try l.classifiedWords.read(t) },
    Table(name: "verbs.tsv", columns: 7) { l, t throws(LexiconError) in try l.readVerbs(t) },
    Table(name: "nouns.tsv", columns: 6) { l, t throws(LexiconError) in try l.readNouns(t) },
    Table(name: "participles.tsv", columns: 6) { l, t throws(LexiconError) in try l.readParticiples(t) },
    Table(name: "light_verbs.tsv", columns: 7) { l, t throws(LexiconError) in try l.readLightVerbs(t) },
    Table(name: "modality.tsv", columns: 4) { l, t throws(LexiconError) in try l.readModality(t) },
    Table(name: "modal_verbs.tsv", columns: 6) { l, t throws(LexiconError) in try l.readModalVerbs(t) },
    Table(name: "plain_verbs.tsv", columns: 3) { l, t throws(LexiconError) in try l.readPlainVerbs(t) },
    Table(name: "modal_nouns.tsv", columns: 4) { l, t throws(LexiconError) in try l.readModalNouns(t) },
    Table(name: "attribution.tsv", columns: 6) { l, t throws(LexiconError) in try l.readAttribution(t) },
    Table(name: "attribution_particles.tsv", columns: 3) { l, t throws(LexiconError) in
      try l.readAttributionParticles(t)
    },
    Table(name: "months.tsv", columns: 4) { l, t throws(LexiconError) in try l.readMonths(t) },
    Table(name: "time_words.tsv", columns: 3) { l, t throws(LexiconError) in try l.readTimeWords(t) },
    Table(name: "hijri_years.tsv", columns: 3) { l, t throws(LexiconError) in try l.readHijriYears(t) },
    Table(name: "phrases.tsv", columns: 2) { l, t throws(LexiconError) in try l.readPhrases(t) },
  ]

  /// Files a phrase under its words.
  mutating func insert(_ form: [Spelling], _ entry: Entry, first: Bool = false) {
    if form.count == 1 {
      return phrases.insert(CollectionOfOne(vocabulary.insert(form[0])), entry, first: first || isExtension)
    }
    // «وفقا ل»: the preposition is written together with the next word.
    let words = form.filter { !$0.isLetter || $0.isNumber }.map { vocabulary.insert($0) }
    if !words.isEmpty { phrases.insert(words, entry, first: first || isExtension) }
  }

  /// The frame in a cell; most are those of other rows.
  mutating func frame(_ row: WordTable.Row, _ column: Int) throws(LexiconError) -> Frame {
    let text = row[column]
    if let known = frames[text] { return known }
    let frame = try Frame(text, row: row)
    frames[text] = frame
    return frame
  }

  mutating func insert(_ stem: VerbStem, of verb: Int) {
    let number = Int(stemNumbers.insert(stem.text))
    if number == stems.count { stems.append([]) }
    stems[number].append((verb, stem))
  }

  /// What a word states as a participle: حليف, خصم.
  func participle(_ word: Spelling) -> Participle? {
    let node = phrases.step(PhraseTrie.root, vocabulary.number(word))
    guard node >= 0 else { return nil }
    for case .participle(let index, _) in phrases.entries(node) { return participles[index] }
    return nil
  }

  /// The verbs that have a stem.
  func verbs(stem: Spelling) -> [(verb: Int, stem: VerbStem)] {
    let number = stemNumbers.number(stem)
    return number < 0 ? [] : stems[Int(number)]
  }
}

/// A row of a word table that cannot be read.
public struct LexiconError: Error, Hashable, CustomStringConvertible {
  public var file: String
  /// Counts from 1; 0 when the file as a whole is meant.
  public var line: Int
  public var problem: String
  public var description: String { line == 0 ? "\(file): \(problem)" : "\(file):\(line): \(problem)" }
}

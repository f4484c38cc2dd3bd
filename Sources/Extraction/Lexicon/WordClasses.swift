/// The groups that a word is in, as rules ask for them.
struct WordClasses: OptionSet, Sendable {
  var rawValue: UInt128

  // Of attacks.
  static let forceOfNature = Self(rawValue: 1 << 0)
  static let accident = Self(rawValue: 1 << 1)
  static let mishap = Self(rawValue: 1 << 2)
  static let kindOfMishap = Self(rawValue: 1 << 3)
  static let blow = Self(rawValue: 1 << 4)
  static let adjectiveOfSpeech = Self(rawValue: 1 << 5)
  static let placeOfSpeech = Self(rawValue: 1 << 6)
  static let adjectiveOfForce = Self(rawValue: 1 << 7)
  static let speaking = Self(rawValue: 1 << 8)
  static let oneself = Self(rawValue: 1 << 9)
  static let purposeOfProtest = Self(rawValue: 1 << 10)
  static let plants = Self(rawValue: 1 << 11)
  static let weapon = Self(rawValue: 1 << 12)
  static let shouted = Self(rawValue: 1 << 13)
  static let casualty = Self(rawValue: 1 << 14)

  // Of actors.
  static let former = Self(rawValue: 1 << 15)
  static let belonging = Self(rawValue: 1 << 16)
  static let example = Self(rawValue: 1 << 17)
  static let member = Self(rawValue: 1 << 18)
  static let epithet = Self(rawValue: 1 << 19)
  static let groupOfStates = Self(rawValue: 1 << 20)
  static let becoming = Self(rawValue: 1 << 21)
  static let ranks = Self(rawValue: 1 << 22)
  static let oneOf = Self(rawValue: 1 << 23)
  static let side = Self(rawValue: 1 << 24)
  static let alliance = Self(rawValue: 1 << 25)
  static let opponent = Self(rawValue: 1 << 26)
  static let informant = Self(rawValue: 1 << 27)

  // Of acts.
  static let role = Self(rawValue: 1 << 28)
  static let lightNoun = Self(rawValue: 1 << 29)
  static let developing = Self(rawValue: 1 << 30)
  static let obligation = Self(rawValue: 1 << 31)
  static let necessity = Self(rawValue: 1 << 32)
  static let attendance = Self(rawValue: 1 << 33)
  static let onTheWay = Self(rawValue: 1 << 34)
  static let also = Self(rawValue: 1 << 35)
  static let frequency = Self(rawValue: 1 << 36)
  static let adjective = Self(rawValue: 1 << 37)
  static let document = Self(rawValue: 1 << 38)
  static let round = Self(rawValue: 1 << 39)
  static let temporal = Self(rawValue: 1 << 40)
  static let aim = Self(rawValue: 1 << 41)
  static let ending = Self(rawValue: 1 << 42)
  static let answer = Self(rawValue: 1 << 43)
  static let undergoing = Self(rawValue: 1 << 44)
  static let letting = Self(rawValue: 1 << 45)
  static let involved = Self(rawValue: 1 << 46)

  // Of judgements.
  static let blame = Self(rawValue: 1 << 47)
  static let wrong = Self(rawValue: 1 << 48)
  static let praise = Self(rawValue: 1 << 49)
  static let sound = Self(rawValue: 1 << 50)
  static let harm = Self(rawValue: 1 << 51)
  static let conduct = Self(rawValue: 1 << 52)
  static let manner = Self(rawValue: 1 << 53)
  static let refused = Self(rawValue: 1 << 54)
  static let standing = Self(rawValue: 1 << 55)

  // Verbs by their past.
  static let strikesLikeNature = Self(rawValue: 1 << 56)
  static let makesAttack = Self(rawValue: 1 << 57)
  static let doneToSomebody = Self(rawValue: 1 << 58)
  static let tellsOf = Self(rawValue: 1 << 59)
  static let resultsIn = Self(rawValue: 1 << 60)
  static let slogan = Self(rawValue: 1 << 61)
  static let gathers = Self(rawValue: 1 << 62)
  static let hosts = Self(rawValue: 1 << 63)
  static let holds = Self(rawValue: 1 << 64)
  static let claims = Self(rawValue: 1 << 65)
  static let attributes = Self(rawValue: 1 << 66)
  static let attends = Self(rawValue: 1 << 67)
  static let due = Self(rawValue: 1 << 68)
  static let recognizes = Self(rawValue: 1 << 69)
  static let fosters = Self(rawValue: 1 << 70)
  static let finite = Self(rawValue: 1 << 71)
  static let done = Self(rawValue: 1 << 83)
  static let disposed = Self(rawValue: 1 << 84)

  /// «مطالب…», «تطالب»
  static let demandOfProtest = Self(rawValue: 1 << 75)

  /// «أمام», «قبالة»
  static let facing = Self(rawValue: 1 << 76)

  /// «قضية», «التحقيق في»
  static let caseOfAct = Self(rawValue: 1 << 77)
  /// «المتهم ب»
  static let charged = Self(rawValue: 1 << 78)

  /// لقي (مصرعه), قضى (نحبه)
  static let dies = Self(rawValue: 1 << 79)

  /// «محاولة», حاول
  static let attempt = Self(rawValue: 1 << 80)

  /// «علم», «صورة»
  static let effigy = Self(rawValue: 1 << 81)
  /// أحرق, مزق
  static let defaces = Self(rawValue: 1 << 82)
  static let countering = Self(rawValue: 1 << 103)

  // Heads of noun phrases by their lemma.
  static let protester = Self(rawValue: 1 << 72)
  static let bomber = Self(rawValue: 1 << 73)
  static let area = Self(rawValue: 1 << 74)
  static let needy = Self(rawValue: 1 << 85)

  // Verbs by their past and nouns by their lemma, where it is they that state the relation.
  static let takesPart = Self(rawValue: 1 << 86)
  static let falling = Self(rawValue: 1 << 87)
  static let toppling = Self(rawValue: 1 << 88)
  static let storming = Self(rawValue: 1 << 89)
  static let interferes = Self(rawValue: 1 << 90)
  static let lets = Self(rawValue: 1 << 91)
  static let backing = Self(rawValue: 1 << 92)
  static let demonstrates = Self(rawValue: 1 << 93)
  static let exchanges = Self(rawValue: 1 << 94)

  // Of what stands beside an act.
  static let mutual = Self(rawValue: 1 << 95)
  static let byTelephone = Self(rawValue: 1 << 96)
  static let affairs = Self(rawValue: 1 << 97)
  static let performing = Self(rawValue: 1 << 98)
  static let charge = Self(rawValue: 1 << 99)
  static let pretext = Self(rawValue: 1 << 100)
  static let responsibility = Self(rawValue: 1 << 101)
  static let ownWords = Self(rawValue: 1 << 102)

  static let names: KeyValuePairs<String, WordClasses> = [
    "force-of-nature": .forceOfNature, "accident": .accident, "mishap": .mishap, "kind-of-mishap": .kindOfMishap,
    "blow": .blow, "adjective-of-speech": .adjectiveOfSpeech, "place-of-speech": .placeOfSpeech,
    "adjective-of-force": .adjectiveOfForce, "speaking": .speaking, "oneself": .oneself,
    "purpose-of-protest": .purposeOfProtest, "demand-of-protest": .demandOfProtest, "facing": .facing,
    "former": .former,
    "belonging": .belonging, "example": .example,
    "member": .member, "epithet": .epithet, "group-of-states": .groupOfStates, "becoming": .becoming, "ranks": .ranks,
    "one-of": .oneOf, "letting": .letting, "casualty": .casualty,
    "role": .role, "light-noun": .lightNoun, "developing": .developing, "obligation": .obligation,
    "necessity": .necessity, "blame": .blame, "wrong": .wrong, "praise": .praise, "document": .document,
    "attendance": .attendance,
    "on-the-way": .onTheWay, "also": .also, "frequency": .frequency, "adjective": .adjective,
    "strikes-like-nature": .strikesLikeNature, "makes-attack": .makesAttack, "done-to-somebody": .doneToSomebody,
    "tells-of": .tellsOf, "dies": .dies, "attempt": .attempt, "results-in": .resultsIn, "slogan": .slogan,
    "effigy": .effigy, "defaces": .defaces,
    "gathers": .gathers, "hosts": .hosts,
    "holds": .holds, "claims": .claims, "attributes": .attributes, "attends": .attends, "done": .done,
    "disposed": .disposed, "due": .due,
    "recognizes": .recognizes, "countering": .countering,
    "fosters": .fosters, "sound": .sound, "harm": .harm, "conduct": .conduct,
    "manner": .manner, "refused": .refused, "standing": .standing,
    "involved": .involved, "informant": .informant, "alliance": .alliance, "undergoing": .undergoing,
    "opponent": .opponent, "protester": .protester,
    "bomber": .bomber, "area": .area, "needy": .needy, "round": .round, "side": .side, "temporal": .temporal,
    "aim": .aim,
    "ending": .ending, "case-of-act": .caseOfAct, "charged": .charged, "answer": .answer, "finite": .finite,
    "plants": .plants, "shouted": .shouted, "weapon": .weapon,
    "takes-part": .takesPart, "falling": .falling, "toppling": .toppling, "storming": .storming,
    "interferes": .interferes,
    "lets": .lets, "backing": .backing, "demonstrates": .demonstrates, "exchanges": .exchanges, "mutual": .mutual,
    "by-telephone": .byTelephone, "affairs": .affairs, "performing": .performing, "charge": .charge,
    "pretext": .pretext, "responsibility": .responsibility, "own-words": .ownWords,
  ]
}

/// The words of `word_classes.tsv`.
struct ClassifiedWords: Sendable {
  private var vocabulary = Vocabulary()
  private var classes: [WordClasses] = []
  /// Beginnings of words by the purpose of a protest, with the preposition that must follow: «تنديد…» ب.
  private(set) var purposes: [(word: Spelling, preposition: Preposition)] = []
  /// Beginnings of words by the demand of a protest: «مطالب…».
  private(set) var demands: [Spelling] = []
  /// What words of attack contain: «هاجم».
  private(set) var blows: [Spelling] = []
  /// Verbs with objects that make them figures of speech: «خطف الأضواء».
  private(set) var figures: [(verb: Spelling, objects: Vocabulary)] = []

  /// The groups a folded word is in.
  subscript(word: Spelling) -> WordClasses {
    if vocabulary.marks & word.mark == 0 { return [] }
    let number = vocabulary.number(word)
    return number < 0 ? [] : classes[Int(number)]
  }

  mutating func read(_ table: WordTable) throws(LexiconError) {
    for row in table.rows {
      let words = row.forms(2).compactMap(\.first)
      if row[0] == "figure" {
        guard let verb = row.words(1).first else { throw row.error("the verb of the figure is missing") }
        var objects = Vocabulary()
        for word in words { _ = objects.insert(word) }
        figures.append((verb, objects))
        continue
      }
      guard let group = WordClasses.names.first(where: { $0.key == row[0] })?.value else {
        throw row.error(
          "'\(row[0])' is no class of words; use figure, \(WordClasses.names.map(\.key).joined(separator: ", "))")
      }
      for word in words {
        let number = Int(vocabulary.insert(word))
        if number == classes.count { classes.append([]) }
        classes[number].insert(group)
      }
      if group == .purposeOfProtest {
        let preposition = row.words(1).first.flatMap { Preposition($0) } ?? .none
        purposes += words.map { ($0, preposition) }
      }
      if group == .demandOfProtest { demands += words }
      if group == .blow { blows += words }
    }
  }
}

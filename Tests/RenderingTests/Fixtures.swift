import Relations

/// Invented events between real kinds of actors, enough of them for a full picture.
enum Fixture {
  static let actors: [Actor] = [
    actor("army", "القوات المسلحة", "Armed Forces", .military),
    actor("rsf", "قوات الدعم السريع", "Rapid Support Forces", .armedGroup),
    actor("chairman", "رئيس مجلس السيادة", "Chairman of the Sovereignty Council", .office),
    actor("commander", "قائد قوات الدعم السريع", "Commander of the RSF", .person),
    actor("coalition", "قوى الحرية والتغيير", "Forces of Freedom and Change", .party),
    actor("movement", "الحركة الشعبية – شمال", "SPLM-N", .armedGroup),
    actor("un", "الأمم المتحدة", "United Nations", .igo),
    actor("au", "الاتحاد الأفريقي", "African Union", .igo),
    actor("igad", "إيغاد IGAD", "IGAD", .igo),
    actor("league", "جامعة الدول العربية", "League of Arab States", .igo),
    actor("council", "مجلس الأمن الدولي", "UN Security Council", .igo),
    actor("icrc", "اللجنة الدولية للصليب الأحمر", "International Committee of the Red Cross", .ngo),
    actor("usa", "الولايات المتحدة", "United States", .state),
    actor("egy", "مصر", "Egypt", .state),
    actor("sau", "السعودية", "Saudi Arabia", .state),
    actor("are", "الإمارات", "United Arab Emirates", .state),
    actor("tcd", "تشاد", "Chad", .state),
    actor("ssd", "جنوب السودان", "South Sudan", .state),
    actor("rus", "روسيا", nil, .state),
    actor("secretary", "الأمين العام للأمم المتحدة", "UN Secretary-General", .office),
    actor("tribes", "قبائل دارفور", "Tribes of Darfur", .group),
    actor("fasher", "الفاشر", "El Fasher", .place),
  ]

  private static let relations: [(String, String, String, Int)] = [
    ("army", "attacks", "rsf", 48), ("rsf", "attacks", "army", 41), ("chairman", "accuses", "commander", 21),
    ("commander", "accuses", "chairman", 18), ("chairman", "leads", "army", 1), ("commander", "leads", "rsf", 1),
    ("sau", "mediates", "army", 9), ("sau", "mediates", "rsf", 8), ("usa", "calls", "army", 6),
    ("usa", "sanctions", "rsf", 2),
    ("usa", "requests", "rsf", 7), ("sau", "meets", "usa", 8), ("un", "negotiates", "army", 11),
    ("un", "accuses", "rsf", 9),
    ("secretary", "requests", "army", 5), ("au", "negotiates", "coalition", 7), ("igad", "meets", "chairman", 9),
    ("igad", "meets", "commander", 8), ("chairman", "rejects", "igad", 6), ("egy", "supports", "chairman", 9),
    ("egy", "aids", "chairman", 2), ("are", "aids", "rsf", 4), ("army", "accuses", "are", 10),
    ("tcd", "aids", "rsf", 3),
    ("army", "threatens", "tcd", 4), ("movement", "attacks", "army", 7), ("army", "attacks", "movement", 5),
    ("ssd", "meets", "chairman", 4), ("rus", "cooperates", "army", 2), ("league", "supports", "un", 4),
    ("council", "requests", "army", 4), ("council", "requests", "rsf", 6), ("icrc", "aids", "fasher", 5),
    ("rsf", "attacks", "fasher", 12), ("coalition", "accuses", "chairman", 6), ("coalition", "meets", "commander", 3),
    ("tribes", "backs", "rsf", 1), ("tribes", "protests", "army", 2), ("council", "agrees", "un", 2),
    ("egy", "meets", "league", 2),
  ]

  static let graph: EventGraph = {
    let byID = Dictionary(uniqueKeysWithValues: actors.map { ($0.id.text, $0) })
    var events: [Event] = []
    var random: UInt64 = 7
    for (source, kind, target, count) in relations {
      for _ in 0..<count {
        random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let day = ("2023-04-15" as Day).advanced(by: Int(random >> 33) % 365)
        events.append(
          Event(
            id: Event.ID(bits: UInt128(events.count)), source: Participant(actor: byID[source]!),
            kind: Ontology.builtIn[kind]!,
            target: Participant(actor: byID[target]!), period: .day(day)))
      }
    }
    return EventGraph(events)
  }()

  /// *n* actors and *m* events between them, more of them at the first actors.
  static func random(actors n: Int, events m: Int, seed: UInt64) -> EventGraph {
    var state = seed
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let names = [
      "الأمم المتحدة", "وزارة الخارجية القطرية", "حزب", "قوات الدعم السريع (RSF)", "Ministry of Foreign Affairs",
    ]
    let actors = (0..<n).map {
      Actor(id: Actor.ID("a\($0)"), name: "\(names[$0 % names.count]) \($0)", kind: Actor.Kind.allCases[$0 % 12])
    }
    let kinds = Ontology.builtIn.kinds
    return EventGraph(
      (0..<m).map { i in
        let (a, b) = (next(n), min(next(n), next(n)))
        return Event(
          id: Event.ID(bits: UInt128(i)), source: Participant(actor: actors[a]), kind: kinds[next(kinds.count)],
          target: Participant(actor: actors[b]), period: .day(("2024-01-01" as Day).advanced(by: next(300))))
      })
  }

  private static func actor(_ id: String, _ name: String, _ nameEN: String?, _ kind: Actor.Kind) -> Actor {
    Actor(id: Actor.ID(id), name: name, nameEN: nameEN, kind: kind)
  }
}

import Export
import Relations

/// What pictures say, in the language of their labels.
struct Words: Sendable {
  let labels: Style.Labels

  var isRightToLeft: Bool { labels != .english }

  func say(_ arabic: String, _ english: String) -> String {
    switch labels {
    case .arabic: arabic
    case .english: english
    case .both: "\(arabic) · \(english)"
    }
  }

  /// A line in each language: two languages in one would stand in the wrong order beside figures and dates.
  func lines(_ arabic: String, _ english: String) -> [String] {
    switch labels {
    case .arabic: [arabic]
    case .english: [english]
    case .both: [arabic, english]
    }
  }

  /// The name of an actor on one line.
  func name(_ actor: Actor) -> String {
    switch labels {
    case .arabic: actor.name
    case .english: actor.label
    case .both: actor.nameEN.map { $0 == actor.name ? $0 : "\(actor.name) · \($0)" } ?? actor.name
    }
  }

  /// From source to target as the line is read.
  var arrow: String { isRightToLeft ? "←" : "→" }

  func quad(_ quad: RelationKind.Quad) -> String {
    switch quad {
    case .verbalCooperation: say("تعاون لفظي", "Verbal cooperation")
    case .materialCooperation: say("تعاون مادي", "Material cooperation")
    case .verbalConflict: say("نزاع لفظي", "Verbal conflict")
    case .materialConflict: say("نزاع مادي", "Material conflict")
    case .tie: say("صلة قائمة", "Standing tie")
    }
  }

  func group(_ group: Palette.Group) -> String {
    switch group {
    case .state: say("دولة أو حكومة", "State or government")
    case .igo: say("منظمة دولية", "International organization")
    case .armed: say("قوة مسلحة", "Armed force")
    case .person: say("شخص أو منصب", "Person or office")
    case .organization: say("حزب أو مؤسسة", "Party, NGO or company")
    case .other: say("جماعة أو مكان", "Group or place")
    }
  }

  func mode(_ mode: Event.Mode) -> String {
    switch mode {
    case .actual: say("وقع", "Actual")
    case .reported: say("منقول", "Reported")
    case .planned: say("مخطط له", "Planned")
    case .negated: say("منفي", "Negated")
    case .hypothetical: say("مفترض", "Hypothetical")
    case .tie: say("صلة قائمة", "Standing tie")
    }
  }

  /// How many periods there are, for a description.
  func periods(_ count: Int) -> String { say("عدد الفترات: \(count)", "\(count) periods") }

  /// First and last day of what is shown, and how much it is.
  func summary(_ graph: EventGraph) -> [String] {
    var (arabic, english): ([String], [String]) = ([], [])
    if let span = graph.span {
      let (first, last) = (span.lowerBound, span.upperBound.advanced(by: -1))
      arabic.append(first == last ? "\(first)" : "من \(first) إلى \(last)")
      english.append(first == last ? "\(first)" : "\(first) to \(last)")
    }
    arabic.append("الأحداث: \(graph.count)")
    english.append("events: \(graph.count)")
    let documents = Arcs.documentCount(graph)
    if documents > 0 {
      arabic.append("الوثائق: \(documents)")
      english.append("documents: \(documents)")
    }
    return lines(arabic.joined(separator: " · "), english.joined(separator: " · "))
  }
}

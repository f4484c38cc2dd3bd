extension Event {
  /// When two reports tell of one event.
  public enum Merging: String, Sendable, CaseIterable {
    /// The same source, relation kind and target on the same day.
    case day
  }

  /// The documents that report the event, each once, in the order of its evidence.
  public var documents: [String] {
    var documents: [String] = []
    var seen: Set<String> = []
    for evidence in allEvidence where seen.insert(evidence.document).inserted { documents.append(evidence.document) }
    return documents
  }

  fileprivate var allEvidence: [Evidence] { (evidence.map { [$0] } ?? []) + furtherEvidence }
}

extension Sequence<Event> {
  /// The events with all reports of one event joined into one, by day (undated ones first) and then id.
  ///
  /// Reports are of one event when source, relation kind, target and day are the same and the mode is, where `actual` and
  /// `reported` count as one. For a symmetric kind it does not matter who comes first. Where source or target is unknown, the
  /// sentence must be the same, too, as in a reprint: on one day, one actor makes many statements and one place may see
  /// several attacks. Left alone are undated events, those dated to more than a day, and those without evidence.
  ///
  /// The first report of the sequence gives id, words and evidence; the evidence of the others follows in
  /// `furtherEvidence`, each piece once. The mode is `actual` when any report says so, and nobody's word then. The origin of
  /// the date is the best that any has: text, context, document, table.
  ///
  /// Reports are not independent, as papers copy from each other. So each further document takes only a fifth off the doubt that
  /// the surest report leaves: *c* = 1 − (1 − max *c*) · 0.8^*k* for *k* documents that the surest report does not hold.
  ///
  /// *a.txt* has Iraq meet Turkey on 10 January at confidence 0.8; *b.txt* cites somebody who says so, at 0.5:
  ///
  /// ```swift
  /// let event = [a, b].merged(by: .day)[0]
  /// event.documents      // ["a.txt", "b.txt"]
  /// event.mode           // actual
  /// event.confidence     // 1 − 0.2 · 0.8 = 0.84
  /// ```
  ///
  /// - Complexity: O(*e* log *e*) for *e* events.
  public func merged(by unit: Event.Merging) -> [Event] {
    var merged: [Event] = []
    var reports: [[Event]] = []
    var indices: [MergeKey: Int] = [:]
    for event in self {
      guard let key = MergeKey(event) else {
        merged.append(event)
        continue
      }
      if let index = indices[key] {
        reports[index].append(event)
      } else {
        indices[key] = reports.count
        reports.append([event])
      }
    }
    merged += reports.map(Event.init(joining:))
    return merged.sorted { a, b in
      let (dayA, dayB) = (a.day?.number ?? EventTable.undated, b.day?.number ?? EventTable.undated)
      return (dayA, a.id) < (dayB, b.id)
    }
  }
}

extension EventGraph {
  /// The graph with all reports of one event joined; `Sequence.merged(by:)` says how. Of several reports, the one with the
  /// least id comes first.
  ///
  /// - Complexity: O(*e* log *e*) for *e* events.
  public func merged(by unit: Event.Merging) -> EventGraph { EventGraph(events.merged(by: unit)) }
}

/// What reports of one event have in common.
private struct MergeKey: Hashable {
  var source: Actor.ID?
  var kind: String
  var target: Actor.ID?
  var mode: Event.Mode
  var day: Day
  /// `nil` where both actors are known.
  var sentence: String?

  /// `nil` for events that are not merged.
  init?(_ event: Event) {
    guard let period = event.period, period.precision == .day, let evidence = event.evidence else { return nil }
    (source, target) = (event.source?.actor.id, event.target?.actor.id)
    if event.kind.isSymmetric, let a = source, let b = target, b < a { (source, target) = (b, a) }
    kind = event.kind.name
    mode = event.mode == .reported ? .actual : event.mode
    day = period.start
    sentence = source == nil || target == nil ? evidence.quote.text : nil
  }
}

extension Event {
  /// One event of its reports, of which there is at least one.
  fileprivate init(joining reports: [Event]) {
    self = reports[0]
    if reports.count == 1 { return }
    if mode == .reported, reports.contains(where: { $0.mode == .actual }) {
      mode = .actual
      reportedBy = nil
    }
    let origins = reports.compactMap(\.dateSource)
    dateSource = DateSource.allCases.first { origins.contains($0) }

    var seen: Set<Evidence> = []
    furtherEvidence = Array(reports.flatMap(\.allEvidence).filter { seen.insert($0).inserted }.dropFirst())

    let surest = reports.dropFirst().reduce(reports[0]) { $1.confidence > $0.confidence ? $1 : $0 }
    var doubt = 1 - surest.confidence
    for _ in Set(documents).subtracting(surest.documents) { doubt *= 0.8 }
    confidence = 1 - doubt
  }
}

/// Events in columns, sorted by first day and id: the frozen store that every slice of a graph shares.
///
/// Row *r* of all columns is one event. Undated events come first, with `undated` as their day.
public final class EventTable: Sendable {
  /// The day number of an event without a date.
  public static let undated = Int32.min
  /// The end of a period that has none.
  public static let open = Int32.max

  /// Sorted by id.
  public let actors: [Actor]
  /// The kinds that occur, sorted by name.
  public let kinds: [RelationKind]
  /// An index into `actors`, or −1 when unknown.
  public let sources: ContiguousArray<Int32>
  public let targets: ContiguousArray<Int32>
  /// An index into `kinds`.
  public let kindIndices: ContiguousArray<UInt16>
  /// An index into `Event.Mode.allCases`.
  public let modes: ContiguousArray<UInt8>
  /// Day numbers (`Day.number`); `undated` where there is no date. Ascending.
  public let starts: ContiguousArray<Int32>
  package let ends: ContiguousArray<Int32>
  package let precisions: ContiguousArray<UInt8>
  package let dateSources: ContiguousArray<UInt8>
  /// Empty when each row has its own number for an id.
  private let ids: ContiguousArray<UInt128>
  public let confidences: ContiguousArray<Float>
  /// An index into `details`, or −1 for an event without text.
  package let detailIndices: ContiguousArray<Int32>
  package let details: ContiguousArray<Detail>
  private let actorIndices: [Actor.ID: Int32]

  /// What only events with text have.
  package struct Detail: Sendable {
    package var sourceMention: Span?
    package var targetMention: Span?
    package var reportedBy: Participant?
    package var evidence: Evidence?
    package var furtherEvidence: [Evidence]

    package init(
      sourceMention: Span?, targetMention: Span?, reportedBy: Participant?, evidence: Evidence?,
      furtherEvidence: [Evidence] = []
    ) {
      self.sourceMention = sourceMention
      self.targetMention = targetMention
      self.reportedBy = reportedBy
      self.evidence = evidence
      self.furtherEvidence = furtherEvidence
    }

    var isEmpty: Bool { evidence == nil && sourceMention == nil && targetMention == nil && reportedBy == nil }
  }

  init(_ rows: Builder) {
    let actorOrder = byID(rows.actors)
    var actorRank = ContiguousArray<Int32>(repeating: 0, count: rows.actors.count)
    for (rank, index) in actorOrder.enumerated() { actorRank[index] = Int32(rank) }
    let kindOrder = rows.kinds.indices.sorted { rows.kinds[$0].name < rows.kinds[$1].name }
    var kindRank = ContiguousArray<UInt16>(repeating: 0, count: rows.kinds.count)
    for (rank, index) in kindOrder.enumerated() { kindRank[index] = UInt16(rank) }
    let order = byDay(rows.starts, rows.ids)
    func sorted<T>(_ column: ContiguousArray<T>) -> ContiguousArray<T> {
      order.map { ContiguousArray($0.map { column[Int($0)] }) } ?? column
    }

    actors = actorOrder.map { rows.actors[$0] }
    kinds = kindOrder.map { rows.kinds[$0] }
    sources = ContiguousArray(sorted(rows.sources).map { $0 < 0 ? -1 : actorRank[Int($0)] })
    targets = ContiguousArray(sorted(rows.targets).map { $0 < 0 ? -1 : actorRank[Int($0)] })
    kindIndices = ContiguousArray(sorted(rows.kindIndices).map { kindRank[Int($0)] })
    modes = sorted(rows.modes)
    starts = sorted(rows.starts)
    ends = sorted(rows.ends)
    precisions = sorted(rows.precisions)
    dateSources = sorted(rows.dateSources)
    ids = rows.ids.isEmpty ? order.map { ContiguousArray($0.map { UInt128($0) }) } ?? [] : sorted(rows.ids)
    confidences = sorted(rows.confidences)
    detailIndices = sorted(rows.detailIndices)
    details = rows.details
    actorIndices = Dictionary(uniqueKeysWithValues: actors.enumerated().map { ($1.id, Int32($0)) })
  }

  /// The same events between other actors: *map* gives each actor's new index into *actors*.
  init(_ table: EventTable, actors: [Actor], map: [Int32]) {
    self.actors = actors
    kinds = table.kinds
    sources = ContiguousArray(table.sources.map { $0 < 0 ? -1 : map[Int($0)] })
    targets = ContiguousArray(table.targets.map { $0 < 0 ? -1 : map[Int($0)] })
    kindIndices = table.kindIndices
    modes = table.modes
    starts = table.starts
    ends = table.ends
    precisions = table.precisions
    dateSources = table.dateSources
    ids = table.ids
    confidences = table.confidences
    detailIndices = table.detailIndices
    details = table.details
    actorIndices = Dictionary(uniqueKeysWithValues: actors.enumerated().map { ($1.id, Int32($0)) })
  }

  public var count: Int { starts.count }

  /// The index of an actor, `nil` when it is in no event.
  public func index(of actor: Actor.ID) -> Int32? { actorIndices[actor] }

  package func id(_ row: Int) -> Event.ID { Event.ID(bits: ids.isEmpty ? UInt128(row) : ids[row]) }

  /// The event of a row, put together from its columns.
  public func event(_ row: Int) -> Event {
    let detail = detailIndices[row] < 0 ? nil : details[Int(detailIndices[row])]
    func participant(_ index: Int32, _ mention: Span?) -> Participant? {
      index < 0 ? nil : Participant(actor: actors[Int(index)], mention: mention)
    }
    return Event(
      id: id(row),
      source: participant(sources[row], detail?.sourceMention),
      kind: kinds[Int(kindIndices[row])],
      target: participant(targets[row], detail?.targetMention),
      mode: Event.Mode.allCases[Int(modes[row])],
      reportedBy: detail?.reportedBy,
      period: period(row),
      dateSource: starts[row] == Self.undated ? nil : Event.DateSource.allCases[Int(dateSources[row])],
      evidence: detail?.evidence,
      furtherEvidence: detail?.furtherEvidence ?? [],
      confidence: Double(confidences[row]))
  }

  /// When the event of a row happened, `nil` when it has no date.
  package func period(_ row: Int) -> Period? {
    guard starts[row] != Self.undated else { return nil }
    return Period(
      start: Day(number: starts[row]), end: ends[row] == Self.open ? nil : Day(number: ends[row]),
      precision: Period.Precision.allCases[Int(precisions[row])])
  }
}

/// The indices of actors in the order of their ids.
private func byID(_ actors: [Actor]) -> [Int] {
  // Most ids differ in their first eight bytes, which are compared in one step.
  let heads = actors.map { actor in
    var bytes = actor.id.text.utf8.makeIterator()
    return (0..<8).reduce(UInt64(0)) { head, _ in head << 8 | UInt64(bytes.next() ?? 0) }
  }
  return actors.indices.sorted { heads[$0] != heads[$1] ? heads[$0] < heads[$1] : actors[$0].id < actors[$1].id }
}

/// The rows by day, then id, then place; `nil` when they are in that order.
///
/// - Parameter ids: none when each row has its own number for an id.
private func byDay(_ days: ContiguousArray<Int32>, _ ids: ContiguousArray<UInt128>) -> ContiguousArray<Int32>? {
  func id(_ row: Int) -> UInt128 { ids.isEmpty ? UInt128(row) : ids[row] }
  func precedes(_ a: Int, _ b: Int) -> Bool {
    days[a] != days[b] ? days[a] < days[b] : id(a) != id(b) ? id(a) < id(b) : a < b
  }
  if (1..<max(days.count, 1)).allSatisfy({ precedes($0 - 1, $0) }) { return nil }
  let dated = days.lazy.filter { $0 != EventTable.undated }
  let first = Int(dated.min() ?? 0)
  let span = Int(dated.max() ?? 0) - first + 1
  // Days are counted into place and only ids sorted, unless hardly any day has an event.
  if span > days.count + 100_000 {
    return ContiguousArray(days.indices.sorted(by: precedes).map { Int32(truncatingIfNeeded: $0) })
  }
  func place(_ row: Int) -> Int { days[row] == EventTable.undated ? 0 : Int(days[row]) - first + 1 }
  var ends = ContiguousArray<Int>(repeating: 0, count: span + 1)
  for row in days.indices { ends[place(row)] += 1 }
  for day in 1...span { ends[day] += ends[day - 1] }
  var next = ContiguousArray([0] + ends.dropLast())
  var rows = ContiguousArray<(id: UInt128, row: Int32)>(repeating: (0, 0), count: days.count)
  for row in days.indices {
    let day = place(row)
    rows[next[day]] = (id(row), Int32(truncatingIfNeeded: row))
    next[day] += 1
  }
  var start = 0
  for end in ends where end > start {
    rows[start..<end].sort { $0.id != $1.id ? $0.id < $1.id : $0.row < $1.row }
    start = end
  }
  return ContiguousArray(rows.map(\.row))
}

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
  package let ids: ContiguousArray<UInt128>
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
  }

  init(_ rows: Builder) {
    let actorOrder = rows.actors.indices.sorted { rows.actors[$0].id < rows.actors[$1].id }
    var actorRank = ContiguousArray<Int32>(repeating: 0, count: rows.actors.count)
    for (rank, index) in actorOrder.enumerated() { actorRank[index] = Int32(rank) }
    let kindOrder = rows.kinds.indices.sorted { rows.kinds[$0].name < rows.kinds[$1].name }
    var kindRank = ContiguousArray<UInt16>(repeating: 0, count: rows.kinds.count)
    for (rank, index) in kindOrder.enumerated() { kindRank[index] = UInt16(rank) }

    let starts = rows.starts
    let ids = rows.ids
    var order = ContiguousArray(Int32(0)..<Int32(starts.count))
    order.sort {
      let (a, b) = (Int($0), Int($1))
      return starts[a] != starts[b] ? starts[a] < starts[b] : ids[a] != ids[b] ? ids[a] < ids[b] : a < b
    }
    func sorted<T>(_ column: ContiguousArray<T>) -> ContiguousArray<T> {
      ContiguousArray(order.map { column[Int($0)] })
    }

    actors = actorOrder.map { rows.actors[$0] }
    kinds = kindOrder.map { rows.kinds[$0] }
    sources = ContiguousArray(order.map { rows.sources[Int($0)] < 0 ? -1 : actorRank[Int(rows.sources[Int($0)])] })
    targets = ContiguousArray(order.map { rows.targets[Int($0)] < 0 ? -1 : actorRank[Int(rows.targets[Int($0)])] })
    kindIndices = ContiguousArray(order.map { kindRank[Int(rows.kindIndices[Int($0)])] })
    modes = sorted(rows.modes)
    self.starts = sorted(starts)
    ends = sorted(rows.ends)
    precisions = sorted(rows.precisions)
    dateSources = sorted(rows.dateSources)
    self.ids = sorted(ids)
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

  /// The event of a row, put together from its columns.
  public func event(_ row: Int) -> Event {
    let detail = detailIndices[row] < 0 ? nil : details[Int(detailIndices[row])]
    func participant(_ index: Int32, _ mention: Span?) -> Participant? {
      index < 0 ? nil : Participant(actor: actors[Int(index)], mention: mention)
    }
    return Event(
      id: Event.ID(bits: ids[row]),
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

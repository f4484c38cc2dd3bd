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
  public let modes: Column<UInt8>
  /// Day numbers (`Day.number`); `undated` where there is no date. Ascending.
  public let starts: ContiguousArray<Int32>
  /// How many days a period lasts; `open` where it has no end.
  private let lengths: Column<Int32>
  package let precisions: Column<UInt8>
  package let dateSources: Column<UInt8>
  /// Empty when each row has its own number for an id.
  private let ids: ContiguousArray<UInt128>
  public let confidences: Column<Float>
  /// An index into `details`, or −1 for an event without text.
  package let detailIndices: Column<Int32>
  package let details: ContiguousArray<Detail>

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

  init(_ rows: consuming Builder) {
    if let order = byDay(rows.starts, rows.ids) { rows.sort(order) }
    let kindOrder = rows.kinds.indices.sorted { rows.kinds[$0].name < rows.kinds[$1].name }
    rows.number(actors: byID(rows.actors), kinds: ContiguousArray(kindOrder.map { UInt16($0) }))
    actors = rows.actors
    kinds = rows.kinds
    sources = rows.sources
    targets = rows.targets
    kindIndices = rows.kindIndices
    modes = rows.modes
    starts = rows.starts
    lengths = rows.lengths
    precisions = rows.precisions
    dateSources = rows.dateSources
    ids = rows.ids
    confidences = rows.confidences
    detailIndices = rows.detailIndices
    details = rows.details
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
    lengths = table.lengths
    precisions = table.precisions
    dateSources = table.dateSources
    ids = table.ids
    confidences = table.confidences
    detailIndices = table.detailIndices
    details = table.details
  }

  public var count: Int { starts.count }

  /// The index of an actor, `nil` when it is in no event.
  ///
  /// - Complexity: O(log *n*).
  public func index(of actor: Actor.ID) -> Int32? {
    var (low, high) = (0, actors.count)
    while low < high {
      let middle = (low + high) / 2
      if actors[middle].id < actor { low = middle + 1 } else { high = middle }
    }
    return low < actors.count && actors[low].id == actor ? Int32(low) : nil
  }

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

  /// The day after the last of a row, `open` where its period has no end.
  package func end(_ row: Int) -> Int32 { lengths[row] == Self.open ? Self.open : starts[row] &+ lengths[row] }

  /// When the event of a row happened, `nil` when it has no date.
  package func period(_ row: Int) -> Period? {
    guard starts[row] != Self.undated else { return nil }
    return Period(
      start: Day(number: starts[row]), end: end(row) == Self.open ? nil : Day(number: end(row)),
      precision: Period.Precision.allCases[Int(precisions[row])])
  }
}

/// The indices of actors in the order of their ids.
private func byID(_ actors: [Actor]) -> ContiguousArray<Int32> {
  // Most ids differ in their first 32 bytes, which are compared in two steps.
  var heads = ContiguousArray<(first: UInt128, second: UInt128, index: Int32)>()
  heads.reserveCapacity(actors.count)
  for (i, actor) in actors.enumerated() {
    var text = actor.id.text
    let (first, second) = text.withUTF8 { bytes in
      func half(_ i: Int) -> UInt128 { unsafe UInt128(word(bytes, i)) << 64 | UInt128(word(bytes, i + 8)) }
      return (half(0), half(16))
    }
    heads.append((first, second, Int32(i)))
  }
  heads.sort { a, b in
    if a.first != b.first { return a.first < b.first }
    if a.second != b.second { return a.second < b.second }
    return actors[Int(a.index)].id < actors[Int(b.index)].id
  }
  return ContiguousArray(heads.map(\.index))
}

/// Eight bytes as a number that is the less, the earlier they come; zeros stand for what is missing.
///
/// To take them one by one would be a third of the time that it takes to sort actors.
private func word(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> UInt64 {
  if start + 8 <= bytes.count {
    return unsafe UInt64(bigEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: start, as: UInt64.self))
  }
  var word: UInt64 = 0
  for i in start..<start + 8 { word = unsafe word << 8 | (i < bytes.count ? UInt64(bytes[i]) : 0) }
  return word
}

/// The rows by day, then id, then place; `nil` when they are in that order.
///
/// - Parameter ids: none when each row has its own number for an id.
private func byDay(_ days: ContiguousArray<Int32>, _ ids: ContiguousArray<UInt128>) -> ContiguousArray<Int32>? {
  func id(_ row: Int) -> UInt128 { ids.isEmpty ? UInt128(row) : ids[row] }
  func precedes(_ a: Int, _ b: Int) -> Bool {
    days[a] != days[b] ? days[a] < days[b] : id(a) != id(b) ? id(a) < id(b) : a < b
  }
  let isInOrder =
    ids.isEmpty
    ? zip(days, days.dropFirst()).allSatisfy(<=) : days.indices.dropFirst().allSatisfy { precedes($0 - 1, $0) }
  if isInOrder { return nil }
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

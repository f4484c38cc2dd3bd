extension EventTable {
  /// Collects events row by row; `EventGraph(builder)` freezes them.
  ///
  /// For millions of rows: an event of a day without text costs 14 bytes, and 16 more with an id of its own.
  public struct Builder: Sendable {
    private(set) var actors: [Actor] = []
    private(set) var kinds: [RelationKind] = []
    /// Of the first actors; the others have come by `append`.
    private var actorIndices: [Actor.ID: Int32] = [:]
    private var kindIndexOf: [String: UInt16] = [:]
    private(set) var sources: ContiguousArray<Int32> = []
    private(set) var targets: ContiguousArray<Int32> = []
    private(set) var kindIndices: ContiguousArray<UInt16> = []
    private(set) var modes = Column<UInt8>()
    private(set) var starts: ContiguousArray<Int32> = []
    private(set) var lengths = Column<Int32>()
    private(set) var precisions = Column<UInt8>()
    private(set) var dateSources = Column<UInt8>()
    /// Empty as long as each row has its own number for an id.
    private(set) var ids: ContiguousArray<UInt128> = []
    private(set) var confidences = Column<Float>()
    private(set) var detailIndices = Column<Int32>()
    private(set) var details: ContiguousArray<Detail> = []

    public init() {}

    public var count: Int { starts.count }
    package var actorCount: Int { actors.count }

    /// The number of an actor, for `append`; a later record of the same id fills what earlier ones left out.
    public mutating func index(of actor: Actor) -> Int32 {
      if actorIndices.count < actors.count {
        for i in actorIndices.count..<actors.count { actorIndices[actors[i].id] = Int32(i) }
      }
      if let index = actorIndices[actor.id] {
        let i = Int(index)
        if actors[i].nameEN == nil, actor.nameEN != nil { actors[i].nameEN = actor.nameEN }
        if actors[i].principal == nil, actor.principal != nil { actors[i].principal = actor.principal }
        if actors[i].roles.isEmpty, !actor.roles.isEmpty { actors[i].roles = actor.roles }
        return index
      }
      let index = Int32(actors.count)
      actorIndices[actor.id] = index
      actors.append(actor)
      return index
    }

    /// The number of an actor whose id no other one here has.
    package mutating func append(_ actor: consuming Actor) -> Int32 {
      actors.append(consume actor)
      return Int32(actors.count - 1)
    }

    /// The number of a relation kind, for `append`.
    public mutating func index(of kind: RelationKind) -> UInt16 {
      if let index = kindIndexOf[kind.name] { return index }
      let index = UInt16(kinds.count)
      kindIndexOf[kind.name] = index
      kinds.append(kind)
      return index
    }

    /// Adds an event without text.
    ///
    /// - Parameters:
    ///   - source: a number given by `index(of:)`, or −1 when unknown; *target* likewise.
    ///   - id: `nil` numbers the row, which is stable as long as the table is.
    public mutating func append(
      source: Int32, kind: UInt16, target: Int32, mode: Event.Mode = .actual, period: Period?,
      dateSource: Event.DateSource = .table, confidence: Float = 1, id: Event.ID? = nil
    ) {
      append(source, kind, target, mode, period, dateSource, confidence, id?.bits, detail: nil)
    }

    /// Adds an event with its text.
    package mutating func append(
      source: Int32, kind: UInt16, target: Int32, mode: Event.Mode, period: Period?, dateSource: Event.DateSource,
      confidence: Float, id: Event.ID, detail: Detail?
    ) {
      append(source, kind, target, mode, period, dateSource, confidence, id.bits, detail: detail)
    }

    /// Adds an event.
    public mutating func append(_ event: Event) {
      let source = event.source.map { index(of: $0.actor) } ?? -1
      let target = event.target.map { index(of: $0.actor) } ?? -1
      let detail = Detail(
        sourceMention: event.source?.mention, targetMention: event.target?.mention, reportedBy: event.reportedBy,
        evidence: event.evidence, furtherEvidence: event.furtherEvidence)
      append(
        source, index(of: event.kind), target, event.mode, event.period, event.dateSource ?? .table,
        Float(event.confidence), event.id.bits, detail: detail)
    }

    /// Adds actual events of one day each, without text, numbered by row; for readers of large tables.
    package mutating func append(_ rows: ContiguousArray<PlainRow>) {
      let n = rows.count
      if !ids.isEmpty { ids.append(contentsOf: (count..<count + n).lazy.map { UInt128($0) }) }
      Self.append(rows, to: &sources) { $0.source }
      Self.append(rows, to: &targets) { $0.target }
      Self.append(rows, to: &kindIndices) { $0.kind }
      Self.append(rows, to: &starts) { $0.day }
      modes.append(Event.Mode.actual.number, times: n)
      lengths.append(1, times: n)
      precisions.append(Period.Precision.day.number, times: n)
      dateSources.append(Event.DateSource.table.number, times: n)
      confidences.append(1, times: n)
      detailIndices.append(-1, times: n)
    }

    /// Adds a part of each row to a column, without a call for each.
    @inline(__always) private static func append<Value: FixedWidthInteger>(
      _ rows: ContiguousArray<PlainRow>, to column: inout ContiguousArray<Value>, _ part: (PlainRow) -> Value
    ) {
      let end = column.count
      column.append(contentsOf: repeatElement(0, count: rows.count))
      let rows = rows.span
      var column = column.mutableSpan
      for i in 0..<rows.count { column[end &+ i] = part(rows[i]) }
    }

    /// Puts the rows in an order.
    mutating func sort(_ order: ContiguousArray<Int32>) {
      func sorted<T>(_ column: ContiguousArray<T>) -> ContiguousArray<T> {
        ContiguousArray(order.map { column[Int($0)] })
      }
      sources = sorted(sources)
      targets = sorted(targets)
      kindIndices = sorted(kindIndices)
      modes = modes.values(of: order)
      starts = sorted(starts)
      lengths = lengths.values(of: order)
      precisions = precisions.values(of: order)
      dateSources = dateSources.values(of: order)
      ids = ids.isEmpty ? ContiguousArray(order.map { UInt128($0) }) : sorted(ids)
      confidences = confidences.values(of: order)
      detailIndices = detailIndices.values(of: order)
    }

    /// Numbers actors anew, by their place in an order, and kinds.
    mutating func number(actors order: ContiguousArray<Int32>, kinds kindOrder: ContiguousArray<UInt16>) {
      let (actorRanks, kindRanks) = (ranks(order), ranks(kindOrder))
      Self.number(&sources, actorRanks)
      Self.number(&targets, actorRanks)
      for row in kindIndices.indices { kindIndices[row] = kindRanks[Int(kindIndices[row])] }
      actors.permute(order)
      kinds = kindOrder.map { kinds[Int($0)] }
    }

    private static func number(_ column: inout ContiguousArray<Int32>, _ ranks: ContiguousArray<Int32>) {
      let ranks = ranks.span
      var column = column.mutableSpan
      for row in 0..<column.count where column[row] >= 0 { column[row] = ranks[Int(column[row])] }
    }

    /// Makes room for so many rows.
    package mutating func reserveCapacity(_ rows: Int) {
      sources.reserveCapacity(rows)
      targets.reserveCapacity(rows)
      kindIndices.reserveCapacity(rows)
      starts.reserveCapacity(rows)
      // Room that is never written to takes no memory; to move actors as their list grows takes long.
      actors.reserveCapacity(rows / 8)
    }

    /// Adds an event under the number of its row instead of its own id.
    package mutating func append(unnumbered event: Event) {
      append(
        source: event.source.map { index(of: $0.actor) } ?? -1, kind: index(of: event.kind),
        target: event.target.map { index(of: $0.actor) } ?? -1, mode: event.mode, period: event.period)
    }

    private mutating func append(
      _ source: Int32, _ kind: UInt16, _ target: Int32, _ mode: Event.Mode, _ period: Period?,
      _ dateSource: Event.DateSource, _ confidence: Float, _ id: UInt128?, detail: Detail?
    ) {
      if id != nil, ids.count < count { ids.append(contentsOf: (ids.count..<count).lazy.map { UInt128($0) }) }
      if id != nil || !ids.isEmpty { ids.append(id ?? UInt128(count)) }
      sources.append(source)
      targets.append(target)
      kindIndices.append(kind)
      modes.append(mode.number)
      starts.append(period?.start.number ?? EventTable.undated)
      lengths.append(
        period.map { period in period.end.map { $0.number - period.start.number } ?? EventTable.open } ?? 0)
      precisions.append((period?.precision ?? .day).number)
      dateSources.append(dateSource.number)
      confidences.append(confidence)
      if let detail, !detail.isEmpty {
        detailIndices.append(Int32(details.count))
        details.append(detail)
      } else {
        detailIndices.append(-1)
      }
    }
  }
}

/// The place of each index in an order.
private func ranks<Index: FixedWidthInteger>(_ order: ContiguousArray<Index>) -> ContiguousArray<Index> {
  var ranks = ContiguousArray<Index>(repeating: 0, count: order.count)
  for (rank, index) in order.enumerated() { ranks[Int(index)] = Index(rank) }
  return ranks
}

extension Array {
  /// Puts the elements in an order, each where it belongs at once, as to copy them would take longer.
  fileprivate mutating func permute(_ order: ContiguousArray<Int32>) {
    var order = order
    var elements = mutableSpan
    for start in 0..<elements.count {
      var place = start
      while case let next = Int(order[place]), next != start {
        elements.swapAt(place, next)
        order[place] = Int32(place)
        place = next
      }
      order[place] = Int32(place)
    }
  }
}

extension EventTable {
  /// An actual event of one day, without text, by the numbers of its actors and kind; −1 is an unknown actor.
  package struct PlainRow: BitwiseCopyable, Sendable {
    let source, target, day: Int32
    let kind: UInt16

    @inlinable package init(source: Int32, target: Int32, day: Int32, kind: UInt16) {
      (self.source, self.target, self.day, self.kind) = (source, target, day, kind)
    }
  }
}

extension CaseIterable where Self: Equatable {
  /// The place of a case among all cases.
  fileprivate var number: UInt8 { UInt8(Self.allCases.enumerated().first { $1 == self }!.offset) }
}

extension EventTable {
  /// Collects events row by row; `EventGraph(builder)` freezes them.
  ///
  /// For millions of rows: an event without text costs about 30 bytes, and 16 more with an id of its own.
  public struct Builder: Sendable {
    private(set) var actors: [Actor] = []
    private(set) var kinds: [RelationKind] = []
    private var actorIndices: [Actor.ID: Int32] = [:]
    private var kindIndexOf: [String: UInt16] = [:]
    private(set) var sources: ContiguousArray<Int32> = []
    private(set) var targets: ContiguousArray<Int32> = []
    private(set) var kindIndices: ContiguousArray<UInt16> = []
    private(set) var modes: ContiguousArray<UInt8> = []
    private(set) var starts: ContiguousArray<Int32> = []
    private(set) var ends: ContiguousArray<Int32> = []
    private(set) var precisions: ContiguousArray<UInt8> = []
    private(set) var dateSources: ContiguousArray<UInt8> = []
    /// Empty as long as each row has its own number for an id.
    private(set) var ids: ContiguousArray<UInt128> = []
    private(set) var confidences: ContiguousArray<Float> = []
    private(set) var detailIndices: ContiguousArray<Int32> = []
    private(set) var details: ContiguousArray<Detail> = []

    public init() {}

    public var count: Int { starts.count }

    /// The number of an actor, for `append`; a later record of the same id fills what earlier ones left out.
    public mutating func index(of actor: Actor) -> Int32 {
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

    private mutating func append(
      _ source: Int32, _ kind: UInt16, _ target: Int32, _ mode: Event.Mode, _ period: Period?,
      _ dateSource: Event.DateSource, _ confidence: Float, _ id: UInt128?, detail: Detail?
    ) {
      if id != nil, ids.count < count { ids.append(contentsOf: (ids.count..<count).lazy.map { UInt128($0) }) }
      if id != nil || !ids.isEmpty { ids.append(id ?? UInt128(count)) }
      sources.append(source)
      targets.append(target)
      kindIndices.append(kind)
      modes.append(UInt8(Event.Mode.allCases.firstIndex(of: mode)!))
      starts.append(period?.start.number ?? EventTable.undated)
      ends.append(period.map { $0.end?.number ?? EventTable.open } ?? EventTable.undated)
      precisions.append(UInt8(Period.Precision.allCases.firstIndex(of: period?.precision ?? .day)!))
      dateSources.append(UInt8(Event.DateSource.allCases.firstIndex(of: dateSource)!))
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

import Lines
import Relations

/// The event tables that others publish, and our own.
public enum EventTableFormat: String, Sendable, CaseIterable {
  /// Comma- or tab-separated, with a header that names columns as `TableColumns` says, or a map of columns.
  case table
  /// ICEWS coded events, as Harvard's Dataverse has them.
  case icews
  /// GDELT 1.0 and 2.0 events, which have no header.
  case gdelt
  /// POLECAT.
  case polecat
  /// ACLED export.
  case acled
  /// UCDP Georeferenced Event Dataset.
  case ucdp
  /// Phoenix, and the lines that PETRARCH writes, which have no header.
  case phoenix
  /// Temporal knowledge graphs: head, relation, tail, time; numbers are looked up in `entity2id.txt` and `relation2id.txt` beside it.
  case quadruples
  /// Edge lists: source, relation, target and day (or the number of days since 1970-01-01), separated by tabs.
  ///
  /// Names stay as they are, and nothing else is known of an actor. A relation that the ontology does not have becomes a
  /// kind of that name, neither for nor against. In a table the number of a row is its id.
  case edges
}

/// Reads an event table row by row, in bounded memory.
///
/// CAMEO codes become the relation kinds of the ontology; a public statement (01), which the ontology does not have, becomes
/// `comments`. A host's visit (043) is turned round, as `visits` goes from guest to host. States keep the ids that extraction
/// gives them, so that a table and texts make one graph.
public struct EventTableReader: ~Copyable {
  private var rows: TableReader
  private let mapping: any TableMapping
  private var names = ActorNames()
  /// What the ids of all rows begin with.
  private var formatHash = ContentHash()
  /// For `.quadruples`: what its times count.
  private let clock: TableClock?
  /// For `.edges`.
  private let ontology: Ontology?

  /// The path, or `standard input`.
  public var name: String { rows.file }

  /// Rows passed over because they tell of no relation, counted by what they tell of instead.
  public private(set) var skipped: [String: Int] = [:]

  /// - Parameters:
  ///   - path: `-` is standard input.
  ///   - columns: for `.table`: what its columns are called.
  ///   - ontology: gives relation kinds by name.
  ///   - clock: for `.quadruples`: what its times count.
  public init(
    path: String, format: EventTableFormat, columns: TableColumns = TableColumns(), ontology: Ontology = .builtIn,
    clock: TableClock = TableClock()
  ) throws(InputError) {
    let isComma =
      format == .acled || format == .ucdp || format == .table && !path.hasSuffix(".tsv") && !path.hasSuffix(".tab")
    var rows = try TableReader(path: path, separator: isComma ? UInt8(ascii: ",") : 9, hasQuotes: isComma)
    switch format {
    case .gdelt: mapping = GDELTMapping()
    case .phoenix: mapping = PhoenixMapping()
    case .quadruples: mapping = try QuadrupleMapping(path: path, clock: clock, ontology: ontology)
    case .edges: mapping = EdgeMapping(ontology: ontology)
    case .table, .icews, .polecat, .acled, .ucdp:
      guard try rows.next() else { throw InputError(file: rows.file, problem: "the file is empty") }
      let header = try TableHeader(rows)
      mapping =
        switch format {
        case .icews: try ICEWSMapping(header)
        case .polecat: try POLECATMapping(header)
        case .acled: try ACLEDMapping(header)
        case .ucdp: try UCDPMapping(header)
        default: try PlainMapping(header, columns: columns, ontology: ontology)
        }
    }
    formatHash.combine(format.rawValue)
    self.clock = format == .quadruples ? clock : nil
    self.ontology = format == .edges ? ontology : nil
    self.rows = rows
  }

  /// The next event, `nil` at the end.
  ///
  /// An error that names a line concerns that row only: go on with the next call.
  public mutating func next() throws(InputError) -> Event? {
    while try rows.next() {
      if let (event, _) = try event() { return event }
    }
    return nil
  }

  /// Reads all that is left into a table.
  ///
  /// - Parameter onError: told of each row that cannot be read; throw to stop there.
  public mutating func readAll(
    into table: inout EventTable.Builder, onError: (InputError) throws(InputError) -> Void
  ) throws(InputError) {
    var scanner = clock.map { QuadrupleScanner(clock: $0) }
    var edges = ontology.map { EdgeScanner(ontology: $0) }
    while true {
      do throws(InputError) {
        if edges != nil { try readBlocks(&edges!, into: &table) }
        guard try rows.next() else { return }
        if scanner?.add(rows, id: id, to: &table) == true { continue }
        guard let (event, isTurned) = try event() else { continue }
        scanner?.learn(rows, event, isTurned: isTurned, &table)
        if edges == nil { table.append(event) } else { table.append(unnumbered: event) }
      } catch {
        if error.line == nil { throw error }
        try onError(error)
      }
    }
  }

  /// Reads lines up to one that is not plain.
  private mutating func readBlocks(
    _ edges: inout EdgeScanner, into table: inout EventTable.Builder
  ) throws(InputError) {
    let size = rows.size
    var taken = (bytes: 0, lines: 0)
    repeat {
      let isBlock = try rows.nextBlock { bytes, lines in
        taken = edges.add(bytes, lines, of: size, to: &table)
        return taken
      }
      if !isBlock { return }
    } while taken.bytes > 0
  }

  /// What the row says, and whether source and target have changed places; `nil` when it tells of no relation.
  private mutating func event() throws(InputError) -> (Event, isTurned: Bool)? {
    guard let row = try mapping.row(rows, &names) else { return nil }
    guard let kind = row.kind else {
      skipped[row.told, default: 0] += 1
      return nil
    }
    var evidence: Evidence?
    if row.note != nil || row.document != nil {
      let note = row.note ?? ""
      evidence = Evidence(
        document: row.document ?? rows.file, sentence: 0, quote: Span(text: note, range: 0..<note.utf8.count),
        trigger: Span(text: "", range: 0..<0), rule: "table")
    }
    let event = Event(
      id: id, source: row.source.map { Participant(actor: $0) }, kind: kind,
      target: row.target.map { Participant(actor: $0) }, mode: row.mode, period: row.period,
      dateSource: row.period == nil ? nil : .table, evidence: evidence, confidence: row.confidence)
    return (event, row.isTurned)
  }

  /// Says the same of the same row in every table of the format.
  private var id: Event.ID {
    var hash = formatHash
    hash.combine(rows.bytes)
    return Event.ID(bits: hash.value)
  }
}

/// What the times of a temporal knowledge graph count.
public struct TableClock: Sendable {
  /// The day of time 0.
  public var start: Day
  /// How many hours one step takes; ICEWS14 and ICEWS18 count hours.
  public var hours: Int

  public init(start: Day = "1970-01-01", hours: Int = 24) {
    self.start = start
    self.hours = hours
  }
}

/// How the rows of one kind of table are to be understood.
protocol TableMapping: Sendable {
  /// `nil` when the row is no event at all.
  func row(_ table: borrowing TableReader, _ names: inout ActorNames) throws(InputError) -> TableRow?
}

/// What a row says.
struct TableRow {
  var source: Actor?
  var target: Actor?
  /// Whether what the row names first is the target.
  var isTurned = false
  /// `nil` when the row tells of no relation.
  var kind: RelationKind?
  /// What it tells of in the table's own words.
  var told = ""
  var mode = Event.Mode.actual
  var period: Period?
  var note: String?
  var document: String?
  var confidence = 1.0
}

extension EventGraph {
  /// Reads an event table.
  ///
  /// - Parameter onError: told of each row that cannot be read; throw to stop there.
  public init(
    table path: String, format: EventTableFormat, columns: TableColumns = TableColumns(), ontology: Ontology = .builtIn,
    clock: TableClock = TableClock(),
    onError: (InputError) throws(InputError) -> Void = { (error) throws(InputError) in throw error }
  ) throws(InputError) {
    var reader = try EventTableReader(path: path, format: format, columns: columns, ontology: ontology, clock: clock)
    var rows = EventTable.Builder()
    try reader.readAll(into: &rows, onError: onError)
    self.init(consume rows)
  }
}

extension EventTableReader {
  /// The next event, past rows that cannot be read.
  package mutating func next(_ onError: (InputError) throws(InputError) -> Void) throws(InputError) -> Event? {
    while true {
      do throws(InputError) { return try next() } catch {
        if error.line == nil { throw error }
        try onError(error)
      }
    }
  }
}

import Lines
import Relations

/// What the columns of an event table are called.
///
/// By default `date`, `source_id`, `source_en`, `source_ar`, `source_kind`, `source_principal`, `relation`, the same for
/// `target`, `mode`, `note` and `reference`; of a side, one of id and names is enough. A map gives other names:
/// `date=when,source=who,target=whom,relation=code`.
public struct TableColumns: Sendable {
  /// The parts of an event that a column can hold.
  public enum Part: String, Sendable, CaseIterable {
    case date
    /// The last day, for events that last; in tables it is in the period.
    case dateEnd = "date_end"
    /// A name that is also the id when there is no `source_id`.
    case source
    case sourceID = "source_id"
    case sourceEnglish = "source_en"
    case sourceArabic = "source_ar"
    case sourceKind = "source_kind"
    case sourcePrincipal = "source_principal"
    /// The name of a relation kind, or a CAMEO code or label.
    case relation
    case target
    case targetID = "target_id"
    case targetEnglish = "target_en"
    case targetArabic = "target_ar"
    case targetKind = "target_kind"
    case targetPrincipal = "target_principal"
    case mode
    case confidence
    /// A sentence about the event.
    case note
    /// Where it is reported.
    case reference
  }

  /// Only the parts whose column is not called as the part is.
  public var names: [Part: String]

  public init(_ names: [Part: String] = [:]) { self.names = names }

  /// Reads `date=when,source=who`.
  public init(_ text: String) throws(InputError) {
    names = [:]
    for pair in text.split(separator: ",") {
      let sides = pair.split(separator: "=", maxSplits: 1)
      guard sides.count == 2, let part = Part(rawValue: String(sides[0])) else {
        throw InputError(
          file: "columns", problem: "'\(pair)' is no pair of part and column",
          hint: "write date=when,source=who; the parts are \(Part.allCases.map(\.rawValue).joined(separator: ", "))")
      }
      names[part] = String(sides[1])
    }
  }
}

/// A table whose columns are named, or mapped by the user.
struct PlainMapping: TableMapping {
  private let columns: [TableColumns.Part: Int]
  private let ontology: Ontology

  init(_ header: TableHeader, columns names: TableColumns, ontology: Ontology) throws(InputError) {
    var columns: [TableColumns.Part: Int] = [:]
    for part in TableColumns.Part.allCases {
      if let name = names.names[part] {
        columns[part] = try header.required(name)
      } else {
        columns[part] = header[part.rawValue]
      }
    }
    for part in [TableColumns.Part.date, .relation] where columns[part] == nil {
      columns[part] = try header.required(part.rawValue)
    }
    for (side, parts) in [("source", Self.source), ("target", Self.target)]
    where parts.prefix(4).allSatisfy({ columns[$0] == nil }) {
      columns[parts[0]] = try header.required(side)
    }
    self.columns = columns
    self.ontology = ontology
  }

  private static let source: [TableColumns.Part] = [
    .source, .sourceID, .sourceEnglish, .sourceArabic, .sourceKind, .sourcePrincipal,
  ]
  private static let target: [TableColumns.Part] = [
    .target, .targetID, .targetEnglish, .targetArabic, .targetKind, .targetPrincipal,
  ]

  func row(_ table: borrowing TableReader, _ names: inout ActorNames) throws(InputError) -> TableRow? {
    var row = TableRow()
    row.kind = try kind(table)
    row.source = try actor(table, Self.source, &names)
    row.target = try actor(table, Self.target, &names)
    if let mode = try table.text(columns[.mode]) {
      guard let known = Event.Mode(rawValue: mode) else {
        throw table.error(
          "'\(mode)' is no mode", hint: "use \(Event.Mode.allCases.map(\.rawValue).joined(separator: ", "))")
      }
      row.mode = known
    } else if row.kind?.quad == .tie {
      row.mode = .tie
    }
    row.period = try period(table)
    row.note = try table.text(columns[.note])
    row.document = try table.text(columns[.reference])
    if let confidence = try table.text(columns[.confidence]) {
      guard let value = Double(confidence), (0...1).contains(value) else {
        throw table.error("'\(confidence)' is no confidence", hint: "use a number from 0 to 1")
      }
      row.confidence = value
    }
    return row
  }

  private func kind(_ table: borrowing TableReader) throws(InputError) -> RelationKind {
    guard let relation = try table.text(columns[.relation]) else { throw table.error("no relation") }
    if let kind = ontology[relation] ?? CAMEO.kind(label: relation) { return kind }
    if relation.allSatisfy(\.isNumber), let kind = CAMEO.kind(relation) { return kind }
    throw table.error(
      "'\(relation)' is no relation",
      hint: "use \(ontology.names(like: relation).joined(separator: ", ")), or a CAMEO code")
  }

  private func period(_ table: borrowing TableReader) throws(InputError) -> Period? {
    guard let text = try table.text(columns[.date]) else { return nil }
    guard let start = Period(text: text) ?? Day(tableCell: Array(text.utf8)[...]).map(Period.day) else {
      throw table.error("'\(text)' is no day", hint: "write it as 2024-02-20, 2024-02 or 2024")
    }
    guard let end = try table.day(columns[.dateEnd]) else { return start }
    guard start.start <= end else { throw table.error("the event ends on \(end), before it starts") }
    return Period(start: start.start, end: end.advanced(by: 1), precision: .interval)
  }

  private func actor(
    _ table: borrowing TableReader, _ parts: [TableColumns.Part], _ names: inout ActorNames
  ) throws(InputError) -> Actor? {
    func cell(_ i: Int) throws(InputError) -> String? { try table.text(columns[parts[i]]) }
    let (name, id, english, arabic) = (try cell(0), try cell(1), try cell(2), try cell(3))
    guard let label = id ?? name ?? english ?? arabic else { return nil }
    let kind = try cell(4)
    guard let actorKind = Actor.Kind(rawValue: kind ?? "group") else {
      throw table.error(
        "'\(kind ?? "")' is no kind of actor",
        hint: "use \(Actor.Kind.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    let principal = try cell(5)
    if id == nil, arabic == nil { return names.actor(name ?? english ?? label, country: principal, kind: actorKind) }
    return Actor(
      id: id.map { Actor.ID($0) } ?? ActorNames.id(label), name: arabic ?? english ?? name ?? label,
      nameEN: english ?? name, kind: actorKind, principal: principal)
  }
}

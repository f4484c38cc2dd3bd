import Lines
import Relations

/// UCDP Georeferenced Event Dataset: comma-separated, organised violence between two sides.
struct UCDPMapping: TableMapping {
  private let sideA, sideB, start: Int
  private let end, precision, violence, note, document: Int?

  init(_ header: TableHeader) throws(InputError) {
    sideA = try header.required("side_a")
    sideB = try header.required("side_b")
    start = try header.required("date_start")
    end = header["date_end"]
    precision = header["date_prec"]
    violence = header["type_of_violence"]
    note = header["source_headline"]
    document = header["source_article"] ?? header["id"]
  }

  func row(_ table: borrowing TableReader, _ names: inout ActorNames) throws(InputError) -> TableRow? {
    var row = TableRow(kind: Ontology.builtIn["attacks"])
    row.source = try actor(table, sideA, isCivilian: false, &names)
    row.target = try actor(table, sideB, isCivilian: try table.text(violence) == "3", &names)
    guard let first = try table.day(start) else { throw table.error("no date") }
    let last = try table.day(end) ?? first
    guard first <= last else { throw table.error("the event ends on \(last), before it starts on \(first)") }
    row.period = first == last ? .day(first) : Period(start: first, end: last.advanced(by: 1), precision: .interval)
    row.note = try table.text(note)
    row.document = try table.text(document)
    return row
  }

  private func actor(
    _ table: borrowing TableReader, _ column: Int, isCivilian: Bool, _ names: inout ActorNames
  ) throws(InputError) -> Actor? {
    guard let name = try table.text(column) else { return nil }
    if isCivilian { return names.actor(name, country: nil, kind: .group) }
    guard name.hasPrefix("Government of ") else { return names.actor(name, country: nil, kind: .armedGroup) }
    // "Government of Russia (Soviet Union)", "Government of Myanmar (Burma)"
    let state = name.dropFirst("Government of ".count).split(separator: " (").first.map(String.init) ?? name
    return States.state(state) ?? names.actor(name, country: nil, kind: .government)
  }
}

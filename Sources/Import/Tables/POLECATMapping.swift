import Lines
import Relations

/// POLECAT: tab-separated, with PLOVER types and modes.
struct POLECATMapping: TableMapping {
  private let date, type: Int
  private let mode, document: Int?
  private let source, target: (name: Int, country: Int?, sector: Int?)

  init(_ header: TableHeader) throws(InputError) {
    date = try header.required("Event Date")
    type = try header.required("Event Type")
    mode = header["Event Mode"]
    document = header["Story ID"] ?? header["Source"]
    source = (try header.required("Actor Name"), header["Actor Country"], header["Primary Actor Sector"])
    target = (try header.required("Recipient Name"), header["Recipient Country"], header["Primary Recipient Sector"])
  }

  func row(_ table: borrowing TableReader, _ names: inout ActorNames) throws(InputError) -> TableRow? {
    let type = try table.text(type) ?? ""
    guard let kind = Self.kind(type: type, mode: try table.text(mode)) else {
      throw table.error("'\(type)' is no PLOVER type")
    }
    var row = TableRow(kind: kind)
    row.source = try actor(table, source, &names)
    row.target = try actor(table, target, &names)
    guard let day = try table.day(date) else { throw table.error("no date") }
    row.period = .day(day)
    row.document = try table.text(document)
    return row
  }

  private func actor(
    _ table: borrowing TableReader, _ columns: (name: Int, country: Int?, sector: Int?), _ names: inout ActorNames
  ) throws(InputError) -> Actor? {
    guard let name = try table.text(columns.name), name != "None" else { return nil }
    let role = try table.text(columns.sector) ?? ""
    return names.actor(name, country: try table.text(columns.country), kind: ActorNames.kind(role: role))
  }

  /// The relation kind of a PLOVER type; a mode that a kind names wins over the type's plain one.
  private static func kind(type: String, mode: String?) -> RelationKind? {
    let ontology = Ontology.builtIn
    switch (type.uppercased(), mode?.lowercased()) {
    case ("CONSULT", "visit"): return ontology["visits"]
    case ("CONSULT", "phone"): return ontology["calls"]
    case ("CONSULT", "third-party"): return ontology["mediates"]
    case ("CONSULT", _): return ontology["meets"]
    case ("RETREAT", "withdraw"), ("RETREAT", nil): return ontology["withdraws"]
    // Releasing, disarming, ceasing fire and granting access are concessions here.
    case ("RETREAT", _): return ontology["concedes"]
    case (let type, _): return ontology.kinds.first { $0.plover == type }
    }
  }
}

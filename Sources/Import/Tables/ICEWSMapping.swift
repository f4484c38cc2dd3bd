import Lines
import Relations

/// ICEWS coded events: tab-separated, with names, sectors and countries of both sides.
struct ICEWSMapping: TableMapping {
  private let date, code: Int
  private let source, target: (name: Int, sectors: Int?, country: Int?)

  init(_ header: TableHeader) throws(InputError) {
    date = try header.required("Event Date")
    code = try header.required("CAMEO Code")
    source = (try header.required("Source Name"), header["Source Sectors"], header["Source Country"])
    target = (try header.required("Target Name"), header["Target Sectors"], header["Target Country"])
  }

  func row(_ table: borrowing TableReader, _ names: inout ActorNames) throws(InputError) -> TableRow? {
    guard var code = try table.text(code) else { throw table.error("no CAMEO code") }
    // Spreadsheets drop the 0 of 042; bare roots do not occur here.
    if code.count == 2 { code = "0\(code)" }
    guard let kind = CAMEO.kind(code) else { throw table.error("'\(code)' is no CAMEO code") }
    var row = TableRow(kind: kind)
    row.source = try actor(table, source, &names)
    row.target = try actor(table, target, &names)
    if CAMEO.isHosting(code) { (row.source, row.target) = (row.target, row.source) }
    guard let day = try table.day(date) else { throw table.error("no date") }
    row.period = .day(day)
    return row
  }

  private func actor(
    _ table: borrowing TableReader, _ columns: (name: Int, sectors: Int?, country: Int?), _ names: inout ActorNames
  ) throws(InputError) -> Actor? {
    guard let name = try table.text(columns.name) else { return nil }
    let cells = table.cells(columns.name...max(columns.name, columns.sectors ?? 0, columns.country ?? 0))
    if let actor = names.actor(ofCells: cells) { return actor }
    let sectors = try table.text(columns.sectors) ?? ""
    let actor = names.actor(name, country: try table.text(columns.country), kind: Self.kind(sectors))
    names.remember(actor, ofCells: cells)
    return actor
  }

  /// The first sector that says what the actor is.
  private static func kind(_ sectors: String) -> Actor.Kind {
    for sector in sectors.split(separator: ",") {
      switch sector.drop(while: { $0 == " " }) {
      case "Government", "Executive", "Executive Office", "Cabinet", "Legislative / Parliamentary", "Judicial",
        "Police":
        return .government
      case "Military", "Army", "Navy", "Air Force": return .military
      case "Rebel", "Insurgents", "Separatists", "Organized Violent", "Unidentified Forces": return .armedGroup
      case "Parties", "Opposition": return .party
      case "Business": return .company
      case "NGOs", "Nongovernmental Organization / Activist": return .ngo
      case "International Government Organization", "Global IGO", "Regional IGO": return .igo
      default: continue
      }
    }
    return .group
  }
}

import Lines
import Relations

/// GDELT event tables: no header, 57 or 58 columns in version 1.0, 61 in 2.0.
struct GDELTMapping: TableMapping {
  func row(_ table: borrowing TableReader, _ names: inout ActorNames) throws(InputError) -> TableRow? {
    guard table.count == 57 || table.count == 58 || table.count == 61 else {
      throw table.error("expected 58 columns (GDELT 1.0) or 61 (2.0) separated by tabs, found \(table.count)")
    }
    guard let code = try table.text(26), let kind = CAMEO.kind(code) else {
      throw table.error("'\(try table.text(26) ?? "")' is no CAMEO code")
    }
    var row = TableRow(kind: kind)
    row.source = try actor(table, 5, &names)
    row.target = try actor(table, 15, &names)
    if CAMEO.isHosting(code) { (row.source, row.target) = (row.target, row.source) }
    guard let day = try table.day(1) else { throw table.error("no date") }
    row.period = .day(day)
    // The address of the report is the last column, where the version has it.
    if table.count != 57 { row.document = try table.text(table.count - 1) }
    return row
  }

  /// Code, name and country stand side by side; the role seven columns on.
  private func actor(
    _ table: borrowing TableReader, _ first: Int, _ names: inout ActorNames
  ) throws(InputError) -> Actor? {
    if table.cell(first).isEmpty { return nil }
    let cells = table.cells(first...first + 7)
    if let actor = names.actor(ofCells: cells) { return actor }
    let actor = names.actor(
      code: try table.text(first) ?? "", name: try table.text(first + 1), country: try table.text(first + 2),
      role: try table.text(first + 7))
    names.remember(actor, ofCells: cells)
    return actor
  }
}

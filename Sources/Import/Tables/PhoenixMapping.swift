import Lines
import Relations

/// Phoenix tables (26 columns) and the lines PETRARCH writes (date, source, target, code, …): neither has a header.
struct PhoenixMapping: TableMapping {
  func row(_ table: borrowing TableReader, _ names: inout ActorNames) throws(InputError) -> TableRow? {
    let isPhoenix = table.count >= 15
    guard table.count >= 4 else {
      throw table.error("expected date, source, target and code separated by tabs, found \(table.count) columns")
    }
    guard let code = try table.text(isPhoenix ? 13 : 3), let kind = CAMEO.kind(code) else {
      throw table.error("'\(try table.text(isPhoenix ? 13 : 3) ?? "")' is no CAMEO code")
    }
    var row = TableRow(kind: kind)
    if isPhoenix {
      row.source = try actor(table, 5, role: 7, &names)
      row.target = try actor(table, 9, role: 11, &names)
    } else {
      row.source = try actor(table, 1, role: nil, &names)
      row.target = try actor(table, 2, role: nil, &names)
    }
    if CAMEO.isHosting(code) { (row.source, row.target) = (row.target, row.source) }
    guard let day = try table.day(isPhoenix ? 1 : 0) else { throw table.error("no date") }
    row.period = .day(day)
    return row
  }

  /// `---` stands for an actor that is not known.
  private func actor(
    _ table: borrowing TableReader, _ column: Int, role: Int?, _ names: inout ActorNames
  ) throws(InputError) -> Actor? {
    guard let code = try table.text(column), !code.allSatisfy({ $0 == "-" }) else { return nil }
    return names.actor(code: code, name: nil, country: nil, role: try table.text(role))
  }
}

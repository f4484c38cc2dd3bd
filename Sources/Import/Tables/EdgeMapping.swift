import Lines
import Relations

/// Edge lists: source, relation, target and day, separated by tabs, with names as they are.
struct EdgeMapping: TableMapping {
  let ontology: Ontology

  func row(_ table: borrowing TableReader, _ names: inout ActorNames) throws(InputError) -> TableRow? {
    guard table.count >= 4 else {
      throw table.error("expected source, relation, target and day separated by tabs, found \(table.count) columns")
    }
    guard let relation = try table.text(1) else { throw table.error("no relation") }
    guard let time = try table.text(3) else { throw table.error("no day") }
    guard let day = Self.day(time) else {
      throw table.error(
        "'\(time)' is no day", hint: "write it as 2024-02-20, or as the number of days since 1970-01-01")
    }
    var row = TableRow()
    row.kind = Self.kind(relation, ontology)
    row.source = try table.text(0).map(Self.actor)
    row.target = try table.text(2).map(Self.actor)
    row.period = .day(day)
    return row
  }

  /// An actor whose id is its name.
  static func actor(_ name: String) -> Actor { Actor(id: Actor.ID(name), name: name, kind: .group) }

  /// A relation of the ontology by its name; any other is neither for nor against.
  static func kind(_ name: String, _ ontology: Ontology) -> RelationKind {
    ontology[name] ?? RelationKind(name: name, meaning: "", quad: .tie)
  }

  /// A day number of at most seven digits, or a day as in other tables.
  static func day(_ text: String) -> Day? {
    if text.utf8.count < 8, let number = Int32(text) { return Day(number: number) }
    return Day(tableCell: Array(text.utf8)[...])
  }
}

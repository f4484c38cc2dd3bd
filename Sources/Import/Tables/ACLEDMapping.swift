import Lines
import Relations

/// ACLED exports: comma-separated, event types of political violence and protest.
struct ACLEDMapping: TableMapping {
  private let date, type: Int
  private let subtype, precision, country, note, document: Int?
  private let source, target: (name: Int, type: Int?)

  init(_ header: TableHeader) throws(InputError) {
    date = try header.required("event_date")
    type = try header.required("event_type")
    subtype = header["sub_event_type"]
    precision = header["time_precision"]
    country = header["country"]
    note = header["notes"]
    document = header["event_id_cnty"]
    source = (try header.required("actor1"), header["inter1"])
    target = (try header.required("actor2"), header["inter2"])
  }

  func row(_ table: borrowing TableReader, _ names: inout ActorNames) throws(InputError) -> TableRow? {
    let (type, subtype) = (try table.text(type) ?? "", try table.text(subtype) ?? "")
    var row = TableRow(kind: try kind(type, subtype, table), told: subtype.isEmpty ? type : "\(type), \(subtype)")
    let country = try table.text(country)
    row.source = try actor(table, source, country, &names)
    row.target = try actor(table, target, country, &names)
    guard let day = try table.day(date) else { throw table.error("no date") }
    switch try table.text(precision) {
    case "2": row.period = .week(from: day)
    case "3": row.period = .month(day.month, of: day.year)
    default: row.period = .day(day)
    }
    row.note = try table.text(note)
    row.document = try table.text(document)
    return row
  }

  /// `nil` where the type tells of no relation between two actors.
  private func kind(
    _ type: String, _ subtype: String, _ table: borrowing TableReader
  ) throws(InputError) -> RelationKind? {
    let name: String?
    switch (type.lowercased(), subtype.lowercased()) {
    case (_, "abduction/forced disappearance"), (_, "arrests"), (_, "disrupted weapons use"),
      (_, "looting/property destruction"):
      name = "coerces"
    case (_, "agreement"): name = "agrees"
    case (_, "headquarters or base established"): name = "mobilizes"
    case (_, "non-violent transfer of territory"), (_, "non-state actor overtakes territory"),
      (_, "government regains territory"):
      name = "coerces"
    case (_, "mob violence"), ("battles", _), ("violence against civilians", _), ("explosions/remote violence", _):
      name = "attacks"
    case ("protests", _), ("riots", _): name = "protests"
    case ("strategic developments", _): name = nil
    default:
      throw table.error(
        "'\(type)' is no event type of ACLED",
        hint:
          "they are Battles, Explosions/Remote violence, Protests, Riots, Strategic developments, Violence against civilians"
      )
    }
    return name.flatMap { Ontology.builtIn[$0] }
  }

  private func actor(
    _ table: borrowing TableReader, _ columns: (name: Int, type: Int?), _ country: String?, _ names: inout ActorNames
  ) throws(InputError) -> Actor? {
    guard let name = try table.text(columns.name) else { return nil }
    return switch try table.text(columns.type) {
    // "Military Forces of Iraq (2022-)" acts for the state it names, wherever it does.
    case "1", "State Forces":
      names.actor(
        name, country: Self.state(in: name) ?? country, kind: name.hasPrefix("Government") ? .government : .military)
    case "2", "3", "4", "Rebel group", "Rebel Group", "Political militia", "Political Militia", "Identity militia",
      "Identity Militia":
      names.actor(name, country: nil, kind: .armedGroup)
    case "8", "External/Other forces", "External/Other Forces", "Other":
      names.actor(name, country: Self.state(in: name), kind: .group)
    default: names.actor(name, country: country, kind: .group)
    }
  }

  /// The words between " of " and what stands in brackets.
  private static func state(in name: String) -> String? {
    let words = name.split(separator: " ")
    guard let of = words.firstIndex(of: "of") else { return nil }
    return words[(of + 1)...].prefix { !$0.hasPrefix("(") }.joined(separator: " ")
  }
}

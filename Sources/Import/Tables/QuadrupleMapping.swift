import Lines
import Relations

/// Temporal knowledge graphs: head, relation, tail and time, separated by tabs.
struct QuadrupleMapping: TableMapping {
  private let entities, relations: [Int: String]
  private let clock: TableClock
  private let ontology: Ontology

  init(path: String, clock: TableClock, ontology: Ontology) throws(InputError) {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    entities = try Self.names(folder + "entity2id.txt")
    relations = try Self.names(folder + "relation2id.txt")
    self.clock = clock
    self.ontology = ontology
  }

  /// Names by number: a name, a tab and its number a line; other lines are passed over. Empty when there is no such file.
  private static func names(_ path: String) throws(InputError) -> [Int: String] {
    guard FileReader.kind(of: path) == .file else { return [:] }
    var names: [Int: String] = [:]
    for line in try text(ofFile: path).split(whereSeparator: \.isNewline) {
      let cells = line.split(separator: "\t")
      if cells.count >= 2, let number = Int(cells[1]) { names[number] = String(cells[0]) }
    }
    return names
  }

  func row(_ table: borrowing TableReader, _ names: inout ActorNames) throws(InputError) -> TableRow? {
    guard table.count >= 4 else {
      throw table.error("expected head, relation, tail and time separated by tabs, found \(table.count) columns")
    }
    let relation = try name(table, 1, relations, "relation2id.txt")
    var row = TableRow()
    let code = CAMEO.code(label: relation) ?? relation
    guard let kind = ontology[relation] ?? CAMEO.kind(code) else {
      throw table.error("'\(relation)' is neither a relation, nor a label or code of CAMEO")
    }
    row.kind = kind
    row.source = try actor(table, 0, &names)
    row.target = try actor(table, 2, &names)
    if CAMEO.isHosting(code) {
      (row.source, row.target) = (row.target, row.source)
      row.isTurned = true
    }
    row.period = .day(try day(table))
    return row
  }

  private func day(_ table: borrowing TableReader) throws(InputError) -> Day {
    let text = try table.text(3) ?? ""
    if let steps = Int(text), text.count < 8 { return clock.start.advanced(by: steps * clock.hours / 24) }
    guard let day = try table.day(3) else { throw table.error("no time") }
    return day
  }

  private func name(
    _ table: borrowing TableReader, _ column: Int, _ names: [Int: String], _ file: String
  ) throws(InputError) -> String {
    guard let text = try table.text(column) else { throw table.error("column \(column + 1) is empty") }
    guard !names.isEmpty, let number = Int(text) else { return text }
    guard let name = names[number] else { throw table.error("number \(number) is not in \(file)") }
    return name
  }

  /// `Police_(Australia)`: the country stands in brackets.
  private func actor(
    _ table: borrowing TableReader, _ column: Int, _ names: inout ActorNames
  ) throws(InputError) -> Actor {
    let cell = table.cell(column)
    if let actor = names.actor(ofCells: cell) { return actor }
    let text = try name(table, column, entities, "entity2id.txt").replacing("_", with: " ")
    var country: Substring?
    if text.hasSuffix(")"), let bracket = text.lastIndex(of: "(") {
      country = text[text.index(after: bracket)...].dropLast()
    }
    let actor = names.actor(text, country: country.map(String.init), kind: .group)
    names.remember(actor, ofCells: cell)
    return actor
  }
}

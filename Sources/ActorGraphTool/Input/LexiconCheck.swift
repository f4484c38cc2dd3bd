import ActorGraph

/// What is wrong with word tables beyond their form: what stands twice, and what stands for two things.
enum LexiconCheck {
  static func problems(in tables: [String: String], folder: String?) -> [InputError] {
    tables.keys.sorted().flatMap { name in
      problems(in: tables[name] ?? "", of: name, file: folder.map { "\($0)/\(name)" } ?? name)
    }
  }

  /// Where a table of actors has its Arabic names.
  private static let nameColumns = ["states.tsv": 4, "organisations.tsv": 4, "persons.tsv": 3, "places.tsv": 4]

  private static func problems(in text: String, of table: String, file: String) -> [InputError] {
    var problems: [InputError] = []
    var rows: [Substring: Int] = [:]
    var ids: [Substring: Int] = [:]
    var names: [String: (line: Int, id: Substring)] = [:]
    var line = 0
    for row in text.split(separator: "\n", omittingEmptySubsequences: false) {
      line += 1
      func report(_ problem: String) { problems.append(InputError(file: file, line: line, problem: problem)) }
      if row.isEmpty || row.first == "#" { continue }
      if let earlier = rows[row] {
        report("the same row stands on line \(earlier)")
        continue
      }
      rows[row] = line
      let cells = row.split(separator: "\t", omittingEmptySubsequences: false)
      for cell in cells where cell.first == " " || cell.last == " " || cell.last == "\r" || cell.contains("  ") {
        report("a cell begins or ends with a space, or has two: '\(cell)'")
      }
      guard let column = nameColumns[table], column < cells.count, let id = cells.first else { continue }
      if let earlier = ids[id] { report("'\(id)' is already listed on line \(earlier)") }
      ids[id] = line
      for name in cells[column].split(separator: ";").map(String.init) where name != "-" {
        if let earlier = names[name], earlier.id != id {
          report("'\(name)' is already listed on line \(earlier.line) as \(earlier.id)")
        } else if names[name] != nil {
          report("'\(name)' stands twice in this row")
        }
        names[name] = (line, id)
      }
    }
    return problems
  }
}

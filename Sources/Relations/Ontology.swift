/// The relation kinds in use: the built-in table, and rows a user adds.
///
/// ```swift
/// let mine = try Ontology.builtIn.adding(table: "spies\tspies on\tCOERCE\t-\t170\tmaterial conflict\t-7\tno")
/// mine["spies"]?.quad      // material conflict
/// ```
public struct Ontology: Sendable {
  /// In table order; a kind's index is stable as kinds are only ever added.
  public private(set) var kinds: [RelationKind]
  private var indices: [String: Int]

  public init(kinds: [RelationKind] = []) {
    self.kinds = []
    indices = [:]
    for kind in kinds { insert(kind) }
  }

  public subscript(name: String) -> RelationKind? { indices[name].map { kinds[$0] } }

  /// Adds a kind, or replaces the one of that name.
  public mutating func insert(_ kind: RelationKind) {
    if let index = indices[kind.name] {
      kinds[index] = kind
    } else {
      indices[kind.name] = kinds.count
      kinds.append(kind)
    }
  }

  /// The ontology with the rows of a table added; a row wins over a built-in one of the same name.
  ///
  /// Columns, tab-separated: name, meaning, PLOVER type, PLOVER mode, CAMEO code, quad class, intensity (Goldstein, −10…10),
  /// symmetric (`yes` or `no`). `-` is an empty cell, `#` starts a comment line.
  ///
  /// - Parameter file: what errors call the table.
  public func adding(table: String, file: String = "relations.tsv") throws(OntologyError) -> Ontology {
    var result = self
    var number = 0
    for line in table.split(separator: "\n", omittingEmptySubsequences: false) {
      number += 1
      let line = line.last == "\r" ? line.dropLast() : line
      if line.isEmpty || line.first == "#" { continue }
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map { $0 == "-" ? "" : String($0) }
      func fail(_ problem: String) -> OntologyError { OntologyError(file: file, line: number, problem: problem) }
      guard cells.count == 8 else { throw fail("expected 8 columns separated by tabs, found \(cells.count)") }
      guard !cells[0].isEmpty else { throw fail("the name is missing") }
      guard let quad = RelationKind.Quad(rawValue: cells[5]) else {
        throw fail(
          "'\(cells[5])' is no quad class; use \(RelationKind.Quad.allCases.map(\.rawValue).joined(separator: ", "))")
      }
      let intensity = Double(cells[6])
      guard cells[6].isEmpty || intensity.map((-10...10).contains) == true else {
        throw fail("'\(cells[6])' is no intensity; use a number from -10 to 10, or -")
      }
      guard cells[7] == "yes" || cells[7] == "no" else {
        throw fail("the last column says yes or no: is the kind symmetric?")
      }
      func cell(_ i: Int) -> String? { cells[i].isEmpty ? nil : cells[i] }
      result.insert(
        RelationKind(
          name: cells[0], meaning: cells[1], plover: cell(2), ploverMode: cell(3), cameo: cell(4), quad: quad,
          intensity: intensity, isSymmetric: cells[7] == "yes"))
    }
    return result
  }
}

/// A row of a relation table that cannot be read.
public struct OntologyError: Error, Hashable, CustomStringConvertible {
  public var file: String
  public var line: Int
  public var problem: String
  public var description: String { "\(file):\(line): \(problem)" }
}

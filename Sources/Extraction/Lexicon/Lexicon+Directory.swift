import Lines

extension Lexicon {
  /// The lexicon with the tables (`*.tsv`) of a folder added, whose rows win.
  ///
  /// - Throws: `InputError` when a file cannot be read, `LexiconError` when a table cannot be understood.
  public func adding(directory: String) throws -> Lexicon {
    var tables: [String: String] = [:]
    let folder = directory.hasSuffix("/") ? String(directory.dropLast()) : directory
    for name in try FileReader.names(inFolder: folder) where name.hasSuffix(".tsv") {
      tables[name] = try text(ofFile: "\(folder)/\(name)")
    }
    if tables.isEmpty {
      throw InputError(
        file: directory, problem: "no word tables in this folder",
        hint: "the tables are relations.tsv, \(Self.tableNames.joined(separator: ", "))")
    }
    return try adding(tables, directory: folder)
  }
}

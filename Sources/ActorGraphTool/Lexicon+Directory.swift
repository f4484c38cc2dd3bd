import ActorGraph

extension Lexicon {
  /// The built-in lexicon with the tables (`*.tsv`) of a folder, whose rows win.
  static func reading(directory: String) throws -> Lexicon {
    var tables: [String: String] = [:]
    let folder = directory.hasSuffix("/") ? String(directory.dropLast()) : directory
    for name in try FileReader.names(inFolder: folder) where name.hasSuffix(".tsv") {
      tables[name] = try Lines.text(ofFile: "\(folder)/\(name)")
    }
    if tables.isEmpty {
      throw InputError(
        file: directory, problem: "no word tables in this folder",
        hint: "the tables are relations.tsv, \(tableNames.joined(separator: ", "))")
    }
    return try builtIn.adding(tables, directory: folder)
  }
}

import CLexicon
import Relations

extension Lexicon {
  /// The tables that come with the library.
  public static let builtIn: Lexicon = {
    do { return try Lexicon(ontology: .builtIn).adding(builtInTables) } catch {
      preconditionFailure("built-in lexicon: \(error)")
    }
  }()

  /// The text of the built-in tables, by name.
  public static var builtInTables: [String: String] {
    var tables: [String: String] = [:]
    for i in 0..<lexicon_table_count() {
      let table = unsafe lexicon_table(i)
      // The C side embeds the files: the bytes live as long as the program.
      let bytes = unsafe UnsafeRawBufferPointer(start: unsafe table.bytes, count: unsafe table.count)
      unsafe tables[String(cString: unsafe table.name)] = String(decoding: bytes, as: UTF8.self)
    }
    return tables
  }
}

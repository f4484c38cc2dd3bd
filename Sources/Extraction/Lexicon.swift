import Relations

/// The word tables that extraction reads with.
public struct Lexicon: Sendable {
  public var ontology: Ontology

  /// The tables that come with the library.
  public static let builtIn = Lexicon(ontology: .builtIn)
}

/// A row of a word table that cannot be read.
public struct LexiconError: Error, Hashable, CustomStringConvertible {
  public var file: String
  public var line: Int
  public var problem: String
  public var description: String { "\(file):\(line): \(problem)" }
}

import Lines
import Relations

/// Documents on disk or from standard input, read one after another in bounded memory.
///
/// ```swift
/// for document in try Corpus(directory: "news") { print(document.id, document.date) }
/// ```
///
/// - Folders are read with all their subfolders, in byte order of the names: `.txt` and `.html` files are a document
///   each, `.jsonl` files one a line; other and hidden files are passed over, and links to folders are not followed.
/// - A JSON line is an object with `text` and, optionally, `id`, `date`, `title` and `url`.
/// - The id is the `id` of a JSON line, else the file name without extension, behind the subfolder (`2024/01-20-border`).
/// - The day of publication is the document's own, else the corpus' `date`, else one in the file name; extraction looks
///   in the text when all are missing.
///
/// Iterating leaves out what cannot be read; `entries` has it, with the reason.
public struct Corpus: Sendable {
  /// The largest document in bytes. What is larger is an error, so that memory stays bounded.
  public static let largestDocument = 32 << 20

  /// Files and folders; `-` is standard input: JSON Lines when it begins with `{`, else one text.
  public var paths: [String]
  /// The day of publication of documents that carry none.
  public var date: Day?

  public init(paths: [String], date: Day? = nil) {
    self.paths = paths
    self.date = date
  }

  /// All documents of a folder.
  public init(directory: String, date: Day? = nil) throws(InputError) {
    _ = try FileReader.names(inFolder: directory)
    self.init(paths: [directory], date: date)
  }

  /// A document, or why it cannot be read.
  public struct Entry: Sendable {
    public var id: String
    public var result: Result<Document, InputError>
  }

  /// All documents in order, with those that cannot be read.
  public var entries: some Sequence<Entry> { EntrySequence(corpus: self) }

  private struct EntrySequence: Sequence {
    var corpus: Corpus
    func makeIterator() -> CorpusReader { CorpusReader(corpus) }
  }
}

extension Corpus: Sequence {
  public struct Iterator: IteratorProtocol {
    let reader: CorpusReader

    /// The next document that can be read.
    public mutating func next() -> Document? {
      while let entry = reader.next() {
        if case .success(let document) = entry.result { return document }
      }
      return nil
    }
  }

  public func makeIterator() -> Iterator { Iterator(reader: CorpusReader(self)) }
}

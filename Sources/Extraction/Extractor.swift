import Relations

/// Reads events from Arabic news text.
///
/// A pure function of lexicon and document: no clock, no randomness, no network. One extractor may be used from many threads.
public struct Extractor: Sendable {
  public let lexicon: Lexicon

  public init(lexicon: Lexicon = .builtIn) { self.lexicon = lexicon }

  /// The events of one document.
  public func read(_ document: Document) -> Reading {
    Reading(events: [], date: document.date, sentenceCount: 0, hash: 0)
  }

  /// The events of many documents as one graph.
  public func graph(of documents: some Sequence<Document>) -> EventGraph {
    EventGraph(documents.lazy.flatMap { read($0).events })
  }
}

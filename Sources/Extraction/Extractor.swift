import Relations
import Synchronization

/// Reads events from Arabic news text.
///
/// A pure function of lexicon and document: no clock, no randomness, no network. One extractor may be used from many threads.
///
/// ```swift
/// let reading = Extractor().read(Document(id: "1", date: "2024-02-20", text: "التقى وزير الخارجية العراقي نظيره التركي أمس."))
/// for event in reading.events { print(event.source!.actor.label, event.kind.name, event.target!.actor.label) }
/// ```
public struct Extractor: Sendable {
  public let lexicon: Lexicon
  private let pool: Pool

  public init(lexicon: Lexicon = .builtIn) {
    self.lexicon = lexicon
    pool = Pool(lexicon: lexicon)
  }

  /// The events of one document.
  ///
  /// - Complexity: linear in the text.
  public func read(_ document: Document) -> Reading {
    let cache = pool.take()
    defer { pool.give(cache) }
    return DocumentReader(cache: cache, document: document).read()
  }

  /// What is seen in a document on the way to its events.
  public func explain(_ document: Document) -> Explanation {
    let cache = pool.take()
    defer { pool.give(cache) }
    return DocumentReader(cache: cache, document: document).explain()
  }

  /// The events of many documents as one graph.
  public func graph(of documents: some Sequence<Document>) -> EventGraph {
    EventGraph(documents.lazy.flatMap { read($0).events })
  }

  /// Word caches that are not in use. They only save time: what is read does not depend on which cache reads it.
  private final class Pool: Sendable {
    private let lexicon: Lexicon
    // A cache is used by the one thread that took it.
    private struct Idle: @unchecked Sendable { var caches: [WordCache] = [] }
    private let idle = Mutex(Idle())

    init(lexicon: Lexicon) { self.lexicon = lexicon }

    func take() -> WordCache { idle.withLock { $0.caches.popLast() } ?? WordCache(lexicon: lexicon) }

    func give(_ cache: WordCache) {
      cache.trim()
      let idleCache = IdleCache(cache: cache)
      idle.withLock { $0.caches.append(idleCache.cache) }
    }

    private struct IdleCache: @unchecked Sendable { let cache: WordCache }
  }
}

import ActorGraph
import Dispatch
import Synchronization

/// Extraction on several cores, with results in the order of the documents and a bounded number of them in memory.
struct ParallelExtraction {
  var extractor: Extractor
  var hasReceipts: Bool
  /// Whether to hand over events themselves instead of their lines.
  var keepsEvents = false
  var jobs: Int

  /// What came of one document.
  struct Outcome: Sendable {
    var id: String
    var error: InputError?
    var date: Day?
    var eventCount = 0
    /// None, unless they are kept.
    var events: [Event] = []
    /// Event lines and receipts.
    var lines: [UInt8] = []
  }

  /// Calls *body* with the outcome of each entry, in order.
  func run<E>(_ entries: some Sequence<Corpus.Entry>, _ body: (Outcome) throws(E) -> Void) throws(E) {
    if jobs == 1 {
      for entry in entries { try body(outcome(of: entry)) }
      return
    }
    // Documents in small batches, so that handing one over costs nothing next to reading it.
    var waiting: [Batch] = []
    func finishFirst() throws(E) {
      for outcome in waiting.removeFirst().outcomes() { try body(outcome) }
    }
    func start(_ entries: [Corpus.Entry]) throws(E) {
      let batch = Batch()
      waiting.append(batch)
      DispatchQueue.global().async { batch.finish(entries.map(outcome)) }
      if waiting.count > jobs { try finishFirst() }
    }
    var batch: [Corpus.Entry] = []
    var size = 0
    for entry in entries {
      batch.append(entry)
      if case .success(let document) = entry.result { size += document.text.utf8.count }
      if size >= 1 << 16 || batch.count == 64 {
        try start(batch)
        (batch, size) = ([], 0)
      }
    }
    if !batch.isEmpty { try start(batch) }
    while !waiting.isEmpty { try finishFirst() }
  }

  private func outcome(of entry: Corpus.Entry) -> Outcome {
    var result = Outcome(id: entry.id)
    var lines = EventLineWriter()
    switch entry.result {
    case .success(let document):
      let reading = extractor.read(document)
      if keepsEvents {
        result.events = reading.events
      } else {
        for event in reading.events { lines.append(event) }
      }
      result.date = reading.date
      result.eventCount = reading.events.count
      if hasReceipts {
        lines.append(
          document: entry.id, hash: document.fingerprint, date: reading.date, sentences: reading.sentenceCount,
          events: reading.events.count)
      }
    case .failure(let error):
      result.error = error
      if hasReceipts {
        lines.appendError(line: error.line, document: error.line == nil ? entry.id : nil, message: error.description)
        lines.append(document: entry.id, hash: nil, date: nil, sentences: 0, events: 0)
      }
    }
    result.lines = lines.bytes
    return result
  }
}

/// A box for the outcomes of a few documents, filled by one thread and emptied by another.
private final class Batch: Sendable {
  private let result = Mutex<[ParallelExtraction.Outcome]>([])
  private let isDone = DispatchSemaphore(value: 0)

  func finish(_ outcomes: [ParallelExtraction.Outcome]) {
    result.withLock { $0 = outcomes }
    isDone.signal()
  }

  func outcomes() -> [ParallelExtraction.Outcome] {
    isDone.wait()
    return result.withLock { $0 }
  }
}

import Synchronization

/// Work that takes its time, seen from outside: how far it has come, and whether anybody still wants it.
///
/// Betweenness, distances, the triad census, series, bootstrap and null models share their work out in pieces. Each
/// piece that is done is told to `onProgress`. In a task that has been cancelled they stop early, and so do groups,
/// frustration, brokerage, constraint, clustering, *k* shortest paths and scores found pass by pass. They return
/// something of the right form that means nothing: look at `Task.isCancelled` before you use it.
///
/// ```swift
/// let scores = LongWork.$onProgress.withValue({ share in print("\(Int(share * 100)) %") }) { network.betweenness() }
/// try Task.checkCancellation()
/// ```
public enum LongWork {
  /// Told the share that is done, above 0 to 1, from whatever thread has done it; where one long work follows another,
  /// as a score and the draws it is set against, it begins anew.
  @TaskLocal public static var onProgress: (@Sendable (Double) -> Void)?
  /// What this thread does a piece of.
  @TaskLocal static var effort: Effort?

  /// Whether nobody wants the result any more, for work that is done in one piece.
  static var isCancelled: Bool { Task.isCancelled || effort?.isCancelled == true }
}

/// One measure's work, shared by the threads that do it.
final class Effort: Sendable {
  private let pieces: Int
  private let outer: Effort?
  private let report: (@Sendable (Double) -> Void)?
  private let isStopped: Atomic<Bool>
  private let done = Mutex(0)

  /// Pieces of pieces are not reported. What is asked for in a cancelled task is stopped before any thread begins.
  init(pieces: Int) {
    self.pieces = pieces
    isStopped = Atomic(LongWork.isCancelled)
    outer = LongWork.effort
    report = outer == nil && pieces > 1 ? LongWork.onProgress : nil
  }

  /// Whether nobody wants the result any more.
  ///
  /// Only the thread that the work was asked from has a task; it does pieces, too, and tells the others.
  var isCancelled: Bool {
    if isStopped.load(ordering: .relaxed) { return true }
    guard Task.isCancelled || outer?.isCancelled == true else { return false }
    isStopped.store(true, ordering: .relaxed)
    return true
  }

  func finishPiece() {
    guard let report else { return }
    done.withLock { done in
      done += 1
      report(Double(done) / Double(pieces))
    }
  }
}

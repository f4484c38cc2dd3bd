import Dispatch
import Synchronization

/// Long work, which goes on in pieces that cores share.
public enum Work {
  /// Told after each piece how many are done and how many there are; from any thread, but once for each piece.
  ///
  /// ```swift
  /// Work.$progress.withValue({ done, all in print("\(done) of \(all)") }) { network.betweenness() }
  /// ```
  ///
  /// Measures that are done in one go tell nothing; where pieces have pieces, as in a bootstrap of betweenness, the outer
  /// ones count.
  @TaskLocal public static var progress: (@Sendable (_ done: Int, _ all: Int) -> Void)?
}

/// The results of independent pieces of work, in order.
///
/// The number of pieces must follow from the input alone, never from the number of cores: then sums over the results,
/// taken in order, have the same bits on every machine.
func inPieces<Result: Sendable>(_ pieces: Int, _ work: @Sendable (Int) -> Result) -> [Result] {
  if pieces == 1 { return [work(0)] }
  let progress = Work.progress
  let state = Mutex((results: [Result?](repeating: nil, count: pieces), done: 0))
  DispatchQueue.concurrentPerform(iterations: pieces) { piece in
    let result = Work.$progress.withValue(nil) { work(piece) }
    let done = state.withLock { state in
      state.results[piece] = result
      state.done += 1
      return state.done
    }
    progress?(done, pieces)
  }
  return state.withLock { $0.results.map { $0! } }
}

/// The sum of vectors of equal length, in order.
func sum(_ vectors: [ContiguousArray<Double>]) -> ContiguousArray<Double> {
  var total = vectors[0]
  for vector in vectors.dropFirst() {
    for i in total.indices { total[i] += vector[i] }
  }
  return total
}

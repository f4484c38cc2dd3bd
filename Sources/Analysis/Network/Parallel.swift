import Dispatch
import Synchronization

/// The results of independent pieces of work, in order.
///
/// The number of pieces must follow from the input alone, never from the number of cores: then sums over the results,
/// taken in order, have the same bits on every machine.
///
/// - Parameter work: gets the number of the piece, and ends soon once the effort is cancelled.
func inPieces<Result: Sendable>(_ pieces: Int, _ work: @Sendable (Int, Effort) -> Result) -> [Result] {
  let effort = Effort(pieces: pieces)
  if pieces == 1 { return [work(0, effort)] }
  let results = Mutex([Result?](repeating: nil, count: pieces))
  DispatchQueue.concurrentPerform(iterations: pieces) { piece in
    let result = LongWork.$effort.withValue(effort) { work(piece, effort) }
    results.withLock { $0[piece] = result }
    effort.finishPiece()
  }
  return results.withLock { $0.map { $0! } }
}

/// The sum of vectors of equal length, in order.
func sum(_ vectors: [ContiguousArray<Double>]) -> ContiguousArray<Double> {
  var total = vectors[0]
  for vector in vectors.dropFirst() {
    for i in total.indices { total[i] += vector[i] }
  }
  return total
}

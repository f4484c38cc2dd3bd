import Analysis
import Relations
import Synchronization
import Testing

/// Shares told from many threads.
private final class Shares: Sendable {
  private let told = Mutex<[Double]>([])
  func append(_ share: Double) { told.withLock { $0.append(share) } }
  var all: [Double] { told.withLock { $0 } }
}

private let events = randomEvents(seed: 3, count: 700, actors: 270, days: 200)
private let works: [String: @Sendable () -> [Double]] = [
  "betweenness": { Array(events.network().betweenness().values) },
  "weighted betweenness": { Array(events.network().betweenness(length: .inverseWeight).values) },
  "arc betweenness": { events.network().arcBetweenness().map(\.score) },
  "triads": { events.network().triadCensus().counts.map(Double.init) },
  "temporal betweenness": { Array(events.temporalBetweenness().values) },
  "series": { events.series(of: Measure(named: "betweenness")!, windows: .days(1)).scores.flatMap(\.values) },
  "bootstrap": { events.bootstrap(Measure(named: "betweenness")!, samples: 9).map(\.topShare) },
  "null model": {
    events.network().significance(of: Measure(named: "betweenness")!, samples: 9).map(\.mean)
  },
]

@Test(arguments: works.keys.sorted())
func longWorkTellsHowFarItIs(name: String) {
  let shares = Shares()
  let watched = LongWork.$onProgress.withValue({ shares.append($0) }, operation: works[name]!)
  #expect(areClose(watched, works[name]!()), "to be watched changes nothing")
  #expect(shares.all.count > 8)
  #expect(shares.all.last == 1)
  for (before, after) in zip(shares.all, shares.all.dropFirst()) { #expect(before < after || before == 1) }
}

@Test(arguments: works.keys.sorted())
func longWorkStopsWhenItsTaskIsCancelled(name: String) async {
  let whole = works[name]!()
  let partial = await Task {
    unsafe withUnsafeCurrentTask { unsafe $0!.cancel() }
    return works[name]!()
  }.value
  #expect(!areClose(partial, whole), "what nobody waits for is not worked out")
}

@Test func cancellationReachesPiecesOfPieces() async {
  let shares = Shares()
  let task = Task {
    LongWork.$onProgress.withValue({ share in
      shares.append(share)
    }) { events.bootstrap(Measure(named: "betweenness")!, samples: 64) }
  }
  while shares.all.isEmpty { await Task.yield() }
  task.cancel()
  _ = await task.value
  #expect(shares.all.last == 1)
}

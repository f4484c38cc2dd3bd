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

private let friendsAndEnemies = {
  let network = randomNetwork(seed: 5, actors: 40)
  let ties = network.arcs.map { ($0.source.id, $0.target.id, weight: $0.weight - 3.5) }
  return SignedNetwork(actors: Array(network.actors), ties: ties)
}()

/// Work in one piece, which cannot tell how far it is.
private let searches: [String: @Sendable () -> [Double]] = [
  "leiden": { events.network().leiden().labels.map(Double.init) },
  "louvain": { events.network().louvain().labels.map(Double.init) },
  "label propagation": { events.network().labelPropagation().labels.map(Double.init) },
  "frustration": { [Double(friendsAndEnemies.frustration(effort: 5000).count)] },
  "factions": { [Double(friendsAndEnemies.factions(3).count)] },
  "brokerage": { Array(events.network().brokerage(by: Groups(events.network().actors) { $0.id }).total.values) },
  "constraint": { Array(events.network().constraint().values) },
  "effective size": { Array(events.network().effectiveSize().values) },
  "clustering": { Array(events.network().clustering().values) },
  "triangles": { [Double(events.network().triangleCount())] },
  "shortest paths": { events.network().shortestPaths(from: "0", to: "1", count: 9).map(\.length) },
  "PageRank": { Array(events.network().pageRank(damping: 0.999, tolerance: 1e-14).values) },
  "eigenvector": { Array(events.network().eigenvector().values) },
  "Katz": { Array(events.network().katz().values) },
  "HITS": { Array(events.network().hits().hubs.values) },
  "rewiring": { events.network().rewired(seed: 1).arcs.map { Double($0.target.id.text)! } },
  "change points": { changePoints(in: (0..<40).map { $0 < 20 ? 1 : 9 }).map(\.pValue) },
]

@Test(arguments: works.keys.sorted() + searches.keys.sorted())
func longWorkStopsWhenItsTaskIsCancelled(name: String) async {
  let work = (works[name] ?? searches[name])!
  let whole = work()
  let partial = await Task {
    unsafe withUnsafeCurrentTask { unsafe $0!.cancel() }
    return work()
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

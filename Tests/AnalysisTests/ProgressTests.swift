import Analysis
import Synchronization
import Testing

@Test func longWorkTellsHowFarItIs() {
  let told = Mutex<[Int]>([])
  func counting<Result>(_ work: () -> Result) -> Result {
    Work.$progress.withValue(
      { done, all in told.withLock { $0 += [done, all] } }, operation: work)
  }
  let network = randomNetwork(seed: 1, actors: 400, density: 0.02)
  let scores = counting { network.betweenness() }
  let pairs = told.withLock { $0 }
  #expect(pairs.count == 64)
  #expect(stride(from: 0, to: 64, by: 2).map { pairs[$0] }.sorted() == Array(1...32))
  #expect(stride(from: 1, to: 64, by: 2).allSatisfy { pairs[$0] == 32 })
  #expect(scores.values == network.betweenness().values)
  told.withLock { $0 = [] }
  _ = counting { randomEvents(seed: 1).bootstrap(Measure(named: "betweenness")!, samples: 5) }
  #expect(told.withLock { $0 }.count == 10)
}

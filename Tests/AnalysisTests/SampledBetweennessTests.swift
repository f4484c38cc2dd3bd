import Analysis
import Relations
import Testing

@Test(arguments: [true, false])
func samplesComeNearAndAllOfThemAreExact(directed: Bool) {
  let network = randomNetwork(seed: 4, actors: 60, density: 0.06, directed: directed)
  let exact = network.betweenness()
  let all = network.sampledBetweenness(samples: 60)
  #expect(all.scores.values == exact.values)
  #expect(all.error == 0)
  let some = network.sampledBetweenness(samples: 30, seed: 2)
  #expect(zip(some.scores.values, exact.values).allSatisfy { abs($0 - $1) <= some.error })
  // The mean over many samples is the score: no actor is favoured.
  let means = (1...400).reduce([Double](repeating: 0, count: 60)) { sums, seed in
    zip(sums, network.sampledBetweenness(samples: 15, seed: UInt64(seed)).scores.values).map { $0 + $1 / 400 }
  }
  let scale = exact.values.max()!
  #expect(zip(means, exact.values).allSatisfy { abs($0 - $1) < 0.1 * scale })
}

import Analysis
import Relations
import Testing

@Test func closenessOfAPath() {
  #expect(areClose(path.closeness().values, [0, 1.0 / 2, 2.0 / 3]))
}

@Test(arguments: 1...40 as ClosedRange<UInt64>)
func closenessAgreesWithFloydAndWarshall(seed: UInt64) {
  let network = randomNetwork(seed: seed, actors: 2 + Int(seed % 9), density: 0.2, directed: seed % 2 == 0)
  let n = network.count
  let d = distances(network)
  let closeness = (0..<n).map { v in
    let reaching = (0..<n).compactMap { s in s == v ? nil : d[s][v] }
    let r = Double(reaching.count)
    return r == 0 ? 0 : r / Double(reaching.reduce(0, +)) * r / Double(n - 1)
  }
  #expect(areClose(network.closeness().values, closeness))
}

import Analysis
import Relations
import Testing

@Test func closenessOfAPath() {
  #expect(areClose(path.closeness().values, [0, 1.0 / 2, 2.0 / 3]))
}

@Test func harmonicClosenessOfAPath() {
  #expect(table(path.harmonic()) == ["a": 0, "b": 1, "c": 1.5])
  #expect(table(path.harmonic(.outgoing)) == ["a": 1.5, "b": 1, "c": 0])
  #expect(path.harmonic(normalized: true)["c"] == 0.75)
}

@Test(arguments: 1...40 as ClosedRange<UInt64>)
func distancesAgreeWithFloydAndWarshall(seed: UInt64) {
  let network = randomNetwork(seed: seed, actors: 2 + Int(seed % 9), density: 0.2, directed: seed % 2 == 0)
  let n = network.count
  let d = distances(network)
  let harmonic = (0..<n).map { v in (0..<n).reduce(0.0) { $0 + (d[$1][v].map { $0 > 0 ? 1 / Double($0) : 0 } ?? 0) } }
  let closeness = (0..<n).map { v in
    let reaching = (0..<n).compactMap { s in s == v ? nil : d[s][v] }
    let r = Double(reaching.count)
    return r == 0 ? 0 : r / Double(reaching.reduce(0, +)) * r / Double(n - 1)
  }
  #expect(areClose(network.harmonic().values, harmonic))
  #expect(areClose(network.closeness().values, closeness))
}

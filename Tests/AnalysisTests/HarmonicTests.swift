import Analysis
import Relations
import Testing

@Test func harmonicClosenessOfAPath() {
  #expect(table(path.harmonic()) == ["a": 0, "b": 1, "c": 1.5])
  #expect(table(path.harmonic(.outgoing)) == ["a": 1.5, "b": 1, "c": 0])
  #expect(path.harmonic(normalized: true)["c"] == 0.75)
}

@Test func oneAloneIsNearToNobody() {
  #expect(table(network("a").harmonic(normalized: true)) == ["a": 0])
}

@Test(arguments: 1...40 as ClosedRange<UInt64>)
func harmonicAgreesWithFloydAndWarshall(seed: UInt64) {
  let network = randomNetwork(seed: seed, actors: 2 + Int(seed % 9), density: 0.2, directed: seed % 2 == 0)
  let (n, d) = (network.count, distances(network))
  let harmonic = (0..<n).map { v in (0..<n).reduce(0.0) { $0 + (d[$1][v].map { $0 > 0 ? 1 / Double($0) : 0 } ?? 0) } }
  #expect(areClose(network.harmonic().values, harmonic))
}

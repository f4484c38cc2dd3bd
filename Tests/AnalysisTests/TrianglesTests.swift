import Analysis
import Relations
import Testing

@Test func triangleOfArcsInAnyDirection() {
  #expect(network("a>b b>c c>a c>d").triangleCount() == 1)
  #expect(network("a>b c>b a>c b>a").triangleCount() == 1)
  #expect(network("").triangleCount() == 0)
}

@Test(arguments: 1...20 as ClosedRange<UInt64>)
func trianglesAgreeWithTryingEveryThree(seed: UInt64) {
  let network = randomNetwork(seed: seed, actors: 3 + Int(seed % 9), density: 0.3, directed: seed % 2 == 0)
  let ids = network.actors.map(\.id)
  func areTied(_ a: Int, _ b: Int) -> Bool {
    network.weight(from: ids[a], to: ids[b]) + network.weight(from: ids[b], to: ids[a]) > 0
  }
  var count = 0
  for a in ids.indices {
    for b in 0..<a where areTied(a, b) {
      for c in 0..<b where areTied(a, c) && areTied(b, c) { count += 1 }
    }
  }
  #expect(network.triangleCount() == count)
}

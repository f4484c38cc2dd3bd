import Relations
import Testing

@testable import Analysis

@Test func aTriangleOfEnemiesIsFrustrated() {
  #expect(signed("a-b b-c a-c").frustration().count == 1)
  #expect(signed("a-b b-c a-c").frustration().isExact)
  let camps = signed("a+b x+y a-x a-y b-x b-y").frustration()
  #expect(camps.count == 0)
  #expect(camps.camps.members.map { $0.map(\.id.text).joined() } == ["ab", "xy"])
  #expect(signed("").frustration().count == 0)
  #expect(signed("a b").frustration().count == 0)
}

@Test(arguments: 1...30 as ClosedRange<UInt64>)
func frustrationAgreesWithTryingEveryDivision(seed: UInt64) {
  let n = 2 + Int(seed % 8)
  let network = randomTies(seed, actors: n)
  func contradictions(_ camps: Int) -> Int {
    var count = 0
    for v in 0..<n {
      for j in network.ties.range(v) where network.ties.neighbors[j] > v {
        let isTogether = camps >> v & 1 == camps >> Int(network.ties.neighbors[j]) & 1
        if isTogether != (network.ties.weights[j] > 0) { count += 1 }
      }
    }
    return count
  }
  let least = (0..<1 << n).map(contradictions).min()!
  let found = network.frustration()
  #expect(found.count == least)
  #expect(found.isExact)
  #expect(contradictions(found.camps.labels.enumerated().reduce(0) { $0 | $1.element << $1.offset }) == least)
  let hurried = network.frustration(effort: 1)
  #expect(hurried.lowerBound <= least && hurried.count >= least)
}

@Test func aLargeNetworkIsProvenWhereItIsCalm() {
  // Two camps of fifteen with three ties turned.
  var ties: [(Actor.ID, Actor.ID, weight: Double)] = []
  for a in 0..<30 {
    for b in 0..<a where (a + b) % 3 > 0 { ties.append((actor(a).id, actor(b).id, a % 2 == b % 2 ? 1 : -1)) }
  }
  for i in 0..<3 { ties[i * 40].weight *= -1 }
  let found = SignedNetwork(actors: (0..<30).map(actor), ties: ties).frustration()
  #expect(found.count == 3)
  #expect(found.isExact)
  #expect(found.camps.count == 2)
}

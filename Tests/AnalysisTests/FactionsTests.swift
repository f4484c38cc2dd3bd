import Relations
import Testing

@testable import Analysis

@Test func aTriangleOfEnemiesIsThreeFactions() {
  #expect(signed("a-b b-c a-c").factions(1).count == 3)
  #expect(signed("a-b b-c a-c").factions(2).count == 1)
  let three = signed("a-b b-c a-c").factions(3)
  #expect(three.count == 0)
  #expect(three.groups.count == 3)
}

@Test func noMoreFactionsThanSuit() {
  let found = signed("a+b x+y p+q a-x b-y x-p y-q p-a q-b").factions(5)
  #expect(found.count == 0)
  #expect(found.groups.members.map { $0.map(\.id.text).joined() } == ["ab", "pq", "xy"])
  #expect(signed("a-b").factions(.max).count == 0)
}

@Test func factionsOfNobodyAndOfOne() {
  #expect(signed("").factions(3).groups.count == 0)
  #expect(signed("a").factions(3).groups.count == 1)
}

@Test(arguments: 1...30 as ClosedRange<UInt64>)
func factionsAgreeWithTryingEveryDivision(seed: UInt64) {
  let (n, k) = (2 + Int(seed % 6), 2 + Int(seed % 3))
  let network = randomTies(seed, actors: n)
  func contradictions(_ label: (Int) -> Int) -> Int {
    var count = 0
    for v in 0..<n {
      for j in network.ties.range(v) where network.ties.neighbors[j] > v {
        if (label(v) == label(Int(network.ties.neighbors[j]))) != (network.ties.weights[j] > 0) { count += 1 }
      }
    }
    return count
  }
  func power(_ v: Int) -> Int { (0..<v).reduce(1) { product, _ in product * k } }
  let least = (0..<power(n)).map { division in contradictions { division / power($0) % k } }.min()!
  let found = network.factions(k)
  #expect(found.count == least)
  #expect(contradictions { found.groups.labels[$0] } == least)
  if k == 2 { #expect(found.count == network.frustration().count) }
}

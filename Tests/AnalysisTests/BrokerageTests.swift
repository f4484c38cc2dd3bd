import Analysis
import Relations
import Testing

@Test func everyRoleOfABroker() {
  func role(_ text: String) -> [BrokerRole] {
    // The group of an actor is the digit after its letter.
    let network = network(text)
    let roles = network.brokerage(by: Groups(network.actors) { $0.id.text.last })
    return BrokerRole.allCases.filter { roles[$0].values.contains { $0 > 0 } }
  }
  #expect(role("a1>b1 b1>c1") == [.coordinator])
  #expect(role("a1>b2 b2>c1") == [.itinerant])
  #expect(role("a1>b1 b1>c2") == [.representative])
  #expect(role("a1>b2 b2>c2") == [.gatekeeper])
  #expect(role("a1>b2 b2>c3") == [.liaison])
  #expect(role("a1>b1 b1>c1 a1>c1").isEmpty, "who has an arc needs no broker")
  #expect(role("a1>b1 b1>a1").isEmpty)
}

@Test(arguments: 1...20 as ClosedRange<UInt64>)
func rolesAgreeWithLookingAtEveryThree(seed: UInt64) {
  let network = randomNetwork(seed: seed, actors: 9, density: 0.3, directed: seed % 2 == 0)
  let group = Groups(network.actors) { Int($0.id.text)! % 3 }
  let roles = network.brokerage(by: group)
  var expected: [BrokerRole: [Double]] = [:]
  for role in BrokerRole.allCases { expected[role] = [Double](repeating: 0, count: 9) }
  func hasArc(_ s: Int, _ t: Int) -> Bool { network.weight(from: actor(s).id, to: actor(t).id) > 0 }
  for i in 0..<9 {
    for j in 0..<9 where hasArc(i, j) {
      for k in 0..<9 where k != i && hasArc(j, k) && !hasArc(i, k) {
        let role: BrokerRole =
          switch (i % 3 == j % 3, j % 3 == k % 3, i % 3 == k % 3) {
          case (true, true, _): .coordinator
          case (false, false, true): .itinerant
          case (true, false, _): .representative
          case (false, true, _): .gatekeeper
          case (false, false, false): .liaison
          }
        expected[role]![j] += 1
      }
    }
  }
  for role in BrokerRole.allCases { #expect(Array(roles[role].values) == expected[role]) }
  #expect(roles.total.values.reduce(0, +) == expected.values.joined().reduce(0, +))
}

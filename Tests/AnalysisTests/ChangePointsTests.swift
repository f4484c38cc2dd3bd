import Analysis
import Relations
import Testing

@Test func aStepIsAChange() {
  #expect(changePoints(in: [1, 1, 1, 1, 1, 9, 9, 9, 9, 9]).map(\.index) == [5])
  let steps = [2.0, 3, 2, 3, 2, 3, 2, 3, 20, 21, 20, 21, 20, 21, 20, 21, 7, 8, 7, 8, 7, 8, 7, 8]
  let points = changePoints(in: steps)
  #expect(points.map(\.index) == [8, 16])
  #expect(points.map(\.meanAfter) == [20.5, 7.5])
  #expect(points[1].meanBefore == 20.5)
  #expect(points.allSatisfy { $0.pValue <= 0.05 })
  #expect(changePoints(in: [5, 5, 5, 5, 5, 5]).isEmpty)
  #expect(changePoints(in: []).isEmpty)
}

@Test func noiseSeldomChanges() {
  var random = SplitMix(seed: 3)
  let alarms = (0..<200).count { _ in
    !changePoints(in: (0..<20).map { _ in Double.random(in: 0..<1, using: &random) }, shuffles: 99).isEmpty
  }
  // 0.05 of 200 is 10; more than 22 has a chance below one in a thousand.
  #expect((1...22).contains(alarms))
}

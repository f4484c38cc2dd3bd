import Analysis
import Relations
import Testing

private let talk = EventGraph(
  (0..<30).map { event(UInt128($0), "a", "accuses", $0 % 5 == 0 ? "b" : "c", "2024-01-01", document: "\($0 / 10)") })

@Test func aSafeRankingSurvivesResampling() {
  let intervals = talk.bootstrap(Measure(named: "in-strength")!, samples: 100)
  #expect(intervals.map(\.actor.id.text) == ["c", "b", "a"])
  #expect(intervals[0].ranks == 1...1)
  #expect(intervals[0].topShare > 0.95)
  #expect(intervals[0].scores.contains(24))
  #expect(intervals[2].scores == 0...0)
  #expect(intervals[1].scores.lowerBound < 6 && intervals[1].scores.upperBound > 6)
}

@Test func documentsAreDrawnWhole() {
  // Three documents of ten events, each with eight to c.
  let intervals = talk.bootstrap(Measure(named: "out-strength")!, by: .document, samples: 50)
  #expect(intervals[0].scores == 30...30)
  let again = talk.bootstrap(Measure(named: "in-strength")!, by: .document, samples: 50, seed: 7)
  #expect(
    again.map(\.scores)
      == talk.bootstrap(Measure(named: "in-strength")!, by: .document, samples: 50, seed: 7).map(\.scores))
}

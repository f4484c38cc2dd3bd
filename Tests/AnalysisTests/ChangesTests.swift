import Analysis
import Relations
import Testing

@Test func whatIsNewAndWhatIsGone() {
  let changes = network("a>b:2 b>c").changes(to: network("a>b:5 d>a"))
  #expect(changes.newActors.map(\.id) == ["d"])
  #expect(changes.goneActors.map(\.id) == ["c"])
  #expect(
    changes.arcs.map { "\($0.source.id)\($0.target.id) \($0.before) \($0.after)" } == [
      "ab 2.0 5.0", "bc 1.0 0.0", "da 0.0 1.0",
    ])
  #expect(changes.arcs.map(\.isNew) == [false, false, true])
  #expect(network("a>b").changes(to: network("a>b")).arcs.isEmpty)
}

@Test func whoRisesAndWhoFalls() {
  let before = network("a>b c>b a>c").degree(.incoming)
  let after = network("a>c b>c d>b").degree(.incoming)
  let changes = before.changes(to: after)
  #expect(changes.map(\.actor.id.text) == ["c", "b", "a", "d"])
  #expect(changes.map(\.rankAfter) == [1, 2, 3, 3])
  #expect(changes.map(\.rise) == [1, -1, 0, nil])
  #expect(after.changes(to: before).last?.rankAfter == nil)
}

import Analysis
import Relations
import Testing

/// Groups from words: each word is a group, each letter an actor.
private func groups(_ text: String) -> Groups {
  let words = text.split(separator: " ").map { $0.map(String.init) }
  let actors = words.joined().sorted().map { Actor(id: Actor.ID($0), name: $0, kind: .state) }
  return Groups(ActorList(actors)) { actor in words.firstIndex { $0.contains(actor.id.text) } }
}

@Test func groupsAreFollowedFromWindowToWindow() {
  let history = GroupHistory([groups("abcd wxyz"), groups("abce vwxyz"), groups("abcevwx"), groups("abce pqr vwx")])
  #expect(history.stories[0] == [0, 1])
  // The larger group comes first in each window.
  #expect(history.stories[1] == [1, 0])
  #expect(history.changes[1].isEmpty)
  #expect(history.stories[2] == [0])
  #expect(history.changes[2] == [.merge([0, 1], into: 0)])
  #expect(history.stories[3] == [0, 2, 3])
  #expect(history.changes[3] == [.birth(2), .split(0, into: [0, 3])])
}

@Test func aGroupThatScattersDies() {
  let history = GroupHistory([groups("abc xyz"), groups("xyz")])
  #expect(history.changes[1] == [.death(0)])
  #expect(GroupHistory([]).stories.isEmpty)
}

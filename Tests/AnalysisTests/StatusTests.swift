import Relations
import Testing

@testable import Analysis

@Test func friendsLessEnemies() {
  #expect(table(signed("a+b a-c d").status()) == ["a": 0, "b": 1, "c": -1, "d": 0])
  #expect(signed("").status().isEmpty)
}

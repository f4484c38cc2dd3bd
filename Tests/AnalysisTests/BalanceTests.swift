import Relations
import Testing

@testable import Analysis

@Test func trianglesByTheirEnemies() {
  #expect(signed("a+b b+c a-c").balance().triangles == [0, 1, 0, 0])
  #expect(signed("a+b b+c a-c").balance().degree == 0)
  #expect(signed("a-b b-c a-c").balance().weakDegree == 1)
  #expect(signed("a+b b+c a+c x-a x-b x-c").balance().triangles == [1, 0, 3, 0])
  #expect(signed("a+b").balance().degree.isNaN)
}

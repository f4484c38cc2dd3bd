/// A heap of actors by distance; equally near ones come in any order, the same each time.
struct DistanceQueue {
  private typealias Place = (distance: Double, node: Int)
  private var heap: ContiguousArray<Place> = []

  mutating func insert(_ node: Int, at distance: Double) {
    heap.append((distance, node))
    var heap = self.heap.mutableSpan
    var i = heap.count - 1
    // The gap rises until what is above it is nearer.
    while i > 0 {
      let above = heap[(i - 1) / 2]
      if above.distance <= distance { break }
      heap[i] = above
      i = (i - 1) / 2
    }
    heap[i] = (distance, node)
  }

  mutating func removeNearest() -> (node: Int, distance: Double)? {
    guard let nearest = heap.first else { return nil }
    let last = heap.removeLast()
    if !heap.isEmpty { sink(last) }
    return (nearest.node, nearest.distance)
  }

  /// Lets the gap at the top sink until the last has its place there.
  private mutating func sink(_ last: Place) {
    var heap = self.heap.mutableSpan
    var i = 0
    while 2 &* i &+ 1 < heap.count {
      var child = 2 &* i &+ 1
      // No guess of the processor: which of two is nearer follows no rule.
      child &+= heap[child].distance > heap[min(child &+ 1, heap.count &- 1)].distance ? 1 : 0
      if last.distance <= heap[child].distance { break }
      heap[i] = heap[child]
      i = child
    }
    heap[i] = last
  }
}

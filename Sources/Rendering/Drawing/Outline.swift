import Export

/// The border of an actor's mark as a convex polygon, clockwise, measured along its length.
struct Outline {
  private let corners: [Point]
  /// The length of the border up to each corner.
  private let starts: [Double]
  let length: Double
  private let box: Box

  /// - Parameter margin: how far outside the mark, for what must not touch its line.
  init(_ group: Palette.Group, _ box: Box, margin: Double = 0) {
    let box = box.grown(by: margin)
    corners = Self.corners(group, box)
    var (starts, length): ([Double], Double) = ([], 0)
    for (i, corner) in corners.enumerated() {
      starts.append(length)
      length += (corners[(i + 1) % corners.count] - corner).length
    }
    (self.starts, self.length, self.box) = (starts, length, box)
  }

  /// The corners of a mark: `Mark.shape` draws them, round ones aside.
  static func corners(_ group: Palette.Group, _ box: Box) -> [Point] {
    let (x, y) = (box.width / 2, box.height / 2)
    func at(_ places: [(Double, Double)]) -> [Point] { places.map { box.center + Point(x: $0.0, y: $0.1) } }
    switch group {
    case .igo:
      let c = min(y * 0.8, 12, x * 0.6)
      return at([(-x, 0), (-x + c, -y), (x - c, -y), (x, 0), (x - c, y), (-x + c, y)])
    case .armed:
      let c = min(y * 0.6, 9)
      return at([
        (-x, -y + c), (-x + c, -y), (x - c, -y), (x, -y + c), (x, y - c), (x - c, y), (-x + c, y), (-x, y - c),
      ])
    case .state, .person, .organization, .other:
      let r = radius(group, box)
      // An eighth of a turn for each step, from the left end of the upper left corner.
      let arc = [(1.0, 0.0), (0.9239, 0.3827), (0.7071, 0.7071), (0.3827, 0.9239), (0.0, 1.0)]
      let (a, b) = (x - r, y - r)
      return at(
        arc.map { (-a - r * $0.0, -b - r * $0.1) } + arc.map { (a + r * $0.1, -b - r * $0.0) }
          + arc.map { (a + r * $0.0, b + r * $0.1) } + arc.map { (-a - r * $0.1, b + r * $0.0) })
    }
  }

  /// How round the corners are.
  static func radius(_ group: Palette.Group, _ box: Box) -> Double {
    switch group {
    case .person: min(box.height, box.width) / 2
    case .organization: 2
    default: min(9, box.height * 0.3)
    }
  }

  private func side(at s: Double) -> (index: Int, rest: Double) {
    var s = s.truncatingRemainder(dividingBy: length)
    if s < 0 { s += length }
    let i = starts.lastIndex { $0 <= s } ?? 0
    return (i, s - starts[i])
  }

  /// The place after so much of the border.
  func point(at s: Double) -> Point {
    let (i, rest) = side(at: s)
    return corners[i] + (corners[(i + 1) % corners.count] - corners[i]).unit * rest
  }

  /// The direction straight out of the mark there.
  func outward(at s: Double) -> Point {
    let i = side(at: s).index
    let along = (corners[(i + 1) % corners.count] - corners[i]).unit
    return Point(x: along.y, y: -along.x)
  }

  func contains(_ p: Point) -> Bool {
    guard box.contains(p) else { return false }
    return corners.indices.allSatisfy { i in
      let (a, b) = (corners[i], corners[(i + 1) % corners.count])
      return (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x) >= -1e-9
    }
  }

  /// How much of the border comes before the place nearest to a point.
  func place(nearest p: Point) -> Double {
    var best = (distance: Double.infinity, s: 0.0)
    for i in corners.indices {
      let (a, b) = (corners[i], corners[(i + 1) % corners.count])
      let side = b - a
      let size = side.length
      guard size > 0 else { continue }
      let along = min(max(((p.x - a.x) * side.x + (p.y - a.y) * side.y) / size, 0), size)
      let distance = (a + side * (along / size) - p).length
      if distance < best.distance - 1e-9 { best = (distance, starts[i] + along) }
    }
    return best.s
  }
}

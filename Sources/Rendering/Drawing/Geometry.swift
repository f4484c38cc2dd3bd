/// A place on the picture, in points; *y* grows downwards.
struct Point: Hashable, Sendable {
  var x: Double
  var y: Double

  static func + (a: Point, b: Point) -> Point { Point(x: a.x + b.x, y: a.y + b.y) }
  static func - (a: Point, b: Point) -> Point { Point(x: a.x - b.x, y: a.y - b.y) }
  static func * (a: Point, k: Double) -> Point { Point(x: a.x * k, y: a.y * k) }
  var length: Double { (x * x + y * y).squareRoot() }
  /// One point long, in the same direction; (1, 0) for no direction.
  var unit: Point { length > 1e-9 ? self * (1 / length) : Point(x: 1, y: 0) }
  /// Turned by a quarter.
  var normal: Point { Point(x: -y, y: x) }
}

/// A rectangle given by its middle.
struct Box: Hashable, Sendable {
  var center: Point
  var width: Double
  var height: Double

  var minX: Double { center.x - width / 2 }
  var maxX: Double { center.x + width / 2 }
  var minY: Double { center.y - height / 2 }
  var maxY: Double { center.y + height / 2 }

  /// With a margin on every side.
  func grown(by margin: Double) -> Box {
    Box(center: center, width: width + 2 * margin, height: height + 2 * margin)
  }

  func overlaps(_ other: Box, margin: Double = 0) -> Bool {
    abs(center.x - other.center.x) * 2 < width + other.width + 2 * margin
      && abs(center.y - other.center.y) * 2 < height + other.height + 2 * margin
  }

  func contains(_ p: Point) -> Bool { abs(p.x - center.x) * 2 <= width && abs(p.y - center.y) * 2 <= height }

  /// The nearest place on the border to a point inside.
  func pushedOut(_ p: Point) -> Point {
    let sides = [p.x - minX, maxX - p.x, p.y - minY, maxY - p.y]
    switch sides.firstIndex(of: sides.min()!)! {
    case 0: return Point(x: minX, y: p.y)
    case 1: return Point(x: maxX, y: p.y)
    case 2: return Point(x: p.x, y: minY)
    default: return Point(x: p.x, y: maxY)
    }
  }

  /// How far the border is from the middle in a direction of length 1.
  func reach(_ direction: Point) -> Double {
    let x = abs(direction.x) > 1e-9 ? width / 2 / abs(direction.x) : .infinity
    let y = abs(direction.y) > 1e-9 ? height / 2 / abs(direction.y) : .infinity
    return min(x, y)
  }
}

/// Cubic Bézier pieces end to end: 3*k* + 1 points.
struct Curve: Hashable, Sendable {
  var points: [Point]

  /// A straight line.
  init(from a: Point, to b: Point) { points = [a, a + (b - a) * (1 / 3), a + (b - a) * (2 / 3), b] }

  init(_ points: [Point]) { self.points = points }

  /// A smooth curve through points (Catmull and Rom 1974).
  init(through stops: [Point]) {
    points = [stops[0]]
    for i in 1..<stops.count {
      let (a, b) = (stops[i - 1], stops[i])
      // Handles no longer than a third of the piece, so that close stops make no loops.
      let third = (b - a).length / 3
      func handle(_ d: Point) -> Point { d.unit * min(third, d.length / 6) }
      points += [
        a + handle(i > 1 ? b - stops[i - 2] : b - a), b - handle(i + 1 < stops.count ? stops[i + 1] - a : b - a), b,
      ]
    }
  }

  /// The same way back.
  var reversed: Curve { Curve(points.reversed()) }

  /// A box that holds the curve: that of its points.
  var bounds: Box {
    let (x, y) = (points.map(\.x), points.map(\.y))
    let (left, right, top, bottom) = (x.min()!, x.max()!, y.min()!, y.max()!)
    return Box(center: Point(x: (left + right) / 2, y: (top + bottom) / 2), width: right - left, height: bottom - top)
  }

  /// The place at a share (0…1) of the pieces.
  func point(at share: Double) -> Point {
    let pieces = max(1, (points.count - 1) / 3)
    let scaled = min(max(share, 0), 1) * Double(pieces)
    let piece = min(pieces - 1, Int(scaled))
    let t = scaled - Double(piece)
    let u = 1 - t
    let c = points[(piece * 3)...(piece * 3 + 3)]
    let i = c.startIndex
    return c[i] * (u * u * u) + c[i + 1] * (3 * u * u * t) + c[i + 2] * (3 * u * t * t) + c[i + 3] * (t * t * t)
  }

  /// The part between two shares.
  func split(from a: Double, to b: Double) -> Curve {
    let pieces = (points.count - 1) / 3
    func lerp(_ p: Point, _ q: Point, _ t: Double) -> Point { p + (q - p) * t }
    func head(_ p: [Point], _ t: Double) -> [Point] {
      let (a, b, c) = (lerp(p[0], p[1], t), lerp(p[1], p[2], t), lerp(p[2], p[3], t))
      let (d, e) = (lerp(a, b, t), lerp(b, c, t))
      return [p[0], a, d, lerp(d, e, t)]
    }
    var result: [Point] = []
    for k in 0..<pieces {
      let (from, to) = (max(0, a * Double(pieces) - Double(k)), min(1, b * Double(pieces) - Double(k)))
      guard from < 1, to > 0, from < to else { continue }
      let first = head(Array(points[(3 * k)...(3 * k + 3)]), to)
      let part = Array(head(first.reversed(), 1 - from / to).reversed())
      result += result.isEmpty ? part : Array(part.dropFirst())
    }
    return Curve(result)
  }
}

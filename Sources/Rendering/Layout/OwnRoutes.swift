import Export

/// Arcs drawn without libgraphviz: each pair's lines side by side, straight where nothing stands in between, else in the
/// flattest bend that leads past the boxes of others, else round these one by one. Loops stand at a corner.
///
/// - Complexity: O(*m* · *n*).
struct OwnRoutes {
  private let arcs: [Arc]
  private let boxes: [Box]
  private let scale: LineScale
  private var bends: [Bend]
  private var loopNumbers: [Int]
  /// How many boxes of others an arc's bend runs through all the same.
  private var hits: [Int]

  /// How far to the left of its own straight line an arc swings out after a third and after two thirds of the way.
  private struct Bend {
    var early = 0.0
    var late = 0.0

    /// The same curve, seen from its other end.
    var reversed: Bend { Bend(early: -late, late: -early) }
    static func + (bend: Bend, shift: Double) -> Bend { Bend(early: bend.early + shift, late: bend.late + shift) }
  }

  /// Between more boxes than this, or where there are more lines than this, all would be bent: they run straight.
  static let boxLimit = 300
  private static let lineLimit = 2000
  /// The space between a line and a box it passes.
  private static let clearance = 4.0

  init(_ arcs: [Arc], boxes: [Box], scale: LineScale) {
    self.scale = scale
    self.arcs = arcs
    self.boxes = boxes
    bends = Array(repeating: Bend(), count: arcs.count)
    loopNumbers = Array(repeating: 0, count: arcs.count)
    hits = loopNumbers
    var pairs: [[Int]: [Int]] = [:]
    for (i, arc) in arcs.enumerated() {
      pairs[[min(arc.source, arc.target), max(arc.source, arc.target)], default: []].append(i)
    }
    for (pair, members) in pairs {
      let gap = members.count < 4 ? 16.0 : 11
      let lines = members.indices.map { (Double($0) - Double(members.count - 1) / 2) * gap }
      let way =
        pair[0] == pair[1]
        ? (bend: Bend(), hits: members.map { _ in 0 }) : way(from: pair[0], to: pair[1], lines: lines)
      for (k, i) in members.enumerated() {
        // The two directions of a pair share one axis.
        let bend = way.bend + lines[k]
        bends[i] = arcs[i].source == pair[0] ? bend : bend.reversed
        loopNumbers[i] = k
        hits[i] = way.hits[k]
      }
    }
  }

  /// The bend with which the lines of a pair run through the fewest boxes, the flattest of these.
  private func way(from a: Int, to b: Int, lines: [Double]) -> (bend: Bend, hits: [Int]) {
    guard boxes.count <= Self.boxLimit, arcs.count <= Self.lineLimit else { return (Bend(), lines.map { _ in 0 }) }
    let distance = (boxes[b].center - boxes[a].center).length
    let obstacles = obstacles(between: a, and: b, within: curve(from: a, to: b, Bend()))
    var best = (bend: Bend(), hits: lines.map { _ in obstacles.count + 1 })
    for bend in Self.bends(distance) {
      let hits = lines.map { line in
        let curve = curve(from: a, to: b, bend + line)
        let points = (0...48).map { curve.point(at: Double($0) / 48) }
        return obstacles.count { box in points.contains { box.contains($0) } }
      }
      if hits.reduce(0, +) < best.hits.reduce(0, +) { best = (bend, hits) }
      if best.hits.allSatisfy({ $0 == 0 }) { break }
    }
    return best
  }

  /// Bends to try, the flattest first: to either side, evenly, early or late.
  private static func bends(_ distance: Double) -> [Bend] {
    var bends = [Bend()]
    for step in 1...8 {
      for swing in [0.06, -0.06].map({ $0 * Double(step) * distance }) {
        bends += [(1, 1), (1.25, 0.25), (0.25, 1.25)].map { Bend(early: swing * $0.0, late: swing * $0.1) }
      }
    }
    return bends
  }

  /// From middle to middle.
  private func curve(from a: Int, to b: Int, _ bend: Bend) -> Curve {
    let (start, end) = (boxes[a].center, boxes[b].center)
    let d = end - start
    let left = d.unit.normal * (4.0 / 3)
    return Curve([start, start + d * (1 / 3) + left * bend.early, start + d * (2 / 3) + left * bend.late, end])
  }

  /// The curve, the tip of the arrowhead that follows it, and how many boxes of others it runs through all the same.
  func route(_ i: Int) -> (curve: Curve, tip: Point, hits: Int) {
    let arc = arcs[i]
    let (a, b) = (boxes[arc.source], boxes[arc.target])
    if arc.source == arc.target { return loop(a, number: loopNumbers[i], head: scale.headLength(arc.count)) }
    let bent = curve(from: arc.source, to: arc.target, bends[i])
    let (full, hits) = hits[i] == 0 ? (bent, 0) : detour(bent, from: arc.source, to: arc.target)
    let steps = 64
    func point(_ k: Int) -> Point { full.point(at: Double(k) / Double(steps)) }
    let start = (0...steps).last { a.contains(point($0)) } ?? 0
    let end = (0...steps).first { $0 > start && b.contains(point($0)) } ?? steps
    let tip = point(max(end - 1, start + 1))
    var last = end - 1
    while last > start + 1, (point(last) - tip).length < scale.headLength(arc.count) { last -= 1 }
    let curve = full.split(from: Double(start) / Double(steps), to: Double(max(last, start + 1)) / Double(steps))
    return (curve, tip, hits)
  }

  /// The curve led round the boxes in its way, each on the side nearer to it; the curve itself where that does not help.
  private func detour(_ curve: Curve, from a: Int, to b: Int) -> (Curve, hits: Int) {
    let others = obstacles(between: a, and: b, within: curve)
    var best = (curve: curve, hits: Self.boxes(others, under: curve).count)
    var stops: [(share: Double, point: Point)] = [(0, boxes[a].center), (1, boxes[b].center)]
    var passed: Set<Int> = []
    for _ in 0..<6 where best.hits > 0 {
      let current = stops.count == 2 ? curve : Curve(through: stops.map(\.point))
      let inWay = Self.boxes(others, under: current).filter { !passed.contains($0.box) }
      if inWay.isEmpty { break }
      for (k, share) in inWay {
        passed.insert(k)
        let (before, after) = (current.point(at: share - 0.02), current.point(at: share + 0.02))
        let left = (after - before).unit.normal
        let away = current.point(at: share) - others[k].center
        let side = away.x * left.x + away.y * left.y < 0 ? left * -1 : left
        stops.append((curve.nearestShare(to: others[k].center), others[k].center + side * (others[k].reach(side) + 3)))
      }
      stops.sort { $0.share < $1.share }
      let led = Curve(through: stops.map(\.point))
      let hits = Self.boxes(others, under: led).count
      if hits < best.hits { best = (led, hits) }
    }
    return (best.curve, best.hits)
  }

  private func obstacles(between a: Int, and b: Int, within curve: Curve) -> [Box] {
    let side = curve.points.map { ($0 - curve.points[0]).length }.max()! * 2 + 100
    let reach = Box(center: curve.points[0], width: side, height: side)
    return boxes.indices.filter { $0 != a && $0 != b && boxes[$0].overlaps(reach) }.map {
      Box(
        center: boxes[$0].center, width: boxes[$0].width + 2 * Self.clearance,
        height: boxes[$0].height + 2 * Self.clearance)
    }
  }

  /// The boxes that a curve runs through, and where on it, about the middle of each.
  private static func boxes(_ boxes: [Box], under curve: Curve) -> [(box: Int, share: Double)] {
    let points = (0...160).map { curve.point(at: Double($0) / 160) }
    return boxes.indices.compactMap { k in
      let inside = points.indices.filter { boxes[k].contains(points[$0]) }
      return inside.isEmpty ? nil : (k, Double(inside[inside.count / 2]) / 160)
    }
  }

  private func loop(_ box: Box, number: Int, head: Double) -> (curve: Curve, tip: Point, hits: Int) {
    let size = 26 + 9 * Double(number)
    let start = Point(x: box.maxX - 8, y: box.minY)
    let tip = Point(x: box.maxX, y: box.minY + 8)
    let end = tip + Point(x: head, y: -head * 0.4)
    return (Curve([start, start + Point(x: 2, y: -size), end + Point(x: size, y: -size * 0.6), end]), tip, 0)
  }
}

import Export

/// Arcs drawn without libgraphviz: each pair's lines side by side, straight where nothing stands in between, else in the
/// flattest bend that leads past the boxes of others, else on the shortest way round them. At a mark they stand apart.
/// Loops stand at a corner.
///
/// - Complexity: O(*m* · *n*), and a search on a grid for each pair that no bend connects.
struct OwnRoutes {
  private let arcs: [Arc]
  private let boxes: [Box]
  private let marks: [Outline]
  private let scale: LineScale
  private var lines: [Line]
  /// Where each arc leaves its source and reaches its target, along their borders.
  private var starts: [Double]
  private var ends: [Double]

  /// The way of one arc: that of its pair, and how far to the left of it the arc runs.
  private struct Line {
    var bend = Bend()
    /// Points on the way, when a bend does not do.
    var points: [Point] = []
    var shift = 0.0
    /// Below 1 where the lines of the pair move together to go through a narrow gap.
    var closeness = 1.0
    /// Counts loops at one box.
    var number = 0

    var reversed: Line {
      Line(bend: bend.reversed, points: points.reversed(), shift: -shift, closeness: closeness, number: number)
    }
  }

  /// How far to the left of its own straight line an arc swings out after a third and after two thirds of the way.
  private struct Bend {
    var early = 0.0
    var late = 0.0

    /// The same curve, seen from its other end.
    var reversed: Bend { Bend(early: -late, late: -early) }
  }

  /// Between more boxes than this, or where there are more lines than this, all would be bent: they run straight.
  static let boxLimit = 300
  private static let lineLimit = 2000
  /// The space between a line and a box it passes.
  private static let clearance = 4.0

  init(_ arcs: [Arc], boxes: [Box], groups: [Palette.Group], scale: LineScale) {
    self.scale = scale
    self.arcs = arcs
    self.boxes = boxes
    marks = zip(groups, boxes).map { Outline($0, $1, margin: 1.5) }
    lines = Array(repeating: Line(), count: arcs.count)
    (starts, ends) = (Array(repeating: 0, count: arcs.count), Array(repeating: 0, count: arcs.count))
    var pairs: [[Int]: [Int]] = [:]
    for (i, arc) in arcs.enumerated() {
      pairs[[min(arc.source, arc.target), max(arc.source, arc.target)], default: []].append(i)
    }
    var grid = GridPath(around: boxes)
    var roundabout: [[Int]] = []
    for (pair, members) in pairs.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      if pair[0] == pair[1] {
        set(members, along: Line())
      } else if let line = bent(from: pair[0], to: pair[1], Self.shifts(members.count)) {
        set(members, along: line)
        note(pair, line, members.count, &grid)
      } else {
        roundabout.append(pair)
      }
    }
    // The broadest bundles choose first.
    for pair in roundabout.sorted(by: { (pairs[$1]!.count, $0[0], $0[1]) < (pairs[$0]!.count, $1[0], $1[1]) }) {
      let members = pairs[pair]!
      let line = around(from: pair[0], to: pair[1], Self.shifts(members.count), grid)
      set(members, along: line)
      note(pair, line, members.count, &grid)
    }
    placePorts()
  }

  /// How far to the left of their way the lines of a pair run.
  private static func shifts(_ count: Int) -> [Double] {
    let gap = count < 4 ? 15.0 : 11
    return (0..<count).map { (Double($0) - Double(count - 1) / 2) * gap }
  }

  private mutating func set(_ members: [Int], along way: Line) {
    for (k, (i, shift)) in zip(members, Self.shifts(members.count)).enumerated() {
      var line = way
      (line.shift, line.number) = (shift * way.closeness, k)
      // The two directions of a pair share one axis.
      lines[i] = arcs[i].source <= arcs[i].target ? line : line.reversed
    }
  }

  private func note(_ pair: [Int], _ line: Line, _ count: Int, _ grid: inout GridPath) {
    let curve = curve(line, from: pair[0], to: pair[1], boxes[pair[0]].center, boxes[pair[1]].center)
    grid.add(curve, half: Self.shifts(count).last! + 4)
  }

  private func hits(_ line: Line, from a: Int, to b: Int, _ shifts: [Double], _ obstacles: [Box]) -> Int {
    shifts.reduce(0) { sum, shift in
      var line = line
      line.shift = shift * line.closeness
      return sum + Self.hits(curve(line, from: a, to: b, boxes[a].center, boxes[b].center), obstacles)
    }
  }

  /// The flattest bend on which the lines of a pair run through no box; `nil` where only a strong one would do.
  private func bent(from a: Int, to b: Int, _ shifts: [Double]) -> Line? {
    guard boxes.count <= Self.boxLimit, arcs.count <= Self.lineLimit else { return Line() }
    let obstacles = obstacles(between: a, and: b)
    return Self.bends((boxes[b].center - boxes[a].center).length).lazy.map { Line(bend: $0) }
      .first { hits($0, from: a, to: b, shifts, obstacles) == 0 }
  }

  /// A way round the boxes: with room for all lines, or through narrower gaps where that is much shorter.
  private func around(from a: Int, to b: Int, _ shifts: [Double], _ grid: GridPath) -> Line {
    let obstacles = obstacles(between: a, and: b)
    let (from, to) = (boxes[a].center, boxes[b].center)
    var best = (line: Line(), hits: hits(Line(), from: a, to: b, shifts, obstacles), length: Double.infinity)
    for closeness in [1, 0.65, 0.35] where closeness > 0.5 || best.hits > 0 {
      let width = shifts.last! * closeness + Self.clearance
      let wider = obstacles.map { $0.grown(by: width) }
      guard let points = grid.way(from: from, to: to, past: wider) else { continue }
      let stops = [from] + points + [to]
      let length = zip(stops, stops.dropFirst()).reduce(0) { $0 + ($1.1 - $1.0).length }
      // Ways round everything would make a whirl of a crowd.
      if scale.isCrowded, length > 1.4 * (to - from).length { continue }
      let line = Line(points: points, closeness: closeness)
      let hits = hits(line, from: a, to: b, shifts, obstacles)
      if (hits, length * 1.2) < (best.hits, best.length) { best = (line, hits, length) }
    }
    return best.line
  }

  /// Bends to try, the flattest first: to either side, evenly, early or late.
  private static func bends(_ distance: Double) -> [Bend] {
    var bends = [Bend()]
    for step in 1...5 {
      for swing in [0.05, -0.05].map({ $0 * Double(step) * distance }) {
        bends += [(1, 1), (1.25, 0.25), (0.25, 1.25)].map { Bend(early: swing * $0.0, late: swing * $0.1) }
      }
    }
    return bends
  }

  /// A line between two places at boxes *a* and *b*.
  private func curve(_ line: Line, from a: Int, to b: Int, _ start: Point, _ end: Point) -> Curve {
    let (from, to) = (boxes[a].center, boxes[b].center)
    guard line.points.isEmpty else {
      let way = [from] + line.points + [to]
      let inner = (1..<way.count - 1).compactMap { (k: Int) -> Point? in
        let along = way[k + 1] - way[k - 1]
        let p = way[k] + along.unit.normal * line.shift
        // Beside the marks themselves their ports lead.
        let isNear = [boxes[a], boxes[b]].contains { $0.overlaps(Box(center: p, width: 24, height: 24)) }
        return isNear ? nil : p
      }
      return Curve(through: [start] + inner + [end])
    }
    let along = (to - from).unit
    let left = along.normal
    /// A third of the way from *p*, where the line is as far to the left as it shall be.
    func handle(_ p: Point, _ third: Double, _ swing: Double) -> Point {
      let offset = (p.x - from.x) * left.x + (p.y - from.y) * left.y
      return p + along * third + left * ((swing + line.shift - offset) * (4.0 / 3))
    }
    let d = end - start
    let third = (d.x * along.x + d.y * along.y) / 3
    return Curve([start, handle(start, third, line.bend.early), handle(end, -third, line.bend.late), end])
  }

  // MARK: Ends

  private mutating func placePorts() {
    var ports: [[(arc: Int, isStart: Bool, line: Ports.Line)]] = Array(repeating: [], count: boxes.count)
    for (i, arc) in arcs.enumerated() where arc.source != arc.target {
      let full = curve(lines[i], from: arc.source, to: arc.target, boxes[arc.source].center, boxes[arc.target].center)
      let (start, end) = (wish(full, at: marks[arc.source]), wish(full.reversed, at: marks[arc.target]))
      let near = curve(
        lines[i], from: arc.source, to: arc.target, marks[arc.source].point(at: start), marks[arc.target].point(at: end)
      )
      let width = scale.width(arc.count)
      ports[arc.source].append(
        (i, true, Ports.Line(wish: start, half: width / 2 + 2, from: near.points[1])))
      ports[arc.target].append(
        (
          i, false,
          Ports.Line(
            wish: end, half: Mark.headHalf(arc.quad, width: width) + 1, from: near.points[near.points.count - 2])
        ))
    }
    for (box, lines) in ports.enumerated() {
      let places = scale.isCrowded ? lines.map(\.line.wish) : Ports.places(lines.map(\.line), on: marks[box])
      for (line, place) in zip(lines, places) {
        if line.isStart { starts[line.arc] = place } else { ends[line.arc] = place }
      }
    }
  }

  /// Where a curve that begins inside a mark leaves it.
  private func wish(_ curve: Curve, at mark: Outline) -> Double {
    let steps = 128
    let inside = (0...steps).last { mark.contains(curve.point(at: Double($0) / Double(steps))) } ?? 0
    return mark.place(nearest: curve.point(at: (Double(inside) + 0.5) / Double(steps)))
  }

  /// The curve, the tip of the arrowhead that follows it, and how many boxes of others it runs through all the same.
  func route(_ i: Int) -> (curve: Curve, tip: Point, hits: Int) {
    let arc = arcs[i]
    let head = scale.headLength(arc.count)
    if arc.source == arc.target { return loop(boxes[arc.source], number: lines[i].number, head: head) }
    let tip = marks[arc.target].point(at: ends[i])
    let full = curve(lines[i], from: arc.source, to: arc.target, marks[arc.source].point(at: starts[i]), tip)
    let hits =
      boxes.count <= Self.boxLimit && arcs.count <= Self.lineLimit
      ? Self.hits(full, obstacles(between: arc.source, and: arc.target)) : 0
    let steps = 256
    let last = (1..<steps).last { (full.point(at: Double($0) / Double(steps)) - tip).length >= head } ?? 1
    return (full.split(from: 0, to: Double(last) / Double(steps)), tip, hits)
  }

  private func obstacles(between a: Int, and b: Int) -> [Box] {
    boxes.indices.filter { $0 != a && $0 != b }.map { boxes[$0].grown(by: Self.clearance) }
  }

  /// How many boxes a curve runs through.
  private static func hits(_ curve: Curve, _ boxes: [Box]) -> Int {
    let bounds = curve.bounds
    let near = boxes.filter { $0.overlaps(bounds) }
    guard !near.isEmpty else { return 0 }
    let steps = 48 * max(1, (curve.points.count - 1) / 3)
    let points = (0...steps).map { curve.point(at: Double($0) / Double(steps)) }
    return near.count { box in points.contains { box.contains($0) } }
  }

  private func loop(_ box: Box, number: Int, head: Double) -> (curve: Curve, tip: Point, hits: Int) {
    let size = 26 + 9 * Double(number)
    let start = Point(x: box.maxX - 8, y: box.minY)
    let tip = Point(x: box.maxX, y: box.minY + 8)
    let end = tip + Point(x: head, y: -head * 0.4)
    return (Curve([start, start + Point(x: 2, y: -size), end + Point(x: size, y: -size * 0.6), end]), tip, 0)
  }
}

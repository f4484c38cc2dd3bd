import Export

/// Arcs drawn without libgraphviz: straight where one runs alone, bowed apart where several share a pair, loops at a corner.
struct OwnRoutes {
  private let arcs: [Arc]
  private let boxes: [Box]
  private let scale: LineScale
  /// How far each arc bows to the left of its own direction.
  private let bows: [Double]
  private let loopNumbers: [Int]

  init(_ arcs: [Arc], boxes: [Box], scale: LineScale) {
    self.scale = scale
    self.arcs = arcs
    self.boxes = boxes
    var groups: [[Int]: [Int]] = [:]
    for (i, arc) in arcs.enumerated() {
      groups[[min(arc.source, arc.target), max(arc.source, arc.target)], default: []].append(i)
    }
    var bows = Array(repeating: 0.0, count: arcs.count)
    var loops = Array(repeating: 0, count: arcs.count)
    for (pair, members) in groups {
      for (k, i) in members.enumerated() {
        let offset = (Double(k) - Double(members.count - 1) / 2) * 16
        // The two directions of a pair share one axis.
        bows[i] = arcs[i].source == pair[0] ? offset : -offset
        loops[i] = k
      }
    }
    self.bows = bows
    loopNumbers = loops
  }

  /// The curve, and the tip of the arrowhead that follows it.
  func route(_ i: Int) -> (Curve, Point) {
    let arc = arcs[i]
    let (a, b) = (boxes[arc.source], boxes[arc.target])
    if arc.source == arc.target { return loop(a, number: loopNumbers[i], head: scale.headLength(arc.count)) }
    let direction = (b.center - a.center).unit
    let bow = direction.normal * (bows[i] * 4 / 3)
    let d = b.center - a.center
    let full = Curve([a.center, a.center + d * (1 / 3) + bow, a.center + d * (2 / 3) + bow, b.center])
    let steps = 64
    func point(_ k: Int) -> Point { full.point(at: Double(k) / Double(steps)) }
    let start = (0...steps).last { a.contains(point($0)) } ?? 0
    let end = (0...steps).first { $0 > start && b.contains(point($0)) } ?? steps
    let tip = point(max(end - 1, start + 1))
    var last = end - 1
    while last > start + 1, (point(last) - tip).length < scale.headLength(arc.count) { last -= 1 }
    let curve = full.split(from: Double(start) / Double(steps), to: Double(max(last, start + 1)) / Double(steps))
    return (curve, tip)
  }

  private func loop(_ box: Box, number: Int, head: Double) -> (Curve, Point) {
    let size = 26 + 9 * Double(number)
    let start = Point(x: box.maxX - 8, y: box.minY)
    let tip = Point(x: box.maxX, y: box.minY + 8)
    let end = tip + Point(x: head, y: -head * 0.4)
    return (Curve([start, start + Point(x: 2, y: -size), end + Point(x: size, y: -size * 0.6), end]), tip)
  }
}

import Export

/// `ForceLayout` for each connected part of a network, the parts side by side, so large that boxes have room.
struct PackedForceLayout {
  private(set) var centers: [Point]

  init(_ arcs: [Arc], boxes: [Box]) {
    centers = Array(repeating: Point(x: 0, y: 0), count: boxes.count)
    let parts = Self.parts(arcs, count: boxes.count)
    var place = Array(repeating: 0, count: boxes.count)
    var part = place
    for (p, members) in parts.enumerated() {
      for (k, i) in members.enumerated() { (part[i], place[i]) = (p, k) }
    }
    struct Pair: Hashable {
      var a: Int
      var b: Int
    }
    var counts = Array(repeating: [Pair: Int](), count: parts.count)
    for arc in arcs where arc.source != arc.target {
      let (a, b) = (place[arc.source], place[arc.target])
      counts[part[arc.source]][Pair(a: min(a, b), b: max(a, b)), default: 0] += arc.count
    }
    // The largest part comes first; the others stand in rows below it.
    let gap = 24.0
    var (x, y, rowHeight, width) = (0.0, 0.0, 0.0, 0.0)
    for (p, members) in parts.enumerated() {
      let links = counts[p].sorted { ($0.key.a, $0.key.b) < ($1.key.a, $1.key.b) }
        .map { (a: $0.key.a, b: $0.key.b, weight: 1 + 0.3 * log2(Double($0.value))) }
      let places = Self.places(members.map { boxes[$0] }, links: links)
      let frame = zip(members, places).map { Box(center: $1, width: boxes[$0].width, height: boxes[$0].height) }
      let (left, right) = (frame.map(\.minX).min()!, frame.map(\.maxX).max()!)
      let (top, bottom) = (frame.map(\.minY).min()!, frame.map(\.maxY).max()!)
      if p == 0 { width = max(right - left, (bottom - top) * 1.2) }
      if x > 0, x + right - left > width { (x, y, rowHeight) = (0, y + rowHeight + gap, 0) }
      for (i, point) in zip(members, places) { centers[i] = point + Point(x: x - left, y: y - top) }
      x += right - left + gap
      rowHeight = max(rowHeight, bottom - top)
      if p == 0 { (x, y, rowHeight) = (0, rowHeight + gap, 0) }
    }
  }

  private static func places(_ boxes: [Box], links: [(a: Int, b: Int, weight: Double)]) -> [Point] {
    guard boxes.count > 1 else { return [Point(x: 0, y: 0)] }
    var layout = ForceLayout(count: boxes.count, links: links)
    let places = layout.run()
    let (left, right) = (places.map(\.x).min()!, places.map(\.x).max()!)
    let (top, bottom) = (places.map(\.y).min()!, places.map(\.y).max()!)
    let area = max(1, (right - left) * (bottom - top))
    let wanted = boxes.map { ($0.width + 14) * ($0.height + 14) }.reduce(0, +) * 5
    return BoxSpacing.apart(places.map { $0 * (wanted / area).squareRoot() }, boxes: boxes)
  }

  /// The connected parts, the largest first.
  private static func parts(_ arcs: [Arc], count: Int) -> [[Int]] {
    var parent = Array(0..<count)
    func root(_ i: Int) -> Int {
      var i = i
      while parent[i] != i {
        parent[i] = parent[parent[i]]
        i = parent[i]
      }
      return i
    }
    for arc in arcs {
      let (a, b) = (root(arc.source), root(arc.target))
      parent[max(a, b)] = min(a, b)
    }
    var members: [Int: [Int]] = [:]
    for i in 0..<count { members[root(i), default: []].append(i) }
    return members.values.sorted { ($1.count, $0[0]) < ($0.count, $1[0]) }
  }
}

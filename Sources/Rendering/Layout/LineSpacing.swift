import Export

/// Makes room for lines: linked boxes stand far enough apart to show what runs between them, and others off the way, the
/// broadest bundles of lines first.
struct LineSpacing {
  private let boxes: [Box]
  /// Linked boxes and how many lines they share.
  private let pairs: [(a: Int, b: Int, lines: Int)]

  init(_ arcs: [Arc], boxes: [Box]) {
    self.boxes = boxes
    var lines: [[Int]: Int] = [:]
    for arc in arcs where arc.source != arc.target {
      lines[[min(arc.source, arc.target), max(arc.source, arc.target)], default: 0] += 1
    }
    pairs = lines.map { (a: $0.key[0], b: $0.key[1], lines: $0.value) }
      .sorted { ($1.lines, $0.a, $0.b) < ($0.lines, $1.a, $1.b) }
  }

  /// - Parameter rounds: how often boxes are moved for lines and then off each other.
  /// - Complexity: O(rounds · pairs · boxes).
  func clear(_ centers: [Point], rounds: Int = 30) -> [Point] {
    var centers = centers
    for _ in 0..<rounds {
      var moves = centers.map { _ in Point(x: 0, y: 0) }
      for pair in pairs {
        let along = (centers[pair.b] - centers[pair.a]).unit
        let missing = missingLength(pair, centers)
        if missing > 0 {
          moves[pair.a] = moves[pair.a] - along * missing
          moves[pair.b] = moves[pair.b] + along * missing
        }
        for i in boxes.indices where i != pair.a && i != pair.b {
          let box = Box(center: centers[i], width: boxes[i].width, height: boxes[i].height)
          moves[i] = moves[i] + along.normal * offset(of: box, from: pair, centers)
        }
      }
      if moves.allSatisfy({ $0.length < 0.01 }) { break }
      for i in centers.indices { centers[i] = centers[i] + moves[i].unit * (min(moves[i].length, 20) / 2) }
      centers = BoxSpacing.apart(centers, boxes: boxes, gap: 28)
    }
    return centers
  }

  /// Brings boxes with one neighbour as near to it as leaves their line visible, where nothing stands or runs in between:
  /// otherwise a lone one far out makes the picture large and all else small.
  func drawIn(_ centers: [Point]) -> [Point] {
    var centers = centers
    var neighbours: [[Int]] = centers.map { _ in [] }
    for (k, pair) in pairs.enumerated() {
      neighbours[pair.a].append(k)
      neighbours[pair.b].append(k)
    }
    for i in boxes.indices where neighbours[i].count == 1 {
      let pair = pairs[neighbours[i][0]]
      let hub = pair.a == i ? pair.b : pair.a
      let d = centers[i] - centers[hub]
      let ends = boxes[i].reach(d.unit) + boxes[hub].reach(d.unit)
      var visible = 70 + 8 * Double(pair.lines)
      while visible + ends < d.length {
        let place = Box(
          center: centers[hub] + d.unit * (visible + ends), width: boxes[i].width + 2, height: boxes[i].height + 2)
        let isFree = boxes.indices.allSatisfy { j in
          j == i || !place.overlaps(Box(center: centers[j], width: boxes[j].width, height: boxes[j].height), margin: 14)
        }
        if isFree, pairs.allSatisfy({ $0.a == i || $0.b == i || offset(of: place, from: $0, centers) == 0 }) {
          centers[i] = place.center
          break
        }
        visible += 20
      }
    }
    return centers
  }

  /// How much longer the visible part of a line should be.
  private func missingLength(_ pair: (a: Int, b: Int, lines: Int), _ centers: [Point]) -> Double {
    let d = centers[pair.b] - centers[pair.a]
    let visible = d.length - boxes[pair.a].reach(d.unit) - boxes[pair.b].reach(d.unit)
    return 34 + 8 * Double(pair.lines) - visible
  }

  /// How far to the left of the line between a pair a box has to move to leave it free.
  private func offset(of box: Box, from pair: (a: Int, b: Int, lines: Int), _ centers: [Point]) -> Double {
    let (d, line) = (box.center - centers[pair.a], centers[pair.b] - centers[pair.a])
    let (along, left) = (line.unit, line.unit.normal)
    let place = d.x * along.x + d.y * along.y
    guard place > 0, place < line.length else { return 0 }
    let distance = d.x * left.x + d.y * left.y
    let half = (abs(left.x) * box.width + abs(left.y) * box.height) / 2
    let missing = half + 6 * Double(pair.lines) - abs(distance)
    return missing <= 0 ? 0 : distance < 0 ? -missing : missing
  }
}

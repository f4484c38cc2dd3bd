/// Short ways between two points past boxes and, where there is a choice, past each other: found on a grid (A*, Hart,
/// Nilsson and Raphael 1968), pulled taut and bent smooth.
///
/// - Complexity: O(cells · log cells + cells · boxes).
struct GridPath {
  /// The side of a cell; larger where the picture is.
  private let side: Double
  private let origin: Point
  private let columns: Int
  private let rows: Int
  /// How many ways run through each cell.
  private var load: [Int]

  /// - Parameter boxes: everything that ways lead past; ways may go this far outside of all of them.
  init(around boxes: [Box], margin: Double = 60) {
    let left = (boxes.map(\.minX).min() ?? 0) - margin
    let top = (boxes.map(\.minY).min() ?? 0) - margin
    let width = (boxes.map(\.maxX).max() ?? 0) + margin - left
    let height = (boxes.map(\.maxY).max() ?? 0) + margin - top
    origin = Point(x: left, y: top)
    side = max(10, max(width, height) / 220)
    columns = Int(width / side) + 1
    rows = Int(height / side) + 1
    load = Array(repeating: 0, count: columns * rows)
  }

  /// Notes that a bundle of lines runs along a curve.
  mutating func add(_ curve: Curve, half: Double) {
    let steps = max(2, Int(curve.bounds.width + curve.bounds.height) / 6)
    let before = load
    for k in 1..<steps {
      let p = curve.point(at: Double(k) / Double(steps))
      for y in row(p.y - half)...row(p.y + half) {
        for x in column(p.x - half)...column(p.x + half) {
          load[y * columns + x] = before[y * columns + x] + 1
        }
      }
    }
  }

  /// Points on the way, without its ends; `nil` when there is none.
  ///
  /// - Parameter boxes: what is in the way; an end inside one of them may still leave it.
  func way(from a: Point, to b: Point, past boxes: [Box]) -> [Point]? {
    let obstacles = boxes.filter { !$0.contains(a) && !$0.contains(b) }
    var isBlocked = Array(repeating: false, count: columns * rows)
    for box in obstacles {
      let (x0, x1) = (column(box.minX), column(box.maxX))
      for y in row(box.minY)...row(box.maxY) {
        for x in x0...x1 where box.contains(place(y * columns + x)) { isBlocked[y * columns + x] = true }
      }
    }
    let (start, goal) = (row(a.y) * columns + column(a.x), row(b.y) * columns + column(b.x))
    guard let cells = cells(from: start, to: goal, isBlocked) else { return nil }
    let corners = taut([a] + cells.dropFirst().dropLast().map(place) + [b], past: obstacles)
    return Self.smooth(corners, past: obstacles)
  }

  /// The way as evenly spaced points that bend as little as the boxes let them.
  private static func smooth(_ corners: [Point], past obstacles: [Box]) -> [Point] {
    let lengths = zip(corners, corners.dropFirst()).map { ($1 - $0).length }
    let total = lengths.reduce(0, +)
    let count = min(24, max(6, Int(total / 22)))
    var points = (0...count).map { k in
      var rest = total * Double(k) / Double(count)
      for (i, length) in lengths.enumerated() {
        if rest <= length || i == lengths.count - 1 { return corners[i] + (corners[i + 1] - corners[i]).unit * rest }
        rest -= length
      }
      return corners[0]
    }
    let reach = Curve(corners).bounds.grown(by: 20)
    let near = obstacles.filter { $0.overlaps(reach) }
    // Less of the energy of bending in each round, then out of the boxes again.
    for _ in 0..<150 {
      let bend = points.indices.map { i in
        i == 0 || i == count ? Point(x: 0, y: 0) : points[i - 1] + points[i + 1] - points[i] * 2
      }
      for i in 1..<count {
        points[i] = points[i] - (bend[i - 1] + bend[i + 1] - bend[i] * 2) * 0.06
        for box in near where box.contains(points[i]) { points[i] = box.pushedOut(points[i]) }
      }
    }
    return Array(points[1..<count])
  }

  private func column(_ x: Double) -> Int { min(max(Int(((x - origin.x) / side).rounded()), 0), columns - 1) }
  private func row(_ y: Double) -> Int { min(max(Int(((y - origin.y) / side).rounded()), 0), rows - 1) }
  private func place(_ cell: Int) -> Point {
    origin + Point(x: Double(cell % columns) * side, y: Double(cell / columns) * side)
  }

  /// How much longer a way through a cell counts for the others that run there.
  private func crowding(_ cell: Int) -> Double { 1 + 0.3 * Double(min(load[cell], 3)) }

  private func cells(from start: Int, to goal: Int, _ isBlocked: [Bool]) -> [Int]? {
    let unreached = Int.max / 2
    var cost = Array(repeating: unreached, count: columns * rows)
    var previous = Array(repeating: -1, count: columns * rows)
    var queue = Heap()
    func left(_ cell: Int) -> Int {
      let (x, y) = (abs(cell % columns - goal % columns), abs(cell / columns - goal / columns))
      return 100 * max(x, y) + 40 * min(x, y)
    }
    cost[start] = 0
    queue.insert(left(start), start)
    while let (estimate, cell) = queue.removeFirst() {
      if cell == goal { break }
      if estimate > cost[cell] + left(cell) { continue }
      let (x, y) = (cell % columns, cell / columns)
      for dy in -1...1 {
        for dx in -1...1 where dx != 0 || dy != 0 {
          guard (0..<columns).contains(x + dx), (0..<rows).contains(y + dy) else { continue }
          let next = (y + dy) * columns + x + dx
          let total = cost[cell] + (dx != 0 && dy != 0 ? 14 : 10) * Int(10 * crowding(next))
          guard !isBlocked[next], total < cost[next] else { continue }
          cost[next] = total
          previous[next] = cell
          queue.insert(total + left(next), next)
        }
      }
    }
    guard cost[goal] < unreached else { return nil }
    var way = [goal]
    while let last = way.last, last != start { way.append(previous[last]) }
    return way.reversed()
  }

  /// The way without the corners that a straight line can do without.
  private func taut(_ way: [Point], past obstacles: [Box]) -> [Point] {
    func isFree(_ a: Point, _ b: Point) -> Bool {
      let steps = max(1, Int((b - a).length / 4))
      let near = obstacles.filter {
        $0.overlaps(Box(center: (a + b) * 0.5, width: abs(b.x - a.x), height: abs(b.y - a.y)), margin: 1)
      }
      return near.isEmpty
        || (0...steps).allSatisfy { k in
          let p = a + (b - a) * (Double(k) / Double(steps))
          return !near.contains { $0.contains(p) }
        }
    }
    /// What it costs to go straight.
    func cost(_ a: Point, _ b: Point) -> Double {
      let steps = max(1, Int((b - a).length / side))
      let piece = (b - a).length / Double(steps)
      return (1...steps).reduce(0) { sum, k in
        let p = a + (b - a) * (Double(k) / Double(steps))
        return sum + piece * crowding(row(p.y) * columns + column(p.x))
      }
    }
    let costs = zip(way, way.dropFirst()).reduce(into: [0.0]) { $0.append($0[$0.count - 1] + cost($1.0, $1.1)) }
    var result = [way[0]]
    var i = 0
    while i < way.count - 1 {
      var j = way.count - 1
      while j > i + 1, !isFree(way[i], way[j]) || cost(way[i], way[j]) > costs[j] - costs[i] + 1 { j -= 1 }
      result.append(way[j])
      i = j
    }
    return result
  }

  /// The cell with the least estimate first, the lowest number among equals.
  private struct Heap {
    private var items: [(estimate: Int, cell: Int)] = []

    mutating func insert(_ estimate: Int, _ cell: Int) {
      items.append((estimate, cell))
      var i = items.count - 1
      while i > 0, items[i] < items[(i - 1) / 2] {
        items.swapAt(i, (i - 1) / 2)
        i = (i - 1) / 2
      }
    }

    mutating func removeFirst() -> (estimate: Int, cell: Int)? {
      guard let first = items.first else { return nil }
      let last = items.removeLast()
      guard !items.isEmpty else { return first }
      items[0] = last
      var i = 0
      while true {
        var least = i
        for child in [2 * i + 1, 2 * i + 2] where child < items.count && items[child] < items[least] { least = child }
        if least == i { return first }
        items.swapAt(i, least)
        i = least
      }
    }
  }
}

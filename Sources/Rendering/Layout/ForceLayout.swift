/// Springs and repulsion with a quadtree, for networks too large for libgraphviz.
///
/// Forces are those of ForceAtlas2 (Jacomy, Venturini, Heymann and Bastian 2014): repulsion by degree over distance,
/// attraction by distance, weak gravity, steps that shrink where a node swings. Far groups count as one (Barnes and Hut
/// 1986). Only additions, multiplications, divisions and square roots, from a fixed seed: the same places everywhere.
///
/// - Complexity: O(rounds · (*n* log *n* + *m*)).
struct ForceLayout {
  private var x: ContiguousArray<Double>
  private var y: ContiguousArray<Double>
  private let mass: ContiguousArray<Double>
  private let links: ContiguousArray<(a: Int32, b: Int32, weight: Double)>

  /// - Parameter links: pairs of different nodes, each once, with how strongly it pulls.
  init(count n: Int, links: [(a: Int, b: Int, weight: Double)]) {
    var degree = ContiguousArray(repeating: 1.0, count: n)
    for link in links {
      degree[link.a] += 1
      degree[link.b] += 1
    }
    mass = degree
    self.links = ContiguousArray(links.map { (Int32($0.a), Int32($0.b), $0.weight) })
    var state: UInt64 = 7
    func random() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 11) / Double(1 << 53) - 0.5
    }
    let side = 10 * Double(n).squareRoot()
    x = ContiguousArray((0..<n).map { _ in random() * side })
    y = ContiguousArray((0..<n).map { _ in random() * side })
  }

  /// Places after a number of rounds; more nodes get fewer, but never under 60.
  mutating func run() -> [Point] {
    let n = x.count
    let rounds = max(60, min(400, 2_000_000 / max(1, n)))
    var oldX = ContiguousArray(repeating: 0.0, count: n)
    var oldY = oldX
    var speed = 1.0
    for _ in 0..<rounds {
      var (forceX, forceY) = repulsion()
      for link in links {
        let (a, b) = (Int(link.a), Int(link.b))
        let (dx, dy) = ((x[b] - x[a]) * link.weight, (y[b] - y[a]) * link.weight)
        forceX[a] += dx
        forceY[a] += dy
        forceX[b] -= dx
        forceY[b] -= dy
      }
      var (swinging, effective) = (0.0, 0.0)
      for i in 0..<n {
        let distance = (x[i] * x[i] + y[i] * y[i]).squareRoot() + 1e-9
        forceX[i] -= x[i] / distance * mass[i] * 0.5
        forceY[i] -= y[i] / distance * mass[i] * 0.5
        swinging += mass[i] * Point(x: forceX[i] - oldX[i], y: forceY[i] - oldY[i]).length
        effective += mass[i] * Point(x: forceX[i] + oldX[i], y: forceY[i] + oldY[i]).length / 2
      }
      speed = min(speed * 1.5, effective / (swinging + 1e-9))
      for i in 0..<n {
        let swing = mass[i] * Point(x: forceX[i] - oldX[i], y: forceY[i] - oldY[i]).length
        let length = Point(x: forceX[i], y: forceY[i]).length + 1e-9
        let factor = min(speed / (1 + speed * swing.squareRoot()), 10 / length)
        x[i] += forceX[i] * factor
        y[i] += forceY[i] * factor
      }
      (oldX, oldY) = (forceX, forceY)
    }
    return zip(x, y).map { Point(x: $0, y: $1) }
  }

  private func repulsion() -> (ContiguousArray<Double>, ContiguousArray<Double>) {
    let tree = QuadTree(x, y, mass)
    var forceX = ContiguousArray(repeating: 0.0, count: x.count)
    var forceY = forceX
    var stack = ContiguousArray<Int32>()
    for i in x.indices {
      let (fx, fy) = tree.force(on: i, x[i], y[i], &stack)
      forceX[i] = fx * mass[i] * 10
      forceY[i] = fy * mass[i] * 10
    }
    return (forceX, forceY)
  }
}

/// The plane in quarters, each with the mass inside it and where that balances.
private struct QuadTree {
  private struct Cell {
    var mass = 0.0
    var x = 0.0
    var y = 0.0
    var side: Double
    /// The first of four children, one after another; 0 for none.
    var children: Int32 = 0
    /// The node in a leaf, −1 for none.
    var node: Int32 = -1
  }

  private var cells: ContiguousArray<Cell>

  init(_ x: ContiguousArray<Double>, _ y: ContiguousArray<Double>, _ mass: ContiguousArray<Double>) {
    let (left, right) = (x.min() ?? 0, x.max() ?? 0)
    let (top, bottom) = (y.min() ?? 0, y.max() ?? 0)
    let side = max(right - left, bottom - top) + 1e-6
    cells = [Cell(side: side)]
    cells.reserveCapacity(x.count * 3)
    for i in x.indices {
      var (cell, cx, cy, half) = (0, left + side / 2, top + side / 2, side / 2)
      var depth = 0
      while true {
        let total = cells[cell].mass + mass[i]
        cells[cell].x += (x[i] - cells[cell].x) * mass[i] / total
        cells[cell].y += (y[i] - cells[cell].y) * mass[i] / total
        cells[cell].mass = total
        if cells[cell].children == 0 {
          let resident = cells[cell].node
          // Below this depth nodes share a leaf and do not push each other.
          if total == mass[i] || depth > 40 {
            cells[cell].node = Int32(i)
            break
          }
          cells[cell].children = Int32(cells.count)
          cells[cell].node = -1
          for _ in 0..<4 { cells.append(Cell(side: half)) }
          if resident >= 0 {
            let r = Int(resident)
            let child = Int(cells[cell].children) + (x[r] > cx ? 1 : 0) + (y[r] > cy ? 2 : 0)
            cells[child].mass = mass[r]
            cells[child].x = x[r]
            cells[child].y = y[r]
            cells[child].node = resident
          }
        }
        let (isRight, isLow) = (x[i] > cx, y[i] > cy)
        cell = Int(cells[cell].children) + (isRight ? 1 : 0) + (isLow ? 2 : 0)
        half /= 2
        cx += isRight ? half : -half
        cy += isLow ? half : -half
        depth += 1
      }
    }
  }

  /// The push on node *i* for each unit of its mass.
  func force(on i: Int, _ x: Double, _ y: Double, _ stack: inout ContiguousArray<Int32>) -> (Double, Double) {
    var (fx, fy) = (0.0, 0.0)
    stack.removeAll(keepingCapacity: true)
    stack.append(0)
    while let top = stack.popLast() {
      let cell = cells[Int(top)]
      if cell.mass == 0 || cell.node == Int32(i) { continue }
      let (dx, dy) = (x - cell.x, y - cell.y)
      let square = dx * dx + dy * dy
      if cell.children == 0 || cell.side * cell.side < 1.44 * square {
        let push = cell.mass / max(square, 1e-4)
        fx += dx * push
        fy += dy * push
      } else {
        for k in 0..<4 as Range<Int32> { stack.append(cell.children + k) }
      }
    }
    return (fx, fy)
  }
}

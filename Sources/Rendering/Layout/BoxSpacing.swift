/// Pushes overlapping boxes apart, each pair along the axis where they overlap least.
enum BoxSpacing {
  /// - Complexity: O(rounds · *n*) for boxes of similar size, through a grid.
  static func apart(_ centers: [Point], boxes: [Box], gap: Double = 6) -> [Point] {
    guard boxes.count > 1 else { return centers }
    var centers = centers
    let cell = max(1, boxes.map { max($0.width, $0.height) }.reduce(0, +) / Double(boxes.count) + gap)
    for _ in 0..<80 {
      var grid: [Int: [Int]] = [:]
      func key(_ p: Point, _ dx: Int, _ dy: Int) -> Int {
        (Int((p.x / cell).rounded(.down)) + dx) &* 1_000_003 &+ Int((p.y / cell).rounded(.down)) + dy
      }
      for (i, p) in centers.enumerated() { grid[key(p, 0, 0), default: []].append(i) }
      let reach = Int((boxes.map { max($0.width, $0.height) }.max()! / cell).rounded(.up))
      var moved = false
      for i in centers.indices {
        for dx in -reach...reach {
          for dy in -reach...reach {
            for j in grid[key(centers[i], dx, dy)] ?? [] where j > i {
              let d = centers[j] - centers[i]
              let overlapX = (boxes[i].width + boxes[j].width) / 2 + gap - abs(d.x)
              let overlapY = (boxes[i].height + boxes[j].height) / 2 + gap - abs(d.y)
              guard overlapX > 0.01, overlapY > 0.01 else { continue }
              moved = true
              let push =
                overlapX < overlapY
                ? Point(x: (d.x < 0 ? -1 : 1) * (overlapX / 2 + 0.01), y: 0)
                : Point(x: 0, y: (d.y < 0 ? -1 : 1) * (overlapY / 2 + 0.01))
              centers[i] = centers[i] - push
              centers[j] = centers[j] + push
            }
          }
        }
      }
      if !moved { break }
    }
    return centers
  }
}

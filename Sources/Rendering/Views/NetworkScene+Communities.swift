extension NetworkScene {
  /// A ground in the colour of each community under its members, in one piece where they stand near each other.
  func drawCommunities(on canvas: inout Canvas) {
    let (around, reach) = isCrowded ? (9.0, 130.0) : (14.0, 190.0)
    for rank in 0..<communityCount {
      let members = nodes.filter { $0.community == rank }.map(\.box)
      guard members.count > 1 else { continue }
      let color = canvas.colors.community(rank)
      canvas.group([("opacity", canvas.colors.isDark ? "0.5" : "0.42")]) { canvas in
        for (a, b) in Self.nearestLinks(members.map(\.center)) where (a - b).length < reach {
          canvas.line(
            from: a, to: b,
            [("stroke", color), ("stroke-width", (2 * around + 10).short), ("stroke-linecap", "round")])
        }
        for box in members {
          let ground = box.grown(by: around)
          canvas.rectangle(ground, radius: min(ground.height / 2, 2 * around), [("fill", color)])
        }
      }
    }
  }

  /// The shortest links that join all points (Prim 1957).
  private static func nearestLinks(_ points: [Point]) -> [(Point, Point)] {
    var links: [(Point, Point)] = []
    var nearest = points.map { ($0, points[0]) }
    nearest.removeFirst()
    while let next = nearest.indices.min(by: { Self.length(nearest[$0]) < Self.length(nearest[$1]) }) {
      let link = nearest.remove(at: next)
      links.append(link)
      for i in nearest.indices where (nearest[i].0 - link.0).length < Self.length(nearest[i]) { nearest[i].1 = link.0 }
    }
    return links
  }

  private static func length(_ link: (Point, Point)) -> Double { (link.0 - link.1).length }
}

/// Where lines touch the mark of one actor: near where each would by itself, but apart, so that arrowheads do not pile up.
struct Ports {
  struct Line {
    /// Where on the border it would touch by itself.
    var wish: Double
    /// Half of what it needs there.
    var half: Double
    /// Where it comes from, outside.
    var from: Point
  }

  /// A place on the border for each line, in the order around the mark of their wishes.
  static func places(_ lines: [Line], on outline: Outline) -> [Double] {
    guard lines.count > 1 else { return lines.map(\.wish) }
    let order = lines.indices.sorted { (lines[$0].wish, $0) < (lines[$1].wish, $1) }
    let need = lines.reduce(0) { $0 + 2 * $1.half }
    // Where it is too narrow they move together; and no line goes round the mark to its other side.
    var share = min(1, outline.length * 0.94 / need)
    func faces(_ line: Line, at place: Double) -> Bool {
      let out = outline.outward(at: place)
      let way = (line.from - outline.point(at: place)).unit
      return out.x * way.x + out.y * way.y > 0.12
    }
    for _ in 0..<12 {
      let places = apart(order.map { lines[$0] }, share: share, length: outline.length)
      if zip(order, places).allSatisfy({ faces(lines[$0], at: $1) || !faces(lines[$0], at: lines[$0].wish) }) {
        var result = lines.map(\.wish)
        for (i, place) in zip(order, places) { result[i] = place }
        return result
      }
      share *= 0.85
    }
    return lines.map(\.wish)
  }

  /// Pushes neighbours apart until each has its share of the room it needs.
  private static func apart(_ lines: [Line], share: Double, length: Double) -> [Double] {
    var places = lines.map(\.wish)
    for _ in 0..<200 {
      var moved = false
      for i in places.indices {
        let j = (i + 1) % places.count
        let gap = places[j] + (j == 0 ? length : 0) - places[i]
        let missing = (lines[i].half + lines[j].half) * share - gap
        guard missing > 0.05 else { continue }
        places[i] -= missing / 2
        places[j] += missing / 2
        moved = true
      }
      if !moved { break }
    }
    return places
  }
}

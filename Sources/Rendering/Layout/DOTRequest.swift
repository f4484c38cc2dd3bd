import Export

/// What libgraphviz is asked, and how its answer reads: names `n0` and `e0`, *y* upwards, inches for sizes.
///
/// Only features that did not crash it in fuzzing are used: fixed boxes, `overlap=prism`, `splines=true`; no labels, ports,
/// clusters, `ortho` or `concentrate`.
struct DOTRequest {
  let arcs: [Arc]
  let boxes: [Box]
  let scale: LineScale
  private var isCrowded: Bool { scale.isCrowded }

  /// One line a pair; longer between wide boxes and where much happens, so that counts and arrows have room.
  func undirected(for layout: Layout) -> String {
    struct Pair: Hashable, Comparable {
      var a: Int
      var b: Int
      static func < (p: Pair, q: Pair) -> Bool { (p.a, p.b) < (q.a, q.b) }
    }
    var pairs: [Pair: (count: Int, lines: Int)] = [:]
    for arc in arcs where arc.source != arc.target {
      let pair = Pair(a: min(arc.source, arc.target), b: max(arc.source, arc.target))
      pairs[pair, default: (0, 0)].count += arc.count
      pairs[pair]!.lines += 1
    }
    var neighbours = Array(repeating: 0, count: boxes.count)
    for pair in pairs.keys {
      neighbours[pair.a] += 1
      neighbours[pair.b] += 1
    }
    var text =
      "graph G{graph[overlap=prism overlap_scaling=-3 sep=\"\(isCrowded ? "+5,5" : "+14,14")\" splines=false start=7 pack=28];"
    text += "node[shape=box fixedsize=true label=\"\"];"
    text += nodes { _ in "" }
    for (pair, (n, lines)) in pairs.sorted(by: { $0.key < $1.key }) {
      let halves = (boxes[pair.a].width + boxes[pair.b].width) / 2 / 72
      var length = (isCrowded ? 0.6 : 1.05) + halves * 0.62 + min(1.6, n > 20 ? 0.28 * log2(Double(1 + n)) : 0)
      // The neighbours of a hub stand on a circle that has room for them.
      if !isCrowded {
        length += 0.16 * Double(lines - 1) + 0.05 * Double(max(0, max(neighbours[pair.a], neighbours[pair.b]) - 8))
      }
      text += "n\(pair.a)--n\(pair.b)[len=\(length.decimals) weight=\((1 + 0.69 * log2(Double(1 + n))).decimals)];"
    }
    return text + "}"
  }

  /// The boxes held fast: `nop2` only routes the arcs around them.
  func pinned(_ centers: [Point]) -> String {
    var text = "digraph G{graph[splines=true esep=\"+5,5\" sep=\"+7,7\" overlap=true inputscale=72 notranslate=true];"
    text += "node[shape=box fixedsize=true label=\"\"];"
    text += nodes { " pos=\"\(centers[$0].x.decimals),\((-centers[$0].y).decimals)\"" }
    return text + edges + "}"
  }

  func ranked(isRightToLeft: Bool) -> String {
    var text = "digraph G{graph[rankdir=\(isRightToLeft ? "RL" : "LR") nodesep=0.3 ranksep=0.9 splines=true];"
    text += "node[shape=box fixedsize=true label=\"\"];"
    return text + nodes { _ in "" } + edges + "}"
  }

  private func nodes(_ extra: (Int) -> String) -> String {
    boxes.indices.map {
      "n\($0)[width=\((boxes[$0].width / 72).decimals) height=\((boxes[$0].height / 72).decimals)\(extra($0))];"
    }.joined()
  }

  private var edges: String {
    arcs.enumerated().filter { $1.source != $1.target }.map { i, arc in
      "n\(arc.source)->n\(arc.target)[id=e\(i) arrowsize=\((scale.headLength(arc.count) / 10).decimals)];"
    }.joined()
  }

  // MARK: Answers

  func centers(in places: [Substring: Substring]) throws(RenderError) -> [Point] {
    var result: [Point] = []
    for i in boxes.indices {
      guard let place = places["n\(i)"].flatMap({ Self.point($0) }) else {
        throw RenderError("libgraphviz gave no place to actor \(i + 1) of \(boxes.count)", hint: "try another layout")
      }
      result.append(place)
    }
    return result
  }

  /// Reads `e,x,y x,y x,y …`: the tip of the arrow, then a Bézier curve.
  static func route(_ text: Substring) -> (Curve, Point)? {
    var points: [Point] = []
    var tip: Point?
    for word in text.prefix(while: { $0 != ";" }).split(separator: " ") {
      if word.hasPrefix("e,") {
        tip = point(word.dropFirst(2))
      } else if !word.hasPrefix("s,") {
        guard let p = point(word) else { return nil }
        points.append(p)
      }
    }
    guard points.count >= 4, points.count % 3 == 1 else { return nil }
    return (Curve(points), tip ?? points[points.count - 1])
  }

  private static func point(_ text: Substring) -> Point? {
    let parts = text.split(separator: ",")
    guard parts.count >= 2, let x = Double(parts[0]), let y = Double(parts[1]), x.isFinite, y.isFinite else {
      return nil
    }
    return Point(x: x, y: -y)
  }

  /// Scales places, not boxes: as near as boxes keep apart and five of six linked pairs show their line.
  func spread(_ centers: [Point]) -> [Point] {
    let linked = arcs.filter { $0.source != $0.target }
    let wanted = isCrowded ? 36.0 : 52
    func fits(_ scale: Double) -> Bool {
      let placed = zip(boxes, centers).map { Box(center: $1 * scale, width: $0.width, height: $0.height) }
      let isTight = linked.count {
        let d = placed[$0.target].center - placed[$0.source].center
        return d.length - placed[$0.source].reach(d.unit) - placed[$0.target].reach(d.unit) < wanted
      }
      guard isTight * 6 <= linked.count else { return false }
      let order = placed.sorted { $0.minX < $1.minX }
      let margin = isCrowded ? 6.0 : 7.0
      return !order.indices.contains { i in
        order[(i + 1)...].prefix { $0.minX < order[i].maxX + 2 * margin }.contains {
          $0.overlaps(order[i], margin: margin)
        }
      }
    }
    var scale = stride(from: 0.6, to: 1.3, by: 0.05).first(where: fits) ?? 1.3
    // Room for names, and for lines to pass.
    if isCrowded, boxes.count <= OwnRoutes.boxLimit { scale *= 1.5 }
    return centers.map { $0 * scale }
  }
}

extension Double {
  /// Two decimals, for DOT.
  fileprivate var decimals: String {
    let hundredths = Int((self * 100).rounded())
    let (whole, rest) = (abs(hundredths) / 100, abs(hundredths) % 100)
    return "\(hundredths < 0 ? "-" : "")\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }
}

/// The logarithm to base 2, exactly the same on every machine: bit by bit, to 20 binary places.
func log2(_ x: Double) -> Double {
  precondition(x > 0 && x.isFinite, "the logarithm is for positive numbers")
  var result = Double(x.exponent)
  var mantissa = x.significand
  var bit = 0.5
  for _ in 0..<20 {
    mantissa *= mantissa
    if mantissa >= 2 {
      mantissa /= 2
      result += bit
    }
    bit /= 2
  }
  return result
}

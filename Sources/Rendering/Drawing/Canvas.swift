import Export

/// Draws SVG element by element; every value is escaped here and nowhere else.
///
/// Colours are presentation attributes and there is no style sheet: librsvg, Inkscape and office programs draw what
/// browsers draw.
struct Canvas {
  enum Anchor { case left, middle, right }

  private(set) var output = ByteOutput()
  let colors: Colors

  init(_ theme: Style.Theme) { colors = Colors(theme) }

  static let fonts = "'Noto Sans Arabic','Noto Sans','Segoe UI',Tahoma,'DejaVu Sans',sans-serif"

  /// The finished picture.
  ///
  /// - Parameter description: what a reader who cannot see it is told.
  static func picture(
    width: Double, height: Double, style: Style, title: String, description: String, _ draw: (inout Canvas) -> Void
  ) -> Picture {
    var canvas = Canvas(style.theme)
    canvas.open(
      "svg",
      [
        ("xmlns", "http://www.w3.org/2000/svg"), ("width", width.short), ("height", height.short),
        ("viewBox", "0 0 \(width.short) \(height.short)"), ("role", "img"),
        ("aria-labelledby", "picture-title picture-description"),
        ("lang", style.labels == .english ? "en" : "ar"), ("font-family", fonts),
      ])
    canvas.line()
    canvas.element("title", [("id", "picture-title")], text: title)
    canvas.element("desc", [("id", "picture-description")], text: description)
    canvas.line()
    canvas.element("rect", [("width", width.short), ("height", height.short), ("fill", canvas.colors.background)])
    canvas.line()
    draw(&canvas)
    canvas.close("svg")
    canvas.line()
    return Picture(bytes: canvas.output.bytes, width: width, height: height)
  }

  // MARK: Elements

  mutating func element(_ name: String, _ attributes: [(String, String)], text: String? = nil) {
    start(name, attributes)
    guard let text else { return output.write("/>") }
    output.write(">")
    output.writeXML(text, inAttribute: false)
    close(name)
  }

  mutating func open(_ name: String, _ attributes: [(String, String)]) {
    start(name, attributes)
    output.write(">")
  }

  mutating func close(_ name: String) { output.write("</\(name)>") }

  mutating func line() { output.write("\n") }

  private mutating func start(_ name: String, _ attributes: [(String, String)]) {
    output.write("<\(name)")
    for (key, value) in attributes {
      output.write(" \(key)=\"")
      output.writeXML(value, inAttribute: true)
      output.write("\"")
    }
  }

  /// What is drawn inside has this tooltip.
  mutating func group(_ attributes: [(String, String)] = [], tooltip: String? = nil, _ draw: (inout Canvas) -> Void) {
    open("g", attributes)
    if let tooltip { element("title", [], text: tooltip) }
    draw(&self)
    close("g")
    line()
  }

  /// A line of text; right-to-left when it has such a letter, so that mixed text comes in the right order.
  mutating func text(
    _ text: String, at place: Point, size: Double, anchor: Anchor = .middle, bold: Bool = false, color: String? = nil,
    halo: Bool = false, turned degrees: Double = 0, _ more: [(String, String)] = []
  ) {
    let isRightToLeft = text.hasRightToLeft
    let side =
      switch anchor {
      case .middle: "middle"
      case .left: isRightToLeft ? "end" : "start"
      case .right: isRightToLeft ? "start" : "end"
      }
    var attributes = [("x", place.x.short), ("y", place.y.short), ("font-size", size.short), ("text-anchor", side)]
    if isRightToLeft { attributes += [("direction", "rtl"), ("unicode-bidi", "embed")] }
    if bold { attributes.append(("font-weight", "700")) }
    attributes.append(("fill", color ?? colors.text))
    if halo {
      attributes += [
        ("stroke", colors.background), ("stroke-width", "3"), ("stroke-linejoin", "round"), ("paint-order", "stroke"),
      ]
    }
    if degrees != 0 { attributes.append(("transform", "rotate(\(degrees.short) \(place.x.short) \(place.y.short))")) }
    element("text", attributes + more, text: text.forDisplay)
  }

  mutating func rectangle(_ box: Box, radius: Double = 0, _ attributes: [(String, String)]) {
    let corner = radius > 0 ? [("rx", radius.short)] : []
    element(
      "rect",
      [("x", box.minX.short), ("y", box.minY.short), ("width", box.width.short), ("height", box.height.short)] + corner
        + attributes)
  }

  mutating func polygon(_ points: [Point], _ attributes: [(String, String)]) {
    element("polygon", [("points", points.map(\.short).joined(separator: " "))] + attributes)
  }

  mutating func curve(_ curve: Curve, _ attributes: [(String, String)]) {
    let p = curve.points
    element("path", [("d", "M\(p[0].short)C" + p.dropFirst().map(\.short).joined(separator: " "))] + attributes)
  }

  mutating func line(from a: Point, to b: Point, _ attributes: [(String, String)]) {
    element("path", [("d", "M\(a.short)L\(b.short)"), ("fill", "none")] + attributes)
  }
}

extension Double {
  /// With one decimal at most, `-0` and `.0` never: the same text on every machine.
  var short: String {
    guard isFinite else { return "0" }
    let tenths = Int((self * 10).rounded())
    let (whole, rest) = (abs(tenths) / 10, abs(tenths) % 10)
    return (tenths < 0 ? "-" : "") + (rest == 0 ? "\(whole)" : "\(whole).\(rest)")
  }
}

extension Double {
  /// With four decimals, for scales.
  var fine: String {
    let parts = Int((self * 10_000).rounded())
    let digits = String(abs(parts) % 10_000)
    return
      "\(parts < 0 ? "-" : "")\(abs(parts) / 10_000).\(String(repeating: "0", count: 4 - digits.utf8.count))\(digits)"
  }
}

extension Point {
  fileprivate var short: String { "\(x.short),\(y.short)" }
}

import Export
import Relations

/// What stands around a view: title and subtitle above, legend and notes below.
struct Frame {
  var words: Words
  var title: String
  /// Line by line.
  var subtitle: [String]
  var legend: Legend
  var notes: [String]

  private static let margin = 24.0
  private static let titleSize = 20.0

  func picture(
    content: (width: Double, height: Double), style: Style, description: String,
    _ draw: (inout Canvas, Point) -> Void
  ) -> Picture {
    // Of a title in two languages, each has a line where one is too short for both.
    let titleLines = title.wrapped(70, lines: 2).map { $0.hasSuffix(" ·") ? String($0.dropLast(2)) : $0 }
    let widest = titleLines.map { TextWidth.of($0, size: Self.titleSize, bold: true) }.max() ?? 0
    let width = max(content.width, widest + 20, 480) + 2 * Self.margin
    let noteWidth = Int((width - 2 * Self.margin) / 5.6)
    let noteLines = notes.flatMap { $0.wrapped(noteWidth, lines: 3) }
    let top = 30 + 26 * Double(titleLines.count) + 18 * Double(subtitle.count)
    let legendHeight = legend.height(in: width - 2 * Self.margin)
    let height = top + content.height + 16 + legendHeight + 17 * Double(noteLines.count) + 12

    return Canvas.picture(
      width: width, height: height, style: style, title: "\(title) — \(subtitle.joined(separator: " — "))".forDisplay,
      description: description
    ) { canvas in
      for (i, line) in titleLines.enumerated() {
        canvas.text(line, at: Point(x: width / 2, y: 36 + 26 * Double(i)), size: Self.titleSize, bold: true)
      }
      for (i, line) in subtitle.enumerated() {
        canvas.text(
          line, at: Point(x: width / 2, y: 32 + 26 * Double(titleLines.count) + 18 * Double(i)), size: 12.5,
          color: canvas.colors.muted)
      }
      canvas.line()
      draw(&canvas, Point(x: (width - content.width) / 2, y: top))
      var y = top + content.height + 16
      legend.draw(
        on: &canvas, from: Self.margin, to: width - Self.margin, y: y, isRightToLeft: words.isRightToLeft)
      y += legendHeight
      for line in noteLines {
        y += 17
        canvas.text(
          line, at: Point(x: words.isRightToLeft ? width - Self.margin : Self.margin, y: y), size: 11.5,
          anchor: words.isRightToLeft ? .right : .left, color: canvas.colors.muted)
        canvas.line()
      }
    }
  }
}

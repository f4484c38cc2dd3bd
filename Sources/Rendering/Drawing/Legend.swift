import Export
import Relations

/// Rows of marks with their names, right to left where the names are Arabic.
struct Legend {
  struct Entry {
    var name: String
    var markWidth: Double
    /// Draws the mark inside a box.
    var draw: (inout Canvas, Box) -> Void
  }

  /// Each starts on a new line.
  var rows: [[Entry]]

  private static let size = 11.5
  private static let rowHeight = 25.0
  private static let gap = 22.0

  static var none: Legend { Legend(rows: []) }

  static func network(groups: [Palette.Group], quads: [RelationKind.Quad], communities: Int = 0, words: Words) -> Legend
  {
    Legend(rows: [
      (0..<communities).map { rank in
        Entry(name: words.say("تجمّع \(rank + 1)", "Community \(rank + 1)"), markWidth: 20) { canvas, box in
          canvas.rectangle(
            Box(center: box.center, width: 18, height: 14), radius: 3,
            [("fill", canvas.colors.community(rank)), ("stroke", canvas.colors.rule)])
        }
      },
      groups.map { group in
        Entry(name: words.group(group), markWidth: 28) { canvas, box in
          Mark.shape(group, Box(center: box.center, width: 26, height: 15), on: &canvas)
        }
      },
      quads.map { quad in
        Entry(name: words.quad(quad), markWidth: 44) { canvas, box in
          // Arrows point the way the text is read.
          let (from, to) = words.isRightToLeft ? (box.maxX, box.minX) : (box.minX, box.maxX)
          let y = box.center.y
          let end = to + (from < to ? -11 : 11)
          Mark.line(
            Curve(from: Point(x: from, y: y), to: Point(x: end, y: y)), tip: Point(x: to, y: y), quad: quad, width: 2.6,
            on: &canvas)
        }
      },
    ])
  }

  func height(in width: Double) -> Double { Self.rowHeight * Double(lines(in: width).count) }

  func draw(on canvas: inout Canvas, from left: Double, to right: Double, y: Double, isRightToLeft: Bool) {
    for (i, line) in lines(in: right - left).enumerated() {
      let middle = y + Self.rowHeight * (Double(i) + 0.5)
      var x = isRightToLeft ? right : left
      let sign = isRightToLeft ? -1.0 : 1.0
      for entry in line {
        entry.draw(
          &canvas, Box(center: Point(x: x + sign * entry.markWidth / 2, y: middle), width: entry.markWidth, height: 15))
        canvas.text(
          entry.name, at: Point(x: x + sign * (entry.markWidth + 7), y: middle + Self.size * 0.36), size: Self.size,
          anchor: isRightToLeft ? .right : .left)
        canvas.line()
        x += sign * (advance(entry))
      }
    }
  }

  private func advance(_ entry: Entry) -> Double {
    entry.markWidth + 7 + TextWidth.of(entry.name, size: Self.size) * 1.03 + Self.gap
  }

  private func lines(in width: Double) -> [[Entry]] {
    var lines: [[Entry]] = []
    for row in rows where !row.isEmpty {
      var x = 0.0
      lines.append([])
      for entry in row {
        if x > 0, x + advance(entry) - Self.gap > width {
          lines.append([])
          x = 0
        }
        lines[lines.count - 1].append(entry)
        x += advance(entry)
      }
    }
    return lines
  }
}

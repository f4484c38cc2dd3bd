import Relations

extension Stride {
  /// The calendar unit that cuts a stretch of time into about *count* windows, not many more.
  static func cutting(_ span: Range<Day>, into count: Int) -> Stride {
    let days = span.upperBound - span.lowerBound
    let units: [(Stride, Double)] = [
      (.days(1), 1), (.weeks(1), 7), (.weeks(2), 14), (.months(1), 30.4), (.months(2), 61), (.months(3), 91.3),
      (.months(6), 182.6), (.years(1), 365.3), (.years(2), 731), (.years(3), 1096), (.years(4), 1461),
      (.years(5), 1826), (.years(10), 3653),
    ]
    return units.first { Double(days) / $0.1 <= Double(count) }?.0 ?? .years(max(10, days / (365 * count) + 1))
  }
}

extension Range<Day> {
  /// Written as the calendar unit it is: `2024`, `2021–2024`, `2024-02`, `2024-02-20`, else first and last day.
  var label: String {
    let (first, last) = (lowerBound, upperBound.advanced(by: -1))
    let (a, b) = (first.components, upperBound.components)
    if a.day == 1, a.month == 1, upperBound == first.adding(months: 12) { return String("\(first)".prefix(4)) }
    if a.day == 1, a.month == 1, b.day == 1, b.month == 1 { return "\("\(first)".prefix(4))–\("\(last)".prefix(4))" }
    if a.day == 1, b.day == 1, upperBound == first.adding(months: 1) { return String("\(first)".prefix(7)) }
    if a.day == 1, b.day == 1 { return "\("\(first)".prefix(7)) – \("\(last)".prefix(7))" }
    return first == last ? "\(first)" : "\(first) – \(last)"
  }
}

/// The windows that a view of time shows.
struct Windows {
  let windows: [EventGraph.Window]
  /// Dated events before the first or after the last window.
  let outside: Int

  /// - Parameters:
  ///   - length: `nil` takes a calendar unit that gives about *count* windows. Where a few events far away would stretch the
  ///     time to more than three times what holds all but one in forty at either end, these are left outside.
  init(_ graph: EventGraph, length: Stride?, count: Int) throws(RenderError) {
    guard let span = graph.span else {
      throw RenderError("nothing to draw: no event has a date", hint: "draw the network or the matrix, which need none")
    }
    let dated = graph[span]
    var shown = dated
    if length == nil {
      let cut = dated.count < 40 ? 0 : max(2, dated.count / 40)
      let events = dated.events
      let first = events[cut].day!
      let end = events[dated.count - 1 - cut].day!.advanced(by: 1)
      if (end - first) * 3 < span.upperBound - span.lowerBound { shown = dated[first..<end] }
    }
    windows = shown.windows(of: length ?? .cutting(shown.span!, into: count))
    outside = dated.count - shown.count
  }

  func notes(_ words: Words) -> [String] {
    outside == 0
      ? [] : words.lines("أحداث خارج الفترة المعروضة: \(outside)", "events outside the time shown: \(outside)")
  }
}

extension Windows {
  /// The windows of a chart with a bar for each.
  static func bars(_ graph: EventGraph, length: Stride?) throws(RenderError) -> Windows {
    let time = try Windows(graph, length: length, count: 60)
    guard time.windows.count <= 800 else {
      throw RenderError(
        "\(time.windows.count) bars are more than a picture can show (800)", hint: "choose a longer window")
    }
    return time
  }

  /// Ticks with labels below about ten of the bars.
  func drawAxis(at y: Double, on canvas: inout Canvas, middle: (Int) -> Double) {
    for bar in stride(from: 0, to: windows.count, by: max(1, (windows.count + 9) / 10)) {
      let x = middle(bar)
      canvas.line(from: Point(x: x, y: y), to: Point(x: x, y: y + 5), [("stroke", canvas.colors.muted)])
      canvas.text(windows[bar].period.shortLabel, at: Point(x: x, y: y + 19), size: 11, color: canvas.colors.muted)
      canvas.line()
    }
  }
}

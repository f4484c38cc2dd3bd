import Relations

/// Dates that count from the day of publication.
extension DateReader {
  func weekday(at i: Int, _ anchor: Day) -> DateMention? {
    if let (offset, weekday, end) = dayAndWeekday(at: i) {
      return DateMention(tokens: i..<end, period: .day(anchor.advanced(by: offset).nearest(weekday)))
    }
    var j = i
    if case (.unit(.day, _), let end)? = time(j) { j = end }
    // «واحد», «اثنين» as numbers; names of papers.
    guard case (.weekday(let weekday), let end)? = time(j), sentence.hasArticle(j) else { return nil }
    var back = (anchor.weekday - weekday + 7) % 7
    if case (.weekday(let second), let e)? = time(end), second == weekday % 7 + 1, !isConjoined(end) {
      // «ليل الثلاثاء الأربعاء»: the night that begins on the first day.
      return DateMention(tokens: i..<e, period: .day(anchor.advanced(by: -back)))
    }
    j = end
    if let (direction, e) = direction(j) {
      j = e
      switch direction {
      case .past: if back == 0 { back = 7 }
      case .beforeLast: back += back == 0 ? 14 : 7
      case .future: back -= 7
      case .current: break
      }
    } else if back > 0, looksAhead(i) {
      back -= 7
    }
    return DateMention(tokens: i..<j, period: .day(anchor.advanced(by: -back)))
  }

  private func isConjoined(_ i: Int) -> Bool { sentence.matches[i].contains { $0.reading.conjunction != nil } }

  /// «اليوم السبت», «أمس (الأحد)»: the days from publication and the day of the week.
  func dayAndWeekday(at i: Int) -> (offset: Int, weekday: Int, end: Int)? {
    guard case (.offset(let offset), let next)? = time(i), next < sentence.count else { return nil }
    var j = next
    let isBracketed = sentence.tokens[j].isSign("(", "-", "–", "،")
    if isBracketed { j += 1 }
    if case (.unit(.day, _), let end)? = time(j) { j = end }
    guard case (.weekday(let weekday), let last)? = time(j), sentence.hasArticle(j) else { return nil }
    var end = last
    if isBracketed, end < sentence.count, sentence.tokens[end].isSign(")", "-", "–", "،") { end += 1 }
    return (offset, weekday, end)
  }

  /// «الأسبوع الماضي», «هذا الشهر», «العام المقبل», «الأيام الثلاثة الماضية».
  func unit(at i: Int, _ anchor: Day) -> DateMention? {
    guard case (.unit(let unit, let count), let next)? = time(i) else { return nil }
    var end = next
    if count == nil {
      // «السنوات الخمس الماضية»; without a number the plural speaks of three to ten.
      let (number, e) = number(end).map { ($0.0, $0.end) } ?? (10, end)
      guard case (.past, let e)? = direction(e), number <= 1000 else { return nil }
      let start = back(number, unit, from: anchor)
      return DateMention(
        tokens: i..<e, period: Period(start: start, end: anchor.advanced(by: 1), precision: .interval))
    }
    guard count == 1 else { return nil }
    let step: Int
    if let (direction, e) = direction(end) {
      end = e
      step =
        switch direction {
        case .past: -1
        case .beforeLast: -2
        case .future: 1
        case .current: 0
        }
    } else if i > 0, case .demonstrative? = sentence.function(i - 1), unit != .day {
      step = 0
    } else {
      return nil
    }
    let period: Period?
    switch unit {
    case .day: return nil
    case .week: period = .week(from: anchor.advanced(by: 1 - anchor.weekday + 7 * step))
    case .month:
      let (year, month, _) = anchor.adding(months: step).components
      period = .month(month, of: year)
    case .year: period = .year(anchor.year + step)
    }
    return period.map { DateMention(tokens: i..<end, period: $0) }
  }

  func offset(at i: Int, _ anchor: Day) -> DateMention? {
    guard case (.offset(let n), let end)? = time(i) else { return nil }
    // «اليوم» with more behind it may be «اليوم التالي».
    if n == 0, end < sentence.count, ["التالي", "الاول", "ذاته", "نفسه", "السابق"].contains(sentence.text(end)) {
      return nil
    }
    return DateMention(tokens: i..<end, period: .day(anchor.advanced(by: n)))
  }

  /// «قبل ثلاثة أيام», «قبل شهرين», «قبل أيام».
  func ago(at i: Int, _ anchor: Day) -> DateMention? {
    guard case (.before, let end)? = time(i), let (count, unit, e) = span(at: end) else { return nil }
    guard let count else {
      // A plural without a number speaks of three to ten.
      let period = Period(start: back(10, unit, from: anchor), end: back(2, unit, from: anchor), precision: .interval)
      return DateMention(tokens: i..<e, period: period)
    }
    let day = back(count, unit, from: anchor)
    let period: Period? =
      switch unit {
      case .day: .day(day)
      case .week: .week(from: day.advanced(by: 1 - day.weekday))
      case .month: .month(day.month, of: day.year)
      case .year: .year(day.year)
      }
    return period.map { DateMention(tokens: i..<e, period: $0) }
  }

  /// «منذ يومين», «منذ ثلاثة أشهر»: from then on.
  func since(at i: Int, _ anchor: Day) -> DateMention? {
    guard case (.open, let end)? = time(i), let (count, unit, e) = span(at: end) else { return nil }
    return DateMention(tokens: i..<e, period: .since(back(count ?? 10, unit, from: anchor)))
  }

  /// «ثلاثة أيام», «شهرين», «أيام».
  private func span(at i: Int) -> (count: Int?, unit: TimeWord.Unit, end: Int)? {
    let (number, j) = number(i).map { ($0.0, $0.end) } ?? (nil, i)
    guard case (.unit(let unit, let count), let end)? = time(j), number ?? 0 <= 1000 else { return nil }
    // «منذ الأسبوع الماضي», «قبل نهاية العام»: no span.
    if number == nil, sentence.matches[j].contains(where: { $0.end == end && $0.reading.hasArticle }) { return nil }
    return (number ?? count, unit, end)
  }

  private func back(_ count: Int, _ unit: TimeWord.Unit, from anchor: Day) -> Day {
    switch unit {
    case .day: anchor.advanced(by: -count)
    case .week: anchor.advanced(by: -7 * count)
    case .month: anchor.adding(months: -count)
    case .year: anchor.adding(months: -12 * count)
    }
  }

  /// The day that «اليوم الاثنين» was said on, where the weekday is not that of publication: the last such day before it.
  func statedToday(published: Day) -> Day? {
    for i in 0..<sentence.count {
      guard let (offset, weekday, _) = dayAndWeekday(at: i) else { continue }
      return published.advanced(by: offset).nearest(weekday).advanced(by: -offset)
    }
    return nil
  }
}

extension Day {
  /// The day of the week that a text of this day speaks of as its own: one that came out later means the last such day, one
  /// dated by a clock further west the next.
  fileprivate func nearest(_ weekday: Int) -> Day {
    let back = (self.weekday - weekday + 7) % 7
    return advanced(by: back == 6 ? 1 : -back)
  }
}

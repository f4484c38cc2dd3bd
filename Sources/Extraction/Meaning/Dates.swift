import Relations

/// A date in the text.
struct DateMention {
  var tokens: Range<Int>
  var period: Period
  /// Names a full calendar date, year included.
  var isAbsolute = false
}

/// Reads the dates of a sentence against the day of publication.
///
/// Weekdays and bare months mean the last one before publication, unless «المقبل» or a future verb says otherwise.
struct DateReader {
  let sentence: Sentence
  /// The day of publication.
  let anchor: Day?

  func read() -> [DateMention] {
    var found: [DateMention] = []
    var i = 0
    while i < sentence.count {
      if canBegin(i), let date = range(at: i) ?? date(at: i) {
        found.append(date)
        i = date.tokens.upperBound
      } else {
        i += 1
      }
    }
    return found
  }

  /// A number, a month or another word of dates.
  private func canBegin(_ i: Int) -> Bool {
    sentence.tokens[i].kind == .number
      || sentence.has([.time, .month], at: i)
  }

  private func date(at i: Int) -> DateMention? {
    guard var date = bareDate(at: i) else { return nil }
    // «5 شوال 1436هـ الموافق 21 يوليو 2015م»: one day in two calendars; the common one counts.
    if let next = second(date.tokens.upperBound), next.isAbsolute || date.isAbsolute,
      next.period.precision == date.period.precision, abs(next.period.start - date.period.start) <= 2
    {
      date = DateMention(tokens: i..<next.tokens.upperBound, period: next.period, isAbsolute: true)
      if date.tokens.upperBound < sentence.count, sentence.tokens[date.tokens.upperBound].isSign(")") {
        date.tokens = i..<date.tokens.upperBound + 1
      }
    }
    // «منذ» makes a period open; «الأولى منذ 2017» only compares.
    let isOpen = isOpen(i)
    if isOpen || date.period.end == nil, isComparison(i) { return nil }
    if isOpen, date.period.end != nil { date.period = .since(date.period.start) }
    return date
  }

  /// The date behind «الموافق», a bracket or a stroke.
  private func second(_ i: Int) -> DateMention? {
    guard i + 1 < sentence.count else { return nil }
    let isJoined = sentence.tokens[i].isSign("(", "/", "=") || sentence.text(i).hasSuffix("موافق")
    return isJoined ? calendarDate(at: i + 1) : nil
  }

  private func calendarDate(at i: Int) -> DateMention? { dayAndMonth(at: i) ?? numeric(at: i) }

  private func bareDate(at i: Int) -> DateMention? {
    if let date = calendarDate(at: i) ?? partOfPeriod(at: i) ?? monthAlone(at: i) ?? year(at: i) { return date }
    guard let anchor else { return nil }
    return weekday(at: i, anchor) ?? unit(at: i, anchor) ?? offset(at: i, anchor) ?? ago(at: i, anchor)
      ?? since(at: i, anchor)
  }

  // MARK: Words

  func time(_ i: Int) -> (word: TimeWord, end: Int)? {
    guard i < sentence.count else { return nil }
    for match in sentence.matches(.time, at: i) { if case .time(let word) = match.entry { return (word, match.end) } }
    return nil
  }

  func number(_ i: Int) -> (Int, end: Int)? {
    guard i < sentence.count else { return nil }
    if sentence.tokens[i].kind == .number, (0...9999).contains(sentence.tokens[i].value) {
      return (sentence.tokens[i].value, i + 1)
    }
    for match in sentence.matches(.time, at: i) {
      if case .time(.number(let n)) = match.entry { return (n, match.end) }
    }
    return nil
  }

  /// The token behind a noun of time of one kind: «عام», «الشهر».
  func unitEnd(_ unit: TimeWord.Unit, _ i: Int) -> Int? {
    if let found = time(i), case .unit(unit, count: 1) = found.word { found.end } else { nil }
  }

  enum Direction { case past, future, current, beforeLast }

  func direction(_ i: Int) -> (Direction, end: Int)? {
    switch time(i) {
    case (.past, let end)?: (.past, end)
    case (.future, let end)?: (.future, end)
    case (.current, let end)?: (.current, end)
    // «الأسبوع قبل الماضي»
    case (.before, let before)?:
      if let next = time(before), case .past = next.word { (.beforeLast, next.end) } else { nil }
    default: nil
    }
  }

  /// Whether «في», «من» or a preposition of time like «خلال» stands at a token.
  func isTimePreposition(_ i: Int) -> Bool {
    guard i >= 0, let preposition = sentence.preposition(i) else { return false }
    return preposition == .in || preposition == .from || preposition == Preposition.none
  }

  func isOpen(_ i: Int) -> Bool {
    for p in [i - 1, i - 2] where p >= 0 {
      if sentence.isOpenStart(p) { return true }
      if p == i - 1, sentence.tokens[p].kind != .word { return false }
    }
    return false
  }

  /// «في أول زيارة له منذ», «وهي الأولى من نوعها منذ».
  private func isComparison(_ i: Int) -> Bool {
    var q = i - 1
    while q >= 0, i - q < 8, !sentence.isComma(q), !sentence.isBarrier(q) {
      if case .number(1)? = time(q)?.word { return true }
      q -= 1
    }
    return false
  }

  /// Whether the verb before is a future, or a present that opens a full sentence: «ويصل الوفد الخميس».
  func looksAhead(_ i: Int) -> Bool {
    var q = i - 1
    while q >= 0, i - q < 20, !sentence.isBarrier(q) {
      let verbs = sentence.verbs(q)
      if verbs.contains(where: { $0.form.isFuture }) { return true }
      if !verbs.isEmpty, verbs.allSatisfy({ $0.form.tense == .imperfect }), q == 0 {
        return sentence.tokens[sentence.count - 1].isSign(".")
      }
      if verbs.contains(where: { $0.form.tense == .past }), sentence.matches[q].isEmpty { return false }
      q -= 1
    }
    return false
  }

  // MARK: Ranges

  /// «من 3 إلى 7 يوليو», «بين مايو وأغسطس 2015», «عامي 2011 و2014», «يومي الأربعاء والخميس».
  private func range(at i: Int) -> DateMention? {
    var start = i
    var isPair = i > 0 && sentence.preposition(i - 1) == .between
    if let pair = time(i), case .pair = pair.word {
      start = pair.end
      isPair = true
    }
    guard let (first, end) = rangeStart(at: start), end < sentence.count else { return nil }
    // «الأربعاء والخميس»
    if case .weekday? = time(start)?.word, case .weekday? = time(end)?.word { isPair = true }
    var next = end
    if sentence.tokens[end].isSign("-", "–", "—") || sentence.preposition(end) == .to || sentence.text(end) == "حتي" {
      next = end + 1
    } else if !(isPair && begins(end, with: .and)) {
      return nil
    }
    // The number of «و2014» is a token of its own.
    if next < sentence.count, sentence.text(next) == "و" { next += 1 }
    guard next < sentence.count, let last = date(at: next) ?? yearNumber(next).flatMap({ year($0, at: next) }),
      let end = last.period.end
    else { return nil }
    let from: Day?
    switch first {
    case .date(let date):
      // «من ديسمبر إلى مارس 2015»: the year that makes the order right.
      let (year, month, day) = date.period.start.components
      let isFixed = date.isAbsolute || !last.isAbsolute && date.period.start <= last.period.start
      let sameYear = Day(year: last.period.start.year, month: month, day: day)
      from =
        isFixed
        ? date.period.start
        : sameYear.map { $0 <= last.period.start ? $0 : $0.adding(months: -12) }
          ?? Day(year: year, month: month, day: day)
    case .number(let n):
      // Days of the month of the second.
      guard last.period.precision == .day else { return nil }
      let back = number(next).map { $0.0 - n } ?? 0
      from = back > 0 ? last.period.start.advanced(by: -back) : nil
    }
    guard let from, from < last.period.start else { return nil }
    return DateMention(
      tokens: i..<last.tokens.upperBound, period: Period(start: from, end: end, precision: .interval),
      isAbsolute: last.isAbsolute)
  }

  private enum RangeStart {
    case date(DateMention)
    case number(Int)
  }

  private func rangeStart(at i: Int) -> (RangeStart, end: Int)? {
    guard i < sentence.count else { return nil }
    if let date = bareDate(at: i) { return (.date(date), date.tokens.upperBound) }
    if let (year, end) = yearNumber(i), let date = self.year((year, end), at: i) { return (.date(date), end) }
    if let (n, end) = number(i), (1...31).contains(n) { return (.number(n), end) }
    return nil
  }

  private func begins(_ i: Int, with conjunction: Word.Conjunction) -> Bool {
    sentence.text(i) == "و" || sentence.matches[i].contains { $0.reading.conjunction == conjunction }
  }
}

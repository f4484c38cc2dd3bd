import Relations

/// A date in the text.
struct DateMention {
  var tokens: Range<Int>
  var period: Period
  /// Names a full calendar date, year included.
  var isAbsolute: Bool
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
      if let date = date(at: i) {
        found.append(date)
        i = date.tokens.upperBound
      } else {
        i += 1
      }
    }
    return found
  }

  private func date(at i: Int) -> DateMention? {
    if let date = dayAndMonth(at: i) ?? numeric(at: i) ?? partOfMonth(at: i) ?? monthAlone(at: i) ?? year(at: i) {
      return date
    }
    guard let anchor else { return nil }
    return weekday(at: i, anchor) ?? unit(at: i, anchor) ?? offset(at: i, anchor) ?? ago(at: i, anchor)
  }

  // MARK: Words

  private func time(_ i: Int) -> (TimeWord, end: Int)? {
    guard i < sentence.count else { return nil }
    for match in sentence.matches[i] { if case .time(let word) = match.entry { return (word, match.end) } }
    return nil
  }

  /// A month name, with a second name of the same month behind it: «شباط/فبراير», «فبراير (شباط)».
  private func month(_ i: Int) -> (month: Int, isHijri: Bool, isAmbiguous: Bool, end: Int)? {
    guard let first = plainMonth(i) else { return nil }
    var end = first.end
    if end + 1 < sentence.count, sentence.tokens[end].isSign("/", "-", "(", "،"), let second = plainMonth(end + 1),
      second.month == first.month
    {
      end = second.end
      if end < sentence.count, sentence.tokens[end].isSign(")") { end += 1 }
      return (first.month, first.isHijri, false, end)
    }
    return (first.month, first.isHijri, first.isAmbiguous, end)
  }

  private func plainMonth(_ i: Int) -> (month: Int, isHijri: Bool, isAmbiguous: Bool, end: Int)? {
    guard i < sentence.count else { return nil }
    for match in sentence.matches[i] {
      if case .month(let month, let isHijri, let isAmbiguous) = match.entry {
        return (month, isHijri, isAmbiguous, match.end)
      }
    }
    return nil
  }

  private func number(_ i: Int) -> (Int, end: Int)? {
    guard i < sentence.count else { return nil }
    if sentence.tokens[i].kind == .number, (0...9999).contains(sentence.tokens[i].value) {
      return (sentence.tokens[i].value, i + 1)
    }
    for match in sentence.matches[i] { if case .time(.number(let n)) = match.entry { return (n, match.end) } }
    return nil
  }

  private func yearNumber(_ i: Int) -> (Int, end: Int)? {
    guard i < sentence.count, sentence.tokens[i].kind == .number, (1900...2100).contains(sentence.tokens[i].value)
    else { return nil }
    return (sentence.tokens[i].value, i + 1)
  }

  private enum Direction { case past, future, current }

  private func direction(_ i: Int) -> (Direction, end: Int)? {
    switch time(i) {
    case (.past, let end)?: (.past, end)
    case (.future, let end)?: (.future, end)
    case (.current, let end)?: (.current, end)
    default: nil
    }
  }

  /// The year of a month without one: the last such month up to publication, or the next when the text looks ahead.
  private func year(of month: Int, _ direction: Direction?) -> Int? {
    guard let anchor else { return nil }
    let (year, current, _) = anchor.components
    switch direction {
    case .future: return month > current ? year : year + 1
    case .current: return year
    case .past: return month < current ? year : year - 1
    case nil:
      // A month just ahead, as in «في آب المقبل» without the word, is seldom; one month of grace.
      return month <= current + 1 ? year : year - 1
    }
  }

  // MARK: Grammar

  /// «12 فبراير الجاري», «السابع من تشرين الأول 2023», «20 شباط/فبراير».
  private func dayAndMonth(at i: Int) -> DateMention? {
    guard let (day, end) = number(i), (1...31).contains(day) else { return nil }
    var j = end
    if j < sentence.count, sentence.text(j) == "من" || sentence.tokens[j].isSign("-") { j += 1 }
    if case (.unit(.month, _), let e)? = time(j) { j = e }
    guard let month = month(j), !month.isHijri else { return nil }
    j = month.end
    var isAbsolute = false
    var year: Int?
    var k = j
    if case (.unit(.year, _), let e)? = time(k) { k = e }
    if k < sentence.count, sentence.isComma(k) || sentence.text(k) == "من" { k += 1 }
    if case (.unit(.year, _), let e)? = time(k) { k = e }
    if let (y, e) = yearNumber(k) {
      year = y
      j = e
      isAbsolute = true
    } else if let (direction, e) = direction(j) {
      year = self.year(of: month.month, direction)
      j = e
    } else {
      year = self.year(of: month.month, nil)
    }
    guard let year, let date = Day(year: year, month: month.month, day: day) else { return nil }
    return DateMention(tokens: i..<j, period: open(i, .day(date)), isAbsolute: isAbsolute)
  }

  /// 2024-02-20, 20/2/2024.
  private func numeric(at i: Int) -> DateMention? {
    guard i + 4 < sentence.count, sentence.tokens[i].kind == .number, sentence.tokens[i + 1].isSign("/", "-", "."),
      sentence.tokens[i + 2].kind == .number, sentence.tokens[i + 3].kind == .sign,
      sentence.tokens[i + 3].word == sentence.tokens[i + 1].word,
      sentence.tokens[i + 4].kind == .number, sentence.tokens[i + 4].start - sentence.tokens[i].end <= 6
    else { return nil }
    let (a, b, c) = (sentence.tokens[i].value, sentence.tokens[i + 2].value, sentence.tokens[i + 4].value)
    let day =
      a > 1900 ? Day(year: a, month: b, day: c) : Day(year: c, month: b, day: a) ?? Day(year: c, month: a, day: b)
    return day.map { DateMention(tokens: i..<i + 5, period: .day($0), isAbsolute: true) }
  }

  /// «مطلع فبراير», «أواخر يناير الماضي», «منتصف أكتوبر».
  private func partOfMonth(at i: Int) -> DateMention? {
    guard case (.part, let end)? = time(i) else { return nil }
    if let date = monthAlone(at: end) {
      return DateMention(tokens: i..<date.tokens.upperBound, period: open(i, date.period), isAbsolute: date.isAbsolute)
    }
    if let date = year(at: end) {
      return DateMention(tokens: i..<date.tokens.upperBound, period: open(i, date.period), isAbsolute: date.isAbsolute)
    }
    if let anchor, let date = unit(at: end, anchor) {
      return DateMention(tokens: i..<date.tokens.upperBound, period: open(i, date.period), isAbsolute: false)
    }
    return nil
  }

  private func monthAlone(at i: Int) -> DateMention? {
    var j = i
    if case (.unit(.month, _), let e)? = time(j) { j = e }
    guard let month = month(j), !month.isHijri else { return nil }
    let hasUnit = j > i
    j = month.end
    var year: Int?
    var isAbsolute = false
    if let (y, e) = yearNumber(j) {
      year = y
      j = e
      isAbsolute = true
    } else if let (direction, e) = direction(j) {
      year = self.year(of: month.month, direction)
      j = e
    } else if case (.unit(.year, _), let e)? = time(j), let (y, e2) = yearNumber(e) {
      year = y
      j = e2
      isAbsolute = true
    } else {
      // A name that is also a word (مارس, آب) needs one of these, «شهر» or a preposition.
      if month.isAmbiguous, !hasUnit, !(i > 0 && (sentence.preposition(i - 1) != nil || isOpen(i))) { return nil }
      year = self.year(of: month.month, nil)
    }
    guard let year, let period = Period.month(month.month, of: year) else { return nil }
    return DateMention(tokens: i..<j, period: open(i, period), isAbsolute: isAbsolute)
  }

  /// «عام 2014», «في 2003», «العام الماضي» is a unit.
  private func year(at i: Int) -> DateMention? {
    if case (.unit(.year, _), let end)? = time(i), let (year, e) = yearNumber(end), let period = Period.year(year) {
      return DateMention(tokens: i..<e, period: open(i, period), isAbsolute: true)
    }
    if let (year, e) = yearNumber(i), i > 0, let preposition = sentence.preposition(i - 1),
      preposition == .in || preposition == .none || preposition == .from,
      let period = Period.year(year),
      e >= sentence.count || sentence.tokens[e].kind != .word || sentence.function(e) != nil
        || !sentence.tokens[e - 1].hasTanwin
    {
      return DateMention(tokens: i..<e, period: open(i, period), isAbsolute: true)
    }
    return nil
  }

  private func weekday(at i: Int, _ anchor: Day) -> DateMention? {
    var j = i
    if case (.unit(.day, _), let e)? = time(j) {
      j = e
    } else if case (.offset(0), let e)? = time(j), case (.weekday, _)? = time(e) {
      // «اليوم السبت»
      return DateMention(tokens: i..<e + 1, period: .day(anchor), isAbsolute: false)
    } else if case (.offset(let n), let e)? = time(j), case (.weekday, let e2)? = time(e) {
      return DateMention(tokens: i..<e2, period: .day(anchor.advanced(by: n)), isAbsolute: false)
    }
    guard case (.weekday(let weekday), let end)? = time(j) else { return nil }
    // «واحد», «اثنين» as numbers; names of papers.
    let isDefinite = sentence.text(j).contains("ال")
    guard isDefinite else { return nil }
    var back = (anchor.weekday - weekday + 7) % 7
    j = end
    if case (.weekday(let second), let e)? = time(end), second == weekday % 7 + 1 {
      // «ليل الثلاثاء الأربعاء»: the night that begins on the first day. «الأربعاء والخميس»: both.
      let start = anchor.advanced(by: -back)
      let isPair = sentence.matches[end].contains { $0.end == e && $0.reading.conjunction != nil }
      let period = isPair ? Period(start: start, end: start.advanced(by: 2), precision: .interval) : .day(start)
      return DateMention(tokens: i..<e, period: period, isAbsolute: false)
    }
    if let (direction, e) = direction(j) {
      j = e
      switch direction {
      case .past: if back == 0 { back = 7 }
      case .future: back -= 7
      case .current: break
      }
    } else if back > 0, looksAhead(i) {
      back -= 7
    }
    return DateMention(tokens: i..<j, period: open(i, .day(anchor.advanced(by: -back))), isAbsolute: false)
  }

  /// Whether the verb before is a future, or a present that opens a full sentence: «ويصل الوفد الخميس».
  private func looksAhead(_ i: Int) -> Bool {
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

  /// «الأسبوع الماضي», «الشهر الجاري», «العام المقبل».
  private func unit(at i: Int, _ anchor: Day) -> DateMention? {
    guard case (.unit(let unit, let count), let end)? = time(i), count == 1, let (direction, e) = direction(end) else {
      return nil
    }
    let step = direction == .past ? -1 : direction == .future ? 1 : 0
    let period: Period?
    switch unit {
    case .day: return nil
    case .week: period = .week(from: anchor.advanced(by: 1 - anchor.weekday + 7 * step))
    case .month:
      let (year, month, _) = anchor.adding(months: step).components
      period = .month(month, of: year)
    case .year: period = .year(anchor.year + step)
    }
    return period.map { DateMention(tokens: i..<e, period: open(i, $0), isAbsolute: false) }
  }

  private func offset(at i: Int, _ anchor: Day) -> DateMention? {
    guard case (.offset(let n), let end)? = time(i) else { return nil }
    // «اليوم» with more behind it may be «اليوم التالي».
    if n == 0, end < sentence.count, ["التالي", "الاول", "ذاته", "نفسه", "السابق"].contains(sentence.text(end)) {
      return nil
    }
    return DateMention(tokens: i..<end, period: .day(anchor.advanced(by: n)), isAbsolute: false)
  }

  /// «قبل ثلاثة أيام», «قبل شهرين».
  private func ago(at i: Int, _ anchor: Day) -> DateMention? {
    guard case (.before, let end)? = time(i) else { return nil }
    var j = end
    var count = 1
    if let (n, e) = number(j) {
      count = n
      j = e
    }
    guard case (.unit(let unit, let dual), let e)? = time(j) else { return nil }
    if j == end { count = dual }
    guard count <= 1000 else { return nil }
    let period: Period?
    switch unit {
    case .day: period = .day(anchor.advanced(by: -count))
    case .week: period = .week(from: anchor.advanced(by: 1 - anchor.weekday - 7 * count))
    case .month:
      let (year, month, _) = anchor.adding(months: -count).components
      period = .month(month, of: year)
    case .year: period = .year(anchor.year - count)
    }
    return period.map { DateMention(tokens: i..<e, period: $0, isAbsolute: false) }
  }

  /// «منذ» makes a period open.
  private func open(_ i: Int, _ period: Period) -> Period {
    isOpen(i) ? Period(start: period.start, end: nil, precision: .open) : period
  }

  private func isOpen(_ i: Int) -> Bool {
    for p in [i - 1, i - 2] where p >= 0 {
      if case (.open, _)? = time(p) { return true }
      if p == i - 1, sentence.tokens[p].kind != .word { return false }
    }
    return false
  }
}

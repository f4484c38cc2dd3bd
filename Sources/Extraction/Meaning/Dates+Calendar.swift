import Relations

/// Days, months and years by name or number, in both calendars.
extension DateReader {
  /// A month by its name, with a second name of the same month behind it: «شباط/فبراير», «فبراير (شباط)».
  struct Month {
    var number: Int
    var isHijri: Bool
    var isAmbiguous: Bool
    var end: Int
  }

  func month(_ i: Int) -> Month? {
    guard var month = monthName(i) else { return nil }
    let end = month.end
    if end + 1 < sentence.count, sentence.tokens[end].isSign("/", "-", "(", "،"), let second = monthName(end + 1),
      second.number == month.number, second.isHijri == month.isHijri
    {
      month.isAmbiguous = false
      month.end = second.end
      if month.end < sentence.count, sentence.tokens[month.end].isSign(")") { month.end += 1 }
    }
    return month
  }

  private func monthName(_ i: Int) -> Month? {
    guard i < sentence.count else { return nil }
    for match in sentence.matches(.month, at: i) {
      if case .month(let number, let isHijri, let isAmbiguous) = match.entry {
        return Month(number: number, isHijri: isHijri, isAmbiguous: isAmbiguous, end: match.end)
      }
    }
    return nil
  }

  private func day(_ day: Int, of month: Month, _ year: Int) -> Day? {
    month.isHijri
      ? sentence.lexicon.hijri.day(day, of: month.number, year) : Day(year: year, month: month.number, day: day)
  }

  private func period(of month: Month, _ year: Int) -> Period? {
    month.isHijri ? sentence.lexicon.hijri.month(month.number, of: year) : .month(month.number, of: year)
  }

  // MARK: Years

  /// Whether a token says «هجري», or the opposite; `nil` when it is no such word.
  private func calendarWord(_ i: Int) -> Bool? {
    if case .calendar(let isHijri)? = time(i)?.word { isHijri } else { nil }
  }

  /// A year of the common calendar in digits, with «م» behind it or nothing.
  func yearNumber(_ i: Int) -> (Int, end: Int)? { yearNumber(i, isHijri: false) }

  private func yearNumber(_ i: Int, isHijri: Bool) -> (Int, end: Int)? {
    guard i < sentence.count, sentence.tokens[i].kind == .number else { return nil }
    let value = sentence.tokens[i].value
    let years = isHijri ? 1300...1600 : 1900...2100
    if let marker = calendarWord(i + 1) {
      // «500 م» are metres.
      let isSpelled = sentence.text(i + 1).count > 1
      return marker == isHijri && (isSpelled ? 1...2100 : years).contains(value) ? (value, i + 2) : nil
    }
    return years.contains(value) ? (value, i + 1) : nil
  }

  /// The year behind a month: in digits, by «الماضي», by «العام المقبل», or the one that the day of publication suggests.
  private func year(behind month: Month, day: Int?) -> (year: Int, end: Int, isAbsolute: Bool)? {
    var i = month.end
    if i < sentence.count, sentence.isComma(i) || sentence.text(i) == "من" { i += 1 }
    let unitEnd = unitEnd(.year, i)
    if let (year, end) = yearNumber(unitEnd ?? i, isHijri: month.isHijri) { return (year, end, true) }
    guard let anchor else { return nil }
    let current = month.isHijri ? sentence.lexicon.hijri.month(of: anchor)?.year : anchor.year
    guard let current else { return nil }
    if let unitEnd, let (direction, end) = direction(unitEnd) {
      return (current + (direction == .past ? -1 : direction == .future ? 1 : 0), end, false)
    }
    let direction = direction(month.end)
    let towards = direction?.0 ?? (looksAhead(month.end) ? .future : nil)
    let starts = [current + 1, current, current - 1, current - 2].compactMap { year in
      (day.map { self.day($0, of: month, year) } ?? period(of: month, year)?.start).map { (year, $0) }
    }
    // Of a month as a whole the current one is neither past nor to come.
    let today = day == nil ? monthStart(of: anchor, isHijri: month.isHijri) : anchor
    let year: Int? =
      switch towards {
      case .future: starts.last { $0.1 > today || direction == nil && $0.1 == today }?.0
      case .past: starts.first { $0.1 < today }?.0
      case .beforeLast: starts.filter { $0.1 < today }.dropFirst().first?.0
      case .current: starts.min { abs($0.1 - today) < abs($1.1 - today) }?.0
      // What is just ahead is named without «المقبل»: the last one up to a month after publication.
      case nil: starts.first { $0.1 <= today.adding(months: 1) }?.0
      }
    return year.map { ($0, direction?.end ?? month.end, false) }
  }

  private func monthStart(of day: Day, isHijri: Bool) -> Day {
    if isHijri, let (year, month) = sentence.lexicon.hijri.month(of: day) {
      return sentence.lexicon.hijri.day(1, of: month, year) ?? day
    }
    return day.advanced(by: 1 - day.components.day)
  }

  // MARK: Grammar

  /// «12 فبراير الجاري», «السابع من تشرين الأول 2023», «20 شباط/فبراير», «27 رمضان 1436هـ».
  func dayAndMonth(at i: Int) -> DateMention? {
    guard let (day, end) = number(i), (1...31).contains(day) else { return nil }
    var j = end
    if j < sentence.count, sentence.text(j) == "من" || sentence.tokens[j].isSign("-") { j += 1 }
    if let end = unitEnd(.month, j) { j = end }
    guard let month = month(j), let (year, end, isAbsolute) = year(behind: month, day: day),
      let date = self.day(day, of: month, year)
    else { return nil }
    return DateMention(tokens: i..<end, period: .day(date), isAbsolute: isAbsolute)
  }

  /// 2024-02-20, 20/2/2024, 5/10/1436هـ.
  func numeric(at i: Int) -> DateMention? {
    guard i + 4 < sentence.count, sentence.tokens[i].kind == .number, sentence.tokens[i + 1].isSign("/", "-", "."),
      sentence.tokens[i + 2].kind == .number, sentence.tokens[i + 3].kind == .sign,
      sentence.tokens[i + 3].word == sentence.tokens[i + 1].word,
      sentence.tokens[i + 4].kind == .number, sentence.tokens[i + 4].start - sentence.tokens[i].end <= 6
    else { return nil }
    let (a, b, c) = (sentence.tokens[i].value, sentence.tokens[i + 2].value, sentence.tokens[i + 4].value)
    let day: Day?
    var end = i + 5
    let isHijri = calendarWord(end)
    if isHijri != nil { end += 1 }
    if isHijri == true {
      day = a > 31 ? sentence.lexicon.hijri.day(c, of: b, a) : sentence.lexicon.hijri.day(a, of: b, c)
    } else if (1900...2100).contains(a) {
      day = Day(year: a, month: b, day: c)
    } else if (1900...2100).contains(c) {
      day = Day(year: c, month: b, day: a) ?? Day(year: c, month: a, day: b)
    } else {
      day = nil
    }
    return day.map { DateMention(tokens: i..<end, period: .day($0), isAbsolute: true) }
  }

  /// «مطلع فبراير», «أواخر يناير الماضي», «منتصف أكتوبر», «نهاية العام الماضي»: no more exact than the whole.
  func partOfPeriod(at i: Int) -> DateMention? {
    guard case (.part, let end)? = time(i) else { return nil }
    let whole = monthAlone(at: end) ?? year(at: end) ?? anchor.flatMap { unit(at: end, $0) }
    return whole.map { DateMention(tokens: i..<$0.tokens.upperBound, period: $0.period, isAbsolute: $0.isAbsolute) }
  }

  func monthAlone(at i: Int) -> DateMention? {
    let start = unitEnd(.month, i) ?? i
    guard let month = month(start), let (year, end, isAbsolute) = year(behind: month, day: nil),
      let period = period(of: month, year)
    else { return nil }
    // A name that is also a word (مارس, آب, رمضان) needs a year, «الماضي», «شهر» or a preposition of time.
    if month.isAmbiguous, start == i, end == month.end {
      // «من رمضان» is as likely a person.
      guard isOpen(i) || isTimePreposition(i - 1), !month.isHijri || sentence.preposition(i - 1) == .in else {
        return nil
      }
    }
    return DateMention(tokens: i..<end, period: period, isAbsolute: isAbsolute)
  }

  /// «عام 2014», «في 2003», «سنة 1436هـ». «العام الماضي» is a unit.
  func year(at i: Int) -> DateMention? {
    if let end = unitEnd(.year, i) {
      if let number = yearNumber(end) { return year(number, at: i) }
      if let (year, end) = yearNumber(end, isHijri: true), end > i + 2, let period = sentence.lexicon.hijri.year(year) {
        return DateMention(tokens: i..<end, period: period, isAbsolute: true)
      }
      return nil
    }
    guard let number = yearNumber(i), isOpen(i) || isTimePreposition(i - 1),
      number.end >= sentence.count || sentence.tokens[number.end].kind != .word
        || sentence.function(number.end) != nil || !sentence.tokens[number.end - 1].hasTanwin
    else { return nil }
    return year(number, at: i)
  }

  func year(_ number: (Int, end: Int), at i: Int) -> DateMention? {
    Period.year(number.0).map { DateMention(tokens: i..<number.end, period: $0, isAbsolute: true) }
  }
}

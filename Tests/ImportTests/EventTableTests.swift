import Foundation
import Import
import Lines
import Relations
import Testing

/// The events of a table and what was wrong with its rows.
private func read(
  _ text: String, _ format: EventTableFormat, columns: TableColumns = TableColumns(), clock: TableClock = TableClock(),
  suffix: String = "csv"
) throws -> (events: [String], problems: [String], skipped: [String: Int]) {
  let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).\(suffix)").path
  try Data(text.utf8).write(to: URL(filePath: path))
  defer { try? FileManager.default.removeItem(atPath: path) }
  var reader = try EventTableReader(path: path, format: format, columns: columns, clock: clock)
  var (events, problems): ([String], [String]) = ([], [])
  while true {
    do throws(InputError) {
      guard let event = try reader.next() else { break }
      events.append(short(event))
    } catch {
      problems.append(error.description.replacing(path, with: "table"))
    }
  }
  return (events, problems, reader.skipped)
}

/// `2024-02-20 usa/state/USA meets irq/state/IRQ`
private func short(_ event: Event) -> String {
  func name(_ participant: Participant?) -> String {
    participant.map { "\($0.actor.id)/\($0.actor.kind.rawValue)/\($0.actor.principal ?? "-")" } ?? "nobody"
  }
  let date = event.period.map { $0.startText + ($0.precision == .interval ? "..\($0.end!)" : "") } ?? "undated"
  let note = event.evidence.map { " «\($0.quote.text)» \($0.document)" } ?? ""
  return
    "\(date) \(name(event.source)) \(event.kind.name) \(name(event.target))\(event.mode == .actual ? "" : " \(event.mode.rawValue)")\(note)"
}

private func tabs(_ rows: [String]...) -> String {
  rows.map { $0.joined(separator: "\t") }.joined(separator: "\n") + "\n"
}

@Test func icewsIsReadByItsHeader() throws {
  let table = tabs(
    [
      "Event ID", "Event Date", "Source Name", "Source Sectors", "Source Country", "Event Text", "CAMEO Code",
      "Intensity", "Target Name", "Target Sectors", "Target Country", "Story ID",
    ],
    [
      "1", "2014-03-01", "Barack Obama", "Executive Office,Executive,Government", "United States", "Make a visit",
      "042", "1.9", "Iraq", "", "Iraq", "7",
    ],
    [
      "2", "2014-03-02", "Russia", "", "Russian Federation", "Host a visit", "43", "2.8", "Militant (Syria)",
      "Rebel,Insurgents", "Syria", "8",
    ],
    [
      "3", "2014-03-03", "Citizen (Egypt)", "General Population / Civilian / Social", "Egypt", "Demonstrate", "141",
      "-6.5", "", "", "", "9",
    ],
    ["4", "2014-13-03", "Iraq", "", "Iraq", "Consult", "040", "1", "Iran", "", "Iran", "9"],
    ["5", "2014-03-03", "Iraq", "", "Iraq", "?", "999", "1", "Iran", "", "Iran", "9"])
  let (events, problems, _) = try read(table, .icews, suffix: "tab")
  #expect(
    events == [
      "2014-03-01 barack-obama/government/USA visits irq/state/IRQ",
      "2014-03-02 militant-syria/armedGroup/SYR visits rus/state/RUS",
      "2014-03-03 citizen-egypt/group/EGY protests nobody",
    ])
  #expect(
    problems == [
      "table:5: '2014-13-03' is no day\n  hint: write it as 2024-02-20", "table:6: '999' is no CAMEO code",
    ])
}

@Test func gdeltIsReadByPosition() throws {
  func row(_ columns: Int, _ code: String, _ day: String = "20150218") -> [String] {
    var row = Array(repeating: "", count: columns)
    row.replaceSubrange(0..<8, with: ["410", day, "201502", "2015", "2015.1", "USAGOV", "UNITED STATES", "USA"])
    row[12] = "GOV"
    row[15] = "IRQ"
    row[16] = "IRAQ"
    row[17] = "IRQ"
    row[26] = code
    row[columns - 1] = "http://x/y"
    return row
  }
  let (events, problems, _) = try read(
    tabs(row(58, "042"), row(61, "0831"), row(61, "010"), ["a", "b"], row(58, "042", "20150231")), .gdelt)
  #expect(
    events == [
      "2015-02-18 usagov/government/USA visits irq/state/IRQ «» http://x/y",
      "2015-02-18 usagov/government/USA concedes irq/state/IRQ «» http://x/y",
      "2015-02-18 usagov/government/USA comments irq/state/IRQ «» http://x/y",
    ])
  #expect(
    problems == [
      "table:4: expected 58 columns (GDELT 1.0) or 61 (2.0) separated by tabs, found 2",
      "table:5: '20150231' is no day\n  hint: write it as 2024-02-20",
    ])
}

@Test func polecatTypesAndModesBecomeRelations() throws {
  let header = [
    "Event ID", "Event Date", "Event Type", "Event Mode", "Actor Name", "Actor Country", "Primary Actor Sector",
    "Recipient Name", "Recipient Country", "Primary Recipient Sector",
  ]
  func row(_ type: String, _ mode: String) -> [String] {
    ["1", "2023-05-04", type, mode, "Turkey", "TUR", "", "PKK", "None", "REB"]
  }
  let table = tabs(
    header, row("CONSULT", "visit"), row("RETREAT", "ceasefire"), row("RETREAT", "withdraw"), row("ASSAULT", "drone"),
    row("DANCE", ""))
  let (events, problems, _) = try read(table, .polecat)
  #expect(
    events == ["visits", "concedes", "withdraws", "attacks"].map { "2023-05-04 tur/state/TUR \($0) pkk/armedGroup/-" })
  #expect(problems == ["table:6: 'DANCE' is no PLOVER type"])
}

@Test func acledIsReadWithItsQuotedNotes() throws {
  let table = """
    event_id_cnty,event_date,year,time_precision,event_type,sub_event_type,actor1,inter1,actor2,inter2,country,notes
    IRQ1,01 January 2024,2024,1,Battles,Armed clash,Military Forces of Iraq (2022-),1,Islamic State (Iraq),2,Iraq,"He said ""no"", and
    left."
    IRQ2,2024-02-10,2024,3,Protests,Peaceful protest,Protesters (Iraq),6,,,Iraq,
    IRQ3,2024-02-11,2024,1,Strategic developments,Other,Government of Turkey (2016-),State Forces,,,Iraq,
    IRQ4,2024-02-12,2024,2,Strategic developments,Agreement,Government of Turkey (2016-),State Forces,Iraq,1,Iraq,
    IRQ5,2024-02-12,2024,2,Dancing,,A,1,B,1,Iraq,
    IRQ6,2024-02-12,2024,2,"Battles

    """
  let (events, problems, skipped) = try read(table, .acled)
  #expect(
    events == [
      "2024-01-01 military-forces-of-iraq-2022/military/IRQ attacks islamic-state-iraq/armedGroup/- «He said \"no\", and\nleft.» IRQ1",
      "2024-02 protesters-iraq/group/IRQ protests nobody «» IRQ2",
      "2024-02-12 government-of-turkey-2016/government/TUR agrees irq/state/IRQ «» IRQ4",
    ])
  #expect(skipped == ["Strategic developments, Other": 1])
  #expect(
    problems == [
      "table:7: 'Dancing' is no event type of ACLED\n  hint: they are Battles, Explosions/Remote violence, Protests, Riots, Strategic developments, Violence against civilians",
      "table:8: a quotation mark that is never closed",
    ])
}

@Test func ucdpViolenceHasTwoSides() throws {
  let table = """
    id,year,type_of_violence,side_a,side_b,date_start,date_end,date_prec,source_headline
    1,2014,1,Government of Iraq,IS,2014-06-10 00:00:00.000,2014-06-10 00:00:00.000,1,Mosul
    2,2014,3,IS,Civilians,2014-08-03,2014-08-05,2,
    3,2014,1,Government of Myanmar (Burma),KIO,2014-08-05,2014-08-03,2,

    """
  let (events, problems, _) = try read(table, .ucdp)
  #expect(
    events == [
      "2014-06-10 irq/state/IRQ attacks is/armedGroup/- «Mosul» 1",
      "2014-08-03..2014-08-06 is/armedGroup/- attacks civilians/group/- «» 2",
    ])
  #expect(problems == ["table:4: the event ends on 2014-08-03, before it starts on 2014-08-05"])
}

@Test func phoenixAndPetrarchAreReadByPosition() throws {
  let phoenix =
    [
      "1", "20150101", "2015", "1", "1", "USAMIL", "USA", "MIL", "", "SYRREB", "SYR", "REB", "", "190", "19", "4",
      "-10",
    ] + Array(repeating: "", count: 9)
  let (events, problems, _) = try read(
    tabs(phoenix, ["20150101", "TUR", "---", "141", "x"], ["20150101", "TUR"]), .phoenix)
  #expect(
    events == [
      "2015-01-01 usamil/military/USA attacks syrreb/armedGroup/SYR", "2015-01-01 tur/state/TUR protests nobody",
    ])
  #expect(problems == ["table:3: expected date, source, target and code separated by tabs, found 2 columns"])
}

@Test func quadruplesAreReadWithNamesOrNumbers() throws {
  let (events, problems, _) = try read(
    tabs(
      ["Police_(Australia)", "Arrest,_detain,_or_charge_with_legal_action", "Women_(Australia)", "16071"],
      ["Iraq", "Host_a_visit", "Iran", "2014-05-03"], ["Iraq", "Dance_with", "Iran", "1"], ["a", "b"]), .quadruples)
  #expect(
    events == [
      "2014-01-01 police-australia/group/AUS coerces women-australia/group/AUS",
      "2014-05-03 irn/state/IRN visits irq/state/IRQ",
    ])
  #expect(
    problems == [
      "table:3: 'Dance_with' is neither a relation, nor a label or code of CAMEO",
      "table:4: expected head, relation, tail and time separated by tabs, found 2 columns",
    ])

  let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  func write(_ text: String, _ name: String) throws { try Data(text.utf8).write(to: folder.appending(path: name)) }
  try write("Iraq\t0\nIran\t1\n", "entity2id.txt")
  try write("Consult\t0\n", "relation2id.txt")
  try write("0\t0\t1\t48\t0\n0\t0\t9\t48\t0\n", "test.txt")
  var problem: [String] = []
  let graph = try EventGraph(
    table: folder.appending(path: "test.txt").path, format: .quadruples,
    clock: TableClock(start: "2014-01-01", hours: 1)
  ) { (error) throws(InputError) in problem.append(error.problem) }
  #expect(graph.events.map(short) == ["2014-01-03 irq/state/IRQ meets irn/state/IRN"])
  #expect(problem == ["number 9 is not in entity2id.txt"])
}

@Test func aTableOfOnesOwnNamesItsColumnsOrMapsThem() throws {
  let own = """
    date,source_id,source_en,source_ar,source_kind,source_principal,relation,target,mode,note,reference
    2024-02,fm,Foreign Minister,الوزير,office,IRQ,meets,Turkey,planned,talks,memo 7
    ,,,,,,leads,Turkey,,,

    """
  #expect(
    try read(own, .table).events == [
      "2024-02 fm/office/IRQ meets tur/state/TUR planned «talks» memo 7", "undated nobody leads tur/state/TUR tie",
    ])

  let mapped =
    "when;x,who,whom,code\n20 February 2024,Iraq,Turkey,190\n2024-02-20,Iraq,Turkey,Sign formal agreement\n2024-02-20,Iraq,Turkey,atacks\n"
  let (events, problems, _) = try read(
    mapped, .table, columns: try TableColumns("date=when;x,source=who,target=whom,relation=code"))
  #expect(
    events == ["2024-02-20 irq/state/IRQ attacks tur/state/TUR", "2024-02-20 irq/state/IRQ agrees tur/state/TUR"])
  #expect(problems == ["table:4: 'atacks' is no relation\n  hint: use attacks, or a CAMEO code"])
}

@Test(arguments: [
  ("", "table: the file is empty"),
  ("a,b\n", "table:1: no column 'date'\n  hint: the columns are a, b"),
  ("date,relation,source\n", "table:1: no column 'target'\n  hint: the columns are date, relation, source"),
])
func aTableThatCannotBeUnderstoodIsRefused(text: String, expected: String) {
  #expect(message { _ = try read(text, .table) }.replacing(/\/[^:]*\.csv/, with: "table") == expected)
}

@Test func aColumnMapThatCannotBeReadIsRefused() {
  #expect(
    message { _ = try TableColumns("day=when") }.hasPrefix(
      "columns: 'day=when' is no pair of part and column\n  hint: write date=when,source=who; the parts are date, date_end, source, "
    ))
  #expect(
    message { _ = try read("a\n", .table, columns: try TableColumns("date=when")) }.hasSuffix(
      ":1: no column 'when'\n  hint: the columns are a"))
}

private func message(_ body: () throws -> Void) -> String {
  do { try body() } catch { return "\(error)" }
  return "no error"
}

@Test(arguments: [
  (
    "date,source,relation,target,kind\n2024-02-30,a,meets,b\n",
    "'2024-02-30' is no day\n  hint: write it as 2024-02-20, 2024-02 or 2024"
  ),
  (
    "date,source,relation,target,mode\n2024,a,meets,b,maybe\n",
    "'maybe' is no mode\n  hint: use actual, reported, planned, negated, hypothetical, tie"
  ),
  (
    "date,source,relation,target,source_kind\n2024,a,meets,b,king\n",
    "'king' is no kind of actor\n  hint: use state, government, military, armedGroup, party, person, office, igo, ngo, company, group, place"
  ),
  (
    "date,source,relation,target,confidence\n2024,a,meets,b,7\n",
    "'7' is no confidence\n  hint: use a number from 0 to 1"
  ),
  (
    "date,source,relation,target,date_end\n2024,a,meets,b,2023-01-01\n",
    "the event ends on 2023-01-01, before it starts"
  ),
  ("date,source,relation,target\n2024,a,,b\n", "no relation"),
])
func aRowThatCannotBeReadIsReportedWithItsLine(text: String, expected: String) throws {
  #expect(try read(text, .table).problems == ["table:2: \(expected)"])
}

@Test(arguments: EventTableFormat.allCases)
func anyBytesAreReadWithoutACrash(format: EventTableFormat) throws {
  for seed in 1...20 as ClosedRange<UInt64> {
    var state = seed
    let bytes = (0..<3000).map { _ -> UInt8 in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let alphabet: [UInt8] = [9, 10, 10, 34, 44, 48, 49, 65, 0xD8, 0xA7, 0xFF, 0]
      return alphabet[Int(state >> 33) % alphabet.count]
    }
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).csv").path
    try Data(bytes).write(to: URL(filePath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    _ = try? EventGraph(table: path, format: format) { (_) throws(InputError) in }
  }
}

/// A table read row by row and whole, which must complain of the same.
private func readBothWays(
  _ text: String, _ format: EventTableFormat
) throws -> (events: [Event], graph: EventGraph, problems: [String]) {
  let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).tsv").path
  try Data(text.utf8).write(to: URL(filePath: path))
  defer { try? FileManager.default.removeItem(atPath: path) }
  var reader = try EventTableReader(path: path, format: format)
  var (events, problems): ([Event], [String]) = ([], [])
  while true {
    do throws(InputError) {
      guard let event = try reader.next() else { break }
      events.append(event)
    } catch { problems.append("\(error)") }
  }
  var wholeProblems: [String] = []
  let graph = try EventGraph(table: path, format: format) { error throws(InputError) in
    wholeProblems.append("\(error)")
  }
  #expect(wholeProblems == problems)
  return (events, graph, problems)
}

/// Rows seen before are read another way, which must say the same.
@Test func aTableReadWholeSaysWhatItsRowsSay() throws {
  let rows = [
    "Iraq\tMake a visit\tIran\t3", "Iraq\tHost a visit\tIran\t3", "Iran\tHost a visit\tIraq\t5", "Iran\tmeets\tIraq\t4",
    "Police_(Australia)\tMake a visit\tIran\t2", "Iran\tMake a visit\tPolice_(Australia)\t2014-01-01",
    "Iraq\tfrobnicate\tIran\t3", "Iraq\tMake a visit\tIran", "Iraq\tMake a visit\tIran\t3\textra",
    "Iraq\tMake a visit\tIran\t-3", "Iraq\tMake a visit\tIran\t12345678", "\tMake a visit\tIran\t3",
  ]
  let (events, graph, problems) = try readBothWays((rows + rows.reversed()).joined(separator: "\n"), .quadruples)
  #expect(problems.count == 8 && events.count == 16)
  #expect(Array(graph.events) == Array(EventGraph(events).events))
}

@Test func edgeListsAreReadWithNamesAsTheyAre() throws {
  let (events, problems, _) = try read(
    tabs(
      ["Police (Iraq)", "meets", "بغداد", "2014-05-03"], ["a", "Dance with", "b", "-1"],
      [" a ", "Dance with", "", "16071"],
      ["a", "b", "c"], ["a", "", "b", "1"], ["a", "x", "b", "soon"]), .edges)
  #expect(
    events == [
      "2014-05-03 Police (Iraq)/group/- meets بغداد/group/-", "1969-12-31 a/group/- Dance with b/group/-",
      "2014-01-01 a/group/- Dance with nobody",
    ])
  #expect(
    problems == [
      "table:4: expected source, relation, target and day separated by tabs, found 3 columns",
      "table:5: no relation",
      "table:6: 'soon' is no day\n  hint: write it as 2024-02-20, or as the number of days since 1970-01-01",
    ])
}

/// Plain lines are read another way, which must say the same, whatever the lengths of names and wherever a block ends.
@Test(arguments: ["\n", "\r\n"])
func anEdgeListReadWholeSaysWhatItsLinesSay(lineEnd: String) throws {
  let names = (1...70).map { String(repeating: "n", count: $0) } + ["n nn", "é", "nnnnnnné", "nnnnnnn\u{1}"]
  var lines: [String] = []
  for i in 0..<4000 {
    let (source, target) = (names[i % names.count], names[i * i % names.count])
    lines.append("\(source)\tr\(i % 7)\t\(target)\t\(16_000 + i / 100)")
    if i % 500 == 0 {
      lines += [" \(source)\tr\t \(target)\t2014-01-01\textra", "\(source)\tr", "", "\tr\tx\t\(i)", "x\tr\ty\t"]
    }
  }
  let (events, graph, problems) = try readBothWays(lines.joined(separator: lineEnd), .edges)
  #expect(problems.count == 16 && events.count == 4016)
  let inOrder = events.enumerated().sorted { ($0.element.day!, $0.offset) < ($1.element.day!, $1.offset) }
  #expect(graph.events.map(short) == inOrder.map { short($0.element) })
  let hasNumbers = graph.events.map(\.id) == inOrder.map { Event.ID(bits: UInt128($0.offset)) }
  #expect(hasNumbers)
}

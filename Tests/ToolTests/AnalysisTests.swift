import Foundation
import Testing

/// The commands over `Analysis`, on three events: Iraq meets Turkey in January, Turkey attacks the PKK in February, and a
/// planned third.
@Suite struct AnalysisCommandTests {
  private func run(_ arguments: String...) throws -> String {
    let outcome = try Workplace().run(Build.product("actorgraph"), arguments, input: fewEvents)
    #expect(outcome.errors == "")
    #expect(outcome.status == 0)
    return outcome.output
  }

  @Test func ranksMoveBetweenPeriods() throws {
    #expect(
      try run("compare", "--before", "2024-01", "--after", "2024-02", "--format", "tsv") == """
        rank_before\trank_after\trise\tbefore\tafter\tid\tname_en\tname
        \t1\t\t\t1.0\tpkk\tPKK\tحزب العمال
        1\t1\t0\t2.0\t1.0\ttur\tTurkey\tتركيا
        1\t\t\t2.0\t\tirq\tIraq\tالعراق

        """)
  }

  @Test func eventsCountLessTheOlderTheyAre() throws {
    // From 10 January to 20 February are 41 days.
    let sliced = try run("slice", "--to", "2024-02-21")
    let outcome = try Workplace().run(
      Build.product("actorgraph"), ["rank", "--by", "strength", "--half-life", "41", "--format", "tsv"], input: sliced)
    #expect(
      outcome.output.split(separator: "\n").map { $0.prefix(9) }.dropFirst() == [
        "1\t2.0\ttur", "2\t1.0\tirq", "2\t1.0\tpkk",
      ])
  }

  @Test func arcsComeAndGo() throws {
    #expect(
      try run("diff", "--before", "2024-01-01..2024-02-01", "--after", "2024-02") == """
        before  after  change  source  target  source_en  target_en
             1      0      -1  irq     tur     Iraq       Turkey
             1      0      -1  tur     irq     Turkey     Iraq
             0      1       1  tur     pkk     Turkey     PKK
        3 arcs differ, 1 actors are new, 1 are gone

        """)
  }

  @Test func pairsAreCountedAndTheirHistoryListed() throws {
    let pairs = try run("dyad", "--principal", "--all-modes", "--format", "tsv").split(separator: "\n")
    #expect(pairs.count == 3)
    #expect(pairs[1].hasPrefix("2\t1\t0\t1\t0\t0\t-0.5\t\tirq\ttur\t"))
    #expect(
      try run("dyad", "--between", "tur,irq", "--format", "tsv") == """
        date\tsource\trelation\ttarget\tmode\tconfidence\tdocument\tsentence
        2024-01-10\tirq\tmeets\ttur\tactual\t1.0\t\t

        """)
  }

  @Test(arguments: ["leiden", "louvain", "labels", "components", "strong", "principal", "kind"])
  func groupsHoldEveryActorOnce(method: String) throws {
    let rows = try run("groups", "--method", method, "--format", "tsv").split(separator: "\n").dropFirst()
    #expect(Set(rows.map { $0.split(separator: "\t")[2] }) == ["irq", "tur", "pkk"])
    #expect(rows.count == 3)
  }

  @Test func waysLeadAlongEvents() throws {
    #expect(try run("paths", "--from", "irq", "--to", "pkk") == "length  path\n     2  irq → tur → pkk\n")
  }

  @Test func aWayIsAnArrayInJSON() throws {
    #expect(
      try run("paths", "--from", "irq", "--to", "pkk", "--format", "json")
        == #"{"length":2.0,"path":["irq","tur","pkk"]}"# + "\n")
  }

  /// Iraq meets Turkey once a month in 2020 and five times a month in the second half of 2021.
  private var moreAndMore: String {
    let meeting = fewEvents.split(separator: "\n")[0]
    var (lines, number) = ("", 100)
    for (year, month) in (2020...2021).flatMap({ year in (1...12).map { (year, $0) } }) {
      for day in 1...(year == 2021 && month > 6 ? 5 : 1) {
        number += 1
        let month = month < 10 ? "0\(month)" : "\(month)"
        lines +=
          meeting.replacing("00000000000000000000000000000001", with: "00000000000000000000000000000\(number)")
          .replacing("2024-01-10", with: "\(year)-\(month)-0\(day)") + "\n"
      }
    }
    return lines
  }

  private func runOnMoreAndMore(_ arguments: String...) throws -> String {
    let outcome = try Workplace().run(Build.product("actorgraph"), arguments, input: moreAndMore)
    #expect(outcome.errors == "")
    return outcome.output
  }

  @Test func theLevelOfASeriesChanges() throws {
    #expect(
      try runOnMoreAndMore("series", "--changes", "--by", "strength", "--count", "1", "--format", "tsv")
        == "from\tbefore\tafter\tp_value\tid\tname_en\tname\n2021-07-01\t2.0\t10.0\t0.001\tirq\tIraq\tالعراق\n")
  }

  @Test func eventsBurst() throws {
    let rows = try runOnMoreAndMore("series", "--bursts", "--count", "1", "--format", "tsv").split(separator: "\n")
    #expect(rows.count == 2)
    #expect(rows[1].hasPrefix("2021-07-01\t2022-01-01\t60\t"))
    #expect(rows[1].hasSuffix("irq\tIraq\tالعراق"))
  }

  @Test func groupsAreFollowed() throws {
    #expect(
      try run("groups", "--window", "1m", "--format", "json") == #"""
        {"from":"2024-01-01","to":"2024-02-01","group":1,"size":2,"change":null,"ids":["irq","tur"]}
        {"from":"2024-02-01","to":"2024-03-01","group":1,"size":2,"change":null,"ids":["pkk","tur"]}
        {"from":"2024-03-01","to":"2024-04-01","group":1,"size":0,"change":"ends","ids":[]}

        """#)
  }

  @Test(arguments: [
    ["series", "--changes", "--bursts"], ["series", "--bursts", "--step", "1w"], ["groups", "--step", "1m"],
  ])
  func optionsThatDoNotGoTogetherAreRefused(arguments: [String]) throws {
    let outcome = try Workplace().run(Build.product("actorgraph"), arguments, input: fewEvents)
    #expect(outcome.status != 0)
    #expect(outcome.errors.contains("hint: see 'actorgraph \(arguments[0]) --help'"))
  }

  @Test func turkeyStandsBetweenThree() throws {
    #expect(
      try run("roles", "--count", "1", "--format", "json").hasPrefix(
        #"{"total":1.0,"coordinator":0.0,"itinerant":0.0,"representative":0.0,"gatekeeper":0.0,"liaison":1.0,"id":"tur""#
      ))
  }

  @Test func mediatorsStandBetweenTwo() throws {
    #expect(
      try run("roles", "--between", "irq,pkk", "--format", "tsv")
        == "strength\tid\tname_en\tname\n1.0\ttur\tTurkey\tتركيا\n")
  }

  @Test func friendsAndEnemiesAreCounted() throws {
    let rows = try run("balance", "--format", "tsv").split(separator: "\n")
    #expect(rows.contains("ties_for\t1") && rows.contains("ties_against\t1") && rows.contains("frustration\t0"))
    #expect(try run("balance", "--camps", "--format", "tsv").split(separator: "\n").count == 4)
  }

  @Test func factionsEndWithTheTiesThatContradict() throws {
    #expect(try run("balance", "--camps").hasSuffix("\n0 of 2 ties contradict (0.0)\n"))
    #expect(try run("balance", "--factions", "1").hasSuffix("\n1 of 2 ties contradict (0.5)\n"))
    #expect(try run("balance", "--factions", "2").hasSuffix("\n0 of 2 ties contradict (0.0)\n"))
    #expect(try run("balance", "--factions", "2", "--format", "tsv").split(separator: "\n").count == 4)
  }

  @Test func hostilityIsListedByPair() throws {
    #expect(
      try run("balance", "--hostility", "--intensity") == """
        hostility  source  target  source_en  target_en
               10  tur     pkk     Turkey     PKK
               -1  irq     tur     Iraq       Turkey
               -1  tur     irq     Turkey     Iraq

        """)
  }

  @Test func aDyadHasASeries() throws {
    #expect(
      try run("dyad", "--between", "tur,irq", "--window", "1m") == """
        from        to          events_tur_irq  intensity_tur_irq  events_irq_tur  intensity_irq_tur
        2024-01-01  2024-02-01               1                  1               1                  1
        2024-02-01  2024-03-01               0                  0               0                  0
        2024-03-01  2024-04-01               0                  0               0                  0

        """)
  }

  @Test func layersStandSideBySide() throws {
    #expect(
      try run("layers") == """
        layer               events  actors  arcs  density  reciprocity  only_here
        material conflict        1       2     1   0.5000            0          1
        verbal cooperation       1       2     2        1            1          1

        """)
  }

  @Test func ranksHaveIntervals() throws {
    #expect(
      try run("rank", "--samples", "50", "--count", "1", "--format", "tsv").hasPrefix(
        "rank\tdegree\trank_from\trank_to\tfirst\tid\tname_en\tname\n1\t3.0\t1\t"))
  }

  @Test func ranksAreSetAgainstChance() throws {
    let degrees = try run("rank", "--samples", "9", "--draw", "degrees", "--by", "betweenness", "--format", "tsv")
    #expect(degrees.hasPrefix("rank\tbetweenness\tz\tp\tfalse_discovery_rate\tid\tname_en\tname\n1\t1.0\t"))
    let times = try run("rank", "--samples", "9", "--draw", "times", "--by", "temporal-reach,degree", "--format", "tsv")
    #expect(times.hasPrefix("rank\ttemporal-reach\tdegree\tz\tp\tfalse_discovery_rate\tid\t"))
  }

  @Test func measuresInTimeRankToo() throws {
    #expect(
      try run("rank", "--by", "temporal-betweenness,temporal-reach", "--format", "tsv") == """
        rank\ttemporal-betweenness\ttemporal-reach\tid\tname_en\tname
        1\t1.0\t2.0\ttur\tTurkey\tتركيا
        2\t0.0\t2.0\tirq\tIraq\tالعراق
        2\t0.0\t0.0\tpkk\tPKK\tحزب العمال

        """)
  }

  @Test func waitingIsTold() throws {
    // Iraq meets Turkey on the 10th, 13th and 15th; the last event of all is on the 19th.
    let meeting = fewEvents.split(separator: "\n")[0]
    let lines = ["10", "13", "15", "19"].enumerated().map { i, day in
      meeting.replacing("0001\"", with: "001\(i)\"").replacing("01-10", with: "01-" + day)
        .replacing("\"tur\"", with: i == 3 ? "\"irn\"" : "\"tur\"")
    }
    let outcome = try Workplace().actorgraph(
      "dyad", "--between", "tur,irq", "--waiting", input: lines.joined(separator: "\n"))
    #expect(
      outcome.output == """
        days  waits  ended  longer   error  hazard  source  target
           2      3      1  0.6667  0.2722  0.3333  irq     tur
           3      2      1  0.3333  0.2722  0.8333  irq     tur

        """)
  }
}

import Foundation
import Testing

private let dispatches = Build.root.appending(path: "Examples/corpus").path

@Suite struct PipeTests {
  @Test func commandsChain() throws {
    let place = try Workplace()
    let outcome = try place.shell(
      "\"$actorgraph\" extract '\(dispatches)' | \"$actorgraph\" slice --from 2024-01-01 --to 2024-04-01 --quad conflict | \"$actorgraph\" rank --by betweenness,degree --format json --count 3"
    )
    #expect(outcome.errors == "")
    #expect(outcome.status == 0)
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines.allSatisfy { $0.hasPrefix(#"{"rank":"#) && $0.contains(#""betweenness":"#) })
  }

  @Test func aSliceKeepsLinesAsTheyAre() throws {
    let lines = fewEvents.split(separator: "\n").map(String.init)
    func slice(_ arguments: String...) throws -> [String] {
      try Workplace().run(Build.product("actorgraph"), ["slice"] + arguments, input: fewEvents).output
        .split(separator: "\n").map(String.init)
    }
    #expect(try slice() == lines)
    #expect(try slice("--from", "2024-02-20", "--to", "2024-03-01") == [lines[1]])
    #expect(try slice("--to", "2024-02-20") == [lines[0]])
    #expect(try slice("--relation", "meets,accuses") == [lines[0], lines[2]])
    #expect(try slice("--mode", "planned") == [lines[2]])
    #expect(try slice("--quad", "material-conflict") == [lines[1]])
    #expect(try slice("--quad", "conflict") == [lines[1], lines[2]])
    #expect(try slice("--actor", "IRAQ") == [lines[0]])
    #expect(try slice("--actor", "حزب العمال,irq-army") == [lines[1], lines[2]])
    #expect(try slice("--ego", "tur") == lines)
    #expect(try slice("--ego", "irq") == [lines[0]])
    #expect(try slice("--ego", "irq", "--depth", "2") == lines)
    #expect(try slice("--ego", "irq", "--mode", "hypothetical").isEmpty)
    #expect(try slice("--ego", "pkk", "--merge", "day").count == 1)
    #expect(try slice("--principal").count == 3)
    #expect(try slice("--principal")[2].contains(#""source":{"id":"irq","name":"العراق""#))
  }

  @Test func aSeriesHasARowForEachWindow() throws {
    let outcome = try Workplace().actorgraph(
      "series", "--all-modes", "--by", "strength", "--count", "2", input: fewEvents)
    #expect(
      outcome.output == """
        from        to          tur  irq
        2024-01-01  2024-02-01    2    2
        2024-02-01  2024-03-01    1    -
        2024-03-01  2024-04-01    1    -

        """)
    let tsv = try Workplace().actorgraph(
      "series", "--window", "30d", "--step", "2w", "--by", "degree", "--count", "1", "--format", "tsv", input: fewEvents
    )
    #expect(
      tsv.output.hasPrefix("from\tto\tid\tdegree\tname_en\tname\n2024-01-08\t2024-02-07\ttur\t2.0\tTurkey\tتركيا\n"))
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script")))
  func aTerminalGetsSparklinesBelowASeries() throws {
    let place = try Workplace(["e.jsonl": fewEvents])
    let command = "'$actorgraph' series --all-modes --by strength --count 2 e.jsonl"
    let outcome = try place.shell(
      "script -q -e -c \"\(command)\" /dev/null </dev/null")
    #expect(outcome.output.replacing("\r\n", with: "\n").hasSuffix("1    -\n\n█▅▅  tur\n█    irq\n"))
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script")))
  func aTerminalSeesWhenActorsAct() throws {
    let place = try Workplace(["e.jsonl": fewEvents])
    let rank = try place.shell("script -q -e -c \"'$actorgraph' rank --by strength -c 1 e.jsonl\" /dev/null </dev/null")
    #expect(rank.output.contains("rank  strength  events") && rank.output.contains("█"))
    #expect(try !place.actorgraph("rank", "--by", "strength", "e.jsonl").output.contains("█"))
    let dyads = try place.shell("script -q -e -c \"'$actorgraph' dyad -c 1 e.jsonl\" /dev/null </dev/null")
    #expect(dyads.output.contains("     1  █"))
  }

  @Test(arguments: ["INT", "TERM"])
  func longAnalysisThatIsInterruptedLeavesNothing(signal: String) throws {
    let place = try Workplace(["e.jsonl": fewEvents])
    let outcome = try place.shell(
      """
      "$actorgraph" rank --by betweenness --samples 100000 -o ranks.tsv e.jsonl &
      sleep 0.5; kill -\(signal) $!; wait $!; echo "status $?"; ls
      """)
    #expect(outcome.output == "status \(signal == "INT" ? 130 : 143)\ne.jsonl\n")
    // A shell may say that it was terminated.
    #expect(!outcome.errors.contains("actorgraph:"))
  }

  @Test(arguments: ["graphml", "gexf", "dot", "csv", "nodes", "json", "net", "jsonl", "icews", "polecat"])
  func everyFormatIsWrittenByNameAndToAPipe(format: String) throws {
    let place = try Workplace(["e.jsonl": fewEvents])
    let piped = try place.actorgraph("export", "--format", format, "e.jsonl")
    #expect(piped.status == 0)
    #expect(!piped.output.isEmpty)
    #expect(try place.actorgraph("export", "e.jsonl", "--format", format, "-o", "graph").errors == "")
    #expect(try place.read("graph") == piped.output)
  }

  @Test func tablesOfNodesAndEdgesAreReadTogether() throws {
    let place = try Workplace(["e.jsonl": fewEvents])
    for columns in ["", "--neo4j"] {
      let outcome = try place.shell(
        """
        "$actorgraph" export e.jsonl -o edges.csv \(columns)
        "$actorgraph" export e.jsonl --format nodes \(columns) >nodes.csv
        "$actorgraph" import csv nodes.csv edges.csv | "$actorgraph" export --format graphml
        """)
      #expect(outcome.errors == "")
      #expect(try outcome.output == place.actorgraph("export", "--format", "graphml", "e.jsonl").output)
    }
  }

  @Test func formulasAreGuardedWhenAsked() throws {
    let place = try Workplace(["e.jsonl": fewEvents.replacing("\"PKK\"", with: "\"=1+1\"")])
    #expect(try place.actorgraph("export", "--format", "nodes", "e.jsonl").output.contains(",=1+1,"))
    let guarded = try place.actorgraph("export", "--format", "nodes", "--guard-formulas", "e.jsonl")
    #expect(guarded.output.contains(",'=1+1,"))
  }

  @Test func aPictureIsDrawnOfAnActorAndItsNeighbours() throws {
    let outcome = try Workplace().actorgraph(
      "draw", "--ego", "pkk", "--labels", "en", "--size", "degree", "--theme", "dark", "--title", "T", input: fewEvents)
    #expect(outcome.errors == "")
    #expect(outcome.output.contains("<svg") && outcome.output.contains("Turkey") && !outcome.output.contains("Iraq"))
  }

  @Test func groupsAreColouredWhenAsked() throws {
    let place = try Workplace(["e.jsonl": fewEvents])
    let outcome = try place.actorgraph("draw", "--communities", "--labels", "en", "e.jsonl")
    #expect(outcome.errors == "")
    #expect(outcome.output.contains(">Community 1<"))
    #expect(try !place.actorgraph("draw", "--labels", "en", "e.jsonl").output.contains(">Community 1<"))
    #expect(try place.actorgraph("draw", "--communities", "--view", "matrix", "e.jsonl").status == 64)
    #expect(try place.actorgraph("draw", "--communities", "e.jsonl", "-o", "page.html").status == 64)
  }

  @Test(arguments: ["network", "matrix", "timeline", "dyad", "ranking", "multiples", "animation"])
  func everyViewIsDrawn(view: String) throws {
    let place = try Workplace(["e.jsonl": fewEvents])
    for size in ["events", "pagerank"] {
      let outcome = try place.actorgraph(
        "draw", "--view", view, "--size", size, "--window", "1m", "e.jsonl", "-o", "v.svg")
      #expect(outcome.errors == "")
      #expect(try place.read("v.svg").hasSuffix("</svg>\n"))
    }
  }

  @Test func animateIsTheViewOfThatName() throws {
    let place = try Workplace(["e.jsonl": fewEvents])
    let film = try place.actorgraph("draw", "--animate", "e.jsonl").output
    #expect(film.contains("<animate ") && !film.contains("<script"))
    #expect(try place.actorgraph("draw", "--view", "animation", "e.jsonl").output == film)
  }

  @Test func aPageToExploreIsWrittenWithLinksToItsDocuments() throws {
    let place = try Workplace([
      "news.jsonl":
        #"{"id":"d1","url":"https://example.org/1","date":"2024-02-20","text":"التقى الرئيس العراقي وزير الخارجية التركي."}"#
    ])
    let outcome = try place.shell(
      "\"$actorgraph\" extract news.jsonl -o e.jsonl && \"$actorgraph\" draw e.jsonl --links news.jsonl -o page.html")
    #expect(outcome.errors == "")
    let page = try place.read("page.html")
    #expect(page.hasPrefix("<!doctype html>") && page.contains("https://example.org/1"))
  }

  @Test func aPNGSaysWhatMadeIt() throws {
    let place = try Workplace(["e.jsonl": fewEvents])
    let outcome = try place.actorgraph("draw", "e.jsonl", "-o", "v.png")
    if outcome.status == 0 {
      #expect(try Data(contentsOf: place.folder.appending(path: "v.png")).starts(with: [0x89, 0x50, 0x4E, 0x47]))
      #expect(outcome.errors == "actorgraph: made by rsvg-convert\n")
    }
    // Without it libgraphviz draws the network itself, and the other views are refused.
    let alone = try place.shell("PATH=/nowhere \"$actorgraph\" draw e.jsonl -o g.png")
    #expect(
      alone.errors == """
        actorgraph: made by libgraphviz, without legend and notes: 'rsvg-convert' is not installed
          hint: apt install librsvg2-bin

        """)
    #expect(try Data(contentsOf: place.folder.appending(path: "g.png")).starts(with: [0x89, 0x50, 0x4E, 0x47]))
    let matrix = try place.shell("PATH=/nowhere \"$actorgraph\" draw --view matrix e.jsonl -o m.png")
    #expect(
      matrix.errors.hasPrefix(
        "actorgraph: m.png: 'rsvg-convert' is not installed, and PNG and PDF need it\n  hint: "))
  }

  @Test func onlyWhatTwoActorsDoToEachOtherIsDrawn() throws {
    let outcome = try Workplace().actorgraph(
      "draw", "--view", "dyad", "--between", "tur,irq", "--labels", "en", input: fewEvents)
    #expect(outcome.errors == "")
    #expect(outcome.output.contains(">Turkey → Iraq<") && outcome.output.contains(">Iraq → Turkey<"))
    let network = try Workplace().actorgraph("draw", "--between", "tur,irq", "--labels", "en", input: fewEvents)
    #expect(network.output.contains(">Turkey<") && !network.output.contains("PKK"))
    #expect(try Workplace().actorgraph("draw", "--between", "tur,nobody", input: fewEvents).status == 1)
  }

  @Test func twoRunsAndAnyNumberOfCoresGiveTheSameBytes() throws {
    let place = try Workplace()
    let outputs = try ["1", "2", "2", "7"].map {
      try place.actorgraph("extract", "--receipts", dispatches, "--jobs", $0).output
    }
    #expect(outputs[0].utf8.count > 10_000)
    #expect(Set(outputs).count == 1)
  }

  @Test func reportsOfOneEventInTwoDocumentsAreOneEvent() throws {
    let place = try Workplace([
      "news/a-late.jsonl":
        #"{"id":"late","date":"2024-02-21","text":"قال مسؤول إن الرئيس العراقي التقى وزير الخارجية التركي يوم 20 فبراير 2024."}"#,
      "news/b-early.jsonl":
        #"{"id":"early","date":"2024-02-20","text":"التقى الرئيس العراقي وزير الخارجية التركي اليوم. وأدان العراق تركيا."}"#,
    ])
    let outputs = try ["1", "2", "5"].map {
      try place.actorgraph("extract", "news", "--merge", "day", "--jobs", $0)
    }
    #expect(outputs[0].errors == "")
    #expect(Set(outputs.map(\.output)).count == 1)
    try place.write(outputs[0].output, to: "merged.jsonl")
    let meetings = outputs[0].output.split(separator: "\n").filter { $0.contains(#""relation":"meets""#) }
    let event = try #require(try JSONSerialization.jsonObject(with: Data(meetings[0].utf8)) as? [String: Any])
    let reports = try #require(event["reports"] as? [String: Any])
    #expect(meetings.count == 1)
    #expect(event["document"] as? String == "early")
    #expect((event["further_evidence"] as? [[String: Any]])?.map { $0["document"] as? String } == ["late"])
    #expect(reports["count"] as? Int == 2)
    #expect(reports["first"] as? String == "early" && reports["last"] as? String == "late")
    #expect(event["mode"] as? String == "actual" && event["date"] as? String == "2024-02-20")

    #expect(try place.actorgraph("extract", "news", "-o", "events.jsonl").status == 0)
    #expect(
      try place.read("events.jsonl").split(separator: "\n").count == outputs[0].output.split(separator: "\n").count + 1)
    #expect(
      try place.actorgraph("slice", "--relation", "meets", "--merge", "day", "events.jsonl").output.contains(
        #""count":2,"#))
    #expect(try place.actorgraph("slice", "--merge", "day", "merged.jsonl").output == outputs[0].output)
  }

  @Test func explainShowsWhatWasRead() throws {
    let text = "التقى الرئيس العراقي وزير الخارجية التركي في بغداد أمس."
    let outcome = try Workplace().actorgraph("explain", text, "--date", "2024-02-20")
    for stage in ["words", "mentions", "verbs", "dates", "relations", "events"] {
      #expect(outcome.output.contains("\n  \(stage)\n"))
    }
    #expect(outcome.output.contains(" meets "))
    #expect(outcome.output.contains("2024-02-19 from text  by verb-verb-subject"))
    #expect(outcome.output.contains("not  بغداد: behind «في», which gives no actor here"))
    let json = try Workplace().actorgraph("explain", "--format", "json", "--date", "2024-02-20", input: text)
    let sentence = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    #expect((sentence["events"] as? [[String: Any]])?.first?["relation"] as? String == "meets")
    #expect((sentence["events"] as? [[String: Any]])?.first?["rule"] as? String == "verb-verb-subject")
    let relation = try #require((sentence["relations"] as? [[String: Any]])?.first)
    let arguments = try #require(relation["arguments"] as? [[String: Any]])
    #expect(arguments.map { $0["role"] as? String } == ["source", "target", nil])
    #expect(
      arguments.map { $0["reason"] as? String } == [
        "first bare phrase behind «التقى»", "bare phrase behind «التقى»", "behind «في», which gives no actor here",
      ])
  }

  @Test func theBuiltInTablesHaveNothingWrong() throws {
    let outcome = try Workplace().actorgraph("lexicon", "check")
    #expect(outcome.errors == "")
    #expect(outcome.output.hasSuffix(" tables, nothing wrong\n"))
  }

  @Test func unknownWordsAreSuggestedWithAnExample() throws {
    let text = "كلبج الرئيس العراقي الوزير. كلبج الرئيس التركي الوزير. قال زعلوط إنه لا يعلم. قال زعلوط ذلك."
    let outcome = try Workplace().actorgraph("lexicon", "suggest", "--format", "tsv", input: text)
    #expect(outcome.errors == "")
    #expect(outcome.output.contains("verb\t2\tكلبج\tكلبج الرئيس العراقي الوزير"))
    #expect(outcome.output.contains("زعلوط"))
  }

  @Test func relationKindsAreListedAsATable() throws {
    let place = try Workplace(["words/relations.tsv": "spies\tspies on\tCOERCE\t-\t170\tmaterial conflict\t-7\tno\n"])
    let outcome = try place.actorgraph("lexicon", "relations", "--lexicon", "words")
    #expect(
      outcome.output.split(separator: "\n").last == "spies\tspies on\tCOERCE\t-\t170\tmaterial conflict\t-7.0\tno")
  }
}

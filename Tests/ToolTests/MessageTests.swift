import Foundation
import Testing

/// Every message a user can meet, whole.
@Suite struct MessageTests {
  @Test func aBadDocumentIsReportedAndTheOthersGoThrough() throws {
    let place = try Workplace([
      "news/2024-02-20-a.txt": "التقى الرئيس العراقي وزير الخارجية التركي في بغداد.", "news/empty.txt": "",
      "news/b.jsonl": "{\"id\":\"b\",\"date\":\"2024-13-01\",\"text\":\"x\"}\n{broken\n",
    ])
    try place.write(Data([0xC7, 0xE1]), to: "news/old.txt")
    let outcome = try place.actorgraph("extract", "news", "missing", "-o", "events.jsonl")
    #expect(outcome.status == 1)
    #expect(outcome.output == "")
    #expect(
      outcome.errors == """
        actorgraph: news/b.jsonl:1: 'date' is "2024-13-01", which is no day
          hint: write it as 2024-02-20
        actorgraph: news/b.jsonl:2: broken JSON at byte 2: expected a string, found 'b'
        actorgraph: news/empty.txt: the file is empty
        actorgraph: news/old.txt: not UTF-8
          hint: iconv -f WINDOWS-1256 -t UTF-8 news/old.txt
        actorgraph: missing: no such file or folder
        actorgraph: 5 of 6 documents could not be read

        """)
    #expect(try place.read("events.jsonl").hasPrefix("{\"type\":\"event\","))
  }

  @Test func receiptsLeaveOutNoDocument() throws {
    let place = try Workplace(["a.jsonl": "{\"id\":\"a\",\"date\":\"2024-02-20\",\"text\":\"خبر.\"}\n\n{x\n"])
    let outcome = try place.actorgraph("extract", "--receipts", "a.jsonl")
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines[0].hasPrefix(#"{"type":"document","id":"a","hash":""#))
    #expect(lines[0].hasSuffix(#","date":"2024-02-20","sentences":1,"events":0,"status":"ok"}"#))
    #expect(
      lines[1]
        == #"{"type":"error","line":3,"document":null,"message":"a.jsonl:3: broken JSON at byte 2: expected a string, found 'x'"}"#
    )
    #expect(
      lines[2] == #"{"type":"document","id":"a:3","hash":null,"date":null,"sentences":0,"events":0,"status":"error"}"#)
  }

  @Test func aDocumentWithoutDayIsPointedOut() throws {
    let place = try Workplace(["note.txt": "التقى الرئيسان أمس."])
    let outcome = try place.actorgraph("extract", "note.txt")
    #expect(outcome.status == 0)
    #expect(
      outcome.errors == """
        actorgraph: note: no day of publication; relative dates in it stay open
          hint: give --date 2024-02-20, or begin the name of the file with the day

        """)
    #expect(try place.actorgraph("extract", "note.txt", "--date", "2024-02-20").errors == "")
  }

  @Test(arguments: [
    (["rnak", "x"], "there is no command 'rnak'\n  hint: did you mean rank?"),
    (
      ["frobnicate"],
      "there is no command 'frobnicate'\n  hint: the commands are extract, import, explain, lexicon, slice, rank, series, compare, diff, dyad, groups, paths, roles, balance, layers, draw, export"
    ),
    (
      ["rank", "--by", "pagernk", "e.jsonl"],
      "There is no measure 'pagernk'; did you mean pagerank?\n  hint: see 'actorgraph rank --help'"
    ),
    (["rank", "--byy", "x"], "Unknown option '--byy'. Did you mean '--by'?\n  hint: see 'actorgraph rank --help'"),
    (
      ["slice", "--from", "2024-02-30", "e.jsonl"],
      "The value '2024-02-30' is invalid for '--from <day>': '2024-02-30' is no day; write it as 2024-02-20.\n  hint: see 'actorgraph slice --help'"
    ),
    (
      ["slice", "--from", "2024-02-03", "--to", "2024-02-02", "e.jsonl"],
      "--to 2024-02-02 is not after --from 2024-02-03.\n  hint: see 'actorgraph slice --help'"
    ),
    (
      ["slice", "--relation", "atacks", "e.jsonl"],
      "There is no relation 'atacks'; did you mean attacks?\n  hint: see 'actorgraph slice --help'"
    ),
    (
      ["slice", "--quad", "war", "e.jsonl"],
      "There is no quad class 'war'; use one of verbal-cooperation, material-cooperation, verbal-conflict, material-conflict, tie, conflict, cooperation.\n  hint: see 'actorgraph slice --help'"
    ),
    (
      ["slice", "--confidence", "7", "e.jsonl"],
      "--confidence is a number from 0 to 1.\n  hint: see 'actorgraph slice --help'"
    ),
    (
      ["series", "--window", "30", "e.jsonl"],
      "The value '30' is invalid for '--window <length>': '30' is no length of time; write it as 30d, 2w, 1m or 1y.\n  hint: see 'actorgraph series --help'"
    ),
    (
      ["series", "--by", "degree,core", "e.jsonl"],
      "--by takes one measure here.\n  hint: see 'actorgraph series --help'"
    ),
    (
      ["rank", "--samples", "1", "e.jsonl"],
      "--samples is a number from 2 to 100000.\n  hint: see 'actorgraph rank --help'"
    ),
    (
      ["rank", "--samples", "9", "--draw", "times", "e.jsonl"],
      "'degree' knows no time; use --draw documents or degrees.\n  hint: see 'actorgraph rank --help'"
    ),
    (
      ["rank", "--samples", "9", "--by", "temporal-reach", "e.jsonl"],
      "'temporal-reach' is a measure in time; use --draw times.\n  hint: see 'actorgraph rank --help'"
    ),
    (
      ["balance", "--camps", "--hostility", "e.jsonl"],
      "--camps and --hostility are two tables; ask for one.\n  hint: see 'actorgraph balance --help'"
    ),
    (
      ["balance", "--factions", "3", "--camps", "e.jsonl"],
      "--factions is a table of its own; leave out the other one.\n  hint: see 'actorgraph balance --help'"
    ),
    (
      ["balance", "--factions", "0", "e.jsonl"],
      "--factions is a number above 0.\n  hint: see 'actorgraph balance --help'"
    ),
    (
      ["slice", "--depth", "2", "e.jsonl"],
      "--depth goes with --ego.\n  hint: see 'actorgraph slice --help'"
    ),
    (
      ["slice", "--ego", "usa", "--depth", "0", "e.jsonl"],
      "--depth is a number above 0.\n  hint: see 'actorgraph slice --help'"
    ),
    (
      ["dyad", "--waiting", "--window", "1m", "--between", "a,b", "e.jsonl"],
      "--waiting and --window are two tables; ask for one.\n  hint: see 'actorgraph dyad --help'"
    ),
    (
      ["roles", "--between", "usa", "e.jsonl"],
      "--between takes two ids with a comma: usa,irq.\n  hint: see 'actorgraph roles --help'"
    ),
    (["dyad", "--window", "1m", "e.jsonl"], "--window needs --between.\n  hint: see 'actorgraph dyad --help'"),
    (["dyad", "--waiting", "e.jsonl"], "--waiting needs --between.\n  hint: see 'actorgraph dyad --help'"),
    (
      ["dyad", "--between", "usa", "e.jsonl"],
      "--between takes two ids with a comma: usa,irq.\n  hint: see 'actorgraph dyad --help'"
    ),
    (
      ["groups", "--resolution", "0", "e.jsonl"],
      "--resolution is a number above 0.\n  hint: see 'actorgraph groups --help'"
    ),
    (
      ["paths", "--from", "a", "--to", "b", "--count", "0"],
      "--count is a number from 1 to 1000.\n  hint: see 'actorgraph paths --help'"
    ),
    (
      ["compare", "--before", "2024-02-02..2024-02-01", "--after", "2024", "e.jsonl"],
      "The value '2024-02-02..2024-02-01' is invalid for '--before <period>': '2024-02-02..2024-02-01' is no period; write it as 2024, 2024-02, 2024-02-20 or 2024-01-01..2024-04-01.\n  hint: see 'actorgraph compare --help'"
    ),
    (
      ["import", "gdlet", "x"],
      "The value 'gdlet' is invalid for '<format>': There is no format 'gdlet'; did you mean gdelt?\n  hint: see 'actorgraph import --help'"
    ),
    (
      ["export", "e.jsonl"],
      "Say what to write: -o graph.graphml, or --format graphml.\n  hint: see 'actorgraph export --help'"
    ),
    (
      ["export", "e.jsonl", "-o", "g.graphm"],
      "There is no graph format 'graphm'; did you mean graphml?\n  hint: see 'actorgraph export --help'"
    ),
    (
      ["draw", "e.jsonl", "-o", "g.bmp"],
      "draw writes SVG, PNG, PDF and HTML: name the file like graph.svg. DOT, GraphML and others: actorgraph export.\n  hint: see 'actorgraph draw --help'"
    ),
    (
      ["draw", "--view", "matrix", "-o", "m.html", "e.jsonl"],
      "a page shows the network; write matrix as SVG, PNG or PDF.\n  hint: see 'actorgraph draw --help'"
    ),
    (["draw", "--top", "-1", "e.jsonl"], "Missing value for '--top <number>'\n  hint: see 'actorgraph draw --help'"),
    (["draw", "--top=-1", "e.jsonl"], "--top is a number from 0.\n  hint: see 'actorgraph draw --help'"),
    (["draw", "--depth", "0", "e.jsonl"], "--depth is a number from 1 to 100.\n  hint: see 'actorgraph draw --help'"),
    (
      ["draw", "--backbone", "2", "e.jsonl"],
      "--backbone is a number from 0 to 1.\n  hint: see 'actorgraph draw --help'"
    ),
    (
      ["draw", "--size", "degree,core", "e.jsonl"],
      "--size takes one measure here.\n  hint: see 'actorgraph draw --help'"
    ),
    (
      ["draw", "--between", "usa", "e.jsonl"],
      "--between takes two ids with a comma: usa,irq.\n  hint: see 'actorgraph draw --help'"
    ),
    (
      ["draw", "--view", "pie", "e.jsonl"],
      "The value 'pie' is invalid for '--view <view>'. Please provide one of the following:\n  - network\n  - matrix\n  - timeline\n  - dyad\n  - ranking\n  - multiples\n  - animation\n  hint: see 'actorgraph draw --help'"
    ),
    (
      ["extract", "--jobs", "5000", "x"], "--jobs is a number from 0 to 1024.\n  hint: see 'actorgraph extract --help'"
    ),
    (
      ["import", "quadruples", "--hours", "0", "x"],
      "--hours is a number from 1 to 8784.\n  hint: see 'actorgraph import --help'"
    ),
  ])
  func whoAsksWronglyIsToldHowToAsk(arguments: [String], expected: String) throws {
    let place = try Workplace(["e.jsonl": fewEvents])
    let outcome = try place.run(Build.product("actorgraph"), arguments, input: "")
    #expect(outcome.errors == "actorgraph: \(expected)\n")
    #expect(outcome.status == 64)
    #expect(outcome.output == "")
  }

  @Test func aLineThatCannotBeReadIsReportedAndTheOthersCount() throws {
    let place = try Workplace(["e.jsonl": "{\"type\":\"event\",\"id\":\"7\",\"relation\":\"meets\"}\n" + fewEvents])
    let message = "actorgraph: e.jsonl:1: 'id' is \"7\"; an event has 32 hexadecimal digits\n"
    let lenient = try place.actorgraph("rank", "e.jsonl", "--format", "tsv")
    #expect(lenient.errors == message)
    #expect(lenient.status == 1)
    #expect(lenient.output.hasPrefix("rank\tdegree\tid\tname_en\tname\n1\t3.0\ttur\tTurkey\tتركيا\n"))
    let strict = try place.actorgraph("rank", "e.jsonl", "--strict")
    #expect(strict.errors == message)
    #expect(strict.status == 74)
    #expect(strict.output == "")
  }

  @Test func filesThatCannotBeReadOrWrittenEndWith74() throws {
    let place = try Workplace(["e.jsonl": fewEvents])
    let missing = try place.actorgraph("rank", "nothing.jsonl")
    #expect(missing.errors == "actorgraph: nothing.jsonl: no such file or folder\n")
    #expect(missing.status == 74)
    let folder = try place.actorgraph("export", "e.jsonl", "-o", "no/g.dot")
    #expect(
      folder.errors
        == "actorgraph: no/g.dot: cannot write: No such file or directory\n  hint: make the folder first: mkdir -p 'no'\n"
    )
    #expect(folder.status == 74)
  }

  @Test func anUnknownActorIsPointedOut() throws {
    let outcome = try Workplace().actorgraph("slice", "--actor", "Turkye", input: fewEvents)
    #expect(outcome.errors == "actorgraph: no event has an actor 'Turkye'\n  hint: did you mean turkey?\n")
    #expect(outcome.status == 0)
    let ego = try Workplace().actorgraph("draw", "--ego", "tru", input: fewEvents)
    #expect(ego.errors == "actorgraph: There is no actor 'tru'; did you mean tur?\n")
    #expect(ego.status == 1)
    let sliced = try Workplace().actorgraph("slice", "--ego", "tru", input: fewEvents)
    #expect(sliced.errors == ego.errors)
    #expect(sliced.output == "" && sliced.status == 1)
  }

  @Test func whatIsNotInTheGraphIsPointedOut() throws {
    let place = try Workplace(["e.jsonl": fewEvents])
    let unknown = try place.actorgraph("dyad", "--between", "irq,tru", "e.jsonl")
    #expect(unknown.errors == "actorgraph: there is no actor 'tru'\n  hint: did you mean tur?\n")
    #expect(unknown.status == 1)
    let nowhere = try place.actorgraph("paths", "--from", "pkk", "--to", "nobody-at-all", "e.jsonl")
    #expect(
      nowhere.errors
        == "actorgraph: there is no actor 'nobody-at-all'\n  hint: list the ids: actorgraph rank --count 0\n")
    let away = try place.actorgraph("paths", "--from", "pkk", "--to", "irq", "e.jsonl")
    #expect(away.errors == "actorgraph: there is no way from pkk to irq\n  hint: --undirected takes events both ways\n")
    #expect(away.status == 0)
  }

  @Test func anEmptyPictureIsPointedOut() throws {
    let outcome = try Workplace().actorgraph("draw", "-o", "g.svg", input: "")
    #expect(
      outcome.errors
        == "actorgraph: g.svg: nothing to draw: no event has both a source and a target\n  hint: widen the period or the filters\n"
    )
    #expect(outcome.status == 1)
  }

  @Test func whatStandsTwiceInAWordTableIsNamed() throws {
    let place = try Workplace([
      "words/organisations.tsv":
        "# id\tname_en\tkind\tprincipal\tname_ar\na\tA\tgroup\t-\tالجبهة\nb\tB\tgroup\t-\tالحركة;الجبهة\na\tA\tgroup\t-\tالجبهة\nb\tB2\tgroup\t-\tالقوة \n"
    ])
    let outcome = try place.actorgraph("lexicon", "check", "words")
    #expect(
      outcome.errors == """
        actorgraph: words/organisations.tsv:3: 'الجبهة' is already listed on line 2 as a
        actorgraph: words/organisations.tsv:4: the same row stands on line 2
        actorgraph: words/organisations.tsv:5: a cell begins or ends with a space, or has two: 'القوة '
        actorgraph: words/organisations.tsv:5: 'b' is already listed on line 3

        """)
    #expect(outcome.status == 1)
  }

  @Test func aWordTableWithAMistakeIsNamedWithItsLine() throws {
    let place = try Workplace(["words/verbs.tsv": "# mine\nx\ty\n", "none/readme": "", "typo/verb.tsv": "x\n"])
    let broken = try place.actorgraph("lexicon", "check", "words")
    #expect(broken.errors == "actorgraph: words/verbs.tsv:2: expected 7 columns separated by tabs, found 2\n")
    #expect(broken.status == 1)
    let none = try place.actorgraph("lexicon", "check", "none")
    #expect(
      none.errors.hasPrefix("actorgraph: none: no word tables in this folder\n  hint: the tables are relations.tsv, "))
    #expect(none.status == 74)
    #expect(
      try place.actorgraph("extract", "--lexicon", "typo").errors.hasPrefix(
        "actorgraph: typo/verb.tsv: there is no such table; the tables are relations.tsv, "))
  }
}

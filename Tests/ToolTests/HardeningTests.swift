import Foundation
import Testing

private let dispatches = Build.root.appending(path: "Examples/corpus").path

@Suite struct HardeningTests {
  @Test func whenTheReaderHasSeenEnoughTheCommandEndsQuietly() throws {
    let outcome = try Workplace().shell(
      "{ \"$actorgraph\" extract '\(dispatches)' '\(dispatches)' '\(dispatches)'; echo $? >status; } | head -n 1 >/dev/null; cat status"
    )
    #expect(outcome.output == "141\n")
    #expect(outcome.errors == "")
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "there is no /dev/full here"))
  func aFullDiskIsAnErrorMessage() throws {
    let outcome = try Workplace().shell("\"$actorgraph\" extract '\(dispatches)' >/dev/full")
    #expect(
      outcome.errors == """
        actorgraph: standard output: cannot write: No space left on device
          hint: free some space; an older file of this name is as it was

        """)
    #expect(outcome.status == 74)
  }

  /// What is written to the disk before it is full: the limit of the shell stands for its size.
  @Test(arguments: ["export --format graphml", "draw --view timeline", "draw --view matrix", "import csv"])
  func whatCannotBeWrittenToItsEndLeavesTheOldFile(command: String) throws {
    let place = try Workplace(["out.svg": "old"])
    let outcome = try place.shell(
      """
      "$actorgraph" extract '\(dispatches)' -o e.jsonl && "$actorgraph" export e.jsonl -o e.csv
      case '\(command)' in import*) from=e.csv;; *) from=e.jsonl;; esac
      (ulimit -f 8; "$actorgraph" \(command) $from -o out.svg); echo $?; ls -A
      """)
    #expect(outcome.output == "74\ne.csv\ne.jsonl\nout.svg\n")
    #expect(
      outcome.errors == """
        actorgraph: out.svg: cannot write: File too large
          hint: raise the limit of the shell (ulimit -f); an older file of this name is as it was

        """)
    #expect(try place.read("out.svg") == "old")
  }

  @Test func aFailureLeavesTheOldFileAndNoOther() throws {
    let place = try Workplace(["e.jsonl": "{broken\n", "out.jsonl": "old"])
    #expect(try place.actorgraph("slice", "--strict", "e.jsonl", "-o", "out.jsonl").status == 74)
    #expect(try place.read("out.jsonl") == "old")
    #expect(place.names == ["e.jsonl", "out.jsonl"])
  }

  @Test func anInterruptLeavesNoFile() throws {
    let place = try Workplace()
    // A pipe that stays open keeps the command waiting until the signal comes.
    let outcome = try place.shell(
      """
      mkfifo in; exec 3<>in
      "$actorgraph" extract -o out.jsonl <in & pid=$!
      echo '{"text":"x"}' >&3
      until ls -A | grep -q tmp; do sleep 0.02; done
      kill -TERM $pid; wait $pid; echo $?; ls -A
      """)
    #expect(outcome.output == "143\nin\n")
  }

  @Test func aLineOfTenMegabytesIsRead() throws {
    let place = try Workplace()
    let sentence = "قال الوزير إن بلاده تريد السلام "
    let text = String(repeating: sentence, count: 10_000_000 / sentence.utf8.count)
    try place.write("{\"id\":\"a\",\"date\":\"2024-02-20\",\"text\":\"\(text)\"}\n", to: "a.jsonl")
    let outcome = try place.actorgraph("extract", "--receipts", "a.jsonl")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains(#""type":"document","id":"a""#))
  }

  @Test func aLineOf400MegabytesIsAnErrorRecord() throws {
    let outcome = try Workplace().shell(
      """
      ulimit -v 2000000
      { printf '{"text":"'; head -c 400000000 /dev/zero | tr '\\0' x; printf '"}\\n{"id":"b","date":"2024-02-20","text":"خبر."}\\n'; } |
        "$actorgraph" extract --receipts
      """)
    #expect(outcome.status == 1)
    let lines = outcome.output.split(separator: "\n")
    #expect(
      lines.first
        == #"{"type":"error","line":1,"document":null,"message":"standard input:1: larger than 32 MB, the most a document may have\n  hint: give each article a file or a JSON line of its own"}"#
    )
    #expect(lines.last?.hasPrefix(#"{"type":"document","id":"b""#) == true)
  }

  @Test(arguments: [
    "\u{202E}\u{2067}\u{200F}", "\u{FEFF}نص", "👨‍👩‍👧‍👦🇮🇶", "ﷲ ﻻ ﻼ", "a\u{0}b", "\u{0301}\u{0651}", "\u{10FFFF}", "((((((«««",
  ])
  func oddTextIsRead(text: String) throws {
    let place = try Workplace(["a.txt": text + " التقى الرئيس العراقي الوزير التركي. " + text])
    let outcome = try place.actorgraph("extract", "--date", "2024-02-20", "a.txt")
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
  }

  private let sentence = "التقى الرئيس العراقي وزير الخارجية التركي."

  /// Source and target of what is read in a text.
  private func sides(_ text: String) throws -> [String?] {
    let outcome = try Workplace(["a.txt": text]).actorgraph("extract", "--date", "2024-02-20", "a.txt")
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    return try outcome.output.split(separator: "\n").flatMap { line in
      let event = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      return ["source", "target"].map { (event?[$0] as? [String: Any])?["id"] as? String }
    }
  }

  @Test func directionMarksPresentationFormsAndPicturesChangeNothing() throws {
    let marked = sentence.map { "\($0)\u{200F}" }.joined().replacing(" ", with: "\u{202B} \u{202C}")
    let pictures = "😀" + sentence.replacing(" ", with: " 👨\u{200D}👩\u{200D}👧 ") + "🇮🇶"
    let forms = "ﺍﻟﺘﻘﻰ ﺍﻟﺮﺋﻴﺲ ﺍﻟﻌﺮﺍﻗﻲ ﻭﺯﻳﺮ ﺍﻟﺨﺎﺭﺟﻴﺔ ﺍﻟﺘﺮﻛﻲ."
    for text in [sentence, marked, pictures, forms, "\u{0}\(sentence)\u{0}"] {
      #expect(try sides(text) == ["irq-president", "tur-foreign-minister"], "\(text)")
    }
  }

  @Test func halfACharacterInJSONIsAnErrorOfItsLine() throws {
    let place = try Workplace([
      "a.jsonl": """
      {"id":"a","date":"2024-02-20","text":"\\ud800 \(sentence)"}
      {"id":"b","date":"2024-02-20","text":"\\udc00\\ud83d"}
      {"id":"c","date":"2024-02-20","text":"\\ud83d\\ude00\\u0000 \(sentence)"}

      """
    ])
    let outcome = try place.actorgraph("extract", "a.jsonl")
    #expect(outcome.status == 1)
    #expect(
      outcome.errors == """
        actorgraph: a.jsonl:1: half a character: \\ud800 without its other surrogate
        actorgraph: a.jsonl:2: half a character: \\udc00 without its other surrogate
        actorgraph: 2 of 3 documents could not be read

        """)
    #expect(outcome.output.split(separator: "\n").count == 1)
  }

  @Test func bytesThatAreNoUTF8AreAnErrorOfTheirDocument() throws {
    let outcome = try Workplace().shell(
      """
      printf '{"id":"a","text":"\\377"}\\n{"id":"b","date":"2024-02-20","text":"\(sentence)"}\\n' >a.jsonl
      printf '\\0\\0{"text":"x"}\\n' >b.jsonl
      "$actorgraph" extract a.jsonl b.jsonl
      """)
    #expect(outcome.status == 1)
    #expect(
      outcome.errors == """
        actorgraph: a.jsonl:1: not UTF-8
          hint: iconv -f WINDOWS-1256 -t UTF-8 a.jsonl
        actorgraph: b.jsonl:1: broken JSON at byte 1: expected '{', found byte 0
        actorgraph: 2 of 3 documents could not be read

        """)
    #expect(outcome.output.split(separator: "\n").count == 1)
  }

  /// Ten times the words take nothing like a hundred times as long: a run of the same words, and the same event again and again.
  @Test(arguments: ["قال محمد الكربولي إن العراق وإيران التقيا و ", "قصفت إسرائيل دمشق\n", "قصفت إسرائيل دمشق. "])
  func longTextsTakeTheirShareOfTime(unit: String) throws {
    func seconds(_ count: Int) throws -> Double {
      let place = try Workplace(["a.txt": String(repeating: unit, count: count / unit.split(separator: " ").count)])
      let start = ContinuousClock.now
      #expect(try place.actorgraph("extract", "-j", "1", "--date", "2024-02-20", "a.txt").status == 0)
      return (ContinuousClock.now - start) / .seconds(1)
    }
    let short = try seconds(4_000)
    #expect(try seconds(40_000) < 30 * max(short, 0.5))
  }
}

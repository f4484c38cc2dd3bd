import Foundation
import Testing

@Suite struct ExampleTests {
  /// The examples read `Examples/` and write beside them, so they run in a folder that has a link to it.
  private func run(_ name: String) throws -> (Workplace, Workplace.Outcome) {
    let place = try Workplace()
    try FileManager.default.createSymbolicLink(
      at: place.folder.appending(path: "Examples"), withDestinationURL: Build.root.appending(path: "Examples"))
    return (place, try place.run(Build.product(name), [], input: ""))
  }

  @Test func theReadmeShowsAProgramAndWhatItPrints() throws {
    let (place, outcome) = try run("Quickstart")
    #expect(outcome.errors == "")
    #expect(try place.read("dispatch.svg").contains("<svg"))
    let readme = try Build.text("README.md")
    let program = try Build.text("Examples/Quickstart/main.swift")
    #expect(readme.contains("```swift\n\(program)```\n"))
    #expect(
      readme.contains("```\n\(outcome.output)```\n"), "README.md does not show what it prints now: \(outcome.output)")
  }

  @Test func firstGraph() throws {
    let (place, outcome) = try run("FirstGraph")
    #expect(outcome.errors == "")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("Iraq") && outcome.output.hasSuffix("open first-graph.svg\n"))
    #expect(try place.read("first-graph.svg").contains("<svg"))
    #expect(try place.read("first-graph.graphml").hasSuffix("</graphml>\n"))
  }

  @Test func monthByMonth() throws {
    let outcome = try run("MonthByMonth").1
    #expect(outcome.errors == "")
    #expect(outcome.status == 0)
    #expect(outcome.output.split(separator: "\n").filter { $0.hasPrefix("202") }.count == 10)
  }

  @Test func ownLexicon() throws {
    let outcome = try run("OwnLexicon").1
    #expect(outcome.errors == "")
    #expect(outcome.status == 0)
    let parts = outcome.output.split(separator: "with our tables\n")
    #expect(!parts[0].contains("Blue River Company"))
    #expect(parts[1] == "  France accuses Blue River Company\n  Blue River Company spies Turkey\n")
  }

  @Test func fromEventTable() throws {
    let (place, outcome) = try run("FromEventTable")
    #expect(outcome.errors == "")
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("250 events from 2003-02-21 on\n"))
    #expect(try place.read("peace-process.jsonl").split(separator: "\n").count == 250)
  }
}

@Suite struct GalleryTests {
  /// A picture may differ where libgraphviz does; everything else is the same on every machine.
  @Test func theGalleryIsWhatTheCommandMakes() throws {
    let place = try Workplace()
    let outcome = try place.shell("ACTORGRAPH=\"$actorgraph\" '\(Build.root.path)/scripts/graphs' \"$PWD/made\"")
    #expect(outcome.errors == "")
    #expect(outcome.status == 0)
    for study in ["crossing-and-campaign", "nuclear-file"] {
      for file in ["events.jsonl", "ranks.tsv", "graph.dot", "graph.graphml", "matrix.svg", "dyad.svg"] {
        let isSame = try place.read("made/\(study)/\(file)") == Build.text("Graphs/\(study)/\(file)")
        #expect(isSame, "Graphs/\(study)/\(file) is not what the command makes now: run make graphs")
      }
      for picture in ["graph.svg", "groups.svg", "multiples.svg"] {
        #expect(try place.read("made/\(study)/\(picture)").hasSuffix("</svg>\n"))
      }
      #expect(try !Build.text("Graphs/\(study)/README.md").isEmpty)
    }
  }
}

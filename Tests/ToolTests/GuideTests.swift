import Foundation
import Testing

/// The worked examples in the guide pages, lines that begin with `$`, are run and must print what stands below them.
@Suite struct GuideTests {
  private static let folder = "Sources/Analysis/Analysis.docc"

  static let pages = [
    "Centrality", "Structure", "PathsBetweenActors", "GroupsOfActors", "SignedRelations", "TimeAndChange",
    "Uncertainty",
  ]

  @Test(arguments: pages)
  func examplesPrintWhatThePageSays(page: String) throws {
    let text = try Build.text("\(Self.folder)/\(page).md")
    let place = try Workplace()
    try FileManager.default.createSymbolicLink(
      at: place.folder.appending(path: "Examples"), withDestinationURL: Build.root.appending(path: "Examples"))
    #expect(
      try place.actorgraph("import", "table", "Examples/tables/peace-process.tsv", "-o", "nuclear.jsonl").errors == "")
    let examples = text.components(separatedBy: "```\n$ ").dropFirst()
    #expect(!examples.isEmpty)
    for example in examples {
      let lines = example.components(separatedBy: "\n```")[0].components(separatedBy: "\n")
      let outcome = try place.shell(lines[0].replacing("actorgraph ", with: "\"$actorgraph\" "))
      #expect(outcome.output == lines.dropFirst().joined(separator: "\n") + "\n", "\(page): \(lines[0])")
      #expect(outcome.errors == "")
    }
    #expect(text.contains("## When it misleads\n"))
  }
}

import Foundation
import Testing

private let commands = [
  "extract", "import", "explain", "lexicon", "slice", "rank", "series", "compare", "diff", "dyad", "groups", "paths",
  "roles",
  "balance", "layers", "draw", "export",
]

@Suite struct HelpTests {
  @Test(arguments: commands)
  func helpBeginsWithALineToCopy(command: String) throws {
    let outcome = try Workplace().actorgraph(command, "--help")
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("actorgraph \(command) "))
    #expect(outcome.output.contains("OVERVIEW: "))
    #expect(outcome.errors == "")
  }

  @Test func theCommandWithoutArgumentsShowsItsHelp() throws {
    let outcome = try Workplace().actorgraph()
    #expect(outcome.output.hasPrefix("actorgraph extract news/ | actorgraph rank --by pagerank\n\nOVERVIEW: "))
    for command in commands { #expect(outcome.output.contains("\n  \(command) ")) }
  }

  @Test func everyCommandIsInTheReadme() throws {
    let readme = try Build.text("README.md")
    for command in commands { #expect(readme.contains("\nactorgraph \(command) "), "\(command)") }
  }

  @Test(arguments: commands)
  func everyOptionIsExplainedInASentence(command: String) throws {
    let help = try Workplace().actorgraph(command, "--help").output
    let options = help.split(separator: "OPTIONS:").last.map(String.init) ?? ""
    // An option stands two columns in, its explanation further on.
    for option in options.split(separator: "\n  -") where !option.contains("help") {
      #expect(option.contains("."), "-\(option)")
    }
  }
}

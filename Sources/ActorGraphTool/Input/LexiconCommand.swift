import ActorGraph
import ArgumentParser

struct LexiconCommand: Command {
  static let example = "actorgraph lexicon check my-words/"
  static let configuration = CommandConfiguration(
    commandName: "lexicon", abstract: "Check word tables, find missing words, list relation kinds.",
    discussion: "actorgraph lexicon suggest news/ shows what the tables do not know.",
    subcommands: [Check.self, Suggest.self, Relations.self])

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Read all tables of a folder, or the built-in ones, and say what is wrong with them.")

    @Argument(
      help: ArgumentHelp("A folder with word tables (*.tsv). (default: the built-in tables)", valueName: "folder"))
    var folder: String?

    func run() throws {
      var tables = Lexicon.builtInTables
      if let folder {
        _ = try Lexicon.builtIn.adding(directory: folder)
        tables = [:]
        for name in try FileReader.names(inFolder: folder) where name.hasSuffix(".tsv") {
          tables[name] = try Lines.text(ofFile: "\(folder)/\(name)")
        }
      }
      let problems = LexiconCheck.problems(in: tables, folder: folder)
      for problem in problems { Terminal.report("\(problem)") }
      if !problems.isEmpty { throw Failure() }
      try Terminal.print("\(tables.count) tables, nothing wrong\n")
    }
  }

  struct Relations: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List the relation kinds, as relations.tsv has them.")

    @Option(help: ArgumentHelp("Folder with word tables of your own.", valueName: "folder"))
    var lexicon: String?

    func run() throws {
      let ontology = try lexicon.map(Lexicon.builtIn.adding)?.ontology ?? .builtIn
      var text = "# name\tmeaning\tPLOVER type\tPLOVER mode\tCAMEO code\tquad class\tintensity\tsymmetric\n"
      for kind in ontology.kinds {
        let cells = [
          kind.name, kind.meaning, kind.plover ?? "-", kind.ploverMode ?? "-", kind.cameo ?? "-", kind.quad.rawValue,
          kind.intensity?.description ?? "-", kind.isSymmetric ? "yes" : "no",
        ]
        text += cells.joined(separator: "\t") + "\n"
      }
      try Terminal.print(text)
    }
  }
}

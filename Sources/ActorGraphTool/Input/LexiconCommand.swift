import ActorGraph
import ArgumentParser

struct LexiconCommand: Command {
  static let example = "actorgraph lexicon check my-words/"
  static let configuration = CommandConfiguration(
    commandName: "lexicon", abstract: "Check word tables, or list relation kinds.", subcommands: [Check.self, Relations.self])

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Read all tables of a folder, and say what is wrong with them.")

    @Argument(help: ArgumentHelp("A folder with word tables (*.tsv).", valueName: "folder"))
    var folder: String

    func run() throws {
      _ = try Lexicon.builtIn.adding(directory: folder)
      try Terminal.print("\(folder): every table can be read\n")
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

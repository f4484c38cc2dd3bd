import ActorGraph
import ArgumentParser

/// A command with a line to copy, which its help begins with.
protocol Command: ParsableCommand {
  static var example: String { get }
}

struct ActorGraphCommand: Command {
  static let example = "actorgraph extract news/ | actorgraph rank --by pagerank"

  static let configuration = CommandConfiguration(
    commandName: "actorgraph",
    abstract: "Typed, dated graphs of actors and relations out of Arabic news.",
    discussion: "Every command reads files or standard input and writes something the next one can read.",
    version: "0.1.0",
    subcommands: [],
    groupedSubcommands: [
      CommandGroup(name: "Input", subcommands: [Extract.self, Import.self, Explain.self, LexiconCommand.self]),
      CommandGroup(
        name: "Analysis",
        subcommands: [
          Slice.self, Rank.self, SeriesCommand.self, Compare.self, Diff.self, DyadCommand.self, GroupsCommand.self,
          Paths.self, Roles.self, BalanceCommand.self, LayersCommand.self,
        ]),
      CommandGroup(name: "Output", subcommands: [Draw.self, Export.self]),
    ])

  static var commands: [any ParsableCommand.Type] { configuration.groupedSubcommands.flatMap(\.subcommands) }

  static func name(of command: any ParsableCommand.Type) -> String {
    command.configuration.commandName ?? "\(command)".lowercased()
  }

  /// The parser takes a misspelt command for an argument; say what was perhaps meant.
  static func checkName(_ arguments: [String]) throws(Failure) {
    guard let first = arguments.first, !first.hasPrefix("-"), first != "help" else { return }
    let names = commands.map(name)
    if names.contains(first) { return }
    let near = nearMisses(of: first, among: names)
    let hint =
      near.isEmpty
      ? "the commands are \(names.joined(separator: ", "))" : "did you mean \(near.joined(separator: " or "))?"
    throw Failure(message: "there is no command '\(first)'\n  hint: \(hint)", status: 64)
  }

  /// The command that these arguments name.
  static func command(_ arguments: [String]) -> (any ParsableCommand.Type)? {
    arguments.lazy.compactMap { argument in commands.first { name(of: $0) == argument } }.first
  }

  /// The line to copy of that command.
  static func example(_ arguments: [String]) -> String {
    (command(arguments) as? any Command.Type ?? ActorGraphCommand.self).example
  }
}

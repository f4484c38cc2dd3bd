import ActorGraph
import ArgumentParser
import Dispatch

@main
enum Main {
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    // The side of `draw` that libgraphviz runs on.
    if arguments.first == "__layout" { Terminal.exit(LayoutEngine.serve(Array(arguments.dropFirst()))) }
    Terminal.prepare()
    do {
      try ActorGraphCommand.checkName(arguments)
      var command = try ActorGraphCommand.parseAsRoot(arguments)
      try command.run()
    } catch {
      end(error, arguments)
    }
  }

  /// Says what went wrong and ends with the status that tells scripts so.
  private static func end(_ error: any Error, _ arguments: [String]) -> Never {
    switch error {
    case let error as InputError:
      Terminal.report("\(error)")
      Terminal.exit(74)
    case let error as FileError where error.isClosedPipe: Terminal.exit(141)
    case let error as FileError:
      Terminal.report("\(error)")
      Terminal.exit(74)
    case let error as OntologyError:
      Terminal.report("\(error)")
      Terminal.exit(1)
    case let error as LexiconError:
      Terminal.report("\(error)")
      Terminal.exit(1)
    case let error as Failure:
      if let message = error.message { Terminal.report(message) }
      Terminal.exit(error.status)
    default: break
    }
    let message = ActorGraphCommand.fullMessage(for: error)
    let status = ActorGraphCommand.exitCode(for: error)
    if status.isSuccess {
      let isHelp = message.hasPrefix("OVERVIEW:") || message.hasPrefix("USAGE:")
      let example = isHelp ? ActorGraphCommand.example(arguments) + "\n\n" : ""
      do { try Terminal.print(example + message + "\n") } catch { Terminal.exit(error.isClosedPipe ? 141 : 74) }
      Terminal.exit(0)
    }
    if status == .validationFailure {
      let command = ActorGraphCommand.command(arguments).map { " \(ActorGraphCommand.name(of: $0))" } ?? ""
      Terminal.report("\(ActorGraphCommand.message(for: error))\n  hint: see 'actorgraph\(command) --help'")
      Terminal.exit(64)
    }
    Terminal.report("\(message)\n  hint: this is a defect of actorgraph; please report it")
    Terminal.exit(70)
  }
}

/// The end of a command that did not do all it was asked to.
struct Failure: Error {
  /// `nil` when everything has been said.
  var message: String?
  var status: Int32 = 1
}

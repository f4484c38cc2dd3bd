import Foundation
import Testing

/// Runs built programs in a folder of their own, as a user would.
final class Workplace {
  let folder: URL

  init(_ files: [String: String] = [:]) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "tool-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, text) in files { try write(text, to: name) }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func write(_ text: String, to name: String) throws { try write(Data(text.utf8), to: name) }

  func write(_ data: Data, to name: String) throws {
    let file = folder.appending(path: name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file)
  }

  func read(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: folder.appending(path: name)), as: UTF8.self)
  }

  /// The names in the folder, hidden ones too.
  var names: [String] { (try? FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()) ?? [] }

  struct Outcome {
    var status: Int32
    var output: String
    var errors: String
  }

  /// Runs the command with *input* on standard input; `nil` closes it.
  func actorgraph(_ arguments: String..., input: String = "") throws -> Outcome {
    try run(Build.product("actorgraph"), arguments, input: input)
  }

  /// Runs a line of shell, in which `$actorgraph` is the command.
  func shell(_ line: String) throws -> Outcome { try run("/bin/sh", ["-c", line], input: "") }

  func run(_ program: String, _ arguments: [String], input: String, in directory: URL? = nil) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.currentDirectoryURL = directory ?? folder
    process.environment = ProcessInfo.processInfo.environment.merging([
      "actorgraph": Build.product("actorgraph"), "SWIFT_BACKTRACE": "enable=no",
    ]) { $1 }
    // Files instead of pipes: no side ever waits for the other.
    let scratch = FileManager.default.temporaryDirectory.appending(path: "io-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: scratch) }
    let (standardInput, output, errors) = (
      scratch.appending(path: "in"), scratch.appending(path: "out"), scratch.appending(path: "err")
    )
    try Data(input.utf8).write(to: standardInput)
    try Data().write(to: output)
    try Data().write(to: errors)
    process.standardInput = try FileHandle(forReadingFrom: standardInput)
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    process.waitUntilExit()
    func text(_ file: URL) throws -> String { String(decoding: try Data(contentsOf: file), as: UTF8.self) }
    return Outcome(
      status: process.terminationReason == .uncaughtSignal
        ? 128 + process.terminationStatus : process.terminationStatus,
      output: try text(output), errors: try text(errors))
  }
}

enum Build {
  /// The checkout.
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Programs lie beside the bundle that holds the tests.
  static func product(_ name: String) -> String {
    var folder = Bundle.main.bundleURL
    for _ in 0..<4 {
      let program = folder.appending(path: name).path
      if FileManager.default.isExecutableFile(atPath: program), !isFolder(program) { return program }
      folder.deleteLastPathComponent()
    }
    let bundle = CommandLine.arguments.first { $0.hasSuffix(".xctest") } ?? CommandLine.arguments[0]
    return URL(filePath: bundle).deletingLastPathComponent().appending(path: name).path
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }

  static func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: root.appending(path: path)), as: UTF8.self)
  }
}

/// Two states that meet and quarrel, as event lines: enough for the commands that do not read text.
let fewEvents = """
  {"type":"event","id":"00000000000000000000000000000001","source":{"id":"irq","name":"العراق","name_en":"Iraq","kind":"state","principal":"IRQ"},"relation":"meets","target":{"id":"tur","name":"تركيا","name_en":"Turkey","kind":"state","principal":"TUR"},"mode":"actual","date":"2024-01-10"}
  {"type":"event","id":"00000000000000000000000000000002","source":{"id":"tur","name":"تركيا","name_en":"Turkey","kind":"state","principal":"TUR"},"relation":"attacks","target":{"id":"pkk","name":"حزب العمال","name_en":"PKK","kind":"armedGroup"},"mode":"reported","date":"2024-02-20"}
  {"type":"event","id":"00000000000000000000000000000003","source":{"id":"irq-army","name":"الجيش العراقي","kind":"military","principal":"IRQ"},"relation":"accuses","target":{"id":"tur","name":"تركيا","name_en":"Turkey","kind":"state","principal":"TUR"},"mode":"planned","date":"2024-03"}

  """

import ActorGraph
import Foundation

// benchmark JOB FILE [RESULT]: does one job on a table of events, prints its cost as JSON, and writes what it found to
// RESULT or, where the file is a number, to standard error.

let arguments = CommandLine.arguments
let known = jobs.merging(fileJobs) { job, _ in job }
guard arguments.count >= 3, let job = known[arguments[1]] else {
  FileHandle.standardError.write(
    Data("usage: benchmark JOB FILE [RESULT]\njobs: \(known.keys.sorted().joined(separator: " "))\n".utf8))
  exit(64)
}
var stopwatch = Stopwatch()
let result = try job(arguments[2], &stopwatch)
print("{\"cpu\": \(stopwatch.cpu), \"wall\": \(stopwatch.wall), \"rss_mb\": \(peakMemory())}")
if Int(arguments[2]) != nil {
  FileHandle.standardError.write(Data((result.joined(separator: "\n") + "\n").utf8))
}
if arguments.count > 3 {
  try Data(result.joined(separator: "\n").utf8).write(to: URL(filePath: arguments[3]))
}

import ActorGraph
import FoundationEssentials

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

// benchmark JOB FILE [RESULT]: does one job on a table of events, writes what it found to RESULT or, where the file is a
// number, prints it, and prints its cost as JSON on the last line.

let arguments = CommandLine.arguments
let known = [jobs, measureJobs, fileJobs].reduce(into: [:]) { $0.merge($1) { job, _ in job } }
guard arguments.count >= 3, let job = known[arguments[1]] else {
  print("usage: benchmark JOB FILE [RESULT]\njobs: \(known.keys.sorted().joined(separator: " "))")
  exit(64)
}
var stopwatch = Stopwatch()
let result = try job(arguments[2], &stopwatch)
if Int(arguments[2]) != nil { print(result.joined(separator: "\n")) }
print("{\"cpu\": \(stopwatch.cpu), \"wall\": \(stopwatch.wall), \"rss_mb\": \(peakMemory())}")
if arguments.count > 3 {
  try Data(result.joined(separator: "\n").utf8).write(to: URL(filePath: arguments[3]))
}

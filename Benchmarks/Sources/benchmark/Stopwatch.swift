import FoundationEssentials

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// Processor and clock time of the part of a job that is compared.
struct Stopwatch {
  private(set) var cpu = 0.0
  private(set) var wall = 0.0

  mutating func time<Result>(_ work: () throws -> Result) rethrows -> Result {
    let (c, w) = (seconds(CLOCK_PROCESS_CPUTIME_ID), seconds(CLOCK_MONOTONIC))
    let result = try work()
    cpu += seconds(CLOCK_PROCESS_CPUTIME_ID) - c
    wall += seconds(CLOCK_MONOTONIC) - w
    return result
  }

  private func seconds(_ clock: clockid_t) -> Double {
    var time = timespec()
    unsafe clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}

/// The most memory the process has held, in megabytes; 0 where the system does not tell.
func peakMemory() -> Int {
  guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8) else { return 0 }
  let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
  return (line?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) / 1024
}

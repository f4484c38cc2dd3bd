import Foundation
import Testing

@testable import Lines

private func lines(_ bytes: [UInt8], limit: Int) throws -> [String] {
  let path = FileManager.default.temporaryDirectory.appending(path: "lines-\(UUID().uuidString)").path
  try Data(bytes).write(to: URL(filePath: path))
  defer { try? FileManager.default.removeItem(atPath: path) }
  var reader = try LineReader(path: path, limit: limit)
  var result: [String] = []
  while let line = try reader.next() {
    switch line {
    case .bytes(let bytes): result.append(String(decoding: bytes, as: UTF8.self))
    case .tooLong: result.append("too long: \(reader.number)")
    }
  }
  return result
}

@Test func linesEndInLineFeedsWithOrWithoutCarriageReturn() throws {
  #expect(try lines(Array("a\r\n\nb".utf8), limit: 100) == ["a", "", "b"])
  #expect(try lines([], limit: 100) == [])
  #expect(try lines(Array("\n".utf8), limit: 100) == [""])
}

@Test(arguments: [65_534, 65_535, 65_536, 65_537, 131_072, 200_000])
func linesAroundTheSizeOfTheBufferAreWhole(length: Int) throws {
  let line = String(repeating: "x", count: length)
  #expect(try lines(Array("a\n\(line)\nb\n\(line)".utf8), limit: 1 << 20) == ["a", line, "b", line])
}

@Test func aLineAboveTheLimitIsReadOver() throws {
  let line = String(repeating: "x", count: 500_000)
  #expect(try lines(Array("a\n\(line)\nb\n\(line)".utf8), limit: 100_000) == ["a", "too long: 2", "b", "too long: 4"])
}

@Test func aMissingFileIsAnError() {
  #expect(throws: InputError(file: "/nowhere/a", problem: "no such file or folder")) {
    _ = try LineReader(path: "/nowhere/a")
  }
}

@Test func nearMissesAreAtMostTwoLettersAway() {
  #expect(nearMisses(of: "atacks", among: ["meets", "attacks", "accuses"]) == ["attacks"])
  #expect(nearMisses(of: "rnak", among: ["rank", "draw"]) == ["rank"])
  #expect(nearMisses(of: "zzzz", among: ["rank", "draw"]) == [])
}

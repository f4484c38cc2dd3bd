import Export
import Foundation
import Relations
import Testing

@testable import Rendering

@Suite struct PictureTests {
  private static let hasConverter = ["/usr/bin/rsvg-convert", "/opt/homebrew/bin/rsvg-convert"]
    .contains { FileManager.default.fileExists(atPath: $0) }

  @Test(
    .enabled(if: hasConverter, "needs rsvg-convert"),
    arguments: [(Picture.Format.png, [0x89, 0x50] as [UInt8]), (.pdf, [0x25, 0x50])])
  func pngAndPDFComeFromTheConverter(_ format: Picture.Format, _ magic: [UInt8]) throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).\(format)").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Diagram(Fixture.graph).svg().write(to: path, as: format)
    #expect(try Array(Data(contentsOf: URL(fileURLWithPath: path)).prefix(2)) == magic)
  }

  @Test(arguments: [(Picture.Format.png, [0x89, 0x50] as [UInt8]), (.pdf, [0x25, 0x50])])
  func libgraphvizDrawsWhereThereIsNoConverter(_ format: Picture.Format, _ magic: [UInt8]) throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).\(format)").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    let diagram = Diagram(Fixture.graph, style: Style(title: "\\N \"x\" <b>&bogus;</b>"))
    try diagram.writeByGraphviz(to: path, as: format, engine: .inProcess)
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    #expect(Array(bytes.prefix(2)) == magic)
    #expect(bytes.count > 10_000)
  }

  @Test func aHugeImageIsRefusedWithAdvice() throws {
    let picture = Picture(bytes: [], width: 40_000, height: 10)
    #expect {
      try picture.write(to: "/dev/null", as: .png)
    } throws: {
      "\($0)" == "a PNG of 80000 × 20 pixels is too large\n  hint: write SVG or PDF, or filter first"
    }
  }
}

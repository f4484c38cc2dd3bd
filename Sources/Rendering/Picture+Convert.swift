import Export

extension Picture {
  public enum Format: String, Sendable, CaseIterable {
    case svg, png, pdf
  }

  /// Whether PNG and PDF can be written: whether `rsvg-convert` is installed.
  public static var canConvert: Bool {
    let version = ChildProcess(command: ["rsvg-convert", "--version"])
    guard case .exited(0, _)? = try? version.run(input: [], timeLimit: .seconds(10)) else { return false }
    return true
  }

  /// Writes the picture in a format, whole or not at all.
  ///
  /// PNG and PDF are made by `rsvg-convert` (Debian: librsvg2-bin), which shapes Arabic and embeds fonts.
  ///
  /// - Parameter scale: pixels for each point, for PNG.
  public func write(to path: String, as format: Format, scale: Double = 2) throws {
    if format == .svg { return try write(to: path) }
    let bytes = try Converter.convert(self, to: format, scale: scale)
    try AtomicFile.write(to: path) { $0.write(bytes) }
  }
}

/// `rsvg-convert` in a process of its own.
private enum Converter {
  static func convert(_ picture: Picture, to format: Picture.Format, scale: Double) throws -> [UInt8] {
    let largest = max(picture.width, picture.height) * scale
    guard format == .pdf || largest <= 30_000 else {
      throw RenderError(
        "a PNG of \(Int(picture.width * scale)) × \(Int(picture.height * scale)) pixels is too large",
        hint: "write SVG or PDF, or filter first")
    }
    let worker = ChildProcess(
      command: ["rsvg-convert", "--format=\(format.rawValue)", "--zoom=\(scale.short)", "--unlimited"])
    switch try worker.run(input: picture.bytes, timeLimit: .seconds(120)) {
    case .exited(0, let bytes) where !bytes.isEmpty: return bytes
    case .notFound:
      throw RenderError(
        "'rsvg-convert' is not installed, and PNG and PDF need it",
        hint: "apt install librsvg2-bin (macOS: brew install librsvg), or write SVG")
    case .exited(let status, _):
      throw RenderError("rsvg-convert ended with status \(status)", hint: "write SVG instead")
    case .signalled(let signal): throw RenderError("rsvg-convert crashed (signal \(signal))", hint: "write SVG instead")
    case .late: throw RenderError("rsvg-convert took longer than 120 s", hint: "write SVG instead")
    }
  }
}

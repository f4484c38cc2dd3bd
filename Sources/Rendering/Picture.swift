import Export

/// A finished SVG picture: one file, no script, no reference to anything outside.
///
/// Text stays text: the viewer shapes it, with any of Noto Sans Arabic, Noto Sans, DejaVu Sans or its own sans serif.
public struct Picture: Exportable {
  let bytes: [UInt8]
  /// In points, as drawn.
  public let width: Double
  public let height: Double

  public func write(into output: inout ByteOutput) { output.write(bytes) }
}

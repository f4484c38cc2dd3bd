import CRendering

/// Files that are part of the module.
enum Resource {
  static var advances: String { unsafe String(cString: rendering_advances()) }
}

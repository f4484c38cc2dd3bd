import CRendering

/// Files that are part of the module.
enum Resource {
  static var advances: String { unsafe String(cString: rendering_advances()) }
  static var explorerHTML: String { unsafe String(cString: rendering_explorer_html()) }
  static var explorerCSS: String { unsafe String(cString: rendering_explorer_css()) }
  static var explorerJS: String { unsafe String(cString: rendering_explorer_js()) }
}

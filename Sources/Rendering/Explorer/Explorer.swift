import Export
import Relations

/// The graph as a page to explore: one HTML file that needs no network and runs from a folder.
///
/// A time brush over a histogram, filters with live counts, search that knows Arabic spelling, evidence sentences behind
/// each line, ego views, light and dark, Arabic and English, keyboard and phone. The page's content security policy allows
/// only its own script and style, by hash.
///
/// ```swift
/// try Explorer(graph, links: ["0412": "https://example.org/0412"]).html().write(to: "graph.html")
/// ```
public struct Explorer: Sendable {
  let graph: EventGraph
  let links: [String: String]
  let style: Style
  let diagram: Diagram

  /// - Parameter links: where documents can be read, by document id; only `http` and `https` addresses become links.
  public init(
    _ graph: EventGraph, links: [String: String] = [:], size: NodeSize = .eventCount, layout: Layout? = nil,
    style: Style = Style()
  ) {
    self.graph = graph
    self.links = links
    self.style = style
    // One language at a time: the page switches.
    var oneLanguage = style
    if style.labels == .both { oneLanguage.labels = .arabic }
    diagram = Diagram(graph, size: size, layout: layout, style: oneLanguage)
  }

  /// A finished page.
  public struct Page: Exportable {
    let bytes: [UInt8]
    public func write(into output: inout ByteOutput) { output.write(bytes) }
  }

  /// - Parameter engine: where libgraphviz runs.
  public func html(engine: LayoutEngine = .inProcess) throws(RenderError) -> Page {
    try html(engine: engine, further: [])
  }

  /// - Parameter further: scripts that run after the page's own.
  func html(engine: LayoutEngine, further: [String]) throws(RenderError) -> Page {
    let first = diagram.style.labels
    let scene = try diagram.scene(engine: engine, languages: [first, first == .english ? .arabic : .english])
    let css = Self.variables + Resource.explorerCSS
    let scripts = [Resource.explorerJS] + further
    let allowed = scripts.map { "'sha256-\(SHA256.base64($0))'" }.joined(separator: " ")
    let language = diagram.style.labels == .english ? "en" : "ar"
    let titles = [Style.Labels.arabic, .english].map {
      style.title ?? Words(labels: $0).say("مستكشف العلاقات", "Explorer of relations")
    }

    var output = ByteOutput()
    output.write(
      "<!doctype html>\n<html lang=\"\(language)\" dir=\"\(language == "ar" ? "rtl" : "ltr")\">\n<head>\n<meta charset=\"utf-8\">\n"
    )
    output.write("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    output.write(
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src \(allowed); "
        + "style-src 'sha256-\(SHA256.base64(css))'; base-uri 'none'; form-action 'none'\">\n")
    output.write("<meta name=\"referrer\" content=\"no-referrer\">\n<title>")
    output.writeXML(titles[language == "ar" ? 0 : 1].forDisplay, inAttribute: false)
    output.write("</title>\n<style>")
    output.write(css)
    output.write("</style>\n</head>\n")
    output.write(Resource.explorerHTML)
    output.write("<script type=\"application/json\" id=\"data\">")
    ExplorerData(
      graph: graph, scene: scene, titles: titles, note: style.note ?? "", language: language, links: links,
      theme: style.theme
    )
    .write(into: &output)
    output.write("</script>\n")
    for script in scripts { output.write("<script>\(script)</script>\n") }
    output.write("</body>\n</html>\n")
    return Page(bytes: output.bytes)
  }

  /// The theme's colours, for both themes.
  private static var variables: String {
    func block(_ theme: Style.Theme) -> String {
      let c = Colors(theme)
      return
        "--background:\(c.background);--text:\(c.text);--muted:\(c.muted);--rule:\(c.rule);--accent:\(c.color(.state));color-scheme:\(theme.rawValue)"
    }
    return """
      :root{\(block(.light))}
      @media (prefers-color-scheme:dark){:root:not([data-theme=light]){\(block(.dark))}}
      :root[data-theme=dark]{\(block(.dark))}

      """
  }
}

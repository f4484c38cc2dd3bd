import Export
import Foundation
import Relations
import Testing

@testable import Rendering

@Suite struct ExplorerTests {
  @Test(arguments: [
    ("", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="), ("abc", "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="),
    ("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", "JI1qYdIGOLjlwCaTDD5gOaM85Flk/yFn9uzt1BnbBsE="),
  ])
  func hashesAreThoseOfTheStandard(_ text: String, _ expected: String) { #expect(SHA256.base64(text) == expected) }

  @Test func marksStandWhereTheWordsAre() {
    let quote = Span(text: "قال 👩🏽‍🚀 إن الجيش هاجم", range: 100..<200)
    let offset = 100 + "قال 👩🏽‍🚀 إن ".utf8.count
    let place = ExplorerData.place(of: Span(text: "الجيش", range: offset..<offset + 10), in: quote)
    #expect(place.map { quote.text.utf16.dropFirst($0.lowerBound).prefix($0.count) }.flatMap { String($0) } == "الجيش")
    #expect(ExplorerData.place(of: Span(text: "الجيش", range: 90..<100), in: quote) == nil)
    #expect(ExplorerData.place(of: Span(text: "الجيش", range: offset + 1..<offset + 11), in: quote) == nil)
  }

  @Test func onlyWebAddressesBecomeLinks() {
    #expect(ExplorerData.isWeb("https://example.org/a"))
    for address in [
      "javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,x", "file:///etc/passwd", " https://x", "",
    ] {
      #expect(!ExplorerData.isWeb(address))
    }
  }

  @Test func aPageIsOneFileThatKeepsToItself() throws {
    let page = try Explorer(Fixture.quoted, links: ["d0": "https://example.org/d0", "d1": "javascript:alert(1)"]).html()
      .text
    #expect(page.contains("default-src 'none'; script-src 'sha256-"))
    #expect(!page.contains("unsafe-inline") && !page.contains("javascript:alert"))
    #expect(page.contains("[\"d0\",\"https://example.org/d0\"],[\"d1\",null]"))
    // Text of a document cannot end the data element.
    #expect(page.components(separatedBy: "</script>").count == 3)
    #expect(page.contains("\\u003c/script>\\u003cscript>alert(1)"))
  }

  // MARK: In a browser

  private static let chromium = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"]
    .first { FileManager.default.fileExists(atPath: $0) }

  /// What a script in the page finds: the text it leaves in `document.title`.
  private func found(in page: Explorer.Page, hash: String = "", realTime: Bool = false) throws -> [String] {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("explorer-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try page.write(to: folder.appendingPathComponent("page.html").path)
    let process = ChildProcess(
      command: [
        Self.chromium!, "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
        "--window-size=1400,900",
        "--user-data-dir=\(folder.path)/profile", "--dump-dom",
      ] + (realTime ? [] : ["--virtual-time-budget=20000"]) + ["file://\(folder.path)/page.html\(hash)"])
    guard case .exited(0, let bytes) = try process.run(input: [], timeLimit: .seconds(90)) else {
      Issue.record("the browser failed")
      return []
    }
    let dom = String(decoding: bytes, as: UTF8.self)
    let title =
      dom.components(separatedBy: "<title>").dropFirst().first?.components(separatedBy: "</title>").first ?? ""
    return title.components(separatedBy: "|")
  }

  private static let watch = """
    const problems = [];
    addEventListener("securitypolicyviolation", event => problems.push("policy: " + event.violatedDirective));
    addEventListener("error", event => problems.push("error: " + event.message));
    const report = (...found) => { document.title = [...found, problems.length ? problems.join("; ") : "no problem"].join("|"); };
    """

  @Test(.enabled(if: chromium != nil, "needs chromium"))
  func readersFindTheirWay() throws {
    let script =
      Self.watch + """
        const seen = [];
        const status = () => byId("status").textContent;
        seen.push(status());
        byId("search").value = "الامم";
        byId("search").dispatchEvent(new Event("input"));
        seen.push([...byId("hits").querySelectorAll("button")].map(b => b.textContent).join(","));
        byId("hits").querySelector("button").click();
        seen.push(byId("details").querySelectorAll(".line").length);
        byId("details").querySelector(".line").click();
        seen.push(byId("details").querySelector("mark:not(.actor)").textContent, byId("details").querySelectorAll("mark.actor").length > 0);
        seen.push([...byId("details").querySelectorAll("a")].map(a => a.href)[0]);
        document.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
        byId("reset").click();
        byId("quads").querySelectorAll("input")[3].click();
        seen.push(status());
        byId("quads").querySelectorAll("input")[3].click();
        byId("to").value = 30;
        byId("to").dispatchEvent(new Event("input"));
        seen.push(byId("range").textContent);
        byId("language").click();
        seen.push(document.documentElement.dir, byId("graph").querySelectorAll(".line").length > 0);
        seen.push(new URLSearchParams(location.hash.slice(1)).get("to"));
        byId("reset").click();
        seen.push(new DOMParser().parseFromString(svgText(), "image/svg+xml").querySelector("parsererror") === null, csvText().includes("'=1+1"));
        setTimeout(() => report(...seen), 50);
        """
    let found = try found(
      in: Explorer(Fixture.quoted, links: ["d0": "https://example.org/d0"]).html(engine: .inProcess, further: [script]))
    #expect(
      found == [
        "الأطراف: 22 · الخطوط: 40 · الأحداث: 322",
        "الأمم المتحدة · United Nations,الأمين العام للأمم المتحدة · UN Secretary-General",
        "4", "فعل", "true", "https://example.org/d0", "الأطراف: 21 · الخطوط: 33 · الأحداث: 205",
        "2023-04-15 … 2023-05-15", "ltr", "true",
        "2023-05-15", "true", "true", "no problem",
      ])
  }

  @Test(.enabled(if: chromium != nil, "needs chromium"))
  func theAddressBringsBackTheView() throws {
    let script =
      Self.watch
      + "report(byId('status').textContent, document.documentElement.dataset.theme, byId('details').querySelector('h2').textContent);"
    let found = try found(
      in: Explorer(Fixture.graph).html(engine: .inProcess, further: [script]),
      hash: "#lang=en&theme=dark&from=2023-05-01&to=2023-05-31&ego=army&quads=0.1&min=2")
    #expect(
      found.count == 4 && found[0].hasPrefix("actors: ") && found[1...] == ["dark", "Armed Forces", "no problem"])
  }

  @Test(.enabled(if: chromium != nil, "needs chromium"))
  func fiftyThousandEventsBrushSmoothly() throws {
    let graph = Fixture.random(actors: 400, events: 50_000, seed: 3)
    let script =
      Self.watch + """
        const before = performance.now();
        for (let i = 0; i < 20; i++) { setPeriod(i, 100 + i); update(); }
        report(canvas.classList.contains("off"), ((performance.now() - before) / 20).toFixed(1), before.toFixed(0));
        """
    let page = try Explorer(graph.busiest(150), layout: .force).html(engine: .inProcess, further: [script])
    #expect(page.bytes.count < 15_000_000)
    let found = try found(in: page, realTime: true)
    #expect(found.count == 4 && found[0] == "false" && found[3] == "no problem", "\(found)")
    print("explorer: \(page.bytes.count) bytes, update \(found[1]) ms, first drawing after \(found[2]) ms")
    #expect(Double(found[1]).map { $0 < 100 } == true)
    #expect(Double(found[2]).map { $0 < 2000 } == true)
  }
}

extension Fixture {
  /// The fixture with a sentence behind each event, some of them hostile.
  static let quoted = EventGraph(
    graph.events.enumerated().map { i, event in
      var event = event
      let (source, target) = (event.source!.actor.name, event.target!.actor.name)
      let tail = i % 50 == 0 ? "</script><script>alert(1)</script><img src=x onerror=alert(2)>" : " يوم الثلاثاء."
      let text = "\(source) فعل \(target)\(tail)"
      let trigger = 1000 + "\(source) ".utf8.count
      func span(_ text: String, _ start: Int) -> Span { Span(text: text, range: start..<start + text.utf8.count) }
      event.source!.mention = span(source, 1000)
      event.target!.mention = span(target, trigger + "فعل ".utf8.count)
      event.evidence = Evidence(
        document: "d\(i % 3)", sentence: 0, quote: span(text, 1000), trigger: span("فعل", trigger), rule: "test")
      if event.target!.actor.id == "fasher" { event.target!.actor.name = "=1+1" }
      return event
    })
}

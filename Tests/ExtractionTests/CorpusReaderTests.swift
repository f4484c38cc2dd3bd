import Foundation
import Lines
import Relations
import Testing

@testable import Extraction

/// A folder with these files, there while *body* runs.
private func inFolder<R>(_ files: [String: String], _ body: (String) throws -> R) throws -> R {
  let folder = FileManager.default.temporaryDirectory.appending(path: "corpus-\(UUID().uuidString)")
  defer { try? FileManager.default.removeItem(at: folder) }
  for (name, text) in files {
    let file = folder.appending(path: name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }
  return try body(folder.path)
}

/// What the entries of a corpus say, without the folder's path.
private func messages(_ folder: String, _ paths: [String], limit: Int = Corpus.largestDocument) -> [String] {
  let reader = CorpusReader(Corpus(paths: paths.map { "\(folder)/\($0)" }), limit: limit)
  return IteratorSequence(reader).map { entry in
    switch entry.result {
    case .success(let document): "\(entry.id) \(document.date.map(\.description) ?? "-") \(document.text)"
    case .failure(let error): error.description.replacing("\(folder)/", with: "")
    }
  }
}

@Test func foldersAreReadWithTheirSubfoldersInOrderOfNames() throws {
  let files = [
    "b.txt": "ب", "a/2024-01-20-x.txt": "ا", "a/20240121.html": "<p>ج", "a/z.jsonl": #"{"id":7,"text":"د"}"#,
    ".hidden.txt": "x", "picture.png": "x", "c.TXT": "ه",
  ]
  try inFolder(files) { folder in
    #expect(
      messages(folder, [""]) == ["a/2024-01-20-x 2024-01-20 ا", "a/20240121 2024-01-21 ج", "7 - د", "b - ب", "c - ه"])
    let years = try Corpus(directory: folder, date: "2020-01-01").map(\.date?.year)
    #expect(years == [2020, 2020, 2020, 2020, 2020])
  }
}

@Test func theDayInAFileNameMustBeInTheCalendar() {
  #expect(CorpusReader.day(inName: "2024-02-30-x") == nil)
  #expect(CorpusReader.day(inName: "000_e3249cff9779c889") == nil)
  #expect(CorpusReader.day(inName: "sana_2024_02_20") == "2024-02-20")
  #expect(CorpusReader.day(inName: "v12-20240220") == "2024-02-20")
  #expect(CorpusReader.day(inName: "120240220") == nil)
}

@Test func aBadDocumentIsReportedAndTheOthersAreRead() throws {
  let bad = [
    #"{"id":"a","date":"2024-01-01T10:00:00Z","text":"ا"}"#, "", "{broken", #"{"id":"b","text":"x\ud83d"}"#,
    #"{"id":"c","date":"2024-02-30","text":"x"}"#, #"{"id":"d"}"#, #"{"id":"e","text":" "}"#, #"{"text":"ب"}"#,
  ]
  try inFolder(["x.jsonl": bad.joined(separator: "\n"), "empty.txt": "", "blank.txt": " \n"]) { folder in
    try Data([0xC7, 0xE1]).write(to: URL(filePath: folder + "/old.txt"))
    try Data([0xFF, 0xFE, 0x27, 0x06]).write(to: URL(filePath: folder + "/utf16.txt"))
    #expect(
      messages(folder, ["x.jsonl", "empty.txt", "blank.txt", "old.txt", "utf16.txt", "missing"]) == [
        "a 2024-01-01 ا",
        "x.jsonl:3: broken JSON at byte 2: expected a string, found 'b'",
        "x.jsonl:4: half a character: \\ud83d without its other surrogate",
        "x.jsonl:5: 'date' is \"2024-02-30\", which is no day\n  hint: write it as 2024-02-20",
        "x.jsonl:6: no 'text'\n  hint: each line is an object like {\"id\":…,\"date\":…,\"text\":…}",
        "x.jsonl:7: 'text' is empty",
        "x:8 - ب",
        "empty.txt: the file is empty",
        "blank.txt: the file has no text",
        "old.txt: not UTF-8\n  hint: iconv -f WINDOWS-1256 -t UTF-8 old.txt",
        "utf16.txt: not UTF-8\n  hint: iconv -f UTF-16 -t UTF-8 utf16.txt",
        "missing: no such file or folder",
      ])
  }
  #expect(throws: InputError(file: "/nowhere", problem: "no such file or folder")) { try Corpus(directory: "/nowhere") }
}

@Test func aDocumentAboveTheLimitIsReported() throws {
  let large = String(repeating: "x", count: (1 << 20) + 1)
  try inFolder(["a.txt": large, "b.jsonl": "{\"text\":\"\(large)\"}\n{\"text\":\"y\"}"]) { folder in
    #expect(
      messages(folder, ["a.txt", "b.jsonl"], limit: 1 << 20) == [
        "a.txt: larger than 1 MB, the most a document may have\n  hint: give each article a file or a JSON line of its own",
        "b.jsonl:1: larger than 1 MB, the most a document may have\n  hint: give each article a file or a JSON line of its own",
        "b:2 - y",
      ])
  }
}

@Test func aWebPageIsReadWithoutItsFurniture() {
  let page = """
    <!DOCTYPE html><html><head><title>عنوان &amp; خبر</title>
    <meta property="article:published_time" content="2024-01-20T08:00:00+03:00"><style>p{}</style></head>
    <body><nav><a href="/">الرئيسية</a></nav><!-- <p>no</p> -->
    <article><h1>العنوان</h1><p>التقى <b>الوزير</b>
      نظيره&nbsp;&#1601;&#x64A; 3 < 4<script>var a = "<p>";</script></p><p>فقرة</p></article>
    <footer>حقوق</footer></body></html>
    """
  let document = Document(html: page, id: "a")
  #expect(document.text == "العنوان\nالتقى الوزير نظيره في 3 < 4\nفقرة")
  #expect(document.title == "عنوان & خبر")
  #expect(document.date == "2024-01-20")
}

@Test(arguments: [
  "<", "<a", "</", "<a b=", "<a b='", "<!--", "<script>", "&", "&#x110000;", "<article>", "</article>", "<title>",
])
func anyPieceOfAPageIsRead(page: String) {
  #expect(Document(html: page, id: "a").text.utf8.count <= page.utf8.count)
  #expect(Document(html: "نص \(page)", id: "a").text.hasPrefix("نص"))
}

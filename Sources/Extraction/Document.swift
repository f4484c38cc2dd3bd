import Relations

/// A text to read events from.
public struct Document: Hashable, Sendable, Identifiable {
  /// Given with the input: the file name without extension, or the `id` of a JSON line.
  public var id: String
  /// The day of publication; relative dates («أمس») are counted from it.
  public var date: Day?
  public var title: String?
  public var url: String?
  /// All byte ranges count UTF-8 bytes of this text.
  public var text: String

  public init(id: String, date: Day? = nil, title: String? = nil, url: String? = nil, text: String) {
    self.id = id
    self.date = date
    self.title = title
    self.url = url
    self.text = text
  }

  /// 128 bits of id, date and text, the same on every machine.
  public var fingerprint: UInt128 {
    var hash = Hash128()
    hash.add(id)
    hash.add(date?.description ?? "")
    hash.add(text.utf8)
    return hash.bits
  }
}

/// What was read from one document.
public struct Reading: Sendable {
  /// In order of the text.
  public var events: [Event]
  /// The day of publication: the document's own, or one found in the text.
  public var date: Day?
  public var sentenceCount: Int
}

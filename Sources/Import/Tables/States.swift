import CLexicon
import Relations

/// The states of the built-in word tables, by English name and ISO code.
enum States {
  /// The state of that name or ISO 3166 alpha-3 code, whatever the case.
  static func state(_ name: String) -> Actor? { byName[name.lowercased()] }

  private static let byName: [String: Actor] = {
    var states: [String: Actor] = [:]
    for line in table.split(separator: "\n") where !line.hasPrefix("#") {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard cells.count >= 5, let arabic = cells[4].split(separator: ";").first else { continue }
      let state = Actor(
        id: Actor.ID(String(cells[0])), name: String(arabic), nameEN: String(cells[2]), kind: .state,
        principal: String(cells[1]))
      for name in [String(cells[1]), String(cells[2])] + (otherNames[String(cells[1])] ?? []) {
        states[name.lowercased()] = state
      }
    }
    return states
  }()

  /// How event tables call states whose usual English name is another.
  private static let otherNames: [String: [String]] = [
    "BRN": ["Brunei Darussalam"], "CIV": ["Cote d'Ivoire"], "COD": ["Democratic Republic of Congo"],
    "CPV": ["Cape Verde"], "CZE": ["Czech Republic"], "IRN": ["Iran, Islamic Republic of"],
    "KOR": ["Republic of Korea"], "LAO": ["Lao PDR"], "MKD": ["Macedonia"], "MMR": ["Burma"],
    "PRK": ["Democratic People's Republic of Korea"],
    "PSE": ["Occupied Palestinian Territory", "Palestinian Territory, Occupied"],
    "RUS": ["Russian Federation"], "SWZ": ["Swaziland"], "SYR": ["Syrian Arab Republic"],
    "TUR": ["Türkiye", "Turkiye"],
    "USA": ["United States of America", "US"], "GBR": ["UK", "Great Britain"], "VNM": ["Viet Nam"],
  ]

  private static let table: String = {
    for i in 0..<lexicon_table_count() {
      let table = unsafe lexicon_table(i)
      guard unsafe String(cString: table.name) == "states.tsv" else { continue }
      // The C side embeds the files: the bytes live as long as the program.
      return unsafe String(decoding: UnsafeRawBufferPointer(start: table.bytes, count: table.count), as: UTF8.self)
    }
    preconditionFailure("the built-in word tables have no states.tsv")
  }()
}

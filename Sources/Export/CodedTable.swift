import Relations

/// A table of coded events with the columns of ICEWS or POLECAT, tab-separated, for code that is written for these.
///
/// Ties have no code there and are left out, as are planned, denied and hypothetical events and those without a day. Names
/// are English where there is an English one. Columns that we know nothing of are empty; tabs and line breaks become spaces.
public struct CodedTable: Exportable {
  public enum Layout: String, Sendable, CaseIterable {
    /// CAMEO codes and Goldstein intensities; events with two known sides.
    case icews
    /// PLOVER types and modes; a side may be unknown (`None`).
    case polecat
  }

  let graph: EventGraph
  let layout: Layout

  public init(_ graph: EventGraph, as layout: Layout) {
    self.graph = graph
    self.layout = layout
  }

  public func write(into output: inout ByteOutput) {
    let columns = layout == .icews ? Self.icewsColumns : Self.polecatColumns
    writeRow(columns, &output)
    let states = stateNames
    var number = 0
    for event in graph.events {
      guard event.mode == .actual || event.mode == .reported, let day = event.day, event.kind.plover != nil,
        event.kind.cameo != nil
      else { continue }
      switch layout {
      case .icews:
        guard event.source != nil, event.target != nil else { continue }
        number += 1
        writeRow(icews(event, day, number, states), &output)
      case .polecat:
        number += 1
        writeRow(polecat(event, day, number), &output)
      }
    }
  }

  /// English names of states by their codes, as far as the graph has them.
  private var stateNames: [String: String] {
    var names: [String: String] = [:]
    for actor in graph.actors where actor.kind == .state { if let code = actor.principal { names[code] = actor.label } }
    return names
  }

  // MARK: ICEWS

  private static let icewsColumns = [
    "Event ID", "Event Date", "Source Name", "Source Sectors", "Source Country", "Event Text", "CAMEO Code",
    "Intensity",
    "Target Name", "Target Sectors", "Target Country", "Story ID", "Sentence Number", "Publisher", "City", "District",
    "Province", "Country", "Latitude", "Longitude",
  ]

  private func icews(_ event: Event, _ day: Day, _ number: Int, _ states: [String: String]) -> [String] {
    func side(_ participant: Participant?) -> [String] {
      guard let actor = participant?.actor else { return ["", "", ""] }
      return [actor.label, Self.sector(actor.kind), actor.principal.map { states[$0] ?? $0 } ?? ""]
    }
    return [String(number), day.description] + side(event.source)
      + [event.kind.name, event.kind.cameo ?? "", event.kind.intensity.map(\.description) ?? ""] + side(event.target)
      + [event.evidence?.document ?? "", event.evidence.map { String($0.sentence + 1) } ?? ""]
      + Array(repeating: "", count: 7)
  }

  private static func sector(_ kind: Actor.Kind) -> String {
    switch kind {
    case .government, .office: "Government"
    case .military: "Military"
    case .armedGroup: "Organized Violent"
    case .party: "Parties"
    case .igo: "International Government Organization"
    case .ngo: "NGOs"
    case .company: "Business"
    case .state, .person, .group, .place: ""
    }
  }

  // MARK: POLECAT

  private static let polecatColumns = [
    "Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts",
    "Actor Name", "Actor Country", "Actor COW", "Primary Actor Sector", "Actor Sectors", "Actor Title",
    "Actor Name Raw",
    "Wikipedia Actor ID", "Recipient Name", "Recipient Country", "Recipient COW", "Primary Recipient Sector",
    "Recipient Sectors", "Recipient Title", "Recipient Name Raw", "Wikipedia Recipient ID", "Placename", "City",
    "District",
    "Province", "Country", "Latitude", "Longitude", "GeoNames ID", "Raw Placename", "Feature Type", "Source",
    "Publication Date", "Story People", "Story Organizations", "Story Locations", "Language", "Version",
  ]

  private func polecat(_ event: Event, _ day: Day, _ number: Int) -> [String] {
    func side(_ participant: Participant?) -> [String] {
      guard let participant else { return ["None"] + Array(repeating: "", count: 7) }
      let actor = participant.actor
      let sector = Self.role(actor.kind)
      return [
        actor.label, actor.principal.flatMap { $0.utf8.count == 3 ? $0 : nil } ?? "", "", sector, sector, "",
        participant.mention?.text ?? actor.name, "",
      ]
    }
    return [
      String(number), day.description, event.kind.plover ?? "", event.kind.ploverMode ?? "",
      event.kind.intensity.map(\.description) ?? "", Self.quadCode(event.kind.quad), "",
    ] + side(event.source) + side(event.target) + Array(repeating: "", count: 10)
      + [event.evidence?.document ?? ""] + Array(repeating: "", count: 6)
  }

  private static func role(_ kind: Actor.Kind) -> String {
    switch kind {
    case .state, .government, .office: "GOV"
    case .military: "MIL"
    case .armedGroup: "REB"
    case .party: "PTY"
    case .igo: "IGO"
    case .ngo: "NGO"
    case .company: "BUS"
    case .person, .group: "CVL"
    case .place: ""
    }
  }

  private static func quadCode(_ quad: RelationKind.Quad) -> String {
    switch quad {
    case .verbalCooperation: "V-COOP"
    case .materialCooperation: "M-COOP"
    case .verbalConflict: "V-CONF"
    case .materialConflict: "M-CONF"
    case .tie: ""
    }
  }

  private func writeRow(_ cells: [String], _ output: inout ByteOutput) {
    for (i, cell) in cells.enumerated() {
      if i > 0 { output.write("\t") }
      output.writeTabbed(cell)
    }
    output.write("\n")
  }
}

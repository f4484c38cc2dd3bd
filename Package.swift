// swift-tools-version: 6.3
import PackageDescription

let swift: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .strictMemorySafety(),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let libraries: [Target.Dependency] = ["Lines", "Relations", "Extraction", "Analysis", "Import", "Export", "Rendering"]

// Whoever imports ActorGraph names the libraries too: a build does not see a change behind a re-export, and would link old code.
let umbrella = ["ActorGraph"] + libraries

func example(_ name: String, excluding: [String] = []) -> Target {
  .executableTarget(
    name: name, dependencies: umbrella, path: "Examples/\(name)", exclude: excluding, swiftSettings: swift)
}

let package = Package(
  name: "ActorGraph",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "ActorGraph", targets: ["ActorGraph"]),
    .executable(name: "actorgraph", targets: ["ActorGraphTool"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .target(name: "Relations", swiftSettings: swift),
    .target(name: "Lines", swiftSettings: swift),
    .target(name: "CLexicon", exclude: ["data"]),
    .target(name: "Extraction", dependencies: ["Lines", "Relations", "CLexicon"], swiftSettings: swift),
    .target(name: "Analysis", dependencies: ["Relations"], swiftSettings: swift),
    .systemLibrary(name: "CLibXML", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .target(name: "Import", dependencies: ["Lines", "Relations", "CLexicon", "CLibXML"], swiftSettings: swift),
    .target(name: "Export", dependencies: ["Relations"], swiftSettings: swift),
    .systemLibrary(name: "CGraphviz", pkgConfig: "libgvc", providers: [.apt(["libgraphviz-dev"])]),
    .target(name: "CRendering", exclude: ["data"]),
    .target(name: "Rendering", dependencies: ["Relations", "Export", "CGraphviz", "CRendering"], swiftSettings: swift),
    .target(name: "ActorGraph", dependencies: libraries, swiftSettings: swift),
    .executableTarget(
      name: "ActorGraphTool",
      dependencies: umbrella + [.product(name: "ArgumentParser", package: "swift-argument-parser")],
      swiftSettings: swift),
    example("Quickstart"), example("FirstGraph"), example("MonthByMonth"), example("OwnLexicon", excluding: ["words"]),
    example("FromEventTable"),
    .testTarget(name: "LinesTests", dependencies: ["Lines"], swiftSettings: swift),
    .testTarget(name: "RelationsTests", dependencies: ["Relations"], swiftSettings: swift),
    .testTarget(
      name: "ExtractionTests", dependencies: ["Lines", "Extraction", "Export"], exclude: ["Corpus"],
      swiftSettings: swift),
    .testTarget(name: "AnalysisTests", dependencies: ["Analysis"], exclude: ["Published"], swiftSettings: swift),
    .testTarget(
      name: "ExportTests", dependencies: ["Lines", "Export", "Import"], exclude: ["Snapshots"], swiftSettings: swift),
    .testTarget(
      name: "ImportTests", dependencies: ["Import", "Export", "Extraction"], exclude: ["Tables"], swiftSettings: swift),
    .testTarget(name: "RenderingTests", dependencies: ["Rendering", "Analysis"], swiftSettings: swift),
    .testTarget(
      name: "ToolTests",
      dependencies: ["ActorGraphTool", "Quickstart", "FirstGraph", "MonthByMonth", "OwnLexicon", "FromEventTable"],
      exclude: ["Snapshots"], swiftSettings: swift),
  ]
)

// swift-tools-version: 6.3
import PackageDescription

// A package of its own: `make fuzz` builds it, and with it the libraries, with libFuzzer's instrumentation.
let package = Package(
  name: "Fuzzing",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "ActorGraph", path: "..")],
  targets: [
    .executableTarget(
      name: "Fuzz", dependencies: [.product(name: "ActorGraph", package: "ActorGraph")],
      swiftSettings: [.swiftLanguageMode(.v6), .unsafeFlags(["-parse-as-library"])])
  ]
)

// swift-tools-version: 6.3
import PackageDescription

let package = Package(
  name: "Benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "ActorGraph", path: "..")],
  targets: [
    .executableTarget(
      name: "benchmark", dependencies: [.product(name: "ActorGraph", package: "ActorGraph")],
      swiftSettings: [.swiftLanguageMode(.v6)])
  ]
)

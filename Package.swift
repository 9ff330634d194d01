// swift-tools-version: 6.1
import PackageDescription

let strict: [SwiftSetting] = [.swiftLanguageMode(.v6)]

/// For the targets with the loops over every byte of evidence: accesses to an object's own fields are not checked again
/// at run time in a release; tests run with the check.
let hot: [SwiftSetting] =
  strict + [.unsafeFlags(["-enforce-exclusivity=unchecked"], .when(configuration: .release))]

/// A library target of the pipeline; `dependencies` may only point down the table in docs/architecture.md.
func stage(
  _ name: String, _ dependencies: [Target.Dependency], exclude: [String] = [],
  settings: [SwiftSetting] = strict
) -> Target {
  .target(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], resources: [Resource] = []) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: [.target(name: name)] + dependencies,
    resources: resources, swiftSettings: strict)
}

func system(_ name: String, pkgConfig: String? = nil, apt: String) -> Target {
  .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt([apt])])
}

/// The fuzz targets need libFuzzer's flags, so they are part of the package only when `make fuzz` asks for them.
let fuzzTargets: [Target] =
  Context.environment["CANDOR_FUZZ"] == nil
  ? []
  : [
    .executableTarget(
      name: "candor-fuzz", dependencies: ["Evidence", "Scan", "IncidentModel"], path: "Fuzz",
      swiftSettings: strict)
  ]

let package = Package(
  name: "candor",
  products: [.executable(name: "candor", targets: ["candor"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // System libraries.
    system("CZlib", pkgConfig: "zlib", apt: "zlib1g-dev"),
    system("CISAL", pkgConfig: "libisal", apt: "libisal-dev"),
    system("CZstd", pkgConfig: "libzstd", apt: "libzstd-dev"),
    system("CCrypto", pkgConfig: "libcrypto", apt: "libssl-dev"),
    system("CMarkGFM", pkgConfig: "libcmark-gfm", apt: "libcmark-gfm-extensions-dev"),
    system("CHarfBuzz", pkgConfig: "harfbuzz-subset", apt: "libharfbuzz-dev"),
    system("CUnibreak", pkgConfig: "libunibreak", apt: "libunibreak-dev"),
    // Headers of libcurl4-openssl-dev; the library itself is loaded when it is needed.
    .target(name: "CCurl"),
    .target(name: "CByteMasks"),
    system("CSQLite", pkgConfig: "sqlite3", apt: "libsqlite3-dev"),
    // libpq as well is loaded when it is needed.
    .target(name: "CPostgres"),
    .target(name: "CFonts", exclude: ["fonts"], cSettings: [.headerSearchPath("fonts")]),

    // The pipeline, lowest first.
    stage("IncidentModel", []),
    stage("Markup", ["CMarkGFM"]),
    stage("Scan", ["CByteMasks", "CISAL", "CZstd"], settings: hot),
    stage("Redaction", ["IncidentModel", "Scan"]),
    stage("Evidence", ["IncidentModel", "Scan", "CCrypto"], settings: hot),
    stage("RemoteEvidence", ["IncidentModel", "Evidence", "Scan", "CCurl", "CSQLite", "CPostgres"]),
    stage("Analysis", ["IncidentModel", "Evidence", "Scan"]),
    stage("IncidentFile", ["IncidentModel", "Markup", .product(name: "Yams", package: "Yams")]),
    stage("Prose", ["IncidentModel", "Markup"]),
    stage("Briefing", ["IncidentModel", "Markup"]),
    stage("Typesetting", ["CHarfBuzz", "CUnibreak", "CZlib", "CFonts"]),
    stage("Rendering", ["IncidentModel", "Briefing", "Typesetting"]),
    stage("Preparation", ["IncidentModel", "Briefing", "Prose"]),
    stage("FollowUp", ["IncidentModel", "Briefing"]),
    stage(
      "Pipeline",
      [
        "IncidentModel", "Markup", "Scan", "Redaction", "Evidence", "RemoteEvidence", "Analysis",
        "IncidentFile",
        "Prose", "Briefing", "Typesetting", "Rendering", "Preparation", "FollowUp",
      ]),
    stage(
      "LanguageServer",
      [
        "Pipeline", "Prose", "Briefing", "Analysis", "IncidentFile", "Markup", "IncidentModel",
      ]),
    .executableTarget(
      name: "candor",
      dependencies: [
        "LanguageServer", "Pipeline", "IncidentModel", "Scan", "Evidence", "Analysis", "Briefing", "Prose",
        "Preparation",
        "FollowUp",
        "Redaction", "Rendering", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict,
      // The Swift libraries are linked in: the command starts in half the time and needs no toolchain where it runs.
      linkerSettings: [
        .unsafeFlags(
          ["-static-stdlib", "-use-ld=lld"]
            + ["CoreFoundation", "_FoundationCShims", "_FoundationCollections", "_FoundationICU"].map {
              "-l" + $0
            },
          .when(platforms: [.linux], configuration: .release))
      ]),

    // Made logs for measuring and for tests; not a product.
    stage("LogMaker", []),
    .executableTarget(
      name: "log-maker",
      dependencies: ["LogMaker", .product(name: "ArgumentParser", package: "swift-argument-parser")],
      swiftSettings: strict),

    // Tests.
    tests("IncidentModel", []),
    tests("Markup", []),
    tests("Scan", ["CZlib", "CZstd"]),
    tests("Redaction", ["IncidentModel"]),
    tests("Evidence", ["IncidentModel", "Scan", "CZlib", "CZstd"]),
    tests("RemoteEvidence", ["IncidentModel", "Evidence", "Scan", "CSQLite"]),
    tests("Analysis", ["IncidentModel", "Evidence", "Scan"]),
    tests("IncidentFile", ["IncidentModel", "Markup"]),
    tests("Prose", ["IncidentModel", "Markup"]),
    tests("Briefing", ["IncidentModel", "Markup"]),
    tests("Typesetting", []),
    tests("Rendering", ["IncidentModel", "Briefing", "Typesetting"]),
    tests("Preparation", ["IncidentModel", "Briefing", "Prose"]),
    tests("FollowUp", ["IncidentModel", "Briefing"]),
    tests(
      "Pipeline",
      ["IncidentModel", "Scan", "Evidence", "RemoteEvidence", "Analysis", "Briefing", "Rendering"]),
    tests("LanguageServer", ["Pipeline", "Prose", "Markup", "IncidentModel"]),
    tests("LogMaker", ["Evidence", "Scan"]),
    .testTarget(
      name: "CommandTests", dependencies: ["candor", "Pipeline", "IncidentModel"], swiftSettings: strict),
    .testTarget(name: "RepositoryTests", swiftSettings: strict),
  ] + fuzzTargets
)

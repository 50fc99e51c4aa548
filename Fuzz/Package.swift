// swift-tools-version:6.2
// SPDX-License-Identifier: Apache-2.0
import PackageDescription

/// What libFuzzer runs: a package of its own, since a fuzzer has no `main` and every module is built for it alone. The
/// modules are those of the project, by links; of the site, which is large, a fuzzer has the few files that it is about.
let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]

let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let hashTrees = Target.Dependency.product(name: "HashTreeCollections", package: "swift-collections")
let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

func fuzzer(_ name: String, of modules: [Target.Dependency]) -> Target {
    .executableTarget(
        name: name, dependencies: modules,
        swiftSettings: settings + [.unsafeFlags(["-parse-as-library"])])
}

let package = Package(
    name: "fuzz",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(url: "https://github.com/apple/swift-crypto.git", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-collections.git", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-http-types.git", from: "1.8.0"),
        .package(url: "https://github.com/jpsim/Yams.git", from: "6.2.2"),
    ],
    targets: [
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0"),
        .target(name: "Screening", swiftSettings: settings),
        .target(name: "Law", dependencies: [crypto], swiftSettings: settings),
        .target(name: "Record", dependencies: [crypto], swiftSettings: settings),
        .target(name: "Coalition", dependencies: ["Law", "Record", hashTrees], swiftSettings: settings),
        .target(name: "Identity", dependencies: [crypto], swiftSettings: settings),
        .target(
            name: "Exchange", dependencies: ["Law", "Screening", "CLibXML2", yams], swiftSettings: settings),
        .target(name: "Seeding", swiftSettings: settings),
        .target(
            name: "IdentityTesting", dependencies: ["Identity", "Seeding", crypto], swiftSettings: settings),
        fuzzer("FuzzLists", of: ["Exchange", "Screening"]), fuzzer("FuzzMatching", of: ["Screening"]),
        fuzzer("FuzzRowReader", of: ["Exchange", "Screening"]),
        fuzzer("FuzzNameFile", of: ["Coalition", "Exchange", "Screening"]),
        fuzzer("FuzzMatchQueries", of: ["Exchange", "Screening", httpTypes]),
        fuzzer("FuzzLaw", of: ["Exchange", "Law"]),
        fuzzer("FuzzPasskeys", of: ["Identity", "IdentityTesting"]),
    ],
    swiftLanguageModes: [.v6]
)

// swift-tools-version:6.2
// SPDX-License-Identifier: Apache-2.0
import PackageDescription

/// What libFuzzer runs: a package of its own, since a fuzzer has no `main` and every module is built for it alone. The
/// modules are those of the project, by links; nothing else of it is needed.
let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]

let package = Package(
    name: "fuzz",
    platforms: [.macOS(.v15)],
    targets: [
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0"),
        .target(name: "Screening", swiftSettings: settings),
        .target(name: "Exchange", dependencies: ["Screening", "CLibXML2"], swiftSettings: settings),
        .executableTarget(
            name: "FuzzLists", dependencies: ["Exchange", "Screening"],
            swiftSettings: settings + [.unsafeFlags(["-parse-as-library"])]),
        .executableTarget(
            name: "FuzzMatching", dependencies: ["Screening"],
            swiftSettings: settings + [.unsafeFlags(["-parse-as-library"])]),
    ],
    swiftLanguageModes: [.v6]
)

// swift-tools-version:6.2
// SPDX-License-Identifier: Apache-2.0
import Foundation
import PackageDescription

/// The parts of Entente speak to one another by `package` access. These measurements are one more part, in a package
/// of their own so that nobody has to build them: they take the name that the package beside them has.
let house = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
let name = String(
    house.lastPathComponent.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .treatAllWarnings(as: .error),
    .unsafeFlags(["-package-name", name]),
]

/// One executable for each part that promises something about its speed.
func bench(_ bench: String, measures product: String, with others: [Target.Dependency] = []) -> Target {
    .executableTarget(
        name: bench,
        dependencies: ["Measuring", .product(name: product, package: house.lastPathComponent)] + others,
        // Lets the name above stand in place of this package's own.
        packageAccess: false,
        swiftSettings: settings)
}

let package = Package(
    name: "benchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(path: ".."),
        .package(url: "https://github.com/groue/GRDB.swift.git", from: "7.10.0"),
        .package(
            url: "https://github.com/hummingbird-project/hummingbird.git", from: "2.28.1",
            traits: ["FullFoundation"]),
        .package(url: "https://github.com/apple/swift-http-types.git", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log.git", from: "1.16.2"),
    ],
    targets: [
        .target(
            name: "Measuring",
            dependencies: [.product(name: "EntenteScreening", package: house.lastPathComponent)],
            packageAccess: false, swiftSettings: settings),
        bench(
            "SiteBench", measures: "EntenteSite",
            with: [
                .product(name: "EntenteRecord", package: house.lastPathComponent),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
            ]),
        bench("LawBench", measures: "EntenteLaw"),
        bench("ScreeningBench", measures: "EntenteScreening"),
    ],
    swiftLanguageModes: [.v6]
)

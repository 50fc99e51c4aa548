// swift-tools-version:6.2
// SPDX-License-Identifier: Apache-2.0
import PackageDescription

/// The settings of the house, the same for every Swift target.
let house: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
]

/// Of what only reckons: it is optimised in debug builds too, for the demonstration and the tests spend their time there.
let reckoning: [SwiftSetting] = house + [.unsafeFlags(["-O"], .when(configuration: .debug))]

let collections = Target.Dependency.product(name: "Collections", package: "swift-collections")
let hashTrees = Target.Dependency.product(name: "HashTreeCollections", package: "swift-collections")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let lifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")
let nioCore = Target.Dependency.product(name: "NIOCore", package: "swift-nio")

let package = Package(
    name: "entente",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "entente", targets: ["entente"]),
        // For the measurements in `Benchmarks`, which are a package of their own.
        .library(name: "EntenteRecord", targets: ["Coalition", "Record", "Storage"]),
        .library(name: "EntenteSite", targets: ["Site", "Exchange"]),
        .library(name: "EntenteLaw", targets: ["Law", "Exchange"]),
        .library(name: "EntenteScreening", targets: ["Screening", "Exchange"]),
    ],
    dependencies: [
        .package(
            url: "https://github.com/hummingbird-project/hummingbird.git", from: "2.28.1",
            traits: ["FullFoundation"]),
        .package(url: "https://github.com/hummingbird-project/swift-mustache.git", from: "2.1.1"),
        .package(url: "https://github.com/groue/GRDB.swift.git", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser.git", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto.git", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-collections.git", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-log.git", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-http-types.git", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-nio.git", from: "2.101.2"),
        .package(url: "https://github.com/jpsim/Yams.git", from: "6.2.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle.git", from: "2.13.0"),
    ],
    targets: [
        .systemLibrary(name: "CSodium", pkgConfig: "libsodium", providers: [.apt(["libsodium-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .target(name: "CAssets", exclude: ["files"]),
        .target(name: "Record", dependencies: [crypto], swiftSettings: reckoning),
        .target(name: "Identity", dependencies: [crypto], swiftSettings: house),
        .target(name: "Law", dependencies: [crypto], swiftSettings: reckoning),
        .target(name: "Screening", swiftSettings: reckoning),
        .target(
            name: "Coalition", dependencies: ["Law", "Record", collections, hashTrees], swiftSettings: house),
        .target(
            name: "Storage",
            dependencies: [
                "Coalition", "Record", "Screening", .product(name: "GRDB", package: "GRDB.swift"),
            ],
            swiftSettings: house),
        .target(
            name: "Exchange",
            dependencies: [
                "Coalition", "Law", "Record", "Screening", "CLibXML2",
                .product(name: "Yams", package: "Yams"),
            ],
            swiftSettings: reckoning),
        .target(
            name: "Site",
            dependencies: [
                "Coalition", "Identity", "Law", "Record", "Screening", "CAssets", "CSodium", "CZlib",
                hummingbird, httpTypes, nioCore, crypto, logging, lifecycle,
                .product(name: "Mustache", package: "swift-mustache"),
            ],
            swiftSettings: house),
        .executableTarget(
            name: "entente",
            dependencies: [
                "Coalition", "Exchange", "Identity", "Law", "Record", "Screening", "Site", "Storage",
                hummingbird, nioCore, crypto, logging, lifecycle,
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: house),
        .target(name: "Seeding", path: "Tests/Seeding", swiftSettings: house),
        .testTarget(name: "RecordTests", dependencies: ["Record", "Seeding", crypto], swiftSettings: house),
        .target(
            name: "IdentityTesting", dependencies: ["Identity", "Seeding", crypto],
            path: "Tests/IdentityTesting", swiftSettings: house),
        .testTarget(
            name: "IdentityTests", dependencies: ["Identity", "IdentityTesting", "Seeding", crypto],
            swiftSettings: house),
        .testTarget(name: "LawTests", dependencies: ["Law"], swiftSettings: house),
        .testTarget(name: "ScreeningTests", dependencies: ["Screening"], swiftSettings: house),
        .testTarget(
            name: "CoalitionTests", dependencies: ["Coalition", "Law", "Record", "Seeding"],
            swiftSettings: house),
        .testTarget(
            name: "StorageTests",
            dependencies: [
                "Storage", "Coalition", "Record", "Screening",
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            swiftSettings: house),
        .testTarget(
            name: "ExchangeTests",
            dependencies: [
                "Exchange", "Coalition", "Law", "Screening", "Seeding", hummingbird, httpTypes, logging,
                nioCore,
                .product(name: "HummingbirdTesting", package: "hummingbird"),
            ],
            swiftSettings: house),
        .testTarget(
            name: "SiteTests",
            dependencies: [
                "Site", "Coalition", "Exchange", "Identity", "IdentityTesting", "Law", "Record", "Screening",
                "Seeding", "Storage", "CAssets", "CSodium", nioCore,
                .product(name: "HummingbirdTesting", package: "hummingbird"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "Mustache", package: "swift-mustache"),
            ],
            swiftSettings: house),
        .testTarget(
            name: "EntenteTests",
            dependencies: [
                "entente", "Coalition", "Exchange", "Law", "Screening", "Storage",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ], swiftSettings: house),
        .testTarget(name: "TidyTests", swiftSettings: house),
    ],
    swiftLanguageModes: [.v6]
)

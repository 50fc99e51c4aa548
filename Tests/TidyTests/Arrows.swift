// SPDX-License-Identifier: Apache-2.0

/// Which modules each target may import. Arrows point inward only: what is not listed is forbidden.
enum Arrows {
    static let allowed: [String: Set<String>] = [
        "Record": ["Crypto", "FoundationEssentials"],
        "Identity": ["Crypto", "FoundationEssentials"],
        "Coalition": [
            "Law", "Record", "FoundationEssentials", "Synchronization", "Collections", "DequeModule",
            "HashTreeCollections",
            "HeapModule", "OrderedCollections",
        ],
        "Law": ["Crypto", "FoundationEssentials"],
        "Screening": ["FoundationEssentials", "Synchronization"],
        "Storage": Set(["Coalition", "Record", "Screening", "GRDB", "Logging"]).union(system),
        "Exchange": Set([
            "Coalition", "Law", "Screening", "Record", "CLibXML2", "Yams", "FoundationNetworking",
        ]).union(system),
        "Site": Set([
            "Coalition", "Identity", "Law", "Screening", "Record", "CAssets", "CSodium", "CZlib", "Crypto",
            "HTTPTypes",
            "Hummingbird",
            "HummingbirdCore", "Logging", "Mustache", "NIOCore", "NIOHTTPTypes", "ServiceLifecycle",
        ]).union(system),
        "entente": Set([
            "Coalition", "Identity", "Law", "Screening", "Record", "Storage", "Exchange", "Site",
            "ArgumentParser",
            "Crypto",
            "Hummingbird", "HummingbirdCore", "Logging", "NIOCore", "ServiceLifecycle",
        ]).union(system),
    ]

    /// What comes with the toolchain, for the targets that meet the world outside.
    private static let system: Set<String> = [
        "Foundation", "FoundationEssentials", "Synchronization", "Dispatch", "Glibc", "Darwin",
    ]

    /// The imports of a file that no arrow allows, in words.
    static func forbidden(in file: SourceFile, allowed: [String: Set<String>] = allowed) -> [String] {
        guard let target = file.target else { return [] }
        guard let allowed = allowed[target] else { return ["\(file.path): unknown target `\(target)`"] }
        return file.imports.subtracting(allowed).sorted().map { "\(file.path): `\(target)` imports `\($0)`" }
    }
}

// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
import Record
package import Screening

/// A folder with the files of one version of a list, as they came from the publisher.
struct ListFolder: ListSource {
    let path: String

    func open(_ part: String) throws -> ByteStream {
        guard let file = try? SystemFile("\(path)/\(part)", .reading) else { throw unreadable(part) }
        var offset = 0
        return ByteStream {
            guard let piece = try? file.read(ByteStream.pieceLength, at: offset) else {
                throw unreadable(part)
            }
            offset += piece.count
            return piece
        }
    }

    private func unreadable(_ part: String) -> StorageError {
        .damaged("`\(path)/\(part)` cannot be read")
    }
}

/// Files that were copied into the store, and what became known of them on the way.
struct ArrivedList {
    let folder: ListFolder
    let hash: String
    let byteCount: Int
}

extension ListStore {
    /// The folder below a list's versions in which files arrive. No version is called so.
    static let arrivals = "arriving"

    /// Copies the files of a source into the store, reckoning their hash as they pass: what is read, compared and kept
    /// afterwards are the same bytes, whatever becomes of the source.
    func takeIn(_ source: any ListSource, of list: ListState) throws -> ArrivedList {
        let folder = ListFolder(path: versionPath(list.name, Self.arrivals))
        discardArrivals(of: list)
        try create(folder: folder.path)
        var digest = ListDigest(list.format)
        for part in list.format.parts {
            let file = try SystemFile("\(folder.path)/\(part)", .creating)
            try file.truncate(to: 0)
            var offset = 0
            try digest.add(part, of: source) { piece in
                try file.write(piece, at: offset)
                offset += piece.count
            }
        }
        return ArrivedList(folder: folder, hash: digest.hash, byteCount: digest.byteCount)
    }

    /// Puts arrived files in the place of their version, durably and all at once; harmless where they are there already, and
    /// a remedy where those have been damaged.
    /// - Returns: Whether they were not there, or not whole.
    @discardableResult
    func keep(_ arrived: ArrivedList, of list: ListState) throws -> Bool {
        let path = versionPath(list.name, arrived.hash)
        if SystemFile.exists(path) {
            let kept = try? ListFolder(path: path).hash(as: list.format)
            guard kept != arrived.hash else { return false }
            try FileManager.default.removeItem(atPath: path)
        }
        for part in list.format.parts {
            try SystemFile("\(arrived.folder.path)/\(part)", .writing).synchronize()
        }
        try SystemFile.synchronizeDirectory(arrived.folder.path)
        try SystemFile.replace(path, with: arrived.folder.path)
        try SystemFile.synchronizeDirectory("\(directory)/\(list.name)/versions")
        return true
    }

    /// Removes what has arrived and is not kept.
    func discardArrivals(of list: ListState) {
        try? FileManager.default.removeItem(atPath: versionPath(list.name, Self.arrivals))
    }
}

/// What a version is called, reckoned as its files pass by.
private struct ListDigest {
    private let isSet: Bool
    private var lines = ""
    private var only = ""
    private(set) var byteCount = 0

    init(_ format: ListFormat) { isSet = format.parts.count > 1 }

    /// Reads a file to its end, and hands on its pieces.
    mutating func add(_ part: String, of source: any ListSource, _ pass: ([UInt8]) throws -> Void) throws {
        var hash = RunningHash()
        var count = 0
        try source.open(part).forEachPiece { piece in
            hash.add(piece)
            count += piece.count
            try pass(piece)
        }
        byteCount += count
        only = hash.value.hex
        lines += "\(only)  \(part)\n"
    }

    /// Of a single file, what `sha256sum` says of it; of a set, the same over its lines.
    var hash: String { isSet ? Hash.of(Array(lines.utf8)).hex : only }
}

extension ListSource {
    /// What a version of these files is called.
    package func hash(as format: ListFormat) throws -> String {
        var digest = ListDigest(format)
        for part in format.parts { try digest.add(part, of: self) { _ in } }
        return digest.hash
    }
}

// SPDX-License-Identifier: Apache-2.0
import Foundation
package import Screening

/// Files of a list on this machine: those of a source, or those that have just arrived.
package struct ListFiles: ListSource {
    let paths: [String: String]
    private let folder: ArrivalFolder?

    /// - Parameters:
    ///   - paths: By the names of `ListFormat.parts`.
    ///   - folder: Where the files lie, if it is to go when nobody needs them any more.
    init(_ paths: [String: String], in folder: ArrivalFolder? = nil) {
        self.paths = paths
        self.folder = folder
    }

    package func open(_ part: String) throws -> ByteStream {
        guard let path = paths[part] else { return ByteStream { [] } }
        guard let file = FileHandle(forReadingAtPath: path) else { throw Self.unreadable(path) }
        var count = 0
        return ByteStream { [folder] in
            // The folder stays for as long as one of its files is being read.
            defer { withExtendedLifetime(folder) {} }
            guard let data = try? file.read(upToCount: ByteStream.pieceLength) ?? Data() else {
                throw Self.unreadable(path)
            }
            count += data.count
            guard count <= ListFetch.limit else { throw Self.tooLarge(path) }
            return Array(data)
        }
    }

    /// Throws `SourceFault` for what is no file, or is longer than any list.
    func requireReadable(_ part: String) throws {
        guard let path = paths[part] else { return }
        let file = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
        guard let attributes = try? FileManager.default.attributesOfItem(atPath: file),
            attributes[.type] as? FileAttributeType != .typeDirectory,
            FileManager.default.isReadableFile(atPath: file)
        else { throw Self.unreadable(path) }
        guard attributes[.size] as? Int ?? 0 <= ListFetch.limit else { throw Self.tooLarge(path) }
    }

    private static func unreadable(_ path: String) -> SourceFault { SourceFault("`\(path)` cannot be read") }

    private static func tooLarge(_ path: String) -> SourceFault {
        SourceFault("`\(path)` is larger than \(ListFetch.limit >> 20) MB")
    }
}

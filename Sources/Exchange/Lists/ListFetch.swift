// SPDX-License-Identifier: Apache-2.0
package import Foundation
package import Screening

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// What a source gave.
package enum ListDelivery: Sendable {
    case files(ListFiles, tags: [String: ListTag])
    /// The publisher says that nothing is newer.
    case unchanged
}

/// Why a source gave nothing.
package struct SourceFault: Error, Hashable, Sendable, CustomStringConvertible {
    package let message: String

    package init(_ message: String) { self.message = message }

    package var description: String { message }
}

/// Fetches lists: over https, asking only for what is newer, or from files on this machine.
///
/// `URLSession` comes with the toolchain, so that an update once an hour costs no further dependency.
package struct ListFetch: Sendable {
    /// Bytes beyond which no list is read.
    package static let limit = 512 << 20

    private let timeout: TimeInterval

    package init(timeout: TimeInterval = 60) { self.timeout = timeout }

    /// Removes what downloads of processes that were killed left on this machine.
    package static func removeLeftovers() { ArrivalFolder.removeLeftovers() }

    /// - Parameter source: An address, a file, or for a set of files the address or path of their folder.
    package func fetch(_ source: String, _ format: ListFormat, tags: [String: ListTag] = [:]) async throws
        -> ListDelivery
    {
        guard source.contains("://") else { return try Self.read(source, format) }
        guard let address = URL(string: source), Self.isAllowed(address) else {
            throw SourceFault("`\(source)` is no https address and no file")
        }
        let places = format.parts.map { part in
            (part, format.parts.count == 1 ? address : address.appendingPathComponent(part))
        }
        let folder = try ArrivalFolder()
        var new: [String: ListTag] = [:]
        var arrived: [String: String] = [:]
        func bring(_ part: String, _ place: URL, _ tag: ListTag?) async throws {
            let path = "\(folder.path)/\(part)"
            let answer = try await Download.run(place, tag: tag, into: path, timeout: timeout)
            new[part] = answer.tag
            if answer.isNew { arrived[part] = path }
        }
        for (part, place) in places { try await bring(part, place, tags[part]) }
        if arrived.isEmpty { return .unchanged }
        // A set is one version: where one file is new, the others are needed beside it.
        for (part, place) in places where arrived[part] == nil { try await bring(part, place, nil) }
        return .files(ListFiles(arrived, in: folder), tags: new)
    }

    /// Nobody can change on its way what comes over https; plain http is for this machine alone.
    static func isAllowed(_ address: URL) -> Bool {
        switch address.scheme?.lowercased() {
        case "https": address.host != nil
        case "http": ["127.0.0.1", "localhost", "::1"].contains(address.host ?? "")
        default: false
        }
    }

    private static func read(_ path: String, _ format: ListFormat) throws -> ListDelivery {
        var paths: [String: String] = [:]
        if format.parts.count == 1 {
            paths[format.parts[0]] = path
        } else {
            let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
            for part in format.parts {
                guard let name = names.first(where: { $0.lowercased() == part }) else {
                    throw SourceFault("`\(path)` is no folder with `\(part)`")
                }
                paths[part] = "\(path)/\(name)"
            }
        }
        let files = ListFiles(paths)
        for part in format.parts { try files.requireReadable(part) }
        return .files(files, tags: [:])
    }
}

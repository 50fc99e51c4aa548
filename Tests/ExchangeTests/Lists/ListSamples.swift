// SPDX-License-Identifier: Apache-2.0
import Exchange
import Foundation
import Screening

/// The lists that come with the project, and what readers make of them.
enum ListSamples {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Sources/CAssets/files/lists")

    static func bytes(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: folder.appendingPathComponent(name)))
    }

    static func ofac() throws -> ListBytes {
        var parts: [String: [UInt8]] = [:]
        for part in ListFormat.ofac.parts { parts[part] = try bytes("ofac/\(part)") }
        return ListBytes(parts)
    }

    static func entries(_ name: String, _ format: ListFormat) throws -> [ListEntry] {
        try read(format == .ofac ? ofac() : ListBytes(bytes(name)), format)
    }

    static func read(_ source: any ListSource, _ format: ListFormat) throws -> [ListEntry] {
        var entries: [ListEntry] = []
        _ = try ListReaders().read(source, as: format) { entries.append($0) }
        return entries
    }

    static func read(_ text: String, _ format: ListFormat) throws -> [ListEntry] {
        try read(ListBytes(Array(text.utf8)), format)
    }

    /// The fault that a reader names; nil where it finds none.
    static func fault(_ source: any ListSource, _ format: ListFormat) -> ListFault? {
        do {
            _ = try read(source, format)
            return nil
        } catch let fault as ListFault {
            return fault
        } catch {
            return ListFault("another error: \(error)")
        }
    }

    static func fault(_ text: String, _ format: ListFormat) -> ListFault? {
        fault(ListBytes(Array(text.utf8)), format)
    }
}

extension ListSource {
    /// All of a file.
    func text(_ part: String) throws -> String {
        var bytes: [UInt8] = []
        try open(part).forEachPiece { bytes += $0 }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension ListEntry {
    func names(_ role: ListName.Role) -> [String] { names.filter { $0.role == role }.map(\.text) }
}

// SPDX-License-Identifier: Apache-2.0
import Exchange
import Foundation
import Measuring
import Screening

/// The list that a million rows are screened against: that of the Security Council where it lies beside the clone,
/// otherwise one of our own of about as many names.
struct ConformanceList {
    let title: String
    let format: ListFormat
    /// The file, as its publisher writes it.
    let path: String
    let entries: [ListEntry]

    private static let folder = "../shared/data/lists"

    /// - Parameter place: A folder that a list of our own is written to.
    init(in place: URL) throws {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: Self.folder)) ?? []
        if let newest = files.filter({ $0.hasPrefix("UN_consolidated_") }).max() {
            title = "the UN list"
            format = .un
            path = "\(Self.folder)/\(newest)"
        } else {
            title = "an invented list, for want of the UN's"
            format = .ftm
            path = place.appending(path: "list.jsonl").path
            var invented = InventedNames(seed: 11)
            try Self.write(invented.list(of: 4_000), to: path)
        }
        var found: [ListEntry] = []
        let bytes = ListBytes([UInt8](try Data(contentsOf: URL(filePath: path))))
        _ = try ListReaders().read(bytes, as: format) { found.append($0) }
        entries = found
    }

    /// Those whose names can lose a letter and remain names.
    var misspellable: [ListEntry] {
        entries.filter { entry in
            !entry.names.isEmpty && entry.names.allSatisfy { (4...500).contains($0.text.count) }
        }
    }

    private struct Entity: Encodable {
        let id: String
        let schema = "Person"
        let properties: [String: [String]]
    }

    private static func write(_ entries: [ListEntry], to path: String) throws {
        let encoder = JSONEncoder()
        var lines = Data()
        for entry in entries {
            let names = entry.names.map(\.text)
            lines += try encoder.encode(
                Entity(id: entry.id, properties: ["name": names, "topics": ["sanction"]]))
            lines.append(UInt8(ascii: "\n"))
        }
        try lines.write(to: URL(filePath: path))
    }
}

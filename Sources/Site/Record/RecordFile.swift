// SPDX-License-Identifier: Apache-2.0
import Coalition
import Synchronization

/// The record as a file for a spreadsheet: the acts that are asked for and that the reader may know of, newest first.
final class RecordFile: Sendable {
    /// So many rows are written at a time, while the ones before are on their way.
    private static let batch = 200

    private let call: Call
    private let filter: TrailFilter
    /// Behind which act the next part begins; nil behind the last.
    private let place = Mutex<Int?>(Int.max)

    static func show(_ call: Call) async throws -> Reply {
        let file = RecordFile(call)
        return Reply(.parts(type: CSV.type, name: "record.csv", part: file.part))
    }

    private init(_ call: Call) {
        self.call = call
        filter = TrailFilter(call)
    }

    /// The head, then some rows at a time, each part once and in order; nil behind the last.
    private func part(_ number: Int) -> String? {
        guard number > 0 else {
            let columns = ["number", "at", "what", "deed", "by", "organisation", "about"]
            return CSV.byteOrderMark + CSV.row(columns.map { call.words("record.file.\($0)") })
        }
        var rows = ""
        // Behind what was looked through in vain there may be more.
        while rows.isEmpty, let before = place.withLock({ $0 }) {
            let part = call.view.latestActs(Self.batch, of: filter, before: before)
            place.withLock { $0 = part.next }
            rows = part.entries.map { CSV.row(cells($0)) }.joined()
        }
        return rows.isEmpty ? nil : rows
    }

    private func cells(_ entry: TrailEntry) -> [String?] {
        let isOwn = entry.author == .system
        return [
            String(entry.index), entry.at.description, ActTrail.name(of: entry, call), entry.name,
            call.name(entry.author), isOwn ? nil : call.name(entry.author.organisation),
            entry.about.map(\.text).joined(separator: " "),
        ]
    }
}

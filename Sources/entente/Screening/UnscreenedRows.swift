// SPDX-License-Identifier: Apache-2.0
import Exchange

/// The rows of a run that could not be screened: how many, and why the first of them. A run that was stopped takes them
/// along when it goes on.
struct UnscreenedRows: Codable, Hashable, Sendable {
    struct Row: Codable, Hashable, Sendable {
        let number: Int
        let reason: String
    }

    /// How many are named.
    static let shown = 10

    private(set) var count = 0
    private(set) var first: [Row] = []

    mutating func note(_ rows: [RowReader.Row]) {
        for row in rows {
            guard let fault = row.fault else { continue }
            count += 1
            if first.count < Self.shown {
                first.append(Row(number: row.number, reason: fault.description))
            }
        }
    }

    /// Nobody may take a file for screened while some of its rows are not.
    func requireNone() throws {
        guard count == 0 else { throw ScreeningFailure.unscreened(self) }
    }
}

extension UnscreenedRows: CustomStringConvertible {
    var description: String {
        var lines = ["\(count) row\(count == 1 ? "" : "s") could not be screened"]
        lines += first.map { "  row \($0.number): \($0.reason)" }
        if count > first.count { lines.append("  and \(count - first.count) more") }
        return lines.joined(separator: "\n")
    }
}

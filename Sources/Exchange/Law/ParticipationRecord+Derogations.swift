// SPDX-License-Identifier: Apache-2.0

import Law

/// Windows of derogation in a table. Several of them are parted by semicolons, in the same order in each column; the
/// provisions of one are parted by commas.
extension ParticipationRecord {
    static let derogationColumns = [
        "derogated_from", "derogated_until", "derogated_provisions", "derogation_source",
    ]

    /// What is wrong with a value, and in which column.
    struct Fault: Error {
        let column: String
        let message: String
    }

    /// No end means that none is on file; without a source of its own, a window has the source of its line.
    func derogations() throws(Fault) -> [Participation.Derogation] {
        let starts = parts(of: "derogated_from")
        let ends = try parts(of: "derogated_until", asMany: starts.count)
        let provisions = try parts(of: "derogated_provisions", asMany: starts.count)
        let sources = try parts(of: "derogation_source", asMany: starts.count)
        var windows: [Participation.Derogation] = []
        for place in starts.indices {
            try windows.append(
                Participation.Derogation(
                    from: day(starts[place], in: "derogated_from"),
                    until: ends[place].isEmpty ? nil : day(ends[place], in: "derogated_until"),
                    provisions: Self.split(provisions[place], at: ",").filter { !$0.isEmpty },
                    source: sources[place].isEmpty ? self["source"] : sources[place]))
        }
        return windows
    }

    private func parts(of column: String) -> [String] {
        self[column].isEmpty ? [] : Self.split(self[column], at: ";")
    }

    /// One part for each window; where the column is empty, each is.
    private func parts(of column: String, asMany count: Int) throws(Fault) -> [String] {
        guard !self[column].isEmpty else { return Array(repeating: "", count: count) }
        let parts = parts(of: column)
        guard parts.count == count else {
            throw Fault(
                column: column,
                message:
                    "\(parts.count) windows found in `\(column)`, expected \(count) as in `derogated_from`")
        }
        return parts
    }

    private func day(_ text: String, in column: String) throws(Fault) -> LawDate {
        guard let day = LawDate(text) else {
            throw Fault(
                column: column,
                message: "`\(text.prefix(40))` in `\(column)` is no day, expected YYYY-MM-DD")
        }
        return day
    }

    /// The parts without the spaces around them.
    private static func split(_ text: String, at mark: Character) -> [String] {
        text.split(separator: mark, omittingEmptySubsequences: false).map { part in
            var part = part
            while part.first == " " { part.removeFirst() }
            while part.last == " " { part.removeLast() }
            return String(part)
        }
    }
}

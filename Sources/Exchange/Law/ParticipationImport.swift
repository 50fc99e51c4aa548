// SPDX-License-Identifier: Apache-2.0

package import Law

import struct Screening.CSVRow
import struct Screening.CSVRows

/// Takes a depositary's list into a law book. A row that is newer than the one on file takes its place; one that is not is
/// left out; the rest is added. Nothing is written here.
package struct ParticipationImport: Sendable {
    package private(set) var added = 0
    package private(set) var replaced = 0
    /// Rows on file that are as new or newer.
    package private(set) var kept = 0
    /// The files of the law book that change, as they will be.
    package private(set) var changed: [LawFile] = []

    private static let home = "participation/imported.csv"
    private static let columns = [
        "state", "instrument", "status", "kind", "date", "signature_date", "entry_into_force_for_state",
        "withdrawn", "declaration_or_reservation_on_file", "source", "as_of", "reliability", "stale_warning",
        "url", "note",
    ]

    private struct Key: Hashable {
        let state: StateCode
        let instrument: String
    }

    /// - Throws: what is wrong with the list: its form, an instrument that is not on file, dates in an
    ///   order that cannot be, a day that has not come.
    package init(_ list: LawFile, into book: [LawFile], today: LawDate) throws(LawError) {
        let table = LawFile(name: "participation/" + list.name.replacing("/", with: "-"), bytes: list.bytes)
        guard table.isCSV else {
            throw LawError([
                LawProblem(
                    .form, at: "", "`\(list.name.prefix(60))` is no table, expected a file that ends in .csv")
            ])
        }
        let rows = try LawFolder.parts(of: [table])
        let catalogue = try LawFolder.parts(of: book).catalogue
        let problems = Self.problems(rows, catalogue, today)
        guard problems.isEmpty else { throw LawError(problems) }
        merge(Self.sheet(of: table), into: book)
        _ = try LawFolder.book(
            of: book.filter { file in !changed.contains { $0.name == file.name } } + changed)
    }

    private static func problems(_ parts: LawParts, _ catalogue: Catalogue, _ today: LawDate) -> [LawProblem]
    {
        // What `law check` would say of the rows afterwards is said before anything is written.
        var checked = parts
        checked.catalogue = catalogue
        var seen: Set<Key> = []
        let twice = parts.register.rows.compactMap { row -> LawProblem? in
            let key = Key(state: row.state, instrument: row.instrument.text)
            guard !seen.insert(key).inserted else { return nil }
            let path = "participation.\(row.state).\(row.instrument)"
            return LawProblem(.duplicate, at: path, "the row appears twice", place: parts.places[path])
        }
        return LawChecker(checked, today: today).participationProblems() + twice
    }

    private mutating func merge(_ news: Sheet, into book: [LawFile]) {
        var waiting: [Key?: [String: String]] = [:]
        for row in news.rows { waiting[Self.key(of: row)] = row }
        for file in book where file.kind == .participation && file.isCSV {
            var sheet = Self.sheet(of: file)
            var isChanged = false
            for place in sheet.rows.indices {
                guard let row = waiting.removeValue(forKey: Self.key(of: sheet.rows[place])) else { continue }
                guard Self.isNewer(row, than: sheet.rows[place]) else {
                    kept += 1
                    continue
                }
                sheet.replace(place, by: row, of: news.columns)
                (replaced, isChanged) = (replaced + 1, true)
            }
            if isChanged { changed.append(LawFile(name: file.name, bytes: sheet.bytes)) }
        }
        guard !waiting.isEmpty else { return }
        added = waiting.count
        let before = changed.first { $0.name == Self.home } ?? book.first { $0.name == Self.home }
        var sheet = before.map(Self.sheet) ?? Sheet(columns: Self.columns, rows: [])
        for row in news.rows where waiting[Self.key(of: row)] != nil { sheet.add(row, of: news.columns) }
        changed.removeAll { $0.name == Self.home }
        changed.append(LawFile(name: Self.home, bytes: sheet.bytes))
    }

    private static func key(of row: [String: String]) -> Key? {
        StateCode(row["state"] ?? "").map { Key(state: $0, instrument: row["instrument"] ?? "") }
    }

    private static func isNewer(_ row: [String: String], than other: [String: String]) -> Bool {
        guard let day = PartialDate(row["as_of"] ?? "") else { return false }
        guard let before = PartialDate(other["as_of"] ?? "") else { return true }
        return day.latest > before.latest
    }

    private static func sheet(of file: LawFile) -> Sheet {
        var records: [CSVRow] = []
        // Its form was checked when its rows were read as facts.
        try? CSVRows.read(file.bytes) { records.append($0) }
        let head = records.first?.values ?? []
        return Sheet(
            columns: head,
            rows: records.dropFirst().map { record in
                var row = Dictionary(zip(head, record.values), uniquingKeysWith: { first, _ in first })
                if let code = StateCode(row["state"] ?? "") { row["state"] = code.text }
                return row
            })
    }

    /// A table by the names of its columns.
    private struct Sheet {
        private(set) var columns: [String]
        private(set) var rows: [[String: String]]

        init(columns: [String], rows: [[String: String]]) { (self.columns, self.rows) = (columns, rows) }

        mutating func add(_ row: [String: String], of others: [String]) {
            makeRoom(for: row, of: others)
            rows.append(row)
        }

        /// A list without columns for derogations says nothing of them: the windows on file stay with a party.
        mutating func replace(_ place: Int, by row: [String: String], of others: [String]) {
            var row = row
            if row["derogated_from"] == nil, row["status"] == Participation.Listed.party.rawValue {
                for column in ParticipationRecord.derogationColumns { row[column] = rows[place][column] }
            }
            makeRoom(for: row, of: others)
            rows[place] = row
        }

        /// A column that the table does not have is added where a row has a value in it.
        private mutating func makeRoom(for row: [String: String], of others: [String]) {
            columns += others.filter { !columns.contains($0) && row[$0]?.isEmpty == false }
        }

        var bytes: [UInt8] {
            let lines = [columns] + rows.map { row in columns.map { row[$0] ?? "" } }
            return Array(
                (lines.map { $0.map(Self.field).joined(separator: ",") }.joined(separator: "\n") + "\n").utf8)
        }

        private static func field(_ text: String) -> String {
            let isPlain = !text.utf8.contains { ",\"\r\n".utf8.contains($0) }
            return isPlain ? text : "\"" + text.replacing("\"", with: "\"\"") + "\""
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
import Screening

/// A list as a table, one row for each name, address or document of an entry: rows of the same identifier make one
/// entry. They need not be neighbours: rows are read one by one, and entries are held until the table has ended.
struct ListTable {
    struct Draft {
        var entry: ListEntry
        var names: NameGathering
    }

    let separator: Unicode.Scalar
    /// The columns that hold an identifier, the preferred one first.
    let identifiers: [String]
    let kind: (CSVColumns, CSVRow) -> ListEntry.Kind
    let describe: (CSVColumns, CSVRow, inout Draft) throws -> Void
    /// Takes what stands before the names of the columns.
    var foreword: (CSVRow) -> Void = { _ in }

    func read(_ stream: ByteStream, _ take: (ListEntry) throws -> Void) throws {
        var columns: CSVColumns?
        var drafts: [String: Draft] = [:]
        var order: [String] = []
        var seen = 0
        var width = 0
        try CSVRows.read(stream, separator: separator) { row in
            guard let columns else {
                // A line with the date of the report may stand before the names of the columns.
                let header = CSVColumns(row.values)
                if identifiers.contains(where: header.has) {
                    columns = header
                    width = row.values.count
                } else {
                    foreword(row)
                }
                seen += 1
                guard columns != nil || seen < 4 else {
                    throw ListFault("no column `\(identifiers[0])` in the first lines", line: row.line)
                }
                return
            }
            guard row.values.count == width else {
                throw ListFault("\(row.values.count) columns, expected \(width)", line: row.line)
            }
            guard let id = identifiers.lazy.compactMap({ columns.value($0, in: row) }).first else {
                if row.values.allSatisfy({ $0.collapsed.isEmpty }) { return }
                throw ListFault("a row without `\(identifiers[0])`", line: row.line)
            }
            if drafts[id] == nil { order.append(id) }
            var draft = drafts.removeValue(forKey: id) ?? begun(id, columns, row)
            try describe(columns, row, &draft)
            drafts[id] = draft
        }
        guard columns != nil else { throw ListFault("the file is empty", line: 1) }
        for id in order {
            guard var draft = drafts[id] else { continue }
            draft.entry.names = draft.names.names
            try take(draft.entry)
        }
    }

    private func begun(_ id: String, _ columns: CSVColumns, _ row: CSVRow) -> Draft {
        Draft(
            entry: ListEntry(id: id, kind: kind(columns, row), names: []),
            names: NameGathering(line: row.line))
    }
}

/// A table of names as researchers pass them on: "Name,Alias,Nationality,Designation,Sanction Type,Source", aliases and
/// nationalities joined by ", ". It has no identifiers: the name is one.
struct PlainNameTable {
    static let header = "Name,Alias,Nationality,Designation,Sanction Type"

    static func isOne(_ stream: ByteStream) throws -> Bool {
        try stream.beginning(3 + header.utf8.count).unmarked.starts(with: header.utf8)
    }

    func read(_ stream: ByteStream, _ take: (ListEntry) throws -> Void) throws {
        var columns: CSVColumns?
        var known: [String: Int] = [:]
        try CSVRows.read(stream) { row in
            guard let columns else { return columns = CSVColumns(row.values) }
            guard row.values.count >= 5 else {
                throw ListFault("\(row.values.count) columns, expected at least 5", line: row.line)
            }
            try take(entry(columns, row, &known))
        }
    }

    private func entry(_ columns: CSVColumns, _ row: CSVRow, _ known: inout [String: Int]) throws -> ListEntry
    {
        let aliases = columns.value("Alias", in: row) ?? ""
        let name = columns.value("Name", in: row) ?? aliases.prefix { $0 != "," }.collapsed
        var names = NameGathering(line: row.line)
        try names.add(name, .principal)
        for alias in aliases.split(separator: ",") { try names.add(String(alias), .alias) }
        // A row that names nobody is kept and counted as such, like any other entry without a name.
        let id = name.isEmpty ? "nameless" : name
        known[id, default: 0] += 1
        let count = known[id] ?? 1
        let designation = columns.value("Designation", in: row)
        var entry = ListEntry(
            id: count == 1 ? id : "\(id) (\(count))", kind: EUListReader.kind(designation),
            names: names.names)
        if entry.kind == .unspecified { entry.positions.add(words: designation) }
        entry.legalBases.add(words: columns.value("Sanction Type", in: row))
        for country in Self.countries(columns.value("Nationality", in: row) ?? "") {
            entry.nationalities.add(country)
        }
        return entry
    }

    /// The comma parts countries, and stands within "KOREA, DEMOCRATIC PEOPLE'S REPUBLIC OF".
    private static func countries(_ text: String) -> [String] {
        let whole = CountryNames.code(of: text)
        if whole.utf8.count == 2 || text.isEmpty { return text.isEmpty ? [] : [whole] }
        return text.split(separator: ",").map { CountryNames.code(of: $0.collapsed) }
    }
}

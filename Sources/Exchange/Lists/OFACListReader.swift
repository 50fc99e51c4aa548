// SPDX-License-Identifier: Apache-2.0
import Screening

/// The set of CSV files of the US Treasury's SDN list
/// (https://ofac.treasury.gov/sdn-list/sanctions-list-search-tool/sdn-data-specification): SDN, ALT, ADD and
/// SDN_COMMENTS, which continues remarks that are longer than their column.
///
/// The files give no date of publication and no legal basis but the programmes.
struct OFACListReader {
    private typealias Grouped = [String: [CSVRow]]

    /// SDN is read row by row. What belongs to its rows is held meanwhile: nothing says that all four are in one order.
    func read(_ source: any ListSource, _ take: (ListEntry) throws -> Void) throws -> ListHead {
        let aliases = try grouped("alt.csv", columns: 5, source)
        let addresses = try grouped("add.csv", columns: 6, source)
        let comments = try grouped("sdn_comments.csv", columns: 2, source)
        var known: Set<String> = []
        try rows("sdn.csv", columns: 12, source) { row in
            guard known.insert(row.values[0]).inserted else {
                throw ListFault("entry \(row.values[0]) appears twice", line: row.line)
            }
            let id = row.values[0]
            try take(entry(row, aliases[id] ?? [], addresses[id] ?? [], comments[id] ?? []))
        }
        for (part, group) in [("alt.csv", aliases), ("add.csv", addresses)] {
            let orphans = group.keys.count { !known.contains($0) }
            // The files come apart: taken in the middle of an update, they do not belong together.
            guard orphans * 100 <= group.count else {
                throw ListFault(
                    "\(orphans) entries are not in `sdn.csv`: the files are not of one version", part: part)
            }
        }
        return ListHead()
    }

    private func rows(_ part: String, columns: Int, _ source: any ListSource, _ take: (CSVRow) throws -> Void)
        throws
    {
        do {
            try CSVRows.read(source.open(part)) { row in
                guard row.values.count == columns else {
                    throw ListFault("\(row.values.count) columns, expected \(columns)", line: row.line)
                }
                guard !row.values[0].isEmpty, row.values[0].utf8.allSatisfy({ (48...57).contains($0) }) else {
                    throw ListFault("`\(row.values[0].shortened)` is no number of an entry", line: row.line)
                }
                try take(row)
            }
        } catch var fault as ListFault {
            fault.part = part
            throw fault
        }
    }

    private func grouped(_ part: String, columns: Int, _ source: any ListSource) throws -> Grouped {
        var grouped: Grouped = [:]
        try rows(part, columns: columns, source) { grouped[$0.values[0], default: []].append($0) }
        return grouped
    }

    private func entry(_ row: CSVRow, _ aliases: [CSVRow], _ addresses: [CSVRow], _ comments: [CSVRow]) throws
        -> ListEntry
    {
        let kind: ListEntry.Kind =
            switch row[2]?.lowercased() {
            case "individual": .person
            case "vessel": .vessel
            case "aircraft": .aircraft
            default: .organisation
            }
        var names = NameGathering(line: row.line)
        try names.add(row[1].map { Self.inOrder($0, kind) }, .principal)
        for alias in aliases {
            try names.add(alias[3].map { Self.inOrder($0, kind) }, alias[2] == "fka" ? .former : .alias)
        }
        let remarks = ([row[11]] + comments.map { $0[1] }).compactMap(\.self).joined()
        var entry = ListEntry(id: row.values[0], kind: kind, names: [])
        try OFACRemarks(text: remarks).describe(&entry, &names)
        entry.names = names.names
        entry.reference = "OFAC-\(row.values[0])"
        entry.programmes = (row[3] ?? "").replacingEach("] [", with: ";").split(separator: ";").map {
            $0.filter { $0 != "[" && $0 != "]" }.collapsed
        }
        for tag in entry.programmes { entry.programmeBases.add(words: OFACProgrammes.basis(tag)) }
        if let title = row[4] { entry.positions.add(words: title) }
        if let callSign = row[5] { entry.identifiers.add(ListIdentifier(.callSign, callSign)) }
        if let flag = row[9] { entry.countries.add(CountryNames.code(of: flag)) }
        for address in addresses {
            entry.addresses.add(
                words: [address[2], address[3], address[4]].compactMap(\.self).joined(separator: ", "))
            if let country = address[4] { entry.countries.add(CountryNames.code(of: country)) }
        }
        return entry
    }

    /// "MALDONADO ESCOBAR, Fernando" as it is spoken; names of organisations keep their commas.
    private static func inOrder(_ name: String, _ kind: ListEntry.Kind) -> String {
        guard kind == .person, let comma = name.firstIndex(of: ",") else { return name }
        return name[name.index(after: comma)...] + " " + name[..<comma]
    }
}

extension CSVRow {
    /// A value that says something; OFAC writes "-0-" where there is none.
    fileprivate subscript(index: Int) -> String? {
        guard index < values.count else { return nil }
        let words = values[index].collapsed
        return words.isEmpty || words == "-0-" ? nil : words
    }
}

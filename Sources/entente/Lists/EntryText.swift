// SPDX-License-Identifier: Apache-2.0
import Screening

/// An entry in lines of text.
enum EntryText {
    static func lines(_ entry: ListEntry) -> [(String, [String])] {
        let names = entry.names.map { name in
            name.role == .principal || name.role == .alias
                ? name.text : "\(name.text) (\(name.role.rawValue))"
        }
        let lines: [(String, [String])] = [
            ("id", [entry.id]), ("reference", [entry.reference, entry.unReference].compactMap(\.self)),
            ("kind", [entry.kind.rawValue]), ("name", names), ("born", entry.births.map(\.phrase)),
            ("born in", entry.birthPlaces), ("nationality", entry.nationalities),
            ("country", entry.countries),
            ("gender", entry.gender.map { [$0.rawValue] } ?? []), ("number", entry.identifiers.map(\.phrase)),
            ("address", entry.addresses), ("title", entry.titles), ("position", entry.positions),
            ("programme", entry.programmes),
            (
                "legal basis", entry.bases.isEmpty ? ["the list names none"] : entry.bases
            ),
            ("listed", entry.listedOn.map { [$0.text] } ?? []),
            ("updated", entry.updatedOn.map { [$0.text] } ?? []),
            ("remark", entry.remarks), ("link", entry.links),
        ]
        return lines.filter { !$0.1.isEmpty }
    }
}

extension String {
    /// With spaces behind, so that columns stand in line.
    func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}

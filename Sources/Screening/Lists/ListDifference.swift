// SPDX-License-Identifier: Apache-2.0

/// What changed from one version of a list to another.
package struct ListDifference: Hashable, Sendable {
    package struct Change: Hashable, Sendable {
        package let entry: ListEntry
        package let fields: [Field]

        /// Whether screening may find someone else than before: a name, a date or a number changed, not a remark.
        package var concernsMatching: Bool { fields.contains { $0.name.concernsMatching } }
    }

    package struct Field: Hashable, Sendable {
        package let name: FieldName
        package let removed: [Value]
        package let added: [Value]
    }

    package enum FieldName: String, Hashable, Sendable, CaseIterable {
        case kind, names, births, birthPlaces, nationalities, countries, gender, identifiers, addresses,
            titles,
            positions, programmes, legalBases, references, dates, remarks, other

        package var concernsMatching: Bool {
            switch self {
            case .kind, .names, .births, .nationalities, .countries, .gender, .identifiers: true
            default: false
            }
        }
    }

    package var added: [ListEntry] = []
    package var changed: [Change] = []
    package var removed: [ListEntry] = []
    /// Entries that an earlier version had, the older of the two has not, and the newer has again.
    package var relisted: [ListEntry] = []

    package var isEmpty: Bool { added.isEmpty && changed.isEmpty && removed.isEmpty && relisted.isEmpty }

    /// - Parameter earlier: The identifiers that any version before `old` had.
    package init(from old: [ListEntry], to new: [ListEntry], earlier: Set<String> = []) {
        let before = Dictionary(old.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var kept: Set<String> = []
        for entry in new {
            guard let previous = before[entry.id] else {
                if earlier.contains(entry.id) { relisted.append(entry) } else { added.append(entry) }
                continue
            }
            kept.insert(entry.id)
            guard previous != entry else { continue }
            let fields = Self.fields(from: previous, to: entry)
            if !fields.isEmpty { changed.append(Change(entry: entry, fields: fields)) }
        }
        removed = old.filter { !kept.contains($0.id) }
    }

    private static func fields(from old: ListEntry, to new: ListEntry) -> [Field] {
        FieldName.allCases.compactMap { name in
            let before = values(of: name, in: old)
            let after = values(of: name, in: new)
            // Publishers shuffle; an order says nothing, but for which name is the principal one.
            let known = Set(before)
            let wanted = Set(after)
            let field = Field(
                name: name, removed: before.filter { !wanted.contains($0) },
                added: after.filter { !known.contains($0) })
            return field.removed.isEmpty && field.added.isEmpty ? nil : field
        }
    }

    private static func values(of field: FieldName, in entry: ListEntry) -> [Value] {
        switch field {
        case .kind: [.kind(entry.kind)]
        case .names: entry.names.map(Value.name)
        case .legalBases:
            (entry.legalBases + entry.programmeBases.filter { !entry.programmes.contains($0) }).map(
                Value.text)
        case .births: entry.births.map(Value.birth)
        case .nationalities: entry.nationalities.map(Value.country)
        case .countries: entry.countries.map(Value.country)
        case .gender: entry.gender.map { [.gender($0)] } ?? []
        case .identifiers: entry.identifiers.map(Value.identifier)
        case .references: [entry.reference, entry.unReference].compactMap(\.self).map(Value.text)
        case .dates:
            [entry.listedOn.map(Value.listed), entry.updatedOn.map(Value.updated)].compactMap(\.self)
        case .birthPlaces, .addresses, .titles, .positions, .programmes, .remarks, .other:
            texts(of: field, in: entry).map(Value.text)
        }
    }

    private static func texts(of field: FieldName, in entry: ListEntry) -> [String] {
        switch field {
        case .birthPlaces: entry.birthPlaces
        case .addresses: entry.addresses
        case .titles: entry.titles
        case .positions: entry.positions
        case .programmes: entry.programmes
        case .remarks: entry.remarks + entry.links
        default:
            (entry.origin?.texts ?? [])
                + entry.otherProperties.sorted { $0.key < $1.key }.flatMap { key, values in
                    values.map { "\(key) \($0)" }
                }
        }
    }
}

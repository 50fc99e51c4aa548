// SPDX-License-Identifier: Apache-2.0
import Coalition
import Screening

/// An entry as clients of yente see it: an entity of FollowTheMoney.
struct MatchEntity: Sendable {
    let list: ReadyList
    let entry: ListEntry

    /// Publishers number as they like, so that the name of the list stands before it; entities of FollowTheMoney have
    /// names that are unique already.
    var id: String { list.format == .ftm ? entry.id : "\(list.name)-\(entry.id)" }

    var schema: String { FTMNames.schema(of: entry.kind) }
    var topics: [String] { entry.otherProperties["topics"] ?? ["sanction"] }
    var countries: [String] {
        entry.nationalities + entry.countries.filter { !entry.nationalities.contains($0) }
    }
    var changed: PartialDate? { [entry.updatedOn, entry.listedOn].compactMap(\.self).max() }

    /// Every member of `EntityResponse` but the closing one.
    func write(_ json: inout JSONText) {
        json.key("id")
        json.text(id)
        json.key("caption")
        json.text(entry.caption)
        json.key("schema")
        json.text(schema)
        json.key("properties")
        json.object { properties(&$0) }
        json.key("datasets")
        json.list { $0.text(list.name) }
        json.key("referents")
        json.list { json in
            for reference in [entry.reference, entry.unReference] {
                if let reference { json.text(reference) }
            }
        }
        json.key("target")
        json.truth(true)
        date("first_seen", entry.listedOn, &json)
        json.key("last_seen")
        json.text(Self.moment(Instant(milliseconds: list.version.accepted)))
        date("last_change", changed, &json)
    }

    private func date(_ name: String, _ date: PartialDate?, _ json: inout JSONText) {
        json.key(name)
        guard let date else { return json.null() }
        let day = PartialDate(year: date.year, month: date.month ?? 1, day: date.day ?? 1)
        json.text("\((day ?? date).text)T00:00:00")
    }

    /// Without fractions and zone, as yente writes it: "2026-01-31T09:00:00".
    static func moment(_ instant: Instant) -> String { String(instant.description.prefix(19)) }

    private func properties(_ json: inout JSONText) {
        func write(_ name: String, _ values: [String]) {
            guard !values.isEmpty else { return }
            json.key(name)
            json.list { json in for value in values { json.text(value) } }
        }
        func names(_ roles: ListName.Role...) -> [String] {
            entry.names.filter { roles.contains($0.role) }.map(\.text)
        }
        write("name", names(.principal))
        write("alias", names(.alias))
        write("previousName", names(.former))
        write("weakAlias", names(.weak))
        write("birthDate", entry.births.flatMap { [$0.from.text, $0.to?.text].compactMap(\.self) })
        write("birthPlace", entry.birthPlaces)
        write("nationality", entry.nationalities)
        write("country", entry.countries)
        write("gender", entry.gender.map { [$0.rawValue] } ?? [])
        for (property, numbers) in identifiers { write(property, numbers) }
        write("address", entry.addresses)
        write("title", entry.titles)
        write("position", entry.positions)
        write("program", entry.programmes)
        write("notes", entry.remarks + entry.legalBases)
        write("sourceUrl", entry.links)
        write("topics", topics)
        for (property, values) in entry.otherProperties.sorted(by: { $0.key < $1.key })
        where property != "topics" && !Self.written.contains(property) {
            write(property, values)
        }
    }

    private var identifiers: [(String, [String])] {
        var found: [(String, [String])] = []
        for kind in ListIdentifier.Kind.allCases {
            let numbers = entry.identifiers.filter { $0.kind == kind }.map(\.number)
            guard !numbers.isEmpty else { continue }
            found.append((FTMNames.identifiers.first { $0.kind == kind }?.property ?? "idNumber", numbers))
        }
        // Numbers of a kind that the model does not have go with the national ones, once.
        guard let other = found.lastIndex(where: { $0.0 == "idNumber" }),
            let first = found.firstIndex(where: { $0.0 == "idNumber" }), other != first
        else { return found }
        found[first].1 += found.remove(at: other).1
        return found
    }

    private static let written: Set<String> = [
        "name", "alias", "previousName", "weakAlias", "birthDate", "birthPlace", "nationality", "country",
        "gender",
        "address", "title", "position", "program", "notes", "sourceUrl",
    ]
}

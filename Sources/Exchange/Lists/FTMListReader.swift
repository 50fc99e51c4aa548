// SPDX-License-Identifier: Apache-2.0
import Foundation
import Screening

/// Entities of FollowTheMoney (https://followthemoney.tech), one JSON document a line. Things that nobody is looked up
/// as (addresses, passports, ownerships) are passed over. What a listing rests on is read from the entity and, in the
/// nested form, from the sanctions within it; those on lines of their own would have to be held until the file ends.
struct FTMListReader {
    /// Bytes beyond which a line is a fault.
    private static let lineLimit = 8 << 20

    private struct Entity: Decodable {
        let id: String
        let schema: String
        let properties: [String: [Value]]?
        let first_seen: String?
        let last_seen: String?
        let last_change: String?
    }

    /// A property's value: a text or, in the nested form, an entity of its own.
    private struct Value: Decodable {
        let text: String?
        let nested: [String: [Value]]

        private struct Nested: Decodable {
            let properties: [String: [Value]]?
        }

        init(from decoder: any Decoder) throws {
            text = try? decoder.singleValueContainer().decode(String.self)
            nested = text == nil ? (try? Nested(from: decoder))?.properties ?? [:] : [:]
        }
    }

    func read(_ stream: ByteStream, _ take: (ListEntry) throws -> Void) throws -> ListHead {
        let decoder = JSONDecoder()
        var known: Set<String> = []
        var seen: String?
        try TextLines.read(stream, limit: Self.lineLimit) { line, bytes in
            guard bytes.contains(where: { $0 > 0x20 }) else { return }
            let entity: Entity
            do {
                entity = try decoder.decode(Entity.self, from: Data(bytes))
            } catch {
                throw ListFault(
                    "no entity of FollowTheMoney: `id`, `schema` and `properties` of lists of texts",
                    line: line)
            }
            seen = [seen, entity.last_seen.flatMap { PublicationDate($0)?.text }].compactMap(\.self).max()
            guard let kind = FTMNames.kind(of: entity.schema) else { return }
            guard known.insert(entity.id).inserted else {
                throw ListFault("entity `\(entity.id.shortened)` appears twice", line: line)
            }
            try take(entry(entity, kind, line))
        }
        // The file has no head. Every export says anew when it last saw an entity at its source: the latest is its own date.
        return ListHead(published: seen)
    }

    private func entry(_ entity: Entity, _ kind: ListEntry.Kind, _ line: Int) throws -> ListEntry {
        var properties = Properties(entity.properties ?? [:])
        var names = NameGathering(line: line)
        for (index, name) in properties.take("name").enumerated() {
            try names.add(name, index == 0 ? .principal : .alias)
        }
        for name in properties.take("alias") { try names.add(name, .alias) }
        for name in properties.take("previousName") { try names.add(name, .former) }
        for name in properties.take("weakAlias", "abbreviation") { try names.add(name, .weak) }
        var entry = ListEntry(id: entity.id, kind: kind, names: names.names)
        for date in properties.take("birthDate") {
            entry.births.add(PartialDate(date).map { ListBirth($0) })
        }
        entry.birthPlaces = properties.take("birthPlace")
        for country in properties.take("nationality", "citizenship") {
            entry.nationalities.add(CountryNames.code(of: country))
        }
        for country in properties.take("country", "jurisdiction", "flag", "mainCountry") {
            entry.countries.add(CountryNames.code(of: country))
        }
        entry.gender = properties.take("gender").first.flatMap { ListEntry.Gender(rawValue: $0) }
        for (property, kind) in FTMNames.identifiers {
            for number in properties.take(property) { entry.identifiers.add(ListIdentifier(kind, number)) }
        }
        entry.addresses = properties.take("address", "full")
        entry.titles = properties.take("title")
        entry.positions = properties.take("position")
        entry.remarks = properties.take("notes", "summary")
        describe(listing: &entry, entity, &properties)
        entry.otherProperties = properties.texts.filter { !$0.value.isEmpty }
        return entry
    }

    /// A programme is all that is said of what a listing rests on: in words or by its identifier.
    private func describe(
        listing entry: inout ListEntry, _ entity: Entity, _ properties: inout Properties
    ) {
        entry.programmes = properties.take("program", "programId")
        for programme in entry.programmes + properties.ofSanctions("program")
            + properties.ofSanctions("programId")
        {
            entry.programmeBases.add(words: programme)
        }
        for link in properties.take("sourceUrl") + properties.ofSanctions("sourceUrl")
            + properties.take("website")
        {
            entry.links.add(words: link)
        }
        let created = properties.take("createdAt").first ?? entity.first_seen
        entry.listedOn = created.flatMap { PartialDate($0) }
        let changed = properties.take("modifiedAt").first ?? entity.last_change
        entry.updatedOn = changed.flatMap { PartialDate($0) }
    }

    /// The texts of an entity's properties. What was taken is not left.
    private struct Properties {
        private(set) var texts: [String: [String]]
        private let sanctions: [[String: [Value]]]

        init(_ values: [String: [Value]]) {
            texts = values.mapValues { $0.compactMap(\.text) }
            sanctions = (values["sanctions"] ?? []).map(\.nested)
        }

        mutating func take(_ names: String...) -> [String] {
            names.flatMap { texts.removeValue(forKey: $0) ?? [] }
        }

        func ofSanctions(_ name: String) -> [String] {
            sanctions.flatMap { $0[name] ?? [] }.compactMap(\.text)
        }
    }
}

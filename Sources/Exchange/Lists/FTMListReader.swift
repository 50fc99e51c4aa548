// SPDX-License-Identifier: Apache-2.0
import Foundation
import Screening

/// Entities of FollowTheMoney (https://followthemoney.tech), one JSON document a line. Things that nobody is looked up
/// as (addresses, passports, sanctions, ownerships) are passed over.
struct FTMListReader {
    /// Bytes beyond which a line is a fault.
    private static let lineLimit = 8 << 20

    private struct Entity: Decodable {
        let id: String
        let schema: String
        let properties: [String: [Value]]?
        let first_seen: String?
        let last_change: String?
    }

    /// A property's value; one that is an entity of its own, as the nested form has them, says nothing here.
    private struct Value: Decodable {
        let text: String?

        init(from decoder: any Decoder) throws {
            text = try? decoder.singleValueContainer().decode(String.self)
        }
    }

    func read(_ bytes: [UInt8], _ take: (ListEntry) throws -> Void) throws -> ListHead {
        let decoder = JSONDecoder()
        var line = 0
        var known: Set<String> = []
        for piece in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            line += 1
            guard piece.contains(where: { $0 > 0x20 }) else { continue }
            guard piece.count <= Self.lineLimit else {
                throw ListFault("a line of more than \(Self.lineLimit) bytes", line: line)
            }
            let entity: Entity
            do {
                entity = try decoder.decode(Entity.self, from: Data(piece))
            } catch {
                throw ListFault(
                    "no entity of FollowTheMoney: `id`, `schema` and `properties` of lists of texts",
                    line: line)
            }
            guard let kind = FTMNames.kind(of: entity.schema) else { continue }
            guard known.insert(entity.id).inserted else {
                throw ListFault("entity `\(entity.id.shortened)` appears twice", line: line)
            }
            try take(entry(entity, kind, line))
        }
        return ListHead()
    }

    private func entry(_ entity: Entity, _ kind: ListEntry.Kind, _ line: Int) throws -> ListEntry {
        var values = (entity.properties ?? [:]).mapValues { $0.compactMap(\.text) }
        func taken(_ names: String...) -> [String] {
            names.flatMap { values.removeValue(forKey: $0) ?? [] }
        }
        var names = NameGathering(line: line)
        for (index, name) in taken("name").enumerated() {
            try names.add(name, index == 0 ? .principal : .alias)
        }
        for name in taken("alias") { try names.add(name, .alias) }
        for name in taken("previousName") { try names.add(name, .former) }
        for name in taken("weakAlias", "abbreviation") { try names.add(name, .weak) }
        var entry = ListEntry(id: entity.id, kind: kind, names: names.names)
        for date in taken("birthDate") { entry.births.add(PartialDate(date).map { ListBirth($0) }) }
        entry.birthPlaces = taken("birthPlace")
        for country in taken("nationality", "citizenship") {
            entry.nationalities.add(CountryNames.code(of: country))
        }
        for country in taken("country", "jurisdiction", "flag", "mainCountry") {
            entry.countries.add(CountryNames.code(of: country))
        }
        entry.gender = taken("gender").first.flatMap { ListEntry.Gender(rawValue: $0) }
        for (property, kind) in FTMNames.identifiers {
            for number in taken(property) { entry.identifiers.add(ListIdentifier(kind, number)) }
        }
        entry.addresses = taken("address", "full")
        entry.titles = taken("title")
        entry.positions = taken("position")
        entry.programmes = taken("program", "programId")
        entry.remarks = taken("notes", "summary")
        entry.links = taken("sourceUrl", "website")
        entry.listedOn = (taken("createdAt").first ?? entity.first_seen).flatMap { PartialDate($0) }
        entry.updatedOn = (taken("modifiedAt").first ?? entity.last_change).flatMap { PartialDate($0) }
        entry.otherProperties = values.filter { !$0.value.isEmpty }
        return entry
    }
}

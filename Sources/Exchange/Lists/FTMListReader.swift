// SPDX-License-Identifier: Apache-2.0
import Foundation
import Screening

/// Entities of FollowTheMoney (https://followthemoney.tech), one JSON document a line.
///
/// What a listing rests on, which papers someone has and where they live stands nested within the entity, or on lines of
/// its own before or behind it. The file is read twice where it has such lines, and never held: first for the entities,
/// then for what belongs to one of them. Whoever the file says is no target (a wife, a subsidiary) is passed over, for
/// nobody has listed her, and so are things that nobody is looked up as, such as ownerships; they are counted.
struct FTMListReader {
    /// Bytes beyond which a line is a fault.
    private static let lineLimit = 8 << 20

    private let decoder = JSONDecoder()

    func read(_ source: any ListSource, _ take: (ListEntry) throws -> Void) throws -> ListHead {
        var entries = FTMEntries()
        var seen: String?
        var hasNotes = false
        var passedOver = PassedOver()
        try forEachLine(of: source) { line, bytes in
            let entity = try decode(FTMEntity.self, bytes, line)
            seen = [seen, entity.last_seen.flatMap { PublicationDate($0)?.text }].compactMap(\.self).max()
            if FTMNote.Kind(schema: entity.schema) != nil {
                hasNotes = true
                return
            }
            guard let kind = Self.kind(of: entity) else { return passedOver.add(entity.schema) }
            guard entity.isListed ?? true else { return passedOver.addBystander() }
            let properties = FTMProperties(entity.properties ?? [:])
            var entry = try entry(entity, kind, properties, line)
            if Self.isThing(entity), entry.names.isEmpty {
                entry.names = try Self.names(from: entry.identifiers, line)
                if entry.names.isEmpty { return passedOver.add(entity.schema) }
            }
            let draft = FTMEntries.Draft(entry, properties.notes)
            guard entries.add(draft, livingAt: properties.texts["addressEntity"] ?? []) else {
                throw ListFault("entity `\(entity.id.shortened)` appears twice", line: line)
            }
        }
        if hasNotes {
            try forEachLine(of: source) { line, bytes in
                let schema = try decode(FTMSchema.self, bytes, line).schema
                guard let kind = FTMNote.Kind(schema: schema) else { return }
                let entity = try decode(FTMEntity.self, bytes, line)
                entries.join(FTMNote(kind, entity.properties ?? [:]), named: entity.id)
            }
        }
        for entry in entries.finished { try take(entry) }
        // The file has no head. Every export says anew when it last saw an entity at its source: the latest is its own date.
        return ListHead(published: seen, passedOver: passedOver)
    }

    /// Whatever the file says is listed is looked in, though its schema be unheard of.
    private static func kind(of entity: FTMEntity) -> ListEntry.Kind? {
        FTMNames.kind(of: entity.schema) ?? (entity.isListed == true ? .unspecified : nil)
    }

    /// What may well have no name: a wallet, a security. That somebody has none is a fault of the file, and counts as one.
    private static func isThing(_ entity: FTMEntity) -> Bool {
        (FTMNames.kind(of: entity.schema) ?? .unspecified) == .unspecified
            && !["LegalEntity", "Thing"].contains(entity.schema)
    }

    /// A wallet is called by its address: whoever types it as a name finds it. The first number in which anything can be read.
    private static func names(from identifiers: [ListIdentifier], _ line: Int) throws -> [ListName] {
        var names = NameGathering(line: line)
        for identifier in identifiers where names.names.isEmpty {
            try names.add(identifier.number, .principal)
        }
        return names.names
    }

    private func forEachLine(
        of source: any ListSource, _ take: (_ line: Int, _ bytes: [UInt8]) throws -> Void
    ) throws {
        try TextLines.read(source.open("list"), limit: Self.lineLimit) { line, bytes in
            let bytes = line == 1 ? Array(bytes[...].unmarked) : bytes
            if bytes.contains(where: { $0 > 0x20 }) { try take(line, bytes) }
        }
    }

    private func decode<Value: Decodable>(_ type: Value.Type, _ bytes: [UInt8], _ line: Int) throws -> Value {
        do {
            return try decoder.decode(type, from: Data(bytes))
        } catch {
            throw ListFault(
                "no entity of FollowTheMoney: `id`, `schema` and `properties` of lists of texts", line: line)
        }
    }

    private func entry(
        _ entity: FTMEntity, _ kind: ListEntry.Kind, _ all: FTMProperties, _ line: Int
    ) throws -> ListEntry {
        var properties = all
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
            let label = property == FTMNames.property(of: kind) ? nil : property
            let isFurther = FTMNames.further.contains(property)
            for number in isFurther ? properties.texts[property] ?? [] : properties.take(property) {
                entry.identifiers.add(ListIdentifier(kind, number, label: label, isRepeated: isFurther))
            }
        }
        entry.addresses = properties.take("address", "full")
        entry.titles = properties.take("title")
        entry.positions = properties.take("position")
        entry.remarks = properties.take("notes", "summary")
        describe(listing: &entry, entity, &properties)
        entry.otherProperties = properties.texts.filter { !$0.value.isEmpty }
        entry.origin = FTMOrigin(
            entity.schema, datasets: entity.datasets ?? [], referents: entity.referents ?? [],
            programmeIDs: all.texts["programId"] ?? [])
        return entry
    }

    /// What the entity says itself of its listing: a programme in words or by its identifier, and days.
    private func describe(
        listing entry: inout ListEntry, _ entity: FTMEntity, _ properties: inout FTMProperties
    ) {
        entry.programmes = properties.take("program", "programId")
        for programme in entry.programmes { entry.programmeBases.add(words: programme) }
        for link in properties.take("sourceUrl", "website") { entry.links.add(words: link) }
        let created = properties.take("createdAt").first ?? entity.first_seen
        entry.listedOn = created.flatMap { PartialDate($0) }
        let changed = properties.take("modifiedAt").first ?? entity.last_change
        entry.updatedOn = changed.flatMap { PartialDate($0) }
    }
}

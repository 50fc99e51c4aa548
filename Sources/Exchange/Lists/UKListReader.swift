// SPDX-License-Identifier: Apache-2.0
import Screening

/// The UK Sanctions List: XML, or CSV in its own columns or in those of the former list of OFSI.
struct UKListReader {
    private static let shape = XMLRecords(
        root: "Designations", records: ["DateGenerated", "Designation"], groups: [])

    func read(_ stream: ByteStream, _ take: (ListEntry) throws -> Void) throws -> ListHead {
        guard try stream.isXML() else { return try UKTableReader().read(stream, take) }
        var published: String?
        _ = try Self.shape.read(stream) { record in
            guard record.name == "DateGenerated" else { return try take(entry(record)) }
            if !record.words.isEmpty { published = published ?? record.words }
        }
        return ListHead(published: published)
    }

    private func entry(_ record: XMLElement) throws -> ListEntry {
        guard let id = record["UniqueID"] else {
            throw ListFault("an entry without `UniqueID`", line: record.line)
        }
        var names = NameGathering(line: record.line)
        for name in record.all("Names").flatMap({ $0.all("Name") }) {
            // The family name comes last, in the sixth place.
            let text = (1...6).compactMap { name["Name\($0)"] }.joined(separator: " ")
            try names.add(
                text,
                Self.role(
                    type: name["NameType"], quality: name["AliasStrength"], isFirst: names.names.isEmpty))
        }
        for name in record.everywhere("NameNonLatinScript") { try names.add(annotated: name, .alias) }
        var entry = ListEntry(
            id: id, kind: Self.kind(record.everywhere("IndividualEntityShip").first), names: names.names)
        entry.remarks = names.remarks
        entry.reference = id
        entry.unReference = record["UNReferenceNumber"]
        entry.listedOn = record["DateDesignated"].flatMap { PartialDate(listed: $0) }
        entry.updatedOn = record["LastUpdated"].flatMap { PartialDate(listed: $0) }
        entry.programmes.add(words: record["RegimeName"])
        entry.legalBases.add(words: record["RegimeName"])
        for name in ["OtherInformation", "UKStatementofReasons", "SanctionsImposed"] {
            entry.remarks.add(words: record[name])
        }
        for address in record.all("Addresses").flatMap({ $0.all("Address") }) {
            let parts = (1...6).map { "AddressLine\($0)" } + ["AddressPostalCode", "AddressCountry"]
            entry.addresses.add(words: parts.compactMap { address[$0] }.joined(separator: ", "))
            entry.countries.add(address["AddressCountry"].map(CountryNames.code))
        }
        describe(&entry, record)
        return entry
    }

    private func describe(_ entry: inout ListEntry, _ record: XMLElement) {
        for date in record.everywhere("DOB") {
            entry.births.add(PartialDate(listed: date).map { ListBirth($0) })
        }
        for country in record.everywhere("Nationality") {
            entry.nationalities.add(CountryNames.code(of: country))
        }
        for place in record.everywhere("TownOfBirth") { entry.birthPlaces.add(words: place) }
        for title in record.everywhere("Title") { entry.titles.add(words: title) }
        for position in record.everywhere("Position") { entry.positions.add(words: position) }
        for (element, kind) in Self.documents {
            for number in record.everywhere(element) { entry.identifiers.add(ListIdentifier(kind, number)) }
        }
        for flag in record.everywhere("CurrentBelievedFlagOfShip") {
            entry.countries.add(CountryNames.code(of: flag))
        }
        switch record.everywhere("Gender").first?.lowercased() {
        case "male": entry.gender = .male
        case "female": entry.gender = .female
        default: break
        }
    }

    private static let documents: [(String, ListIdentifier.Kind)] = [
        ("PassportNumber", .passport), ("NationalIdentifierNumber", .national),
        ("BusinessRegistrationNumber", .registration), ("IMONumber", .imo),
    ]

    static func kind(_ text: String?) -> ListEntry.Kind {
        switch text?.lowercased() {
        case "individual": .person
        case "entity": .organisation
        case "ship": .vessel
        default: .unspecified
        }
    }

    static func role(type: String?, quality: String?, isFirst: Bool) -> ListName.Role {
        if quality?.lowercased().hasPrefix("low") ?? false { return .weak }
        return switch type?.lowercased() {
        case "fka", "f.k.a": .former
        default: isFirst ? .principal : .alias
        }
    }
}

/// The United Kingdom's list as CSV, a row for each name of an entry.
struct UKTableReader {
    func read(_ stream: ByteStream, _ take: (ListEntry) throws -> Void) throws -> ListHead {
        if try PlainNameTable.isOne(stream) {
            try PlainNameTable().read(stream, take)
            return ListHead()
        }
        var published: String?
        let table = ListTable(
            separator: ",", identifiers: ["Unique ID", "Group ID"],
            kind: {
                UKListReader.kind(
                    $0.value("Individual, Entity, Ship", "Designation Type", "Group Type", in: $1))
            },
            describe: { columns, row, draft in
                try Self.name(columns, row, &draft)
                Self.listing(columns, row, &draft.entry)
                Self.details(columns, row, &draft.entry)
            },
            foreword: { published = published ?? Self.date(in: $0) })
        try table.read(stream, take)
        return ListHead(published: published)
    }

    /// The date in a line before the table: "Report Date: 15-Jan-2026", in the former list "Last Updated,15/01/2026".
    private static func date(in foreword: CSVRow) -> String? {
        let text = foreword.values.joined(separator: " ").collapsed
        let start = text.lowercased()
        guard start.hasPrefix("report date") || start.hasPrefix("last updated") else { return nil }
        return text.split { " :,()".contains($0) }.lazy.compactMap { PublicationDate($0)?.text }.first
    }

    private static func name(_ columns: CSVColumns, _ row: CSVRow, _ draft: inout ListTable.Draft) throws {
        let text = (1...6).compactMap { columns.value("Name \($0)", in: row) }.joined(separator: " ")
        let role = UKListReader.role(
            type: columns.value("Name type", "Alias Type", in: row),
            quality: columns.value("Alias strength", "Alias Quality", in: row),
            isFirst: draft.names.names.isEmpty)
        try draft.names.add(text, role)
        try draft.names.add(annotated: columns.value("Name non-latin script", in: row), .alias)
    }

    private static func listing(_ columns: CSVColumns, _ row: CSVRow, _ entry: inout ListEntry) {
        entry.reference =
            entry.reference ?? columns.value("Unique ID", "UK Sanctions List Ref", "Group ID", in: row)
        entry.unReference = entry.unReference ?? columns.value("UN Reference Number", in: row)
        let listed = columns.value("Date Designated", "Listed On", in: row)
        entry.listedOn = entry.listedOn ?? listed.flatMap { PartialDate(listed: $0) }
        entry.updatedOn =
            entry.updatedOn ?? columns.value("Last Updated", in: row).flatMap { PartialDate(listed: $0) }
        let regime = columns.value("Regime Name", "Regime", in: row)
        entry.programmes.add(words: regime)
        entry.legalBases.add(words: regime)
        entry.remarks.add(words: columns.value("Other Information", in: row))
        entry.remarks.add(words: columns.value("UK Statement of Reasons", in: row))
        let lines = (1...6).compactMap { columns.value("Address Line \($0)", "Address \($0)", in: row) }
        let rest = [
            columns.value("Address Postal Code", "Post/Zip Code", in: row),
            columns.value("Address Country", "Country", in: row),
        ]
        entry.addresses.add(words: (lines + rest.compactMap(\.self)).joined(separator: ", "))
        entry.countries.add(rest[1].map(CountryNames.code))
    }

    private static func details(_ columns: CSVColumns, _ row: CSVRow, _ entry: inout ListEntry) {
        for date in (columns.value("D.O.B", "DOB", in: row) ?? "").split(separator: "|") {
            entry.births.add(PartialDate(listed: date.collapsed).map { ListBirth($0) })
        }
        for country in (columns.value("Nationality(/ies)", "Nationality", in: row) ?? "").split(
            separator: "|")
        {
            entry.nationalities.add(CountryNames.code(of: country.collapsed))
        }
        entry.birthPlaces.add(words: columns.value("Town of birth", in: row))
        entry.titles.add(words: columns.value("Title", in: row))
        entry.positions.add(words: columns.value("Position", in: row))
        let documents: [(String?, ListIdentifier.Kind)] = [
            (columns.value("Passport number", in: row), .passport),
            (
                columns.value("National Identifier number", "National Identification Number", in: row),
                .national
            ),
            (columns.value("Business registration number (s)", in: row), .registration),
            (columns.value("IMO number", in: row), .imo),
        ]
        for (number, kind) in documents {
            entry.identifiers.add(number.map { ListIdentifier(kind, $0) })
        }
        entry.countries.add(columns.value("Current believed flag of ship", in: row).map(CountryNames.code))
        switch columns.value("Gender", in: row)?.lowercased() {
        case "male": entry.gender = .male
        case "female": entry.gender = .female
        default: break
        }
    }
}

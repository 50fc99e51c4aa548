// SPDX-License-Identifier: Apache-2.0
import Screening

/// The European Union's list as CSV: a row repeats its entry for each name, address, birth and document.
struct EUTableReader {
    func read(_ stream: ByteStream, _ take: (ListEntry) throws -> Void) throws -> ListHead {
        if try PlainNameTable.isOne(stream) {
            try PlainNameTable().read(stream, take)
            return ListHead()
        }
        var published: String?
        let table = ListTable(
            separator: ";", identifiers: ["Entity_LogicalId"],
            kind: { columns, row in
                EUListReader.kind(
                    columns.value("Entity_SubjectType_ClassificationCode", in: row)
                        ?? columns.value("Entity_SubjectType", in: row))
            },
            describe: { columns, row, draft in
                published = published ?? columns.value("fileGenerationDate", in: row)
                try Self.name(columns, row, &draft)
                Self.listing(columns, row, &draft.entry)
                Self.person(columns, row, &draft.entry)
            })
        try table.read(stream, take)
        return ListHead(published: published)
    }

    private static func name(_ columns: CSVColumns, _ row: CSVRow, _ draft: inout ListTable.Draft) throws {
        let parts = ["NameAlias_FirstName", "NameAlias_MiddleName", "NameAlias_LastName"].compactMap {
            columns.value($0, in: row)
        }
        let name = columns.value("NameAlias_WholeName", in: row) ?? parts.joined(separator: " ")
        try draft.names.add(name, draft.names.names.isEmpty ? .principal : .alias)
        draft.entry.titles.add(words: columns.value("NameAlias_Title", in: row))
        draft.entry.positions.add(words: columns.value("NameAlias_Function", in: row))
        switch columns.value("NameAlias_Gender", in: row) {
        case "M": draft.entry.gender = .male
        case "F": draft.entry.gender = .female
        default: break
        }
    }

    private static func listing(_ columns: CSVColumns, _ row: CSVRow, _ entry: inout ListEntry) {
        entry.reference = entry.reference ?? columns.value("Entity_EU_ReferenceNumber", in: row)
        entry.unReference = entry.unReference ?? columns.value("Entity_UnitedNationId", in: row)
        entry.listedOn =
            entry.listedOn
            ?? columns.value("Entity_DesignationDate", in: row).flatMap { PartialDate(listed: $0) }
        entry.programmes.add(words: columns.value("Entity_Regulation_Programme", in: row))
        entry.legalBases.add(words: columns.value("Entity_Regulation_NumberTitle", in: row))
        entry.links.add(words: columns.value("Entity_Regulation_PublicationUrl", in: row))
        entry.remarks.add(words: columns.value("Entity_Remark", in: row))
        let day = columns.value("Entity_Regulation_PublicationDate", in: row).flatMap {
            PartialDate(listed: $0)
        }
        entry.updatedOn = [entry.updatedOn, day].compactMap(\.self).max()
        let address = ["Street", "PoBox", "ZipCode", "City", "Region", "Place", "CountryDescription"]
            .compactMap {
                columns.value("Address_\($0)", in: row)
            }
        entry.addresses.add(words: address.joined(separator: ", "))
        entry.countries.add(country("Address", columns, row))
    }

    private static func person(_ columns: CSVColumns, _ row: CSVRow, _ entry: inout ListEntry) {
        entry.nationalities.add(country("Citizenship", columns, row))
        let date = columns.value("BirthDate_BirthDate", in: row) ?? columns.value("BirthDate_Year", in: row)
        let isApproximate = columns.value("BirthDate_Circa", in: row)?.lowercased() == "true"
        entry.births.add(
            date.flatMap { PartialDate(listed: $0) }.map { ListBirth($0, isApproximate: isApproximate) })
        let place = ["City", "Place", "CountryDescription"].compactMap {
            columns.value("BirthDate_\($0)", in: row)
        }
        entry.birthPlaces.add(words: place.joined(separator: ", "))
        if let number = columns.value("Identification_Number", in: row) {
            let kind = EUListReader.kind(ofDocument: columns.value("Identification_TypeCode", in: row))
            entry.identifiers.add(
                ListIdentifier(kind, number, country: country("Identification", columns, row)))
        }
    }

    private static func country(_ what: String, _ columns: CSVColumns, _ row: CSVRow) -> String? {
        if let code = columns.value("\(what)_CountryIso2Code", in: row), code != "00" {
            return code.lowercased()
        }
        let name = columns.value("\(what)_CountryDescription", in: row)
        return name.flatMap { $0 == "UNKNOWN" ? nil : CountryNames.code(of: $0) }
    }
}

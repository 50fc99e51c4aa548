// SPDX-License-Identifier: Apache-2.0
import Screening

/// The consolidated list of the European Union (Financial Sanctions Files, version 1.1): XML, or CSV with semicolons.
struct EUListReader {
    private static let shape = XMLRecords(root: "export", records: ["sanctionEntity"], groups: [])

    func read(_ stream: ByteStream, _ take: (ListEntry) throws -> Void) throws -> ListHead {
        guard try stream.isXML() else { return try EUTableReader().read(stream, take) }
        let attributes = try Self.shape.read(stream) { try take(entry($0)) }
        return ListHead(published: attributes["generationDate"])
    }

    private func entry(_ record: XMLElement) throws -> ListEntry {
        guard let id = record.attribute("logicalId") else {
            throw ListFault("an entry without `logicalId`", line: record.line)
        }
        var names = NameGathering(line: record.line)
        var entry = ListEntry(
            id: id, kind: Self.kind(record.all("subjectType").first?.attribute("code")), names: [])
        for alias in record.all("nameAlias") { try take(alias, &entry, &names) }
        entry.names = names.names
        entry.reference = record.attribute("euReferenceNumber")
        entry.unReference = record.attribute("unitedNationId")
        entry.listedOn = record.attribute("designationDate").flatMap { PartialDate($0) }
        entry.remarks.add(words: record.attribute("designationDetails"))
        for remark in record.all("remark") { entry.remarks.add(words: remark.text) }
        for regulation in record.all("regulation") {
            entry.programmes.add(words: regulation.attribute("programme"))
            entry.legalBases.add(words: regulation.attribute("numberTitle"))
            entry.links.add(words: regulation["publicationUrl"])
            let day = regulation.attribute("publicationDate").flatMap { PartialDate($0) }
            entry.updatedOn = [entry.updatedOn, day].compactMap(\.self).max()
        }
        for element in record.all("citizenship") { entry.nationalities.add(Self.country(of: element)) }
        for element in record.all("birthdate") { take(birth: element, &entry) }
        for element in record.all("identification") { take(identification: element, &entry) }
        for element in record.all("address") {
            let parts = ["street", "poBox", "zipCode", "city", "region", "place", "countryDescription"]
            entry.addresses.add(
                words: parts.compactMap { element.attribute($0) }.filter { $0 != "UNKNOWN" }.joined(
                    separator: ", "))
            entry.countries.add(Self.country(of: element))
        }
        return entry
    }

    static func kind(_ code: String?) -> ListEntry.Kind {
        switch code?.lowercased() {
        case "person", "p": .person
        case "enterprise", "e": .organisation
        default: .unspecified
        }
    }

    private func take(_ alias: XMLElement, _ entry: inout ListEntry, _ names: inout NameGathering) throws {
        let parts = ["firstName", "middleName", "lastName"].compactMap { alias.attribute($0) }
        let role: ListName.Role =
            alias.attribute("strong") == "false" ? .weak : names.names.isEmpty ? .principal : .alias
        try names.add(alias.attribute("wholeName") ?? parts.joined(separator: " "), role)
        entry.titles.add(words: alias.attribute("title"))
        entry.positions.add(words: alias.attribute("function"))
        switch alias.attribute("gender") {
        case "M": entry.gender = .male
        case "F": entry.gender = .female
        default: break
        }
    }

    private func take(birth element: XMLElement, _ entry: inout ListEntry) {
        let isApproximate = element.attribute("circa") == "true"
        if let day = element.attribute("birthdate").flatMap({ PartialDate($0) }) {
            entry.births.add(ListBirth(day, isApproximate: isApproximate))
        } else if let from = element.attribute("yearRangeFrom").flatMap({ PartialDate($0) }) {
            let to = element.attribute("yearRangeTo").flatMap { PartialDate($0) }
            entry.births.add(ListBirth(from, to: to, isApproximate: isApproximate))
        } else if let year = element.attribute("year").flatMap({ Int($0) }) {
            let month = element.attribute("monthOfYear").flatMap { Int($0) }
            let day = month == nil ? nil : element.attribute("dayOfMonth").flatMap { Int($0) }
            let date = PartialDate(year: year, month: month, day: day) ?? PartialDate(year: year)
            entry.births.add(date.map { ListBirth($0, isApproximate: isApproximate) })
        }
        let parts = ["city", "place", "region", "countryDescription"].compactMap { element.attribute($0) }
        entry.birthPlaces.add(words: parts.filter { $0 != "UNKNOWN" }.joined(separator: ", "))
    }

    private func take(identification element: XMLElement, _ entry: inout ListEntry) {
        guard let number = element.attribute("latinNumber") ?? element.attribute("number") else { return }
        let kind = Self.kind(ofDocument: element.attribute("identificationTypeCode"))
        entry.identifiers.add(ListIdentifier(kind, number, country: Self.country(of: element)))
    }

    static func kind(ofDocument code: String?) -> ListIdentifier.Kind {
        switch code?.lowercased() {
        case "passport", "diplopass": .passport
        case "id", "ssn": .national
        case "fiscalcode", "tax", "taxid": .tax
        case "regnumber", "tradelic": .registration
        case "imo": .imo
        case "swiftbic": .swift
        default: .other
        }
    }

    /// "00" is the Union's mark for a country that is not known.
    static func country(of element: XMLElement) -> String? {
        if let code = element.attribute("countryIso2Code"), code != "00" { return code.lowercased() }
        guard let name = element.attribute("countryDescription"), name != "UNKNOWN" else { return nil }
        return CountryNames.code(of: name)
    }
}

// SPDX-License-Identifier: Apache-2.0
import Screening

/// The Security Council's Consolidated List (XML, https://main.un.org/securitycouncil/en/content/un-sc-consolidated-list).
///
/// FIRST_NAME to FOURTH_NAME are positions, not roles: who they belong to may have no family name at all. Births may be
/// a year, a span or a guess; names in the original script come apart or in brackets; LISTED_ON may carry a zone.
struct UNListReader {
    private static let shape = XMLRecords(
        root: "CONSOLIDATED_LIST", records: ["INDIVIDUAL", "ENTITY"], groups: ["INDIVIDUALS", "ENTITIES"])

    func read(_ stream: ByteStream, _ take: (ListEntry) throws -> Void) throws -> ListHead {
        let attributes = try Self.shape.read(stream) { try take(entry($0)) }
        return ListHead(published: attributes["dateGenerated"])
    }

    private func entry(_ record: XMLElement) throws -> ListEntry {
        guard let id = record["DATAID"] else {
            throw ListFault("an entry without `DATAID`", line: record.line)
        }
        let isPerson = record.name == "INDIVIDUAL"
        var names = NameGathering(line: record.line)
        let positions = ["FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME"].compactMap { record[$0] }
            .filter { $0.lowercased() != "na" }
        if isPerson {
            try names.add(positions.joined(separator: " "), .principal)
        } else {
            try names.add(annotated: positions.joined(separator: " "), .principal)
        }
        try names.add(annotated: record["NAME_ORIGINAL_SCRIPT"], .alias)
        let aliases = record.all("INDIVIDUAL_ALIAS") + record.all("ENTITY_ALIAS")
        for alias in aliases { try names.add(annotated: alias["ALIAS_NAME"], role(of: alias)) }

        var entry = ListEntry(id: id, kind: isPerson ? .person : .organisation, names: names.names)
        entry.remarks = names.remarks
        describe(&entry, record)
        if isPerson { describePerson(&entry, record, aliases) }
        for address in record.all("INDIVIDUAL_ADDRESS") + record.all("ENTITY_ADDRESS") {
            let parts = ["STREET", "CITY", "STATE_PROVINCE", "ZIP_CODE", "COUNTRY"].compactMap { address[$0] }
            entry.addresses.add(words: parts.joined(separator: ", "))
            entry.remarks.add(words: address["NOTE"])
            entry.countries.add(address["COUNTRY"].map(CountryNames.code))
        }
        return entry
    }

    private func role(of alias: XMLElement) -> ListName.Role {
        let note = alias["NOTE"]?.lowercased() ?? ""
        return switch alias["QUALITY"]?.lowercased() ?? "" {
        case "low": .weak
        case let quality where quality.hasPrefix("f.k.a") || note.contains("previously"): .former
        default: .alias
        }
    }

    private func describe(_ entry: inout ListEntry, _ record: XMLElement) {
        entry.reference = record["REFERENCE_NUMBER"]
        entry.programmes.add(words: record["UN_LIST_TYPE"])
        entry.legalBases = record["UN_LIST_TYPE"].flatMap { Self.resolutions[$0] } ?? []
        entry.listedOn = record["LISTED_ON"].flatMap { PartialDate($0) }
        let updates = record.all("LAST_DAY_UPDATED").flatMap { $0.all("VALUE") }
        entry.updatedOn = updates.compactMap { PartialDate($0.words) }.max()
        entry.remarks.add(words: record["COMMENTS1"])
        for value in record.all("NATIONALITY").flatMap({ $0.all("VALUE") })
        where !value.words.isEmpty && value.words.lowercased() != "na" {
            entry.nationalities.add(CountryNames.code(of: value.words))
        }
        for value in record.all("TITLE").flatMap({ $0.all("VALUE") }) { entry.titles.add(words: value.text) }
        for value in record.all("DESIGNATION").flatMap({ $0.all("VALUE") }) {
            entry.positions.add(words: value.text)
        }
    }

    private func describePerson(_ entry: inout ListEntry, _ record: XMLElement, _ aliases: [XMLElement]) {
        switch record["GENDER"]?.lowercased() {
        case "male": entry.gender = .male
        case "female": entry.gender = .female
        default: break
        }
        for birth in record.all("INDIVIDUAL_DATE_OF_BIRTH") {
            entry.births.add(self.birth(birth))
            if birth["NOTE"]?.lowercased() != "approximately" { entry.remarks.add(words: birth["NOTE"]) }
        }
        // A false identity has a birth of its own: who shows it is not someone else for that.
        for alias in aliases {
            entry.births.add(alias["DATE_OF_BIRTH"].flatMap { PartialDate($0) }.map { ListBirth($0) })
            entry.remarks.add(words: alias["NOTE"])
        }
        for place in record.all("INDIVIDUAL_PLACE_OF_BIRTH") {
            let parts = ["STREET", "CITY", "STATE_PROVINCE", "COUNTRY", "NOTE"].compactMap { place[$0] }
            entry.birthPlaces.add(words: parts.joined(separator: ", "))
        }
        for document in record.all("INDIVIDUAL_DOCUMENT") {
            guard let number = document["NUMBER"] else {
                entry.remarks.add(words: document["NOTE"])
                continue
            }
            let country = document["ISSUING_COUNTRY"] ?? document["COUNTRY_OF_ISSUE"]
            entry.identifiers.add(
                ListIdentifier(kind(of: document), number, country: country.map(CountryNames.code)))
            entry.remarks.add(words: document["NOTE"])
        }
    }

    private func birth(_ element: XMLElement) -> ListBirth? {
        let isApproximate =
            element["TYPE_OF_DATE"] == "APPROXIMATELY"
            || element["NOTE"]?.lowercased().hasPrefix("approx") ?? false
        if let from = element["FROM_YEAR"].flatMap({ PartialDate($0) }) {
            let to = element["TO_YEAR"].flatMap { PartialDate($0) }
            return ListBirth(from, to: to, isApproximate: isApproximate)
        }
        let date = element["DATE"] ?? element["YEAR"]
        return date.flatMap { PartialDate($0) }.map { ListBirth($0, isApproximate: isApproximate) }
    }

    private func kind(of document: XMLElement) -> ListIdentifier.Kind {
        let type = (document["TYPE_OF_DOCUMENT"] ?? document["TYPE_OF_DOCUMENT2"] ?? "").lowercased()
        if type.contains("pass") || type.contains("pasaporte") { return .passport }
        return type.contains("national") ? .national : .other
    }

    /// The resolutions on which the regimes rest (https://main.un.org/securitycouncil/en/sanctions/information).
    private static let resolutions: [String: [String]] = [
        "Al-Qaida": ["S/RES/1267 (1999)", "S/RES/1989 (2011)", "S/RES/2253 (2015)"],
        "Taliban": ["S/RES/1988 (2011)"],
        "Iraq": ["S/RES/1483 (2003)", "S/RES/1518 (2003)"],
        "DPRK": ["S/RES/1718 (2006)"],
        "DRC": ["S/RES/1533 (2004)"],
        "Sudan": ["S/RES/1591 (2005)"],
        "Somalia": ["S/RES/751 (1992)", "S/RES/2713 (2023)"],
        "Libya": ["S/RES/1970 (2011)"],
        "GB": ["S/RES/2048 (2012)"],
        "CAR": ["S/RES/2127 (2013)", "S/RES/2745 (2024)"],
        "Yemen": ["S/RES/2140 (2014)"],
        "SouthSudan": ["S/RES/2206 (2015)"],
        "Iran": ["S/RES/2231 (2015)"],
        "Mali": ["S/RES/2374 (2017)"],
        "Haiti": ["S/RES/2653 (2022)"],
    ]
}

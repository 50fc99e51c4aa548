// SPDX-License-Identifier: Apache-2.0
import Screening

/// What says more of an entity, on a line of its own or nested within the entity: on what its listing rests, which papers
/// it has, where it lives. Nobody is looked up as one of these.
struct FTMNote {
    enum Kind: Hashable {
        case sanction, passport, identification, address

        init?(schema: String) {
            switch schema {
            case "Sanction": self = .sanction
            case "Passport": self = .passport
            case "Identification": self = .identification
            case "Address": self = .address
            default: return nil
            }
        }

        /// Of an entity that is nested below this property and does not say what it is.
        init?(property: String) {
            guard property == "sanctions" else { return nil }
            self = .sanction
        }
    }

    let kind: Kind
    private let texts: [String: [String]]

    init(_ kind: Kind, _ properties: [String: [FTMValue]]) {
        self.kind = kind
        texts = properties.mapValues { $0.compactMap(\.text) }
    }

    /// The entities that it says something of. An address does not know whose it is: they name it.
    var owners: [String] {
        switch kind {
        case .sanction: self["entity"]
        case .passport, .identification: self["holder"]
        case .address: []
        }
    }

    /// Since when its sanction lists the entity: a day of listing goes before one of taking effect.
    var listed: PartialDate? {
        guard kind == .sanction else { return nil }
        let days = [self["listingDate"], self["startDate"]].map { $0.compactMap { PartialDate($0) } }
        return days[0].min() ?? days[1].min()
    }

    func describe(_ entry: inout ListEntry) {
        switch kind {
        case .sanction: describe(listing: &entry)
        case .passport, .identification: identify(&entry)
        case .address:
            for text in self["full"] { entry.addresses.add(words: text) }
            for country in self["country"] { entry.countries.add(CountryNames.code(of: country)) }
        }
    }

    private subscript(_ property: String) -> [String] { texts[property] ?? [] }

    /// A programme and who runs it are all that is said of what a listing rests on.
    private func describe(listing entry: inout ListEntry) {
        for programme in self["program"] + self["programId"] {
            entry.programmes.add(words: programme)
            entry.programmeBases.add(words: programme)
        }
        for programme in self["programId"] { entry.origin?.programmeIDs.add(words: programme) }
        for authority in self["authority"] { entry.programmeBases.add(words: authority) }
        for reason in self["reason"] + self["summary"] { entry.remarks.add(words: reason) }
        for link in self["sourceUrl"] { entry.links.add(words: link) }
        // In whatever order the publisher names them.
        entry.unReference = ([entry.unReference].compactMap(\.self) + self["unscId"]).min()
        entry.reference = ([entry.reference].compactMap(\.self) + self["authorityId"]).min()
    }

    private func identify(_ entry: inout ListEntry) {
        let country = self["country"].first.map(CountryNames.code)
        for number in self["number"] + self["passportNumber"] {
            // The entity may have the same number already, without its country.
            let bare = entry.identifiers.first {
                $0.number == number && $0.country == nil && ($0.kind == paper || paper == .other)
                    && !$0.isRepeated
            }
            guard let bare else {
                entry.identifiers.add(ListIdentifier(paper, number, country: country))
                continue
            }
            // Under each of the names that it has there.
            for index in entry.identifiers.indices {
                var known = entry.identifiers[index]
                known.label = bare.label
                if known == bare { entry.identifiers[index].country = country }
            }
        }
    }

    private var paper: ListIdentifier.Kind {
        let type = self["type"].joined(separator: " ").lowercased()
        if kind == .passport || type.contains("passport") { return .passport }
        return type.contains("national") || type.contains("identity") ? .national : .other
    }
}

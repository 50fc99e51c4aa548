// SPDX-License-Identifier: Apache-2.0

/// One person, organisation, vessel or aircraft as a list names it: everything the publisher says that screening, an
/// analyst or a client of the service may need, free of the publisher's format.
package struct ListEntry: Hashable, Sendable, Identifiable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case person, organisation, vessel, aircraft
        /// The publisher does not say: a person or an organisation.
        case unspecified
    }

    package enum Gender: String, Hashable, Sendable, CaseIterable { case male, female, other }

    /// The publisher's own name of the entry, which stays when everything else about it is corrected.
    package var id: String
    package var kind: Kind
    /// The principal name first.
    package var names: [ListName]
    package var births: [ListBirth] = []
    package var birthPlaces: [String] = []
    /// Countries whose nationality the entry has, as ISO 3166 codes in lower case where the name is known, else as written.
    package var nationalities: [String] = []
    /// Countries the entry is tied to otherwise: addresses, flags, jurisdictions.
    package var countries: [String] = []
    package var gender: Gender?
    package var identifiers: [ListIdentifier] = []
    package var addresses: [String] = []
    package var titles: [String] = []
    package var positions: [String] = []
    /// The regime or programme it is listed under, in the publisher's words.
    package var programmes: [String] = []
    /// What the listing rests on: a resolution, a regulation.
    package var legalBases: [String] = []
    /// What its programmes rest on, where the list itself names no basis: as a node words it, and who runs them. It says
    /// nothing of the one who is listed: no part of `mark`.
    package var programmeBases: [String] = []
    /// The publisher's reference, as people cite it: "TAi.005".
    package var reference: String?
    /// The entry of the UN's list that it follows, where another list says so.
    package var unReference: String?
    package var listedOn: PartialDate?
    package var updatedOn: PartialDate?
    package var remarks: [String] = []
    package var links: [String] = []
    /// Properties of a FollowTheMoney entity that have no place of their own here, so that they are not lost on the way.
    package var otherProperties: [String: [String]] = [:]
    /// What a list of FollowTheMoney says of the entity beside its properties; nil in other lists.
    package var origin: FTMOrigin?

    package init(id: String, kind: Kind, names: [ListName]) {
        self.id = id
        self.kind = kind
        self.names = names
    }

    /// What the listing rests on, as far as the list tells.
    package var bases: [String] { legalBases.isEmpty ? programmeBases : legalBases }

    /// What to call it; its identifier where the list gives no name at all.
    package var caption: String { names.first?.text ?? id }
}

/// A name of an entry, and how much the publisher makes of it.
package struct ListName: Hashable, Sendable {
    package enum Role: String, Hashable, Sendable, CaseIterable {
        case principal, alias, former
        /// Low quality, as the UN says, or weak, as OFAC does: too common or too vague to find someone by.
        case weak
    }

    package var text: String
    package var role: Role

    package init(_ text: String, _ role: Role) {
        self.text = text
        self.role = role
    }
}

/// When someone was born, as far as the list knows.
package struct ListBirth: Hashable, Sendable {
    package var from: PartialDate
    /// The last of a span of years; nil for a single date.
    package var to: PartialDate?
    package var isApproximate: Bool

    package init(_ from: PartialDate, to: PartialDate? = nil, isApproximate: Bool = false) {
        self.from = from
        self.to = to
        self.isApproximate = isApproximate
    }
}

/// A number that belongs to one entry: a passport, a national identity card, a ship's number.
package struct ListIdentifier: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case passport, national, tax, registration, imo, mmsi, callSign, swift, wallet, other
    }

    package var kind: Kind
    package var number: String
    /// As `ListEntry.nationalities`.
    package var country: String?
    /// What the publisher calls it, where that says more than the kind: "Folio Mercantil No.", `innCode`.
    package var label: String?
    /// Whether the entry says the same in the publisher's words too, in a remark or a further property. It is found by all
    /// the same, and is no part of `mark`: a reader that finds more numbers in the same words makes no other entry of it.
    package var isRepeated: Bool

    package init(
        _ kind: Kind, _ number: String, country: String? = nil, label: String? = nil, isRepeated: Bool = false
    ) {
        self.kind = kind
        self.number = number
        self.country = country
        self.label = label
        self.isRepeated = isRepeated
    }
}

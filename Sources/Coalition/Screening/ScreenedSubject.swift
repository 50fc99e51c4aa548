// SPDX-License-Identifier: Apache-2.0

/// Whose name was screened. Personal data: it is kept beside the record, for a time, and never on it.
package struct ScreenedSubject: Codable, Hashable, Sendable, Identifiable {
    /// Drawn by lot, so that it says nothing once the name is destroyed: "S-3f9c…".
    package typealias ID = Identifier<ScreenedSubject>

    package enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
        case person, organisation, vessel
        /// Nobody says: it is looked for among entries of every kind.
        case unspecified
    }

    /// The kinds of numbers that lists give.
    package enum NumberKind: String, Codable, Hashable, Sendable, CaseIterable {
        case passport, national, tax, registration, imo, mmsi, callSign, swift, wallet, other
    }

    package let id: ID
    package let details: Details
    /// When it was first and last screened.
    package let first: Instant
    package internal(set) var last: Instant

    package init(id: ID, details: Details, first: Instant, last: Instant) {
        self.id = id
        self.details = details
        self.first = first
        self.last = last
    }

    /// What is known of it. Two who are known by the same details are one subject.
    package struct Details: Codable, Hashable, Sendable {
        package var kind: Kind
        package var name: String
        /// "1961", "1961-04" or "1961-04-12".
        package var birth: String?
        /// ISO 3166 codes in lower case.
        package var country: String?
        /// A passport or another number.
        package var identifier: String?
        /// What kind of number it is; nil where nobody says, as in what was kept before this was asked.
        package var identifierKind: NumberKind?

        package init(
            kind: Kind, name: String, birth: String? = nil, country: String? = nil, identifier: String? = nil,
            identifierKind: NumberKind? = nil
        ) {
            self.kind = kind
            self.name = name
            self.birth = birth
            self.country = country
            self.identifier = identifier
            self.identifierKind = identifier == nil ? nil : identifierKind
        }
    }
}

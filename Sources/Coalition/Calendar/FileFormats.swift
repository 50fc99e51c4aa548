// SPDX-License-Identifier: Apache-2.0

/// The text formats in which a visitor takes something home. The formats live in Exchange and pages in Site, which do
/// not know one another: whoever composes a node hands the one to the other.
package protocol FileFormats: Sendable {
    /// iCalendar (RFC 5545).
    func calendar(_ file: CalendarFile) -> String
    /// vCard 4.0 (RFC 6350), one card after the other.
    func cards(_ cards: [ContactCard]) -> String
    /// A charter in YAML, as it is read again.
    func charter(_ charter: Charter) -> String
    /// A charter that somebody wrote in YAML, or everything that is wrong with it.
    func charter(written text: String) -> CharterReading
}

/// A calendar as it is taken home: in one language, from one moment of the record.
package struct CalendarFile: Hashable, Sendable {
    package struct Event: Hashable, Sendable {
        /// The same whenever the event is taken home, so that a calendar replaces what it has: "E-7@imctc".
        package var uid: String
        package var summary: String
        package var begins: Instant
        /// Equal to `begins` for a moment.
        package var ends: Instant
        /// Set for what is due in the course of a day.
        package var day: Day?
        package var place: String?
        package var notes: String?
        package var categories: [String]
        package var isTentative: Bool

        package init(
            uid: String, summary: String, begins: Instant, ends: Instant, day: Day? = nil,
            place: String? = nil, notes: String? = nil, categories: [String] = [], isTentative: Bool = false
        ) {
            self.uid = uid
            self.summary = summary
            self.begins = begins
            self.ends = ends
            self.day = day
            self.place = place
            self.notes = notes
            self.categories = categories
            self.isTentative = isTentative
        }
    }

    package var name: String
    package var language: Language
    /// When it was made.
    package var at: Instant
    package var events: [Event]

    package init(name: String, language: Language, at: Instant, events: [Event]) {
        self.name = name
        self.language = language
        self.at = at
        self.events = events
    }
}

/// An organisation or an office as an address book has it.
package struct ContactCard: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable {
        case organisation = "org"
        /// An office that somebody holds; the record does not know who.
        case office = "individual"
    }

    package var kind: Kind
    /// The same whenever the card is taken home.
    package var uid: String
    package var name: Multilingual
    /// The organisation of an office.
    package var organisation: Multilingual?
    package var categories: [String]
    /// IANA name.
    package var zone: String?
    package var notes: String?

    package init(
        kind: Kind, uid: String, name: Multilingual, organisation: Multilingual? = nil,
        categories: [String] = [], zone: String? = nil, notes: String? = nil
    ) {
        self.kind = kind
        self.uid = uid
        self.name = name
        self.organisation = organisation
        self.categories = categories
        self.zone = zone
        self.notes = notes
    }
}

/// What comes of reading a charter.
package enum CharterReading: Sendable {
    case read(Charter)
    /// In the order of the file.
    case faulty([Fault])

    package struct Fault: Hashable, Sendable {
        /// From 1.
        package let line: Int
        package let column: Int
        /// The path of the field; empty where the file as a whole is meant.
        package let field: String
        /// What is wrong and what was expected, in English.
        package let message: String

        package init(line: Int, column: Int, field: String, message: String) {
            self.line = line
            self.column = column
            self.field = field
            self.message = message
        }
    }
}

// SPDX-License-Identifier: Apache-2.0

/// What is on file about one state and one instrument.
package struct Participation: Hashable, Sendable {
    /// What the source says. The standing on a day follows from it and from the dates.
    package enum Listed: String, Codable, CaseIterable, Sendable, Hashable {
        case party
        case signatory
        case noActionListed = "no_action_listed"
        /// A report that is no depositary's: counts as unknown.
        case ratifiedReported = "ratified_reported"
    }

    /// A time in which the state has derogated, with what the notice names (International Covenant on Civil and
    /// Political Rights, art. 4(3)). The state stays a party; what the derogation reaches is for a lawyer to read.
    package struct Derogation: Hashable, Sendable {
        package let from: LawDate
        package let until: LawDate?
        /// The provisions it names; empty where the file does not say.
        package let provisions: [String]
        package let source: String

        package init(from: LawDate, until: LawDate? = nil, provisions: [String] = [], source: String) {
            (self.from, self.until, self.provisions, self.source) = (from, until, provisions, source)
        }

        package func covers(_ day: LawDate) -> Bool { from <= day && until.map { day <= $0 } ?? true }

        /// "2020-03-20/2020-06-20", both days in it; "2020-03-20/.." where no end is on file (ISO 8601-2).
        package var days: String { "\(from)/\(until?.description ?? "..")" }
    }

    package let state: StateCode
    package let instrument: Instrument.ID
    package let listed: Listed
    package let signed: PartialDate?
    /// Ratification, accession, acceptance or succession.
    package let deposited: PartialDate?
    /// For this state, where the source gives it; else it follows from the instrument's clause.
    package let inForce: PartialDate?
    package let withdrawn: PartialDate?
    /// Where the reservation or declaration is read; nil where none is on file.
    package let reservation: String?
    package let derogations: [Derogation]
    package let source: String
    /// When the source was read. Nil where that is not known.
    package let asOf: PartialDate?
    /// Whether the source was too old or too indirect to rest advice on when it was taken over. It grows old besides:
    /// see `isStale(on:)`.
    package let isStale: Bool
    package let note: String

    package init(
        state: StateCode, instrument: Instrument.ID, listed: Listed, signed: PartialDate? = nil,
        deposited: PartialDate? = nil, inForce: PartialDate? = nil, withdrawn: PartialDate? = nil,
        reservation: String? = nil, derogations: [Derogation] = [], source: String, asOf: PartialDate? = nil,
        isStale: Bool = false, note: String = ""
    ) {
        (self.state, self.instrument, self.listed) = (state, instrument, listed)
        (self.signed, self.deposited, self.inForce, self.withdrawn) = (signed, deposited, inForce, withdrawn)
        (self.reservation, self.derogations, self.source) = (reservation, derogations, source)
        (self.asOf, self.isStale, self.note) = (asOf, isStale, note)
    }
}

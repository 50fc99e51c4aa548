// SPDX-License-Identifier: Apache-2.0

/// A treaty, a resolution, a standard: anything that a rule can cite.
package struct Instrument: Hashable, Sendable, Identifiable {
    package typealias ID = LawIdentifier<Instrument>

    package enum Kind: String, Codable, CaseIterable, Sendable, Hashable {
        case treaty
        case councilResolution = "sc_resolution"
        case assemblyResolution = "ga_resolution"
        case commissionArticles = "ilc_articles"
        case declaration
        case study
        case standard
        case policy = "un_policy"
        case principles = "un_principles"
        case guidance = "un_guidance"
    }

    package let id: ID
    package let title: Wording
    /// The languages in which the title was seen on a page of the depositary.
    package let checkedTitles: [Tongue]
    package let kind: Kind
    /// What binds and whom, in words: "Chapter VII; only operative \"decides\" paragraphs bind".
    package let binding: String
    /// Whether a resolution of the Council was adopted under Chapter VII of the Charter. Nil for what is no such
    /// resolution, and where the file does not say.
    package let isUnderChapterSeven: Bool?
    package let adopted: PartialDate?
    /// Of the instrument as a whole. Nil for what has no such day.
    package let inForce: PartialDate?
    /// The day it ceased or was replaced.
    package let ended: PartialDate?
    /// When it enters into force for a state that joins later. Nil where the clause is not on file.
    package let entryClause: EntryClause?
    package let depositary: String?
    package let symbol: String?
    package let url: String?
    package let topics: [String]
    package let provisions: [Provision]
    package let verification: Verification
    /// How it was verified, or by whom and when it was ticked.
    package let verificationNote: String
    package let note: Wording

    package init(
        id: ID, title: Wording, checkedTitles: [Tongue] = [], kind: Kind, binding: String = "",
        isUnderChapterSeven: Bool? = nil, adopted: PartialDate? = nil, inForce: PartialDate? = nil,
        ended: PartialDate? = nil,
        entryClause: EntryClause? = nil, depositary: String? = nil, symbol: String? = nil, url: String? = nil,
        topics: [String] = [], provisions: [Provision] = [], verification: Verification = .recalled,
        verificationNote: String = "", note: Wording = Wording()
    ) {
        (self.id, self.title, self.checkedTitles, self.kind) = (id, title, checkedTitles, kind)
        (self.binding, self.isUnderChapterSeven) = (binding, isUnderChapterSeven)
        (self.adopted, self.inForce, self.ended) = (adopted, inForce, ended)
        (self.entryClause, self.depositary, self.symbol, self.url) = (entryClause, depositary, symbol, url)
        (self.topics, self.provisions, self.verification) = (topics, provisions, verification)
        (self.verificationNote, self.note) = (verificationNote, note)
    }

    package func provision(_ reference: String) -> Provision? {
        provisions.first { $0.reference == reference }
    }
}

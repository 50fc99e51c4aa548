// SPDX-License-Identifier: Apache-2.0
package import Record

/// That names were looked up in lists: by whom, when, in which versions, with what result. Whose names, it does not say:
/// they stay beside the record, under tokens that are drawn by lot (decision 19).
package struct ScreeningRun: Codable, Hashable, Sendable {
    package typealias ID = Identifier<RecordedRun>

    package let editions: [ListUse]
    /// Which engine compared, and in which version: "entente-names/1".
    package let engine: String
    /// From which score on a hit is raised, in thousandths.
    package let threshold: Int
    /// How many names were looked up.
    package let subjects: Int
    /// SHA-256 over the salted commitments to them, in order. The salts stay with the names and go with them.
    package let commitment: Hash
    /// How many pairs were found that somebody had decided before, so that they stay quiet.
    package let quiet: Int
    package let hits: [RaisedHit]
    /// How many more pairs were found than a name may raise in one list; nil where none were, and in runs of before this was
    /// said.
    package let unraised: Int?

    package init(
        editions: [ListUse], engine: String, threshold: Int, subjects: Int, commitment: Hash, quiet: Int,
        hits: [RaisedHit], unraised: Int? = nil
    ) {
        self.editions = editions
        self.engine = engine
        self.threshold = threshold
        self.subjects = subjects
        self.commitment = commitment
        self.quiet = quiet
        self.hits = hits
        self.unraised = unraised
    }

    /// What one run may raise, and hold; more names make several runs.
    package static let hitLimit = 200
    package static let subjectLimit = 10_000
}

/// One hit as it was found: a token for the name, and the listed entry as it then was.
package struct RaisedHit: Codable, Hashable, Sendable {
    package let subject: ScreenedSubject.ID
    package let list: ListEdition.Name
    /// The publisher's name of the entry.
    package let entry: String
    /// SHA-256 of all that the list said of the entry, so that a change of it is noticed.
    package let entryMark: Hash
    /// In thousandths.
    package let score: Int

    package init(
        subject: ScreenedSubject.ID, list: ListEdition.Name, entry: String, entryMark: Hash, score: Int
    ) {
        self.subject = subject
        self.list = list
        self.entry = entry
        self.entryMark = entryMark
        self.score = score
    }

    package var pair: HitPair { HitPair(subject: subject, list: list, entry: entry) }
}

/// Whom a hit ties to whom. What was decided about it holds for the pair, until either side changes.
package struct HitPair: Hashable, Sendable {
    package let subject: ScreenedSubject.ID
    package let list: ListEdition.Name
    package let entry: String
}

/// A run as it stands on the record.
package struct RecordedRun: Hashable, Sendable, Identifiable {
    package let id: ScreeningRun.ID
    package let run: ScreeningRun
    package let by: Author
    package let at: Instant
    /// The new edition because of which everything was screened again; nil where somebody asked.
    package let cause: ListUse?
    package let hits: [ScreeningHit.ID]
}

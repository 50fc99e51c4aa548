// SPDX-License-Identifier: Apache-2.0
package import Record

/// Where a node keeps whose names were screened, beside the record: personal data, for a time.
package protocol ScreeningBook: Sendable {
    /// The subjects of these details in their order, known ones or new, each noted as screened now.
    func take(_ details: [ScreenedSubject.Details], at now: Instant) async throws -> [ScreenedSubject]
    /// SHA-256 over the salted commitments to these subjects, in order: what a run says of them on the record.
    func commitment(to subjects: [ScreenedSubject.ID]) throws -> Hash
    func subject(_ id: ScreenedSubject.ID) throws -> ScreenedSubject?
    func subjects(_ ids: [ScreenedSubject.ID]) throws -> [ScreenedSubject.ID: ScreenedSubject]
    /// Those last screened at this moment or later, in no particular order.
    func subjects(since: Instant) throws -> [ScreenedSubject]
    /// Those last screened before, the oldest first.
    ///
    /// - Parameter after: Where to go on: the last of those that were given already.
    func subjects(before: Instant, after: ScreenedSubject?, limit: Int) throws -> [ScreenedSubject]
    /// All tokens that are kept, to find those that were forgotten.
    func tokens() throws -> [ScreenedSubject.ID]
    /// Who was looked up in a run, as long as they are kept.
    func subjects(of run: ScreeningRun.ID) throws -> [ScreenedSubject.ID]
    func note(_ subjects: [ScreenedSubject.ID], in run: ScreeningRun.ID) async throws
    /// Destroys names, salts and everything that leads to them.
    func destroy(_ subjects: [ScreenedSubject.ID]) async throws

    /// Notes that somebody saw whose name it is, before it is shown to them.
    func note(_ access: ScreeningAccess) throws
    /// The latest first, and how many there are.
    func accesses(_ places: Range<Int>) throws -> (accesses: [ScreeningAccess], count: Int)
    /// Those noted after the one with this number, or, descending, before it; and how many there are in all. Numbers
    /// rise with every note and never change.
    func accesses(after number: Int?, descending: Bool, limit: Int) throws -> (
        accesses: [(number: Int, access: ScreeningAccess)], count: Int
    )

    func add(_ upload: ScreeningUpload, of subjects: [ScreenedSubject.ID]) async throws
    /// The latest first.
    func uploads() throws -> [ScreeningUpload]
    func upload(_ id: ScreeningUpload.ID) throws -> ScreeningUpload?
    /// Rows from this one on that have not been screened, in their order.
    func waitingRows(of upload: ScreeningUpload.ID, limit: Int) throws -> [ScreeningUpload.Row]
    func rows(of upload: ScreeningUpload.ID, from first: Int, limit: Int) throws -> [ScreeningUpload.Row]
    /// How many rows there are: those whose names were destroyed are gone.
    func rowCount(of upload: ScreeningUpload.ID) throws -> Int
    func finish(_ rows: [ScreeningUpload.Row], of upload: ScreeningUpload.ID) async throws
    func fail(_ upload: ScreeningUpload.ID, because reason: String) async throws
}

/// That somebody saw personal data of the screening desk. The log is for the auditor; names are not in it.
package struct ScreeningAccess: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case screened, readQueue, readHit, readRun, readUpload, downloaded
        /// Names that were looked for among those that are kept, and one of them alone.
        case foundNames, readName
    }

    package let at: Instant
    package let person: Person.ID
    package let kind: Kind
    /// What was opened: a hit, a run, an upload, a token.
    package let thing: String
    package let names: Int

    package init(at: Instant, person: Person.ID, kind: Kind, thing: String, names: Int) {
        self.at = at
        self.person = person
        self.kind = kind
        self.thing = thing
        self.names = names
    }
}

/// A file of names that somebody had screened.
package struct ScreeningUpload: Hashable, Sendable, Identifiable {
    package typealias ID = Identifier<ScreeningUpload>

    package let id: ID
    package let by: Person.ID
    package let organisation: Organisation.ID
    package let at: Instant
    /// The lists to look in.
    package let lists: [ListEdition.Name]
    package let total: Int
    package let done: Int
    /// Why it stopped; nil while all is well.
    package let failure: String?

    package init(
        id: ID, by: Person.ID, organisation: Organisation.ID, at: Instant, lists: [ListEdition.Name],
        total: Int, done: Int = 0, failure: String? = nil
    ) {
        self.id = id
        self.by = by
        self.organisation = organisation
        self.at = at
        self.lists = lists
        self.total = total
        self.done = done
        self.failure = failure
    }

    package var isDone: Bool { done == total }

    /// One line of the file.
    package struct Row: Hashable, Sendable {
        /// From 1, without the line of headings.
        package let number: Int
        package let subject: ScreenedSubject.ID
        /// How many entries came to the threshold, and the best score among them in thousandths; nil until screened.
        package var matches: Int?
        package var best: Int?

        package init(number: Int, subject: ScreenedSubject.ID, matches: Int? = nil, best: Int? = nil) {
            self.number = number
            self.subject = subject
            self.matches = matches
            self.best = best
        }
    }
}

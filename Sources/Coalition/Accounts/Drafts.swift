// SPDX-License-Identifier: Apache-2.0

/// What somebody typed into a form and has not sent. It is no part of the record, and nobody else's to read.
package struct Draft: Hashable, Sendable {
    /// Whose it is.
    package let login: String
    /// The form's address below the language, with what tells it from its like: "/initiatives/I-1/act/amend?paragraph=2".
    package let key: String
    /// The form's name, under which catalogues have its title: "initiative.amend".
    package let form: String
    package let fields: [String: [String]]
    package let saved: Instant

    package init(login: String, key: String, form: String, fields: [String: [String]], saved: Instant) {
        self.login = login
        self.key = key
        self.form = form
        self.fields = fields
        self.saved = saved
    }

    /// Names and values together may hold this many bytes of UTF-8: the longest text in three languages fits.
    package static let sizeLimit = 600_000
    /// How many one person may have at a time. Another one is refused rather than an old one dropped.
    package static let countLimit = 40
    /// How long a draft is kept after it was last saved.
    package static let lifetime = Span.days(30)

    package var size: Int {
        fields.reduce(0) { $0 + $1.key.utf8.count + $1.value.reduce(0) { $0 + $1.utf8.count } }
    }
}

/// Why a draft is not kept.
package enum DraftRefusal: String, Error, Equatable, CaseIterable, Sendable {
    case tooLarge, tooMany
}

/// Where a node keeps drafts.
package protocol DraftBook: Sendable {
    /// Keeps a draft in place of the one under the same key. Throws a `DraftRefusal` where it is too large or one too many.
    func save(_ draft: Draft) async throws
    /// The draft of one person under a key, unless it has expired by `now`.
    func draft(of login: String, under key: String, at now: Instant) async throws -> Draft?
    /// All of one person's, the newest first.
    func drafts(of login: String, at now: Instant) async throws -> [Draft]
    func discardDraft(of login: String, under key: String) async throws
    /// The node's own secret for the seals on its forms; the same as long as the database lives.
    func draftSecret() async throws -> [UInt8]
}

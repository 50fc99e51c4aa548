// SPDX-License-Identifier: Apache-2.0

/// A deed that somebody has written and left to a colleague of the same organisation to sign.
///
/// It is no part of the record, binds nobody, and is nobody else's to read. What is signed is judged by the rules as they
/// stand then, as the signer's own deed.
package struct PreparedAct: Hashable, Sendable, Identifiable {
    package let id: Int
    package let author: Author
    package let content: Content
    /// How many acts were on the record: what has changed since is told from it.
    package let head: Int
    package let prepared: Instant
    package let expires: Instant
    package let settlement: Settlement?

    /// What was handed over.
    package struct Content: Hashable, Sendable {
        /// Drawn by the node; the act that it becomes takes its name from it, so that it becomes one and no more.
        package let key: String
        /// The deed as JSON. It is read anew whenever it is shown and when it is signed.
        package let deed: [UInt8]
        /// Where it was written: the form's name, its address below the language, and what was typed. Nil: by a program.
        package let form: Form?
        /// What the signer should know.
        package let note: String?

        package init(key: String, deed: [UInt8], form: Form?, note: String?) {
            self.key = key
            self.deed = deed
            self.form = form
            self.note = note
        }
    }

    package struct Form: Hashable, Sendable, Codable {
        package let name: String
        package let path: String
        /// Under which key its words are kept as a draft.
        package let draft: String
        package let query: [String: [String]]
        package let fields: [String: [String]]

        package init(
            name: String, path: String, draft: String, query: [String: [String]], fields: [String: [String]]
        ) {
            self.name = name
            self.path = path
            self.draft = draft
            self.query = query
            self.fields = fields
        }
    }

    /// What became of it, by whom.
    package struct Settlement: Hashable, Sendable {
        package let outcome: Outcome
        package let by: Person.ID
        package let at: Instant
        /// Why it was sent back.
        package let reason: String?
        /// Its number on the record; nil while a signature is on its way there.
        package let act: Int?

        package init(_ outcome: Outcome, by: Person.ID, at: Instant, reason: String? = nil, act: Int? = nil) {
            self.outcome = outcome
            self.by = by
            self.at = at
            self.reason = reason
            self.act = act
        }
    }

    package enum Outcome: String, Hashable, Sendable, CaseIterable {
        case signed, returned
        /// By whoever prepared it.
        case withdrawn
    }

    package enum Status: String, Hashable, Sendable, CaseIterable {
        case waiting, signed, returned, withdrawn, expired
    }

    package init(
        id: Int, author: Author, content: Content, head: Int, prepared: Instant, expires: Instant,
        settlement: Settlement? = nil
    ) {
        self.id = id
        self.author = author
        self.content = content
        self.head = head
        self.prepared = prepared
        self.expires = expires
        self.settlement = settlement
    }

    /// Long enough for a ministry; short enough that nobody signs what is forgotten.
    package static let lifetime = Span.days(14)
    /// How long after the end whoever prepared it reads what became of it.
    package static let memory = Span.days(90)
    package static let sizeLimit = 600_000
    package static let noteLimit = 2_000
    /// How many may wait in one organisation at a time.
    package static let countLimit = 100
    /// How long a signature may be on its way to the record before it counts as lost.
    package static let signing = Span.minutes(1)

    package func status(at now: Instant) -> Status {
        switch settlement?.outcome {
        case .signed where settlement?.act == nil:
            settlement.map { now < $0.at + Self.signing } ?? false || now < expires ? .waiting : .expired
        case .signed: .signed
        case .returned: .returned
        case .withdrawn: .withdrawn
        case nil: now < expires ? .waiting : .expired
        }
    }
}

/// Where a node keeps prepared acts.
package protocol PreparedBook: Sendable {
    /// Keeps one. Throws a `PreparedRefusal` where it is too large or one too many.
    func prepare(_ content: PreparedAct.Content, by author: Author, login: String, head: Int, at now: Instant)
        async throws -> PreparedAct
    func prepared(id: Int) async throws -> PreparedAct?
    /// All of an organisation that are kept, those that wait and the latest first.
    func prepared(of organisation: Organisation.ID, at now: Instant) async throws -> [PreparedAct]
    /// Settles one that waits; false where it does not. Of several at once, one succeeds.
    func settle(_ id: Int, as settlement: PreparedAct.Settlement) async throws -> Bool
    /// Opens it again whose signature the rules refused.
    func reopen(_ id: Int, after settlement: PreparedAct.Settlement) async throws
    /// Notes which act it became.
    func note(_ act: Int, of id: Int, by signer: Person.ID, at now: Instant) async throws
}

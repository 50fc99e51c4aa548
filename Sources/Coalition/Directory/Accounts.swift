// SPDX-License-Identifier: Apache-2.0

/// What lets a person sign in on this node. Accounts are no part of the record: what a person may do is decided by
/// their credentials, never by their account.
package struct Account: Hashable, Sendable {
    /// What is typed at sign-in: lower case, as "delegate-ml".
    package let login: String
    package let person: Person.ID
    package let organisation: Organisation.ID
    /// The Argon2id hash in its usual text form, never the password.
    package var passwordHash: String
    package let created: Instant
    /// Set when the account may no longer be used.
    package var closed: Instant?

    package init(
        login: String,
        person: Person.ID,
        organisation: Organisation.ID,
        passwordHash: String,
        created: Instant,
        closed: Instant? = nil
    ) {
        self.login = login
        self.person = person
        self.organisation = organisation
        self.passwordHash = passwordHash
        self.created = created
        self.closed = closed
    }
}

/// A signed-in browser. Only the digest of its secret is kept, so that a copy of the table opens no session.
package struct Session: Hashable, Sendable {
    /// SHA-256 of the cookie's secret.
    package let digest: [UInt8]
    package let login: String
    package let started: Instant
    package var lastSeen: Instant
    package let expires: Instant

    package init(digest: [UInt8], login: String, started: Instant, lastSeen: Instant, expires: Instant) {
        self.digest = digest
        self.login = login
        self.started = started
        self.lastSeen = lastSeen
        self.expires = expires
    }
}

/// All that a node keeps beside the record for the people who use it. It grows by one protocol for each concept.
package typealias NodeBook =
    AccountBook & DraftBook & SeenBook

/// Where a node keeps its accounts and sessions.
package protocol AccountBook: Sendable {
    func account(login: String) async throws -> Account?
    /// All accounts that may be used, by login.
    func openAccounts() async throws -> [Account]
    /// Adds the account, or replaces the one with the same login.
    func save(_ account: Account) async throws

    func open(_ session: Session) async throws
    /// The session and its account, unless either is closed or the session has expired by `now`.
    func session(digest: [UInt8], at now: Instant) async throws -> (session: Session, account: Account)?
    func touch(digest: [UInt8], at now: Instant) async throws
    func close(digest: [UInt8]) async throws
    /// Closes every session of an account: a new password, a lost device.
    func closeSessions(of login: String) async throws
    func removeExpiredSessions(at now: Instant) async throws
}

// SPDX-License-Identifier: Apache-2.0

/// A signed-in browser. Only the digest of its secret is kept, so that a copy of the table opens no session.
package struct Session: Hashable, Sendable {
    /// Stays the same while secrets change: what forms and challenges are bound to, and what a list of sessions names.
    package let id: [UInt8]
    /// SHA-256 of the cookie's secret.
    package let digest: [UInt8]
    package let login: String
    package let started: Instant
    package var lastSeen: Instant
    package let expires: Instant
    /// When its holder last proved who they are.
    package var proved: Instant
    /// Which kind of browser on which kind of device, coarsely: "firefox linux"; empty where unknown.
    package let device: String

    /// How many an account may have open at once.
    package static let limit = 20

    package init(
        id: [UInt8], digest: [UInt8], login: String, started: Instant, lastSeen: Instant, expires: Instant,
        proved: Instant, device: String
    ) {
        self.id = id
        self.digest = digest
        self.login = login
        self.started = started
        self.lastSeen = lastSeen
        self.expires = expires
        self.proved = proved
        self.device = device
    }
}

/// Where a node keeps its sessions.
package protocol SessionBook: Sendable {
    /// Opens a session for whoever has proved to be the account's holder. False, and nothing is opened, where the account
    /// was closed or its password set anew since `account` was read: a proof that was on its way proves nothing then.
    /// Where the account has more than its limit then, those end that were not used for longest.
    func open(_ session: Session, for account: Account) async throws -> Bool
    /// The session and its account, unless either is closed or the session has expired by `now`.
    func session(digest: [UInt8], at now: Instant) async throws -> (session: Session, account: Account)?
    /// The sessions of an account that have not expired, the latest seen first.
    func sessions(of login: String, at now: Instant) async throws -> [Session]
    func touch(digest: [UInt8], at now: Instant) async throws
    /// Gives a session another secret; false where it is gone.
    ///
    /// - Parameter proved: when its holder last proved who they are.
    func renew(digest: [UInt8], as new: [UInt8], proved: Instant, at now: Instant) async throws -> Bool
    func close(digest: [UInt8]) async throws
    func closeSession(id: [UInt8], of login: String) async throws
    /// Closes every session of an account but one, or all: a new password, a lost device.
    func closeSessions(of login: String, except id: [UInt8]?) async throws
    func removeExpiredSessions(at now: Instant) async throws
}

extension SessionBook {
    package func closeSessions(of login: String) async throws {
        try await closeSessions(of: login, except: nil)
    }
}

// SPDX-License-Identifier: Apache-2.0

/// What lets a person sign in on this node. Accounts are no part of the record: what a person may do is decided by
/// their credentials, never by their account.
package struct Account: Hashable, Sendable {
    /// What is typed at sign-in: lower case, as "delegate-ml".
    package let login: String
    package let person: Person.ID
    package let organisation: Organisation.ID
    /// The Argon2id hash in its usual text form, never the password; empty until its holder has set one.
    package var passwordHash: String
    package let created: Instant
    /// Set when the account may no longer be used.
    package var closed: Instant?
    package var digits: Digits

    package init(
        login: String,
        person: Person.ID,
        organisation: Organisation.ID,
        passwordHash: String,
        created: Instant,
        closed: Instant? = nil,
        digits: Digits = .western
    ) {
        self.login = login
        self.person = person
        self.organisation = organisation
        self.passwordHash = passwordHash
        self.created = created
        self.closed = closed
        self.digits = digits
    }
}

/// The digits with which a person reads numbers on Arabic pages.
package enum Digits: String, Sendable, CaseIterable {
    /// 0123456789, as in the Maghreb and at the United Nations.
    case western
    /// ٠١٢٣٤٥٦٧٨٩, as in the Mashriq.
    case arabicIndic
}

/// All that a node keeps beside the record for the people who use it. It grows by one protocol for each concept.
package typealias NodeBook =
    AccountBook & SessionBook & FactorBook & ResetBook & SecurityLog & DraftBook
    & TokenBook & SeenBook & SavedViewBook & PreparedBook

/// Where a node keeps its accounts.
package protocol AccountBook: Sendable {
    func account(login: String) async throws -> Account?
    /// All accounts that may be used, by login.
    func openAccounts() async throws -> [Account]
    /// Every account, closed ones too, with what a registrar needs to know of it.
    func accountSummaries(at now: Instant) async throws -> [AccountSummary]
    /// Opens the account; false, and nothing changes, where there is one with the same login.
    @discardableResult
    func add(_ account: Account) async throws -> Bool
    /// What the person prefers.
    func setDigits(_ digits: Digits, of login: String) async throws
    /// Removes the account and everything that is kept of it here.
    func erase(login: String) async throws

    /// Sets another password where the old one is still in force and the account open; false where not. Every session but
    /// one ends, every token is revoked.
    func changePassword(
        of login: String, from old: String, to new: String, keeping session: [UInt8]?, at now: Instant
    ) async throws -> Bool
    /// Closes the account with its sessions and tokens. What it was opened with stays, should it be opened again.
    func close(_ login: String, at now: Instant) async throws
    func reopen(_ login: String) async throws
    /// Takes every means of getting in, and opens the account: its holder is invited to set a password.
    func reset(_ login: String, at now: Instant) async throws

    /// When someone last signed in.
    func noteSignIn(of login: String, at now: Instant) async throws

    /// Lets the holder of a code set a password, until some moment; an earlier code is void. Only the code's mark is kept.
    func invite(_ login: String, mark: [UInt8], until: Instant, at now: Instant) async throws
    /// Sets the password where the code is right, unused and not expired; the code is used up with it.
    func activate(_ login: String, mark: [UInt8], passwordHash: String, at now: Instant) async throws -> Bool
}

/// An account as a list shows it.
package struct AccountSummary: Sendable, Hashable {
    package let account: Account
    package let lastSignIn: Instant?
    package let sessions: Int
    package let hasAuthenticator: Bool
    package let passkeys: Int
    package let recoveryCodes: Int
    /// Until when a code to set the password waits for its holder.
    package let invitedUntil: Instant?

    package init(
        account: Account, lastSignIn: Instant?, sessions: Int, hasAuthenticator: Bool, passkeys: Int,
        recoveryCodes: Int, invitedUntil: Instant?
    ) {
        self.account = account
        self.lastSignIn = lastSignIn
        self.sessions = sessions
        self.hasAuthenticator = hasAuthenticator
        self.passkeys = passkeys
        self.recoveryCodes = recoveryCodes
        self.invitedUntil = invitedUntil
    }

    package var hasSecondFactor: Bool { hasAuthenticator || passkeys > 0 }
}

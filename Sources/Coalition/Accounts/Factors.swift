// SPDX-License-Identifier: Apache-2.0

/// What someone proves who they are with, beside their password.
package struct Factors: Sendable, Hashable {
    package var authenticator: Authenticator?
    package var passkeys: [Passkey]
    /// How many recovery codes are left, and when they were made.
    package var recoveryCodes: Int
    package var recoveryCodesMade: Instant?

    package init(
        authenticator: Authenticator? = nil, passkeys: [Passkey] = [], recoveryCodes: Int = 0,
        recoveryCodesMade: Instant? = nil
    ) {
        self.authenticator = authenticator
        self.passkeys = passkeys
        self.recoveryCodes = recoveryCodes
        self.recoveryCodesMade = recoveryCodesMade
    }

    /// Recovery codes alone are no second factor: they stand in for one.
    package var hasSecond: Bool { authenticator != nil || !passkeys.isEmpty }
}

/// An app that shows codes.
package struct Authenticator: Sendable, Hashable {
    /// The shared secret, encrypted with the node's key.
    package let sealedSecret: [UInt8]
    /// The last step whose code was accepted.
    package let lastStep: Int64
    package let added: Instant

    package init(sealedSecret: [UInt8], lastStep: Int64, added: Instant) {
        self.sealedSecret = sealedSecret
        self.lastStep = lastStep
        self.added = added
    }
}

/// A key pair in someone's device or security key; here only its public half.
package struct Passkey: Sendable, Hashable {
    package let id: [UInt8]
    package let login: String
    package let publicKey: [UInt8]
    package var counter: UInt32
    /// What its holder calls it.
    package let name: String
    package let isBackupEligible: Bool
    package var isBackedUp: Bool
    package let added: Instant
    package var lastUsed: Instant?
    /// When its counter went back: another copy of it may exist.
    package var suspectSince: Instant?

    package init(
        id: [UInt8], login: String, publicKey: [UInt8], counter: UInt32, name: String,
        isBackupEligible: Bool, isBackedUp: Bool, added: Instant, lastUsed: Instant? = nil,
        suspectSince: Instant? = nil
    ) {
        self.id = id
        self.login = login
        self.publicKey = publicKey
        self.counter = counter
        self.name = name
        self.isBackupEligible = isBackupEligible
        self.isBackedUp = isBackedUp
        self.added = added
        self.lastUsed = lastUsed
        self.suspectSince = suspectSince
    }
}

/// Where a node keeps them. What may be used once is used in one step, so that of two who come at once one is refused.
package protocol FactorBook: Sendable {
    func factors(of login: String) async throws -> Factors

    func setAuthenticator(_ authenticator: Authenticator?, of login: String) async throws
    /// Moves to a later step; false where that step, or one after it, was used already.
    func useStep(_ step: Int64, of login: String) async throws -> Bool

    func passkey(id: [UInt8]) async throws -> Passkey?
    /// False where some account has that passkey already.
    func add(_ passkey: Passkey) async throws -> Bool
    /// Moves the counter on; false where it is no longer what was read.
    func usePasskey(_ passkey: Passkey, counter: UInt32, isBackedUp: Bool, at now: Instant) async throws
        -> Bool
    func suspectPasskey(id: [UInt8], at now: Instant) async throws
    /// False where the account has no such passkey.
    func renamePasskey(id: [UInt8], of login: String, to name: String) async throws -> Bool
    /// False where the account has no such passkey.
    func removePasskey(id: [UInt8], of login: String) async throws -> Bool

    /// Replaces all recovery codes; only their marks are kept.
    func setRecoveryCodes(_ marks: [[UInt8]], of login: String, at now: Instant) async throws
    /// Uses a code up; false where there is none like it.
    func useRecoveryCode(_ mark: [UInt8], of login: String) async throws -> Bool

    /// Removes all of them.
    func removeFactors(of login: String) async throws
}

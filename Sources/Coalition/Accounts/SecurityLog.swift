// SPDX-License-Identifier: Apache-2.0

/// What happened to an account on this node, for its holder and for registrars. It is kept for half a year and is no
/// part of the record. It holds no secrets and no whole addresses.
package struct SecurityEvent: Sendable, Hashable {
    package enum Kind: String, Sendable, CaseIterable {
        case signedIn, signInFailed, secondFactorFailed, signedOut, sessionEnded, signedOutEverywhere
        case passwordChanged, authenticatorAdded, authenticatorRemoved, passkeyAdded, passkeyRemoved
        case passkeySuspect, recoveryCodesMade, recoveryCodeUsed, tokenIssued, tokenRevoked
        case accountOpened, accountActivated, accountClosed, accountReopened, factorsReset, passwordReset
        case resetAsked, resetConfirmed, resetRefused, resetWithdrawn, resetLapsed
    }

    package let login: String
    package let kind: Kind
    package let at: Instant
    /// How often within the hour; failures are not listed one by one.
    package let count: Int
    /// The network, coarsely: "192.0.2.0/24"; empty where it is of no interest.
    package let network: String
    /// As `Session.device`.
    package let device: String
    /// Who did it, where it was not the holder: a person's name, or "keeper" for the machine's own command.
    package let actor: String?
    /// Why, in the words of who did it; the holder reads it at the next sign-in.
    package let reason: String?

    package init(
        login: String, kind: Kind, at: Instant, count: Int = 1, network: String = "", device: String = "",
        actor: String? = nil, reason: String? = nil
    ) {
        self.login = login
        self.kind = kind
        self.at = at
        self.count = count
        self.network = network
        self.device = device
        self.actor = actor
        self.reason = reason
    }

    /// How long events are kept.
    package static let retention = Span.days(180)
}

/// Where a node keeps them.
package protocol SecurityLog: Sendable {
    /// Adds the event. A failure joins those of the same account and hour.
    func note(_ event: SecurityEvent) async throws
    /// The latest first; of one account, or of all.
    func events(of login: String?, limit: Int) async throws -> [SecurityEvent]
    /// What somebody else did to the account and its holder has not read yet, the oldest first.
    func notices(of login: String) async throws -> [SecurityEvent]
    /// Its holder has read what stood there at that moment.
    func acknowledgeNotices(of login: String, until: Instant) async throws
    func removeEvents(before: Instant) async throws
}

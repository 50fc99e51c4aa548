// SPDX-License-Identifier: Apache-2.0

/// What lets a program act for a person on this node: issued by that person, for some purposes, for a time.
///
/// It never gives more than the person's own credentials do. Only the digest of its secret is kept.
package struct AccessToken: Hashable, Sendable, Identifiable {
    package typealias ID = Identifier<AccessToken>

    /// A random name, which says nothing and opens nothing.
    package let id: ID
    package let login: String
    /// What its owner calls it: "pipeline of the ministry".
    package let name: String
    /// SHA-256 of the secret.
    package let digest: [UInt8]
    package let scopes: Set<TokenScope>
    package let created: Instant
    package let expires: Instant
    package var lastUsed: Instant?
    package var revoked: Instant?

    package init(
        id: ID, login: String, name: String, digest: [UInt8], scopes: Set<TokenScope>, created: Instant,
        expires: Instant, lastUsed: Instant? = nil, revoked: Instant? = nil
    ) {
        self.id = id
        self.login = login
        self.name = name
        self.digest = digest
        self.scopes = scopes
        self.created = created
        self.expires = expires
        self.lastUsed = lastUsed
        self.revoked = revoked
    }

    package func isValid(at now: Instant) -> Bool { revoked == nil && now < expires }
}

/// What a token may be used for: to read, and to hand in deeds of a concept.
package enum TokenScope: String, Codable, Hashable, Sendable, CaseIterable {
    case read
    case directory, initiative, decision, participation, resource, activity, result, visit, meeting
    case publication, law, screening, strategy, support, charter
    /// Beside the concept: deeds that bind a state or the coalition, or carry a signature.
    case sign

    /// The scopes that a deed needs.
    package static func needed(for deed: Deed) -> Set<TokenScope> {
        var needed: Set<TokenScope> = []
        if let concept = TokenScope(rawValue: deed.concept) { needed.insert(concept) }
        if deed.binds { needed.insert(.sign) }
        return needed
    }
}

extension Deed {
    /// Whether it binds a state or the coalition, or carries a signature. Pages and programs ask this alone before they
    /// want a recent proof of who acts.
    package var binds: Bool { verb.power?.binds ?? true }
}

extension Power {
    /// Whether what is done with it binds a state or the coalition, or carries a signature.
    package var binds: Bool {
        switch self {
        case .object, .sign, .chair, .advise, .accredit: true
        case .speak, .propose, .administer, .receive, .publish, .evaluate, .screen, .audit: false
        }
    }
}

/// Where a node keeps the tokens of its accounts.
package protocol TokenBook: Sendable {
    /// Adds the token; false, and nothing changes, where there is one of that identifier.
    @discardableResult
    func add(_ token: AccessToken) async throws -> Bool
    /// All tokens of an account, revoked and expired ones included, newest first.
    func tokens(of login: String) async throws -> [AccessToken]
    /// The token and its account, unless it is revoked or expired, or the account closed.
    func token(digest: [UInt8], at now: Instant) async throws -> (token: AccessToken, account: Account)?
    func touch(token: AccessToken.ID, at now: Instant) async throws
    /// Revokes a token of the account; of another account's nothing changes.
    func revoke(token: AccessToken.ID, of login: String, at now: Instant) async throws
}

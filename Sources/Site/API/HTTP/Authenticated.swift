// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes
import Hummingbird

/// Who asks the interface for programs, and by what right: a token, a signed-in browser, or nobody.
struct Authenticated: Sendable {
    let visitor: Visitor
    let token: AccessToken?
    var account: Account? { visitor.account }

    /// Whether this may ask for the route at all. What it then sees is decided by the view.
    func require(_ route: APIRoute, _ request: Request) throws {
        if route.access == .signedIn, account == nil { throw Self.challenge() }
        if let token, route.method == .get, !token.scopes.contains(.read) {
            throw Self.insufficient([.read])
        }
        // A form of another site cannot set this header, and cookies alone are no proof of intent.
        if token == nil, account != nil, route.method != .get {
            let site = request.headers[.fetchSite]
            guard request.headers[.ententeRequest] != nil, site != "cross-site" else {
                throw Problem(.crossSite)
            }
        }
    }

    static func challenge(invalid: Bool = false) -> Problem {
        let value = #"Bearer realm="entente""# + (invalid ? #", error="invalid_token""# : "")
        return Problem(.unauthorised, headers: [(.wwwAuthenticate, value)])
    }

    static func insufficient(_ scopes: Set<TokenScope>) -> Problem {
        let names = scopes.map(\.rawValue).sorted().joined(separator: " ")
        let value = #"Bearer realm="entente", error="insufficient_scope", scope=""# + names + "\""
        return Problem(.scope, values: ["scopes": names], headers: [(.wwwAuthenticate, value)])
    }
}

extension Website {
    /// A bearer token wins over a cookie; one that opens nothing is refused rather than overlooked.
    func authenticate(_ request: Request, _ context: SiteContext, at now: Instant) async throws
        -> Authenticated
    {
        guard let header = request.headers[.authorization] else {
            return Authenticated(visitor: try await visitor(request, context, at: now), token: nil)
        }
        let parts = header.split(separator: " ")
        guard parts.count == 2, parts[0].lowercased() == "bearer", let secret = TokenSecret(String(parts[1])),
            let (token, account) = try await accounts.token(digest: secret.digest, at: now)
        else { throw unauthenticated(request, context, at: now, invalid: true) }
        if token.lastUsed.map({ $0 + .minutes(1) < now }) ?? true {
            try await accounts.touch(token: token.id, at: now)
        }
        return Authenticated(
            visitor: Visitor(
                language: request.language, account: account, address: address(request, context),
                key: settings.nodeKey),
            token: token)
    }

    /// Asks for a token that opens something. What opens nothing counts for the address it came from, which is told to
    /// wait where it tries too often; whoever comes from there with a good one is let in all the same.
    func unauthenticated(
        _ request: Request, _ context: SiteContext, at now: Instant, invalid: Bool = false
    ) -> Problem {
        guard let wait = programThrottle.take("address \(address(request, context))", at: now) else {
            return Authenticated.challenge(invalid: invalid)
        }
        return Problem(.tooMany, headers: [(.retryAfter, wait.wholeSeconds)])
    }
}

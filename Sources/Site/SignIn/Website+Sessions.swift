// SPDX-License-Identifier: Apache-2.0
import Coalition
import Hummingbird

extension Website {
    /// A session ends twelve hours after it began, or two hours after it was last used.
    static let sessionLength = Span.hours(12)
    static let sessionIdle = Span.hours(2)

    /// `__Host-` makes browsers insist on https, the whole path and no domain.
    var sessionCookie: String { settings.isSecure ? "__Host-entente" : "entente" }
    var guestCookie: String { settings.isSecure ? "__Host-entente-guest" : "entente-guest" }

    func cookie(_ name: String, _ secret: Secret?) -> Cookie {
        Cookie(
            name: name,
            value: secret?.text ?? "",
            maxAge: secret == nil ? 0 : nil,
            path: "/",
            secure: settings.isSecure,
            httpOnly: true,
            sameSite: .lax
        )
    }

    /// Who asks, by their cookie.
    func visitor(_ request: Request, _ context: SiteContext, at now: Instant) async throws -> Visitor {
        let language = request.language
        let address = address(request, context)
        if let secret = request.cookies[sessionCookie].flatMap({ Secret($0.value) }),
            let (session, account) = try await accounts.session(digest: secret.digest, at: now),
            now < session.lastSeen + Self.sessionIdle
        {
            let isAsked = HTTPFieldNames.live.map { request.headers[$0] == nil } ?? true
            if isAsked, session.lastSeen + .minutes(5) < now {
                try await accounts.touch(digest: secret.digest, at: now)
            }
            return Visitor(
                language: language, account: account, secret: secret, address: address,
                delivery: Delivery(request))
        }
        let guest = request.cookies[guestCookie].flatMap { Secret($0.value) }
        return Visitor(
            language: language, account: nil, secret: guest, address: address, delivery: Delivery(request))
    }

    /// The visitor's address; of an IPv6 address only the network, since a household has a whole one.
    private func address(_ request: Request, _ context: SiteContext) -> String {
        var address = context.remoteAddress
        if settings.trustsProxy, let name = HTTPFieldNames.forwardedFor,
            let last = request.headers[name]?.split(separator: ",").last
        {
            address = last.filter { $0 != " " }
        }
        return address.contains(":")
            ? address.split(separator: ":").prefix(4).joined(separator: ":") : address
    }
}

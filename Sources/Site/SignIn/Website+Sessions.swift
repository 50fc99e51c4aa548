// SPDX-License-Identifier: Apache-2.0
import Coalition
import Hummingbird
import Identity

extension Website {
    /// A session ends twelve hours after it began, or two hours after it was last used.
    static let sessionLength = Span.hours(12)
    static let sessionIdle = Span.hours(2)
    /// How long a browser remembers that someone has signed in there.
    static let deviceMemory = Span.days(180)

    /// `__Host-` makes browsers insist on https, the whole path and no domain.
    var sessionCookie: String { cookieName("entente") }
    var guestCookie: String { cookieName("entente-guest") }
    var deviceCookie: String { cookieName("entente-device") }
    private func cookieName(_ name: String) -> String { settings.isSecure ? "__Host-\(name)" : name }

    func cookie(_ name: String, _ secret: Secret?) -> Cookie {
        cookie(name, secret?.text ?? "", lasting: secret == nil ? Span(milliseconds: 0) : nil)
    }

    func cookie(_ name: String, _ value: String, lasting: Span?) -> Cookie {
        Cookie(
            name: name,
            value: value,
            maxAge: lasting.map { Int($0.milliseconds / 1000) },
            path: "/",
            secure: settings.isSecure,
            httpOnly: true,
            sameSite: .lax
        )
    }

    /// Who asks, by their cookie.
    func visitor(_ request: Request, _ context: SiteContext, at now: Instant) async throws -> Visitor {
        var (account, session): (Account?, Session?)
        var secret = request.cookies[sessionCookie].flatMap { Secret($0.value) }
        if let known = secret, let (open, owner) = try await accounts.session(digest: known.digest, at: now),
            now < open.lastSeen + Self.sessionIdle
        {
            let isAsked = request.headers[.live] == nil
            if isAsked, open.lastSeen + .minutes(5) < now {
                try await accounts.touch(digest: known.digest, at: now)
            }
            (account, session) = (owner, open)
        } else {
            secret = request.cookies[guestCookie].flatMap { Secret($0.value) }
        }
        return Visitor(
            language: request.language, account: account, session: session, secret: secret,
            address: address(request, context), devices: request.cookies[deviceCookie]?.value ?? "",
            device: DeviceHint.read(request.headers[.userAgent] ?? ""), delivery: Delivery(request),
            key: settings.nodeKey)
    }

    /// The visitor's address; of an IPv6 address only the network, since a household has a whole one.
    func address(_ request: Request, _ context: SiteContext) -> String {
        var address = context.remoteAddress
        if settings.trustsProxy, let last = request.headers[.forwardedFor]?.split(separator: ",").last {
            address = last.filter { $0 != " " }
        }
        return NetworkAddress.network(of: address)
    }
}

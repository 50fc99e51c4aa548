// SPDX-License-Identifier: Apache-2.0
import Coalition
import Identity

/// Where someone is signed in.
enum SessionParts {
    /// - Parameter end: the address below the language that ends one of them; the account's own where it is left out.
    static func table(
        _ sessions: [Session], current: [UInt8]?, end: String, _ call: Call
    ) -> Table {
        let words = call.words
        return Table(
            words("account.sessions"),
            columns: [
                .init(words("account.device")), .init(words("account.started")),
                .init(words("account.last-seen")), .init(words("account.actions")),
            ],
            rows: sessions.map { session in
                let isCurrent = session.id == current
                let device = DeviceHint.name(session.device, words)
                let tag: HTML = isCurrent ? " \(Tag(words("account.this-one"), .info).html)" : ""
                let button = PostButton(
                    words("account.session-end"), target: device, end,
                    values: [("session", Base64URL.encode(session.id))], call)
                return [
                    "<bdi>\(device)</bdi>\(tag)", call.dates.moment(session.started),
                    call.dates.moment(session.lastSeen), isCurrent ? "–" : button.html,
                ]
            }, empty: words("account.no-sessions"), isCaptionQuiet: true)
    }

    static func all(_ sessions: [Session], current: [UInt8]?, _ call: Call) -> [any Component] {
        let words = call.words
        let everywhere = PostButton(words("account.end-all"), "/account/sessions/end-all", call)
        return [
            Heading(words("account.sessions"), anchor: "sessions"),
            table(sessions, current: current, end: "/account/sessions/end", call),
            Prose(everywhere.html),
        ]
    }
}

/// Ending sessions of one's own.
enum SessionActs {
    static func end(_ call: Call) async throws -> Reply {
        let account = try AccountPage.signedIn(call)
        guard let id = call.form["session"].flatMap({ Base64URL.decode($0.prefix(100)) }) else {
            throw Fault.malformed
        }
        try await call.site.accounts.closeSession(id: id, of: account.login)
        try await call.note(.sessionEnded, of: account.login)
        return .redirect(call.link("/account") + "#sessions")
    }

    static func endAll(_ call: Call) async throws -> Reply {
        let account = try AccountPage.signedIn(call)
        try await call.site.accounts.closeSessions(of: account.login)
        try await call.note(.signedOutEverywhere, of: account.login)
        var reply = Reply.redirect(call.link("/sign-in"))
        reply.cookies = [call.site.cookie(call.site.sessionCookie, nil)]
        return reply
    }
}

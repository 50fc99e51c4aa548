// SPDX-License-Identifier: Apache-2.0
import Coalition
import Hummingbird
import Identity

/// Opening and renewing sessions, and noting what happened to an account.
extension Call {
    /// Opens a session for someone who has just proved who they are, in place of the one that this browser had.
    func openSession(for account: Account, next: String?) async throws -> Reply {
        let secret = Secret.random()
        let accounts = site.accounts
        try await accounts.removeExpiredSessions(at: now)
        try await accounts.removeEvents(before: now - SecurityEvent.retention)
        try await accounts.sweepResets(at: now)
        if let old = visitor.session { try await accounts.close(digest: old.digest) }
        let session = Session(
            id: NodeKey.randomBytes(16), digest: secret.digest, login: account.login, started: now,
            lastSeen: now, expires: now + Website.sessionLength, proved: now, device: visitor.device)
        guard try await accounts.open(session, for: account) else { throw Fault.signInNeeded }
        try await accounts.noteSignIn(of: account.login, at: now)
        try await note(.signedIn, of: account.login)
        site.throttle.know(attempt(account.login, of: account))
        let hasNotices = try await !accounts.notices(of: account.login).isEmpty
        var reply = Reply.redirect(hasNotices ? link("/account") : SignIn.local(next) ?? link(""))
        reply.cookies = [
            site.cookie(site.sessionCookie, secret), site.cookie(site.guestCookie, nil),
            deviceCookie(for: account),
        ]
        return reply
    }

    /// By which this browser is known again as one in which the account's holder has signed in.
    func deviceCookie(for account: Account) -> Cookie {
        let devices = KnownDevices(key: site.settings.nodeKey).adding(account, to: visitor.devices)
        return site.cookie(site.deviceCookie, devices, lasting: Website.deviceMemory)
    }

    /// The same call for a session with a new secret; nil where the session has ended meanwhile.
    ///
    /// - Parameter isProof: whether its holder has just proved who they are.
    func renewingSession(form: FormInput, isProof: Bool) async throws -> (call: Call, cookie: Cookie)? {
        guard var session = visitor.session else { return nil }
        let secret = Secret.random()
        let proved = isProof ? now : session.proved
        let isRenewed = try await site.accounts.renew(
            digest: session.digest, as: secret.digest, proved: proved, at: now)
        guard isRenewed else { return nil }
        session = Session(
            id: session.id, digest: secret.digest, login: session.login, started: session.started,
            lastSeen: now, expires: session.expires, proved: proved, device: session.device)
        let renewed = Visitor(
            language: language, account: visitor.account, session: session, secret: secret,
            address: visitor.address, devices: visitor.devices, device: visitor.device,
            key: site.settings.nodeKey)
        let call = Call(
            site: site, visitor: renewed, now: now, view: view, path: path, parameters: parameters,
            query: query, form: form)
        return (call, site.cookie(site.sessionCookie, secret))
    }

    /// - Parameter account: the one of that name, if there is one.
    func attempt(
        _ login: String, of account: Account?, _ guess: SignInThrottle.Guess = .password
    ) -> SignInThrottle.Attempt {
        let device = account.flatMap {
            KnownDevices(key: site.settings.nodeKey).token(for: $0, in: visitor.devices)
        }
        return .init(login: login, address: visitor.address, device: device, guess: guess)
    }

    func note(
        _ kind: SecurityEvent.Kind, of login: String, actor: String? = nil, reason: String? = nil
    ) async throws {
        try await site.accounts.note(event(kind, of: login, actor: actor, reason: reason))
    }

    /// What is noted of an account, as done from this browser.
    func event(
        _ kind: SecurityEvent.Kind, of login: String, actor: String? = nil, reason: String? = nil
    ) -> SecurityEvent {
        SecurityEvent(
            login: login, kind: kind, at: now, network: DeviceHint.network(visitor.address),
            device: visitor.device, actor: actor, reason: reason)
    }
}

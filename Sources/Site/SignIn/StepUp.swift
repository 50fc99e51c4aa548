// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes
import Hummingbird

/// Before a weighty act, and before anything about an account changes, people prove again who they are, unless they
/// did so a short while ago. What they have typed goes along and comes back.
enum StepUp {
    enum Outcome {
        /// The last proof is recent enough.
        case fresh
        /// It has just been given: the same call in a session with a new secret, and the cookie to send along.
        case renewed(Call, Cookie)
        /// The page that asks for it, or that says why it was not accepted.
        case asked(Reply)
    }

    /// The one rule for deeds: what binds needs a recent proof, whatever its form says of itself. What is read once more
    /// before it is done needs one too.
    static func check(_ call: Call, before deed: Deed, isReviewed: Bool = false) async throws -> Outcome {
        guard deed.binds || isReviewed else { return .fresh }
        return try await check(call, isWeighty: true)
    }

    /// - Parameter isWeighty: whether the act binds a state, so that the charter's officers may have to have a second
    ///   factor. Setting one up must of course be possible without one.
    static func check(_ call: Call, isWeighty: Bool) async throws -> Outcome {
        guard let account = call.visitor.account, let session = call.visitor.session else {
            throw Fault.signInNeeded
        }
        let isFresh = call.isProved(session)
        let isBound = isWeighty && call.needsSecondFactor
        if isFresh, !isBound { return .fresh }
        let factors = try await call.site.accounts.factors(of: account.login)
        if isBound, !factors.hasSecond { return .asked(needed(call)) }
        if isFresh { return .fresh }
        let proof = Proof(call: call, account: account, factors: factors)
        guard Proof.isAnswered(call.form) else { return .asked(page(call, proof)) }
        switch try await proof.check() {
        case .accepted:
            let form = Proof.removed(from: call.form)
            guard let renewed = try await call.renewingSession(form: form, isProof: true) else {
                throw Fault.signInNeeded
            }
            return .renewed(renewed.call, renewed.cookie)
        case .refused(let why): return .asked(page(call, proof, error: why))
        case .wait(let delay):
            var reply = page(call, proof, error: call.wait(delay))
            reply.refuse(for: delay)
            return .asked(reply)
        }
    }

    /// A handler that runs only for those who have proved who they are: a page is opened then, a form carried out.
    static func required(isWeighty: Bool = false, _ handler: @escaping Route.Handler) -> Route.Handler {
        { call in
            switch try await check(call, isWeighty: isWeighty) {
            case .fresh: return try await handler(call)
            case .asked(let reply): return reply
            case .renewed(let renewed, let cookie):
                let isOpening = renewed.form["step"] == "open"
                var reply =
                    isOpening ? .redirect(call.link(call.path)) : try await handler(renewed)
                reply.cookies.append(cookie)
                return reply
            }
        }
    }

    private static func page(_ call: Call, _ proof: Proof, error: String? = nil) -> Reply {
        let words = call.words
        var page = Page(words("step-up.title"))
        page.lead = .text(words("step-up.lead"))
        page.scripts = ["passkeys"]
        if let error { page.notices = [ErrorSummary(words("form.problem"), [.init(error)])] }
        let kept = Proof.removed(from: call.form).values.filter { $0.key != "csrf" }
        var hidden = kept.sorted { $0.key < $1.key }.flatMap { name, values in values.map { (name, $0) } }
        // A page that was asked for, rather than a form that was sent, is opened once the proof is there.
        if call.form.values.isEmpty { hidden = [("step", "open")] }
        page.parts = proof.questions(
            "step-up", action: call.link(call.path), csrf: call.visitor.formToken, hidden: hidden)
        return call.reply(page, status: error == nil ? .ok : .unprocessableContent)
    }

    /// Nothing that was typed is lost here either: going back in the browser shows it.
    private static func needed(_ call: Call) -> Reply {
        var page = Page(call.words("step-up.needed.title"))
        page.lead = .text(call.words("step-up.needed.text"))
        page.parts = [ActionLinks([(call.words("step-up.needed.link"), call.link("/account"))])]
        return call.reply(page, status: .forbidden)
    }
}

extension Call {
    /// Whether who asks has proved who they are so recently that nothing more is asked of them.
    func isProved(_ session: Session) -> Bool { now < session.proved + site.settings.proofAge }

    /// Whether what binds a state needs a second factor of who asks.
    var needsSecondFactor: Bool { !view.powers.isDisjoint(with: site.settings.secondFactorPowers) }
}

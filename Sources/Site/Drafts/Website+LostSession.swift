// SPDX-License-Identifier: Apache-2.0
import Coalition
import Hummingbird

extension Website {
    /// A form arrives whose session has ended. Nothing is done; but what was typed is put away for its writer, and the page
    /// says so and leads on. The seal in the form says who that is; whoever sends it gets to see nothing of theirs.
    func keepWords(of form: FormInput, _ visitor: Visitor, at now: Instant) async throws -> Response {
        let secret = try await draftSecret.key(accounts)
        let lost = visitor.account == nil ? Fault.signInNeeded : Fault.staleForm
        guard let seal = form["keep"].flatMap({ DraftSeal($0, secret) }), form["draft"] != "discard",
            let account = try await accounts.account(login: seal.login), account.closed == nil
        else { throw lost }
        do {
            try await accounts.save(
                Draft(
                    login: seal.login, key: seal.key, form: seal.form, fields: DraftCare.fields(form),
                    saved: now))
        } catch is DraftRefusal {
            throw lost
        }
        return response(lostPage(seal, form, visitor, at: now), to: visitor)
    }

    private func lostPage(_ seal: DraftSeal, _ form: FormInput, _ visitor: Visitor, at now: Instant) -> Reply
    {
        let call = Call(
            site: self, visitor: visitor, now: now,
            view: View(of: registry.coalition, for: visitor.viewer, at: now), path: "", parameters: [:],
            query: FormInput(), form: FormInput())
        let words = call.words
        if form["draft"] == DraftCare.Wish.quiet.rawValue {
            return Reply(
                .file(
                    bytes: Array(words("draft.session-over").utf8), type: "text/plain; charset=utf-8",
                    name: nil), status: .forbidden)
        }
        var page = Page(words("draft.kept-title"))
        page.notices = [Notice(.success, "<p>\(words("draft.kept-text"))</p>")]
        let back = call.link(seal.key)
        let isWriter = visitor.account?.login == seal.login
        let href = isWriter ? back : call.link("/sign-in\(FormInput(["next": [back]]).query)")
        page.parts = [ActionLinks([(words(isWriter ? "draft.continue" : "draft.sign-in"), href)])]
        return call.reply(page, status: .forbidden)
    }
}

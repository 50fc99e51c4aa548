// SPDX-License-Identifier: Apache-2.0
import Coalition

/// My drafts: what I typed and have not sent, each with its way back.
enum DraftsPage {
    static let routes: [Route] = [
        .get("/drafts", .signedIn, show), .post("/drafts", .signedIn, discard),
    ]

    private static func show(_ call: Call) async throws -> Reply {
        guard let account = call.visitor.account else { throw Fault.signInNeeded }
        let words = call.words
        let drafts = try await call.site.accounts.drafts(of: account.login, at: call.now)
        var page = Page(words("drafts.title"))
        page.lead = .text(
            words(
                "drafts.lead",
                ["days": words("time.days", count: Int(Draft.lifetime.milliseconds / 86_400_000))]))
        page.parts = [
            Table(
                words("drafts.title"),
                columns: [
                    .init(words("drafts.form")), .init(words("drafts.about")), .init(words("drafts.saved")),
                    .init(words("drafts.discard")),
                ],
                rows: drafts.map { row($0, call) }, empty: words("drafts.none"), isCaptionQuiet: true)
        ]
        return call.reply(page)
    }

    private static func row(_ draft: Draft, _ call: Call) -> [HTML] {
        let title = call.words.phrase("\(draft.form).title") ?? call.words("drafts.form")
        let button: HTML = """
            <form method="post" action="\(call.link("/drafts"))">
            <input type="hidden" name="csrf" value="\(call.visitor.formToken)">
            <input type="hidden" name="key" value="\(draft.key)">
            <button class="button button-second" type="submit">\(call.words("draft.discard"))</button>
            </form>
            """
        return [
            .link(call.link(draft.key), .text(title)), about(draft, call), .text(call.moment(of: draft)),
            button,
        ]
    }

    /// The thing in the form's address, by its name.
    private static func about(_ draft: Draft, _ call: Call) -> HTML {
        let parts = draft.key.split(separator: "/").dropFirst().map { $0.prefix { $0 != "?" } }
        guard let subject = parts.first.flatMap({ Subject(String($0)) }), subject.number != nil else {
            return "–"
        }
        return ReceiptPage.subjects([subject], call)
    }

    private static func discard(_ call: Call) async throws -> Reply {
        if let key = call.form["key"] { try await call.discardDraft(under: key) }
        return .redirect(call.link("/drafts"))
    }

    /// A line for the first page, where there are any.
    static func reminder(_ call: Call) async throws -> [any Component] {
        guard let account = call.visitor.account else { return [] }
        let count = try await call.site.accounts.drafts(of: account.login, at: call.now).count
        guard count > 0 else { return [] }
        let link: HTML = .link(call.link("/drafts"), .text(call.words("drafts.title")))
        return [Notice(.info, "<p>\(call.words("drafts.reminder", count: count)) \(link)</p>")]
    }
}

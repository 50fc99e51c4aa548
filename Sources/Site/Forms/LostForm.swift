// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes
import Hummingbird

/// A form that came after its session had ended. Nothing was recorded, and nothing that was typed is lost: the page
/// shows it, and leads back to the form.
enum LostForm {
    /// - Parameters:
    ///   - isOwn: the browser says that a page of ours sent the form. What comes from elsewhere is never shown, nor
    ///     offered to be sent again.
    ///   - hasPage: the form stands at the address that it was sent to.
    static func reply(_ fault: Fault, _ call: Call, isOwn: Bool, hasPage: Bool) -> Reply {
        let words = call.words
        var page = Page(words("fault.\(fault.name).title"))
        page.parts = [Prose(.paragraphs(words("fault.\(fault.name).text")))]
        let typed = isOwn ? texts(of: call.form) : []
        if isOwn, hasPage, call.visitor.account != nil, !typed.isEmpty {
            page.parts.append(wayBack(call))
        } else {
            page.parts.append(ActionLinks(links(call, hasPage: hasPage)))
        }
        if !typed.isEmpty {
            page.parts.append(Heading(words("fault.lost.typed")))
            page.parts += typed.map { Prose("<blockquote>\(.paragraphs($0))</blockquote>") }
        }
        return call.reply(page, status: fault.status)
    }

    /// The form once more with all answers, to be read before it is sent (`ActForm` shows it for `edit`).
    private static func wayBack(_ call: Call) -> Form {
        var form = Form(
            "fault.lost", words: call.words, csrf: call.visitor.formToken, action: call.path,
            input: FormInput())
        for (name, values) in call.form.values.sorted(by: { $0.key < $1.key })
        where !["csrf", "step", "edit", "keep"].contains(name) {
            for value in values { form.hidden(name, value) }
        }
        form.hidden("edit", "yes")
        return form
    }

    private static func links(_ call: Call, hasPage: Bool) -> [(label: String, href: String)] {
        let path = call.link(hasPage ? call.path : "")
        guard call.visitor.account == nil else { return [(call.words("fault.lost.open"), path)] }
        let query = FormInput(["next": [path]]).query
        return [(call.words("live.sign-in"), call.link("/sign-in") + query)]
    }

    /// What somebody wrote: answers of more than a few words, never a password.
    private static func texts(of form: FormInput) -> [String] {
        let kept: Set = ["csrf", "submission", "step", "edit", "keep", "next", "login"]
        return form.values.sorted { $0.key < $1.key }
            .filter { !kept.contains($0.key) && !$0.key.contains("password") }
            .flatMap(\.value).filter { $0.contains { $0.isWhitespace } }
    }
}

extension Website {
    /// What answers a form whose session has ended: its words are kept where the form says for whom, else shown.
    func lost(_ request: Request, _ call: Call, _ route: Route) async throws -> Response {
        let isSignedOut = route.access == .signedIn && call.visitor.account == nil
        let fault: Fault = isSignedOut ? .signInNeeded : .staleForm
        do {
            guard isSignedOut || call.visitor.account != nil, call.form["keep"] != nil else { throw fault }
            return try await keepWords(of: call.form, call.visitor, at: call.now)
        } catch let error as Fault where error == fault {
            let isOwn = request.headers[.fetchSite] == "same-origin"
            let reply = LostForm.reply(fault, call, isOwn: isOwn, hasPage: Routes.hasPage(route.path))
            return response(reply, to: call.visitor)
        }
    }
}

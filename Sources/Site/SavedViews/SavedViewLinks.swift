// SPDX-License-Identifier: Apache-2.0
import Coalition

/// The saved views on the list itself: the ways to them, and the form that keeps the present choice as another.
enum SavedViewLinks {
    /// The views of the reader, the one that is shown marked; nothing where there are none.
    static func parts(_ call: Call, _ query: InitiativeQuery) async throws -> [any Component] {
        guard let account = call.visitor.account else { return [] }
        let views = try await call.site.accounts.savedViews(of: account.login)
        guard !views.isEmpty else { return [] }
        let present = query.lasting.query
        let links = views.map { view -> HTML in
            let current: HTML = view.query == present ? " aria-current=\"true\"" : ""
            return "<li><a href=\"\(href(view, call))\"\(current)>\(.asWritten(view.name))</a></li>"
        }
        let words = call.words
        return [
            Markup(
                """
                <nav class="saved-views" aria-labelledby="saved-views"><p id="saved-views">\(words("views.mine"))</p>
                <ul>\(links.joined())<li><a class="manage" href="\(call.link("/initiatives/views"))">\
                \(words("views.manage"))</a></li></ul></nav>
                """)
        ]
    }

    static func href(_ view: SavedView, _ call: Call) -> String { call.link("/initiatives") + view.query }

    /// The form that keeps what is shown under a name.
    static func keeping(_ call: Call, _ query: InitiativeQuery, problem: String?) -> [any Component] {
        guard call.visitor.account != nil, !query.lasting.values.isEmpty else { return [] }
        var form = Form(
            "views.keep", words: call.words, csrf: call.visitor.formToken, action: "/initiatives/views",
            input: call.form, errors: problem.map { ["name": $0] } ?? [:])
        form.hidden("query", query.lasting.query)
        form.line("name")
        return [
            Heading(call.words("views.keep.title"), anchor: "keep"), form,
        ]
    }
}

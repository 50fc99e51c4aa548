// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes

/// Keeping, renaming and removing one's own views of the list.
enum SavedViewPages {
    static let routes: [Route] = [
        .get("/initiatives/views", .signedIn, show),
        .post("/initiatives/views", .signedIn, save),
        .get("/initiatives/views/:number/rename", .signedIn, { try await call(renaming: $0) }),
        .post("/initiatives/views/:number/rename", .signedIn, rename),
        .get("/initiatives/views/:number/remove", .signedIn, confirm),
        .post("/initiatives/views/:number/remove", .signedIn, remove),
    ]

    @Sendable private static func show(_ call: Call) async throws -> Reply {
        let words = call.words
        var page = page(call, "views.title")
        page.lead = .text(words("views.lead"))
        page.crumbs.removeLast()
        let views = try await views(call)
        page.parts = [
            Table(
                words("views.title"),
                columns: [
                    .init(words("views.name")), .init(words("views.choice")), .init(words("views.change")),
                ],
                rows: views.map { row($0, call) }, empty: words("views.none"), isCaptionQuiet: true)
        ]
        return call.reply(page)
    }

    private static func row(_ view: SavedView, _ call: Call) -> [HTML] {
        let input = FormInput(urlEncoded: view.query.utf8.dropFirst()) ?? FormInput()
        let conditions = InitiativeQuery(input, call).conditions.map { InitiativeList.label($0, call) }
        let path = "/initiatives/views/\(view.id)"
        let words = call.words
        return [
            .link(SavedViewLinks.href(view, call), .asWritten(view.name)),
            conditions.isEmpty ? .text(words("views.everything")) : conditions.joined(separator: "<br>"),
            """
            \(.link(call.link("\(path)/rename"), .text(words("views.rename.title")))) · \
            \(.link(call.link("\(path)/remove"), .text(words("views.remove.title"))))
            """,
        ]
    }

    // MARK: Keeping

    @Sendable private static func save(_ call: Call) async throws -> Reply {
        // Only what the list itself would write into its address is kept.
        guard let account = call.visitor.account,
            let input = FormInput(
                urlEncoded: (call.form["query"] ?? "").utf8.drop { $0 == UInt8(ascii: "?") })
        else { throw Fault.malformed }
        let query = InitiativeQuery(input, call).lasting.query
        return try await keep(call, under: call.form["name"]) { name in
            try await call.site.accounts.saveView(name, query: query, of: account.login, at: call.now)
            return .redirect(call.link("/initiatives") + query)
        } refused: { problem in
            try await InitiativeList.page(call.asking(input), saving: problem)
        }
    }

    @Sendable private static func rename(_ call: Call) async throws -> Reply {
        let (view, login) = try await view(call)
        return try await keep(call, under: call.form["name"]) { name in
            try await call.site.accounts.renameView(view.id, to: name, of: login)
            return .redirect(call.link("/initiatives/views"))
        } refused: { problem in
            renaming(view, call, input: call.form, problem: problem)
        }
    }

    /// Keeps something under a name that is fit for it, or shows the form again with what is wrong.
    private static func keep(
        _ call: Call, under name: String?, _ body: (String) async throws -> Reply,
        refused page: (String) async throws -> Page
    ) async throws -> Reply {
        let words = call.words
        let problem: String
        switch name {
        case nil: problem = words("views.problem.missing")
        case let name? where name.count > SavedView.nameLimit:
            problem = words("views.problem.long", ["limit": String(SavedView.nameLimit)])
        case let name?:
            do {
                return try await body(name)
            } catch let refusal as SavedViewRefusal where refusal != .unknown {
                problem = words(
                    "views.problem.\(refusal.rawValue)", ["limit": call.numerals.written(SavedView.limit)])
            }
        }
        var page = try await page(problem)
        page.notices = [ErrorSummary(words("form.problem"), [.init(problem, href: "#f-name")])]
        return call.reply(page, status: .unprocessableContent)
    }

    @Sendable private static func call(renaming call: Call) async throws -> Reply {
        let (view, _) = try await view(call)
        return call.reply(renaming(view, call, input: FormInput(["name": [view.name]]), problem: nil))
    }

    private static func renaming(_ view: SavedView, _ call: Call, input: FormInput, problem: String?) -> Page
    {
        var page = page(call, "views.rename.title")
        var form = Form(
            "views.rename", words: call.words, csrf: call.visitor.formToken,
            action: "/initiatives/views/\(view.id)/rename", input: input,
            errors: problem.map { ["name": $0] } ?? [:])
        form.line("name")
        form.cancel = call.link("/initiatives/views")
        page.parts = [form]
        return page
    }

    // MARK: Removing

    @Sendable private static func confirm(_ call: Call) async throws -> Reply {
        let (view, _) = try await view(call)
        var page = page(call, "views.remove.title")
        var form = Form(
            "views.remove", words: call.words, csrf: call.visitor.formToken,
            action: "/initiatives/views/\(view.id)/remove")
        form.isGrave = true
        form.cancel = call.link("/initiatives/views")
        page.parts = [Prose("<p><strong>\(.asWritten(view.name))</strong></p>"), form]
        return call.reply(page)
    }

    @Sendable private static func remove(_ call: Call) async throws -> Reply {
        let (view, login) = try await view(call)
        try await call.site.accounts.removeView(view.id, of: login)
        return .redirect(call.link("/initiatives/views"))
    }

    // MARK: Finding

    private static func views(_ call: Call) async throws -> [SavedView] {
        guard let account = call.visitor.account else { throw Fault.signInNeeded }
        return try await call.site.accounts.savedViews(of: account.login)
    }

    /// The reader's own view in the path; somebody else's is not found.
    private static func view(_ call: Call) async throws -> (view: SavedView, login: String) {
        let number = call.parameters["number"].flatMap { Int(typed: $0) }
        guard let account = call.visitor.account,
            let view = try await views(call).first(where: { $0.id == number })
        else { throw Fault.notFound }
        return (view, account.login)
    }

    private static func page(_ call: Call, _ title: String) -> Page {
        var page = Page(call.words(title), in: .initiatives)
        page.crumb(call.words("initiatives.title"), "/initiatives")
        page.crumb(call.words("views.title"), "/initiatives/views")
        return page
    }
}

extension Call {
    /// The same call with another query in its address.
    fileprivate func asking(_ query: FormInput) -> Call {
        Call(
            site: site, visitor: visitor, now: now, view: view, path: "/initiatives", parameters: [:],
            query: query, form: form)
    }
}

// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes

/// Opening an account for someone of the directory. The registrar never knows the password: the person chooses it with
/// a code that is shown once.
enum AccountOpening {
    static let routes: [Route] = [
        .get("/administration/accounts/new", .signedIn, StepUp.required { try await page($0) }),
        .post("/administration/accounts/new", .signedIn, StepUp.required(submit)),
    ]

    private static func page(_ call: Call, errors: [String: String] = [:]) async throws -> Reply {
        try AccountList.authorise(call)
        let words = call.words
        let people = try await candidates(call)
        var page = Page(words("accounts.new.title"), in: .administration)
        page.crumb(words("accounts.title"), "/administration/accounts")
        page.lead = .text(words("accounts.new.lead"))
        guard !people.isEmpty else {
            page.parts = [Prose("<p>\(words("accounts.new.nobody"))</p>")]
            return call.reply(page)
        }
        var form = Form(
            "accounts.new", words: words, csrf: call.visitor.formToken,
            action: "/administration/accounts/new", input: call.form, errors: errors)
        form.select(
            "person",
            people.map { person in
                Choice(
                    person.id.text, "\(call.plain(person.title)) – \(call.name(person.organisation))")
            })
        form.cancel = call.link("/administration/accounts")
        if !errors.isEmpty { page.notices = [ErrorSummary(words("form.problem"), form.problems(words))] }
        page.parts = [form]
        return call.reply(page, status: errors.isEmpty ? .ok : .unprocessableContent)
    }

    private static func candidates(_ call: Call) async throws -> [Person] {
        let taken = Set(
            try await call.site.accounts.accountSummaries(at: call.now).map(\.account.person))
        return call.view.people.filter { !taken.contains($0.id) }
    }

    private static func submit(_ call: Call) async throws -> Reply {
        try AccountList.authorise(call)
        guard let id = call.form["person"].flatMap({ Person.ID($0) }), let person = call.view.person(id)
        else {
            return try await page(call, errors: ["person": call.words("error.choice")])
        }
        let login = person.id.text.lowercased()
        let account = Account(
            login: login, person: person.id, organisation: person.organisation, passwordHash: "",
            created: call.now)
        let isFree = try await candidates(call).contains { $0.id == id }
        // Another registrar may have been quicker by a moment.
        guard isFree, try await call.site.accounts.add(account) else {
            return try await page(call, errors: ["person": call.words("accounts.new.taken")])
        }
        try await call.note(.accountOpened, of: login, actor: call.visitor.account?.person.text)
        return show(try await Activation.invite(login, call.site, at: call.now), for: login, call)
    }

    /// The page that shows a new code, once.
    static func show(_ code: String, for login: String, _ call: Call) -> Reply {
        let words = call.words
        var page = Page(words("accounts.code.title"), in: .administration)
        page.crumb(words("accounts.title"), "/administration/accounts")
        page.lead = .text(words("accounts.code.lead"))
        page.parts = [
            SummaryList([
                .init(words("account.login"), .leftToRight(login)),
                .init(words("accounts.code.title"), "<code>\(.leftToRight(code))</code>"),
                .init(
                    words("accounts.invited-until"), call.dates.moment(call.now + Activation.lifetime)),
            ]),
            Prose("<p>\(words("accounts.code.how"))</p>"),
            ActionLinks([
                (words("accounts.code.done"), call.link("/administration/accounts/\(login)"))
            ]),
        ]
        return call.reply(page)
    }
}

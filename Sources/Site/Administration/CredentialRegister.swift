// SPDX-License-Identifier: Apache-2.0
import Coalition

/// Every credential that was issued, to be looked through by state, role and status.
enum CredentialRegister {
    /// Credentials that end within this time are to be renewed or let go.
    private static let soon = Span.days(60)

    private struct Filter {
        let organisation: Organisation.ID?
        let role: Role.ID?
        let status: CredentialStatus?
        let isEnding: Bool

        init(_ query: FormInput) {
            organisation = query["organisation"].flatMap { Organisation.ID($0) }
            role = query["role"].flatMap { Role.ID($0) }
            status = query["status"].flatMap { CredentialStatus(rawValue: $0) }
            isEnding = query["ending"] == "soon"
        }

        func accepts(_ credential: Credential, at now: Instant) -> Bool {
            organisation.map { $0 == credential.organisation } ?? true
                && role.map { $0 == credential.role } ?? true
                && status.map { $0 == CredentialStatus(of: credential, at: now) } ?? true
                && (!isEnding || isEndingSoon(credential, at: now))
        }
    }

    static func isEndingSoon(_ credential: Credential, at now: Instant) -> Bool {
        guard let until = credential.until, credential.isValid(at: now) else { return false }
        return until <= now + soon
    }

    static func show(_ call: Call) async throws -> Reply {
        try call.requireAdministration([.accredit, .chair])
        let words = call.words
        let found = found(call)
        let (shown, pager) = call.part(of: found)
        var page = call.administrationPage(words("administration.credentials"))
        page.lead = .text(words("administration.credentials.note"))
        page.scripts = ["filter"]
        page.parts = [
            filters(call),
            CredentialTable.table(
                shown, call, withHolder: true, caption: words("credential.found", count: found.count)),
        ]
        page.parts += pager
        page.parts.append(
            ActionLinks(
                [(words("directory.csv"), call.link("/administration/credentials.csv") + call.query.query)],
                hasMain: false))
        return call.reply(page)
    }

    static func table(_ call: Call) async throws -> Reply {
        try call.requireAdministration([.accredit, .chair])
        let words = call.words
        var file = CSV(
            ["number", "holder", "role", "status", "from", "until", "powers"].map {
                words("credential.\($0)")
            }
                + [words("field.organisation"), words("directory.code")])
        for credential in found(call) {
            let powers = Power.allCases.filter(credential.powers.contains).map {
                words("power.\($0.rawValue)")
            }
            let status = CredentialStatus(of: credential, at: call.now)
            file.add([
                credential.id.text, call.view.person(credential.person).map { call.plain($0.title) },
                call.name(credential.role), words("credential.\(status.rawValue)"),
                credential.from.description, credential.until?.description,
                powers.joined(separator: words.listSeparator), call.name(credential.organisation),
                credential.organisation.text,
            ])
        }
        return file.reply("credentials.csv")
    }

    private static func found(_ call: Call) -> [Credential] {
        let filter = Filter(call.query)
        return call.view.credentials.filter { filter.accepts($0, at: call.now) }
    }

    private static func filters(_ call: Call) -> FilterForm {
        let words = call.words
        let any = Choice("", words("initiatives.filter.any"))
        var form = FilterForm(
            "credential.filter", words: words, action: "/administration/credentials", input: call.query)
        form.select(
            "organisation", [any] + Choices.organisations(call.view.organisations.map(\.id), call))
        form.select(
            "role", [any] + (call.view.charter?.roles ?? []).map { Choice($0.id.text, call.plain($0.title)) })
        form.select(
            "status",
            [any] + CredentialStatus.allCases.map { Choice($0.rawValue, words("credential.\($0.rawValue)")) })
        form.select("ending", [any, Choice("soon", words("credential.ending-soon"))])
        return form
    }

    /// What awaits someone here: challenges to rule on, credentials that are about to end.
    static func urgent(_ call: Call) -> [any Component] {
        let words = call.words
        guard !call.view.powers.isDisjoint(with: [.accredit, .chair]) else { return [] }
        let pressing = call.view.credentials.filter {
            CredentialStatus(of: $0, at: call.now) == .challenged || isEndingSoon($0, at: call.now)
        }
        return [
            Heading(words("administration.urgent")),
            pressing.isEmpty
                ? Prose("<p>\(words("administration.nothing-urgent"))</p>", style: "muted")
                : CredentialTable.table(
                    Array(pressing.prefix(25)), call, withHolder: true,
                    caption: words("credential.found", count: pressing.count)) as any Component,
        ]
    }
}

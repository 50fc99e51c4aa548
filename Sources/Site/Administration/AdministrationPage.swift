// SPDX-License-Identifier: Apache-2.0
import Coalition

/// The desk of those who keep the directory and the charter: one entry for each register, by power.
enum AdministrationPage {
    static let routes: [Route] =
        [
            .get("/administration", .signedIn, show),
            .get("/administration/charter", .signedIn, CharterPage.show),
            .get("/administration/history", .signedIn, CharterPage.history),
            .get("/administration/credentials", .signedIn, CredentialRegister.show),
            .get("/administration/credentials.csv", .signedIn, CredentialRegister.table),
        ] + DirectoryActs.routes + CredentialActs.routes

    /// One thing that is kept here, and the powers of which one opens it.
    struct Entry: Sendable {
        /// The phrases are `administration.<name>` and `administration.<name>.note`.
        let name: String
        let path: String
        let powers: Set<Power>
    }

    /// What is kept here.
    static let entries: [Entry] = [
        Entry(name: "charter", path: "/administration/charter", powers: [.accredit, .chair, .advise]),
        Entry(name: "history", path: "/administration/history", powers: [.accredit, .chair, .advise]),
        Entry(name: "credentials", path: "/administration/credentials", powers: [.accredit, .chair]),
        Entry(name: "accounts", path: "/administration/accounts", powers: [.accredit]),
        Entry(name: "admit", path: "/administration/members/new", powers: [.accredit]),
    ]

    static func entries(for view: View) -> [Entry] {
        guard view.organisation?.kind == .secretariat else { return [] }
        return entries.filter { !$0.powers.isDisjoint(with: view.powers) }
    }

    static func show(_ call: Call) async throws -> Reply {
        let entries = entries(for: call.view)
        guard !entries.isEmpty else { throw Fault.forbidden }
        let words = call.words
        var page = Page(words("administration.title"), in: .administration)
        page.lead = .text(words("administration.lead"))
        page.parts = [
            Cards(
                entries.map { entry in
                    .init(
                        .text(words("administration.\(entry.name)")), href: call.link(entry.path),
                        body: "<p>\(words("administration.\(entry.name).note"))</p>")
                }, empty: "", level: 2)
        ]
        page.parts += CredentialRegister.urgent(call)
        return call.reply(page)
    }
}

extension Call {
    /// Only for those who have something to administer by one of these powers.
    func requireAdministration(_ powers: Set<Power>) throws {
        guard view.organisation?.kind == .secretariat, !powers.isDisjoint(with: view.powers) else {
            throw Fault.forbidden
        }
    }

    func administrationPage(_ title: String) -> Page {
        var page = Page(title, in: .administration)
        page.crumb(words("administration.title"), "/administration")
        return page
    }
}

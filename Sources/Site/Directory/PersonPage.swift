// SPDX-License-Identifier: Apache-2.0
import Coalition

/// An office: for whom it acts, and on what credentials.
enum PersonPage {
    static func show(_ call: Call) async throws -> Reply {
        let person = try call.person()
        let words = call.words
        var page = Page(person.title, call, in: .directory)
        page.crumb(words("directory.title"), "/directory")
        if let organisation = call.view.organisation(person.organisation) {
            page.crumb(call.name(organisation.id), OrganisationPage.Tab.offices.path(of: organisation))
        }
        page.code = person.id.text
        let powers = Set(
            call.view.credentials(of: person.id).filter { $0.isValid(at: call.now) }.flatMap(\.powers))
        page.parts = [
            SummaryList([
                .init(words("field.organisation"), call.link(person.organisation)),
                .init(words("credential.powers"), CredentialTable.powers(powers, call)),
            ]),
            Heading(words("credential.list")),
            CredentialTable.table(call.view.credentials(of: person.id).reversed(), call, withHolder: false),
        ]
        page.parts += AdministrationOffers.parts(on: person, call)
        page.parts.append(
            ActionLinks(
                [(words("directory.card"), call.link("/people/\(person.id.text)/card"))], hasMain: false))
        page.parts += try await history(person, call)
        return call.reply(page)
    }

    private static func history(_ person: Person, _ call: Call) async throws -> [any Component] {
        let latest = try await ActTrail.latest(about: person.id.subject, call)
        return latest.isEmpty ? [] : [Heading(call.words("organisation.tab.history"))] + latest
    }
}

/// All offices that the reader may know of, by organisation.
enum PeoplePage {
    static func show(_ call: Call) async throws -> Reply {
        guard call.view.me != nil else { throw Fault.forbidden }
        let words = call.words
        let wanted = call.query["q"].map(Texts.plain)
        let people = call.view.people.filter { person in
            guard let wanted else { return true }
            let texts =
                [person.id.text, call.name(person.organisation)]
                + Language.allCases.compactMap { person.title[$0] }
            return texts.contains { Texts.plain($0).contains(wanted) }
        }
        let (shown, pager) = call.part(of: people)
        var form = FilterForm("people.filter", words: words, action: "/people", input: call.query)
        form.line("q")
        var page = Page(words("directory.people"), in: .directory)
        page.lead = .text(words("people.lead"))
        page.scripts = ["filter"]
        page.tabs = DirectoryPage.tabs(call, current: .people)
        page.parts = [
            form,
            Table(
                words("organisation.offices-found", count: people.count),
                columns: [
                    .init(words("directory.office")), .init(words("field.organisation")),
                    .init(words("credential.role")), .init(words("credential.status")),
                    .init(words("credential.until")),
                ],
                rows: shown.map { person in
                    var row = OrganisationOffices.row(person, call)
                    row.insert(call.link(person.organisation), at: 1)
                    return row
                }, empty: words("organisation.no-offices")),
        ]
        page.parts += pager
        return call.reply(page)
    }
}

// SPDX-License-Identifier: Apache-2.0
import Coalition

/// The offices of an organisation, with the credentials that let them act.
enum OrganisationOffices {
    static func parts(_ organisation: Organisation, _ call: Call) -> [any Component] {
        let words = call.words
        let people = call.view.people(of: organisation.id)
        let (shown, pager) = call.part(of: people)
        let table = Table(
            words("organisation.offices-found", count: people.count),
            columns: [
                .init(words("directory.office")), .init(words("credential.role")),
                .init(words("credential.status")), .init(words("credential.until")),
            ],
            rows: shown.map { row($0, call) }, empty: words("organisation.no-offices"))
        return [table] + pager
    }

    /// The office with its latest credential that counts.
    static func row(_ person: Person, _ call: Call) -> [HTML] {
        let credentials = call.view.credentials(of: person.id)
        let latest = credentials.last { $0.isValid(at: call.now) } ?? credentials.last
        return [
            call.link(person), .text(latest.map { call.name($0.role) } ?? "–"),
            latest.map { $0.tag(call).html } ?? Tag(call.words("credential.none")).html,
            latest?.until.map { call.dates.moment($0) } ?? "–",
        ]
    }
}

extension Call {
    /// An office, leading to its page.
    func link(_ person: Person) -> HTML { .link(link("/people/\(person.id.text)"), text(person.title)) }

    func name(_ id: Role.ID) -> String {
        view.charter?.roles.first { $0.id == id }.map { plain($0.title) } ?? id.text
    }
}

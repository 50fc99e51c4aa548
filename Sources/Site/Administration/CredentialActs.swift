// SPDX-License-Identifier: Apache-2.0
import Coalition

/// What changes who may act: credentials issued, revoked, challenged and ruled on (rule R11).
enum CredentialActs {
    static let routes: [Route] = accredit.routes + [revoke, challenge, rule].flatMap(\.routes)

    static let accredit = ActForm<Person>(
        name: "credential.accredit", path: "/people/:id/act/accredit", section: .directory, isWeighty: true,
        find: { call in
            guard call.may(.accredit) else { throw Fault.forbidden }
            return try call.person()
        },
        crumbs: { call, person in [.init(label: call.text(person.title), path: "/people/\(person.id.text)")]
        },
        start: { call, _ in FormInput(["begins": [call.dates.seat.day(at: call.now).description]]) },
        questions: { form, call, person in
            form.select("role", roles(for: person, call).map { Choice($0.id.text, call.plain($0.title)) })
            form.day("begins")
            form.day("ends", isOptional: true)
            form.checkboxes("powers", powers(for: person, call), isOptional: true)
        },
        deed: { reader, call, person in
            let role: Role.ID? = reader.identifier("role")
            let begins = reader.day("begins")
            let ends = reader.input["ends"] == nil ? nil : reader.day("ends")
            guard let role, let begins, reader.errors.isEmpty else { return nil }
            let chosen = reader.input.all("powers").compactMap { Power(rawValue: $0) }
            let seat = call.dates.seat
            // The last day counts whole: the credential ends as the next day begins at the seat.
            let until = ends.map { seat.instant($0.advanced(byDays: 1), hour: 0, minute: 0) }
            return .directory(
                .accredit(
                    person: person.id, role: role, powers: chosen.isEmpty ? nil : chosen,
                    from: seat.instant(begins, hour: 0, minute: 0), until: until))
        })

    /// The roles of the charter that are for people of such an organisation.
    private static func roles(for person: Person, _ call: Call) -> [Role] {
        let kind = call.view.organisation(person.organisation)?.kind
        return (call.view.charter?.roles(on: call.now.day) ?? []).filter { $0.of == kind }
    }

    /// Every power that one of the roles carries; none chosen gives all that the role has.
    private static func powers(for person: Person, _ call: Call) -> [Choice] {
        let carried = Set(roles(for: person, call).flatMap(\.powers))
        return Choices.of(Power.allCases.filter(carried.contains), "power", call)
    }

    static let revoke = form("revoke", power: .accredit, isGrave: true) { form in
        form.area("reason", rows: 3)
    } deed: { reader, id in
        reader.text("reason").map { .revoke(credential: id, reason: $0) }
    }

    static let challenge = form("challenge", power: .speak) { form in
        form.area("reason", rows: 3)
    } deed: { reader, id in
        reader.text("reason").map { .challenge(credential: id, reason: $0) }
    }

    static let rule = ActForm<Credential>(
        name: "credential.rule", path: "/credentials/:id/act/rule", section: .directory, isWeighty: true,
        find: { try find($0, .chair) }, crumbs: crumbs, preface: preface,
        questions: { form, call, _ in
            form.radios(
                "ruling", ["upheld", "dismissed"].map { Choice($0, call.words("credential.ruling.\($0)")) })
            form.area("reason", rows: 3)
        },
        deed: { reader, _, credential in
            let ruling = reader.input["ruling"]
            if ruling != "upheld", ruling != "dismissed" { reader.fail("ruling", "error.choice") }
            let reason = reader.text("reason")
            guard let reason, reader.errors.isEmpty else { return nil }
            return .directory(.rule(credential: credential.id, upheld: ruling == "upheld", reason: reason))
        })

    private static func form(
        _ verb: String, power: Power, isGrave: Bool = false,
        questions: @escaping @Sendable (inout Form) -> Void,
        deed: @escaping @Sendable (inout Reader, Credential.ID) -> DirectoryDeed?
    ) -> ActForm<Credential> {
        ActForm(
            name: "credential.\(verb)", path: "/credentials/:id/act/\(verb)", section: .directory,
            isWeighty: true, isGrave: isGrave, find: { try find($0, power) }, crumbs: crumbs,
            preface: preface, questions: { form, _, _ in questions(&form) },
            deed: { reader, _, credential in deed(&reader, credential.id).map { .directory($0) } })
    }

    @Sendable private static func find(_ call: Call, _ power: Power) throws -> Credential {
        guard call.may(power), call.view.isInside else { throw Fault.forbidden }
        guard let credential = call.view.credential(try call.identifier()) else { throw Fault.notFound }
        return credential
    }

    @Sendable private static func crumbs(_ call: Call, _ credential: Credential) -> [Page.Crumb] {
        let person = call.view.person(credential.person)
        let label: HTML = person.map { call.text($0.title) } ?? .text(credential.person.text)
        return [.init(label: label, path: "/people/\(credential.person.text)")]
    }

    @Sendable private static func preface(_ call: Call, _ credential: Credential) -> [any Component] {
        [CredentialTable.summary(of: credential, call)]
    }
}

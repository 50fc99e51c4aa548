// SPDX-License-Identifier: Apache-2.0
import Coalition

/// What changes who belongs and who sits: admission, the seat of a delegate, suspension, and offices.
enum DirectoryActs {
    static let routes: [Route] =
        admit.routes + [seat, suspend, reinstate, appoint, countersign].flatMap(\.routes) + retitle.routes

    static let admit = ActForm<Void>(
        name: "directory.admit", path: "/administration/members/new", section: .administration,
        isWeighty: true,
        find: { call in guard call.may(.accredit) else { throw Fault.forbidden } },
        crumbs: { call, _ in
            [.init(label: .text(call.words("administration.title")), path: "/administration")]
        },
        questions: { form, _, _ in
            form.line("code")
            form.day("joined")
            form.day("seated", isOptional: true)
            form.line("zone")
            form.languages("name", isLong: false, isOptional: true)
        },
        deed: { reader, _, _ in
            let code = reader.text("code").flatMap { Organisation.ID($0.uppercased()) }
            if code.map({ !isCountryCode($0.text) }) ?? true { reader.fail("code", "error.country") }
            let joined = reader.day("joined")
            let seated = reader.input["seated"] == nil ? nil : reader.day("seated")
            let zone = reader.text("zone")
            if let zone, Zone(zone) == nil { reader.fail("zone", "error.zone") }
            guard let code, let joined, let zone, reader.errors.isEmpty else { return nil }
            let name = reader.input.multilingual("name")
            let member = Charter.Member(
                code: code, name: name.isEmpty ? nil : name, joined: joined, delegateSeated: seated,
                zone: zone)
            return .directory(.admitMember(member: member))
        })

    private static func isCountryCode(_ text: String) -> Bool {
        text.utf8.count == 2 && text.utf8.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
    }

    static let seat = form("seat", power: .accredit) { form, _, _ in
        form.day("on")
    } deed: { reader, _, organisation in
        reader.day("on").map { .seatDelegate(state: organisation.id, on: $0) }
    }

    static let suspend = form("suspend", power: .chair, isGrave: true) { form, _, _ in
        form.area("reason", rows: 3)
    } deed: { reader, _, organisation in
        reader.text("reason").map { .suspend(organisation: organisation.id, reason: $0) }
    }

    static let reinstate = form("reinstate", power: .chair) { _, _, _ in
    } deed: { _, _, organisation in
        .reinstate(organisation: organisation.id)
    }

    static let appoint = form("appoint", power: .accredit) { form, _, _ in
        form.line("person")
        form.languages("office", isLong: false)
    } deed: { reader, call, organisation in
        let person = reader.text("person").flatMap { Person.ID($0) }
        if person == nil, reader.input["person"] != nil { reader.fail("person", "error.identifier") }
        // The name of another's office would silently rename it.
        if let person, call.view.person(person) != nil { reader.fail("person", "error.taken") }
        let title = reader.multilingual("office")
        guard let person, let title else { return nil }
        return .appoint(person: person, organisation: organisation.id, title: title)
    }

    /// A capital says which powers are used from there alone.
    static let countersign = ActForm<Organisation>(
        name: "directory.countersign", path: "/directory/:id/act/countersign", section: .directory,
        isWeighty: true,
        find: { call in
            let organisation = try call.organisation()
            guard call.may(.sign), call.view.organisation?.id == organisation.id else {
                throw Fault.forbidden
            }
            return organisation
        }, crumbs: crumbs,
        start: { _, organisation in FormInput(["powers": organisation.countersigned.map(\.rawValue)]) },
        questions: { form, call, _ in
            form.checkboxes("powers", Choices.of(Power.countersignable, "power", call), isOptional: true)
        },
        deed: { reader, _, organisation in
            let powers = reader.input.all("powers").compactMap { Power(rawValue: $0) }
            return .directory(.requireCountersignature(organisation: organisation.id, powers: powers))
        })

    @Sendable private static func crumbs(_ call: Call, _ organisation: Organisation) -> [Page.Crumb] {
        [
            .init(label: .text(call.words("directory.title")), path: "/directory"),
            .init(label: .text(call.name(organisation.id)), path: "/directory/\(organisation.id.text)"),
        ]
    }

    /// The office goes on under another title.
    static let retitle = ActForm<Person>(
        name: "directory.retitle", path: "/people/:id/act/retitle", section: .directory,
        find: { call in
            guard call.may(.accredit) else { throw Fault.forbidden }
            return try call.person()
        },
        crumbs: { call, person in [.init(label: call.text(person.title), path: "/people/\(person.id.text)")]
        },
        start: { _, person in FormInput().filling("office", person.title) },
        questions: { form, _, _ in form.languages("office", isLong: false) },
        deed: { reader, _, person in
            reader.multilingual("office").map {
                .directory(.appoint(person: person.id, organisation: person.organisation, title: $0))
            }
        })

    private static func form(
        _ verb: String, power: Power, isGrave: Bool = false,
        questions: @escaping @Sendable (inout Form, Call, Organisation) -> Void,
        deed: @escaping @Sendable (inout Reader, Call, Organisation) -> DirectoryDeed?
    ) -> ActForm<Organisation> {
        ActForm(
            name: "directory.\(verb)", path: "/directory/:id/act/\(verb)", section: .directory,
            isWeighty: true, isGrave: isGrave,
            find: { call in
                guard call.may(power) else { throw Fault.forbidden }
                return try call.organisation()
            },
            crumbs: crumbs, questions: questions,
            deed: { reader, call, organisation in deed(&reader, call, organisation).map { .directory($0) } })
    }
}

extension Call {
    /// Whether the reader acts from the capital of this organisation, and may say what it countersigns.
    func mayCountersign(_ organisation: Organisation) -> Bool {
        view.organisation?.id == organisation.id
            && view.mayTry(.directory(.requireCountersignature(organisation: organisation.id, powers: [])))
    }
}

// SPDX-License-Identifier: Apache-2.0
@testable import Coalition
@testable import Site

/// A coalition in memory that admits and applies as the registry does, without a journal behind it.
actor TestOffice: Office {
    private var story: Story
    private let clock: TestClock

    init(clock: TestClock) {
        self.clock = clock
        story = Story(at: clock.now)
    }

    func view(for viewer: Viewer, at now: Instant) -> View { View(of: story.coalition, for: viewer, at: now) }

    func submit(_ deed: Deed, by author: Author, as submission: Act.ID) -> Outcome {
        if let index = story.coalition.submissions[submission] { return .done(act: index, warnings: []) }
        switch story.tell(deed, by: author, as: submission, at: clock.now) {
        case .admitted(_, let warnings):
            return .done(act: story.coalition.count - 1, warnings: warnings)
        case .refused(let findings): return .refused(findings)
        }
    }
}

/// The fold of acts, one after the other.
private struct Story {
    var coalition = Coalition()

    init(at now: Instant) {
        let verdict = tell(.charter(.found(charter: TestCharter.charter)), by: .system, as: "found", at: now)
        precondition(verdict.isAdmitted, "the charter is at fault: \(verdict.findings)")
    }

    mutating func tell(_ deed: Deed, by author: Author, as id: Act.ID, at now: Instant) -> Verdict {
        let verdict = coalition.admit(deed, by: author, at: now)
        guard case .admitted(let admission, _) = verdict else { return verdict }
        coalition.apply(
            Act(
                id: id, index: coalition.count, at: now, author: author, credential: admission.credential,
                audience: admission.audience, about: admission.about, deed: deed))
        return verdict
    }
}

/// A small coalition with an office-holder for every power.
enum TestCharter {
    static let joined = Day(number: 16_784)

    static func all(_ text: String) -> Multilingual {
        Multilingual(ar: "ع \(text)", fr: "f \(text)", en: text)
    }

    static let domains: [Charter.Domain.ID] = ["ideology", "communications", "financing", "military"]

    static let offices: [(person: String, organisation: String, powers: [Power])] =
        ["SA", "ML", "TD", "NE", "BF"].map { ("delegate-\($0)", $0, [.speak, .propose, .object, .sign]) } + [
            ("officer", "secretariat", [.speak, .propose, .administer]),
            ("chair", "secretariat", [.chair, .sign]),
            ("legal", "secretariat", [.advise]), ("registrar", "secretariat", [.accredit]),
            ("protocol", "secretariat", [.receive]), ("press", "secretariat", [.publish]),
            ("evaluator", "secretariat", [.evaluate]), ("partner", "UNCCT", [.speak, .propose, .sign]),
            ("observer", "FR", [.speak, .sign]),
        ]

    static let charter = Charter(
        name: all("Test coalition"), shortName: all("TC"), demonstration: true,
        seat: .init(state: "SA", city: all("Riyadh"), zone: "Asia/Riyadh"),
        languages: [.arabic, .french, .english],
        domains: domains.map { .init(id: $0, name: all($0.text)) },
        organs: [.init(id: "council", name: all("Council"))],
        secretariat: .init(id: "secretariat", name: all("Secretariat")),
        members: [
            ("SA", "Asia/Riyadh"), ("ML", "Africa/Bamako"), ("TD", "Africa/Ndjamena"),
            ("NE", "Africa/Niamey"),
            ("BF", "Africa/Ouagadougou"),
        ].map { code, zone in
            .init(
                code: .init(stringLiteral: code), name: nil, joined: joined, left: nil,
                delegateSeated: joined,
                zone: zone)
        },
        supportingStates: [.init(code: "FR", name: nil, since: joined, zone: "Europe/Paris")],
        partners: [.init(id: "UNCCT", name: all("UN centre"), since: joined, zone: "America/New_York")],
        mandates: [
            .init(
                id: "founding", title: all("Founding statement"), organ: "council", source: all("2015"),
                domains: domains, from: joined, until: nil)
        ],
        roles: offices.map { office in
            Role(
                id: .init(stringLiteral: "role-\(office.person)"), title: all(office.person),
                of: kind(office.organisation), organ: "council", powers: office.powers)
        },
        ruleSets: [
            .init(
                id: "silence", title: all("Silence"), method: .silence, minimumWindow: .hours(72),
                noticePeriod: .days(2), debateWindow: .days(3), reserveExtension: .hours(24),
                outageTail: .minutes(60), statementWindow: .days(10)),
            .init(
                id: "consensus", title: all("Consensus"), method: .consensus, minimumWindow: .hours(0),
                noticePeriod: .days(2), debateWindow: .days(3), reserveExtension: nil,
                outageTail: .minutes(60), statementWindow: .days(10)),
        ], rooms: [.init(id: "hall", name: all("Hall"), seats: 100)],
        firstCredentials: offices.map { office in
            .init(
                person: .init(stringLiteral: office.person), title: all("Office \(office.person)"),
                organisation: .init(stringLiteral: office.organisation),
                role: .init(stringLiteral: "role-\(office.person)"), from: joined)
        })

    private static func kind(_ organisation: String) -> Organisation.Kind {
        switch organisation {
        case "secretariat": .secretariat
        case "UNCCT": .partner
        case "FR": .supporting
        default: .member
        }
    }
}

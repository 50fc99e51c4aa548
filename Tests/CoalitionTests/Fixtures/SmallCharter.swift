// SPDX-License-Identifier: Apache-2.0

import Coalition

/// A coalition of five members, one supporting state and one partner, with an office-holder for every power.
enum SmallCharter {
    static let joined = Day("2015-12-15") ?? Day(number: 0)

    static func same(_ text: String) -> Multilingual {
        Multilingual(ar: "ع \(text)", fr: "f \(text)", en: text)
    }

    static let charter = Charter(
        name: same("Coalition"), shortName: same("C"), demonstration: true,
        seat: .init(state: "SA", city: same("Riyadh"), zone: "Asia/Riyadh"),
        languages: [.arabic, .french, .english],
        domains: ["ideology", "communications", "financing", "military"].map {
            .init(id: .init(stringLiteral: $0), name: same($0))
        },
        organs: [.init(id: "council", name: same("Council")), .init(id: "centre", name: same("Centre"))],
        secretariat: .init(id: "secretariat", name: same("Secretariat")),
        members: [
            member("SA", "Asia/Riyadh"), member("ML", "Africa/Bamako"), member("NE", "Africa/Niamey"),
            member("TD", "Africa/Ndjamena"), member("BF", "Africa/Ouagadougou"),
        ],
        supportingStates: [.init(code: "FR", name: nil, since: joined, zone: "Europe/Paris")],
        partners: [.init(id: "UNCCT", name: same("UNCCT"), since: joined, zone: "America/New_York")],
        mandates: [
            .init(
                id: "founding", title: same("Founding statement"), organ: "council",
                source: same("15 Dec 2015"),
                domains: ["ideology", "communications", "financing", "military"], from: joined, until: nil),
            .init(
                id: "media", title: same("Media mandate"), organ: "council", source: same("2017"),
                domains: ["communications"], from: joined, until: Day("2018-01-01")),
        ],
        roles: roles,
        ruleSets: [
            .init(
                id: "silence", title: same("Silence"), method: .silence, minimumWindow: .hours(72),
                noticePeriod: .days(2), debateWindow: .days(3), reserveExtension: .hours(24),
                outageTail: .minutes(60), statementWindow: .days(10)),
            .init(
                id: "consensus", title: same("Consensus"), method: .consensus, minimumWindow: .hours(0),
                noticePeriod: .days(2), debateWindow: .days(3), reserveExtension: nil,
                outageTail: .minutes(60), statementWindow: .days(10)),
        ],
        rooms: [
            .init(id: "hall", name: same("Hall"), seats: 100),
            .init(id: "library", name: same("Library"), seats: 12),
        ],
        firstCredentials: people)

    private static let roles: [Role] = [
        role("delegate", .member, [.speak, .propose, .object, .sign]),
        // It sits in no body: it is the capital.
        Role(id: "focal-point", title: same("focal-point"), of: .member, powers: [.speak, .sign]),
        role("officer", .secretariat, [.speak, .propose, .administer]),
        Role(
            id: "officer-military", title: same("officer-military"), of: .secretariat, organ: "centre",
            powers: [.speak, .propose, .administer], domains: ["military"]),
        role("secretary-general", .secretariat, [.speak, .chair, .sign]),
        role("legal-adviser", .secretariat, [.speak, .advise]),
        role("registrar", .secretariat, [.accredit]),
        role("protocol-officer", .secretariat, [.speak, .receive]),
        role("communications-officer", .secretariat, [.speak, .publish]),
        role("evaluator", .secretariat, [.speak, .evaluate]),
        role("ctf-analyst", .secretariat, [.speak, .screen]), role("auditor", .secretariat, [.audit]),
        role("partner-officer", .partner, [.speak, .propose, .sign]),
        role("observer", .supporting, [.speak, .sign]),
    ]

    private static let people: [Charter.FirstCredential] =
        ["SA", "ML", "NE", "TD", "BF"].map { person("delegate-\($0)", $0, "delegate") }
        + [
            person("officer", "secretariat", "officer"), person("officer-2", "secretariat", "officer"),
            person("sg", "secretariat", "secretary-general"), person("legal", "secretariat", "legal-adviser"),
            person("legal-2", "secretariat", "legal-adviser"),
            person("registrar", "secretariat", "registrar"),
            person("protocol", "secretariat", "protocol-officer"),
            person("press", "secretariat", "communications-officer"),
            person("press-2", "secretariat", "communications-officer"),
            person("evaluator", "secretariat", "evaluator"),
            person("analyst", "secretariat", "ctf-analyst"),
            person("analyst-2", "secretariat", "ctf-analyst"),
            person("auditor", "secretariat", "auditor"), person("uncct", "UNCCT", "partner-officer"),
            person("observer-FR", "FR", "observer"),
        ]

    private static func member(_ code: Organisation.ID, _ zone: String) -> Charter.Member {
        .init(code: code, name: nil, joined: joined, left: nil, delegateSeated: joined, zone: zone)
    }

    private static func role(_ id: Role.ID, _ kind: Organisation.Kind, _ powers: [Power]) -> Role {
        Role(id: id, title: same(id.text), of: kind, organ: "centre", powers: powers)
    }

    private static func person(_ id: String, _ organisation: String, _ role: String)
        -> Charter.FirstCredential
    {
        .init(
            person: .init(stringLiteral: id), title: same(id),
            organisation: .init(stringLiteral: organisation),
            role: .init(stringLiteral: role), from: joined)
    }
}

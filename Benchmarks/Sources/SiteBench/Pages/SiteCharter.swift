// SPDX-License-Identifier: Apache-2.0
import Coalition

/// A coalition of forty-three members with everybody who takes an initiative through its whole life.
enum SiteCharter {
    static let members: [Organisation.ID] = [
        "SA", "JO", "AE", "PK", "BH", "BD", "BJ", "TR", "TD", "TG", "TN", "DJ", "SN", "SD", "SL", "SO", "GA",
        "GN",
        "PS", "KM", "QA", "CI", "KW", "LB", "LY", "MV", "ML", "MY", "EG", "MA", "MR", "NE", "NG", "YE", "AF",
        "OM",
        "UG", "BN", "BF", "GM", "GW", "KE", "CM",
    ]
    static let domains: [Charter.Domain.ID] = ["ideology", "communications", "financing", "military"]

    static func delegate(_ number: Int) -> Author {
        let state = members[number % members.count]
        return Author(person: .init(stringLiteral: "delegate-\(state)"), organisation: state)
    }

    static let officer = office("officer")
    static let chair = office("chair")
    static let legal = office("legal")
    static let press = office("press")
    static let pressTwo = office("press-2")
    static let protocolOfficer = office("protocol")
    static let evaluator = office("evaluator")
    static let partner = Author(person: "partner", organisation: "UNCCT")

    private static func office(_ name: String) -> Author {
        Author(person: .init(stringLiteral: name), organisation: "secretariat")
    }

    static let charter: Charter = {
        var charter = BenchCharter.charter
        charter.seat = .init(state: "SA", city: text("Riyadh"), zone: "Asia/Riyadh")
        charter.domains = domains.map { .init(id: $0, name: text($0.text)) }
        charter.members = members.map {
            .init(code: $0, name: nil, joined: joined, delegateSeated: joined, zone: "Africa/Bamako")
        }
        charter.partners = [
            .init(id: "UNCCT", name: text("UNCCT"), since: joined, zone: "America/New_York")
        ]
        charter.mandates = [
            .init(
                id: "founding", title: text("Founding"), organ: "council", source: text("Founding"),
                domains: domains, from: joined, until: nil)
        ]
        charter.ruleSets.append(
            .init(
                id: "consensus", title: text("Consensus"), method: .consensus, minimumWindow: .hours(0),
                noticePeriod: .days(2), debateWindow: .days(3), reserveExtension: nil,
                outageTail: .minutes(60), statementWindow: .days(10)))
        charter.ruleSets.append(vote)
        charter.capabilities = (0..<12).map { number in
            .init(
                id: .init(stringLiteral: "capability-\(number)"), domain: domains[number % domains.count],
                name: text("Capability \(number)"), unit: text("seats"))
        }
        charter.rooms = [.init(id: "hall", name: text("Hall"), seats: 100)]
        charter.roles = roles
        charter.firstCredentials =
            members.indices.map { credential(delegate($0), "delegate") }
            + [
                credential(officer, "officer"), credential(chair, "chair"), credential(legal, "legal"),
                credential(press, "press"), credential(pressTwo, "press"),
                credential(protocolOfficer, "protocol"), credential(evaluator, "evaluator"),
                credential(partner, "partner"),
            ]
        return charter
    }()

    private static let vote = RuleSet(
        id: "vote", title: text("Vote"), method: .vote, minimumWindow: .hours(1), noticePeriod: .days(2),
        debateWindow: .days(3), reserveExtension: nil, outageTail: .minutes(60), statementWindow: .days(10),
        ballots: Fraction(1, of: 2, isStrict: true).map { half in
            .init(
                base: .presentAndVoting, majority: half, openingQuorum: .part(half),
                decidingQuorum: .part(half))
        })

    private static let roles: [Role] = [
        role("delegate", .member, [.speak, .propose, .object, .sign]),
        role("officer", .secretariat, [.speak, .propose, .administer, .accredit]),
        role("chair", .secretariat, [.speak, .chair, .sign]),
        role("legal", .secretariat, [.speak, .advise]),
        role("press", .secretariat, [.speak, .publish]),
        role("protocol", .secretariat, [.speak, .receive]),
        role("evaluator", .secretariat, [.speak, .evaluate]),
        role("partner", .partner, [.speak, .propose, .sign]),
    ]

    static func text(_ english: String) -> Multilingual { BenchCharter.text(english) }

    /// The first day of the years that are told.
    static let tale = Day(number: 17_897)

    private static let joined = Day(number: 16_784)

    private static func role(_ id: Role.ID, _ kind: Organisation.Kind, _ powers: [Power]) -> Role {
        Role(id: id, title: text(id.text), of: kind, organ: "council", powers: powers)
    }

    private static func credential(_ author: Author, _ role: Role.ID) -> Charter.FirstCredential {
        .init(
            person: author.person, title: text(author.person.text), organisation: author.organisation,
            role: role, from: joined)
    }
}

// SPDX-License-Identifier: Apache-2.0
import Foundation
import Record
import Storage

@testable import Coalition
@testable import Site

/// A real registry over a real journal, in a directory that goes when the test is over.
struct TestRegistry {
    let registry: Registry
    let folder: URL

    init(clock: TestClock) async throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "site-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let journal = try SQLiteJournal.create(
            in: DataDirectory(folder.appending(path: "data").path), origin: KeyName("test.example/record"))
        registry = try await Registry.open(journal, clock: clock)
        let founding = Submission(
            id: "found", author: .system, deed: .charter(.found(charter: TestCharter.charter)))
        guard case .recorded = try await registry.submit(founding) else {
            preconditionFailure("the charter of the test is at fault")
        }
    }

    /// The index of words beside the record; the same file each time.
    func index(
        log: String = "test", sources: SearchSources = SearchSources(names: Countries.names)
    ) throws -> SQLiteSearchIndex {
        try SQLiteSearchIndex(path: folder.appending(path: "search.sqlite").path, log: log, sources: sources)
    }

    /// All that the files of the index hold, as one text.
    func searchFile() -> String {
        ["", "-wal"].map { ending in
            let url = folder.appending(path: "search.sqlite\(ending)")
            return String(decoding: (try? Data(contentsOf: url)) ?? Data(), as: UTF8.self)
        }.joined()
    }

    func remove() { try? FileManager.default.removeItem(at: folder) }
}

/// A small coalition with an office-holder for every power.
enum TestCharter {
    static let joined = Day(number: 16_784)

    static func all(_ text: String) -> Multilingual {
        Multilingual(ar: "ع \(text)", fr: "f \(text)", en: text)
    }

    static let domains: [Charter.Domain.ID] = ["ideology", "communications", "financing", "military"]

    struct Office {
        let person: String
        let organisation: String
        let powers: [Power]
    }

    static let offices: [Office] =
        ["SA", "ML", "TD", "NE", "BF"].map {
            Office(person: "delegate-\($0)", organisation: $0, powers: [.speak, .propose, .object, .sign])
        } + others

    private static let others: [Office] = [
        Office(person: "officer", organisation: "secretariat", powers: [.speak, .propose, .administer]),
        Office(person: "chair", organisation: "secretariat", powers: [.chair, .sign]),
        Office(person: "legal", organisation: "secretariat", powers: [.advise]),
        Office(person: "legal-2", organisation: "secretariat", powers: [.advise]),
        Office(person: "registrar", organisation: "secretariat", powers: [.accredit]),
        Office(person: "protocol", organisation: "secretariat", powers: [.receive]),
        Office(person: "press", organisation: "secretariat", powers: [.publish]),
        Office(person: "press-2", organisation: "secretariat", powers: [.publish]),
        Office(person: "evaluator", organisation: "secretariat", powers: [.evaluate]),
        Office(person: "analyst", organisation: "secretariat", powers: [.screen]),
        Office(person: "analyst-2", organisation: "secretariat", powers: [.screen]),
        Office(person: "auditor", organisation: "secretariat", powers: [.audit]),
        Office(person: "partner", organisation: "UNCCT", powers: [.speak, .propose, .sign]),
        Office(person: "observer", organisation: "FR", powers: [.speak, .sign]),
    ]

    static let charter = Charter(
        name: all("Test coalition"), shortName: all("TC"), demonstration: true,
        seat: .init(state: "SA", city: all("Riyadh"), zone: "Asia/Riyadh"),
        languages: [.arabic, .french, .english],
        domains: domains.map { .init(id: $0, name: all($0.text)) },
        organs: [.init(id: "council", name: all("Council"))],
        secretariat: .init(id: "secretariat", name: all("Secretariat")),
        members: [
            member("SA", "Asia/Riyadh"), member("ML", "Africa/Bamako"), member("TD", "Africa/Ndjamena"),
            member("NE", "Africa/Niamey"), member("BF", "Africa/Ouagadougou"),
        ],
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
                of: kind(of: office.organisation), organ: "council", powers: office.powers)
        } + [Role(id: "role-capital", title: all("capital"), of: .member, powers: [.speak, .sign])],
        ruleSets: [
            .init(
                id: "silence", title: all("Silence"), method: .silence, minimumWindow: .hours(72),
                noticePeriod: .days(2), debateWindow: .days(3), reserveExtension: .hours(24),
                outageTail: .minutes(60), statementWindow: .days(10)),
            .init(
                id: "consensus", title: all("Consensus"), method: .consensus, minimumWindow: .hours(0),
                noticePeriod: .days(2), debateWindow: .days(3), reserveExtension: nil,
                outageTail: .minutes(60), statementWindow: .days(10)),
            vote,
        ], rooms: [.init(id: "hall", name: all("Hall"), seats: 100)],
        firstCredentials: offices.map { office in
            .init(
                person: .init(stringLiteral: office.person), title: all("Office \(office.person)"),
                organisation: .init(stringLiteral: office.organisation),
                role: .init(stringLiteral: "role-\(office.person)"), from: joined)
        },
        capabilities: [
            .init(id: "seats", domain: "financing", name: all("Course seats"), unit: all("seats")),
            .init(id: "teams", domain: "military", name: all("Medical teams"), unit: all("teams")),
        ])

    /// Two thirds of those who vote yes or no, half of the members there, proxies that count.
    private static let vote = RuleSet(
        id: "vote", title: all("Vote"), method: .vote, minimumWindow: .hours(72), noticePeriod: .days(2),
        debateWindow: .days(3), outageTail: .minutes(60), statementWindow: .days(10),
        ballots: Fraction(2, of: 3).map { twoThirds in
            .init(
                base: .presentAndVoting, majority: twoThirds, openingQuorum: .states(3),
                decidingQuorum: .states(3), constructiveLimit: twoThirds, proxies: .counted)
        })

    private static func member(_ code: Organisation.ID, _ zone: String) -> Charter.Member {
        .init(code: code, name: nil, joined: joined, left: nil, delegateSeated: joined, zone: zone)
    }

    static func kind(of organisation: String) -> Organisation.Kind {
        switch organisation {
        case "secretariat": .secretariat
        case "UNCCT": .partner
        case "FR": .supporting
        default: .member
        }
    }
}

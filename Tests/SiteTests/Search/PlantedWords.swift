// SPDX-License-Identifier: Apache-2.0
import Coalition
import Testing

@testable import Site

/// Words that stand in one text only, each of another kind, and who may find them.
enum PlantedWords {
    enum Circle {
        case everyone, inside, insideAndPartner, secretariat
        case secretariatAnd(String)
    }

    static let circles: [(word: String, circle: Circle)] = [
        // Told by the founding scene.
        ("towns", .inside), ("annex", .inside), ("laws", .inside), ("territory", .inside),
        ("schools", .insideAndPartner), ("compatible", .insideAndPartner), ("chief", .secretariat),
        ("together", .secretariat), ("director", .secretariat),
        ("submit a joint", .secretariatAnd("delegate-ml")),
        ("begins", .everyone), ("founding", .everyone), ("hall", .everyone), ("council", .everyone),
        // Planted.
        ("quartz", .inside), ("feldspar", .inside), ("granite", .inside), ("obsidian", .inside),
        ("marble", .inside), ("slate", .inside), ("topaz", .inside), ("jasper", .inside),
        ("opal", .insideAndPartner), ("onyx", .insideAndPartner), ("gneiss", .inside),
        ("amber", .secretariat),
        ("pumice", .secretariatAnd("delegate-bf")), ("basalt", .secretariatAnd("delegate-ne")),
        ("office evaluator", .inside),
    ]

    static func isOpen(_ circle: Circle, to login: String?) -> Bool {
        let office = TestCharter.offices.first { $0.person.lowercased() == login }
        let isSecretariat = office?.organisation == "secretariat"
        let isMember = office.map { !["secretariat", "UNCCT", "FR"].contains($0.organisation) } ?? false
        return switch circle {
        case .everyone: true
        case .inside: isMember || isSecretariat
        case .insideAndPartner: isMember || isSecretariat || login == "partner"
        case .secretariat: isSecretariat
        case .secretariatAnd(let one): isSecretariat || login == one
        }
    }

    /// Does deeds until every planted word stands on the record.
    static func plant(in registry: Registry, at now: Instant) async throws {
        func all(_ text: String) -> Multilingual { TestCharter.all(text) }
        func remark(_ text: String) -> Remark { Remark(text, in: .english) }
        func tell(_ deed: Deed, _ person: String) async throws {
            let office = try #require(TestCharter.offices.first { $0.person == person })
            let receipt = try await registry.submit(
                Submission(
                    id: .init(series: "secret", registry.coalition.count),
                    author: Author(
                        person: .init(stringLiteral: person),
                        organisation: .init(stringLiteral: office.organisation)), deed: deed))
            #expect(receipt.act != nil, "\(deed.name): \(receipt.findings.map(\.summary))")
        }
        func proposal(_ title: String) -> Proposal {
            Proposal(
                kind: .initiative, title: all(title), objective: all("Objective"), domains: ["military"],
                mandate: "founding")
        }
        try await tell(.initiative(.propose(proposal: proposal("Quartz"))), "delegate-TD")
        try await tell(.initiative(.propose(proposal: proposal("Basalt"))), "delegate-NE")
        for (language, basis) in [(Language.arabic, nil), (.french, 1), (.english, 1)] as [(Language, Int?)] {
            try await tell(
                .initiative(
                    .setText(
                        initiative: "I-2", language: language, paragraphs: ["One.", "Two."],
                        translationOf: basis)), "delegate-TD")
        }
        try await tell(
            .initiative(.declareAuthentic(initiative: "I-2", languages: Language.allCases)), "delegate-TD")
        try await tell(.initiative(.submit(initiative: "I-2")), "delegate-TD")
        try await tell(.initiative(.admit(initiative: "I-2", note: all("In order"))), "officer")
        try await tell(.initiative(.openDebate(initiative: "I-2", closes: now + .days(5))), "chair")
        try await tell(
            .initiative(
                .takePosition(initiative: "I-2", position: .concern, statement: remark("Feldspar"))),
            "delegate-ML")
        try await tell(
            .initiative(.comment(initiative: "I-2", paragraph: 1, remark: remark("Granite"))), "delegate-BF")
        try await tell(
            .initiative(.answer(initiative: "I-2", comment: 1, remark: remark("Obsidian"))), "delegate-TD")
        try await tell(
            .initiative(
                .amend(
                    initiative: "I-2", paragraph: 2, replacement: all("Marble"), reason: remark("Slate"))),
            "delegate-NE")
        try await tell(
            .resource(.pledge(initiative: "I-1", money: nil, inKind: all("Topaz"), earmark: all("Jasper"))),
            "delegate-SA")
        try await tell(
            .result(
                .define(initiative: "I-1", title: all("Opal"), unit: all("people"), baseline: 0, target: 9)),
            "officer")
        let plan = ActivityPlan(
            kind: .course, title: all("Onyx"), domain: "ideology", begins: now + .days(9),
            ends: now + .days(10), host: "ML", place: all("Bamako"), seats: 5, languages: [.french])
        try await tell(.activity(.plan(initiative: "I-1", plan: plan)), "officer")
        try await tell(
            .participation(
                .withdraw(initiative: "I-1", from: (now + .days(30)).day, reason: remark("Gneiss"))),
            "delegate-TD")
        let draft = ReleaseDraft(kind: .statement, title: all("Amber"), lead: all("Lead"), body: [:])
        try await tell(.publication(.draft(release: draft)), "press")
        let followUp = FollowUpPlan(action: all("Pumice"), owner: "delegate-BF", due: (now + .days(9)).day)
        try await tell(.visit(.agree(visit: "V-1", followUp: followUp)), "protocol")
        let credential = try #require(
            registry.coalition.credentials.values.first { $0.person == "evaluator" })
        try await tell(
            .directory(.revoke(credential: credential.id, reason: "The term is over")), "registrar")
    }
}

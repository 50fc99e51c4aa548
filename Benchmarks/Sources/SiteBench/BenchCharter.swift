// SPDX-License-Identifier: Apache-2.0
import Coalition

/// A coalition of 43 members, the size of the one that the platform was made for.
enum BenchCharter {
    static let delegates: [Author] = (0..<43).map { number in
        let code = String(decoding: [65 + UInt8(number / 7), 65 + UInt8(number % 7)], as: UTF8.self)
        return Author(
            person: .init(stringLiteral: "delegate-\(code)"), organisation: .init(stringLiteral: code))
    }
    static let officer = Author(person: "officer", organisation: "secretariat")
    static let chair = Author(person: "chair", organisation: "secretariat")

    static let charter = Charter(
        name: text("Coalition"), shortName: text("C"), demonstration: true,
        seat: .init(state: "AA", city: text("Seat"), zone: "UTC"), languages: Language.allCases,
        domains: [.init(id: "military", name: text("Military"))],
        organs: [.init(id: "council", name: text("Council"))],
        secretariat: .init(id: "secretariat", name: text("Secretariat")),
        members: delegates.map { author in
            .init(
                code: author.organisation, name: text(author.organisation.text), joined: joined,
                delegateSeated: joined, zone: "UTC")
        },
        supportingStates: [], partners: [],
        mandates: [
            .init(
                id: "founding", title: text("Founding"), organ: "council", source: text("Founding"),
                domains: ["military"], from: joined, until: nil)
        ],
        roles: [
            Role(
                id: "delegate", title: text("Delegate"), of: .member, organ: "council",
                powers: [.speak, .propose, .object, .sign]),
            Role(
                id: "officer", title: text("Officer"), of: .secretariat, organ: "council",
                powers: [.speak, .administer, .accredit]),
            Role(
                id: "chair", title: text("Chair"), of: .secretariat, organ: "council",
                powers: [.speak, .chair, .sign]),
        ],
        ruleSets: [
            .init(
                id: "silence", title: text("Silence"), method: .silence, minimumWindow: .hours(72),
                noticePeriod: .days(2), debateWindow: .days(3), reserveExtension: nil,
                outageTail: .minutes(60), statementWindow: .days(10))
        ],
        rooms: [],
        firstCredentials: delegates.map { credential($0, "delegate") } + [
            credential(officer, "officer"), credential(chair, "chair"),
        ])

    static func text(_ english: String) -> Multilingual {
        Multilingual(ar: "نص \(english)", fr: "texte \(english)", en: english)
    }

    private static let joined = Day(number: 16_784)

    private static func credential(_ author: Author, _ role: Role.ID) -> Charter.FirstCredential {
        .init(
            person: author.person, title: text(author.person.text), organisation: author.organisation,
            role: role, from: joined)
    }
}

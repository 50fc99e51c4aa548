// SPDX-License-Identifier: Apache-2.0
import Coalition
import Testing

@testable import Site

/// One initiative of Mali, `I-1`, on its way through every stage of a life, and another, `I-2`, that its sponsor gives up:
/// deeds handed in without pages, so that the pages can be looked at wherever something has changed.
struct Life: Sendable {
    typealias Step = @Sendable (Life) async throws -> Void

    let registry: Registry
    let scene: Scene

    /// From the first draft to the archive, a visit with its release, and a meeting; after each there is something to look at.
    static let course: [Step] =
        drafting + study + review + decision + launch + planning + work + outreach + meeting

    var now: Instant { scene.clock.now }
    var initiative: Initiative? { registry.coalition.initiatives["I-1"] }

    func view(of office: TestCharter.Office) -> View {
        View(of: registry.coalition, for: .person(.init(stringLiteral: office.person)), at: now)
    }

    /// Goes on from the first draft until the initiative is at a stage.
    func come(to stage: Stage) async throws {
        for step in Life.course where initiative?.stage != stage { try await step(self) }
        #expect(initiative?.stage == stage)
    }

    /// Does a deed that must be admitted.
    func tell(
        _ deed: Deed, by person: Person.ID, _ location: SourceLocation = #_sourceLocation
    ) async throws {
        let coalition = registry.coalition
        let organisation = try #require(
            coalition.people[person]?.organisation, sourceLocation: location)
        let receipt = try await registry.submit(
            Submission(
                id: .init(series: "life", coalition.count),
                author: Author(person: person, organisation: organisation), deed: deed))
        #expect(receipt.act != nil, "\(receipt.findings.map(\.summary))", sourceLocation: location)
    }

    /// Takes a step of the initiative's own life.
    func take(
        _ step: InitiativeDeed, by person: Person.ID, _ location: SourceLocation = #_sourceLocation
    ) async throws {
        try await tell(.initiative(step), by: person, location)
    }

    /// One revision of two paragraphs in all languages, French first.
    func write(_ id: Initiative.ID) async throws {
        for language in [Language.french, .arabic, .english] {
            let paragraphs = ["One \(language.rawValue).", "Two \(language.rawValue)."]
            let revision = language == .french ? nil : registry.coalition.initiatives[id]?.texts.revision
            try await take(
                .setText(
                    initiative: id, language: language, paragraphs: paragraphs, translationOf: revision),
                by: "delegate-ML")
        }
    }

    static let words = TestCharter.all("Words")
    static let remark = Remark("A remark.", in: .english)

    static func proposal(_ title: String) -> Proposal {
        Proposal(
            kind: .programme, title: TestCharter.all(title), objective: words,
            domains: ["ideology", "military"], mandate: "founding", partners: ["UNCCT"], hosts: ["ML"],
            invited: ["NE", "SA"], threshold: LaunchThreshold(participants: 2, funds: nil))
    }

    /// Two days of course that begin in ten.
    func twoDays() -> ActivityPlan {
        ActivityPlan(
            kind: .course, title: Life.words, domain: "ideology", begins: now + .days(10),
            ends: now + .days(12), host: "ML", place: Life.words, seats: 10, languages: [.french])
    }
}

// SPDX-License-Identifier: Apache-2.0
import Coalition
import Testing

@testable import Site

/// Names that somebody has forgotten while they are being looked up.
@Suite struct ForgottenMeanwhileTests {
    private let site = TestSite()

    /// Looks all kept names up, after the first has been forgotten and before it was destroyed.
    private func screen(
        _ subjects: [ScreenedSubject], _ registry: Registry, _ desk: TestDesk, _ id: String
    ) async throws -> (runs: [ScreeningRun.ID], outcome: ScreeningDesk.Outcome) {
        let view = View(of: registry.coalition, for: .keeper, at: site.clock.now)
        let analyst = Author(person: "analyst", organisation: "secretariat")
        return try await desk.desk.screen(
            subjects, in: view.listUses(), as: analyst, on: registry, at: site.clock.now, submission: id
        ) { run, _ in .run(run: run) }
    }

    @Test func `a name that was forgotten after the screening began is looked up no more`() async throws {
        try await site.atDesk { scene, registry, desk in
            _ = try await scene.screen(["who": ["Yusra Bint Nobody"], "kind": ["person"]])
            _ = try await scene.screen(["who": ["Somebody Else"], "kind": ["person"]])
            let subjects = try desk.desk.book.subjects(
                before: site.clock.now + .days(1), after: nil, limit: 9)
            let gone = try #require(subjects.first { $0.details.name.hasPrefix("Yusra") })
            try await scene.act("analyst", NamePages.path(of: gone.id), ["ground": ["mistake"]])
            let (runs, outcome) = try await screen(subjects, registry, desk, "t-1")
            #expect(outcome.tallies.count == 1 && outcome.tallies[gone.id] == nil)
            let run = try #require(runs.first)
            #expect(registry.coalition.trail[registry.coalition.count - 1].name == "screening.run")
            #expect(try desk.desk.book.subjects(of: run).contains(gone.id) == false)
            await #expect(throws: (any Error).self, "nobody is left to be screened") {
                _ = try await screen([gone], registry, desk, "t-2")
            }
        }
    }
}

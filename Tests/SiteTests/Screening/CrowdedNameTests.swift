// SPDX-License-Identifier: Apache-2.0
import Coalition
import Screening
import Testing

@testable import Site

/// A name that more entries resemble than it may raise at once.
@Suite struct CrowdedNameTests {
    private let site = TestSite()
    private static let limit = ScreeningDesk.matchLimit

    private static func namesakes(_ numbers: Range<Int>) -> [ListEntry] {
        numbers.map { TestLibrary.person("N-\(1000 + $0)", "Wadih Nuwayr al-Qalami", born: 1971) }
    }

    private func lastRun(_ registry: Registry) throws -> ScreeningRun {
        try #require(View(of: registry.coalition, for: .keeper, at: site.clock.now).screeningRuns.first).run
    }

    @Test func `what was raised before takes no place of what is new, and what is left over is said`()
        async throws
    {
        try await site.atDesk { scene, registry, desk in
            desk.library.issue(Self.namesakes(0..<Self.limit + 7), published: site.clock.now)
            try await desk.keepUp(registry, at: site.clock.now)
            let page = try await scene.screen()
            #expect(page.contains("7 were not raised") && page.contains("Beyond the limit, not raised"))
            let first = try lastRun(registry)
            #expect(first.hits.count == Self.limit && first.quiet == 0 && first.unraised == 7)
            let again = try await scene.screen()
            #expect(!again.contains("were not raised"))
            let second = try lastRun(registry)
            #expect(second.hits.count == 7 && second.quiet == Self.limit && second.unraised == nil)
            #expect(Set(first.hits.map(\.entry)).isDisjoint(with: second.hits.map(\.entry)))
        }
    }

    @Test func `a new listing is raised though as many homonyms as may be raised are known`() async throws {
        try await site.atDesk { scene, registry, desk in
            desk.library.issue(Self.namesakes(0..<Self.limit), published: site.clock.now)
            try await desk.keepUp(registry, at: site.clock.now)
            _ = try await scene.screen()
            site.clock.advance(.minutes(1))
            desk.library.issue(Self.namesakes(0..<Self.limit + 1), published: site.clock.now)
            try await desk.keepUp(registry, at: site.clock.now)
            let run = try lastRun(registry)
            #expect(run.hits.map(\.entry) == ["N-\(1000 + Self.limit)"] && run.quiet == Self.limit)
        }
    }

    @Test func `a program is told what was left over`() async throws {
        let desk = try site.openDesk()
        try await site.run { client, registry in
            desk.library.issue(Self.namesakes(0..<Self.limit + 2), published: site.clock.now)
            try await desk.keepUp(registry, at: site.clock.now)
            let analyst = try await Program.of("analyst", site, client)
            let made = try await analyst.post(
                "/screening/runs", #"{"kind": "person", "name": "Wadih Nuwayr al-Qalami"}"#, key: "one")
            #expect(made.json["unraised"] == .integer(2) && made.json["raised"] == .integer(Self.limit))
            #expect(made.json["matches"]?.items.count == Self.limit + 2)
        }
    }
}
